package org.annals.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may ask at the door for assistants, and who is turned away. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class AssistantDoorTest {
  private static final String TOKEN = "a-word-of-some-length";
  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

  @TempDir private Path folder;

  /** The status line's number for a question with these headers. */
  private int asked(@Nullable String token, Assistants assistants, String headers)
      throws IOException {
    try (Server server = Server.start(SampleRecord.in(folder), "127.0.0.1", 0, token, assistants);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String request =
          "POST /mcp HTTP/1.1\r\nConnection: close\r\nContent-Type: application/json\r\n"
              + "Accept: application/json, text/event-stream\r\n"
              + (headers.isEmpty() ? "" : headers.replace("; ", "\r\n") + "\r\n")
              + (headers.contains("Content-Length")
                  ? ""
                  : "Content-Length: " + PING.length() + "\r\n")
              + "\r\n"
              + PING;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Integer.parseInt(answer.split(" ", -1)[1]);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Host: 127.0.0.1                                            | 200
          Host: localhost:7020                                       | 200
          Host: localhost; Origin: http://localhost:7020             | 200
          Host: story.example.org                                    | 403
          Host: localhost; Origin: https://example.org               | 403
          Host: localhost; Origin: null                              | 403
          Host: localhost; Content-Length: 900000                    | 413
          """)
  void onlyThisMachineMayAsk(String headers, int status) throws IOException {
    assertThat(asked(null, Assistants.ASK, headers)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Host: story.example.org; Authorization: Bearer a-word-of-some-length | 200
          Host: localhost                                                      | 401
          Host: localhost; Authorization: Bearer another-word-of-length        | 401
          Host: localhost; Authorization: Basic a-word-of-some-length          | 401
          """)
  void whereThereIsATokenItMustBeGiven(String headers, int status) throws IOException {
    assertThat(asked(TOKEN, Assistants.ASK, headers)).isEqualTo(status);
  }

  @Test
  void thereIsNoDoorUnlessWanted() throws IOException {
    assertThat(asked(null, Assistants.NONE, "Host: localhost")).isIn(404, 405);
  }
}

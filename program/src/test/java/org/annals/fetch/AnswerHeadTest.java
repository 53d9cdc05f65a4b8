package org.annals.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of servers; ↵ stands for a line end. */
class AnswerHeadTest {
  private static InputStream bytes(String answer) {
    return new ByteArrayInputStream(answer.replace("↵", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          HTTP/1.1 200 OK↵Content-Length: 5↵↵helloX                                | 200 | hello
          HTTP/1.0 200↵↵all that is there                                          | 200 | all that is there
          HTTP/1.1 200 OK↵Transfer-Encoding: chunked↵↵3↵hel↵2;x=y↵lo↵0↵↵           | 200 | hello
          HTTP/1.1 200 OK↵TRANSFER-ENCODING: Chunked↵↵0↵↵rest                      | 200 | ''
          HTTP/1.1 103 Early Hints↵Link: x↵↵HTTP/1.1 404 Not Found↵Content-Length: 0↵↵ | 404 | ''
          HTTP/1.1 304 Not Modified↵ETag: "7"↵↵                                    | 304 | ''
          """)
  void whole(String answer, int status, String body) throws IOException {
    InputStream in = bytes(answer);
    AnswerHead head = AnswerHead.read(in);
    assertThat(head.status()).isEqualTo(status);
    assertThat(new String(head.body(in).readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SSH-2.0-x↵",
        "HTTP/2 200↵↵",
        "HTTP/1.1 200 OK↵Content-Length: 5",
        "HTTP/1.1 200 OK↵Content-Length: 50↵↵hello",
        "HTTP/1.1 200 OK↵Content-Length: -1↵↵hello",
        "HTTP/1.1 200 OK↵Transfer-Encoding: chunked↵↵zz↵hello",
        "HTTP/1.1 200 OK↵Transfer-Encoding: chunked↵↵ffffffffff↵hello",
        "HTTP/1.1 200 OK↵Transfer-Encoding: chunked↵↵5↵hel"
      })
  void broken(String answer) {
    InputStream in = bytes(answer);
    assertThatThrownBy(() -> AnswerHead.read(in).body(in).readAllBytes())
        .isInstanceOf(IOException.class);
  }
}

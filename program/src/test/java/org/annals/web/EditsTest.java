package org.annals.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.annals.record.SampleStory;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corrections through the server, by those who may and by those who may not. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class EditsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String JSON = "application/json";

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private Path file = Path.of("");

  @SuppressWarnings("NullAway.Init") // started before each test
  private Server server;

  @BeforeEach
  void start() {
    file = SampleRecord.in(folder);
    server = Server.start(file, "127.0.0.1", 0, null, Assistants.NONE, true);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1" + path))
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return MAPPER.readTree(answer.body());
  }

  private HttpResponse<String> post(String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/edits"))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> edit(String request) throws IOException, InterruptedException {
    return post(request.replace('\'', '"'), "Content-Type", JSON, "X-Annals-Edit", token());
  }

  private String token() throws IOException, InterruptedException {
    return json("/edits").path("token").asText();
  }

  private boolean stands(String id) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.port() + "/api/v1/facts/" + id))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
  }

  private String event() throws IOException, InterruptedException {
    return json("/events?q=closed").path("items").path(0).path("id").asText();
  }

  @Test
  void aCorrectionIsMadeShownAndUndone() throws Exception {
    String id = event();
    JsonNode before = json("/facts/" + id).path("fact");
    HttpResponse<String> made =
        edit(
            "{'action':'change','fact':'"
                + id
                + "','fields':{'when':'2024-03-01'},'who':'Jo Reed','why':'the log says so'}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    JsonNode told = MAPPER.readTree(made.body());
    assertThat(told.path("state").asText()).isEqualTo("applied");

    JsonNode answer = json("/facts/" + id);
    assertThat(answer.path("fact").path("when").asText()).isEqualTo("2024-03-01");
    assertThat(answer.path("fact").path("when_why").asText())
        .contains("Jo Reed")
        .contains("the log says so")
        .contains(before.path("when").asText());
    assertThat(answer.path("corrections")).containsExactly(told);
    assertThat(json("/corrections?state=applied").path("items")).containsExactly(told);
    assertThat(json("/corrections?state=vanished").path("items")).isEmpty();
    assertThat(json("/corrections?from=2100-01-01").path("items")).isEmpty();
    assertThat(json("/events?as_of=2024-03-05&q=closed").path("items").path(0).path("when"))
        .as("also on the earlier day")
        .isEqualTo(answer.path("fact").path("when"));
    try (Store store = Store.existing(file)) {
      assertThat(new StoredRecord(store).factsAsRead(null).in(org.annals.export.Section.EVENTS))
          .as("what the reports give is still there")
          .anySatisfy(event -> assertThat(event.path("when")).isEqualTo(before.path("when")));
    }

    HttpResponse<String> undone =
        edit("{'action':'undo','of':'" + told.path("id").asText() + "','who':'Jo Reed'}");
    assertThat(undone.statusCode()).as(undone.body()).isEqualTo(201);
    assertThat(json("/facts/" + id).path("fact")).isEqualTo(before);
    assertThat(json("/corrections").path("total").asInt()).isEqualTo(2);
  }

  @Test
  void aBuildLeavesCorrectionsAndSaysWhichLostTheirWords() throws Exception {
    String id = event();
    edit("{'action':'reject','fact':'" + id + "','who':'Jo Reed','why':'another dam'}");
    assertThat(stands(id)).isFalse();
    SampleRecord.write(file, List.of(SampleStory.first()));
    assertThat(stands(id)).as("still rejected").isFalse();
    SampleRecord.write(file, List.of(SampleStory.second()));
    JsonNode told = json("/corrections").path("items").path(0);
    assertThat(told.path("state").asText()).isEqualTo("vanished");
    assertThat(told.path("state_why").asText()).contains("press/a.txt is not in the record");
    SampleRecord.write(file, List.of(SampleStory.first(), SampleStory.second()));
    assertThat(json("/corrections").path("items").path(0).path("state").asText())
        .isEqualTo("applied");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # origin                    | site         | word  | type                     | answer
          own                         | same-origin  | right | application/json         | 201
          none                        | none given   | right | application/json; charset=utf-8 | 201
          own                         | same-origin  | none  | application/json         | 403
          own                         | same-origin  | wrong | application/json         | 403
          own                         | same-origin  | longer | application/json        | 403
          https://evil.example.org    | cross-site   | right | application/json         | 403
          https://evil.example.org    | none given   | right | application/json         | 403
          null                        | cross-site   | right | application/json         | 403
          http://127.0.0.1:1          | same-site    | right | application/json         | 403
          http://localhost            | none given   | right | application/json         | 403
          own                         | cross-site   | right | application/json         | 403
          own                         | same-origin  | right | text/plain               | 415
          own                         | same-origin  | right | application/x-www-form-urlencoded | 415
          own                         | same-origin  | right | multipart/form-data; boundary=x | 415
          own                         | same-origin  | right | application/json, text/plain | 415
          own                         | same-origin  | right | none                     | 415
          """)
  void onlyThePageItselfMayCorrect(String origin, String site, String word, String type, int answer)
      throws Exception {
    StringBuilder headers = new StringBuilder();
    if (origin.equals("own")) {
      headers.append("Origin: http://127.0.0.1:" + server.port() + "\r\n");
    } else if (!origin.equals("none")) {
      headers.append("Origin: " + origin + "\r\n");
    }
    if (!site.equals("none given")) {
      headers.append("Sec-Fetch-Site: " + site + "\r\n");
    }
    switch (word) {
      case "right" -> headers.append("X-Annals-Edit: " + token() + "\r\n");
      case "wrong" -> headers.append("X-Annals-Edit: " + "0".repeat(48) + "\r\n");
      case "longer" -> headers.append("X-Annals-Edit: " + token() + "0\r\n");
      default -> {}
    }
    if (!type.equals("none")) {
      headers.append("Content-Type: " + type + "\r\n");
    }
    String id = event();
    String body = "{\"action\":\"reject\",\"fact\":\"" + id + "\",\"who\":\"x\",\"why\":\"y\"}";
    String said = raw("POST", "127.0.0.1", headers.toString(), body);
    assertThat(said).startsWith("HTTP/1.1 " + answer);
    assertThat(stands(id)).isEqualTo(answer != 201);
    assertThat(said).doesNotContain("Access-Control-Allow");
  }

  private String raw(String method, String host, String headers, String body) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      String head =
          method
              + " /api/v1/edits HTTP/1.1\r\nHost: "
              + host
              + ":"
              + server.port()
              + "\r\n"
              + headers
              + "Content-Length: "
              + bytes.length
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(bytes);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aNameOfAnotherMachineGetsNoWord() throws Exception {
    for (String method : List.of("GET", "POST", "OPTIONS")) {
      String said = raw(method, "record.example.org", "", "");
      assertThat(said).startsWith("HTTP/1.1 403").doesNotContain("token\"");
    }
    assertThat(raw("OPTIONS", "127.0.0.1", "Origin: https://evil.example.org\r\n", ""))
        .as("no leave for another site to ask")
        .doesNotContain("Access-Control-Allow");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # body                                          | problem
          {                                               | no JSON
          []                                              | no object
          {} {}                                           | no JSON
          {'action':'reject','action':'note'}             | no JSON
          {'action':'reject','fact':'e-0','who':'x','why':'y'} | no fact "e-0"
          {'action':'reject','fact':{'a':1},'who':'x','why':'y'} | no text
          {'action':'DROP TABLE edits','who':'x','why':'y'} | names no action
          {'action':'merge','facts':'e-1','who':'x','why':'y'} | 0 facts cannot be merged
          {'action':'split','fact':'EVENT','apart':['1'],'who':'x','why':'y'} | no evidence number
          {'action':'change','fact':'EVENT','fields':{'when':{'report':'x'}},'who':'x','why':'y'} | when cannot be
          {'action':'change','fact':'EVENT','fields':{'id':'x'},'who':'x','why':'y'} | No id of events
          {'action':'change','fact':'EVENT','fields':{'asserted_by':{'report':'x'}},'who':'x','why':'y'} | lacks a part
          {'action':'add','section':'events','words':{'report':'../../etc/passwd','begin':0,'end':5},'fields':{'what':'x'},'who':'x','why':'y'} | no report "../../etc/passwd"
          {'action':'undo','of':'x-000000000000','who':'x'} | no edit
          """)
  void whatIsWrongIsSaidInClearWords(String body, String problem) throws Exception {
    HttpResponse<String> answer = edit(body.replace("EVENT", event()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(MAPPER.readTree(answer.body()).path("problem").asText()).contains(problem);
    assertThat(MAPPER.readTree(answer.body()).path("remedy").asText()).isNotBlank();
    assertThat(json("/corrections").path("total").asInt()).isZero();
  }

  @Test
  void aLongOrDeepBodyIsTurnedAway() throws Exception {
    try {
      assertThat(edit("{'why':'" + "x".repeat(20_000) + "'}").statusCode()).isEqualTo(413);
    } catch (IOException e) {
      // The server does not wait for the rest: it may close before the answer is read.
      assertThat(json("/corrections").path("total").asInt()).isZero();
    }
    HttpResponse<String> deep = edit("{'fields':" + "[".repeat(4000));
    assertThat(deep.statusCode()).isEqualTo(400);
  }

  @Test
  void wordsOfScriptStayWords() throws Exception {
    String wicked = "<script>alert(1)</script>\u202E\u0000=1+1";
    HttpResponse<String> made =
        edit(
            MAPPER.writeValueAsString(
                java.util.Map.of("action", "note", "fact", event(), "who", wicked, "why", wicked)));
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.headers().firstValue("Content-Type").orElse("")).startsWith(JSON);
    assertThat(made.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(json("/corrections").path("items").path(0).path("who").asText()).isEqualTo(wicked);
    try (Store store = Store.existing(file)) {
      Site.write(new StoredRecord(store), "dam", folder.resolve("site"), false);
    }
    assertThat(Files.readString(folder.resolve("site/index.html"))).doesNotContain("alert(1)");
    assertThat(Files.readString(folder.resolve("site/data.js"))).contains("alert(1)");
  }

  @Test
  void aServerThatOnlyShowsGivesNoWordAndChangesNothing() throws Exception {
    String word = token();
    server.close();
    server = Server.start(file, "127.0.0.1", 0, null);
    assertThat(json("/edits").path("allowed").asBoolean()).isFalse();
    assertThat(json("/edits").path("token").isNull()).isTrue();
    HttpResponse<String> answer =
        post(
            "{\"action\":\"reject\",\"fact\":\"" + event() + "\",\"who\":\"x\",\"why\":\"y\"}",
            "Content-Type",
            JSON,
            "X-Annals-Edit",
            word);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(json("/corrections").path("total").asInt()).isZero();
  }

  @Test
  void theWordIsNewWithEachStartAndIsNotKept() throws Exception {
    String word = token();
    assertThat(word).hasSizeGreaterThan(30);
    HttpRequest ask =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/edits"))
            .build();
    assertThat(
            client
                .send(ask, HttpResponse.BodyHandlers.ofString())
                .headers()
                .firstValue("Cache-Control"))
        .contains("no-store");
    server.close();
    server = Server.start(file, "127.0.0.1", 0, null, Assistants.NONE, true);
    assertThat(token()).isNotEqualTo(word);
  }
}

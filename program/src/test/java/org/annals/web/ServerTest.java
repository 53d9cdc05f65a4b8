package org.annals.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.annals.InputException;
import org.annals.export.Facts;
import org.annals.export.Json;
import org.annals.export.Section;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The server on a free port of the loopback, asked as a browser or a program would. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class ServerTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private Path file = Path.of("");

  @SuppressWarnings("NullAway.Init") // started before each test
  private Server server;

  @BeforeEach
  void start() {
    file = SampleRecord.in(folder);
    server = Server.start(file, "127.0.0.1", 0, null);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get("/api/v1" + path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return MAPPER.readTree(answer.body());
  }

  private Facts facts(@org.jspecify.annotations.Nullable LocalDate asOf) {
    try (Store store = Store.existing(file)) {
      return new StoredRecord(store).facts(asOf);
    }
  }

  private static List<String> lines(JsonNode items) {
    List<String> lines = new ArrayList<>();
    items.forEach(item -> lines.add(Json.line(item)));
    return lines;
  }

  @Test
  void everySectionGivesWhatTheExportGives() throws Exception {
    Facts all = facts(null);
    for (Section section : Section.values()) {
      JsonNode answer = json("/" + section.label());
      assertThat(answer.path("total").asInt()).isEqualTo(all.in(section).size());
      List<String> expected = new ArrayList<>();
      for (JsonNode fact : all.in(section)) {
        expected.add(Json.line(MAPPER.readTree(Json.line(fact))));
      }
      assertThat(lines(answer.path("items"))).as(section.label()).isEqualTo(expected);
    }
    assertThat(all.in(Section.EVENTS)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-03-04", "2024-03-05", "2030-01-01"})
  void asOfIsTheRecordOfThatDay(String day) throws Exception {
    Facts then = facts(LocalDate.parse(day));
    for (Section section : Section.values()) {
      JsonNode answer = json("/" + section.label() + "?as_of=" + day);
      assertThat(answer.path("total").asInt())
          .as(section.label())
          .isEqualTo(then.in(section).size());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /events                                 | some
          /events?q=closed dam                    | some
          /events?q=closed bridge                 | none
          /events?status=happened                 | some
          /events?status=threatened               | none
          /events?status=threatened,happened      | some
          /events?from=2024-01-01&to=2024-12-31   | some
          /events?from=2025-01-01                 | none
          /events?min_weight=1                    | none
          /events?actor=a-nobody                  | none
          /figures?q=leaks                        | some
          /figures?q=leaks bridge                 | none
          /statements?mode=attitude               | none
          /statements?mode=direct,mixed,indirect  | some
          /commitments?q=mend                     | some
          /commitments?from=2030-01-01            | none
          /reports?q=valley                       | some
          """)
  void filtersTakeWhatFits(String path, String expected) throws Exception {
    int total = json(path.replace(" ", "%20")).path("total").asInt();
    assertThat(total > 0 ? "some" : "none").isEqualTo(expected);
  }

  @Test
  void pagesAddUpToTheWhole() throws Exception {
    List<String> whole = lines(json("/actors").path("items"));
    List<String> pages = new ArrayList<>();
    for (int offset = 0; offset < whole.size(); offset++) {
      pages.addAll(lines(json("/actors?limit=1&offset=" + offset).path("items")));
    }
    assertThat(pages).isEqualTo(whole).hasSizeGreaterThan(1);
    assertThat(json("/actors?offset=" + whole.size()).path("items")).isEmpty();
  }

  @Test
  void theBriefFormPointsAtTheFirstWords() throws Exception {
    JsonNode full = json("/events").path("items").path(0);
    JsonNode brief = json("/events?form=brief").path("items").path(0);
    assertThat(brief.has("evidence")).isFalse();
    assertThat(brief.path("at").path("report"))
        .isEqualTo(full.path("evidence").path(0).path("report"));
    assertThat(brief.path("at").path("begin"))
        .isEqualTo(full.path("evidence").path(0).path("begin"));
    assertThat(brief.path("what")).isEqualTo(full.path("what"));
  }

  @Test
  void aReportComesWithItsTextAndEveryFactStandsAtItsWords() throws Exception {
    JsonNode answer =
        json("/report?id=" + URLEncoder.encode("press/a.txt", StandardCharsets.UTF_8));
    assertThat(answer.path("text").asText()).isEqualTo(SampleStory.FIRST);
    int[] points = SampleStory.FIRST.codePoints().toArray();
    int seen = 0;
    for (JsonNode section : answer.path("facts")) {
      for (JsonNode fact : section) {
        for (JsonNode one : fact.path("evidence")) {
          if (one.path("report").asText().equals("press/a.txt")) {
            int begin = one.path("begin").asInt();
            assertThat(new String(points, begin, one.path("end").asInt() - begin))
                .isEqualTo(one.path("quote").asText());
            seen++;
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(3);
  }

  @Test
  void aFactIsFoundByEveryIdItEverHad() throws Exception {
    int seen = 0;
    for (Section section : List.of(Section.ACTORS, Section.EVENTS, Section.FIGURES)) {
      for (JsonNode fact : facts(null).in(section)) {
        Set<String> ids = new TreeSet<>(Set.of(fact.path("id").asText()));
        fact.path("also_ids").forEach(id -> ids.add(id.asText()));
        for (String id : ids) {
          JsonNode answer = json("/facts/" + id);
          assertThat(answer.path("section").asText()).isEqualTo(section.label());
          assertThat(answer.path("fact").path("id")).isEqualTo(fact.path("id"));
          seen++;
        }
      }
    }
    assertThat(seen).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          leak          | at least 40 leaks
          mends june    | Orva will mend it by June
          DAM clo       | closed the Lenna dam
          bridge        | nothing
          dam OR bridge | nothing
          "             | nothing
          dam*) NEAR(   | nothing
          """)
  void sentencesAreFoundAsOneTypes(String words, @org.jspecify.annotations.Nullable String found)
      throws Exception {
    JsonNode hits =
        json("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)).path("sentences");
    if (found == null) {
      assertThat(hits).isEmpty();
    } else {
      assertThat(hits).isNotEmpty();
      assertThat(hits.path(0).path("text").asText()).contains(found);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /events?as_of=yesterday        | 400 | "yesterday", which is no day          | 2024-03-05
          /events?as_of=2024-02-30       | 400 | "2024-02-30", which is no day         | 2024-03-05
          /events?status=maybe           | 400 | "maybe", which is none of its values  | threatened
          /events?limit=0                | 400 | limit is "0"                          | from 1 to 1000
          /events?limit=2000             | 400 | limit is "2000"                       | from 1 to 1000
          /events?offset=-1              | 400 | offset is "-1"                        | from 0
          /events?colour=red             | 400 | no parameter "colour"                 | as_of
          /events?limit=1&limit=2        | 400 | given 2 times                         | once
          /events?min_weight=heavy       | 400 | min_weight is "heavy"                 | 0.5
          /events?from=2024-02-01&to=2024-01-01 | 400 | after to                       | Exchange
          /report                        | 400 | id is missing                         | id=
          /report?id=../a.txt            | 404 | no report with the id                 | /api/v1/reports
          /facts/e-0000000000            | 404 | no fact with the id                   | known
          /nothing                       | 404 | nothing at this address               | openapi
          """)
  void whatIsWrongIsSaidInClearWords(String path, int status, String problem, String remedy)
      throws Exception {
    HttpResponse<String> answer = get("/api/v1" + path);
    assertThat(answer.statusCode()).isEqualTo(status);
    JsonNode words = MAPPER.readTree(answer.body());
    assertThat(words.path("problem").asText()).contains(problem);
    assertThat(words.path("remedy").asText()).contains(remedy);
  }

  @Test
  void anAnswerThatHasNotChangedIsNotSentAgain() throws Exception {
    String tag = get("/api/v1/events").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = get("/api/v1/events", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();

    SampleRecord.write(file, List.of(SampleStory.second()));
    HttpResponse<String> changed = get("/api/v1/reports", "If-None-Match", tag);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(MAPPER.readTree(changed.body()).path("total").asInt()).isEqualTo(1);
  }

  @Test
  void aReportThatWasTakenBackIsGoneFromThatDayOn() throws Exception {
    SampleRecord.write(file, List.of(SampleRecord.withdrawn("2024-04-01"), SampleStory.second()));
    JsonNode days = json("/record").path("days");
    List<String> told = new ArrayList<>();
    days.forEach(day -> told.add(day.path("day").asText() + day.path("withdrawn")));
    assertThat(told).contains("2024-04-01[\"press/a.txt\"]");
    assertThat(json("/events?as_of=2024-03-31").path("total").asInt()).isPositive();
    assertThat(json("/events?as_of=2024-04-02").path("total").asInt()).isZero();
    assertThat(json("/events").path("total").asInt()).isZero();
  }

  @Test
  void theNamesAreThoseOfTheActors() throws Exception {
    for (String query : List.of("", "?as_of=2024-03-05")) {
      JsonNode names = json("/names" + query).path("names");
      for (JsonNode actor : json("/actors" + query).path("items")) {
        assertThat(names.path(actor.path("id").asText())).isEqualTo(actor.path("name"));
      }
      assertThat(names).isNotEmpty();
    }
  }

  @Test
  void theBriefFormIsTheSameHoweverItIsMade() throws Exception {
    for (String query : List.of("?form=brief", "?form=brief&as_of=2024-03-05")) {
      for (Section section : Section.values()) {
        JsonNode full = json("/" + section.label() + query.replace("form=brief", "form=full"));
        List<String> expected = new ArrayList<>();
        full.path("items")
            .forEach(fact -> expected.add(Json.line(Brief.of(section, (ObjectNode) fact))));
        assertThat(lines(json("/" + section.label() + query).path("items")))
            .as(section.label())
            .isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/app.js", "/app.css", "/icon.svg", "/api/v1/record", "/nothing"})
  void everyAnswerForbidsWhatDoesNotComeFromHere(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void thePageNamesNothingOutside() throws Exception {
    for (String path : List.of("/", "/app.js", "/app.css")) {
      assertThat(get(path).body())
          .doesNotContain("https://")
          .doesNotContain("innerHTML")
          .doesNotContain("eval(")
          .doesNotContain(" style=\"");
    }
    assertThat(get("/").body()).doesNotContain("<style").doesNotContain("onclick");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "127.0.0.1, 200",
    "[::1], 200",
    "record.example.org, 403",
    "127.0.0.1.example.org, 403"
  })
  void onlyNamesOfThisMachineAreAnswered(String name, int status) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket
          .getOutputStream()
          .write(
              ("GET /api/v1/record HTTP/1.1\r\nHost: "
                      + name
                      + ":"
                      + server.port()
                      + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 " + status);
      if (status == 403) {
        assertThat(answer).doesNotContain("counts");
      }
    }
  }

  @Test
  void nothingCanBeChanged() throws Exception {
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/events"))
              .method(method, HttpRequest.BodyPublishers.ofString("{}"))
              .build();
      assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
          .as(method)
          .isEqualTo(405);
    }
  }

  @Test
  void anotherAddressNeedsItsToken() throws Exception {
    assertThatThrownBy(() -> Server.start(file, "0.0.0.0", 0, null))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("other machines");
    server.close();
    server = Server.start(file, "0.0.0.0", 0, "a-word-of-many-letters");
    assertThat(get("/").statusCode()).isEqualTo(401);
    assertThat(get("/api/v1/events").statusCode()).isEqualTo(401);
    assertThat(get("/?token=a-word-of-many-lettert").statusCode()).isEqualTo(401);
    assertThat(get("/api/v1/record", "Authorization", "Bearer a-word-of-many-letters").statusCode())
        .isEqualTo(200);
    HttpResponse<String> in = get("/?token=a-word-of-many-letters");
    assertThat(in.statusCode()).isEqualTo(302);
    String cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
    assertThat(get("/api/v1/record", "Cookie", cookie.split(";", -1)[0]).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aPortThatIsTakenIsSaid() {
    assertThatThrownBy(() -> Server.start(file, "127.0.0.1", server.port(), null))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(":" + server.port());
  }

  @Test
  void whatIsNoRecordIsSaid() throws Exception {
    Path other = Files.writeString(folder.resolve("notes.annals"), "no record");
    assertThatThrownBy(() -> Server.start(other, "127.0.0.1", 0, null))
        .isInstanceOf(InputException.class);
  }

  @Test
  void theDocumentDescribesEveryRouteAndNoOther() throws Exception {
    JsonNode document = json("/openapi.json");
    Set<String> described = new TreeSet<>();
    document.path("paths").fieldNames().forEachRemaining(described::add);
    Set<String> routes = new TreeSet<>(Set.of("/openapi.json", "/edits"));
    try (OpenRecord record = new OpenRecord(file)) {
      for (Api.Route route : new Api(record).routes()) {
        routes.add(route.path());
        Set<String> names = new TreeSet<>();
        for (JsonNode one :
            document.at("/paths/" + route.path().replace("/", "~1") + "/get/parameters")) {
          JsonNode parameter =
              one.has("$ref") ? document.at(one.path("$ref").asText().substring(1)) : one;
          if (parameter.path("in").asText().equals("query")) {
            names.add(parameter.path("name").asText());
          }
        }
        assertThat(names).as(route.path()).isEqualTo(new TreeSet<>(route.parameters()));
      }
    }
    assertThat(described).isEqualTo(routes);
    for (Section section : Section.values()) {
      Filter.choices(section)
          .forEach(
              (name, choices) -> {
                List<String> written = new ArrayList<>();
                for (JsonNode one :
                    document.at("/paths/~1" + section.label() + "/get/parameters")) {
                  if (one.path("name").asText().equals(name)) {
                    one.at("/schema/items/enum").forEach(choice -> written.add(choice.asText()));
                  }
                }
                assertThat(written).as(section + " " + name).isEqualTo(choices);
              });
    }
  }
}

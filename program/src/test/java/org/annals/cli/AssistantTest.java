package org.annals.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.annals.mcp.RecordServer;
import org.annals.web.Assistants;
import org.annals.web.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An assistant asks the example record through the protocol's own client, both ways. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 180, unit = TimeUnit.SECONDS)
final class AssistantTest {
  private static final String SILENT = "The record does not say.";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** How the assistant reaches the record. */
  enum Way {
    STREAMS,
    HTTP
  }

  @TempDir private static Path folder;

  private final Map<String, String> texts = new HashMap<>();

  @SuppressWarnings("NullAway.Init") // started before the tests
  private Server server;

  @SuppressWarnings("NullAway.Init")
  private McpSyncClient overStreams;

  @SuppressWarnings("NullAway.Init")
  private McpSyncClient overHttp;

  @BeforeAll
  void start() throws IOException {
    Path file = folder.resolve("story.annals");
    Ran built = Ran.annals("build", Path.of("..", "examples", "iraq"), "-o", file);
    assertThat(built.code()).as(built.err()).isZero();
    Path written = folder.resolve("texts");
    assertThat(Ran.annals("export", file, "--format", "texts", "-o", written).code()).isZero();
    try (var files = Files.walk(written)) {
      for (Path text : files.filter(Files::isRegularFile).toList()) {
        String id = written.relativize(text).toString().replaceFirst("\\.txt$", "");
        texts.put(id, Files.readString(text));
      }
    }
    server = Server.start(file, "127.0.0.1", 0, null, Assistants.ASK);
    overStreams =
        client(
            new StdioClientTransport(
                ServerParameters.builder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                    .args(command(file))
                    .build(),
                RecordServer.mapper()));
    overHttp =
        client(
            HttpClientStreamableHttpTransport.builder(
                    server.assistantUrl().replaceFirst("/mcp$", ""))
                .jsonMapper(RecordServer.mapper())
                .build());
  }

  private static List<String> command(Path file) {
    return List.of(
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        "-Dfile.encoding=UTF-8",
        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
        "org.annals.cli.Annals",
        "mcp",
        file.toString());
  }

  private static McpSyncClient client(McpClientTransport transport) {
    McpSyncClient client =
        McpClient.sync(transport)
            .requestTimeout(Duration.ofSeconds(60))
            .initializationTimeout(Duration.ofSeconds(60))
            .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
            .build();
    client.initialize();
    return client;
  }

  @AfterAll
  void stop() {
    overStreams.close();
    overHttp.close();
    server.close();
  }

  private McpSyncClient client(Way way) {
    return way == Way.STREAMS ? overStreams : overHttp;
  }

  /** Asks, checks that every quote stands where the answer says, and gives the answer. */
  private JsonNode ask(Way way, String tool, Map<String, Object> arguments) {
    McpSchema.CallToolResult result =
        client(way).callTool(new McpSchema.CallToolRequest(tool, arguments));
    assertThat(result.content()).hasSize(1);
    String text = ((McpSchema.TextContent) result.content().get(0)).text();
    assertThat(result.isError()).as(text).isNotEqualTo(true);
    try {
      JsonNode answer = MAPPER.readTree(text);
      checkSources(answer, answer.path("sources"));
      return answer;
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  private void checkSources(JsonNode node, JsonNode sources) {
    if (node.has("quote")) {
      String report = node.path("report").asText();
      String text = texts.getOrDefault(report, "");
      int begin = text.offsetByCodePoints(0, node.path("begin").asInt());
      int end = text.offsetByCodePoints(0, node.path("end").asInt());
      assertThat(text.substring(begin, end)).as(report).isEqualTo(node.path("quote").asText());
      assertThat(sources.has(report)).as("cites " + report).isTrue();
    }
    node.forEach(child -> checkSources(child, sources));
  }

  private static List<String> all(JsonNode answer, String key) {
    List<String> values = new ArrayList<>();
    answer.findValues(key).forEach(value -> values.add(value.asText()));
    return values;
  }

  @ParameterizedTest
  @EnumSource
  void whenWasTheGeneralKilled(Way way) {
    JsonNode answer =
        ask(way, "events", Map.of("about", "killed general Soleimani", "status", "happened"));
    assertThat(answer.path("items").path(0).path("when").asText()).isEqualTo("2020-01-03");
    assertThat(answer.path("items").path(0).path("evidence")).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void howManyTroopsWereThereInJanuary2021(Way way) {
    JsonNode answer =
        ask(
            way,
            "figures",
            Map.of("about", "U.S. troops in Iraq", "from", "2021-01-10", "to", "2021-01-20"));
    assertThat(all(answer, "high")).contains("2500");
  }

  @ParameterizedTest
  @EnumSource
  void howDidTheNumberOfTroopsMove(Way way) {
    JsonNode answer = ask(way, "series", Map.of("about", "U.S. troops in Iraq"));
    JsonNode longest = answer.path("items").path(0);
    assertThat(longest.path("points").asInt()).isGreaterThan(3);
    assertThat(longest.path("first").path("high").asInt()).isEqualTo(5200);
    assertThat(longest.path("last").path("when").asText()).startsWith("2025-01");
  }

  @ParameterizedTest
  @EnumSource
  void wasTheEmbassyClosed(Way way) {
    JsonNode told = ask(way, "events", Map.of("about", "close U.S. Embassy altogether"));
    assertThat(all(told.path("items"), "status")).isNotEmpty().containsOnly("threatened");
    assertThat(all(told.path("items"), "tells")).allMatch(line -> line.startsWith("Threatened"));
    JsonNode deed = ask(way, "events", Map.of("about", "close U.S. Embassy", "status", "happened"));
    assertThat(deed.path("answer").asText()).isEqualTo(SILENT);
    assertThat(deed.has("items")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void whoSpokeOfABigPrice(Way way) {
    JsonNode answer = ask(way, "statements", Map.of("about", "very big price"));
    JsonNode said = answer.path("items").path(0);
    assertThat(said.path("speaker").asText()).isEqualTo("Donald Trump");
    assertThat(said.path("mode").asText()).isEqualTo("direct");
  }

  @ParameterizedTest
  @EnumSource
  void whatDidMrPompeoThreaten(Way way) {
    JsonNode answer =
        ask(way, "commitments", Map.of("actor", "Mike Pompeo", "kind", "threat", "limit", 1));
    if (answer.path("total").asInt() == 0) {
      // The holder may stand there under his office alone.
      answer = ask(way, "commitments", Map.of("about", "Pompeo", "kind", "threat", "limit", 1));
    }
    JsonNode threat = answer.path("items").path(0);
    assertThat(threat.path("made").asText()).isEqualTo("2020-09");
    assertThat(threat.path("outcome").asText()).isNotEqualTo("kept");
  }

  @ParameterizedTest
  @EnumSource
  void whereDoReportsDisagreeOnTheMissiles(Way way) {
    JsonNode answer = ask(way, "disagreements", Map.of("about", "missiles"));
    JsonNode sides = answer.path("items").path(0).path("between");
    assertThat(all(sides, "high")).contains("16", "22");
    assertThat(sides.path(0).path("evidence")).isNotEmpty();
    assertThat(sides.path(1).path("evidence")).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatWasKnownOfBrainInjuriesOnTheTenthOfJanuary(Way way) {
    Map<String, Object> question = Map.of("about", "brain injuries", "as_of", "2020-01-10");
    assertThat(ask(way, "figures", question).path("answer").asText()).isEqualTo(SILENT);
    JsonNode today = ask(way, "figures", Map.of("about", "brain injuries"));
    assertThat(all(today, "high")).contains("109");
    JsonNode then = ask(way, "as_known_on", Map.of("day", "2020-01-10"));
    assertThat(then.path("reports_known").asInt()).isBetween(1, 11);
    assertThat(all(then.path("known"), "known_from"))
        .isNotEmpty()
        .allMatch(day -> day.compareTo("2020-01-10") <= 0);
  }

  @ParameterizedTest
  @EnumSource
  void whatDidAReportBring(Way way) {
    JsonNode answer = ask(way, "new", Map.of("report", "deadline-met.txt", "limit", 25));
    assertThat(answer.path("counts").path("new").asInt()).isPositive();
    assertThat(all(answer, "report")).contains("deadline-met.txt");
  }

  @ParameterizedTest
  @EnumSource
  void whyIsItSaidToHaveBeenThatDay(Way way) {
    JsonNode event =
        ask(way, "events", Map.of("about", "21 rockets Embassy", "status", "happened"))
            .path("items")
            .path(0);
    assertThat(event.path("when").asText()).isEqualTo("2020-12-20");
    JsonNode answer = ask(way, "why", Map.of("id", event.path("id").asText()));
    assertThat(answer.path("fact").path("when_why").asText()).contains("Dec. 20");
    assertThat(answer.path("fact").path("evidence").path(0).path("quote").asText())
        .contains("21 rockets");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotThereIsNotSaid(Way way) {
    for (String tool : List.of("events", "figures", "statements", "commitments", "disagreements")) {
      JsonNode answer = ask(way, tool, Map.of("about", "earthquake"));
      assertThat(answer.path("answer").asText()).as(tool).isEqualTo(SILENT);
      assertThat(answer.path("hint").asText()).isNotEmpty();
    }
    JsonNode nobody = ask(way, "events", Map.of("actor", "Ida Holm"));
    assertThat(nobody.path("answer").asText()).isEqualTo(SILENT);
    assertThat(nobody.path("hint").asText()).contains("Ida Holm");
    JsonNode search = ask(way, "search", Map.of("words", "earthquake"));
    assertThat(search.path("answer").asText()).isEqualTo(SILENT);
  }

  @ParameterizedTest
  @EnumSource
  void theTimelineAndTheOverview(Way way) {
    JsonNode days = ask(way, "timeline", Map.of("dates", 5, "to", "2020-12-31")).path("days");
    assertThat(days).hasSizeBetween(3, 5);
    assertThat(all(days, "day")).isSorted().allMatch(day -> day.compareTo("2020-12-31") <= 0);
    JsonNode record = ask(way, "record", Map.of());
    assertThat(record.path("holds").path("reports").asInt()).isEqualTo(12);
    assertThat(record.path("first_published").asText()).isEqualTo("2020-01-01");
  }

  @ParameterizedTest
  @EnumSource
  void pagesFollowOneAnotherWithoutGapOrRepetition(Way way) {
    List<String> seen = new ArrayList<>();
    int offset = 0;
    while (true) {
      JsonNode page = ask(way, "events", Map.of("limit", 25, "offset", offset));
      page.path("items").forEach(item -> seen.add(item.path("id").asText()));
      if (!page.has("next_offset")) {
        assertThat(seen).hasSize(page.path("total").asInt());
        break;
      }
      offset = page.path("next_offset").asInt();
    }
    assertThat(new TreeSet<>(seen)).hasSameSizeAs(seen);
  }

  @ParameterizedTest
  @EnumSource
  void everyAnswerIsSmall(Way way) {
    for (McpSchema.Tool tool : client(way).listTools().tools()) {
      assertThat(tool.annotations().readOnlyHint()).as(tool.name()).isTrue();
      if (tool.inputSchema().required().isEmpty()) {
        assertThat(ask(way, tool.name(), Map.of()).toString().length())
            .as(tool.name())
            .isLessThan(30_000);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWrongQuestionIsAnsweredWithTheWayOut(Way way) {
    McpSchema.CallToolResult day =
        client(way).callTool(new McpSchema.CallToolRequest("events", Map.of("from", "last week")));
    assertThat(day.isError()).isTrue();
    assertThat(day.content().toString()).contains("last week", "2024-03-05");
    McpSchema.CallToolResult id =
        client(way).callTool(new McpSchema.CallToolRequest("why", Map.of("id", "e-none")));
    assertThat(id.isError()).isTrue();
    assertThat(id.content().toString()).contains("e-none");
  }

  @Test
  void noAnswerIsLostWhenManyAreAskedAtOnce() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(command(folder.resolve("story.annals")));
    Process process = new ProcessBuilder(command).start();
    StringBuilder asked =
        new StringBuilder(
            "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
                + "\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}\n"
                + "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n");
    for (int i = 1; i <= 300; i++) {
      asked.append("{\"jsonrpc\":\"2.0\",\"id\":").append(i).append(",\"method\":\"tools/call\",");
      asked.append("\"params\":{\"name\":\"events\",\"arguments\":{\"limit\":1}}}\n");
    }
    try (var in = process.getOutputStream()) {
      in.write(asked.toString().getBytes(StandardCharsets.UTF_8));
    }
    TreeSet<Integer> answered = new TreeSet<>();
    for (String line :
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList()) {
      answered.add(MAPPER.readTree(line).path("id").asInt());
    }
    assertThat(process.waitFor()).isZero();
    assertThat(answered).hasSize(301);
  }

  @ParameterizedTest
  @EnumSource
  void reportsAreResources(Way way) {
    List<McpSchema.Resource> listed = client(way).listResources().resources();
    assertThat(listed).hasSize(12);
    for (McpSchema.Resource resource : listed) {
      McpSchema.ResourceContents text =
          client(way)
              .readResource(new McpSchema.ReadResourceRequest(resource.uri()))
              .contents()
              .get(0);
      assertThat(((McpSchema.TextResourceContents) text).text())
          .isEqualTo(texts.get(resource.name()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void promptsAskForSources(Way way) {
    for (McpSchema.Prompt prompt : client(way).listPrompts().prompts()) {
      McpSchema.GetPromptResult ready =
          client(way)
              .getPrompt(
                  new McpSchema.GetPromptRequest(prompt.name(), Map.of("claim", "It was shut.")));
      assertThat(ready.messages().toString()).contains("The record does not say", "ids");
    }
  }

  @Test
  void nothingButTheProtocolGoesOut() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(command(folder.resolve("story.annals")));
    Process process = new ProcessBuilder(command).start();
    String asked =
        """
        {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
        "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
        {"jsonrpc":"2.0","method":"notifications/initialized"}
        {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"record","arguments":{}}}
        """;
    try (var in = process.getOutputStream()) {
      in.write(asked.getBytes(StandardCharsets.UTF_8));
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    List<String> lines = out.lines().toList();
    assertThat(lines).hasSize(2);
    for (String line : lines) {
      assertThat(MAPPER.readTree(line).path("jsonrpc").asText()).isEqualTo("2.0");
      assertThat(MAPPER.readTree(line).has("result")).isTrue();
    }
    assertThat(lines.get(0)).contains("\"protocolVersion\":\"2025-06-18\"");
  }
}

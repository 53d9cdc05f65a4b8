package org.annals.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.annals.mcp.RecordServer;
import org.annals.web.Assistants;
import org.annals.web.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an assistant can correct, and only with leave. */
final class AssistantCorrectsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String REPORT =
      """
      4 March 2024

      The council closed the Orrin Bridge on Monday, mayor Ida Holm said.

      Two lorries were damaged. Engineers will inspect the piers in May.
      """;

  @TempDir private Path folder;

  private Path record() throws IOException {
    Path texts = Files.createDirectories(folder.resolve("texts"));
    Files.writeString(texts.resolve("bridge.txt"), REPORT);
    Path file = folder.resolve("bridge.annals");
    Ran built = Ran.annals("build", texts, "-o", file);
    assertThat(built.code()).as(built.err()).isZero();
    return file;
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

  private static McpSyncClient overStreams(Path file, String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "-Dfile.encoding=UTF-8",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "org.annals.cli.Annals",
                "mcp",
                file.toString()));
    command.addAll(List.of(options));
    return client(
        new StdioClientTransport(
            ServerParameters.builder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .args(command)
                .build(),
            RecordServer.mapper()));
  }

  private static McpSyncClient overHttp(Server server) {
    return client(
        HttpClientStreamableHttpTransport.builder(server.assistantUrl().replaceFirst("/mcp$", ""))
            .jsonMapper(RecordServer.mapper())
            .build());
  }

  private static McpSchema.CallToolResult call(
      McpSyncClient client, String tool, Map<String, Object> arguments) {
    return client.callTool(new McpSchema.CallToolRequest(tool, arguments));
  }

  private static JsonNode ask(McpSyncClient client, String tool, Map<String, Object> arguments)
      throws IOException {
    McpSchema.CallToolResult result = call(client, tool, arguments);
    String text = ((McpSchema.TextContent) result.content().get(0)).text();
    assertThat(result.isError()).as(text).isNotEqualTo(true);
    return MAPPER.readTree(text);
  }

  private static List<String> tools(McpSyncClient client) {
    return client.listTools().tools().stream().map(McpSchema.Tool::name).toList();
  }

  private static String event(McpSyncClient client, String words) throws IOException {
    return ask(client, "events", Map.of("about", words)).path("items").path(0).path("id").asText();
  }

  /** Everything an assistant can do to a record, and that each is seen at once. */
  private static void corrects(McpSyncClient client) throws IOException {
    assertThat(tools(client)).contains("correct", "undo", "corrections");
    String closed = event(client, "closed bridge");
    Map<String, Object> changed =
        Map.of(
            "action", "change",
            "fact", closed,
            "fields", "{\"status\":\"planned\"}",
            "who", "Ana Reyes",
            "why", "the council only voted");
    String id = ask(client, "correct", changed).path("id").asText();
    assertThat(ask(client, "why", Map.of("id", closed)).path("fact").path("status").asText())
        .isEqualTo("planned");
    JsonNode log = ask(client, "corrections", Map.of()).path("items");
    assertThat(log.path(0).path("who").asText()).isEqualTo("Ana Reyes");

    ask(client, "undo", Map.of("of", id, "who", "Ana Reyes", "why", "it did close it"));
    assertThat(ask(client, "why", Map.of("id", closed)).path("fact").path("status").asText())
        .isEqualTo("happened");

    Map<String, Object> added =
        Map.of(
            "action", "add",
            "section", "events",
            "report", "bridge.txt",
            "words", "Two lorries were damaged.",
            "fields", "{\"what\":\"Lorries stood on the bridge\",\"when\":\"2024-03-04\"}",
            "who", "Ana Reyes",
            "why", "told by the picture");
    ask(client, "correct", added);
    String lorries = event(client, "lorries stood");
    assertThat(
            ask(client, "why", Map.of("id", lorries))
                .path("fact")
                .path("evidence")
                .path(0)
                .path("quote")
                .asText())
        .isEqualTo("Two lorries were damaged.");

    ask(
        client,
        "correct",
        Map.of("action", "reject", "fact", lorries, "who", "Ana Reyes", "why", "a guess"));
    assertThat(ask(client, "events", Map.of("about", "lorries stood")).path("answer").asText())
        .isEqualTo("The record does not say.");
  }

  @Test
  void withLeaveOverTheStreams() throws IOException {
    try (McpSyncClient client = overStreams(record(), "--allow-edits")) {
      corrects(client);
    }
  }

  @Test
  void withLeaveOverHttp() throws IOException {
    try (Server server = Server.start(record(), "127.0.0.1", 0, null, Assistants.CORRECT, false);
        McpSyncClient client = overHttp(server)) {
      corrects(client);
    }
  }

  @Test
  void withoutLeaveNothing() throws IOException {
    Path file = record();
    try (Server server = Server.start(file, "127.0.0.1", 0, null, Assistants.ASK, true);
        McpSyncClient http = overHttp(server);
        McpSyncClient streams = overStreams(file)) {
      for (McpSyncClient client : List.of(http, streams)) {
        assertThat(tools(client)).contains("corrections").doesNotContain("correct", "undo");
      }
    }
  }

  @Test
  void aWrongRequestChangesNothingAndSaysTheWayOut() throws IOException {
    try (McpSyncClient client = overStreams(record(), "--allow-edits")) {
      String closed = event(client, "closed bridge");
      List<Map<String, Object>> wrong =
          List.of(
              Map.of("action", "reject", "fact", "e-none"),
              Map.of("action", "change", "fact", closed, "fields", "status=planned"),
              Map.of("action", "change", "fact", closed, "fields", "{\"status\":\"perhaps\"}"),
              Map.of("action", "split", "fact", closed, "apart", "one"),
              Map.of("action", "merge", "facts", closed),
              Map.of("action", "add", "section", "events", "report", "none.txt", "words", "Two"),
              Map.of(
                  "action", "add", "section", "events", "report", "bridge.txt", "words", "Three"),
              Map.of("action", "add", "section", "events", "report", "bridge.txt", "words", "the"),
              Map.of("action", "burn", "fact", closed));
      for (Map<String, Object> one : wrong) {
        Map<String, Object> arguments = new java.util.HashMap<>(one);
        arguments.put("who", "Ana Reyes");
        arguments.put("why", "a trial");
        assertThat(call(client, "correct", arguments).isError()).as(one.toString()).isTrue();
      }
      Map<String, Object> nameless = Map.of("action", "reject", "fact", closed, "why", "wrong");
      assertThat(call(client, "correct", nameless).isError()).isTrue();
      assertThat(ask(client, "corrections", Map.of()).path("total").asInt()).isZero();
    }
  }
}

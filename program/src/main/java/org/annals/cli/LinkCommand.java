package org.annals.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.annals.InputException;
import org.annals.event.GivenMentions;
import org.annals.export.Json;
import org.annals.language.Language;
import org.annals.language.Text;
import org.annals.record.MentionClusters;
import org.annals.report.Passage;
import org.annals.report.PassageKind;
import org.annals.report.Report;
import org.annals.text.Span;
import org.annals.text.Tongue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Clusters mentions that are given: coreference alone, for data sets with gold mentions. */
@Command(
    name = "link",
    description = {
      "Clusters given mentions of events: coreference alone, for data sets with gold mentions.",
      "In: {\"report\", \"text\", \"published\", \"mentions\": [{\"id\", \"begin\", \"end\"}]} a line, offsets in"
          + " code points. Out: {\"id\", \"cluster\"} a line."
    },
    footer = {
      "  annals link --mentions mentions.jsonl > clusters.jsonl",
      "  annals link --mentions mentions.jsonl --within topic     never one across topics"
    })
final class LinkCommand implements Callable<Integer> {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String SHAPE =
      "Write {\"report\": \"…\", \"text\": \"…\", \"mentions\": [{\"id\": \"…\", \"begin\": 0, \"end\": 5}]} on one"
          + " line.";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--mentions",
      required = true,
      paramLabel = "IN",
      description = "Texts with mentions, one a line.")
  private Path in = Path.of("");

  @Option(
      names = "--within",
      paramLabel = "KEY",
      description = "Field of the line: mentions of lines that differ in it are never one.")
  private @Nullable String within;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "File to write. Default: the standard output.")
  private @Nullable Path output;

  @Override
  public Integer call() {
    if (!Files.isRegularFile(in)) {
      throw new InputException("There is no file " + in + ".", "Check the spelling of the path.");
    }
    MentionClusters clusters = new MentionClusters();
    Language language = Language.ofThisRun();
    try (BufferedReader lines = Files.newBufferedReader(in, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          add(parsed(line, number), number, language, clusters);
        }
      }
    } catch (IOException e) {
      throw new InputException(in + " cannot be read (" + e + ").", "Save it as UTF-8.", e);
    }
    Output.write(
        output,
        spec.commandLine().getOut(),
        out -> {
          for (MentionClusters.Clustered one : clusters.clusters()) {
            out.write(
                Json.line(
                        MAPPER.createObjectNode().put("id", one.id()).put("cluster", one.cluster()))
                    + "\n");
          }
        });
    return 0;
  }

  private JsonNode parsed(String line, int number) {
    try {
      JsonNode node = MAPPER.readTree(line);
      if (node.path("text").isTextual() && node.path("mentions").isArray()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new InputException(
          "Line " + number + " of " + in + " is no JSON: " + e.getOriginalMessage(), SHAPE, e);
    }
    throw new InputException("Line " + number + " of " + in + " lacks text or mentions.", SHAPE);
  }

  private void add(JsonNode line, int number, Language language, MentionClusters clusters) {
    String text = line.path("text").asText();
    String id = line.path("report").asText(in + " line " + number);
    Report report = plain(id, text);
    Map<String, Span> mentions = new LinkedHashMap<>();
    for (JsonNode mention : line.path("mentions")) {
      mentions.put(mention.path("id").asText(), span(text, mention, number));
    }
    @Nullable String apart = within == null ? null : line.path(within).asText();
    Text read = language.read(report);
    clusters.add(id, apart, GivenMentions.words(read), GivenMentions.read(read, mentions));
  }

  /** Every line of the text as running text: a mention may stand in a headline as well. */
  private static Report plain(String id, String text) {
    List<Passage> passages = new ArrayList<>();
    int begin = 0;
    for (String one : text.split("\n", -1)) {
      if (!one.isBlank()) {
        Span span = new Span(begin, begin + one.length());
        passages.add(new Passage(PassageKind.BODY, 0, passages.size(), span));
      }
      begin += one.length() + 1;
    }
    return new Report(
        id,
        text,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        Tongue.CODE,
        null,
        null,
        null,
        List.of(),
        passages);
  }

  /** Code points to UTF-16 units. */
  private Span span(String text, JsonNode mention, int number) {
    try {
      int begin = text.offsetByCodePoints(0, mention.path("begin").asInt(-1));
      return new Span(begin, text.offsetByCodePoints(0, mention.path("end").asInt(-1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new InputException(
          "A mention of line " + number + " of " + in + " stands outside its text.", SHAPE, e);
    }
  }
}

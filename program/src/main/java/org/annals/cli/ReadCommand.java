package org.annals.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.annals.InputException;
import org.annals.export.Json;
import org.annals.export.ReadExport;
import org.annals.record.Extract;
import org.annals.report.Report;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints all that single reports say, without a record. */
@Command(
    name = "read",
    description = "Prints all that one report says, as JSON.",
    footer = {
      "  annals read report.txt --published 2020-12-02",
      "  annals read --jsonl reports.jsonl -o out.jsonl     {\"id\", \"text\", \"published\"} a line in,"
          + " one line out for each"
    })
final class ReadCommand implements Callable<Integer> {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "A report.")
  private @Nullable Path file;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "When FILE was published, if it does not say: 2020-12-02, 2020-12, 2020.")
  private @Nullable String published;

  @Option(
      names = "--jsonl",
      paramLabel = "IN",
      description = "Reports, one a line: {\"id\", \"text\", \"published\", \"title\"}.")
  private @Nullable Path lines;

  @Option(
      names = "--all-figures",
      description =
          "List among the figures the numbers that a record leaves out: ages, spans that only say"
              + " when, numbers said in passing.")
  private boolean allFigures;

  @Option(
      names = "--attitudes",
      description =
          "List among the statements what someone only thinks, wants, favours or opposes, with the"
              + " mode \"attitude\".")
  private boolean attitudes;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "File to write. Default: the standard output.")
  private @Nullable Path output;

  private final Reading reading = new Reading();

  @Override
  public Integer call() {
    if (file != null && lines == null) {
      Report report = reading.file(file, published);
      ObjectNode all = ReadExport.of(Reading.extractor().apply(report), allFigures, attitudes);
      Output.write(
          output, spec.commandLine().getOut(), out -> out.write(all.toPrettyString() + "\n"));
      return 0;
    }
    if (file != null || lines == null || published != null) {
      throw new ParameterException(
          spec.commandLine(), "Give either FILE, with or without --published, or --jsonl IN.");
    }
    Path in = lines;
    if (!Files.exists(in)) {
      throw new InputException("There is no file " + in + ".", "Check the spelling of the path.");
    }
    int[] failed = {0};
    Output.write(output, spec.commandLine().getOut(), out -> failed[0] = each(in, out));
    return failed[0] == 0 ? 0 : 1;
  }

  /** Reads the lines, as many at a time as there are cores; gives how many failed. */
  private int each(Path in, Writer out) throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService workers = Executors.newFixedThreadPool(cores);
    try (BufferedReader from = Files.newBufferedReader(in, StandardCharsets.UTF_8)) {
      Function<Report, Extract> extractor = Reading.extractor();
      Deque<CompletableFuture<ObjectNode>> ahead = new ArrayDeque<>();
      int failed = 0;
      for (String line = from.readLine(); line != null; line = from.readLine()) {
        if (line.isBlank()) {
          continue;
        }
        String one = line;
        ahead.add(CompletableFuture.supplyAsync(() -> answer(one, extractor), workers));
        while (ahead.size() > 8 * cores) {
          failed += write(ahead.remove().join(), out);
        }
      }
      while (!ahead.isEmpty()) {
        failed += write(ahead.remove().join(), out);
      }
      return failed;
    } finally {
      workers.shutdownNow();
    }
  }

  private static int write(ObjectNode answer, Writer out) throws IOException {
    out.write(Json.line(answer) + "\n");
    return answer.has("error") ? 1 : 0;
  }

  private ObjectNode answer(String line, Function<Report, Extract> extractor) {
    JsonNode id = NullNode.getInstance();
    try {
      JsonNode given = MAPPER.readTree(line);
      id = given.path("id").isValueNode() ? given.path("id") : id;
      if (id.isNull() || !given.path("text").isTextual()) {
        throw new InputException("The line lacks \"id\" or \"text\".", "Give both, as strings.");
      }
      Report report =
          reading.report(
              id.asText(),
              given.path("text").asText(),
              given.path("published").isTextual() ? given.path("published").asText() : null,
              given.path("title").isTextual() ? given.path("title").asText() : null);
      ObjectNode answer = ReadExport.of(extractor.apply(report), allFigures, attitudes);
      answer.set("id", id);
      return answer;
    } catch (JsonProcessingException e) {
      return error(id, "The line is no JSON: " + e.getOriginalMessage());
    } catch (InputException e) {
      return error(id, e.problem() + " " + e.remedy());
    } catch (RuntimeException | StackOverflowError e) {
      LoggerFactory.getLogger(ReadCommand.class).error("Report {} failed: a defect", id, e);
      return error(id, "A defect of the program: " + e);
    }
  }

  private static ObjectNode error(JsonNode id, String problem) {
    ObjectNode error = MAPPER.createObjectNode();
    error.set("id", id);
    return error.put("error", problem);
  }
}

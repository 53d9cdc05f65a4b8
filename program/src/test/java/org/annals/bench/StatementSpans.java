package org.annals.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.annals.actor.Actors;
import org.annals.language.Language;
import org.annals.language.Text;
import org.annals.language.WordNet;
import org.annals.report.Report;
import org.annals.report.ReportReader;
import org.annals.statement.StatementMention;
import org.annals.statement.Statements;
import org.annals.text.Span;
import org.annals.time.Dates;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Writes where the source, the cue and the content of each statement stand, attitudes included, for
 * the scorer of attributions, and prints how long the reading of statements alone took. Run by
 * {@code bench/statements}.
 */
@NullMarked
@SuppressWarnings("SystemOut") // a command
public final class StatementSpans {
  private StatementSpans() {}

  /** Arguments: lines of reports (id, text, published, title); the file to write. */
  public static void main(String[] args) throws IOException {
    ObjectMapper json = new ObjectMapper();
    ReportReader reports = new ReportReader(word -> WordNet.get().isLemma(word));
    Language language = Language.english();
    Actors actors = new Actors();
    Statements statements = new Statements();
    long nanos = 0;
    long all = System.nanoTime();
    try (BufferedReader lines = Files.newBufferedReader(Path.of(args[0]));
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1])))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = json.readTree(line);
        String id = node.path("id").asText();
        Report report =
            reports.report(
                id, node.path("text").asText(), field(node, "published"), field(node, "title"));
        Text text = language.read(report);
        Actors.Reading who = actors.read(text);
        Dates dates = Dates.in(text);
        long start = System.nanoTime();
        List<StatementMention> found = statements.read(text, dates, who.cast());
        nanos += System.nanoTime() - start;
        out.println(spans(json, id, report.text(), found));
      }
    }
    System.err.printf(
        "statements took %.1f s, %.1f %% of the time of reading%n",
        nanos / 1e9, 100.0 * nanos / (System.nanoTime() - all));
  }

  private static @Nullable String field(JsonNode node, String name) {
    return node.hasNonNull(name) ? node.path(name).asText() : null;
  }

  private static ObjectNode spans(
      ObjectMapper json, String id, String text, List<StatementMention> found) {
    ObjectNode line = json.createObjectNode().put("id", id);
    ArrayNode all = line.putArray("statements");
    for (StatementMention statement : found) {
      ObjectNode one = all.addObject();
      pair(one.putArray("source"), text, statement.source());
      if (statement.cue() != null) {
        pair(one.putArray("cue"), text, statement.cue());
      }
      ArrayNode content = one.putArray("content");
      statement.content().forEach(span -> pair(content.addArray(), text, span));
    }
    return line;
  }

  /** In code points, as exports count. */
  private static void pair(ArrayNode pair, String text, Span span) {
    pair.add(text.codePointCount(0, span.begin())).add(text.codePointCount(0, span.end()));
  }
}

package org.annals.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.annals.export.Facts;
import org.annals.export.Json;
import org.annals.export.Section;
import org.annals.record.Extract;
import org.annals.record.Linker;
import org.annals.report.Report;
import org.annals.report.Skipped;
import org.annals.store.PartLine.Kind;
import org.annals.text.KeptOnce;

/**
 * The steps of a reading that is spread over many machines, each a pure function from lines to
 * lines: report, extract, fold. What they come to is what {@link Build} would have stored.
 */
public final class Parts {
  private Parts() {}

  /**
   * A report on its way to the extractors.
   *
   * @param file id of the file that it was read from
   * @param version of the extractors that will read it
   */
  public static PartLine report(String story, String file, Report report, String version) {
    return new PartLine(
        Kind.REPORT,
        story,
        file,
        report.id(),
        ExtractJson.hash(report),
        version,
        0,
        ExtractJson.writeReport(report));
  }

  /** The report of such a line. */
  public static Report report(PartLine line) {
    return ExtractJson.readReport(line.body());
  }

  /** The extract of such a line. */
  public static Extract extract(PartLine line) {
    return ExtractJson.read(line.body());
  }

  /** All that the report of a line says. */
  public static PartLine extract(PartLine report, Extract extract) {
    return new PartLine(
        Kind.EXTRACT,
        report.story(),
        report.file(),
        report.report(),
        report.hash(),
        report.version(),
        report.n(),
        ExtractJson.write(extract));
  }

  /** A report that is set aside. */
  public static PartLine dead(PartLine report, String reason) {
    return new PartLine(
        Kind.DEAD,
        report.story(),
        report.file(),
        report.report(),
        report.hash(),
        report.version(),
        report.n(),
        Json.line(TextNode.valueOf(reason)));
  }

  /**
   * A file that was read to its end.
   *
   * @param id of the file
   * @param reports how many it holds
   * @param version of the extractors
   */
  public static PartLine file(
      String story,
      String id,
      long size,
      String sha256,
      int reports,
      List<Skipped> skipped,
      String version) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("size", size);
    body.put("reports", reports);
    body.set("skipped", Json.tree(ExtractJson.list(skipped)));
    return new PartLine(Kind.FILE, story, id, "", sha256, version, 0, Json.line(body));
  }

  /**
   * The record of a story, as {@link Linker} makes it: its facts, and at last a line that counts
   * them.
   *
   * @param extracts of the story, one a report, in any order
   * @param version of the program
   */
  public static void fold(
      String story, Iterable<PartLine> extracts, String version, Consumer<PartLine> out) {
    Linker linker = new Linker();
    KeptOnce kept = new KeptOnce();
    Map<ExtractKey, Extract> all = new TreeMap<>();
    for (PartLine line : extracts) {
      all.put(key(line), linker.needed(ExtractJson.read(line.body(), kept)));
    }
    String mark = Remake.mark(all.keySet(), version);
    Facts facts = Facts.passing(linker.link(all.values(), null)); // as objects many times more
    int count = 0;
    for (Section section : Section.values()) {
      int place = 0;
      for (ObjectNode fact : facts.in(section)) {
        out.accept(
            new PartLine(
                Kind.FACT, story, "", section.label(), mark, version, place++, Json.line(fact)));
        count++;
      }
    }
    out.accept(new PartLine(Kind.FOLD, story, "", "", mark, version, count, "{}"));
  }

  static ExtractKey key(PartLine line) {
    return new ExtractKey(line.report(), line.hash(), line.version());
  }

  /** The reason why a report was set aside. */
  static String reason(PartLine dead) {
    return Json.tree(dead.body()).asText();
  }

  /** What the body of a line about a file says. */
  record FileBody(long size, int reports, List<Skipped> skipped) {
    static FileBody of(PartLine line) {
      JsonNode body = Json.tree(line.body());
      List<Skipped> skipped = new ArrayList<>();
      body.path("skipped")
          .forEach(
              one ->
                  skipped.add(
                      new Skipped(
                          one.path("id").asText(),
                          one.path("problem").asText(),
                          one.path("remedy").asText())));
      return new FileBody(body.path("size").asLong(), body.path("reports").asInt(), skipped);
    }
  }
}

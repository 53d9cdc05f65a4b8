package org.annals.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.annals.record.Extract;
import org.annals.record.Linker;
import org.annals.text.Span;
import org.annals.time.Basis;
import org.annals.time.TimeExpression;
import org.annals.time.TimeReference;
import org.annals.time.TimeResolver;
import org.annals.time.When;

/**
 * All that one report says, as {@code annals read} prints it: the sections of a record of this
 * report alone, then its time expressions and sentences.
 */
public final class ReadExport {
  private ReadExport() {}

  /** The object for one report. */
  public static ObjectNode of(Extract extract) {
    return of(extract, false, false);
  }

  /**
   * The same, with more than a record has.
   *
   * @param allFigures also ages, spans that only say when, and numbers said in passing
   * @param attitudes also what someone only thinks, wants, favours or opposes, as statements
   */
  public static ObjectNode of(Extract extract, boolean allFigures, boolean attitudes) {
    Facts facts = Facts.of(new Linker(allFigures, attitudes, true).link(List.of(extract), null));
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("id", extract.report().id());
    node.put("annals", JsonExport.FORMAT);
    node.putObject("generated").put("reports", 1).put("version", Version.program());
    for (Section section : Section.values()) {
      if (section == Section.CORRECTIONS) {
        continue; // of a record, not of one report
      }
      ArrayNode nodes = node.putArray(section.label());
      facts.in(section).forEach(nodes::add);
    }
    CodePoints points = new CodePoints(extract.report().text());
    ArrayNode times = node.putArray("times");
    for (TimeExpression time : extract.times()) {
      times.add(time(time, extract, points));
    }
    ArrayNode sentences = node.putArray("sentences");
    for (Span sentence : extract.sentences()) {
      sentences.add(points.pair(sentence));
    }
    return node;
  }

  private static ObjectNode time(TimeExpression time, Extract extract, CodePoints points) {
    TimeReference reference = time.reference();
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("begin", points.at(time.span().begin()));
    node.put("end", points.at(time.span().end()));
    node.put("text", time.span().of(extract.report().text()));
    node.put("type", time.type().name());
    When published = extract.dating().when();
    When when = reference == null ? null : TimeResolver.resolve(reference, published);
    node.put("value", TimeResolver.value(time, published));
    node.put("edtf", when == null ? null : when.edtf());
    Basis basis = reference == null ? Basis.UNKNOWN : reference.basis();
    node.put("basis", basis.name().toLowerCase(Locale.ROOT));
    node.put(
        "why",
        reference == null ? "a duration or a set names no time of its own" : reference.rule());
    return node;
  }
}

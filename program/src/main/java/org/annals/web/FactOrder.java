package org.annals.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.export.Section;
import org.annals.export.Words;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a record lists the facts of a section, for facts that come from the records of
 * several days: events and commitments by their day, figures by what they count and their day,
 * statements as the reports came, the rest by id.
 */
final class FactOrder {
  private final Map<String, LocalDate> known = new HashMap<>();

  /**
   * The order for a record.
   *
   * @param reports of the record, for the days on which they became known
   */
  FactOrder(List<ObjectNode> reports) {
    for (ObjectNode report : reports) {
      LocalDate day = OpenRecord.knownBy(report);
      known.put(report.path("id").asText(), day == null ? LocalDate.MAX : day);
    }
  }

  Comparator<ObjectNode> of(Section section) {
    Comparator<ObjectNode> byId = Comparator.comparing(fact -> fact.path("id").asText());
    return switch (section) {
      case EVENTS -> byDay("when").thenComparing(byId);
      case FIGURES ->
          Comparator.comparing((ObjectNode fact) -> Words.text(fact, "subject"))
              .thenComparing(byDay("when"))
              .thenComparing(byId);
      case COMMITMENTS -> byDay("made").thenComparing(byId);
      case STATEMENTS ->
          Comparator.comparing((ObjectNode fact) -> firstKnown(fact))
              .thenComparing(fact -> first(fact).path("report").asText())
              .thenComparing(fact -> first(fact).path("begin").asInt())
              .thenComparing(fact -> first(fact).path("end").asInt())
              .thenComparing(fact -> fact.path("source").path(0).asInt())
              .thenComparing(fact -> -fact.path("source").path(1).asInt())
              .thenComparing(byId);
      case LINKS ->
          Comparator.comparing((ObjectNode fact) -> Words.text(fact, "kind"))
              .thenComparing(FactOrder::ends);
      // In the order in which they were made.
      case CORRECTIONS ->
          Comparator.comparing((ObjectNode fact) -> Words.text(fact, "when")).thenComparing(byId);
      case REPORTS, ACTORS, RELATIONS, DISAGREEMENTS -> byId;
    };
  }

  private static String ends(ObjectNode fact) {
    StringBuilder ids = new StringBuilder();
    fact.path("between").forEach(id -> ids.append(ids.isEmpty() ? "" : " ").append(id.asText()));
    return ids.toString();
  }

  private static JsonNode first(ObjectNode fact) {
    return fact.path("evidence").path(0);
  }

  private LocalDate firstKnown(ObjectNode fact) {
    return known.getOrDefault(first(fact).path("report").asText(), LocalDate.MAX);
  }

  /** What has no day comes last. */
  private static Comparator<ObjectNode> byDay(String key) {
    return Comparator.comparing((ObjectNode fact) -> begin(when(fact, key)))
        .thenComparing(fact -> end(when(fact, key)));
  }

  private static @Nullable When when(ObjectNode fact, String key) {
    String text = Words.text(fact, key);
    return text.isEmpty() ? null : When.parse(text);
  }

  private static LocalDate begin(@Nullable When when) {
    LocalDate day = when == null ? null : when.first() == null ? when.last() : when.first();
    return day == null ? LocalDate.MAX : day;
  }

  private static LocalDate end(@Nullable When when) {
    return when == null || when.last() == null ? LocalDate.MAX : when.last();
  }
}

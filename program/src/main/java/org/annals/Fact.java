package org.annals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.annals.export.Facts;
import org.annals.export.Json;
import org.annals.export.Section;
import org.annals.export.Words;
import org.jspecify.annotations.Nullable;

/**
 * Something that the reports say, with the words that show it.
 *
 * @param kind what it is
 * @param id stays the same from run to run and when reports are added
 * @param tells it in one line; what is no deed begins with its status ("Threatened: …"), and what
 *     only someone asserts says who
 * @param when the time at which it happened, held or was said, in EDTF; for a commitment when it
 *     was made; null where the reports do not say
 * @param status of events and figures: happened, ongoing, planned, threatened, demanded, offered,
 *     expected, denied or hypothetical; only the first two are deeds; null for other kinds
 * @param evidence where the reports show it, at least one passage
 * @param json all fields, as the JSON format has them
 */
public record Fact(
    Kind kind,
    String id,
    String tells,
    @Nullable String when,
    @Nullable String status,
    List<Passage> evidence,
    String json) {
  /** The kinds of facts. */
  public enum Kind {
    EVENT(Section.EVENTS),
    FIGURE(Section.FIGURES),
    STATEMENT(Section.STATEMENTS),
    COMMITMENT(Section.COMMITMENTS),
    ACTOR(Section.ACTORS),
    RELATION(Section.RELATIONS);

    private final Section section;

    Kind(Section section) {
      this.section = section;
    }

    Section section() {
      return section;
    }
  }

  public Fact {
    evidence = List.copyOf(evidence);
  }

  /** Whether it is told as something that is or was so, not as a plan, a threat or the like. */
  public boolean isDeed() {
    return status == null || status.equals("happened") || status.equals("ongoing");
  }

  static Fact of(Kind kind, ObjectNode node, Facts facts) {
    List<Passage> evidence = new ArrayList<>();
    for (JsonNode one : node.path("evidence")) {
      evidence.add(
          new Passage(
              one.path("report").asText(),
              one.path("begin").asInt(),
              one.path("end").asInt(),
              one.path("quote").asText()));
    }
    return new Fact(
        kind,
        node.path("id").asText(),
        Words.headline(kind.section(), node, facts),
        text(node, kind == Kind.COMMITMENT ? "made" : "when"),
        text(node, "status"),
        evidence,
        Json.line(node));
  }

  private static @Nullable String text(ObjectNode node, String key) {
    return node.path(key).isTextual() ? node.path(key).asText() : null;
  }
}

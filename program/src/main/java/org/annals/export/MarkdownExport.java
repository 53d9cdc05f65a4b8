package org.annals.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The record as a text to read: timeline, figures, statements, commitments, actors, each fact with
 * footnotes that quote the reports.
 */
public final class MarkdownExport {
  private final Facts facts;
  private final Map<String, Integer> notes = new LinkedHashMap<>();

  private MarkdownExport(Facts facts) {
    this.facts = facts;
  }

  /**
   * Writes the sections asked for.
   *
   * @param sections which; sections that have no text of their own (links, reports) are left out
   * @param asOf the day whose knowledge it shows; null for all that is known
   */
  public static void write(Facts facts, Set<Section> sections, @Nullable String asOf, Writer out)
      throws IOException {
    out.write(new MarkdownExport(facts).text(sections, asOf));
  }

  private String text(Set<Section> sections, @Nullable String asOf) {
    StringBuilder out = new StringBuilder("# The record\n\n");
    out.append(facts.in(Section.REPORTS).size()).append(" reports");
    out.append(asOf == null ? "" : ", as known on " + asOf).append(".\n");
    if (sections.contains(Section.EVENTS)) {
      part(out, "Timeline", Section.EVENTS, this::event);
    }
    if (sections.contains(Section.FIGURES)) {
      part(out, "Figures", Section.FIGURES, this::figure);
    }
    if (sections.contains(Section.STATEMENTS)) {
      part(out, "Statements", Section.STATEMENTS, this::statement);
    }
    if (sections.contains(Section.COMMITMENTS)) {
      part(out, "Commitments", Section.COMMITMENTS, this::commitment);
    }
    if (sections.contains(Section.ACTORS)) {
      part(out, "Actors", Section.ACTORS, this::actor);
    }
    if (!notes.isEmpty()) {
      out.append('\n');
      notes.forEach((note, number) -> out.append("[^" + number + "]: " + note + "\n"));
    }
    return out.toString();
  }

  private interface Line {
    String of(ObjectNode fact);
  }

  private void part(StringBuilder out, String title, Section section, Line line) {
    out.append("\n## ").append(title).append("\n\n");
    if (facts.in(section).isEmpty()) {
      out.append("Nothing in the reports.\n");
    }
    for (ObjectNode fact : facts.in(section)) {
      out.append("- ").append(line.of(fact)).append(cited(fact)).append('\n');
    }
  }

  private String event(ObjectNode event) {
    String status = Words.isDeed(event) ? "" : "*" + event.path("status").asText() + "* · ";
    String by = Words.text(event, "asserted_by");
    return "**%s** · %s%s%s"
        .formatted(
            Words.date(event, "when"),
            status,
            escaped(Words.text(event, "what")),
            by.isEmpty() ? "" : " (says " + escaped(facts.name(by)) + ")");
  }

  private String figure(ObjectNode figure) {
    String kind = figure.path("kind").asText();
    List<String> marks = new ArrayList<>();
    if (!kind.equals("level")) {
      marks.add(kind);
    }
    if (!Words.isDeed(figure)) {
      marks.add(figure.path("status").asText());
    }
    return "**%s** · %s: %s%s"
        .formatted(
            Words.date(figure, "when"),
            escaped(Words.text(figure, "subject")),
            escaped(Words.amount(figure)),
            marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")");
  }

  private String statement(ObjectNode statement) {
    return "**%s** · %s%s: %s"
        .formatted(
            Words.date(statement, "when"),
            escaped(Words.actors(statement, "speaker", facts)),
            statement.path("anonymous").asBoolean() ? " (not named)" : "",
            escaped(Words.text(statement, "gist")));
  }

  private String commitment(ObjectNode commitment) {
    String condition = Words.text(commitment, "condition");
    String due = Words.text(commitment, "due");
    String note = Words.text(commitment, "note");
    return "**%s** · %s · %s: %s%s%s · %s%s"
        .formatted(
            Words.date(commitment, "made"),
            escaped(Words.actors(commitment, "by", facts)),
            commitment.path("kind").asText(),
            escaped(Words.text(commitment, "what")),
            condition.isEmpty() ? "" : ", " + escaped(condition),
            due.isEmpty() ? "" : ", due " + due,
            commitment.path("outcome").asText().replace('_', ' '),
            note.isEmpty() ? "" : " (" + escaped(note) + ")");
  }

  private String actor(ObjectNode actor) {
    List<String> roles = new ArrayList<>();
    for (JsonNode role : actor.path("roles")) {
      String of = role.path("of").isTextual() ? " of " + facts.name(role.path("of").asText()) : "";
      roles.add(role.path("role").asText() + of);
    }
    return "**%s** · %s%s"
        .formatted(
            escaped(Words.text(actor, "name")),
            actor.path("type").asText(),
            roles.isEmpty() ? "" : " · " + escaped(String.join("; ", roles)));
  }

  private String cited(ObjectNode fact) {
    StringBuilder marks = new StringBuilder();
    for (JsonNode evidence : fact.path("evidence")) {
      String note =
          "“%s” (%s, %s–%s)"
              .formatted(
                  escaped(evidence.path("quote").asText()),
                  escaped(evidence.path("report").asText()),
                  evidence.path("begin").asText(),
                  evidence.path("end").asText());
      int number = notes.computeIfAbsent(note, key -> notes.size() + 1);
      marks.append("[^").append(number).append(']');
    }
    return marks.toString();
  }

  /** What Markdown or HTML would take for a mark stays a character; a line stays a line. */
  static String escaped(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>|~#&])", "\\\\$1");
  }
}

package org.annals.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The record as a text to read: timeline, figures, statements, commitments, actors, relations,
 * disagreements and reports, each fact with its id and with footnotes that quote the reports (the
 * footnotes of GitHub, Pandoc and others). What reports say is escaped, so that nothing in it is
 * taken for Markdown, HTML or mathematics.
 */
public final class MarkdownExport {
  private final Facts facts;
  private final Sources sources;
  private final Map<String, Integer> notes = new LinkedHashMap<>();
  private final Map<String, String> titles = new HashMap<>();

  private MarkdownExport(Facts facts) {
    this.facts = facts;
    this.sources = new Sources(facts);
    for (Section section : Section.values()) {
      for (ObjectNode fact : facts.in(section)) {
        if (fact.has("also_ids")) {
          titles.put(fact.path("id").asText(), Words.headline(section, fact, facts));
        }
      }
    }
  }

  /**
   * Writes the sections asked for.
   *
   * @param sections which; links have no text of their own
   * @param title the heading
   * @param asOf the day whose knowledge it shows; null for all that is known
   */
  public static void write(
      Facts facts, Set<Section> sections, String title, @Nullable String asOf, Writer out)
      throws IOException {
    out.write(new MarkdownExport(facts).text(sections, title, asOf));
  }

  private String text(Set<Section> sections, String title, @Nullable String asOf) {
    StringBuilder out = new StringBuilder("# ").append(escaped(title)).append("\n\n");
    int reports = facts.in(Section.REPORTS).size();
    out.append(reports).append(reports == 1 ? " report" : " reports");
    out.append(asOf == null ? "" : ", as known on " + asOf).append(".\n");
    part(out, sections, "Timeline", Section.EVENTS, this::event);
    part(out, sections, "Figures", Section.FIGURES, this::figure);
    part(out, sections, "Statements", Section.STATEMENTS, this::statement);
    part(out, sections, "Commitments", Section.COMMITMENTS, this::commitment);
    part(out, sections, "Actors", Section.ACTORS, this::actor);
    part(out, sections, "Relations", Section.RELATIONS, this::relation);
    part(out, sections, "Disagreements", Section.DISAGREEMENTS, this::disagreement);
    if (!facts.in(Section.CORRECTIONS).isEmpty()) {
      part(out, sections, "Corrections", Section.CORRECTIONS, this::correction);
    }
    part(out, sections, "Reports", Section.REPORTS, this::report);
    if (!notes.isEmpty()) {
      out.append('\n');
      notes.forEach((note, number) -> out.append("[^" + number + "]: " + note + "\n"));
    }
    return out.toString();
  }

  private interface Line {
    String of(ObjectNode fact);
  }

  private void part(
      StringBuilder out, Set<Section> sections, String title, Section section, Line line) {
    if (!sections.contains(section)) {
      return;
    }
    out.append("\n## ").append(title).append("\n\n");
    if (facts.in(section).isEmpty()) {
      out.append("Nothing in the reports.\n");
    }
    for (ObjectNode fact : facts.in(section)) {
      out.append("- ").append(line.of(fact)).append(cited(fact, "evidence"));
      if (!fact.path("corrected").isEmpty()) {
        out.append(" *(corrected)*");
      }
      if (fact.has("also_ids")) {
        out.append(" `").append(fact.path("id").asText()).append('`');
      }
      out.append('\n');
    }
  }

  private String correction(ObjectNode correction) {
    List<String> ids = new ArrayList<>();
    correction.path("facts").forEach(id -> ids.add("`" + id.asText() + "`"));
    String state = Words.text(correction, "state_why");
    return "**%s** · %s · %s: “%s”%s %s"
        .formatted(
            Words.text(correction, "when").replaceFirst("T.*", ""),
            escaped(Words.text(correction, "who")),
            escaped(Words.title(Section.CORRECTIONS, correction, facts)),
            escaped(Words.text(correction, "why")),
            state.isEmpty()
                ? ""
                : " *(" + correction.path("state").asText() + ": " + escaped(state) + ")*",
            String.join(", ", ids))
        .strip();
  }

  /** The date in words, and its EDTF where it is more than one day. */
  private static String date(ObjectNode fact, String key) {
    String edtf = Words.text(fact, key);
    boolean isWithin = key.equals("when") && fact.has("what") && !isLasting(fact);
    String said = isWithin ? DisplayDate.within(edtf) : DisplayDate.of(edtf);
    return edtf.isEmpty() || edtf.matches("\\d{4}-\\d\\d-\\d\\d") || said.equals(edtf)
        ? said
        : said + " (`" + edtf + "`)";
  }

  private static boolean isLasting(ObjectNode event) {
    return event.path("status").asText().equals("ongoing");
  }

  private String event(ObjectNode event) {
    String status = Words.isDeed(event) ? "" : "*" + event.path("status").asText() + "* · ";
    String by = Words.text(event, "asserted_by");
    return "**%s** · %s%s%s"
        .formatted(
            date(event, "when"),
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
      marks.add("*" + figure.path("status").asText() + "*");
    }
    String by = Words.text(figure, "given_by");
    if (!by.isEmpty()) {
      marks.add("says " + escaped(facts.name(by)));
    }
    return "**%s** · %s: %s%s"
        .formatted(
            date(figure, "when"),
            escaped(Words.text(figure, "subject")),
            escaped(Words.amount(figure)),
            marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")");
  }

  private String statement(ObjectNode statement) {
    String reason = Words.text(statement, "reason");
    return "**%s** · %s%s%s: %s"
        .formatted(
            date(statement, "when"),
            escaped(Words.actors(statement, "speaker", facts)),
            statement.path("anonymous").asBoolean()
                ? " (not named" + (reason.isEmpty() ? "" : ": " + escaped(reason)) + ")"
                : "",
            statement.path("distanced").asBoolean() ? " (the report keeps its distance)" : "",
            escaped(Words.text(statement, "gist")));
  }

  private String commitment(ObjectNode commitment) {
    String condition = Words.text(commitment, "condition");
    String due = Words.text(commitment, "due");
    String note = Words.text(commitment, "note");
    return "**%s** · %s · *%s*: %s%s%s · %s%s%s"
        .formatted(
            date(commitment, "made"),
            escaped(Words.actors(commitment, "by", facts)),
            commitment.path("kind").asText(),
            escaped(Words.text(commitment, "what")),
            condition.isEmpty() ? "" : ", " + escaped(condition),
            due.isEmpty() ? "" : ", due " + date(commitment, "due"),
            commitment.path("outcome").asText().replace('_', ' '),
            cited(commitment, "outcome_evidence"),
            note.isEmpty() ? "" : " (" + escaped(note) + ")");
  }

  private String actor(ObjectNode actor) {
    List<String> roles = new ArrayList<>();
    for (JsonNode role : actor.path("roles")) {
      String of = role.path("of").isTextual() ? " of " + facts.name(role.path("of").asText()) : "";
      roles.add(role.path("role").asText() + of);
    }
    List<String> aliases = new ArrayList<>();
    for (JsonNode alias : actor.path("aliases")) {
      if (!alias.equals(actor.path("name"))) {
        aliases.add(alias.asText());
      }
    }
    return "**%s** · %s%s%s"
        .formatted(
            escaped(Words.text(actor, "name")),
            actor.path("type").asText(),
            roles.isEmpty() ? "" : " · " + escaped(String.join("; ", roles)),
            aliases.isEmpty() ? "" : " · also " + escaped(String.join("; ", aliases)));
  }

  private String relation(ObjectNode relation) {
    return escaped(Words.title(Section.RELATIONS, relation, facts));
  }

  private String disagreement(ObjectNode disagreement) {
    List<String> sides = new ArrayList<>();
    for (JsonNode id : disagreement.path("between")) {
      String title = titles.getOrDefault(id.asText(), id.asText());
      sides.add(Words.quoted(escaped(title)) + " `" + id.asText() + "`");
    }
    return "**%s** · %s · %s"
        .formatted(
            disagreement.path("kind").asText(),
            String.join(" against ", sides),
            escaped(Words.text(disagreement, "why")));
  }

  private String report(ObjectNode report) {
    String id = report.path("id").asText();
    String address = sources.address(id);
    String copy = Words.text(report, "copy_of");
    String name = sources.name(id);
    return "**%s** · %s%s%s%s"
        .formatted(
            Words.date(report, "published"),
            escaped(name),
            name.contains(Words.plain(id)) ? "" : " · " + escaped(id),
            copy.isEmpty() ? "" : " · a copy of " + escaped(copy),
            address == null ? "" : " · " + link(address));
  }

  private String cited(ObjectNode fact, String key) {
    StringBuilder marks = new StringBuilder();
    for (JsonNode evidence : fact.path(key)) {
      String report = evidence.path("report").asText();
      String address = sources.address(report);
      String note =
          "%s (%s, %s–%s)%s"
              .formatted(
                  Words.quoted(escaped(evidence.path("quote").asText())),
                  escaped(report),
                  evidence.path("begin").asText(),
                  evidence.path("end").asText(),
                  address == null ? "" : " " + link(address));
      int number = notes.computeIfAbsent(note, key2 -> notes.size() + 1);
      marks.append("[^").append(number).append(']');
    }
    return marks.toString();
  }

  private static String link(String address) {
    // Inside angle brackets only they themselves would end the link.
    return "<" + address.replace("<", "%3C").replace(">", "%3E") + ">";
  }

  /** What Markdown or HTML would take for a mark stays a character; a line stays a line. */
  static String escaped(String text) {
    return Words.plain(text).replaceAll("([\\\\`*_\\[\\]<>|~#&$^@])", "\\\\$1");
  }
}

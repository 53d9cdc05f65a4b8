package org.annals.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.export.Words;
import org.jspecify.annotations.Nullable;

/** Prints a record to be read on a terminal. */
final class RecordPrinter {
  private static final int DATE_COLUMNS = 23;

  private final Facts facts;
  private final Terminal terminal;
  private final PrintWriter out;

  RecordPrinter(Facts facts, Terminal terminal, PrintWriter out) {
    this.facts = facts;
    this.terminal = terminal;
    this.out = out;
  }

  /**
   * Prints the sections.
   *
   * @param asOf the day whose knowledge the facts show; null for all that is known
   */
  void print(Set<Section> sections, @Nullable String asOf) {
    if (asOf != null) {
      out.println(
          terminal.bold("As known on " + asOf)
              + ": "
              + facts.in(Section.REPORTS).size()
              + " reports.");
    }
    for (Section section :
        List.of(
            Section.REPORTS,
            Section.EVENTS,
            Section.FIGURES,
            Section.STATEMENTS,
            Section.COMMITMENTS,
            Section.ACTORS,
            Section.RELATIONS,
            Section.LINKS,
            Section.DISAGREEMENTS,
            Section.CORRECTIONS)) {
      if (sections.contains(section)) {
        print(section);
      }
    }
    out.flush();
  }

  private void print(Section section) {
    out.println();
    String title =
        section == Section.EVENTS ? "TIMELINE" : section.label().toUpperCase(Locale.ROOT);
    out.println(terminal.bold(title));
    if (facts.in(section).isEmpty()) {
      out.println(section == Section.CORRECTIONS ? "None was made." : "Nothing in the reports.");
    }
    for (ObjectNode fact : facts.in(section)) {
      switch (section) {
        case REPORTS -> report(fact);
        case ACTORS -> actor(fact);
        case RELATIONS -> relation(fact);
        case EVENTS -> event(fact);
        case FIGURES -> figure(fact);
        case STATEMENTS -> statement(fact);
        case COMMITMENTS -> commitment(fact);
        case LINKS, DISAGREEMENTS -> between(fact);
        case CORRECTIONS -> correction(fact);
      }
    }
  }

  private void report(ObjectNode report) {
    String copy = Words.text(report, "copy_of");
    line(
        Words.date(report, "published"),
        "",
        report.path("id").asText(),
        list(Words.text(report, "title"), copy.isEmpty() ? "" : "copy of " + copy));
  }

  private void event(ObjectNode event) {
    String says = Words.text(event, "asserted_by");
    line(
        Words.date(event, "when"),
        Words.isDeed(event) ? "" : event.path("status").asText(),
        Words.text(event, "what"),
        list(
            parties(event),
            says.isEmpty() ? "" : "says " + facts.name(says),
            origins(event),
            corrected(event),
            event.path("id").asText()));
  }

  private String parties(ObjectNode event) {
    String by = Words.actors(event, "by", facts);
    String to = Words.actors(event, "to", facts);
    return to.isEmpty() ? by : by.isEmpty() ? "→ " + to : by + " → " + to;
  }

  private void figure(ObjectNode figure) {
    String kind = figure.path("kind").asText();
    line(
        Words.date(figure, "when"),
        Words.isDeed(figure) ? "" : figure.path("status").asText(),
        Words.text(figure, "subject") + ": " + Words.amount(figure),
        list(
            kind.equals("level") ? "" : kind,
            given(figure),
            origins(figure),
            corrected(figure),
            figure.path("id").asText()));
  }

  private String given(ObjectNode figure) {
    String by = Words.text(figure, "given_by");
    return by.isEmpty() ? "" : "says " + facts.name(by);
  }

  private void statement(ObjectNode statement) {
    line(
        Words.date(statement, "when"),
        "",
        Words.actors(statement, "speaker", facts) + ": " + Words.text(statement, "gist"),
        list(
            statement.path("anonymous").asBoolean() ? "not named" : "",
            statement.path("mode").asText(),
            origins(statement),
            corrected(statement),
            statement.path("id").asText()));
  }

  private void commitment(ObjectNode commitment) {
    String due = Words.text(commitment, "due");
    String condition = Words.text(commitment, "condition");
    line(
        Words.date(commitment, "made"),
        commitment.path("kind").asText(),
        Words.actors(commitment, "by", facts) + ": " + Words.text(commitment, "what"),
        list(
            condition,
            due.isEmpty() ? "" : "due " + due,
            commitment.path("outcome").asText().replace('_', ' '),
            Words.text(commitment, "note"),
            corrected(commitment),
            commitment.path("id").asText()));
  }

  private void actor(ObjectNode actor) {
    List<String> roles = new ArrayList<>();
    for (JsonNode role : actor.path("roles")) {
      String of = role.path("of").isTextual() ? " of " + facts.name(role.path("of").asText()) : "";
      roles.add(role.path("role").asText() + of);
    }
    line(
        actor.path("type").asText(),
        "",
        Words.text(actor, "name"),
        list(String.join("; ", roles), corrected(actor), actor.path("id").asText()));
  }

  private void relation(ObjectNode relation) {
    String kind = relation.path("kind").asText().replace('_', ' ');
    line(
        kind,
        "",
        Words.actors(relation, "from", facts) + " → " + Words.actors(relation, "to", facts),
        relation.path("id").asText());
  }

  private void between(ObjectNode fact) {
    List<String> ids = new ArrayList<>();
    fact.path("between").forEach(id -> ids.add(id.asText()));
    line(
        fact.path("kind").asText().replace('_', ' '),
        "",
        String.join(", ", ids),
        Words.text(fact, "why"));
  }

  private void correction(ObjectNode correction) {
    List<String> ids = new ArrayList<>();
    correction.path("facts").forEach(id -> ids.add(id.asText()));
    String state = correction.path("state").asText();
    line(
        Words.text(correction, "when").replaceFirst("T.*", ""),
        state.equals("applied") ? "" : state,
        Words.title(Section.CORRECTIONS, correction, facts),
        list(
            String.join(", ", ids),
            Words.text(correction, "who"),
            Words.text(correction, "why"),
            Words.text(correction, "state_why"),
            correction.path("id").asText()));
  }

  /** Said of each fact that is not as the reports give it. */
  private static String corrected(ObjectNode fact) {
    return fact.path("corrected").isEmpty() ? "" : "corrected";
  }

  private static String origins(ObjectNode fact) {
    int origins = fact.path("origins").asInt();
    return origins > 1 ? origins + " sources" : "";
  }

  private static String list(String... parts) {
    return String.join(" · ", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
  }

  private void line(String date, String mark, String what, String more) {
    String padded = date + " ".repeat(Math.max(1, DATE_COLUMNS - date.length()));
    out.println(
        terminal.bold(padded)
            + (mark.isEmpty() ? "" : terminal.marked("[" + mark + "]") + " ")
            + Terminal.safe(what)
            + (more.isEmpty() ? "" : "  " + terminal.dim(Terminal.safe(more))));
  }
}

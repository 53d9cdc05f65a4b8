package org.annals.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.annals.time.When;

/**
 * The days to watch as a calendar (iCalendar, RFC 5545): what commitments are due, and the events
 * that the reports date as plans or expectations.
 *
 * <p>All entries are of whole days and block no time. A month is the whole of it, "by June" stands
 * on the last day of June, "from June on" on its first; the EDTF is kept in {@code X-ANNALS-EDTF}.
 * No due and no plan lasts as long as its entry, which {@code X-ANNALS-LASTS} says and the
 * description in words. A plan whose date only follows from its report's is left out, since no one
 * set that day. A plan that the record links to a commitment as the same stands here once. Time
 * stamps are the days of the reports: a calendar written twice is the same.
 */
public final class CalendarExport {
  private final Facts facts;
  private final Sources sources;
  private final String title;
  private final CalendarLines lines = new CalendarLines();

  private CalendarExport(Facts facts, String title) {
    this.facts = facts;
    this.sources = new Sources(facts);
    this.title = title;
  }

  /**
   * Writes the calendar.
   *
   * @param title its name; the entries' UIDs hold it, so that those of two records differ
   */
  public static void write(Facts facts, String title, Writer out) throws IOException {
    CalendarExport calendar = new CalendarExport(facts, title);
    calendar.write();
    out.write(calendar.lines.text());
  }

  private void write() {
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//Annals//Annals " + Version.program() + "//EN");
    lines.add("CALSCALE", "GREGORIAN");
    lines.addText("NAME", title);
    lines.addText("X-WR-CALNAME", title);
    Set<String> due = new HashSet<>();
    for (ObjectNode commitment : facts.in(Section.COMMITMENTS)) {
      if (commitment.path("due").isTextual()) {
        due.add(commitment.path("id").asText());
        due(commitment);
      }
    }
    Set<String> told = sameAs(due);
    for (ObjectNode event : facts.in(Section.EVENTS)) {
      if (isDatedPlan(event) && !told.contains(event.path("id").asText())) {
        plan(event);
      }
    }
    lines.add("END", "VCALENDAR");
  }

  /** Ids of the facts that the record holds to be the same as one of {@code ids}. */
  private Set<String> sameAs(Set<String> ids) {
    Set<String> same = new HashSet<>();
    for (ObjectNode link : facts.in(Section.LINKS)) {
      List<String> between = new ArrayList<>();
      link.path("between").forEach(id -> between.add(id.asText()));
      if (link.path("kind").asText().equals("same_event")
          && between.stream().anyMatch(ids::contains)) {
        same.addAll(between);
      }
    }
    return same;
  }

  private static boolean isDatedPlan(ObjectNode event) {
    String status = Words.text(event, "status");
    String basis = Words.text(event, "when_basis");
    return (status.equals("planned") || status.equals("expected"))
        && event.path("when").isTextual()
        && !basis.equals("fallback")
        && !basis.equals("unknown")
        && isDay(event);
  }

  /** "From now on" sets no day to watch; "from June on", said in May, does. */
  private static boolean isDay(ObjectNode event) {
    When when = When.parse(Words.text(event, "when"));
    LocalDate first = when.first();
    return when.last() != null
        || (first != null
            && event.path("known_from").isTextual()
            && first.isAfter(LocalDate.parse(Words.text(event, "known_from"))));
  }

  private void due(ObjectNode commitment) {
    String outcome = Words.text(commitment, "outcome");
    String edtf = Words.text(commitment, "due");
    String result = outcome.equals("unknown") ? "" : ", " + outcome.replace('_', ' ');
    String status =
        switch (outcome) {
          case "kept" -> "CONFIRMED";
          case "superseded" -> "CANCELLED";
          default -> "TENTATIVE";
        };
    List<String> about = new ArrayList<>();
    about.add("Due: " + DisplayDate.within(edtf));
    about.add("Made: " + DisplayDate.of(Words.text(commitment, "made")));
    about.add("Outcome: " + outcome.replace('_', ' ') + note(commitment, "outcome_why"));
    if (!Words.text(commitment, "note").isEmpty()) {
      about.add(Words.plain(Words.text(commitment, "note")));
    }
    entry(
        commitment,
        "due",
        "Due" + result + ": " + Words.headline(Section.COMMITMENTS, commitment, facts),
        status,
        List.of("due", Words.text(commitment, "kind")),
        about);
  }

  private void plan(ObjectNode event) {
    List<String> about = new ArrayList<>();
    about.add("When: " + DisplayDate.within(Words.text(event, "when")));
    about.add("Status: " + Words.text(event, "status") + "; not told as done");
    entry(
        event,
        "when",
        Words.headline(Section.EVENTS, event, facts),
        "TENTATIVE",
        List.of("plan", Words.text(event, "status")),
        about);
  }

  private static String note(ObjectNode fact, String key) {
    String why = Words.plain(Words.text(fact, key));
    return why.isEmpty() ? "" : " (" + why + ")";
  }

  private void entry(
      ObjectNode fact,
      String dateKey,
      String summary,
      String status,
      List<String> categories,
      List<String> about) {
    String edtf = Words.text(fact, dateKey);
    When when = When.parse(edtf);
    // "By June" is watched on its last day, "from June on" on its first.
    LocalDate first = when.first() != null ? when.first() : Objects.requireNonNull(when.last());
    LocalDate last = when.last() != null ? when.last() : first;
    lines.add("BEGIN", "VEVENT");
    lines.add(
        "UID", Iri.encoded(fact.path("id").asText()) + "." + dateKey + "@" + Iri.encoded(title));
    lines.add("DTSTAMP", day(sources.newest(fact)) + "T000000Z");
    lines.add("DTSTART;VALUE=DATE", day(first));
    lines.add("DTEND;VALUE=DATE", day(last.plusDays(1))); // exclusive
    lines.addText("SUMMARY", summary);
    about.add("Why this date: " + Words.plain(Words.text(fact, dateKey + "_why")));
    Set<String> addresses = new TreeSet<>();
    for (JsonNode evidence : fact.path("evidence")) {
      String report = evidence.path("report").asText();
      String address = sources.address(report);
      if (address != null) {
        addresses.add(address);
      }
      about.add(
          "%s (%s%s)"
              .formatted(
                  Words.quoted(Words.plain(evidence.path("quote").asText())),
                  sources.name(report),
                  address == null ? "" : ", " + address));
    }
    lines.addText("DESCRIPTION", String.join("\n", about));
    if (fact.path("place").isTextual()) {
      lines.addText("LOCATION", Words.plain(Words.text(fact, "place")));
    }
    if (!addresses.isEmpty()) {
      lines.add("URL", addresses.iterator().next());
    }
    lines.addList("CATEGORIES", categories);
    lines.add("STATUS", status);
    lines.add("TRANSP", "TRANSPARENT");
    lines.addText("X-ANNALS-EDTF", edtf);
    // Of several days, one is meant: the entry does not last so long.
    lines.add("X-ANNALS-LASTS", "FALSE");
    lines.addText("X-ANNALS-ID", fact.path("id").asText());
    lines.add("END", "VEVENT");
  }

  /** Eight digits. */
  private static String day(LocalDate day) {
    return String.format(
        Locale.ROOT, "%04d%02d%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}

package org.annals.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * All that the record has of one actor, in order of time: the events that it is by or to in, and
 * what it said.
 *
 * <p>A fact that the reports date stands at the first day that its date allows. One that nothing
 * but its report dates stands at the day of that report, and is marked so: it happened by then. Of
 * a name that no actor has, a product or a law, the events whose line names it are taken.
 */
public final class ActorTimeline {
  /** Words that may stand before the verb in the cue of a statement, and are not the saying. */
  private static final Pattern BEFORE_THE_VERB =
      Pattern.compile(
          "^(?:also|then|later|again|further|still|once|has|have|had|is|are|was|were|been|\\w+ly)\\s+",
          Pattern.CASE_INSENSITIVE);

  /** How the row came to its day. */
  public enum Basis {
    /** The reports date it. */
    TOLD,
    /** Only the day of its report is known: it was so by then. */
    REPORTED,
    /** No day can be told. */
    NONE
  }

  /**
   * A fact of the actor.
   *
   * @param date EDTF; the day of the report if that alone is known; null if no day can be told
   * @param spots the words that tell it, one for each evidence
   */
  private record Row(
      @Nullable String date,
      @Nullable LocalDate first,
      Basis basis,
      Section section,
      ObjectNode fact,
      List<Spot> spots) {}

  /** Where the verb or noun of a fact stands, in code points. */
  private record Spot(String report, int begin, int end) {}

  private final Facts facts;
  private final Map<String, String> published = new HashMap<>();
  private final Set<String> actors = new TreeSet<>();
  private final List<Row> rows = new ArrayList<>();

  private ActorTimeline(Facts facts, String name) {
    this.facts = facts;
    facts
        .in(Section.REPORTS)
        .forEach(r -> published.put(r.path("id").asText(), Words.text(r, "published")));
    String asked = plain(name);
    for (ObjectNode actor : facts.in(Section.ACTORS)) {
      if (isCalled(actor, asked)) {
        actors.add(actor.path("id").asText());
      }
    }
    for (ObjectNode event : facts.in(Section.EVENTS)) {
      boolean isNamed =
          actors.isEmpty()
              && (" " + plain(Words.text(event, "what")) + " ").contains(" " + asked + " ");
      if (isNamed || holds(event.path("by")) || holds(event.path("to"))) {
        List<Spot> spots = new ArrayList<>();
        event.path("evidence").forEach(e -> spots.add(spot(e, e.path("focus"))));
        add(Section.EVENTS, event, spots);
      }
    }
    for (ObjectNode statement : facts.in(Section.STATEMENTS)) {
      if (actors.contains(statement.path("speaker").asText())) {
        JsonNode first = statement.path("evidence").path(0);
        JsonNode cue = statement.path("cue");
        List<Spot> spots = new ArrayList<>();
        if (cue.isArray()) {
          spots.add(verb(first, spot(first, cue)));
        }
        add(Section.STATEMENTS, statement, spots);
      }
    }
    rows.sort(
        Comparator.comparing(Row::first, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(row -> row.date() == null ? "" : row.date())
            .thenComparing(row -> row.section())
            .thenComparing(row -> row.fact().path("id").asText()));
  }

  /**
   * The timeline of an actor.
   *
   * @param facts with reports, actors, events and statements
   * @param name as the record or a report has it
   */
  public static ActorTimeline of(Facts facts, String name) {
    return new ActorTimeline(facts, name);
  }

  /** Whether the record has nothing of such a name. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  private static String plain(String name) {
    String words = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return words.startsWith("the ") ? words.substring(4) : words;
  }

  private static boolean isCalled(ObjectNode actor, String asked) {
    if (plain(Words.text(actor, "name")).equals(asked)) {
      return true;
    }
    for (JsonNode alias : actor.path("aliases")) {
      if (plain(alias.asText()).equals(asked)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(JsonNode ids) {
    for (JsonNode id : ids) {
      if (actors.contains(id.asText())) {
        return true;
      }
    }
    return false;
  }

  private static Spot spot(JsonNode evidence, JsonNode span) {
    return new Spot(evidence.path("report").asText(), span.path(0).asInt(), span.path(1).asInt());
  }

  /** "also announced": "announced". */
  private static Spot verb(JsonNode evidence, Spot cue) {
    String quote = evidence.path("quote").asText();
    int begin = cue.begin() - evidence.path("begin").asInt();
    int end = cue.end() - evidence.path("begin").asInt();
    if (begin < 0 || end > quote.codePointCount(0, quote.length())) {
      return cue;
    }
    String words =
        quote.substring(quote.offsetByCodePoints(0, begin), quote.offsetByCodePoints(0, end));
    String verb = BEFORE_THE_VERB.matcher(words).replaceFirst("");
    return new Spot(cue.report(), cue.end() - verb.codePointCount(0, verb.length()), cue.end());
  }

  private void add(Section section, ObjectNode fact, List<Spot> spots) {
    String basis = fact.path("when_basis").asText();
    String told = Words.text(fact, "when");
    if (!told.isEmpty() && !basis.equals("fallback") && !basis.equals("unknown")) {
      rows.add(new Row(told, first(told), Basis.TOLD, section, fact, spots));
      return;
    }
    // The earliest report comes first in the evidence.
    String reported = published.getOrDefault(fact.at("/evidence/0/report").asText(), "");
    LocalDate day = reported.isEmpty() ? null : first(reported);
    rows.add(
        day == null
            ? new Row(null, null, Basis.NONE, section, fact, spots)
            : new Row(reported, day, Basis.REPORTED, section, fact, spots));
  }

  private static @Nullable LocalDate first(String edtf) {
    When when = When.parse(edtf);
    return when.first() == null ? when.last() : when.first();
  }

  /** A line a fact, with its day, its status where it is no deed, its id and its reports. */
  public void markdown(Writer out) throws IOException {
    for (Row row : rows) {
      String day =
          switch (row.basis()) {
            case TOLD -> "**" + row.date() + "**";
            case REPORTED -> "by **" + row.date() + "**, when it was reported";
            case NONE -> "**undated**";
          };
      String status = Words.text(row.fact(), "status");
      String mark =
          row.section() == Section.EVENTS && !Words.isDeed(row.fact()) ? "*" + status + "*: " : "";
      Set<String> reports = new TreeSet<>();
      row.fact().path("evidence").forEach(e -> reports.add(e.path("report").asText()));
      out.write(
          "- "
              + day
              + " · "
              + mark
              + MarkdownExport.escaped(Words.title(row.section(), row.fact(), facts))
              + " ("
              + MarkdownExport.escaped(String.join(", ", reports))
              + ")"
              + (row.fact().path("corrected").isEmpty() ? "" : " *(corrected)*")
              + " `"
              + row.fact().path("id").asText()
              + "`\n");
    }
  }

  /**
   * {@code [{"date", "basis": "told|reported|none", "section", "id", "what", "status", "spots":
   * [{"report", "begin", "end"}], "evidence", "corrected" where it was}]}; {@code spots} are the
   * verbs or nouns that tell it.
   */
  public void json(Writer out) throws IOException {
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (Row row : rows) {
      ObjectNode node = all.addObject();
      node.put("date", row.date());
      node.put("basis", row.basis().name().toLowerCase(Locale.ROOT));
      node.put("section", row.section().label());
      node.put("id", row.fact().path("id").asText());
      node.put("what", Words.title(row.section(), row.fact(), facts));
      node.put("status", row.section() == Section.EVENTS ? Words.text(row.fact(), "status") : null);
      ArrayNode spots = node.putArray("spots");
      for (Spot spot : row.spots()) {
        spots
            .addObject()
            .put("report", spot.report())
            .put("begin", spot.begin())
            .put("end", spot.end());
      }
      node.set("evidence", row.fact().path("evidence"));
      if (row.fact().has("corrected")) {
        node.set("corrected", row.fact().path("corrected"));
      }
    }
    out.write(Json.line(all) + "\n");
  }
}

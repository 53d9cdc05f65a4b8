package org.annals.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.InputException;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.export.Version;
import org.annals.export.WhatIsNew;
import org.annals.export.Words;
import org.annals.store.NewSince;
import org.annals.store.SentenceSearch;
import org.annals.store.Story;
import org.annals.time.When;
import org.annals.timeline.Day;
import org.annals.timeline.Timeline;
import org.annals.timeline.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * The tools that ask of the whole story: overview, timeline, series, what is new, what was known.
 */
final class StoryTools {
  private static final int MOST = 25;
  private static final int USUAL = 10;
  private static final int MOST_DAYS = 20;

  private final HeldRecord record;

  StoryTools(HeldRecord record) {
    this.record = record;
  }

  List<Tool> tools() {
    return List.of(
        new Tool(
            "record",
            "The record",
            "What this record is of and how much it holds: number of reports and facts, first and"
                + " last day of publication, the events of most weight. Ask this first.",
            List.of(SectionTools.AS_OF),
            this::overview),
        new Tool(
            "timeline",
            "Timeline",
            "The days that matter most, each with the sentences of the reports that tell most of"
                + " it. basis \"reported\" means that only the day of the report is known.",
            List.of(
                Parameter.text("about", "Only sentences that have one of these words."),
                SectionTools.FROM,
                SectionTools.TO,
                Parameter.number("dates", "How many days, 1 to 20; else 8."),
                Parameter.number("sentences", "How many lines a day, 1 to 3; else 1."),
                SectionTools.AS_OF),
            this::timeline),
        new Tool(
            "series",
            "Series of figures",
            "What is counted again and again, how often, and the first and last value with their"
                + " dates. figures with series=ID gives all points.",
            List.of(
                Parameter.text("about", "Words that must stand in what is counted."),
                SectionTools.AS_OF,
                SectionTools.OFFSET,
                SectionTools.LIMIT),
            this::series),
        new Tool(
            "new",
            "What is new",
            "What the reports known on a day or later brought, or what one report brought: new,"
                + " changed, contradicted, confirmed. Without since and report: the newest day.",
            List.of(
                Parameter.day("since", "First day that counts."),
                Parameter.text("report", "Id of one report instead."),
                SectionTools.OFFSET,
                SectionTools.LIMIT),
            this::brought),
        new Tool(
            "as_known_on",
            "As known on a day",
            "What a reader could have known by the end of a day, and which of it reads otherwise"
                + " today. Every other tool takes as_of for the same view.",
            List.of(
                Parameter.day("day", "The day.").needed(), SectionTools.ABOUT, SectionTools.LIMIT),
            this::asKnownOn),
        new Tool(
            "search",
            "Search",
            "Sentences of the reports that have all the words, best first, whether or not a fact"
                + " was read there. A sentence found is what a report says, not what the record"
                + " holds to be so.",
            List.of(
                Parameter.text("words", "What to look for.").needed(),
                SectionTools.AS_OF,
                SectionTools.LIMIT),
            this::search));
  }

  private ObjectNode overview(Asked asked) {
    LocalDate asOf = asked.day("as_of");
    Sourced answer = new Sourced(record.facts(asOf));
    Facts facts = answer.facts();
    ObjectNode node = answer.node();
    node.put("record", record.name()).put("program", "annals " + Version.program());
    ObjectNode counts = node.putObject("holds");
    for (Section section : Section.values()) {
      counts.put(section.label(), facts.in(section).size());
    }
    TreeSet<String> published = new TreeSet<>();
    facts.in(Section.REPORTS).forEach(report -> published.add(Words.text(report, "published")));
    published.remove("");
    if (!published.isEmpty()) {
      node.put("first_published", published.first()).put("last_published", published.last());
    }
    if (facts.in(Section.REPORTS).isEmpty()) {
      answer.silent("0 reports", "No report was known by that day.");
      return answer.done();
    }
    ArrayNode main = node.putArray("events_of_most_weight");
    facts.in(Section.EVENTS).stream()
        .sorted((a, b) -> Double.compare(b.path("weight").asDouble(), a.path("weight").asDouble()))
        .limit(5)
        .forEach(event -> main.add(answer.fact(Section.EVENTS, event)));
    return answer.done();
  }

  private ObjectNode timeline(Asked asked) {
    Story story = record.story(asked.day("as_of"));
    String about = asked.text("about");
    LocalDate from = asked.day("from");
    LocalDate to = asked.day("to");
    if (from != null && to != null && to.isBefore(from)) {
      throw new InputException("from is " + from + ", after to, " + to + ".", "Exchange them.");
    }
    List<Day> days =
        Timeline.of(
            story.reports(),
            new Wanted(
                asked.number("dates", 8, 1, MOST_DAYS),
                asked.number("sentences", 1, 1, 3),
                from,
                to,
                true,
                about.isEmpty() ? List.of() : List.of(about.split("\\s+", -1))));
    Sourced answer = new Sourced(story.facts());
    ArrayNode shown = answer.node().putArray("days");
    for (Day day : days) {
      ObjectNode one = shown.addObject().put("day", day.when().edtf());
      ArrayNode lines = one.putArray("lines");
      for (Day.Line line : day.lines()) {
        ObjectNode told = lines.addObject();
        told.put("basis", line.basis().name().toLowerCase(java.util.Locale.ROOT));
        told.set("events", told(day, line, story.facts()));
        answer.passage(
            told,
            line.report().id(),
            line.sentence().begin(),
            line.sentence().end(),
            line.sentence().quote());
      }
    }
    if (days.isEmpty()) {
      answer.silent(
          story.reports().size() + " reports", "Ask with fewer words or a wider span of days.");
    }
    return answer.done();
  }

  /** Ids and status of the events of the day that a line tells. */
  private static ArrayNode told(Day day, Day.Line line, Facts facts) {
    ArrayNode told = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
    for (ObjectNode event : facts.in(Section.EVENTS)) {
      if (!Words.text(event, "when").equals(day.when().edtf())) {
        continue;
      }
      for (JsonNode evidence : event.path("evidence")) {
        int at = evidence.path("focus").path(0).asInt();
        if (evidence.path("report").asText().equals(line.report().id())
            && line.sentence().begin() <= at
            && at < line.sentence().end()) {
          ObjectNode one = told.addObject();
          one.set("id", event.get("id"));
          one.set("status", event.get("status"));
          break;
        }
      }
    }
    return told;
  }

  private ObjectNode series(Asked asked) {
    Sourced answer = new Sourced(record.facts(asked.day("as_of")));
    Facts facts = answer.facts();
    Wish wish = new Wish(facts, asked, Map.of());
    Map<String, List<ObjectNode>> all = new TreeMap<>();
    for (ObjectNode figure : facts.in(Section.FIGURES)) {
      if (wish.takes(Section.FIGURES, figure)) {
        all.computeIfAbsent(Words.text(figure, "series"), id -> new java.util.ArrayList<>())
            .add(figure);
      }
    }
    List<List<ObjectNode>> found =
        all.values().stream().sorted((a, b) -> Integer.compare(b.size(), a.size())).toList();
    answer.node().put("total", found.size());
    int offset = asked.number("offset", 0, 0, Integer.MAX_VALUE);
    int limit = asked.number("limit", USUAL, 1, MOST);
    ArrayNode items = answer.node().putArray("items");
    for (List<ObjectNode> points : found.stream().skip(offset).limit(limit).toList()) {
      ObjectNode first = points.get(0);
      ObjectNode one = items.addObject().put("series", Words.text(first, "series"));
      one.put("counts", Words.text(first, "subject")).put("unit", Words.text(first, "unit"));
      one.put("points", points.size());
      one.set("first", answer.fact(Section.FIGURES, first));
      if (points.size() > 1) {
        one.set("last", answer.fact(Section.FIGURES, points.get(points.size() - 1)));
      }
    }
    if (found.isEmpty()) {
      answer.silent(
          facts.in(Section.FIGURES).size() + " figures",
          "Ask with fewer words; the tool search looks in every sentence.");
    } else if (offset + items.size() < found.size()) {
      answer.node().put("next_offset", offset + items.size());
    }
    return answer.done();
  }

  private ObjectNode brought(Asked asked) {
    String report = asked.text("report");
    LocalDate since = asked.day("since");
    if (!report.isEmpty() && since != null) {
      throw new InputException("Both since and report are given.", "Give one of them.");
    }
    if (report.isEmpty()) {
      NewSince compared = record.newSince(since);
      return items(asked, compared.after(), compared.items(), "since", compared.since().toString());
    }
    ObjectNode entry = HeldRecord.report(record.facts(null), report);
    if (entry == null) {
      throw new InputException(
          "The record holds no report with the id \"" + report + "\".",
          "The tool reports lists the ids.");
    }
    LocalDate day = known(entry);
    Facts before = day == null ? record.factsWithout(report) : record.facts(day.minusDays(1));
    Facts after = record.facts(day);
    Set<String> originals = new TreeSet<>();
    if (entry.path("copy_of").isTextual()) {
      originals.add(entry.path("copy_of").asText());
    }
    return items(
        asked, after, WhatIsNew.of(before, after, Set.of(report), originals), "report", report);
  }

  private static @Nullable LocalDate known(ObjectNode report) {
    String known = Words.text(report, "known");
    return known.isEmpty() ? null : When.parse(known).last();
  }

  private static ObjectNode items(
      Asked asked, Facts after, List<WhatIsNew.Item> all, String key, String value) {
    Sourced answer = new Sourced(after);
    answer.node().put(key, value).put("total", all.size());
    counts(answer.node(), all);
    int offset = asked.number("offset", 0, 0, Integer.MAX_VALUE);
    int limit = asked.number("limit", USUAL, 1, MOST);
    List<WhatIsNew.Item> ordered =
        all.stream().sorted((a, b) -> a.kind().compareTo(b.kind())).toList();
    ArrayNode items = answer.node().putArray("items");
    ordered.stream().skip(offset).limit(limit).forEach(item -> items.add(item(answer, item)));
    if (all.isEmpty()) {
      answer.silent(
          "the reports " + key + " " + value, "They bring nothing that the record keeps.");
    } else if (offset + items.size() < all.size()) {
      answer.node().put("next_offset", offset + items.size());
    }
    return answer.done();
  }

  private static void counts(ObjectNode node, List<WhatIsNew.Item> all) {
    Map<WhatIsNew.Kind, Integer> counts = new EnumMap<>(WhatIsNew.Kind.class);
    all.forEach(item -> counts.merge(item.kind(), 1, Integer::sum));
    ObjectNode shown = node.putObject("counts");
    counts.forEach((kind, n) -> shown.put(kind.label(), n));
  }

  private static ObjectNode item(Sourced answer, WhatIsNew.Item item) {
    ObjectNode node = answer.fact(item.section(), item.fact());
    node.put("it", item.kind().label()).put("section", item.section().label());
    ArrayNode changes = node.arrayNode();
    for (WhatIsNew.Change change : item.changes()) {
      changes
          .addObject()
          .put("field", change.field())
          .put("before", change.before().isEmpty() ? "not said" : change.before())
          .put("after", change.after().isEmpty() ? "not said" : change.after());
    }
    if (!changes.isEmpty()) {
      node.set("changes", changes);
    }
    return node;
  }

  private ObjectNode asKnownOn(Asked asked) {
    LocalDate day = Objects.requireNonNull(asked.day("day"));
    Facts then = record.facts(day);
    Facts now = record.facts(null);
    Sourced answer = new Sourced(now);
    Set<String> later = new TreeSet<>();
    now.in(Section.REPORTS).forEach(report -> later.add(report.path("id").asText()));
    then.in(Section.REPORTS).forEach(report -> later.remove(report.path("id").asText()));
    ObjectNode node = answer.node().put("day", day.toString());
    node.put("reports_known", then.in(Section.REPORTS).size()).put("reports_later", later.size());
    if (then.in(Section.REPORTS).isEmpty()) {
      answer.silent("0 reports", "No report was known by the end of that day.");
      return answer.done();
    }
    int limit = asked.number("limit", USUAL, 1, MOST);
    Wish wish = new Wish(then, asked, Map.of());
    // The words of the day itself, from the facts as they stood then.
    Sourced thenTold = new Sourced(then);
    ArrayNode known = node.putArray("known");
    then.in(Section.EVENTS).stream()
        .filter(event -> wish.takes(Section.EVENTS, event))
        .sorted((a, b) -> Double.compare(b.path("weight").asDouble(), a.path("weight").asDouble()))
        .limit(limit)
        .forEach(event -> known.add(thenTold.fact(Section.EVENTS, event)));
    Wish wishNow = new Wish(now, asked, Map.of());
    List<WhatIsNew.Item> since =
        WhatIsNew.of(then, now, later, Set.of()).stream()
            .filter(item -> wishNow.takes(item.section(), item.fact()))
            .toList();
    counts(node.putObject("since_then"), since);
    ArrayNode otherwise = node.putArray("reads_otherwise_today");
    since.stream()
        .filter(
            item ->
                item.kind() == WhatIsNew.Kind.CHANGES || item.kind() == WhatIsNew.Kind.CONTRADICTS)
        .limit(limit)
        .forEach(item -> otherwise.add(item(answer, item)));
    if (known.isEmpty()) {
      answer.silent(
          then.in(Section.EVENTS).size() + " events known then",
          "Ask with fewer words; search with as_of looks in every sentence known then.");
    }
    ObjectNode sources = thenTold.done();
    ObjectNode all = answer.done();
    if (sources.path("sources") instanceof ObjectNode more) {
      all.withObjectProperty("sources").setAll(more);
    }
    return all;
  }

  private ObjectNode search(Asked asked) {
    LocalDate asOf = asked.day("as_of");
    Sourced answer = new Sourced(record.facts(asOf));
    String words = asked.text("words");
    ArrayNode items = answer.node().putArray("sentences");
    for (SentenceSearch.Hit hit :
        record.sentences(words, asOf, asked.number("limit", USUAL, 1, MOST))) {
      answer.passage(items.addObject(), hit.report(), hit.begin(), hit.end(), hit.text());
    }
    if (items.isEmpty()) {
      answer.silent(
          "all sentences of " + answer.facts().in(Section.REPORTS).size() + " reports",
          "No sentence has all of these words; ask with fewer.");
    }
    return answer.done();
  }
}

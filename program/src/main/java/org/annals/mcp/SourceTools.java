package org.annals.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import org.annals.InputException;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.export.Words;

/** The tools that go from a fact to what it rests on, and into the reports themselves. */
final class SourceTools {
  private static final int MOST_CHARACTERS = 4000;
  private static final int USUAL_CHARACTERS = 1500;
  private static final int MOST = 50;
  private static final List<String> WHYS =
      List.of("why", "when_why", "made_why", "due_why", "outcome_why", "note", "published_why");

  private final HeldRecord record;

  SourceTools(HeldRecord record) {
    this.record = record;
  }

  List<Tool> tools() {
    return List.of(
        new Tool(
            "why",
            "Why",
            "All that one fact rests on: every piece of evidence, the words and the rule of its"
                + " date and status, what it is linked to and what speaks against it.",
            List.of(
                Parameter.text("id", "Id of a fact, also one that it had before.").needed(),
                SectionTools.AS_OF),
            this::why),
        new Tool(
            "reports",
            "Reports",
            "The reports that the record was made from: date of publication and what the date rests"
                + " on, title, publisher, address; copies of which.",
            List.of(
                SectionTools.ABOUT,
                SectionTools.FROM,
                SectionTools.TO,
                SectionTools.AS_OF,
                SectionTools.OFFSET,
                Parameter.number("limit", "How many at most, 1 to 50; else 20.")),
            this::reports),
        new Tool(
            "passage",
            "Passage",
            "Some of the text of a report, to see evidence in its surroundings.",
            List.of(
                Parameter.text("report", "Id of the report.").needed(),
                Parameter.number("begin", "First character, from 0; else 0."),
                Parameter.number("length", "How many characters, 1 to 4000; else 1500.")),
            this::passage));
  }

  private ObjectNode why(Asked asked) {
    Facts facts = record.facts(asked.day("as_of"));
    String id = asked.text("id");
    Map.Entry<Section, ObjectNode> found = HeldRecord.fact(facts, id);
    if (found == null) {
      throw new InputException(
          "The record holds no fact with the id \"" + id + "\".",
          "See whether it was known on the day asked for; the other tools give ids.");
    }
    ObjectNode fact = found.getValue();
    Sourced answer = new Sourced(facts);
    ObjectNode node = answer.node();
    node.put("section", found.getKey().label());
    ObjectNode told = answer.fact(found.getKey(), fact);
    answer.evidence(told, "evidence", fact.path("evidence"), Integer.MAX_VALUE);
    answer.evidence(told, "outcome_evidence", fact.path("outcome_evidence"), Integer.MAX_VALUE);
    told.remove(List.of("more_evidence", "more_outcome_evidence"));
    for (String why : WHYS) {
      if (fact.path(why).isTextual()) {
        told.set(why, TextNode.valueOf(fact.path(why).asText()));
      }
    }
    node.set("fact", told);
    String own = fact.path("id").asText();
    if (!own.equals(id)) {
      node.put("merged_into", own);
    }
    for (Section section : List.of(Section.LINKS, Section.DISAGREEMENTS)) {
      ArrayNode beside = node.arrayNode();
      for (ObjectNode pair : facts.in(section)) {
        if (stands(pair, own)) {
          beside.add(answer.fact(section, pair));
        }
      }
      if (!beside.isEmpty()) {
        node.set(section.label(), beside);
      }
    }
    return answer.done();
  }

  private static boolean stands(ObjectNode pair, String id) {
    for (JsonNode one : pair.path("between")) {
      if (one.asText().equals(id)) {
        return true;
      }
    }
    return false;
  }

  private ObjectNode reports(Asked asked) {
    Facts facts = record.facts(asked.day("as_of"));
    Wish wish = new Wish(facts, asked, Map.of());
    List<ObjectNode> found =
        facts.in(Section.REPORTS).stream()
            .filter(report -> wish.takes(Section.REPORTS, report))
            .toList();
    Sourced answer = new Sourced(facts);
    answer.node().put("total", found.size());
    int offset = asked.number("offset", 0, 0, Integer.MAX_VALUE);
    int limit = asked.number("limit", 20, 1, MOST);
    ArrayNode items = answer.node().putArray("items");
    for (ObjectNode report : found.stream().skip(offset).limit(limit).toList()) {
      ObjectNode one = items.addObject();
      one.put("id", report.path("id").asText());
      one.setAll(Sourced.source(report));
      one.set("characters", report.path("characters"));
      one.put("known", Words.text(report, "known"));
    }
    if (found.isEmpty()) {
      answer.silent(
          facts.in(Section.REPORTS).size() + " reports",
          "about looks in ids, titles and addresses; the tool search looks in the texts.");
    } else if (offset + items.size() < found.size()) {
      answer.node().put("next_offset", offset + items.size());
    }
    return answer.done();
  }

  private ObjectNode passage(Asked asked) {
    String id = asked.text("report");
    ObjectNode report = HeldRecord.report(record.facts(null), id);
    if (report == null) {
      throw new InputException(
          "The record holds no report with the id \"" + id + "\".",
          "The tool reports lists the ids.");
    }
    String text = record.text(id);
    int all = text.codePointCount(0, text.length());
    int begin = Math.min(asked.number("begin", 0, 0, Integer.MAX_VALUE), all);
    int length = asked.number("length", USUAL_CHARACTERS, 1, MOST_CHARACTERS);
    int end = Math.min(all, begin + length);
    int first = text.offsetByCodePoints(0, begin);
    Sourced answer = new Sourced(record.facts(null));
    answer.passage(
        answer.node(),
        id,
        begin,
        end,
        text.substring(first, text.offsetByCodePoints(first, end - begin)));
    answer.node().put("characters", all);
    if (end < all) {
      answer.node().put("next_begin", end);
    }
    return answer.done();
  }
}

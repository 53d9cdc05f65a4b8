package org.annals.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.export.Words;

/**
 * An answer that grows: facts with their exact evidence, what the reports leave open about them
 * named, and the reports that the evidence stands in.
 *
 * <p>A fact shows up to three pieces of evidence and says how many more there are; {@code why}
 * gives all. The line that tells it begins with its status unless it is a deed, so that whoever
 * quotes the line alone tells no plan or threat as a fact.
 */
final class Sourced {
  /** What an answer says in place of facts. */
  static final String SILENT = "The record does not say.";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int EVIDENCE = 3;

  /** Fields that go over as they are, for those sections that have them. */
  private static final List<String> PLAIN =
      List.of(
          "type",
          "status",
          "kind",
          "mode",
          "when",
          "when_basis",
          "made",
          "due",
          "outcome",
          "condition",
          "place",
          "low",
          "high",
          "approximate",
          "unit",
          "as_written",
          "series",
          "anonymous",
          "reason",
          "known_from",
          "origins",
          "why");

  private static final List<String> NAMES =
      List.of("by", "to", "speaker", "asserted_by", "given_by", "from");

  /** What a reader would ask of a fact, and the reports may leave open. */
  private static final Map<Section, List<String>> QUESTIONS =
      Map.of(
          Section.EVENTS, List.of("when", "by", "place"),
          Section.FIGURES, List.of("when", "given_by"),
          Section.STATEMENTS, List.of("when"),
          Section.COMMITMENTS, List.of("made", "due", "by"));

  private final Facts facts;
  private final ObjectNode answer = NODES.objectNode();
  private final Set<String> reports = new LinkedHashSet<>();

  Sourced(Facts facts) {
    this.facts = facts;
  }

  /** The answer so far, to add to. */
  ObjectNode node() {
    return answer;
  }

  Facts facts() {
    return facts;
  }

  /** The answer, with the reports that it cites. */
  ObjectNode done() {
    ObjectNode sources = NODES.objectNode();
    for (ObjectNode report : facts.in(Section.REPORTS)) {
      String id = report.path("id").asText();
      if (reports.contains(id)) {
        sources.set(id, source(report));
      }
    }
    if (!sources.isEmpty()) {
      answer.set("sources", sources);
    }
    return answer;
  }

  /** What to cite of a report. */
  static ObjectNode source(ObjectNode report) {
    ObjectNode source = NODES.objectNode();
    for (String key :
        List.of("title", "publisher", "published", "published_basis", "url", "copy_of")) {
      if (!report.path(key).isNull() && report.has(key)) {
        source.set(key, report.get(key));
      }
    }
    return source;
  }

  /** A fact as answers show it. */
  ObjectNode fact(Section section, ObjectNode fact) {
    ObjectNode node = NODES.objectNode();
    if (fact.has("id")) {
      node.set("id", fact.get("id"));
    }
    node.put("tells", Words.headline(section, fact, facts));
    for (String key : PLAIN) {
      JsonNode value = fact.path(key);
      // Why a date or a status is read as it is, is long, and asked for with the tool why.
      boolean isReason = key.equals("why") && fact.has("evidence");
      if (!value.isNull() && !value.isMissingNode() && !isReason) {
        node.set(key, value);
      }
    }
    if (section == Section.ACTORS) {
      node.set("aliases", fact.path("aliases"));
      roles(node, fact);
    }
    for (String key : NAMES) {
      String names = Words.actors(fact, key, facts);
      if (!names.isEmpty()) {
        node.put(key, names);
      }
    }
    ArrayNode open = NODES.arrayNode();
    for (String key : QUESTIONS.getOrDefault(section, List.of())) {
      JsonNode value = fact.path(key);
      if (value.isNull() || value.isMissingNode() || (value.isContainerNode() && value.isEmpty())) {
        open.add(key);
      }
    }
    if (!open.isEmpty()) {
      node.set("not_said", open);
    }
    evidence(node, "evidence", fact.path("evidence"), EVIDENCE);
    evidence(node, "outcome_evidence", fact.path("outcome_evidence"), EVIDENCE);
    between(node, fact);
    return node;
  }

  private void roles(ObjectNode node, ObjectNode actor) {
    ArrayNode roles = NODES.arrayNode();
    for (JsonNode role : actor.path("roles")) {
      String of = role.path("of").isTextual() ? facts.name(role.path("of").asText()) : "";
      String when = role.path("when").isTextual() ? role.path("when").asText() : "";
      ObjectNode one = roles.addObject().set("role", role.path("role"));
      if (!of.isEmpty()) {
        one.put("of", of);
      }
      if (!when.isEmpty()) {
        one.put("when", when);
      }
      evidence(one, "evidence", role.path("evidence"), 1);
    }
    if (!roles.isEmpty()) {
      node.set("roles", roles);
    }
  }

  /** The facts that a disagreement or a link is between, each with what shows it. */
  private void between(ObjectNode node, ObjectNode fact) {
    if (!fact.has("between")) {
      return;
    }
    ArrayNode sides = node.putArray("between");
    for (JsonNode id : fact.path("between")) {
      Map.Entry<Section, ObjectNode> side = HeldRecord.fact(facts, id.asText());
      if (side == null) {
        sides.addObject().set("id", id);
      } else {
        sides.add(fact(side.getKey(), side.getValue()));
      }
    }
  }

  /** Adds pieces of evidence under {@code key}, and their reports to the sources. */
  void evidence(ObjectNode node, String key, JsonNode evidence, int most) {
    if (evidence.isEmpty()) {
      return;
    }
    ArrayNode shown = node.putArray(key);
    for (JsonNode one : evidence) {
      if (shown.size() < most) {
        passage(
            shown.addObject(),
            one.path("report").asText(),
            one.path("begin").asInt(),
            one.path("end").asInt(),
            one.path("quote").asText());
      }
    }
    if (evidence.size() > most) {
      node.put("more_" + key, evidence.size() - most);
    }
  }

  /** Fills a node with the place of some words, in code points, and adds their report. */
  void passage(ObjectNode node, String report, int begin, int end, String quote) {
    reports.add(report);
    node.put("report", report).put("begin", begin).put("end", end).put("quote", quote);
  }

  /** Says that there is nothing, what was looked through, and what to try. */
  void silent(String lookedThrough, String hint) {
    answer.put("answer", SILENT);
    answer.put("looked_through", lookedThrough);
    answer.set("hint", TextNode.valueOf(Objects.requireNonNull(hint)));
  }
}

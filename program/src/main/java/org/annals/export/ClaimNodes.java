package org.annals.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The facts of a record as nodes of linked data: actors, claims, and where the reports say so. */
final class ClaimNodes {
  /** How many code points before and after a quote its selector gives. */
  private static final int AROUND = 32;

  /** Fields that go over as they are, with their terms. */
  private static final String[][] PLAIN = {
    {"status", "status"},
    {"kind", "kind"},
    {"type", "eventClass"},
    {"mode", "mode"},
    {"anonymous", "anonymous"},
    {"outcome", "outcome"},
    {"condition", "condition"},
    {"place", "contentLocation"},
    {"as_written", "asWritten"},
    {"series", "series"},
    {"weight", "weight"},
    {"when", "when"},
    {"made", "made"},
    {"due", "due"},
    {"when_basis", "dateBasis"},
    {"when_why", "dateWhy"},
    {"made_basis", "madeBasis"},
    {"made_why", "madeWhy"},
    {"due_basis", "dueBasis"},
    {"due_why", "dueWhy"},
    {"outcome_why", "outcomeWhy"},
    {"what", "what"},
    {"gist", "gist"},
    {"reason", "reason"},
    {"distanced", "distanced"},
    {"note", "note"},
    {"known_from", "knownFrom"},
    {"known_to", "knownTo"},
    {"origins", "origins"},
    {"why", "why"},
  };

  private final Facts facts;
  private final Iri iri;
  private final Map<String, String> texts;
  private final Set<String> actors = new HashSet<>();

  ClaimNodes(Facts facts, Iri iri, Map<String, String> texts) {
    this.facts = facts;
    this.iri = iri;
    this.texts = texts;
    facts.in(Section.ACTORS).forEach(actor -> actors.add(actor.path("id").asText()));
  }

  ObjectNode actor(ObjectNode actor) {
    ObjectNode node = begin(actor);
    String type = Words.text(actor, "type");
    node.put(
        "type",
        switch (type) {
          case "person" -> "Person";
          case "organization" -> "Organization";
          case "state" -> "AdministrativeArea";
          case "place", "facility" -> "Place";
          default -> "Thing"; // schema.org has no word for a group that is no organization
        });
    node.put("name", actor.path("name").asText());
    node.put("actorType", type);
    if (!actor.path("aliases").isEmpty()) {
      node.set("alternateName", actor.path("aliases"));
    }
    ArrayNode roles = Json.MAPPER.createArrayNode();
    for (JsonNode role : actor.path("roles")) {
      ObjectNode seen = roles.addObject().put("type", "Role");
      seen.put("roleName", role.path("role").asText());
      copy(role, "when", seen, "when");
      if (role.path("of").isTextual()) {
        seen.set("of", agent(role.path("of").asText()));
      }
    }
    if (!roles.isEmpty()) {
      node.set("role", roles);
    }
    copy(actor, "known_from", node, "knownFrom");
    copy(actor, "known_to", node, "knownTo");
    return node;
  }

  ObjectNode claim(Section section, ObjectNode fact) {
    ObjectNode node = begin(fact);
    node.putArray("type").add("Claim").add("Entity");
    node.put("section", section.label());
    // The headline says what the claim is told as; the bare words would pass for a deed.
    node.put("text", Words.headline(section, fact, facts));
    for (String[] field : PLAIN) {
      copy(fact, field[0], node, field[1]);
    }
    switch (section) {
      case EVENTS, FIGURES -> copy(fact, "when", node, "temporalCoverage");
      case COMMITMENTS -> copy(fact, "due", node, "temporalCoverage");
      default -> {}
    }
    agents(fact, "by", node, "by");
    agents(fact, "from", node, "from");
    agents(fact, "to", node, "to");
    agents(fact, "asserted_by", node, "assertedBy");
    agents(fact, "given_by", node, "assertedBy");
    agents(fact, "speaker", node, "author");
    if (section == Section.FIGURES) {
      node.set("about", quantity(fact));
    }
    TreeSet<String> reports = new TreeSet<>();
    fact.path("evidence").forEach(one -> reports.add(iri.report(one.path("report").asText())));
    for (String term : List.of("appearance", "wasDerivedFrom")) {
      ArrayNode all = node.putArray(term);
      reports.forEach(all::add);
    }
    return node;
  }

  private static ObjectNode quantity(ObjectNode figure) {
    ObjectNode node = Json.MAPPER.createObjectNode().put("type", "QuantitativeValue");
    copy(figure, "subject", node, "name");
    copy(figure, "low", node, "minValue");
    copy(figure, "high", node, "maxValue");
    copy(figure, "unit", node, "unitText");
    copy(figure, "approximate", node, "approximate");
    return node;
  }

  /** One annotation for each passage that shows the fact. */
  List<ObjectNode> annotations(ObjectNode fact) {
    List<ObjectNode> annotations = new ArrayList<>();
    String id = iri.fact(fact.path("id").asText());
    for (String key : List.of("evidence", "outcome_evidence")) {
      int n = 0;
      for (JsonNode evidence : fact.path(key)) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("id", id + ":" + key + ":" + ++n);
        node.put("type", "Annotation");
        node.put("motivation", "describing");
        node.put("body", id);
        node.put("shows", key);
        node.set("target", target(evidence));
        annotations.add(node);
      }
    }
    return annotations;
  }

  private ObjectNode target(JsonNode evidence) {
    String report = evidence.path("report").asText();
    int begin = evidence.path("begin").asInt();
    int end = evidence.path("end").asInt();
    ObjectNode target = Json.MAPPER.createObjectNode().put("type", "SpecificResource");
    target.put("source", iri.report(report));
    ArrayNode selectors = target.putArray("selector");
    ObjectNode quote = selectors.addObject().put("type", "TextQuoteSelector");
    quote.put("exact", evidence.path("quote").asText());
    String text = texts.get(report);
    if (text != null) {
      around(quote, text, begin, end);
    }
    ObjectNode position = position(begin, end);
    selectors.add(position);
    position.set(
        "refinedBy",
        position(
            evidence.path("focus").path(0).asInt() - begin,
            evidence.path("focus").path(1).asInt() - begin));
    return target;
  }

  private static ObjectNode position(int begin, int end) {
    return Json.MAPPER
        .createObjectNode()
        .put("type", "TextPositionSelector")
        .put("start", begin)
        .put("end", end);
  }

  private static void around(ObjectNode quote, String text, int begin, int end) {
    int from = text.offsetByCodePoints(0, begin);
    int to = text.offsetByCodePoints(from, end - begin);
    int before = text.offsetByCodePoints(0, Math.max(0, begin - AROUND));
    int left = text.codePointCount(to, text.length());
    quote.put("prefix", text.substring(before, from));
    quote.put("suffix", text.substring(to, text.offsetByCodePoints(to, Math.min(left, AROUND))));
  }

  private ObjectNode begin(ObjectNode fact) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("id", iri.fact(fact.path("id").asText()));
    ArrayNode ids = node.putArray("identifier");
    ids.add(fact.path("id").asText());
    fact.path("also_ids").forEach(id -> ids.add(id.asText()));
    return node;
  }

  private void agents(ObjectNode fact, String key, ObjectNode node, String term) {
    JsonNode value = fact.path(key);
    if (value.isTextual()) {
      node.set(term, agent(value.asText()));
    } else if (!value.isEmpty()) {
      ArrayNode agents = node.putArray(term);
      value.forEach(id -> agents.add(agent(id.asText())));
    }
  }

  /** An actor of the record by its id; one who is only described by the words. */
  private JsonNode agent(String idOrWords) {
    return actors.contains(idOrWords)
        ? Json.MAPPER.getNodeFactory().textNode(iri.fact(idOrWords))
        : Json.MAPPER.createObjectNode().put("type", "Thing").put("name", idOrWords);
  }

  /** Copies what the reports say; what they do not say stays out. */
  static void copy(JsonNode from, String key, ObjectNode to, String term) {
    @Nullable JsonNode value = from.get(key);
    if (value != null && !value.isNull()) {
      to.set(term, value);
    }
  }
}

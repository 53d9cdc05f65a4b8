package org.annals.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.annals.InputException;
import org.annals.edit.Action.Add;
import org.annals.export.Section;
import org.annals.export.Words;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/** A fact that a person found in the words of a report, with all the fields of its section. */
final class NewFact {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Somebody thought it worth adding: it stands in every view that leaves out details. */
  private static final BigDecimal WEIGHT = new BigDecimal("0.75");

  /** What must be said of a new fact; all else has a value of its own where nothing is said. */
  private static final Map<Section, List<String>> NEEDED =
      Map.of(
          Section.EVENTS, List.of("what"),
          Section.FIGURES, List.of("subject", "unit"),
          Section.STATEMENTS, List.of("speaker", "gist"),
          Section.COMMITMENTS, List.of("by", "what"));

  private NewFact() {}

  /** Checks that a fact can be made of the fields. */
  static void check(Add add) {
    List<String> needed = NEEDED.get(add.section());
    if (needed == null) {
      throw new InputException(
          "No " + add.section().label() + " can be added.",
          "Add events, figures, statements or commitments.");
    }
    for (String field : needed) {
      if (!add.fields().containsKey(field)) {
        throw new InputException(
            "The new fact has no " + field + ".",
            "Give " + String.join(" and ", needed) + " at least.");
      }
    }
    if (add.section() == Section.FIGURES && isNull(add, "low") && isNull(add, "high")) {
      throw new InputException("The new figure has no number.", "Give low, high or both.");
    }
  }

  private static boolean isNull(Add add, String field) {
    JsonNode value = add.fields().get(field);
    return value == null || value.isNull();
  }

  static ObjectNode of(Edit edit, Add add, Map<String, JsonNode> values, Draft draft) {
    Section section = add.section();
    ObjectNode node = NODES.objectNode();
    node.put("id", section.label().charAt(0) + "-" + edit.id());
    node.putArray("also_ids");
    String why = "added by " + edit.who() + " on " + Corrections.day(edit) + ": " + edit.why();
    Place place = add.place();
    switch (section) {
      case EVENTS -> {
        put(node, "what type:OTHER", values);
        date(node, "when", values, why);
        put(node, "status:happened by[] to[] place", values);
        node.put("weight", WEIGHT);
        put(node, "asserted_by", values);
      }
      case FIGURES -> {
        put(node, "subject low high", values);
        node.put("approximate", values.getOrDefault("approximate", NODES.nullNode()).asBoolean());
        put(node, "unit kind:level", values);
        date(node, "when", values, why);
        put(node, "status:happened", values);
        String quote = place.quote();
        int from = quote.offsetByCodePoints(0, place.focusBegin() - place.begin());
        int to = quote.offsetByCodePoints(from, place.focusEnd() - place.focusBegin());
        node.put("as_written", quote.substring(from, to));
        put(node, "given_by series", values);
      }
      case STATEMENTS -> {
        put(node, "speaker", values);
        node.put("anonymous", values.getOrDefault("anonymous", NODES.nullNode()).asBoolean());
        put(node, "reason mode:indirect gist", values);
        date(node, "when", values, why);
        put(node, "to", values);
        node.put("distanced", false);
        // Where the speaker stands was not marked: the sentence as a whole is the source.
        node.putArray("source").add(place.begin()).add(place.end());
        node.putNull("cue");
        node.putArray("content").addArray().add(place.focusBegin()).add(place.focusEnd());
      }
      case COMMITMENTS -> {
        put(node, "by to kind:promise what condition", values);
        date(node, "due", values, why);
        date(node, "made", values, why);
        put(node, "outcome:unknown", values);
        node.put("outcome_why", why);
        node.putArray("outcome_evidence");
        node.putNull("note");
      }
      default -> throw new IllegalStateException("not to be added: " + section);
    }
    node.put("known_from", known(draft, place.report()));
    node.putNull("known_to");
    node.put("origins", 1);
    node.putArray("evidence").add(place.json());
    return node.put("why", why);
  }

  /** NAME, {@code NAME:VALUE} with a value of its own, or {@code NAME[]} for a list. */
  private static void put(ObjectNode node, String names, Map<String, JsonNode> values) {
    for (String name : names.split(" ", -1)) {
      int colon = name.indexOf(':');
      String field = colon < 0 ? name.replace("[]", "") : name.substring(0, colon);
      JsonNode value = values.get(field);
      if (value == null && name.endsWith("[]")) {
        value = NODES.arrayNode();
      }
      if (value == null) {
        value = colon < 0 ? NullNode.getInstance() : NODES.textNode(name.substring(colon + 1));
      }
      node.set(field, value);
    }
  }

  private static void date(
      ObjectNode node, String field, Map<String, JsonNode> values, String why) {
    JsonNode value = values.getOrDefault(field, NullNode.getInstance());
    node.set(field, value);
    node.put(field + "_basis", value.isNull() ? "unknown" : "corrected");
    node.put(field + "_why", why);
  }

  /** The first day on which the report could be known. */
  private static @Nullable String known(Draft draft, String report) {
    ObjectNode entry = draft.in(Section.REPORTS).get(report);
    String known = entry == null ? "" : Words.text(entry, "known");
    LocalDate last = known.isEmpty() ? null : When.parse(known).last();
    return last == null ? null : last.toString();
  }
}

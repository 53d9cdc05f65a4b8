package org.annals.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.annals.InputException;
import org.annals.export.Json;
import org.annals.export.Section;

/** Entries of the log as lines of JSON and back: docs/edits.md says what stands where. */
public final class EditJson {
  private static final int HEX_DIGITS = 12;

  private EditJson() {}

  /** One line for {@code edit}. */
  public static String line(Edit edit) {
    return Json.line(node(edit, edit.id()));
  }

  /** What the id of an edit must be. */
  static String id(Edit edit) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(Json.line(node(edit, "")).getBytes(StandardCharsets.UTF_8));
      return "x-" + HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static ObjectNode node(Edit edit, String id) {
    Action action = edit.action();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", id).put("who", edit.who()).put("when", edit.when().toString());
    node.put("why", edit.why()).put("action", action.label());
    Section section = action.section();
    if (section != null) {
      node.put("section", section.label());
    }
    if (!action.targets().isEmpty()) {
      ArrayNode targets = node.putArray("targets");
      for (Target target : action.targets()) {
        ObjectNode one = target.place().json().put("id", target.id());
        if (action instanceof Action.Untie) {
          one.put("section", target.section().label());
        }
        targets.add(target.isShared() ? one.put("shared", true) : one);
      }
    }
    if (action instanceof Action.Split split) {
      ArrayNode apart = node.putArray("apart");
      split.apart().forEach(place -> apart.add(place.json()));
    } else if (action instanceof Action.Divide divide) {
      ArrayNode names = node.putArray("names");
      divide.names().forEach(place -> names.add(place.json()));
    } else if (action instanceof Action.Untie untie) {
      node.put("kind", untie.kind());
    } else if (action instanceof Action.Change change) {
      node.set("fields", fields(change.fields()));
    } else if (action instanceof Action.Add add) {
      node.set("words", add.place().json());
      node.set("fields", fields(add.fields()));
    } else if (action instanceof Action.Undo undo) {
      node.put("of", undo.of());
    }
    return node;
  }

  private static ObjectNode fields(Map<String, JsonNode> fields) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(fields).forEach(node::set);
    return node;
  }

  /**
   * Reads a line.
   *
   * @throws InputException if it is no entry, or was altered since it was made
   */
  public static Edit read(String line) {
    ObjectNode node;
    try {
      node = Json.object(line);
    } catch (UncheckedIOException | ClassCastException e) {
      throw new InputException(
          "This line is no object in JSON: " + cut(line), "Give a line for each edit.", e);
    }
    Edit edit =
        new Edit(text(node, "id"), text(node, "who"), when(node), text(node, "why"), action(node));
    if (!edit.id().equals(id(edit))) {
      throw new InputException(
          "The edit " + edit.id() + " is not as it was made: its id does not fit what it says.",
          "Take the line as annals edits --export wrote it; to change an edit, undo it and make"
              + " another.");
    }
    return edit;
  }

  private static Action action(ObjectNode node) {
    return switch (text(node, "action")) {
      case "reject" -> reject(node);
      case "change" -> new Action.Change(target(node), fieldsOf(node));
      case "merge" -> new Action.Merge(several(node));
      case "split" -> split(node);
      case "note" -> new Action.Note(target(node));
      case "add" -> new Action.Add(section(node), Place.of(node.path("words")), fieldsOf(node));
      case "undo" -> new Action.Undo(text(node, "of"));
      default ->
          throw new InputException(
              "There is no action \"" + cut(text(node, "action")) + "\".",
              "Choose among reject, change, merge, split, note, add, undo.");
    };
  }

  private static Action reject(ObjectNode node) {
    for (Section section : List.of(Section.LINKS, Section.DISAGREEMENTS)) {
      if (section.label().equals(text(node, "section"))) {
        List<Target> targets = new ArrayList<>();
        node.path("targets").forEach(one -> targets.add(target(section(one), one)));
        return new Action.Untie(section, text(node, "kind"), targets);
      }
    }
    return new Action.Reject(target(node));
  }

  private static Action split(ObjectNode node) {
    if (node.has("names")) {
      List<Place> names = new ArrayList<>();
      node.path("names").forEach(place -> names.add(Place.of(place)));
      return new Action.Divide(target(node), names);
    }
    List<Place> apart = new ArrayList<>();
    node.path("apart").forEach(place -> apart.add(Place.of(place)));
    if (apart.isEmpty()) {
      throw new InputException(
          "A fact is to be split, and no words leave it.", "Give in apart the words that do.");
    }
    return new Action.Split(target(node), apart);
  }

  private static List<Target> several(ObjectNode node) {
    List<Target> targets = targets(node);
    if (targets.size() < 2) {
      throw new InputException("One fact alone cannot be merged.", "Give two targets or more.");
    }
    return targets;
  }

  private static Target target(ObjectNode node) {
    List<Target> targets = targets(node);
    if (targets.size() != 1) {
      throw new InputException(
          "An edit of this kind is about one fact, not " + targets.size() + ".",
          "Give one target.");
    }
    return targets.get(0);
  }

  private static List<Target> targets(ObjectNode node) {
    Section section = section(node);
    List<Target> targets = new ArrayList<>();
    for (JsonNode one : node.path("targets")) {
      targets.add(target(section, one));
    }
    return targets;
  }

  private static Target target(Section section, JsonNode one) {
    return new Target(section, Place.of(one), text(one, "id"), one.path("shared").asBoolean(false));
  }

  private static Section section(JsonNode node) {
    String label = text(node, "section");
    for (Section section : Section.values()) {
      if (section.label().equals(label) && Corrections.isCorrectable(section)) {
        return section;
      }
    }
    throw new InputException(
        "Nothing of \"" + cut(label) + "\" can be corrected.",
        "Choose among actors, relations, events, figures, statements, commitments.");
  }

  private static Map<String, JsonNode> fieldsOf(ObjectNode node) {
    Section section = section(node);
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> one : node.path("fields").properties()) {
      Fields.check(section, one.getKey(), one.getValue());
      fields.put(one.getKey(), one.getValue());
    }
    if (fields.isEmpty()) {
      throw new InputException(
          "The edit sets no field.",
          "Give in fields any of " + String.join(", ", Fields.of(section).keySet()) + ".");
    }
    return fields;
  }

  private static Instant when(ObjectNode node) {
    try {
      return Instant.parse(text(node, "when"));
    } catch (DateTimeException e) {
      throw new InputException(
          "\"" + cut(text(node, "when")) + "\" is no time.", "Give it as 2024-03-05T09:30:00Z.", e);
    }
  }

  static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isTextual()) {
      throw new InputException(
          name.toLowerCase(Locale.ROOT) + " is " + cut(value.toString()) + ", which is no text.",
          "Put it in quotation marks.");
    }
    return value.asText();
  }

  private static String cut(String text) {
    return text.length() > 100 ? text.substring(0, 100) + "…" : text;
  }
}

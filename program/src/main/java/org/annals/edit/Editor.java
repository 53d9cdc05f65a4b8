package org.annals.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annals.InputException;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Makes entries of the log out of what somebody asks for, who sees ids and numbers of evidence on
 * his screen: each is written down as the words that it stands for.
 *
 * <p>A request is an object: {@code action}, {@code who}, {@code why}; {@code fact}, the id of a
 * fact, or {@code facts}, ids to merge; {@code fields}, values by name, actors by their ids; {@code
 * apart}, numbers of the evidence that leaves, from 1, or {@code names}, places of one report that
 * name somebody else; {@code section} and {@code words} of a new fact: report, begin, end; {@code
 * of}, the id of the edit to undo. To reject a link, {@code fact} is its kind and the ids that it
 * is between, with blanks.
 */
public final class Editor {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<String> KNOWN =
      new TreeSet<>(
          Set.of(
              "action", "who", "why", "fact", "facts", "fields", "apart", "names", "section",
              "words", "of"));
  private static final int MOST_WORDS = 80;
  private static final int MOST_MERGED = 100;

  private final Facts facts;
  private final Draft shown;
  private final List<Edit> log;
  private final Texts texts;

  /**
   * An editor of what is shown.
   *
   * @param shown the facts as corrected so far
   * @param log all entries so far
   */
  public Editor(Facts shown, List<Edit> log, Texts texts) {
    this.facts = shown;
    this.shown = new Draft(shown);
    this.log = List.copyOf(log);
    this.texts = texts;
  }

  /**
   * The entry that a request asks for.
   *
   * @param when by the clock of whoever asks
   * @throws InputException if there is no such fact, or the request is wrong in itself
   */
  public Edit edit(ObjectNode request, Instant when) {
    for (Map.Entry<String, JsonNode> field : request.properties()) {
      if (!KNOWN.contains(field.getKey())) {
        throw new InputException(
            "An edit has no \"" + field.getKey() + "\".",
            "Give of " + String.join(", ", KNOWN) + " what the action needs.");
      }
    }
    Edit edit =
        Edit.of(
            EditJson.text(request, "who"),
            when.truncatedTo(ChronoUnit.SECONDS),
            EditJson.text(request, "why"),
            action(request));
    if (log.stream().anyMatch(other -> other.id().equals(edit.id()))) {
      throw new InputException("The same edit was made this second already.", "Make it once.");
    }
    return edit;
  }

  private Action action(ObjectNode request) {
    return switch (EditJson.text(request, "action")) {
      case "reject" -> reject(request);
      case "note" -> new Action.Note(target(fact(request)));
      case "change" -> change(request);
      case "merge" -> merge(request);
      case "split" -> split(request);
      case "add" -> add(request);
      case "undo" -> undo(EditJson.text(request, "of"));
      default ->
          throw new InputException(
              "The request names no action.",
              "Choose among reject, change, merge, split, note, add, undo.");
    };
  }

  private Action undo(String of) {
    Edit undone = log.stream().filter(edit -> edit.id().equals(of)).findFirst().orElse(null);
    if (undone == null) {
      throw new InputException(
          "There is no edit \"" + of + "\".", "annals edits FILE lists them with their ids.");
    }
    Edit before = new Log(log).undoOf(undone);
    if (before != null) {
      throw new InputException(
          "The edit " + of + " is undone already, by " + before.id() + ".",
          "Undo " + before.id() + " to have it count again.");
    }
    return new Action.Undo(of);
  }

  // ---------------------------------------------------------------- facts

  private record Found(Section section, ObjectNode fact) {}

  private Found fact(ObjectNode request) {
    return find(EditJson.text(request, "fact"));
  }

  private Found find(String id) {
    for (Section section : Section.values()) {
      if (Corrections.isCorrectable(section)) {
        ObjectNode fact = byId(section, id);
        if (fact != null) {
          return new Found(section, fact);
        }
      }
    }
    throw new InputException(
        "The record holds no fact \"" + id + "\" that can be corrected.",
        "Give the id of an event, figure, statement, commitment, relation or actor, as annals show"
            + " prints it.");
  }

  private @Nullable ObjectNode byId(Section section, String id) {
    ObjectNode fact = shown.in(section).get(id);
    if (fact != null) {
      return fact;
    }
    for (ObjectNode other : shown.in(section).values()) {
      for (JsonNode also : other.path("also_ids")) {
        if (also.asText().equals(id)) {
          return other;
        }
      }
    }
    return null;
  }

  /** The fact by its words: by such as no other fact rests on, where there are any. */
  private Target target(Found found) {
    JsonNode evidence = found.fact().path("evidence");
    for (JsonNode one : evidence) {
      if (shown.at(found.section(), Place.of(one)).size() == 1) {
        return target(found, Place.of(one), false);
      }
    }
    return target(found, Place.of(evidence.path(0)), true);
  }

  private static Target target(Found found, Place place, boolean isShared) {
    return new Target(found.section(), place, found.fact().path("id").asText(), isShared);
  }

  private Action merge(ObjectNode request) {
    List<Target> targets = new ArrayList<>();
    Set<String> ids = new TreeSet<>();
    for (JsonNode id : request.path("facts")) {
      Found found = find(id.asText());
      if (ids.add(found.fact().path("id").asText())) {
        targets.add(target(found));
      }
    }
    if (targets.size() < 2 || targets.size() > MOST_MERGED) {
      throw new InputException(
          targets.size() + " facts cannot be merged.",
          "Give the ids of 2 to " + MOST_MERGED + " in facts.");
    }
    if (targets.stream().map(Target::section).distinct().count() > 1) {
      throw new InputException(
          "Facts of several sections cannot be one.", "Merge events, or merge actors.");
    }
    return new Action.Merge(targets);
  }

  private Action reject(ObjectNode request) {
    String named = EditJson.text(request, "fact");
    for (Section section : List.of(Section.LINKS, Section.DISAGREEMENTS)) {
      for (ObjectNode one : facts.in(section)) {
        List<String> between = new ArrayList<>();
        one.path("between").forEach(id -> between.add(id.asText()));
        String kind = one.path("kind").asText();
        if (named.equals(one.path("id").asText(kind + " " + String.join(" ", between)))) {
          return new Action.Untie(
              section, kind, between.stream().map(id -> target(find(id))).toList());
        }
      }
    }
    return new Action.Reject(target(fact(request)));
  }

  /** Two actors out of one, by names of the second in one report. */
  private Action divide(Found found, JsonNode names) {
    List<Place> marked = new ArrayList<>();
    for (JsonNode one : names) {
      marked.add(place(one));
    }
    for (JsonNode one : found.fact().path("evidence")) {
      if (!marked.isEmpty() && one.path("report").asText().equals(marked.get(0).report())) {
        return new Action.Divide(target(found, Place.of(one), false), marked);
      }
    }
    throw new InputException(
        "The marked words stand in no report that names the actor.",
        "Give in names the words of one report: report, begin and end of each.");
  }

  private Action split(ObjectNode request) {
    Found found = fact(request);
    if (!request.path("names").isMissingNode()) {
      return divide(found, request.path("names"));
    }
    JsonNode evidence = found.fact().path("evidence");
    Set<Integer> leave = new TreeSet<>();
    for (JsonNode number : request.path("apart")) {
      if (!number.isInt() || number.asInt() < 1 || number.asInt() > evidence.size()) {
        throw new InputException(
            "The fact has no evidence number " + number + ".",
            "It has " + evidence.size() + ", counted from 1.");
      }
      leave.add(number.asInt() - 1);
    }
    if (leave.isEmpty() || leave.size() == evidence.size()) {
      throw new InputException(
          leave.isEmpty() ? "No evidence leaves the fact." : "No evidence stays with the fact.",
          "Give in apart the numbers of some of its "
              + evidence.size()
              + ", from 1; a fact with one cannot be split.");
    }
    List<Place> apart = new ArrayList<>();
    Target stays = null;
    for (int i = 0; i < evidence.size(); i++) {
      if (leave.contains(i)) {
        apart.add(Place.of(evidence.path(i)));
      } else if (stays == null) {
        stays = target(found, Place.of(evidence.path(i)), false);
      }
    }
    if (stays == null) {
      throw new IllegalStateException("some evidence stays");
    }
    return new Action.Split(stays, apart);
  }

  // ---------------------------------------------------------------- fields

  private Action change(ObjectNode request) {
    Found found = fact(request);
    Map<String, JsonNode> fields = fields(found.section(), request);
    fields.entrySet().removeIf(one -> isAsBefore(found.fact().path(one.getKey()), one.getValue()));
    if (fields.isEmpty()) {
      throw new InputException(
          "The fact says so already.",
          "Give in fields what is otherwise: any of "
              + String.join(", ", Fields.of(found.section()).keySet())
              + ".");
    }
    JsonNode low = fields.getOrDefault("low", found.fact().path("low"));
    JsonNode high = fields.getOrDefault("high", found.fact().path("high"));
    mustFit(low, high);
    return new Action.Change(target(found), fields);
  }

  private static void mustFit(JsonNode low, JsonNode high) {
    if (low.isNumber()
        && high.isNumber()
        && low.decimalValue().compareTo(high.decimalValue()) > 0) {
      throw new InputException(
          "The lower bound, " + low.asText() + ", is above the upper, " + high.asText() + ".",
          "Exchange them.");
    }
  }

  private boolean isAsBefore(JsonNode before, JsonNode value) {
    if (value.isObject()) {
      return before.asText().equals(value.path("id").asText());
    }
    if (value.isArray()) {
      ArrayNode ids = NODES.arrayNode();
      value.forEach(one -> ids.add(one.path("id").asText()));
      return before.equals(ids);
    }
    if (before.isNumber() && value.isNumber()) {
      return before.decimalValue().compareTo(value.decimalValue()) == 0;
    }
    return before.equals(value);
  }

  private Map<String, JsonNode> fields(Section section, ObjectNode request) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> one : request.path("fields").properties()) {
      String name = one.getKey();
      JsonNode value = value(Fields.field(section, name), one.getValue());
      Fields.check(section, name, value);
      fields.put(name, value);
    }
    return fields;
  }

  /** Dates in one form, actors by their words. */
  private JsonNode value(Fields.Field field, JsonNode given) {
    switch (field.kind()) {
      case DATE -> {
        try {
          return given.isTextual()
              ? NODES.textNode(When.parse(given.asText().strip()).edtf())
              : given;
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
          return given; // refused with the others that are no dates
        }
      }
      case ACTOR -> {
        ObjectNode actor = given.isTextual() ? byId(Section.ACTORS, given.asText()) : null;
        return actor == null ? given : words(actor);
      }
      case ACTORS -> {
        ArrayNode actors = NODES.arrayNode();
        for (JsonNode id : given.isTextual() ? list(given.asText()) : given) {
          ObjectNode actor = byId(Section.ACTORS, id.asText());
          if (actor == null) {
            throw new InputException(
                "The record has no actor \"" + id.asText() + "\".",
                "Give the ids of actors, as annals show --section actors prints them.");
          }
          actors.add(words(actor));
        }
        return given.isArray() || given.isTextual() ? actors : given;
      }
      default -> {
        return given;
      }
    }
  }

  /** Several ids in one text, by commas. */
  private static ArrayNode list(String ids) {
    ArrayNode list = NODES.arrayNode();
    for (String id : ids.split(",", -1)) {
      if (!id.isBlank()) {
        list.add(id.strip());
      }
    }
    return list;
  }

  private JsonNode words(ObjectNode actor) {
    Target target = target(new Found(Section.ACTORS, actor));
    ObjectNode node = target.place().json().put("id", target.id());
    return target.isShared() ? node.put("shared", true) : node;
  }

  // ---------------------------------------------------------------- a new fact

  private Action add(ObjectNode request) {
    String label = EditJson.text(request, "section").toLowerCase(Locale.ROOT);
    Section section = null;
    for (Section one : Section.values()) {
      section = one.label().equals(label) ? one : section;
    }
    if (section == null) {
      throw new InputException(
          "The new fact is of no section.",
          "Give as section events, figures, statements or commitments.");
    }
    JsonNode words = request.path("words");
    Map<String, JsonNode> fields = fields(section, request);
    mustFit(
        fields.getOrDefault("low", NODES.nullNode()),
        fields.getOrDefault("high", NODES.nullNode()));
    Action.Add add = new Action.Add(section, place(words), fields);
    NewFact.check(add);
    return add;
  }

  private Place place(JsonNode words) {
    String report = EditJson.text(words, "report");
    String text = texts.of(report);
    if (text == null || !shown.in(Section.REPORTS).containsKey(report)) {
      throw new InputException(
          "The record has no report \"" + report + "\".",
          "Give in words the report with begin and end of the words that say it.");
    }
    int length = text.codePointCount(0, text.length());
    int begin = words.path("begin").asInt(-1);
    int end = words.path("end").asInt(-1);
    if (begin < 0 || end <= begin || end > length) {
      throw new InputException(
          "There are no words from " + begin + " to " + end + " in " + report + ".",
          "Give begin and end in characters, from 0 to " + length + ".");
    }
    int from = text.offsetByCodePoints(0, begin);
    String quote = text.substring(from, text.offsetByCodePoints(from, end - begin));
    if (quote.contains("\n\n")
        || quote.isBlank()
        || quote.strip().split("\\s+", -1).length > MOST_WORDS) {
      throw new InputException(
          "The marked words are not within one paragraph, or more than " + MOST_WORDS + ".",
          "Mark only the words that say it.");
    }
    return new Place(report, begin, end, begin, end, quote);
  }
}

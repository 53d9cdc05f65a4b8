package org.annals.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What some reports brought, fact by fact: the record with them beside the record without.
 *
 * <p>Method: a fact of the later record that rests on one of the reports is looked up in the
 * earlier one by its ids, those of its other mentions included, since a mention keeps its id
 * whatever else is read. One that was there is confirmed if more independent reports tell it than
 * before, changed if a field of substance reads otherwise, and else repeated. One that was not is
 * new, unless the record itself sets it against an earlier fact, or a report of the same day tells
 * it of which this one is a copy. A date that only follows from when reports came is no substance.
 * Cost: linear in both records.
 */
public final class WhatIsNew {
  /** How a fact stands to what was known. */
  public enum Kind {
    CONTRADICTS,
    CHANGES,
    NEW,
    CONFIRMS,
    REPEATS;

    /** The name in exports. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A field of a fact that reads otherwise.
   *
   * @param field as the JSON format names it
   * @param before what it was; empty for nothing
   * @param after what it is; empty for nothing
   */
  public record Change(String field, String before, String after) {}

  /**
   * One fact.
   *
   * @param fact as it stands with the reports
   * @param evidence of the reports, at least one
   * @param earlier the fact it was, or the one it stands against; null if there was none before
   * @param changes the fields that read otherwise
   * @param why how it was judged, for the reader
   */
  public record Item(
      Kind kind,
      Section section,
      ObjectNode fact,
      List<JsonNode> evidence,
      @Nullable ObjectNode earlier,
      List<Change> changes,
      String why) {
    public Item {
      evidence = List.copyOf(evidence);
      changes = List.copyOf(changes);
    }
  }

  private static final Map<Section, List<String>> FIELDS = new EnumMap<>(Section.class);

  static {
    FIELDS.put(Section.EVENTS, List.of("status", "when", "place", "by", "to"));
    FIELDS.put(Section.FIGURES, List.of("status", "when"));
    FIELDS.put(Section.STATEMENTS, List.of("speaker", "when"));
    FIELDS.put(Section.COMMITMENTS, List.of("outcome", "due", "made", "by", "to", "condition"));
    FIELDS.put(Section.RELATIONS, List.of());
    FIELDS.put(Section.ACTORS, List.of("type"));
  }

  private final Facts before;
  private final Facts after;
  private final Set<String> reports;
  private final Set<String> originals;
  private final Map<String, ObjectNode> earlierById = new HashMap<>();
  private final Map<String, ObjectNode> laterById = new HashMap<>();
  private final Map<String, List<ObjectNode>> against = new HashMap<>();

  private WhatIsNew(Facts before, Facts after, Set<String> reports, Set<String> originals) {
    this.before = before;
    this.after = after;
    this.reports = reports;
    this.originals = originals;
    for (Section section : FIELDS.keySet()) {
      index(before.in(section), earlierById);
      index(after.in(section), laterById);
    }
    Set<String> known = new HashSet<>();
    between(before).forEach(pair -> known.add(signature(pair)));
    for (ObjectNode pair : between(after)) {
      if (!known.contains(signature(pair))) {
        pair.path("between")
            .forEach(id -> against.computeIfAbsent(id.asText(), k -> new ArrayList<>()).add(pair));
      }
    }
  }

  /**
   * What the reports brought.
   *
   * @param before the record without them
   * @param after the same with them
   * @param reports their ids
   * @param originals ids of other reports whose text they repeat, also where the record before does
   *     not have them yet
   * @return by section, in the order of the later record
   */
  public static List<Item> of(
      Facts before, Facts after, Set<String> reports, Set<String> originals) {
    WhatIsNew compared = new WhatIsNew(before, after, Set.copyOf(reports), Set.copyOf(originals));
    List<Item> items = new ArrayList<>();
    for (Section section : FIELDS.keySet()) {
      for (ObjectNode fact : after.in(section)) {
        Item item = compared.item(section, fact);
        if (item != null) {
          items.add(item);
        }
      }
    }
    return items;
  }

  private static void index(List<ObjectNode> facts, Map<String, ObjectNode> byId) {
    for (ObjectNode fact : facts) {
      byId.put(fact.path("id").asText(), fact);
      fact.path("also_ids").forEach(id -> byId.putIfAbsent(id.asText(), fact));
    }
  }

  private static List<ObjectNode> between(Facts facts) {
    List<ObjectNode> pairs = new ArrayList<>(facts.in(Section.DISAGREEMENTS));
    pairs.addAll(facts.in(Section.LINKS));
    return pairs;
  }

  /** A pair by the earlier facts it is between, so that a new first mention is no new pair. */
  private String signature(ObjectNode pair) {
    Set<String> ids = new TreeSet<>();
    for (JsonNode id : pair.path("between")) {
      ObjectNode fact = earlierById.get(id.asText());
      ids.add(fact == null ? id.asText() : fact.path("id").asText());
    }
    return pair.path("kind").asText() + ids;
  }

  private @Nullable Item item(Section section, ObjectNode fact) {
    List<JsonNode> evidence = new ArrayList<>();
    for (String key : List.of("evidence", "outcome_evidence")) {
      for (JsonNode one : fact.path(key)) {
        if (reports.contains(one.path("report").asText())) {
          evidence.add(one);
        }
      }
    }
    if (evidence.isEmpty()) {
      return null;
    }
    ObjectNode was = earlier(fact);
    for (ObjectNode pair : against.getOrDefault(fact.path("id").asText(), List.of())) {
      ObjectNode other = otherOf(pair, fact);
      if (other != null && isContradiction(pair)) {
        return new Item(
            Kind.CONTRADICTS, section, fact, evidence, other, List.of(), Words.text(pair, "why"));
      }
    }
    if (was == null) {
      for (ObjectNode pair : against.getOrDefault(fact.path("id").asText(), List.of())) {
        ObjectNode other = otherOf(pair, fact);
        if (other != null && isUpdate(pair, fact)) {
          return new Item(
              Kind.CHANGES, section, fact, evidence, other, List.of(), Words.text(pair, "why"));
        }
      }
      if (isToldBy(originals, fact)) {
        return new Item(
            Kind.REPEATS,
            section,
            fact,
            evidence,
            null,
            List.of(),
            "the report it copies tells it");
      }
      return new Item(
          Kind.NEW, section, fact, evidence, null, List.of(), "no earlier report tells it");
    }
    List<Change> changes = changes(section, was, fact);
    if (!changes.isEmpty()) {
      return new Item(
          Kind.CHANGES, section, fact, evidence, was, changes, "it reads otherwise now");
    }
    int told = was.path("origins").asInt();
    int tell = fact.path("origins").asInt();
    return tell > told
        ? new Item(
            Kind.CONFIRMS,
            section,
            fact,
            evidence,
            was,
            List.of(),
            "independent reports: " + told + " before, " + tell + " now")
        : new Item(
            Kind.REPEATS,
            section,
            fact,
            evidence,
            was,
            List.of(),
            "from no source of its own: a copy, or the same report");
  }

  private static boolean isToldBy(Set<String> reports, ObjectNode fact) {
    for (JsonNode one : fact.path("evidence")) {
      if (reports.contains(one.path("report").asText())) {
        return true;
      }
    }
    return false;
  }

  private @Nullable ObjectNode earlier(ObjectNode fact) {
    ObjectNode was = earlierById.get(fact.path("id").asText());
    if (was != null) {
      return was;
    }
    for (JsonNode id : fact.path("also_ids")) {
      was = earlierById.get(id.asText());
      if (was != null) {
        return was;
      }
    }
    return null;
  }

  /** The fact of the pair that was known before and is not {@code fact}. */
  private @Nullable ObjectNode otherOf(ObjectNode pair, ObjectNode fact) {
    for (JsonNode id : pair.path("between")) {
      ObjectNode now = laterById.get(id.asText());
      if (now != null && !now.equals(fact)) {
        return earlier(now);
      }
    }
    return null;
  }

  private static boolean isContradiction(ObjectNode pair) {
    String kind = pair.path("kind").asText();
    return kind.equals("conflict") || kind.equals("contradicts");
  }

  /** Whether the pair says that {@code fact} replaces or settles the other; the later one leads. */
  private static boolean isUpdate(ObjectNode pair, ObjectNode fact) {
    String kind = pair.path("kind").asText();
    boolean leads = pair.path("between").path(0).asText().equals(fact.path("id").asText());
    return kind.equals("update")
        || (leads && (kind.equals("updates") || kind.equals("outcome_of")));
  }

  private List<Change> changes(Section section, ObjectNode was, ObjectNode now) {
    List<Change> changes = new ArrayList<>();
    for (String field : Objects.requireNonNull(FIELDS.get(section))) {
      JsonNode old = was.path(field);
      JsonNode value = now.path(field);
      if (!same(old, value) && !isByReportsAlone(now, field)) {
        changes.add(new Change(field, words(old, before), words(value, after)));
      }
    }
    return changes;
  }

  /** Whether nothing but the days of the reports dates the fact. */
  private static boolean isByReportsAlone(ObjectNode fact, String field) {
    String basis = fact.path(field + "_basis").asText();
    return basis.equals("fallback") || basis.equals("unknown");
  }

  /** Equal, or ids of actors that were one then and are one now; a list may not lose any. */
  private boolean same(JsonNode old, JsonNode value) {
    return old.equals(value) || people(old, false).equals(people(value, true));
  }

  private Set<String> people(JsonNode value, boolean now) {
    Set<String> people = new TreeSet<>();
    Iterable<JsonNode> each = value.isArray() ? value : List.of(value);
    for (JsonNode one : each) {
      ObjectNode actor = (now ? laterById : earlierById).get(one.asText());
      ObjectNode was = actor == null ? null : now ? earlier(actor) : actor;
      people.add(was == null ? one.toString() : was.path("id").asText());
    }
    return people;
  }

  private static String words(JsonNode value, Facts facts) {
    if (value.isNull() || value.isMissingNode()) {
      return "";
    }
    List<String> words = new ArrayList<>();
    Iterable<JsonNode> each = value.isArray() ? value : List.of(value);
    each.forEach(one -> words.add(facts.name(one.asText())));
    return String.join(", ", words);
  }
}

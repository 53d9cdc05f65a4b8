package org.annals.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.jspecify.annotations.Nullable;

/**
 * Facts while they are corrected. Those given are never touched: what changes is a copy. Cost:
 * linear in the facts of the sections that are looked into.
 */
final class Draft {
  private final Facts read;
  private final Map<Section, Map<String, ObjectNode>> facts = new EnumMap<>(Section.class);
  private final Map<Section, Map<String, List<String>>> byWords = new EnumMap<>(Section.class);
  private final Map<String, Edit> rejected = new HashMap<>();
  private final Map<String, ObjectNode> gone = new LinkedHashMap<>();
  private final Map<String, Edit> untied = new HashMap<>();
  private final Set<String> copied = new HashSet<>();
  private final Set<String> added = new HashSet<>();

  Draft(Facts read) {
    this.read = read;
  }

  /** The facts of a section by id, in order. */
  Map<String, ObjectNode> in(Section section) {
    return facts.computeIfAbsent(
        section,
        s -> {
          Map<String, ObjectNode> byId = new LinkedHashMap<>();
          read.in(s).forEach(fact -> byId.put(fact.path("id").asText(), fact));
          return byId;
        });
  }

  private Map<String, List<String>> words(Section section) {
    Map<String, List<String>> known = byWords.get(section);
    if (known == null) {
      known = new HashMap<>();
      for (Map.Entry<String, ObjectNode> fact : in(section).entrySet()) {
        for (JsonNode one : fact.getValue().path("evidence")) {
          known.computeIfAbsent(Place.of(one).key(), k -> new ArrayList<>()).add(fact.getKey());
        }
      }
      byWords.put(section, known);
    }
    return known;
  }

  /** Ids of the facts that rest on the words, rejected ones among them. */
  List<String> at(Section section, Place place) {
    return words(section).getOrDefault(place.key(), List.of()).stream().distinct().toList();
  }

  /** Ids of the facts whose own words share a character with {@code place}. */
  List<String> over(Section section, Place place) {
    List<String> over = new ArrayList<>();
    for (Map.Entry<String, ObjectNode> fact : in(section).entrySet()) {
      for (JsonNode one : fact.getValue().path("evidence")) {
        if (Place.of(one).overlaps(place) && !over.contains(fact.getKey())) {
          over.add(fact.getKey());
        }
      }
    }
    return over;
  }

  /** The link or disagreement of a kind between the facts; null if there is none. */
  @Nullable ObjectNode tie(Section section, String kind, Set<String> between) {
    for (ObjectNode one : read.in(section)) {
      Set<String> ids = new HashSet<>();
      one.path("between").forEach(id -> ids.add(id.asText()));
      if (kind.equals(one.path("kind").asText()) && ids.equals(between)) {
        return one;
      }
    }
    return null;
  }

  void untie(ObjectNode tie, Edit edit) {
    untied.put(tie.toString(), edit);
  }

  /** The edit that took the link or disagreement out of the record; null if it stands. */
  @Nullable Edit untiedBy(ObjectNode tie) {
    return untied.get(tie.toString());
  }

  /** The id of the fact that is meant; null if none is, or nothing tells which. */
  @Nullable String find(Target target) {
    List<String> at = at(target.section(), target.place());
    if (at.size() > 1 || target.isShared()) {
      at = at.stream().filter(id -> isCalled(target.section(), id, target.id())).toList();
    }
    return at.size() == 1 ? at.get(0) : null;
  }

  private boolean isCalled(Section section, String id, String name) {
    if (id.equals(name)) {
      return true;
    }
    ObjectNode fact = in(section).getOrDefault(id, gone.get(id));
    if (fact != null) {
      for (JsonNode also : fact.path("also_ids")) {
        if (also.asText().equals(name)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The edit that rejected the fact; null if it stands. */
  @Nullable Edit rejectedBy(String id) {
    return rejected.get(id);
  }

  /** The fact, to be changed. */
  ObjectNode open(Section section, String id) {
    Map<String, ObjectNode> all = in(section);
    ObjectNode fact = all.get(id);
    if (fact == null) {
      throw new IllegalArgumentException("no " + id + " in " + section.label());
    }
    if (copied.add(section + id)) {
      fact = fact.deepCopy();
      all.put(id, fact);
    }
    return fact;
  }

  /** The fact, with the edit among those that corrected it, to be changed. */
  ObjectNode open(Section section, String id, Edit edit) {
    ObjectNode fact = open(section, id);
    mark(fact, edit);
    return fact;
  }

  /** Says on the fact itself that the edit touched it. */
  static void mark(ObjectNode fact, Edit edit) {
    ArrayNode edits = fact.withArray("/corrected");
    for (JsonNode one : edits) {
      if (one.asText().equals(edit.id())) {
        return;
      }
    }
    edits.add(edit.id());
  }

  void reject(Section section, String id, Edit edit) {
    ObjectNode fact = in(section).remove(id);
    if (fact != null) {
      gone.put(id, fact);
      rejected.put(id, edit);
    }
  }

  /** What was rejected, by id. */
  Map<String, ObjectNode> gone() {
    return gone;
  }

  void add(Section section, ObjectNode fact) {
    String id = fact.path("id").asText();
    words(section); // read before, so that the new one is there once
    in(section).put(id, fact);
    added.add(id);
    copied.add(section + id);
    fact.path("evidence")
        .forEach(
            one ->
                words(section)
                    .computeIfAbsent(Place.of(one).key(), k -> new ArrayList<>())
                    .add(id));
  }

  /** Whether an edit added the fact. */
  boolean isAdded(ObjectNode fact) {
    return added.contains(fact.path("id").asText());
  }

  /** The facts as they are now, of all sections that have ids; links as they were read. */
  Map<Section, List<ObjectNode>> sections() {
    Map<Section, List<ObjectNode>> all = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      Map<String, ObjectNode> changed = facts.get(section);
      all.put(section, changed == null ? read.in(section) : List.copyOf(changed.values()));
    }
    return all;
  }
}

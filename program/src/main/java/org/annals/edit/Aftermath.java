package org.annals.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.export.Words;
import org.annals.time.When;

/**
 * What corrections bring with them: links to what was rejected go, an outcome that only a rejected
 * event showed is open again, a disagreement with a corrected side says so, and what has another
 * date stands elsewhere in its list.
 */
final class Aftermath {
  private final Draft draft;
  private final Changes changes;

  Aftermath(Draft draft, Changes changes) {
    this.draft = draft;
    this.changes = changes;
  }

  /** Says of a correction what a later one has set anew. */
  void overruled(ObjectNode correction) {
    if (!correction.path("state").asText().equals("applied")) {
      return;
    }
    String fact = correction.path("facts").path(0).asText();
    String edit = correction.path("id").asText();
    boolean isAll = correction.path("action").asText().equals("change");
    for (JsonNode change : correction.path("changes")) {
      String later = changes.overruler(edit, fact, change.path("field").asText());
      ((ObjectNode) change).put("overruled_by", later);
      isAll &= later != null;
    }
    Edit rejected = draft.rejectedBy(fact);
    if (rejected != null && !rejected.id().equals(edit)) {
      correction.put("state", "overruled");
      correction.put("state_why", "the fact was rejected by " + rejected.id());
    } else if (isAll) {
      correction.put("state", "overruled");
      correction.put("state_why", "a later correction sets the same");
    }
  }

  Facts facts(List<ObjectNode> corrections) {
    List<ObjectNode> links = links();
    Map<Section, List<ObjectNode>> all = draft.sections();
    List<ObjectNode> disagreements = new ArrayList<>();
    for (ObjectNode one : all.getOrDefault(Section.DISAGREEMENTS, List.of())) {
      if (!isOfRejected(one) && draft.untiedBy(one) == null) {
        disagreements.add(disagreement(one));
      }
    }
    all.put(Section.LINKS, links);
    all.put(Section.DISAGREEMENTS, disagreements);
    for (Section section : List.of(Section.EVENTS, Section.FIGURES, Section.COMMITMENTS)) {
      all.put(section, ordered(section, draft.sections().getOrDefault(section, List.of())));
    }
    all.put(Section.STATEMENTS, placed(all.getOrDefault(Section.STATEMENTS, List.of())));
    all.put(Section.CORRECTIONS, corrections);
    return new Facts(all);
  }

  private boolean isOfRejected(ObjectNode between) {
    for (JsonNode id : between.path("between")) {
      if (draft.gone().containsKey(id.asText())) {
        return true;
      }
    }
    return false;
  }

  /** The links that stay; where one showed what came of a commitment, that is open again. */
  private List<ObjectNode> links() {
    List<ObjectNode> stay = new ArrayList<>();
    Map<String, Edit> opened = new HashMap<>();
    TreeSet<String> shown = new TreeSet<>();
    for (ObjectNode link : draft.sections().getOrDefault(Section.LINKS, List.of())) {
      boolean isOutcome = link.path("kind").asText().equals("outcome_of");
      String of = link.path("between").path(1).asText();
      Edit untied = draft.untiedBy(link);
      Edit rejected =
          untied != null ? untied : draft.rejectedBy(link.path("between").path(0).asText());
      if (!isOfRejected(link) && untied == null) {
        stay.add(link);
        if (isOutcome) {
          shown.add(of);
        }
      } else if (isOutcome && rejected != null) {
        opened.put(of, rejected);
      }
    }
    opened.keySet().removeAll(shown);
    new java.util.TreeMap<>(opened).forEach(this::open);
    return stay;
  }

  private void open(String commitment, Edit rejected) {
    if (draft.in(Section.COMMITMENTS).containsKey(commitment)
        && changes.overruler("", commitment, "outcome") == null) {
      ObjectNode fact = draft.open(Section.COMMITMENTS, commitment, rejected);
      String before = fact.path("outcome").asText();
      fact.put("outcome", "unknown");
      fact.put(
          "outcome_why",
          "read as " + before + ", but what showed it was rejected by " + rejected.who());
      fact.putArray("outcome_evidence");
    }
  }

  private ObjectNode disagreement(ObjectNode read) {
    ObjectNode node = read;
    for (JsonNode id : read.path("between")) {
      if (changes.isChanged(id.asText())) {
        node = node.deepCopy();
        node.put(
            "why",
            Words.text(node, "why") + "; " + id.asText() + " was corrected since: compare anew");
      }
    }
    return node;
  }

  // ---------------------------------------------------------------- order

  /** New statements stand where they were said: after what is told before them. */
  private List<ObjectNode> placed(List<ObjectNode> statements) {
    List<ObjectNode> all = new ArrayList<>(statements);
    List<ObjectNode> added = all.stream().filter(draft::isAdded).toList();
    all.removeAll(added);
    for (ObjectNode one : added) {
      int at = 0;
      while (at < all.size() && said(all.get(at)).compareTo(said(one)) <= 0) {
        at++;
      }
      all.add(at, one);
    }
    return all;
  }

  /** Day of the report, report, place in it, as a text that sorts so. */
  private static String said(ObjectNode statement) {
    JsonNode first = statement.path("evidence").path(0);
    String known = Words.text(statement, "known_from");
    return (known.isEmpty() ? "9999-99-99" : known)
        + "\n"
        + first.path("report").asText()
        + "\n"
        + String.format(java.util.Locale.ROOT, "%09d", first.path("begin").asInt());
  }

  private record Placed(ObjectNode fact, int group, String first, String last, String id) {}

  /** By day where the section is; figures within their series. The order of what is read stays. */
  private static List<ObjectNode> ordered(Section section, List<ObjectNode> facts) {
    String date = section == Section.COMMITMENTS ? "made" : "when";
    Map<String, Integer> groups = new HashMap<>();
    List<Placed> placed = new ArrayList<>();
    for (ObjectNode fact : facts) {
      int group =
          section == Section.FIGURES
              ? groups.computeIfAbsent(Words.text(fact, "series"), s -> groups.size())
              : 0;
      String edtf = Words.text(fact, date);
      When when = edtf.isEmpty() ? null : When.parse(edtf);
      String first = when == null || when.first() == null ? "" : when.first().toString();
      String last = when == null || when.last() == null ? "9999-99-99" : when.last().toString();
      String begins = when == null ? "9999-99-99" : first.isEmpty() ? last : first;
      placed.add(new Placed(fact, group, begins, last, fact.path("id").asText()));
    }
    placed.sort(
        Comparator.comparingInt(Placed::group)
            .thenComparing(Placed::first)
            .thenComparing(Placed::last)
            .thenComparing(Placed::id));
    return placed.stream().map(Placed::fact).toList();
  }
}

package org.annals.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annals.edit.Action.Add;
import org.annals.edit.Action.Change;
import org.annals.edit.Action.Divide;
import org.annals.edit.Action.Merge;
import org.annals.edit.Action.Note;
import org.annals.edit.Action.Reject;
import org.annals.edit.Action.Split;
import org.annals.edit.Action.Undo;
import org.annals.edit.Action.Untie;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.record.Regrouping;
import org.jspecify.annotations.Nullable;

/**
 * The record as corrected: a pure function of the facts as read, the log, and the texts.
 *
 * <p>Entries are carried out in the order of the log. Each must find the words it rests on where
 * they were, and the fact that rests on them; else it is not carried out, and its entry in the
 * section of corrections says why. What was merged or split is so already when the record is
 * linked, as {@link #regroupings} says. Cost: linear in the facts.
 */
public final class Corrections {
  private static final Set<Section> CORRECTABLE =
      EnumSet.of(
          Section.ACTORS,
          Section.RELATIONS,
          Section.EVENTS,
          Section.FIGURES,
          Section.STATEMENTS,
          Section.COMMITMENTS);

  private final List<Edit> edits;
  private final Log log;
  private final Texts texts;
  private final Draft draft;
  private final Set<String> reports = new HashSet<>();
  private final Changes changes;
  private final List<ObjectNode> told = new ArrayList<>();

  /** The links and disagreements that were rejected, by the edit. */
  private final Map<String, ObjectNode> untied = new LinkedHashMap<>();

  private Corrections(Facts read, List<Edit> edits, Texts texts) {
    this.edits = edits;
    this.log = new Log(edits);
    this.texts = texts;
    this.draft = new Draft(read);
    this.changes = new Changes(draft);
    read.in(Section.REPORTS).forEach(report -> reports.add(report.path("id").asText()));
  }

  static boolean isCorrectable(Section section) {
    return CORRECTABLE.contains(section);
  }

  /**
   * The facts as corrected.
   *
   * @param read as the linker made them, heeding {@link #regroupings} of the same log and texts
   * @param log in order; of entries whose reports {@code read} does not know yet nothing is told
   * @param texts of all reports, also of those that {@code read} does not know yet
   */
  public static Facts apply(Facts read, List<Edit> log, Texts texts) {
    return log.isEmpty() ? read : new Corrections(read, log, texts).facts();
  }

  /** Which mentions are one, as the log has it: for the linker. */
  public static List<Regrouping> regroupings(List<Edit> log, Texts texts) {
    return new Log(log).regroupings(texts);
  }

  private Facts facts() {
    for (Edit edit : edits) {
      Edit undo = log.undoOf(edit);
      if (!isNotYet(edit.action())) {
        tell(edit, undo != null ? undone(undo) : apply(edit));
      }
    }
    Aftermath aftermath = new Aftermath(draft, changes);
    told.forEach(one -> aftermath.overruled(one));
    return aftermath.facts(told);
  }

  /** Whether it speaks of what was not known yet on the day that is shown. */
  private boolean isNotYet(Action action) {
    if (action instanceof Undo undo) {
      return told.stream().noneMatch(one -> one.path("id").asText().equals(undo.of()));
    }
    if (action instanceof Merge merge) {
      return merge.places().stream().filter(place -> !isNotYetKnown(place)).count() < 2;
    }
    if (action instanceof Split split) {
      return isNotYetKnown(split.target().place())
          || split.apart().stream().allMatch(this::isNotYetKnown);
    }
    return action.places().stream().anyMatch(this::isNotYetKnown);
  }

  /** Whether a report is in the record, but not in what was known on the day that is shown. */
  private boolean isNotYetKnown(Place place) {
    return !reports.contains(place.report()) && texts.of(place.report()) != null;
  }

  private static Outcome undone(Edit undo) {
    return new Outcome(
        "undone",
        "undone by " + undo.who() + " on " + day(undo) + " (" + undo.id() + ")",
        List.of());
  }

  /**
   * What came of an edit.
   *
   * @param state applied, undone, overruled or vanished
   * @param why null if it was applied
   * @param facts ids of the facts it is about, as they are now
   */
  record Outcome(String state, @Nullable String why, List<String> facts) {
    static Outcome applied(List<String> facts) {
      return new Outcome("applied", null, facts);
    }

    static Outcome vanished(String why) {
      return new Outcome("vanished", why, List.of());
    }
  }

  private Outcome apply(Edit edit) {
    Action action = edit.action();
    if (action instanceof Undo) {
      return Outcome.applied(List.of());
    }
    String missing = texts.missing(action.places());
    if (missing != null) {
      return Outcome.vanished(missing);
    }
    if (action instanceof Add add) {
      return changes.add(edit, add);
    }
    List<String> facts = new ArrayList<>();
    for (Target target : action.targets()) {
      if (isNotYetKnown(target.place())) {
        continue;
      }
      String id = draft.find(target);
      if (id == null) {
        return Outcome.vanished(
            draft.at(target.section(), target.place()).isEmpty()
                ? "the words stand in "
                    + target.place().report()
                    + " as before, but the program reads none of the "
                    + target.section().label()
                    + " there any more"
                : "several of the "
                    + target.section().label()
                    + " rest on the same words now, and nothing tells which is meant");
      }
      Edit rejected = draft.rejectedBy(id);
      if (rejected != null) {
        return new Outcome("overruled", "the fact was rejected by " + rejected.id(), List.of(id));
      }
      facts.add(id);
    }
    return carriedOut(edit, action, facts);
  }

  private Outcome carriedOut(Edit edit, Action action, List<String> facts) {
    if (action instanceof Reject reject) {
      draft.reject(reject.target().section(), facts.get(0), edit);
      return Outcome.applied(facts);
    }
    if (action instanceof Change change) {
      return changes.change(edit, change, facts.get(0));
    }
    if (action instanceof Note note) {
      draft.open(note.target().section(), facts.get(0), edit);
      return Outcome.applied(facts);
    }
    if (action instanceof Merge merge) {
      return grouped(edit, merge.targets().get(0).section(), new TreeSet<>(facts), true);
    }
    if (action instanceof Untie untie) {
      ObjectNode tie = draft.tie(untie.section(), untie.kind(), Set.copyOf(facts));
      if (tie == null) {
        return Outcome.vanished(
            "the facts are there as before, but the program reads no "
                + untie.kind().replace('_', ' ')
                + " between them any more");
      }
      draft.untie(tie, edit);
      untied.put(edit.id(), tie);
      return Outcome.applied(facts);
    }
    if (action instanceof Divide divide) {
      Set<String> ids = new TreeSet<>(facts);
      divide.names().forEach(name -> ids.addAll(draft.over(Section.ACTORS, name)));
      Place of = divide.target().place();
      return ids.size() > 1 || divide.names().stream().anyMatch(name -> name.overlaps(of))
          ? grouped(edit, Section.ACTORS, ids, false)
          : Outcome.vanished(
              "the program reads no name of this actor in the marked words, or no other name of it"
                  + " in the report");
    }
    if (action instanceof Split split) {
      Section section = split.target().section();
      Set<String> ids = new TreeSet<>(facts);
      for (Place place : split.apart()) {
        if (!isNotYetKnown(place)) {
          List<String> at = draft.at(section, place);
          if (at.isEmpty()) {
            return Outcome.vanished(
                "the words that were to leave it stand in "
                    + place.report()
                    + " as before, but the program reads none of the "
                    + section.label()
                    + " there any more");
          }
          ids.addAll(at);
        }
      }
      return grouped(edit, section, ids, false);
    }
    throw new IllegalStateException("no such action: " + action.label());
  }

  /** Marks what the linker merged or split. */
  private Outcome grouped(Edit edit, Section section, Set<String> ids, boolean together) {
    if (together && ids.size() > 1) {
      return new Outcome("overruled", "a later edit split them again", List.copyOf(ids));
    }
    for (String id : ids) {
      if (draft.rejectedBy(id) == null) {
        draft.open(section, id, edit);
      }
    }
    return Outcome.applied(List.copyOf(ids));
  }

  // ---------------------------------------------------------------- what is told of it

  static String day(Edit edit) {
    return edit.when().atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  private void tell(Edit edit, Outcome outcome) {
    Action action = edit.action();
    Section section = action.section();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", edit.id()).put("action", action.label());
    node.put("section", section == null ? null : section.label());
    ArrayNode facts = node.putArray("facts");
    outcome.facts().forEach(facts::add);
    node.put("who", edit.who()).put("when", edit.when().toString()).put("why", edit.why());
    node.set("changes", changes.told(edit));
    node.put("of", action instanceof Undo undo ? undo.of() : null);
    node.put("state", outcome.state()).put("state_why", outcome.why());
    ArrayNode targets = node.putArray("targets");
    action.targets().forEach(target -> targets.add(target.place().json()));
    if (action instanceof Add add) {
      targets.add(add.place().json());
    }
    ArrayNode apart = node.putArray("apart");
    if (action instanceof Split split) {
      split.apart().forEach(place -> apart.add(place.json()));
    } else if (action instanceof Divide divide) {
      divide.names().forEach(place -> apart.add(place.json()));
    }
    JsonNode rejected =
        action instanceof Reject && outcome.state().equals("applied")
            ? draft.gone().get(outcome.facts().get(0))
            : untied.get(edit.id());
    node.set("rejected", rejected == null ? JsonNodeFactory.instance.nullNode() : rejected);
    told.add(node);
  }

  /** The fields of an edit as names and values. */
  static Map<String, JsonNode> fields(Action action) {
    if (action instanceof Change change) {
      return change.fields();
    }
    return action instanceof Add add ? add.fields() : new LinkedHashMap<>();
  }
}

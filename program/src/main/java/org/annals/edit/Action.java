package org.annals.edit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annals.InputException;
import org.annals.export.Section;
import org.jspecify.annotations.Nullable;

/** What an edit does. */
public sealed interface Action {
  /** The name in the log and in exports. */
  String label();

  /** The section that it is about; null for what is about another edit. */
  @Nullable Section section();

  /** The facts that it is about. */
  List<Target> targets();

  /** All places whose words must still be there. */
  default List<Place> places() {
    return targets().stream().map(Target::place).toList();
  }

  private static void mustBeGrouped(Section section) {
    if (section != Section.EVENTS && section != Section.ACTORS) {
      throw new InputException(
          "No " + section.label() + " can be merged or split.",
          "Events and actors can; reject what is told twice.");
    }
  }

  /** What is done to one fact. */
  sealed interface OfFact extends Action {
    /** The fact, by words that show it. */
    Target target();

    @Override
    default Section section() {
      return target().section();
    }

    @Override
    default List<Target> targets() {
      return List.of(target());
    }
  }

  /** The fact is wrong and leaves the record. */
  record Reject(Target target) implements OfFact {
    public Reject {
      if (target.section() == Section.ACTORS) {
        throw new InputException(
            "An actor cannot be rejected: other facts name it.",
            "Reject those facts, or split or merge the actor.");
      }
    }

    @Override
    public String label() {
      return "reject";
    }
  }

  /**
   * Fields of the fact are otherwise.
   *
   * @param fields the new values, as {@link Fields} allows; actors by their own evidence
   */
  record Change(Target target, Map<String, JsonNode> fields) implements OfFact {
    public Change {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public String label() {
      return "change";
    }

    @Override
    public List<Place> places() {
      List<Place> places = new ArrayList<>(List.of(target.place()));
      places.addAll(Fields.places(fields));
      return places;
    }
  }

  /** The facts are one. */
  record Merge(List<Target> targets) implements Action {
    public Merge {
      targets = List.copyOf(targets);
      mustBeGrouped(targets.get(0).section());
    }

    @Override
    public String label() {
      return "merge";
    }

    @Override
    public Section section() {
      return targets.get(0).section();
    }
  }

  /**
   * The fact is two.
   *
   * @param target the fact, by words that stay with it
   * @param apart the words that tell of the other
   */
  record Split(Target target, List<Place> apart) implements OfFact {
    public Split {
      apart = List.copyOf(apart);
      mustBeGrouped(target.section());
    }

    @Override
    public String label() {
      return "split";
    }

    @Override
    public List<Place> places() {
      List<Place> places = new ArrayList<>(List.of(target.place()));
      places.addAll(apart);
      return places;
    }
  }

  /**
   * The actor is two whom one report runs together.
   *
   * @param target the actor, by words of that report that name it or both
   * @param names the words that name the other, all in that report
   */
  record Divide(Target target, List<Place> names) implements OfFact {
    public Divide {
      names = List.copyOf(names);
      String report = target.place().report();
      if (target.section() != Section.ACTORS
          || names.isEmpty()
          || names.stream().anyMatch(name -> !name.report().equals(report))) {
        throw new InputException(
            "The names of the other are those of an actor, and stand in one report.",
            "Mark names of the actor in one report; make a correction for each report.");
      }
    }

    @Override
    public String label() {
      return "split";
    }

    @Override
    public List<Place> places() {
      List<Place> places = new ArrayList<>(List.of(target.place()));
      places.addAll(names);
      return places;
    }
  }

  /**
   * The facts do not go together so: a link or a disagreement leaves the record, they stay.
   *
   * @param section links or disagreements
   * @param kind of the link or disagreement
   * @param targets the facts between which it is, of any sections
   */
  record Untie(Section section, String kind, List<Target> targets) implements Action {
    public Untie {
      targets = List.copyOf(targets);
      if ((section != Section.LINKS && section != Section.DISAGREEMENTS) || targets.size() < 2) {
        throw new InputException(
            "Only a link or a disagreement is between facts.", "Give it as the record has it.");
      }
    }

    @Override
    public String label() {
      return "reject";
    }
  }

  /** Something is remarked of the fact: the edit's own reason. */
  record Note(Target target) implements OfFact {
    @Override
    public String label() {
      return "note";
    }
  }

  /**
   * The reports say something that the program does not read.
   *
   * @param place the words that say it
   */
  record Add(Section section, Place place, Map<String, JsonNode> fields) implements Action {
    public Add {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public String label() {
      return "add";
    }

    @Override
    public List<Target> targets() {
      return List.of();
    }

    @Override
    public List<Place> places() {
      List<Place> places = new ArrayList<>(List.of(place));
      places.addAll(Fields.places(fields));
      return places;
    }
  }

  /** Another edit counts no more. */
  record Undo(String of) implements Action {
    @Override
    public String label() {
      return "undo";
    }

    @Override
    public @Nullable Section section() {
      return null;
    }

    @Override
    public List<Target> targets() {
      return List.of();
    }
  }
}

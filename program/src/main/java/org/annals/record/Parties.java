package org.annals.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;

/** Who acts for whom, and whom a report names, where it is asked whether two mentions are one. */
final class Parties {
  /** A state acts through its government: what the one does, the other is told to do. */
  private static final List<String> STATES = List.of("state:", "government:");

  private final Map<String, String> states = new HashMap<>();

  /** By report, the numbers of those it names who are no state or place, sorted. */
  private final Map<String, int[]> cast = new HashMap<>();

  Parties(Reports reports, ActorLinker actors) {
    Map<String, Integer> numbers = new HashMap<>();
    for (Extract extract : reports.extracts()) {
      String report = extract.report().id();
      cast.put(
          report,
          extract.actors().stream()
              .filter(Parties::isOfACast)
              .map(actor -> actors.id(report, actor.id()))
              .mapToInt(id -> numbers.computeIfAbsent(id, k -> numbers.size()))
              .sorted()
              .distinct()
              .toArray());
      for (Actor actor : extract.actors()) {
        for (String kind : STATES) {
          if (actor.key().startsWith(kind)) {
            states.put(
                actors.id(report, actor.id()), "state:" + actor.key().substring(kind.length()));
          }
        }
      }
    }
  }

  /** Named, and not of a kind that stands in reports of everything: a state, a place. */
  private static boolean isOfACast(Actor actor) {
    return actor.key().isEmpty()
        && actor.type() != ActorType.PLACE
        && actor.name().chars().anyMatch(Character::isUpperCase);
  }

  /** What stands for an actor where it is asked whether two are one: a government's state. */
  String of(String actor) {
    return states.getOrDefault(actor, actor);
  }

  /** Whether one acts in both, for itself or as the government of a state. */
  boolean meet(List<String> a, List<String> b) {
    for (String one : a) {
      for (String other : b) {
        if (of(one).equals(of(other))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The numbers of the people and bodies that a report names, sorted; not to be changed. */
  int[] cast(String report) {
    return cast.getOrDefault(report, new int[0]);
  }
}

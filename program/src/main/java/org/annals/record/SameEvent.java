package org.annals.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.actor.Actor;
import org.annals.event.EventLexicon;
import org.annals.event.EventMention;
import org.annals.event.PloverClass;
import org.annals.event.Status;
import org.annals.language.Meaning;

/**
 * Whether two mentions of one class tell of one event: dates agree and what is named agrees (the
 * same verb or its noun, or most of the words), never words alone.
 */
final class SameEvent {
  private static final Set<String> ONCE = EventLexicon.once();

  /** A state acts through its government: what the one does, the other is told to do. */
  private static final List<String> STATES = List.of("state:", "government:");

  private final ActorLinker actors;
  private final Map<String, String> states = new HashMap<>();

  SameEvent(Reports reports, ActorLinker actors) {
    this.actors = actors;
    for (Extract extract : reports.extracts()) {
      for (Actor actor : extract.actors()) {
        for (String kind : STATES) {
          if (actor.key().startsWith(kind)) {
            states.put(
                actors.id(extract.report().id(), actor.id()),
                "state:" + actor.key().substring(kind.length()));
          }
        }
      }
    }
  }

  /** What stands for an actor where it is asked whether two are one: a government's state. */
  String party(String actor) {
    return states.getOrDefault(actor, actor);
  }

  boolean isOne(ToldEvent a, ToldEvent b) {
    EventMention x = a.mention();
    EventMention y = b.mention();
    if (!alikeInStatus(a.status(), b.status())) {
      return false;
    }
    Meaning.Kinship kin =
        x.head().equals(y.head()) ? Meaning.Kinship.SAME : a.meaning().to(b.meaning());
    boolean sameHead = kin == Meaning.Kinship.SAME;
    boolean excluded = a.excludes(b);
    if (excluded && !a.isSpoken()) {
      return false;
    }
    double words = overlap(a.terms(), b.terms());
    boolean sameTo = meet(a.to(), b.to());
    boolean sameBy = meet(a.by(), b.by());
    boolean named =
        !a.by().isEmpty() && !b.by().isEmpty() && !a.to().isEmpty() && !b.to().isEmpty();
    if (named && !sameTo && !sameBy) {
      return false; // others did it to others
    }
    boolean once = ONCE.contains(x.head()) && ONCE.contains(y.head()) && !excluded;
    if (once && a.to().stream().anyMatch(t -> b.to().contains(t) && actors.isPerson(t))) {
      return true;
    }
    boolean vague = a.isVague() || b.isVague();
    if (a.isSpoken() && a.status() == b.status() && isToldAgain(a, b, words) && !excluded) {
      return true;
    }
    if (excluded) {
      return false;
    }
    if (a.isBare() != b.isBare()) {
      return false; // whose it is, only "the" can tell: EventGroups
    }
    if (a.isBare()) {
      return sameHead
          && a.report().equals(b.report())
          && (x.terms().size() <= 2 || y.terms().size() <= 2 || words >= 0.5);
    }
    boolean spoken =
        !x.status().isDeed() && x.status() == y.status() && x.status() != Status.HYPOTHETICAL;
    if (vague) {
      boolean samePlace = a.report().equals(b.report());
      return (sameHead && words >= (samePlace ? 0.3 : 0.4) && (sameTo || sameBy))
          || (spoken && sameBy && words >= 0.25)
          || words >= 0.7;
    }
    return (sameHead && (sameTo || sameBy))
        || (kin == Meaning.Kinship.SYNONYM && sameTo && sameBy)
        || (sameTo && words >= 0.2)
        || words >= 0.5
        || (spoken && sameBy);
  }

  /**
   * "The threat … the ultimatum": told again in the same report, by the same or by no one named.
   */
  private boolean isToldAgain(ToldEvent a, ToldEvent b, double words) {
    boolean sameReport = a.report().equals(b.report());
    boolean by = a.by().isEmpty() || b.by().isEmpty() || meet(a.by(), b.by());
    boolean to = a.to().isEmpty() || b.to().isEmpty() || meet(a.to(), b.to());
    boolean little = a.mention().terms().size() <= 2 || b.mention().terms().size() <= 2;
    return sameReport
        && by
        && (words >= 0.2 || (little && to && a.mention().type() == PloverClass.THREATEN));
  }

  private static boolean alikeInStatus(Status a, Status b) {
    if (a == b) {
      return true;
    }
    boolean ahead =
        (a == Status.PLANNED || a == Status.EXPECTED)
            && (b == Status.PLANNED || b == Status.EXPECTED);
    return ahead || (a.isDeed() && b.isDeed());
  }

  private boolean meet(List<String> a, List<String> b) {
    for (String one : a) {
      for (String other : b) {
        if (party(one).equals(party(other))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Share of the larger set of words that the other has too; 0 where there are too few to tell. */
  static double overlap(Set<String> a, Set<String> b) {
    Set<String> smaller = a.size() < b.size() ? a : b;
    Set<String> larger = a.size() < b.size() ? b : a;
    if (smaller.size() < 2) {
      return 0;
    }
    int common = 0;
    for (String word : smaller) {
      if (larger.contains(word)) {
        common++;
      }
    }
    return (double) common / larger.size();
  }
}

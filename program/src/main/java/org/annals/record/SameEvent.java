package org.annals.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.event.EventLexicon;
import org.annals.event.EventMention;
import org.annals.event.PloverClass;
import org.annals.event.Status;
import org.annals.language.Meaning;
import org.annals.text.WordList;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Whether two mentions of one class tell of one event: dates agree and what is named agrees (the
 * same verb or its noun, or most of the words), never words alone.
 */
final class SameEvent {
  private static final Set<String> ONCE = EventLexicon.once();

  /** A state acts through its government: what the one does, the other is told to do. */
  private static final List<String> STATES = List.of("state:", "government:");

  /** By word, whether who dies is the one who does it, by grammar. */
  private static final Map<String, Boolean> DEATHS = deaths();

  /** Least share of the words of a sentence that its copy has, too. */
  private static final double COPIED = 0.8;

  /** Words in common, the verb among them, at which no actor need be named. */
  private static final int LEAST_COMMON = 4;

  /** So many of those they name two reports share that tell of one matter. */
  private static final int LEAST_CAST = 2;

  private final Map<String, Traits> traits = new HashMap<>();
  private final Reports reports;
  private final ActorLinker actors;
  private final Map<String, String> states = new HashMap<>();

  /** By report, the numbers of those it names who are no state or place, sorted. */
  private final Map<String, int[]> cast = new HashMap<>();

  SameEvent(Reports reports, ActorLinker actors) {
    this.reports = reports;
    this.actors = actors;
    Map<String, Integer> numbers = new HashMap<>();
    for (Extract extract : reports.extracts()) {
      String report = extract.report().id();
      cast.put(
          report,
          extract.actors().stream()
              .filter(SameEvent::isOfACast)
              .map(actor -> actors.id(report, actor.id()))
              .mapToInt(id -> numbers.computeIfAbsent(id, k -> numbers.size()))
              .sorted()
              .distinct()
              .toArray());
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

  /** Named, and not of a kind that stands in reports of everything: a state, a place. */
  private static boolean isOfACast(Actor actor) {
    return actor.key().isEmpty()
        && actor.type() != ActorType.PLACE
        && actor.name().chars().anyMatch(Character::isUpperCase);
  }

  private static Map<String, Boolean> deaths() {
    Map<String, Boolean> deaths = new HashMap<>();
    WordList.rows(SameEvent.class, "deaths.tsv")
        .forEach(row -> deaths.put(row.get(0), row.get(1).equals("by")));
    return Map.copyOf(deaths);
  }

  /** What comparing needs of a mention, worked out once. */
  record Traits(
      Set<String> counts,
      List<String> dead,
      List<String> people,
      List<String> doers,
      @Nullable When bounds,
      boolean isVague,
      boolean isTight,
      boolean isSeveral,
      List<String> named) {
    boolean excludes(Traits other) {
      return bounds != null && other.bounds != null && !bounds.overlaps(other.bounds);
    }
  }

  Traits traits(ToldEvent told) {
    return traits.computeIfAbsent(
        told.identity().id(),
        id ->
            new Traits(
                Counted.of(told),
                findDead(told),
                people(told.to()),
                people(told.by()),
                told.bounds(),
                told.isVague(),
                told.isTight(),
                told.isSeveral(),
                named(told)));
  }

  /** Those with a name of their own: "a small bank" of two reports may be two. */
  private List<String> named(ToldEvent told) {
    return Stream.concat(told.by().stream(), told.to().stream())
        .filter(id -> actors.entry(id).filter(SameEvent::isNamed).isPresent())
        .toList();
  }

  private static boolean isNamed(ActorEntry actor) {
    return actor.name().chars().anyMatch(Character::isUpperCase);
  }

  private List<String> people(List<String> ids) {
    return ids.isEmpty() ? List.of() : ids.stream().filter(actors::isPerson).toList();
  }

  /** What a mention counts. */
  Set<String> counts(ToldEvent told) {
    return traits(told).counts();
  }

  /** The people whose death a mention tells; none if it tells of none. */
  List<String> dead(ToldEvent told) {
    return traits(told).dead();
  }

  private List<String> findDead(ToldEvent told) {
    Boolean dies = DEATHS.get(told.mention().head());
    if (dies == null || !told.status().isDeed()) {
      return List.of();
    }
    List<String> who = dies && !told.by().isEmpty() ? told.by() : told.to();
    return people(who);
  }

  /** The people whom it befalls. */
  Set<String> befallen(ToldEvent told) {
    List<String> dead = dead(told);
    return Set.copyOf(dead.isEmpty() ? traits(told).people() : dead);
  }

  /** Whether two are one, by what they are and what comparing needs of each. */
  boolean isOne(ToldEvent a, Traits t, ToldEvent b, Traits u) {
    EventMention x = a.mention();
    EventMention y = b.mention();
    if (!alikeInStatus(a.status(), b.status())) {
      return isDoneAsPlanned(a, b) || isDoneAsPlanned(b, a);
    }
    if (isCopied(a, b) && !t.excludes(u)) {
      return true;
    }
    Meaning.Kinship kin =
        x.head().equals(y.head()) ? Meaning.Kinship.SAME : a.meaning().to(b.meaning());
    boolean sameHead = kin == Meaning.Kinship.SAME;
    boolean excluded = t.excludes(u);
    if (excluded && !a.isSpoken()) {
      return false;
    }
    boolean vague = t.isVague() || u.isVague();
    double words = overlap(a.terms(), b.terms());
    boolean sameTo = meet(a.to(), b.to());
    boolean sameBy = meet(a.by(), b.by());
    boolean named =
        !a.by().isEmpty() && !b.by().isEmpty() && !a.to().isEmpty() && !b.to().isEmpty();
    if (named && !sameTo && !sameBy) {
      return false; // others did it to others
    }
    if (areOthers(t.people(), u.people()) || (areOthers(t.doers(), u.doers()) && !sameTo)) {
      return false;
    }
    if (!excluded && t.dead().stream().anyMatch(u.dead()::contains)) {
      return true;
    }
    if (t.isTight() != u.isTight()
        && (t.isTight() ? u : t).isSeveral()
        && !(t.isTight() ? t : u).isSeveral()) {
      return false; // at most part of it: EventLinks
    }
    if (x.type() != y.type()) {
      return false; // only a death is one whatever the words for it
    }
    if (!meet(t.named(), u.named()) && !areBound(a, t, b, u)) {
      return false; // words alone are no reason
    }
    if (!excluded && sameHead && Counted.agree(a, b, t.counts(), u.counts())) {
      return true;
    }
    if (Counted.differ(t.counts(), u.counts()) && (vague || !DEATHS.containsKey(x.head()))) {
      return false;
    }
    boolean akin = kin != Meaning.Kinship.NONE || MentionPair.hasStem(x.head(), y.head());
    boolean once = ONCE.contains(x.head()) && ONCE.contains(y.head()) && !excluded;
    if (once && a.to().stream().anyMatch(who -> b.to().contains(who) && actors.isPerson(who))) {
      return true;
    }
    if (a.isSpoken() && a.status() == b.status() && isToldAgain(a, b, words) && !excluded) {
      return true;
    }
    if (excluded) {
      return false;
    }
    if (sameHead
        && words >= 0.5
        && common(a, b) >= LEAST_COMMON + (a.isBare() && b.isBare() ? 0 : 1)) {
      return true;
    }
    if (a.isBare() != b.isBare()) {
      return false; // whose it is, only "the" can tell: EventGroups
    }
    if (a.isBare()) {
      return sameHead
          && a.report().equals(b.report())
          && (x.terms().size() <= 2
              || y.terms().size() <= 2
              || words >= 0.5
              || isTold(a.terms(), b.terms()));
    }
    boolean spoken =
        !x.status().isDeed() && x.status() == y.status() && x.status() != Status.HYPOTHETICAL;
    if (vague) {
      boolean samePlace = a.report().equals(b.report());
      return (sameHead && words >= (samePlace ? 0.3 : 0.4) && (sameTo || sameBy))
          || (spoken && sameBy && words >= 0.25)
          || (akin && words >= 0.7);
    }
    return (sameHead && (sameTo || sameBy))
        || (kin == Meaning.Kinship.SYNONYM && sameTo && sameBy)
        || (akin && sameTo && words >= 0.2)
        || (akin && words >= 0.5)
        || (spoken && sameBy);
  }

  /**
   * Whether more than words may make two one that share nobody named: the report, their days, or
   * reports that name the same people and bodies and so tell of one matter.
   */
  private boolean areBound(ToldEvent a, Traits t, ToldEvent b, Traits u) {
    return a.report().equals(b.report())
        || (!t.isVague() && !u.isVague())
        || reports.originOf(a.report()).equals(reports.originOf(b.report()))
        || common(castOf(a), castOf(b)) >= LEAST_CAST;
  }

  private int[] castOf(ToldEvent told) {
    return cast.getOrDefault(told.report(), new int[0]);
  }

  private static int common(int[] some, int[] others) {
    int common = 0;
    for (int i = 0, j = 0; i < some.length && j < others.length; ) {
      if (some[i] == others[j]) {
        common++;
        i++;
        j++;
      } else if (some[i] < others[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  /** "is to open on Friday", "opened on Friday": what was planned for a day was done on it. */
  private boolean isDoneAsPlanned(ToldEvent plan, ToldEvent deed) {
    boolean planned = plan.status() == Status.PLANNED || plan.status() == Status.EXPECTED;
    if (!planned
        || !deed.status().isDeed()
        || !plan.isTight()
        || !deed.isTight()
        || plan.excludes(deed)
        || plan.mention().type() != deed.mention().type()) {
      return false;
    }
    boolean sameHead =
        plan.mention().head().equals(deed.mention().head())
            || plan.meaning().to(deed.meaning()) == Meaning.Kinship.SAME;
    return sameHead
        && meet(plan.by(), deed.by())
        && (plan.to().isEmpty() || deed.to().isEmpty() || meet(plan.to(), deed.to()));
  }

  /** Whether a copy of a report tells it in the sentence of the other. */
  private boolean isCopied(ToldEvent a, ToldEvent b) {
    return a.mention().head().equals(b.mention().head())
        && a.mention().type() == b.mention().type()
        && !a.report().equals(b.report())
        && reports.originOf(a.report()).equals(reports.originOf(b.report()))
        && overlap(words(a), words(b)) >= COPIED;
  }

  /** Where its copies are looked for; empty if its report has none. */
  String copied(ToldEvent told) {
    return reports.isCopied(told.report())
        ? "copy " + reports.originOf(told.report()) + " " + told.mention().head()
        : "";
  }

  private static Set<String> words(ToldEvent told) {
    return CommitmentLinker.terms(told.mention().evidence().words());
  }

  /** Whether both name people, and none the other's. */
  private static boolean areOthers(List<String> some, List<String> others) {
    return !some.isEmpty() && !others.isEmpty() && some.stream().noneMatch(others::contains);
  }

  /** Whether it has words enough to be one with another, whoever is named. */
  static boolean isTelling(ToldEvent told) {
    return common(told, told) >= LEAST_COMMON;
  }

  private static int common(ToldEvent a, ToldEvent b) {
    int common = 0;
    for (String word : a.terms()) {
      if (!Counted.EMPTY.contains(word) && b.terms().contains(word)) {
        common++;
      }
    }
    return common;
  }

  /** Whether all that the shorter of two tells, and enough to tell anything, the other does. */
  private static boolean isTold(Set<String> a, Set<String> b) {
    Set<String> smaller = a.size() < b.size() ? a : b;
    Set<String> larger = a.size() < b.size() ? b : a;
    int common = 0;
    for (String word : smaller) {
      if (!Counted.EMPTY.contains(word)) {
        if (!larger.contains(word)) {
          return false;
        }
        common++;
      }
    }
    return common > 3;
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

  /** Whether one acts in both, for itself or as the government of a state. */
  boolean meet(List<String> a, List<String> b) {
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

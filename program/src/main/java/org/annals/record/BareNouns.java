package org.annals.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.language.WordNet;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Whom a report means by a bare noun: "the army", "soldiers", "the agency".
 *
 * <p>Method: those who can be called so stand in the same report or, where none does, in the
 * reports near it, which name some of the same people and bodies. The noun means the only one, or
 * the one told of far more often than the next; else it stays an actor of its own. Forces, police,
 * government and parliament are those of the state that the report tells of. Cost: linear in the
 * actors, for the reports near one are no more than a number.
 */
final class BareNouns {
  /** How much more often than the next one is told of. */
  private static final int LEAD = 3;

  /** So many named actors must two reports share that are near each other. */
  private static final int SHARED = 2;

  /** Of so many reports at most that name an actor, those near one are looked for. */
  private static final int MOST_REPORTS = 40;

  /** What the actors of a state have before its name in their keys, by the class of the noun. */
  private static final Map<String, String> OF_STATES =
      Map.of(
          "military", "military:",
          "security", "military:",
          "police", "police:",
          "government", "government:",
          "legislature", "legislature:");

  /** Nouns of states. */
  private static final Set<String> LANDS = WordList.words(Actor.class, "lands.txt");

  private final List<String> reports;
  private final List<Actor> actors;
  private final Groups groups;
  private final Map<String, List<Integer>> byReport = new LinkedHashMap<>();
  private final Map<Integer, List<String>> naming = new HashMap<>();
  private final Map<String, Integer> byKey = new HashMap<>();

  /**
   * Those of all reports, name by name joined already.
   *
   * @param reports of each actor the report
   */
  BareNouns(List<String> reports, List<Actor> actors, Groups groups) {
    this.reports = reports;
    this.actors = actors;
    this.groups = groups;
  }

  /** Joins them with those whom they mean. */
  void join() {
    List<Integer> bare = new ArrayList<>();
    for (int i = 0; i < actors.size(); i++) {
      if (actors.get(i).isBare()) {
        bare.add(i);
        continue;
      }
      byReport.computeIfAbsent(reports.get(i), r -> new ArrayList<>()).add(i);
      if (isOfFew(actors.get(i))) {
        List<String> named = naming.computeIfAbsent(groups.find(i), g -> new ArrayList<>());
        if (!named.contains(reports.get(i)) && named.size() < MOST_REPORTS) {
          named.add(reports.get(i));
        }
      }
      byKey.putIfAbsent(actors.get(i).key(), i);
    }
    List<Map<Integer, Integer>> meant = Side.bySide(bare, this::meant);
    meant.forEach(some -> some.forEach(groups::union));
  }

  /** Whom some of them mean, by their places; the groups do not change meanwhile. */
  private Map<Integer, Integer> meant(List<Integer> bare) {
    Map<Integer, Integer> meant = new LinkedHashMap<>();
    Map<String, List<String>> near = new HashMap<>();
    for (int i : bare) {
      String report = reports.get(i);
      Integer found =
          meant(
              actors.get(i),
              byReport.getOrDefault(report, List.of()),
              () -> near.computeIfAbsent(report, this::near));
      if (found != null) {
        meant.put(i, found);
      }
    }
    return meant;
  }

  /** Named, and not of a kind that stands in reports of everything. */
  private static boolean isOfFew(Actor actor) {
    return actor.key().isEmpty()
        && actor.type() != ActorType.PLACE
        && actor.name().chars().anyMatch(Character::isUpperCase);
  }

  private @Nullable Integer meant(
      Actor bare, List<Integer> here, java.util.function.Supplier<List<String>> near) {
    String[] parts = bare.key().split(":", 3);
    String state = parts[2].equals("administration") ? "administration:" : OF_STATES.get(parts[1]);
    IntPredicate fits = state != null ? i -> isOf(state, i) : i -> canBe(bare, parts[2], i);
    Map<Integer, Integer> told = count(here, fits);
    if (!told.isEmpty()) {
      return leader(told);
    }
    Map<Integer, Integer> around = new TreeMap<>();
    for (String report : near.get()) {
      count(byReport.getOrDefault(report, List.of()), fits)
          .forEach((i, n) -> around.merge(i, n, Integer::sum));
    }
    return leader(around);
  }

  private boolean isOf(String state, int i) {
    return actors.get(i).key().startsWith(state);
  }

  /** How often each of those who fit is told of. */
  private Map<Integer, Integer> count(List<Integer> all, IntPredicate fits) {
    Map<Integer, Integer> told = new TreeMap<>();
    for (int i : all) {
      if (fits.test(i)) {
        told.merge(groups.find(i), actors.get(i).mentions().size(), Integer::sum);
      }
    }
    return told;
  }

  private static @Nullable Integer leader(Map<Integer, Integer> told) {
    Integer best = null;
    int most = 0;
    int next = 0;
    for (Map.Entry<Integer, Integer> e : told.entrySet()) {
      if (e.getValue() > most) {
        next = most;
        most = e.getValue();
        best = e.getKey();
      } else {
        next = Math.max(next, e.getValue());
      }
    }
    return most >= LEAD * next ? best : null;
  }

  /** Whether an actor can be called by the noun. */
  private boolean canBe(Actor bare, String noun, int i) {
    Actor actor = actors.get(i);
    if (actor.type() != bare.type() || LANDS.contains(noun)) {
      return false; // "the states" are named by their names
    }
    return actor.aliases().stream().anyMatch(a -> isCalled(a, noun, actor.type()));
  }

  private static boolean isCalled(String alias, String noun, ActorType type) {
    String plain = alias.toLowerCase(Locale.ROOT);
    int of = plain.indexOf(" of ");
    String head = of < 0 ? plain : plain.substring(0, of); // "Harbour Board of Elm"
    String last = head.substring(head.lastIndexOf(' ') + 1);
    return type == ActorType.GROUP
        ? last.equals(noun) || last.equals(noun + "s") || last.equals(noun + "es")
        : last.equals(noun)
            || (isDescribing(alias.substring(0, head.length()), last)
                && WordNet.get().isKindOf(last, noun, 1));
  }

  /**
   * Whether the last word tells what it is, as in "Harbour Board": a name of one word, or of first
   * letters, may be in WordNet for another of that name.
   */
  private static boolean isDescribing(String alias, String last) {
    String written = alias.substring(alias.length() - last.length());
    boolean letters = written.length() > 1 && written.equals(written.toUpperCase(Locale.ROOT));
    boolean one = ActorLinker.withoutArticle(alias).indexOf(' ') < 0;
    boolean name = Character.isUpperCase(ActorLinker.withoutArticle(alias).charAt(0));
    return !letters && !(one && name) && !last.equals("police");
  }

  /** The reports that name some of the same, in the order of their ids. */
  private List<String> near(String report) {
    Map<String, Integer> shared = new TreeMap<>();
    byReport.getOrDefault(report, List.of()).stream()
        .filter(i -> isOfFew(actors.get(i)))
        .map(groups::find)
        .distinct()
        .forEach(
            named ->
                naming
                    .getOrDefault(named, List.of())
                    .forEach(other -> shared.merge(other, 1, Integer::sum)));
    return shared.entrySet().stream()
        .filter(e -> e.getValue() >= SHARED && !e.getKey().equals(report))
        .map(Map.Entry::getKey)
        .toList();
  }
}

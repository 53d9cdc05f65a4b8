package org.annals.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.PersonNames;

/**
 * Joins the spellings that papers give to one name of other letters, first name and surname both:
 * "Belkasim Hafdar" and "Belqassem Hifder".
 *
 * <p>Method: the consonants agree of a first name that no list has and of a surname long enough to
 * tell; what one report spells in two ways is two people. Names of our own letters are spelled one
 * way, so "Hansen" and "Hanson" stay two. Cost: linear in the names.
 */
final class Spellings {
  private static final int LEAST_CONSONANTS = 3;

  private Spellings() {}

  /**
   * Joins them.
   *
   * @param of of each actor the report
   */
  static void join(List<String> of, List<Actor> actors, Groups groups) {
    List<String> sounds = actors.parallelStream().map(Spellings::sound).toList();
    Map<String, List<Integer>> alike = new TreeMap<>();
    for (int i = 0; i < sounds.size(); i++) {
      if (!sounds.get(i).isEmpty()) {
        alike.computeIfAbsent(sounds.get(i), k -> new ArrayList<>()).add(i);
      }
    }
    alike.values().stream()
        .filter(same -> !isTwo(same, of, groups))
        .forEach(same -> same.forEach(i -> groups.union(same.get(0), i)));
  }

  private static String sound(Actor actor) {
    List<String> words =
        actor.type() == ActorType.PERSON && !actor.isByOffice()
            ? PersonNames.words(actor.name())
            : List.of();
    return words.size() > 1 ? sound(words.get(0), words.get(words.size() - 1)) : "";
  }

  /** What the spellings share; empty for names that have but one. */
  private static String sound(String first, String last) {
    String consonants = PersonNames.skeleton(PersonNames.transliterated(last));
    String given = PersonNames.skeleton(PersonNames.plain(first));
    boolean tells =
        consonants.length() >= LEAST_CONSONANTS
            && given.length() >= LEAST_CONSONANTS
            && !PersonNames.isListed(first);
    return tells ? given + " " + consonants : "";
  }

  /** Whether a report names two of them. */
  private static boolean isTwo(List<Integer> same, List<String> of, Groups groups) {
    Map<String, Integer> byReport = new HashMap<>();
    for (int i : same) {
      Integer other = byReport.putIfAbsent(of.get(i), groups.find(i));
      if (other != null && other != groups.find(i)) {
        return true;
      }
    }
    return false;
  }
}

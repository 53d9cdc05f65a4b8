package org.annals.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.actor.PersonNames;

/**
 * Which full names of one surname can be of one person, without comparing all with all: names that
 * {@link PersonNames#same} takes for one share the first letter or the consonants of the first
 * name.
 */
final class FirstNames {
  private static final int SHORT = 3;

  private FirstNames() {}

  /**
   * Joins those whose first names agree.
   *
   * @param names full names of one surname, each with a member of its group
   */
  static void join(Map<String, Integer> names, Groups groups) {
    Map<String, Integer> bySkeleton = new HashMap<>();
    Map<String, Integer> byFirst = new HashMap<>();
    Map<Character, Map<String, Integer>> byLetter = new TreeMap<>();
    names.forEach(
        (name, i) -> {
          String first = PersonNames.plain(first(name));
          join(groups, byFirst, first, i);
          join(groups, bySkeleton, PersonNames.skeleton(first), i);
          if (!first.isEmpty()) {
            byLetter.computeIfAbsent(first.charAt(0), k -> new TreeMap<>()).put(name, i);
          }
        });
    byFirst.forEach(
        (first, i) -> {
          for (int end = SHORT; end < first.length(); end++) {
            Integer other = byFirst.get(first.substring(0, end));
            if (other != null) {
              groups.union(other, i);
            }
          }
        });
    byLetter.values().forEach(same -> joinInitials(groups, same));
  }

  /** "J. Holt" may be each Holt whose first name begins with that letter. */
  private static void joinInitials(Groups groups, Map<String, Integer> letter) {
    List<String> initials =
        letter.keySet().stream().filter(n -> PersonNames.isInitial(first(n))).toList();
    if (!initials.isEmpty()) {
      int with = java.util.Objects.requireNonNull(letter.get(initials.get(0)));
      letter.values().forEach(i -> groups.union(with, i));
    }
  }

  private static void join(Groups groups, Map<String, Integer> by, String key, int i) {
    Integer other = by.putIfAbsent(key, i);
    if (other != null) {
      groups.union(other, i);
    }
  }

  private static String first(String name) {
    return name.substring(0, Math.max(0, name.indexOf(' ')));
  }
}

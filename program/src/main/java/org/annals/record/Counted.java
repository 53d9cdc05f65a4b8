package org.annals.record;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a mention counts: "killed 11 workers" and "left 11 workers dead" are told apart from other
 * deaths by the number and the noun.
 */
final class Counted {
  /** Words that say nothing of which event is told. */
  static final Set<String> EMPTY =
      Set.of("be", "have", "do", "say", "tell", "other", "more", "least", "most", "about");

  private static final Set<String> ANYONE =
      Set.of("people", "person", "man", "woman", "child", "other", "victim", "day", "year", "time");

  private static final List<String> SMALL =
      List.of(
          "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  /** A count below that comes again too easily. */
  private static final int TELLING = 5;

  private Counted() {}

  /** The numbers of the clause, each with the words after it: "11 worker". */
  static Set<String> of(ToldEvent told) {
    List<String> terms = told.mention().terms();
    Set<String> counts = new TreeSet<>();
    for (int i = 0; i + 1 < terms.size(); i++) {
      String number = number(terms.get(i));
      if (!number.isEmpty()) {
        for (int k = i + 1; k < Math.min(terms.size(), i + 3); k++) {
          if (number(terms.get(k)).isEmpty() && !EMPTY.contains(terms.get(k))) {
            counts.add(number + " " + terms.get(k));
          }
        }
      }
    }
    return counts.isEmpty() ? Set.of() : counts;
  }

  /** Digits, from two on; empty if it is none. */
  private static String number(String term) {
    int small = SMALL.indexOf(term.toLowerCase(Locale.ROOT));
    if (small >= 0) {
      return Integer.toString(small + 2);
    }
    boolean digits = !term.isEmpty() && term.chars().allMatch(Character::isDigit);
    return digits && !term.equals("1") && !term.equals("0") ? term : "";
  }

  /**
   * Whether both count the same number of the same. A small number, or a number of just anyone,
   * needs another word in common.
   */
  static boolean agree(ToldEvent a, ToldEvent b, Set<String> mine, Set<String> others) {
    if (mine.isEmpty() || others.isEmpty()) {
      return false;
    }
    Set<String> both = new TreeSet<>(mine);
    both.retainAll(others);
    if (both.isEmpty()) {
      return false;
    }
    Set<String> common = new TreeSet<>(a.terms());
    common.retainAll(b.terms());
    common.removeAll(EMPTY);
    common.removeAll(ANYONE);
    common.remove(a.mention().head());
    for (String count : both) {
      String number = count.substring(0, count.indexOf(' '));
      String noun = count.substring(count.indexOf(' ') + 1);
      boolean dated = isYear(number) || MONTHS.contains(noun);
      boolean telling =
          !ANYONE.contains(noun) && (number.length() > 1 || Integer.parseInt(number) >= TELLING);
      Set<String> more = new TreeSet<>(common);
      more.remove(noun);
      more.removeIf(w -> !number(w).isEmpty());
      if (!dated && (telling || !more.isEmpty())) {
        return true;
      }
    }
    return false;
  }

  /** Whether both count the same, and never with the same number. */
  static boolean differ(Set<String> mine, Set<String> others) {
    if (mine.isEmpty() || others.isEmpty()) {
      return false;
    }
    for (String count : mine) {
      String noun = count.substring(count.indexOf(' '));
      if (others.stream().anyMatch(c -> c.endsWith(noun))
          && others.stream().filter(c -> c.endsWith(noun)).noneMatch(mine::contains)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isYear(String number) {
    return number.length() == 4 && (number.startsWith("19") || number.startsWith("20"));
  }

  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "percent",
          "%",
          "p.m.",
          "a.m.",
          "gmt");
}

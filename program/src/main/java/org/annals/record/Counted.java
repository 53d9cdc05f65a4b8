package org.annals.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

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

  private static final int[] NONE = {};
  private static final Counted NOTHING = new Counted(new Count[0]);

  /**
   * A number with a word that follows it, in the numbers of {@link EventTraits}.
   *
   * @param both of the two together
   * @param noun of the word
   * @param isDate whether it is a day, a year or a share, and no count
   * @param isTelling whether another count of just that would be a strange chance
   */
  private record Count(int both, int noun, boolean isDate, boolean isTelling) {}

  private final Count[] counts;

  private Counted(Count[] counts) {
    this.counts = counts;
  }

  /**
   * The numbers of the clause, each with the words after it: "11 worker".
   *
   * @param digits of each of its words, empty for one that is no number
   */
  static Counted of(ToldEvent told, List<String> digits, ToIntFunction<String> numbers) {
    List<String> terms = told.terms();
    Map<String, Count> counts = new TreeMap<>();
    for (int i = 0; i + 1 < terms.size(); i++) {
      String number = digits.get(i);
      if (!number.isEmpty()) {
        for (int k = i + 1; k < Math.min(terms.size(), i + 3); k++) {
          String noun = terms.get(k);
          if (digits.get(k).isEmpty() && !EMPTY.contains(noun)) {
            String both = number + " " + noun;
            counts.put(
                both,
                new Count(
                    numbers.applyAsInt(both),
                    numbers.applyAsInt(noun),
                    isYear(number) || MONTHS.contains(noun),
                    !ANYONE.contains(noun)
                        && (number.length() > 1 || Integer.parseInt(number) >= TELLING)));
          }
        }
      }
    }
    return counts.isEmpty() ? NOTHING : new Counted(counts.values().toArray(new Count[0]));
  }

  /** Digits, from two on; empty if it is none. */
  static String number(String term) {
    int small = SMALL.indexOf(term.toLowerCase(Locale.ROOT));
    if (small >= 0) {
      return Integer.toString(small + 2);
    }
    boolean digits = !term.isEmpty() && term.chars().allMatch(Character::isDigit);
    return digits && !term.equals("1") && !term.equals("0") ? term : "";
  }

  /** Whether a word says something of which event is told, beside what is counted. */
  static boolean isTelling(String term) {
    return !EMPTY.contains(term) && !ANYONE.contains(term) && number(term).isEmpty();
  }

  /** The numbers of what is counted. */
  int[] both() {
    return counts.length == 0 ? NONE : Arrays.stream(counts).mapToInt(Count::both).toArray();
  }

  /**
   * Whether both count the same number of the same. A small number, or a number of just anyone,
   * needs another word in common.
   *
   * @param common which word both mentions have that tells something, but for one
   */
  boolean agrees(Counted other, IntPredicate common) {
    if (counts.length == 0 || other.counts.length == 0) {
      return false;
    }
    for (Count count : counts) {
      if (!count.isDate() && other.has(count) && (count.isTelling() || common.test(count.noun()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether both count the same, and never with the same number. */
  boolean differs(Counted other) {
    if (counts.length == 0 || other.counts.length == 0) {
      return false;
    }
    for (Count count : counts) {
      boolean same = false;
      boolean counted = false;
      for (Count theirs : other.counts) {
        if (theirs.noun() == count.noun()) {
          counted = true;
          same |= has(theirs);
        }
      }
      if (counted && !same) {
        return true;
      }
    }
    return false;
  }

  private boolean has(Count count) {
    for (Count own : counts) {
      if (own.both() == count.both()) {
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

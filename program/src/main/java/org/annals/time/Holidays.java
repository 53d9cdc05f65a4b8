package org.annals.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Named days and when they fall, from {@code holidays.txt}.
 *
 * <p>Easter is that of the Western churches, by the method of Meeus, Jones and Butcher; see {@link
 * Feasts} for the feasts of other calendars.
 */
final class Holidays {
  private static final Map<String, String> RULES = load();

  private static final Set<String> FIRST_WORDS =
      RULES.keySet().stream()
          .map(name -> name.indexOf(' ') < 0 ? name : name.substring(0, name.indexOf(' ')))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> LAST_WORDS =
      RULES.keySet().stream()
          .map(name -> name.substring(name.lastIndexOf(' ') + 1))
          .collect(Collectors.toUnmodifiableSet());

  private Holidays() {}

  private static Map<String, String> load() {
    Map<String, String> rules = new LinkedHashMap<>();
    for (String line : Lexicon.lines("holidays.txt")) {
      int equals = line.indexOf('=');
      String rule = line.substring(0, equals).strip();
      for (String name : line.substring(equals + 1).split(",", -1)) {
        rules.put(name.strip().toLowerCase(Locale.ROOT), rule);
      }
    }
    return rules;
  }

  /** Whether a named day can begin with the word. */
  static boolean begins(String word) {
    return FIRST_WORDS.contains(word);
  }

  /** Whether a named day can end with the word. */
  static boolean ends(String word) {
    return LAST_WORDS.contains(word);
  }

  /** Names as lower-case tokens with a space between, and the rules they fall by. */
  static Map<String, String> rules() {
    return RULES;
  }

  /** The year that a rule fixes by itself ("9/11"); null if it falls every year. */
  static @Nullable Integer year(String rule) {
    return rule.length() == 10 && Character.isDigit(rule.charAt(0)) && rule.charAt(4) == '-'
        ? Integer.valueOf(rule.substring(0, 4))
        : null;
  }

  /** The day or days by a rule of the file; null where its calendar does not reach. */
  static @Nullable When when(String rule, int year) {
    return Character.isLetter(rule.charAt(0)) && !rule.startsWith("easter")
        ? Feasts.in(rule, year)
        : When.day(in(rule, year));
  }

  /**
   * The day by a rule: "12-25", "easter-2", "11 4th 4" (fourth Thursday of November), "+1" added.
   */
  static LocalDate in(String rule, int year) {
    if (year(rule) != null) {
      return LocalDate.parse(rule);
    }
    if (rule.startsWith("easter")) {
      String days = rule.substring("easter".length());
      return easter(year).plusDays(days.isEmpty() ? 0 : Integer.parseInt(days));
    }
    String[] parts = rule.split(" ", -1);
    if (parts.length == 1) {
      return LocalDate.of(
          year, Integer.parseInt(rule.substring(0, 2)), Integer.parseInt(rule.substring(3)));
    }
    LocalDate first = YearMonth.of(year, Integer.parseInt(parts[0])).atDay(1);
    DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(parts[2]));
    LocalDate day =
        parts[1].equals("last")
            ? first.with(TemporalAdjusters.lastInMonth(weekday))
            : first.with(
                TemporalAdjusters.dayOfWeekInMonth(
                    Integer.parseInt(parts[1].substring(0, 1)), weekday));
    return parts.length > 3 ? day.plusDays(Integer.parseInt(parts[3])) : day;
  }

  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}

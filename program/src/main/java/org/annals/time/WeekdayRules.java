package org.annals.time;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Weekdays counted in weeks or in months: "a week from Friday", "two weeks ago on Tuesday", "two
 * Fridays ago", "Tuesday week", "the first Monday of next month".
 */
final class WeekdayRules {
  private static final String[] ORDINALS = {"", "1st", "2nd", "3rd", "4th", "5th"};

  private WeekdayRules() {}

  /** The longest that a rule reads at {@code i}; null if none does. */
  static @Nullable Phrase at(Words words, int i) {
    Phrase best = inMonth(words, i);
    best = CalendarRules.longer(best, weeksFrom(words, i));
    return CalendarRules.longer(best, manyAgo(words, i));
  }

  /** "the first Friday of July", "the last Monday in May", "the first Monday of the month". */
  private static @Nullable Phrase inMonth(Words words, int i) {
    int j = words.is(i, "the") ? i + 1 : i;
    Integer nth = words.number(j, WordClass.ORDINAL);
    boolean last = words.is(j, "last", "final");
    Integer weekday = words.number(j + 1, WordClass.WEEKDAY);
    int at = words.is(j + 2, "of", "in") ? j + 3 : -1;
    if ((nth == null && !last) || weekday == null || at < 0 || (nth != null && nth > 5)) {
      return null;
    }
    String rule = nth == null ? "last" : ORDINALS[nth];
    Integer month = words.number(at, WordClass.MONTH);
    if (month != null && words.isCapital(at)) {
      int year = CalendarRules.yearNumber(words, at + 1, true);
      TimePoint point = point(month, rule, weekday);
      return year > 0
          ? Phrase.date(i, at + 2, point.withYear(year), "weekday of a month")
          : Phrase.date(i, at + 1, point, "weekday of a month");
    }
    if (words.is(at, WordClass.EVERY) && words.is(at + 1, "month")) {
      return Phrase.open(i, at + 2, TimeType.SET, "XXXX-WXX-" + weekday, "every");
    }
    boolean the = words.is(at, "the") && words.is(at + 1, "month");
    Integer by = the ? Integer.valueOf(0) : words.number(at, WordClass.SHIFT);
    return by == null || !words.is(at + 1, "month")
        ? null
        : Phrase.date(
            i, at + 2, point(0, rule, weekday).picked(Pick.NAMED, by), "weekday of a month");
  }

  private static TimePoint point(int month, String rule, int weekday) {
    return TimePoint.named(Unit.DAY)
        .withHoliday(String.format(Locale.ROOT, "%02d %s %d", month, rule, weekday));
  }

  /** "a week from Friday", "a week on Friday", "a week ago Tuesday", "Friday week". */
  private static @Nullable Phrase weeksFrom(Words words, int i) {
    Integer named = words.isCapital(i) ? words.number(i, WordClass.WEEKDAY) : null;
    if (named != null) {
      boolean week = words.is(i + 1, "week") && !words.isDash(i + 2);
      boolean alone = !words.tag(i + 2).matches("NN.*|IN") && !words.is(i - 1, "the");
      return week && alone ? later(i, i + 2, named, 1) : null;
    }
    Amount amount = Amount.at(words, i);
    int at = amount == null ? -1 : amount.end();
    if (amount == null || amount.number() < 1 || !words.is(at, "week", "weeks")) {
      return null;
    }
    int weeks = (int) Math.round(amount.number());
    boolean ago = words.is(at + 1, "ago");
    boolean from = words.is(at + 1, "from", "on");
    int day = ago && words.is(at + 2, "on", "last") ? at + 3 : at + 2;
    Integer weekday = words.isCapital(day) ? words.number(day, WordClass.WEEKDAY) : null;
    if (weekday == null || words.word(day).endsWith("days") || !(ago || from)) {
      return null;
    }
    TimePoint point = TimePoint.named(Unit.DAY).withWeekday(weekday);
    return ago
        ? Phrase.date(i, day + 1, point.picked(Pick.OFFSET, -weeks), "weekday")
        : later(i, day + 1, weekday, weeks);
  }

  private static Phrase later(int first, int end, int weekday, int weeks) {
    TimePoint next = TimePoint.named(Unit.DAY).withWeekday(weekday).picked(Pick.FUTURE, 1);
    return Phrase.date(first, end, next.shifted(7 * weeks, Unit.DAY), "weekday");
  }

  /** "two Fridays ago", "three Sundays from now". */
  private static @Nullable Phrase manyAgo(Words words, int i) {
    Amount amount = Amount.at(words, i);
    int at = amount == null ? -1 : amount.end();
    Integer weekday = at < 0 ? null : words.number(at, WordClass.WEEKDAY);
    if (amount == null || weekday == null || amount.number() < 2 || amount.number() > 9) {
      return null;
    }
    boolean ago = words.is(at + 1, "ago");
    boolean on = words.is(at + 1, "from") && words.is(at + 2, "now", "today");
    if (!ago && !on) {
      return null;
    }
    int days = 7 * ((int) amount.number() - 1);
    TimePoint point = TimePoint.named(Unit.DAY).withWeekday(weekday);
    TimePoint near = ago ? point.picked(Pick.PAST, -1) : point.picked(Pick.FUTURE, 1);
    return Phrase.date(
        i, ago ? at + 2 : at + 3, near.shifted(ago ? -days : days, Unit.DAY), "weekday");
  }
}

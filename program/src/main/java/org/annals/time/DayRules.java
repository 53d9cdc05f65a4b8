package org.annals.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days named by their place in a month: "the 27th", "the 20th of next month", "the last week of
 * May", "4 to 22 January", "Friday the 13th", "the day before yesterday".
 */
final class DayRules {
  private static final Pattern PARTED =
      Pattern.compile("(?<a>\\d{1,4})[-/.](?<b>\\d{1,2}|[a-z]{3})[-/.](?<c>\\d{1,4})");

  private DayRules() {}

  /** The longest that a rule reads at {@code i}; null if none does. */
  static @Nullable Phrase at(Words words, int i) {
    Phrase best = ordinalDay(words, i);
    best = CalendarRules.longer(best, entryDay(words, i));
    best = CalendarRules.longer(best, WeekdayRules.at(words, i));
    best = CalendarRules.longer(best, weekOf(words, i));
    best = CalendarRules.longer(best, span(words, i));
    best = CalendarRules.longer(best, besideToday(words, i));
    return CalendarRules.longer(best, parted(words, i));
  }

  /** "the 27th" after a preposition, "the 20th of next month", "Friday the 13th". */
  private static @Nullable Phrase ordinalDay(Words words, int i) {
    Integer weekday = words.isCapital(i) ? words.number(i, WordClass.WEEKDAY) : null;
    int at = weekday == null ? i : words.is(i + 1, ",") ? i + 2 : i + 1;
    boolean the = words.is(at, "the");
    int j = the ? at + 1 : at;
    Matcher ordinal = CalendarRules.ORDINAL.matcher(words.word(j));
    int day = ordinal.matches() ? CalendarRules.number(ordinal, "n") : -1;
    if (day < 1 || day > 31) {
      return null;
    }
    TimePoint named = TimePoint.named(Unit.DAY).withDay(day);
    if (words.is(j + 1, "of", "this", "next", "last")) {
      int k = words.is(j + 1, "of") ? j + 2 : j + 1;
      k = words.is(k, "the") ? k + 1 : k;
      Integer by = words.number(k, WordClass.SHIFT);
      if (by != null && words.is(k + 1, "month")) {
        return Phrase.date(i, k + 2, named.picked(Pick.NAMED, by), "day of a month");
      }
      if (words.is(k, "month") && words.is(j + 1, "of")) {
        return Phrase.date(i, k + 1, named.picked(Pick.NAMED, 0), "day of a month");
      }
    }
    boolean led = words.is(i - 1, "on", "of", "until", "till", "from", "by", "since", "to", "for");
    boolean alone = !words.tag(j + 1).matches("NN.*|JJ.*|CD|HYPH") && !words.is(j + 1, "of");
    return the && alone && (led || weekday != null)
        ? Phrase.date(
            i, j + 1, weekday == null ? named : named.withWeekday(weekday), "day of the month")
        : null;
  }

  /** "Fri 13." and "Fri 13: …", the head of an entry of a chronicle. */
  private static @Nullable Phrase entryDay(Words words, int i) {
    Integer weekday = words.isCapital(i) ? Lexicon.shortWeekday(words.word(i)) : null;
    int at = words.is(i + 1, ",") ? i + 2 : i + 1;
    int day = weekday == null ? -1 : dayAt(words, at);
    if (weekday == null || day < 0 || !Chronicle.opens(words.sentence(), i, at + 1)) {
      return null;
    }
    TimePoint named = TimePoint.named(Unit.DAY).withDay(day).withWeekday(weekday);
    return Phrase.date(i, at + 1, named, "day of an entry");
  }

  /** "the first week of October", "the last week of July": seven days each, from the first on. */
  private static @Nullable Phrase weekOf(Words words, int i) {
    int j = words.is(i, "the") ? i + 1 : i;
    Integer nth = words.number(j, WordClass.ORDINAL);
    boolean last = words.is(j, "last", "final");
    int at = words.is(j + 1, "week") && words.is(j + 2, "of", "in") ? j + 3 : -1;
    if (at < 0 || (!last && (nth == null || nth > 4))) {
      return null;
    }
    Integer month = words.number(at, WordClass.MONTH);
    boolean thisMonth = month == null && words.is(at, "this", "the") && words.is(at + 1, "month");
    if (thisMonth && !last && nth != null) {
      TimePoint first = TimePoint.named(Unit.DAY).withDay(7 * nth - 6).picked(Pick.NAMED, 0);
      TimePoint end = TimePoint.named(Unit.DAY).withDay(7 * nth).picked(Pick.NAMED, 0);
      return Phrase.date(i, at + 2, first, "week of a month").with(first, end, Bound.BETWEEN);
    }
    if (month == null || !words.isCapital(at)) {
      return null;
    }
    int year = CalendarRules.yearNumber(words, at + 1, true);
    int length = Month.of(month).maxLength();
    int from = last || nth == null ? length - 6 : 7 * nth - 6;
    TimePoint named = TimePoint.named(Unit.MONTH).withMonth(month);
    named = year > 0 ? named.withYear(year) : named;
    TimePoint first = named.withDay(from);
    return Phrase.date(i, year > 0 ? at + 2 : at + 1, first, "week of a month")
        .with(first, named.withDay(from + 6), Bound.BETWEEN);
  }

  /** "4 to 22 January 1995", "between 3 and 12 of Sept", "from 4 to 22 this month". */
  private static @Nullable Phrase span(Words words, int i) {
    int first = dayAt(words, i);
    boolean led = words.is(i - 1, "from", "between");
    boolean linked =
        words.is(i + 1, "to", "until", "till", "through")
            || (words.is(i + 1, "and") && words.is(i - 1, "between"))
            || (led && words.isDash(i + 1));
    int last = dayAt(words, i + 2);
    if (first < 0 || last <= first || !linked) {
      return null;
    }
    int at = words.is(i + 3, "of", "in") ? i + 4 : i + 3;
    Integer month = words.isCapital(at) ? words.number(at, WordClass.MONTH) : null;
    Integer by = words.number(at, WordClass.SHIFT);
    if (month != null && last <= Month.of(month).maxLength()) {
      int yearAt = words.is(at + 1, ",", "of") ? at + 2 : at + 1;
      int year = CalendarRules.yearNumber(words, yearAt, true);
      TimePoint named = TimePoint.named(Unit.MONTH).withMonth(month);
      named = year > 0 ? named.withYear(year) : named;
      return Phrase.date(i, year > 0 ? yearAt + 1 : at + 1, named.withDay(first), "days and month")
          .with(named.withDay(first), named.withDay(last), Bound.BETWEEN);
    }
    if (by == null || !words.is(at + 1, "month")) {
      return null;
    }
    TimePoint from = TimePoint.named(Unit.DAY).withDay(first).picked(Pick.NAMED, by);
    TimePoint to = TimePoint.named(Unit.DAY).withDay(last).picked(Pick.NAMED, by);
    return Phrase.date(i, at + 2, from, "days of a month").with(from, to, Bound.BETWEEN);
  }

  private static int dayAt(Words words, int i) {
    Matcher ordinal = CalendarRules.ORDINAL.matcher(words.word(i));
    int day =
        ordinal.matches()
            ? CalendarRules.number(ordinal, "n")
            : words.word(i).length() <= 2 ? words.digits(i) : -1;
    return day >= 1 && day <= 31 ? day : -1;
  }

  /** "the day before yesterday", "two days after tomorrow", "three weeks from today". */
  private static @Nullable Phrase besideToday(Words words, int i) {
    boolean one = words.is(i, "the") && words.is(i + 1, "day");
    Amount amount = one ? null : Amount.at(words, i);
    int unitAt = one ? i + 1 : amount == null ? -1 : amount.end();
    String letters = unitAt < 0 ? null : words.value(unitAt, WordClass.UNIT);
    Integer day = unitAt < 0 ? null : words.number(unitAt + 2, WordClass.DAY);
    boolean back = unitAt > 0 && words.is(unitAt + 1, "before");
    boolean on = unitAt > 0 && words.is(unitAt + 1, "after", "from");
    if (letters == null
        || day == null
        || !(back || on)
        || (amount != null && amount.number() < 1)) {
      return null;
    }
    DurationUnit unit = DurationUnit.valueOf(letters);
    if (unit.unit() == null) {
      return null;
    }
    int steps = amount == null ? 1 : (int) Math.round(amount.number() * unit.times());
    TimePoint point = TimePoint.relative(Unit.DAY, day);
    return Phrase.date(
        i, unitAt + 3, point.shifted(back ? -steps : steps, unit.unit()), "counted from a day");
  }

  /** "21-04-2016", "2015/08/12", "2019-sep-01", "13.5.2015". */
  private static @Nullable Phrase parted(Words words, int i) {
    Matcher m = PARTED.matcher(words.word(i));
    if (!m.matches()) {
      return null;
    }
    String a = m.group("a");
    String c = m.group("c");
    Integer named = Lexicon.is(m.group("b"), WordClass.MONTH) ? Lexicon.month(m.group("b")) : null;
    boolean letters = !Character.isDigit(m.group("b").charAt(0));
    boolean yearFirst = a.length() == 4;
    if ((letters && named == null)
        || (!yearFirst && c.length() != 4 && !(letters && c.length() == 2))
        || (yearFirst && c.length() > 2)) {
      return null;
    }
    int year = Integer.parseInt(yearFirst ? a : c);
    int full = year > 99 ? year : year < 50 ? 2000 + year : 1900 + year;
    int one = Integer.parseInt(yearFirst ? c : a);
    int middle = named != null ? named : Integer.parseInt(m.group("b"));
    boolean dayLeads = yearFirst || named != null || one > 12 || words.word(i).indexOf('.') > 0;
    try {
      LocalDate date = dayLeads ? LocalDate.of(full, middle, one) : LocalDate.of(full, one, middle);
      return Phrase.date(
          i,
          i + 1,
          TimePoint.named(Unit.DAY)
              .withYear(date.getYear())
              .withMonth(date.getMonthValue())
              .withDay(date.getDayOfMonth()),
          "numeric date");
    } catch (DateTimeException e) {
      return null; // a figure that only looks like a date
    }
  }
}

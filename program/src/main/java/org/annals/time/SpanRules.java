package org.annals.time;

import java.time.Month;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stretches that are cut out of a longer time or counted from an end: "the first three months of
 * 2020", "the last day of May", "the week to April 9", "the year ended June 30", "mid-to-late May",
 * "next week between Wednesday and Friday".
 */
final class SpanRules {
  private static final Pattern PARTS =
      Pattern.compile("(?<from>early|mid|late)-to-(?<to>early|mid|late)");

  /** From this day of a month on it is taken for the month's end. */
  private static final int MONTH_ENDS = 28;

  /** The rule of "the last day of the year". */
  static final String PORTION = "first or last of";

  private SpanRules() {}

  /** The longest that a rule reads at {@code i}; null if none does. */
  static @Nullable Phrase at(Words words, int i) {
    Phrase best = cutOut(words, i);
    best = CalendarRules.longer(best, counted(words, i));
    best = CalendarRules.longer(best, weekdays(words, i));
    return CalendarRules.longer(best, parts(words, i));
  }

  /** "the first three months of 2020", "the closing days of May", "the last day of the year". */
  private static @Nullable Phrase cutOut(Words words, int i) {
    int j = words.is(i, "the") ? i + 1 : i;
    String end = words.value(j, WordClass.PORTION);
    if (end == null) {
      return null;
    }
    boolean begins = end.equals("FIRST");
    Amount amount = Amount.at(words, j + 1);
    int at = amount == null ? j + 1 : words.isDash(amount.end()) ? amount.end() + 1 : amount.end();
    at = words.is(at, "full", "whole") ? at + 1 : at;
    String letters = words.value(at, WordClass.UNIT);
    boolean linked = words.is(at + 1, "of", "in");
    Phrase core =
        letters == null || !linked || at + 2 >= words.size()
            ? null
            : RelativeRules.wholeOrThe(words, at + 2, true);
    TimePoint of = core == null ? null : core.point();
    if (core == null
        || of == null
        || core.bound() != Bound.IN
        || of.part() != Part.WHOLE
        || of.shiftUnit() != null
        || of.clock() != null) {
      return null;
    }
    boolean plural = words.word(at).endsWith("s");
    int n = amount != null ? (int) amount.number() : plural ? 0 : 1;
    DurationUnit unit = DurationUnit.valueOf(Objects.requireNonNull(letters));
    TimePoint[] ends =
        switch (of.unit()) {
          case YEAR -> ofYear(of, unit, n, begins, words.is(at + 2, "the"));
          case MONTH -> ofMonth(of, unit, n, begins);
          case DECADE -> ofDecade(of, unit, n, begins);
          case DAY, WEEK, WEEKEND, QUARTER, SEASON, CENTURY -> null;
        };
    if (ends == null) {
      return null;
    }
    return ends.length == 1 || ends[0].equals(ends[1])
        ? Phrase.date(i, core.end(), ends[0], PORTION)
        : Phrase.date(i, core.end(), ends[0], PORTION).with(ends[0], ends[1], Bound.BETWEEN);
  }

  private static TimePoint @Nullable [] ofYear(
      TimePoint year, DurationUnit unit, int n, boolean begins, boolean told) {
    if (year.year() == null && (!year.deictic() || year.pick() != Pick.NAMED)) {
      return null;
    }
    if (unit == DurationUnit.M || unit == DurationUnit.Q) {
      int months = n * unit.times();
      if (months == 0) {
        return new TimePoint[] {year.withPart(begins ? Part.EARLY : Part.LATE)};
      }
      return months > 11
          ? null
          : new TimePoint[] {
            month(year, told, begins ? 1 : 13 - months), month(year, told, begins ? months : 12)
          };
    }
    if (unit != DurationUnit.D && unit != DurationUnit.W) {
      return null;
    }
    if (n == 0) {
      int months = unit == DurationUnit.W ? 2 : 1;
      return new TimePoint[] {
        month(year, told, begins ? 1 : 13 - months), month(year, told, begins ? months : 12)
      };
    }
    int days = n * unit.times() * (unit == DurationUnit.W ? 7 : 1);
    if (days > 31) {
      return null;
    }
    TimePoint from = day(month(year, told, begins ? 1 : 12), begins ? 1 : 32 - days);
    return new TimePoint[] {from, day(month(year, told, begins ? 1 : 12), begins ? days : 31)};
  }

  private static TimePoint @Nullable [] ofMonth(
      TimePoint month, DurationUnit unit, int n, boolean begins) {
    if ((unit != DurationUnit.D && unit != DurationUnit.W)
        || (month.month() == null && (!month.deictic() || month.pick() != Pick.NAMED))) {
      return null;
    }
    int days = n * (unit == DurationUnit.W ? 7 : 1);
    if (days > MONTH_ENDS || (days == 0 && unit == DurationUnit.W)) {
      return null;
    }
    if (days == 0 || (days > 1 && !begins && month.month() == null)) {
      return new TimePoint[] {month.withPart(begins ? Part.EARLY : Part.LATE)};
    }
    int length = month.month() == null ? 31 : Month.of(month.month()).maxLength();
    return new TimePoint[] {
      day(month, begins ? 1 : length + 1 - days), day(month, begins ? days : length)
    };
  }

  private static TimePoint @Nullable [] ofDecade(
      TimePoint decade, DurationUnit unit, int n, boolean begins) {
    Integer first = decade.year();
    if (unit != DurationUnit.Y || first == null || n > 9) {
      return null;
    }
    if (n == 0) {
      return new TimePoint[] {decade.withPart(begins ? Part.EARLY : Part.LATE)};
    }
    return new TimePoint[] {
      TimePoint.ofYear(begins ? first : first + 10 - n),
      TimePoint.ofYear(begins ? first + n - 1 : first + 9)
    };
  }

  /** A month; of "the year", which may be that of a tale, no one says of which year. */
  private static TimePoint month(TimePoint year, boolean told, int month) {
    TimePoint named = TimePoint.named(Unit.MONTH).withMonth(month);
    if (year.year() != null) {
      return named.withYear(year.year());
    }
    return told ? named : named.picked(Pick.OFFSET, year.offset());
  }

  private static TimePoint day(TimePoint month, int day) {
    TimePoint named = TimePoint.named(Unit.DAY).withDay(day);
    if (month.month() == null) {
      return named.picked(Pick.NAMED, month.offset());
    }
    named = named.withMonth(month.month());
    return month.year() != null
        ? named.withYear(month.year())
        : month.deictic() ? named.picked(month.pick(), month.offset()) : named;
  }

  /** "the three months to March 31", "the year ended June 2020", "the week of June 3". */
  private static @Nullable Phrase counted(Words words, int i) {
    boolean the = words.is(i, "the", "a");
    Amount amount = Amount.at(words, words.is(i, "the") ? i + 1 : i);
    int j = amount != null ? amount.end() : the ? i + 1 : i;
    j = words.isDash(j) ? j + 1 : j;
    int at = words.is(j, "full", "financial", "fiscal", "trading") ? j + 1 : j;
    String letters = words.value(at, WordClass.UNIT);
    int n = amount == null ? 1 : (int) amount.number();
    if (letters == null || n < 1 || (amount == null && words.word(at).endsWith("s"))) {
      return null;
    }
    int k = at + 1;
    boolean period = words.is(k, "period");
    k = period ? k + 1 : k;
    k = words.is(k, "that") ? k + 1 : k;
    boolean to = (the || words.is(i - 1, "in", "for")) && words.is(k, "to", "through");
    boolean ends = to || words.is(k, "ended", "ending");
    boolean starts = words.is(k, "beginning", "starting", "commencing") && (the || amount != null);
    if (words.is(at, "year", "month", "quarter") && words.is(k, "to") && words.is(k + 1, "date")) {
      Phrase now = RelativeRules.unit(words, i, at, 0);
      TimePoint whole = now == null ? null : now.point();
      return now == null || whole == null || n > 1
          ? null
          : now.to(k + 2).with(whole.withPart(Part.SO_FAR));
    }
    boolean ofDay = words.is(k, "of") && words.is(at, "week") && the;
    if (!ends && !starts && !ofDay) {
      return null;
    }
    k = words.is(k + 1, "on", "from") || (ends && words.is(k + 1, "in")) ? k + 2 : k + 1;
    Phrase core = k >= words.size() ? null : RelativeRules.core(words, k);
    core = k >= words.size() ? null : CalendarRules.longer(core, DayRules.at(words, k));
    core = k >= words.size() ? null : CalendarRules.longer(core, ClockRules.at(words, k));
    TimePoint point = core == null ? null : core.point();
    if (core == null || point == null || core.bound() != Bound.IN || point.shiftUnit() != null) {
      return null;
    }
    DurationUnit unit = DurationUnit.valueOf(letters);
    if (ofDay) {
      return point.unit() != Unit.DAY || point.clock() != null
          ? null
          : Phrase.date(i, core.end(), point.within(Unit.WEEK), "so long to or from");
    }
    TimePoint other = starts ? lastOf(point, unit, n) : firstOf(point, unit, n);
    if (other == null) {
      return null;
    }
    TimePoint from = starts ? point : other;
    return Phrase.date(i, core.end(), from.withClock(null), "so long to or from")
        .with(from.withClock(null), (starts ? other : point).withClock(null), Bound.BETWEEN);
  }

  /** The begin of what ends with the point. */
  private static @Nullable TimePoint firstOf(TimePoint end, DurationUnit unit, int n) {
    int days = days(unit, n);
    boolean months = unit.unit() == Unit.MONTH || unit.unit() == Unit.YEAR;
    Integer month = end.month();
    if (end.unit() == Unit.DAY && days > 0 && !months) {
      boolean hours = unit.unit() == null;
      return end.shifted(hours ? -days : 1 - days, Unit.DAY);
    }
    int count = n * unit.times() * (unit.unit() == Unit.YEAR ? 12 : 1);
    if (!months || month == null || count > 24) {
      return null;
    }
    boolean whole = end.unit() == Unit.MONTH;
    if (!whole && (end.day() == null || end.day() < MONTH_ENDS)) {
      return end.shifted(-count * 30, Unit.DAY).about();
    }
    int first = month - count + 1;
    int yearsBack = first < 1 ? (12 - first) / 12 : 0;
    TimePoint begin = TimePoint.named(Unit.MONTH).withMonth(first + 12 * yearsBack);
    if (end.year() != null) {
      return begin.withYear(end.year() - yearsBack);
    }
    return end.deictic() ? begin.picked(end.pick(), end.offset() - yearsBack) : begin;
  }

  private static @Nullable TimePoint lastOf(TimePoint begin, DurationUnit unit, int n) {
    int days = days(unit, n);
    return begin.unit() == Unit.DAY && days > 0 && days < 60
        ? begin.shifted(days - 1, Unit.DAY)
        : null;
  }

  /** Whole days of so many units; 0 for what is no such amount. */
  private static int days(DurationUnit unit, int n) {
    return switch (unit) {
      case TH -> (n + 23) / 24;
      case D -> n;
      case W -> 7 * n;
      case FN -> 14 * n;
      case M -> 30 * n;
      case TS, TM, WE, Q, Y, DE, CE -> 0;
    };
  }

  /** "next week between Wednesday and Friday", "last week from Monday to Thursday". */
  private static @Nullable Phrase weekdays(Words words, int i) {
    Integer weeks = words.number(i, WordClass.SHIFT);
    int at = i + 2;
    if (weeks == null || !words.is(i + 1, "week") || !words.is(at, "from", "between")) {
      return null;
    }
    Integer first = words.number(at + 1, WordClass.WEEKDAY);
    Integer last = words.number(at + 3, WordClass.WEEKDAY);
    if (first == null || last == null || !words.is(at + 2, "to", "and", "through", "-", "–")) {
      return null;
    }
    TimePoint day = TimePoint.named(Unit.DAY);
    TimePoint from = day.withWeekday(first).picked(Pick.OFFSET, weeks);
    return Phrase.date(i, at + 4, from, "weekday")
        .with(from, day.withWeekday(last).picked(Pick.OFFSET, weeks), Bound.BETWEEN);
  }

  /** "mid-to-late May", "early to mid-2019", "early-to-mid June". */
  private static @Nullable Phrase parts(Words words, int i) {
    Matcher m = PARTS.matcher(words.word(i));
    String from = m.matches() ? m.group("from") : words.word(i);
    String to = m.matches() ? m.group("to") : "";
    int at = i + 1;
    if (!m.matches()) {
      if (!words.is(i, "early", "mid", "late")) {
        return null;
      }
      at = words.isDash(at) ? at + 1 : at;
      if (!words.is(at, "to", "or")) {
        return null;
      }
      at = words.isDash(at + 1) ? at + 2 : at + 1;
      Phrase joined = at >= words.size() ? null : RelativeRules.part(words, at);
      TimePoint last = joined == null ? null : joined.point();
      if (joined != null && last != null && last.part() != Part.WHOLE) {
        TimePoint first = last.withPart(part(from));
        return Phrase.date(i, joined.end(), first, joined.rule()).with(first, last, Bound.BETWEEN);
      }
      return null;
    }
    Phrase core = at >= words.size() ? null : RelativeRules.core(words, at);
    TimePoint point = core == null ? null : core.point();
    if (core == null || point == null || core.bound() != Bound.IN || point.unit() == Unit.DAY) {
      return null;
    }
    TimePoint first = point.withPart(part(from));
    return Phrase.date(i, core.end(), first, "part of a month")
        .with(first, point.withPart(part(to)), Bound.BETWEEN);
  }

  private static Part part(String word) {
    return switch (word) {
      case "early" -> Part.EARLY;
      case "mid" -> Part.MIDDLE;
      default -> Part.LATE;
    };
  }
}

package org.annals.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a point names before it is moved or cut into parts. */
final class Moment {
  /** So many years before and after are tried first, and so many where they have none. */
  private static final int NEAR_YEARS = 2;

  private static final int FAR_YEARS = 8;

  /** What is no further off than that is nearer than all that {@link #NEAR_YEARS} leave out. */
  private static final int NEAR_DAYS = 600;

  /** What is no further off than that is nearer than all of the years but one from here. */
  private static final int CLOSEST_DAYS = 300;

  private Moment() {}

  static When of(TimePoint p, LocalDate today) {
    if (p.holiday() != null && p.holiday().startsWith("00 ")) {
      YearMonth month = YearMonth.from(today).plusMonths(p.offset());
      String rule = String.format(Locale.ROOT, "%02d", month.getMonthValue());
      return When.day(Holidays.in(rule + p.holiday().substring(2), month.getYear()));
    }
    if (p.day() != null && p.month() == null && p.holiday() == null) {
      return ofMonth(p, p.day(), today);
    }
    if (p.pick() == Pick.NAMED && p.deictic()) {
      LocalDate day = TimeResolver.move(today, p.offset(), p.unit());
      return When.between(floor(day, p.unit()), ceiling(day, p.unit()));
    }
    if (p.pick() == Pick.PAST && p.unit() == Unit.WEEKEND) {
      LocalDate saturday = floor(today, Unit.WEEKEND);
      LocalDate begun = saturday.isAfter(today) ? saturday.minusWeeks(1) : saturday;
      return When.between(begun, begun.plusDays(1));
    }
    if (p.year() != null && p.weekday() == null) {
      return inYear(p, p.year());
    }
    return p.pick() == Pick.OFFSET ? offset(p, today) : nearest(p, today);
  }

  /** "the 27th": of the month, moved by the offset, or the nearest that the pick allows. */
  private static When ofMonth(TimePoint p, int day, LocalDate today) {
    YearMonth month = YearMonth.from(today);
    if (p.pick() == Pick.NAMED || p.pick() == Pick.OFFSET) {
      YearMonth meant = month.plusMonths(p.offset());
      return When.day(meant.atDay(Math.min(day, meant.lengthOfMonth())));
    }
    When best = null;
    for (int by = -18; by <= 18; by++) {
      YearMonth one = month.plusMonths(by);
      When when = day > one.lengthOfMonth() ? null : When.day(one.atDay(day));
      boolean right =
          when != null
              && (p.weekday() == null || one.atDay(day).getDayOfWeek().getValue() == p.weekday());
      if (when != null
          && right
          && fits(p, when, today)
          && (best == null || closer(when, best, today))) {
        best = when;
      }
    }
    return best != null ? best : ofMonth(p.withWeekday(null), day, today);
  }

  private static When inYear(TimePoint p, int year) {
    if (p.holiday() != null) {
      When feast = Holidays.when(p.holiday(), year);
      return feast != null ? feast : When.year(year).approximate(true);
    }
    if (p.month() != null) {
      YearMonth month = YearMonth.of(year, p.month());
      return p.day() == null
          ? When.month(year, p.month())
          : When.day(month.atDay(Math.min(p.day(), month.lengthOfMonth())));
    }
    return switch (p.unit()) {
      case SEASON -> season(year, Objects.requireNonNull(p.quarter()));
      case QUARTER -> {
        YearMonth begin = YearMonth.of(year, 3 * Objects.requireNonNull(p.quarter()) - 2);
        yield When.between(begin.atDay(1), begin.plusMonths(2).atEndOfMonth());
      }
      case DECADE -> When.between(LocalDate.of(year, 1, 1), LocalDate.of(year + 9, 12, 31));
      case CENTURY -> When.between(LocalDate.of(year, 1, 1), LocalDate.of(year + 99, 12, 31));
      case DAY, WEEK, WEEKEND, MONTH, YEAR -> When.year(year);
    };
  }

  private static When season(int year, int season) {
    YearMonth begin = YearMonth.of(year, 3 * season);
    return When.between(begin.atDay(1), begin.plusMonths(2).atEndOfMonth());
  }

  private static When offset(TimePoint p, LocalDate today) {
    if (p.weekday() != null && p.month() == null) {
      return When.day(
          today
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
              .plusWeeks(p.offset())
              .plusDays(p.weekday() - 1L));
    }
    return inYear(p, today.getYear() + p.offset());
  }

  /** The latest past, the earliest future or the nearest of all that bear the name. */
  private static When nearest(TimePoint p, LocalDate today) {
    if (p.weekday() != null && p.month() == null) {
      return weekday(p, today);
    }
    boolean isLong = p.unit() == Unit.DECADE || p.unit() == Unit.CENTURY;
    When best = isLong ? null : nearest(p, today, 1);
    if (best != null && distance(best, today) < CLOSEST_DAYS) {
      return best;
    }
    best = nearest(p, today, NEAR_YEARS);
    if (isLong || best == null || distance(best, today) > NEAR_DAYS) {
      best = nearest(p, today, FAR_YEARS); // else what lies further off is further
    }
    // a weekday that no such day has in years: the report errs, and the day of the month counts
    return best != null ? best : nearest(p.withWeekday(null), today);
  }

  private static @Nullable When nearest(TimePoint p, LocalDate today, int years) {
    When best = null;
    for (int year = today.getYear() - years; year <= today.getYear() + years; year++) {
      When one = inYear(p, year);
      boolean leap =
          p.day() == null
              || p.month() == null
              || p.day() <= YearMonth.of(year, p.month()).lengthOfMonth();
      boolean rightDay =
          p.weekday() == null
              || Objects.requireNonNull(one.first()).getDayOfWeek().getValue() == p.weekday();
      if (leap && rightDay && fits(p, one, today) && (best == null || closer(one, best, today))) {
        best = one;
      }
    }
    return best;
  }

  private static boolean fits(TimePoint p, When one, LocalDate today) {
    LocalDate first = Objects.requireNonNull(one.first());
    LocalDate last = Objects.requireNonNull(one.last());
    return switch (p.pick()) {
      case PAST -> p.offset() < 0 ? last.isBefore(today) : !first.isAfter(today);
      case FUTURE -> p.offset() > 0 ? first.isAfter(today) : !last.isBefore(today);
      case NAMED, NEAREST, OFFSET -> true;
    };
  }

  private static boolean closer(When a, When b, LocalDate today) {
    return distance(a, today) < distance(b, today);
  }

  private static long distance(When one, LocalDate today) {
    LocalDate first = Objects.requireNonNull(one.first());
    LocalDate last = Objects.requireNonNull(one.last());
    return first.isAfter(today)
        ? first.toEpochDay() - today.toEpochDay()
        : last.isBefore(today) ? today.toEpochDay() - last.toEpochDay() : 0;
  }

  private static When weekday(TimePoint p, LocalDate today) {
    DayOfWeek day = DayOfWeek.of(Objects.requireNonNull(p.weekday()));
    boolean strict = p.offset() != 0;
    LocalDate past =
        today.with(
            strict ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day));
    LocalDate future =
        today.with(strict ? TemporalAdjusters.next(day) : TemporalAdjusters.nextOrSame(day));
    boolean back =
        switch (p.pick()) {
          case PAST -> true;
          case FUTURE -> false;
          case NAMED, NEAREST, OFFSET ->
              today.toEpochDay() - past.toEpochDay() <= future.toEpochDay() - today.toEpochDay();
        };
    return When.day(back ? past : future);
  }

  static LocalDate floor(LocalDate day, Unit unit) {
    return switch (unit) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case WEEKEND -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      case SEASON -> {
        LocalDate begin = day.withDayOfMonth(1).minusMonths(day.getMonthValue() % 3);
        yield begin;
      }
      case YEAR -> day.withDayOfYear(1);
      case DECADE -> LocalDate.of(Math.floorDiv(day.getYear(), 10) * 10, 1, 1);
      case CENTURY -> LocalDate.of(Math.floorDiv(day.getYear(), 100) * 100, 1, 1);
    };
  }

  static LocalDate ceiling(LocalDate day, Unit unit) {
    LocalDate first = floor(day, unit);
    return switch (unit) {
      case DAY -> day;
      case WEEK -> first.plusDays(6);
      case WEEKEND -> first.plusDays(1);
      case MONTH -> first.with(TemporalAdjusters.lastDayOfMonth());
      case QUARTER, SEASON -> first.plusMonths(3).minusDays(1);
      case YEAR -> first.plusYears(1).minusDays(1);
      case DECADE -> first.plusYears(10).minusDays(1);
      case CENTURY -> first.plusYears(100).minusDays(1);
    };
  }
}

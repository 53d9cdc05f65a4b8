package org.annals.time;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of TIMEX3, as TempEval-3 and HeidelTime write them. */
final class Timex {
  static final List<String> SEASONS = List.of("SP", "SU", "FA", "WI");

  private Timex() {}

  /**
   * The value of a point.
   *
   * @param today day of publication; null if it is not known: what needs it is then written XXXX
   */
  static String value(TimePoint p, @Nullable LocalDate today) {
    boolean needsToday = p.deictic() || p.isOpen();
    if (needsToday && today == null) {
      return open(p) + clock(p);
    }
    When when = TimeResolver.days(p.withPart(Part.WHOLE), today == null ? null : When.day(today));
    if (when == null) {
      return open(p) + clock(p);
    }
    LocalDate first = Objects.requireNonNull(when.first());
    if (p.holiday() != null && when.days() > 1) {
      return when.days() < 15 ? first.toString() : first.toString().substring(0, 7);
    }
    Unit shift = p.shiftUnit();
    Unit unit = shift != null && shift.days() > p.unit().days() && !p.deictic() ? shift : p.unit();
    return written(p, first, unit) + half(p) + clock(p);
  }

  /** The value of an expression that counts from a time that was not told. */
  static String unknown(TimeType type) {
    return type == TimeType.TIME ? "XXXX-XX-XXTXX" : "XXXX-XX-XX";
  }

  private static String written(TimePoint p, LocalDate first, Unit unit) {
    int year = first.getYear();
    return switch (unit) {
      case DAY -> first.toString();
      case WEEK -> week(first);
      case WEEKEND -> week(first) + "-WE";
      case MONTH -> first.toString().substring(0, 7);
      case QUARTER -> year + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
      case SEASON -> year + "-" + season(p, first);
      case YEAR -> String.format(Locale.ROOT, "%04d", year);
      case DECADE -> String.format(Locale.ROOT, "%03d", year / 10);
      case CENTURY -> String.format(Locale.ROOT, "%02d", year / 100);
    };
  }

  private static String season(TimePoint p, LocalDate first) {
    Integer season = p.quarter();
    return SEASONS.get((season == null ? first.getMonthValue() / 3 : season) - 1);
  }

  private static String week(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static String half(TimePoint p) {
    return p.unit() != Unit.YEAR
        ? ""
        : p.part() == Part.FIRST_HALF ? "-H1" : p.part() == Part.SECOND_HALF ? "-H2" : "";
  }

  private static String clock(TimePoint p) {
    return p.clock() == null ? "" : "T" + p.clock();
  }

  /** What can be said of a point without the day of publication. */
  private static String open(TimePoint p) {
    if (p.holiday() != null) {
      String rule = p.holiday();
      return rule.length() == 5 && rule.charAt(2) == '-' ? "XXXX-" + rule : "XXXX-XX-XX";
    }
    if (p.month() != null) {
      String month = String.format(Locale.ROOT, "XXXX-%02d", p.month());
      return p.day() == null ? month : month + String.format(Locale.ROOT, "-%02d", p.day());
    }
    if (p.day() != null) {
      return String.format(Locale.ROOT, "XXXX-XX-%02d", p.day());
    }
    if (p.weekday() != null) {
      return "XXXX-WXX-" + p.weekday();
    }
    return switch (p.unit()) {
      case DAY -> "XXXX-XX-XX";
      case WEEK -> "XXXX-WXX";
      case WEEKEND -> "XXXX-WXX-WE";
      case MONTH -> "XXXX-XX";
      case QUARTER -> "XXXX-Q" + (p.quarter() == null ? "X" : p.quarter());
      case SEASON -> p.quarter() == null ? "XXXX" : "XXXX-" + SEASONS.get(p.quarter() - 1);
      case YEAR -> "XXXX";
      case DECADE -> "XXX";
      case CENTURY -> "XX";
    };
  }
}

package org.annals.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes days of what a report says, once its own date is known.
 *
 * <p>A report whose date is an interval gives the hull over its first and last day. Weeks are those
 * of ISO 8601, Monday to Sunday; spring begins in March; winter is named by the year it begins in.
 */
public final class TimeResolver {
  private TimeResolver() {}

  /**
   * The days that {@code reference} means.
   *
   * @param published when the report was published; null if that cannot be told
   * @return null where it cannot be told
   */
  public static @Nullable When resolve(TimeReference reference, @Nullable When published) {
    TimePoint point = reference.point();
    if (point == null) {
      return reference.basis() == Basis.FALLBACK && published != null
          ? fallback(reference.bound(), published)
          : null;
    }
    When named = days(point, published);
    if (named == null) {
      return null;
    }
    TimePoint end = reference.end();
    When last = end == null ? null : days(end, published);
    boolean open = point.pick() == Pick.FUTURE || point.pick() == Pick.PAST;
    boolean isOneYearOn = point.deictic() && point.month() != null && open;
    When when = bounded(reference.bound(), named, last, published, isOneYearOn);
    return reference.basis() == Basis.FALLBACK
        ? noCloser(when, published)
        : reference.isToldOn() ? upTo(when, published) : when;
  }

  /** What is told as over ends with the report. */
  private static @Nullable When upTo(@Nullable When when, @Nullable When published) {
    LocalDate end = published == null ? null : published.last();
    return when == null || end == null || when.first() == null || when.first().isAfter(end)
        ? when
        : when.intersect(When.between(null, end));
  }

  /** The week up to a report that is known by its month alone begins in a month too. */
  private static @Nullable When noCloser(@Nullable When when, @Nullable When published) {
    LocalDate first = when == null ? null : when.first();
    LocalDate begin = published == null ? null : published.first();
    LocalDate end = published == null ? null : published.last();
    boolean months =
        begin != null
            && end != null
            && begin.getDayOfMonth() == 1
            && end.getDayOfMonth() == end.lengthOfMonth();
    return when == null || first == null || !months
        ? when
        : When.between(Moment.floor(first, Unit.MONTH), when.last());
  }

  /**
   * The TIMEX3 value of an expression of a report published then; as far as it is known without
   * where that is an interval that leaves it open.
   */
  public static String value(TimeExpression e, @Nullable When published) {
    TimeReference reference = e.reference();
    TimePoint point = reference == null ? null : reference.point();
    boolean fixed =
        e.type() == TimeType.DURATION || e.type() == TimeType.SET || e.value().endsWith("_REF");
    if (point == null
        || fixed
        || published == null
        || published.first() == null
        || published.last() == null) {
      return e.value();
    }
    String first = Timex.value(point, published.first());
    String last = Timex.value(point, published.last());
    return first.equals(last) ? first : e.value();
  }

  /**
   * The other days that the words allow: "in May", told of the past, is the last May, but might be
   * the next. In order of time.
   */
  public static List<When> alternatives(TimeReference reference, @Nullable When published) {
    TimePoint point = reference.point();
    When chosen = resolve(reference, published);
    if (point == null || chosen == null || !point.deictic() || point.offset() != 0) {
      return List.of();
    }
    boolean open = point.pick() == Pick.PAST || point.pick() == Pick.FUTURE;
    if (!open && point.pick() != Pick.NEAREST) {
      return List.of();
    }
    List<When> others = new ArrayList<>();
    for (Pick pick : List.of(Pick.PAST, Pick.FUTURE)) {
      When other =
          resolve(
              new TimeReference(
                  reference.basis(),
                  reference.bound(),
                  point.picked(pick, 0),
                  reference.end(),
                  reference.span(),
                  reference.words(),
                  reference.rule()),
              published);
      if (other != null && !other.equals(chosen) && !others.contains(other)) {
        others.add(other);
      }
    }
    return List.copyOf(others);
  }

  private static @Nullable When fallback(Bound bound, When published) {
    return switch (bound) {
      case IN -> published;
      case BY, BEFORE, UNTIL, BETWEEN ->
          published.last() == null ? null : When.between(null, published.last());
      case FROM, SINCE, AFTER ->
          published.first() == null ? null : When.between(published.first(), null);
    };
  }

  private static @Nullable When bounded(
      Bound bound, When named, @Nullable When end, @Nullable When published, boolean isOneYearOn) {
    LocalDate first = named.first();
    LocalDate last = named.last();
    return switch (bound) {
      case IN -> named;
      case BY, UNTIL -> last == null ? null : When.between(null, last);
      case BEFORE ->
          last == null ? null : When.between(null, named.days() <= 1 ? last.minusDays(1) : last);
      case FROM -> first == null ? null : When.between(first, null);
      case SINCE -> since(first, published);
      case AFTER ->
          since(first == null ? null : named.days() <= 1 ? first.plusDays(1) : first, published);
      case BETWEEN -> {
        if (end == null) {
          yield named;
        }
        LocalDate until = end.last();
        if (first == null && until == null) {
          yield null;
        }
        if (first != null && until != null && until.isBefore(first)) {
          // "is to run from January 23 to March 9", told between the two; "ran from May to June",
          // told in May
          boolean begun = isOneYearOn && !until.isBefore(first.minusYears(1));
          yield begun ? When.between(first.minusYears(1), until) : named;
        }
        yield new When(first, until, named.approximate() || end.approximate());
      }
    };
  }

  /** From a day up to the report, if that is not earlier. */
  private static @Nullable When since(@Nullable LocalDate first, @Nullable When published) {
    LocalDate last = published == null ? null : published.last();
    if (first == null) {
      return last == null ? null : When.between(null, last);
    }
    return When.between(first, last == null || last.isBefore(first) ? null : last);
  }

  /** The days a point names; both ends are closed where the publication's are. */
  static @Nullable When days(TimePoint point, @Nullable When published) {
    boolean open = point.isOpen();
    if (!point.deictic() && !open) {
      // "The following day" where nothing was told before it: nobody can tell.
      return point.year() == null ? null : days(point, LocalDate.MIN);
    }
    if (published == null) {
      return null;
    }
    boolean now = point.deictic() && point.pick() == Pick.NAMED && point.offset() == 0;
    if (now
        && point.shiftUnit() == null
        && point.unit() != Unit.WEEKEND
        && point.part() == Part.WHOLE
        && published.isClosed()
        && published.days() > point.unit().days()) {
      return published; // "this week" of a report of some day in October: in October
    }
    LocalDate first = published.first();
    LocalDate last = published.last();
    When early = first == null ? null : days(point, first);
    if (first != null && first.equals(last)) {
      return early;
    }
    When late = last == null ? null : days(point, last);
    if (early != null && late != null) {
      When hull = early.hull(late);
      return hull == null ? null : hull;
    }
    if (early != null) {
      return When.between(early.first(), null);
    }
    return late == null ? null : When.between(null, late.last());
  }

  private static When days(TimePoint point, LocalDate today) {
    When base = Moment.of(point, today);
    base = partOf(point, base, today);
    Unit by = point.shiftUnit();
    if (by != null) {
      base = shifted(base, point, by);
    }
    return base.approximate(point.approximate() || base.approximate());
  }

  private static When shifted(When base, TimePoint point, Unit by) {
    LocalDate first = move(Objects.requireNonNull(base.first()), point.shift(), by);
    LocalDate last = move(Objects.requireNonNull(base.last()), point.shift(), by);
    boolean toDay = point.deictic() && !point.isNamedDay();
    if (by.days() <= base.days() || toDay) {
      return When.between(first, last.isBefore(first) ? first : last);
    }
    return When.between(Moment.floor(first, by), Moment.ceiling(last, by));
  }

  static LocalDate move(LocalDate day, int by, Unit unit) {
    return switch (unit) {
      case DAY -> day.plusDays(by);
      case WEEK, WEEKEND -> day.plusWeeks(by);
      case MONTH -> day.plusMonths(by);
      case QUARTER, SEASON -> day.plusMonths(3L * by);
      case YEAR -> day.plusYears(by);
      case DECADE -> day.plusYears(10L * by);
      case CENTURY -> day.plusYears(100L * by);
    };
  }

  /** Thirds and halves of a unit: the first ten days of a month, four months of a year, … */
  private static When partOf(TimePoint point, When whole, LocalDate today) {
    LocalDate first = Objects.requireNonNull(whole.first());
    LocalDate last = Objects.requireNonNull(whole.last());
    if (point.part() == Part.WHOLE || point.unit() == Unit.DAY) {
      return whole;
    }
    if (point.part() == Part.SO_FAR) {
      return today.isBefore(first) || today.isAfter(last) ? whole : When.between(first, today);
    }
    if (point.part() == Part.REST) {
      return today.isBefore(first) || today.isAfter(last) ? whole : When.between(today, last);
    }
    boolean months = point.unit() == Unit.YEAR;
    boolean years = point.unit() == Unit.DECADE || point.unit() == Unit.CENTURY;
    int size = point.unit() == Unit.CENTURY ? 100 : years ? 10 : months ? 12 : 0;
    if (size == 0) {
      return partOfDays(point, first, last);
    }
    ChronoUnit step = months ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
    int third = size == 10 ? 4 : size / 3;
    int lastThird = size == 10 ? 7 : size - size / 3;
    int middle = size == 10 ? 3 : third;
    int middleEnd = size == 10 ? 7 : lastThird;
    return switch (point.part()) {
      case WHOLE, SO_FAR, REST -> whole;
      case EARLY -> When.between(first, first.plus(third, step).minusDays(1));
      case MIDDLE ->
          When.between(first.plus(middle, step), first.plus(middleEnd, step).minusDays(1));
      case LATE -> When.between(first.plus(size == 10 ? 6 : lastThird, step), last);
      case FIRST_HALF -> When.between(first, first.plus(size / 2, step).minusDays(1));
      case SECOND_HALF -> When.between(first.plus(size / 2, step), last);
    };
  }

  private static When partOfDays(TimePoint point, LocalDate first, LocalDate last) {
    int days = (int) (last.toEpochDay() - first.toEpochDay() + 1);
    int third = days < 8 ? 3 : days < 32 ? 10 : days / 3;
    int half = days < 32 && days > 8 ? 15 : days / 2;
    return switch (point.part()) {
      case WHOLE, SO_FAR, REST -> When.between(first, last);
      case EARLY -> When.between(first, first.plusDays(third - 1));
      case MIDDLE ->
          When.between(
              first.plusDays(third - (days < 8 ? 1 : 0)),
              days < 8 ? last.minusDays(2) : first.plusDays(2L * third - 1));
      case LATE ->
          When.between(days < 8 ? last.minusDays(third) : first.plusDays(2L * third), last);
      case FIRST_HALF -> When.between(first, first.plusDays(half - 1));
      case SECOND_HALF -> When.between(first.plusDays(half), last);
    };
  }
}

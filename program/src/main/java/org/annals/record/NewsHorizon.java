package org.annals.record;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.time.Basis;
import org.annals.time.MonthSpread;
import org.annals.time.Pick;
import org.annals.time.Publication;
import org.annals.time.TimeExpression;
import org.annals.time.TimePoint;
import org.annals.time.Unit;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * How near before an undated report lies what it tells as news, where its words and the other
 * reports leave it months: the last and the weakest of the reasons, which yields to any other.
 *
 * <p>Method: the last day of the calendar that news tells of as over without its year ("on March
 * 3") was within {@value #BARE_DAY_DAYS} days of it in 94 of 100 articles (644 of Timeline17 that
 * name one).
 */
final class NewsHorizon {
  private static final int BARE_DAY_DAYS = 92;

  /** News names months of so many at most, from the first to the last. */
  private static final int MOST_MONTHS = 3;

  private NewsHorizon() {}

  /** The reports that it dates more closely. */
  static Map<String, Publication> of(Reports reports) {
    Map<String, Publication> closer = new TreeMap<>();
    for (Extract extract : reports.extracts()) {
      String report = extract.report().id();
      Publication own = reports.dating(report);
      Publication found = own.basis() == Basis.STATED ? null : closer(extract, own);
      if (found != null) {
        Publication closest = LeadWeekday.closer(extract, found);
        closer.put(report, closest == null ? found : closest);
      }
    }
    return closer;
  }

  private static @Nullable Publication closer(Extract extract, Publication own) {
    When days = own.when();
    LocalDate first = days == null ? null : days.first();
    LocalDate last = days == null ? null : days.last();
    if (days == null || first == null || last == null || days.days() <= BARE_DAY_DAYS) {
      return null;
    }
    LocalDate from = null;
    LocalDate to = null;
    List<MonthDay> bare = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (TimeExpression time : extract.times()) {
      MonthDay day = bare(time);
      if (day != null) {
        bare.add(day);
        words.add("“" + Objects.requireNonNull(time.reference()).words() + "”");
      }
    }
    if (isOfMonths(extract)) {
      return null;
    }
    for (LocalDate d = first; !bare.isEmpty() && !d.isAfter(last); d = d.plusDays(1)) {
      LocalDate today = d;
      if (bare.stream().anyMatch(b -> isSoonAfter(today, b))) {
        from = from == null ? d : from;
        to = d;
      }
    }
    When left = from == null || to == null ? null : own.within(When.between(from, to));
    return left == null || left.equals(days)
        ? null
        : new Publication(
            left,
            Basis.INFERRED,
            own.why()
                + "; "
                + String.join(", ", words)
                + ": of news, nine in ten name such a day within three months",
            own.possible());
  }

  /**
   * Whether the months and days that it names as past are spread over more of a year than news
   * spans: it tells a story, and may tell it long after.
   */
  static boolean isOfMonths(Extract extract) {
    TreeSet<Integer> months = new TreeSet<>();
    for (TimeExpression time : extract.times()) {
      TimePoint point = time.reference() == null ? null : time.reference().point();
      if (point != null
          && point.month() != null
          && point.pick() == Pick.PAST
          && (point.unit() == Unit.DAY || point.unit() == Unit.MONTH)) {
        months.add(point.month());
      }
    }
    if (months.isEmpty()) {
      return false;
    }
    return MonthSpread.of(months) > MOST_MONTHS;
  }

  private static boolean isSoonAfter(LocalDate day, MonthDay bare) {
    LocalDate then = bare.atYear(day.getYear());
    LocalDate last = then.isAfter(day) ? bare.atYear(day.getYear() - 1) : then;
    return !last.plusDays(BARE_DAY_DAYS).isBefore(day);
  }

  /** The day of the calendar that is named as over, without a year; null if none is. */
  private static @Nullable MonthDay bare(TimeExpression time) {
    TimePoint point = time.reference() == null ? null : time.reference().point();
    Integer month = point == null ? null : point.month();
    Integer day = point == null ? null : point.day();
    boolean over =
        point != null
            && point.unit() == Unit.DAY
            && point.pick() == Pick.PAST
            && point.offset() == 0
            && point.shiftUnit() == null
            && point.holiday() == null;
    return over && month != null && day != null && day <= Month.of(month).maxLength()
        ? MonthDay.of(month, day)
        : null;
  }
}

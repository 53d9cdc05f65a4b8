package org.annals.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.event.EventMention;
import org.annals.event.Status;
import org.annals.language.Meaning;
import org.annals.language.Meaning.Kinship;
import org.annals.language.WordNet;
import org.annals.text.WordList;
import org.annals.time.Basis;
import org.annals.time.Pick;
import org.annals.time.TimePoint;
import org.annals.time.Unit;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one day of what several reports speak of as known, each in its own words: "Tuesday's
 * earthquake" in one and "the earthquake of 12 January" in another; and says what that tells of the
 * day of a report without a date.
 *
 * <p>Method: of words for what comes once in a story ({@code once-in-a-story.txt}) in reports that
 * share actors, every weekday, day of the calendar and whole date is kept as a condition. Where
 * exactly one day meets them all, within the years that the reports allow, it is the day. A report
 * that names it by its weekday is of that day or the six after it; one that names it by a day
 * without a year, of the year after it.
 */
final class DayOfTheMatter {
  private static final Set<String> ONCE =
      WordList.words(DayOfTheMatter.class, "once-in-a-story.txt");

  private static final int SHARED_ACTORS = 2;
  private static final int DAYS_OF_A_WEEKDAY = 6;
  private static final int MONTHS_OF_A_BARE_DAY = 12;

  /** Longer windows of publication say nothing of the year. */
  private static final int MOST_YEARS = 12;

  /** One telling of the matter, with what its words say of the day. */
  private record Told(String report, EventMention mention, TimePoint point) {
    @Nullable Integer weekday() {
      return point.month() == null && point.pick() == Pick.PAST && point.offset() == 0
          ? point.weekday()
          : null;
    }

    boolean isCalendar() {
      return point.month() != null && point.day() != null && point.unit() == Unit.DAY;
    }
  }

  private final Reports reports;
  private final ActorLinker linked;
  private final List<Told> told = new ArrayList<>();
  private final Map<String, Set<String>> actors = new HashMap<>();
  private final Map<String, Meaning> meanings = new HashMap<>();

  private DayOfTheMatter(Reports reports, ActorLinker linked) {
    this.reports = reports;
    this.linked = linked;
    for (Extract extract : reports.extracts()) {
      for (EventMention mention : extract.events()) {
        TimePoint point = mention.when().point();
        if (point == null
            || point.shiftUnit() != null
            || point.holiday() != null
            || mention.when().basis() == Basis.FALLBACK) {
          continue;
        }
        if (isKnown(mention) && !ToldEvent.isSeveral(mention)) {
          Told each = new Told(extract.report().id(), mention, point);
          if (each.weekday() != null || each.isCalendar()) {
            told.add(each);
          }
        }
      }
    }
  }

  /** What the day of the matter says of the day of each report that states none, by report. */
  static Map<String, List<DatedByOthers.Reason>> reasons(Reports reports, ActorLinker linked) {
    DayOfTheMatter all = new DayOfTheMatter(reports, linked);
    Map<String, List<DatedByOthers.Reason>> reasons = new TreeMap<>();
    for (Told open : all.told) {
      if (reports.dating(open.report()).basis() != Basis.STATED) {
        DatedByOthers.Reason reason = all.reason(open);
        if (reason != null) {
          reasons.computeIfAbsent(open.report(), r -> new ArrayList<>()).add(reason);
        }
      }
    }
    return reasons;
  }

  /** Whether the mention may tell of the matter, though it be only in passing. */
  static boolean isKnown(EventMention mention) {
    return ToldEvent.isNoun(mention)
        && (mention.status() == Status.HAPPENED || mention.status() == Status.ONGOING)
        && ONCE.contains(mention.head().toLowerCase(Locale.ROOT));
  }

  private DatedByOthers.@Nullable Reason reason(Told open) {
    List<Told> together = new ArrayList<>();
    boolean byOther = false;
    for (Told other : told) {
      if (isOfOneMatter(open, other)) {
        together.add(other);
        byOther |= !reports.originOf(other.report()).equals(reports.originOf(open.report()));
      }
    }
    LocalDate day = byOther ? onlyDay(together) : null;
    if (day == null) {
      return null;
    }
    When allowed =
        open.isCalendar()
            ? When.between(day, day.plusMonths(MONTHS_OF_A_BARE_DAY).minusDays(1))
            : When.between(day, day.plusDays(DAYS_OF_A_WEEKDAY));
    TreeSet<String> by = new TreeSet<>();
    together.forEach(t -> by.add(t.report()));
    by.remove(open.report());
    return new DatedByOthers.Reason(
        allowed,
        "tells “"
            + open.mention().what()
            + "”, which can only have been on "
            + day
            + " by the words of "
            + String.join(", ", by));
  }

  private boolean isOfOneMatter(Told a, Told b) {
    Kinship kin = meaning(a).to(meaning(b));
    if (kin != Kinship.SAME && kin != Kinship.SYNONYM) {
      return false;
    }
    if (a.report().equals(b.report())) {
      return true;
    }
    Set<String> shared = new TreeSet<>(named(a.report()));
    shared.retainAll(named(b.report()));
    return shared.size() >= SHARED_ACTORS;
  }

  private Meaning meaning(Told one) {
    return meanings.computeIfAbsent(
        one.mention().head(), head -> WordNet.get().meaning(head, true));
  }

  /** The actors of the record that the report speaks of. */
  private Set<String> named(String report) {
    return actors.computeIfAbsent(
        report,
        id -> {
          List<String> local = reports.extract(id).actors().stream().map(a -> a.id()).toList();
          return Set.copyOf(linked.ids(id, local));
        });
  }

  /** The one day that meets what all of them say; null if there is none or several. */
  private @Nullable LocalDate onlyDay(List<Told> all) {
    LocalDate first = null;
    LocalDate last = null;
    for (Told one : all) {
      When window = reports.published(one.report());
      LocalDate from = window == null ? null : window.first();
      LocalDate to = window == null ? null : window.last();
      if (from != null) {
        LocalDate earliest = from.minusMonths(MONTHS_OF_A_BARE_DAY);
        first = first == null || earliest.isAfter(first) ? earliest : first;
      }
      if (to != null) {
        last = last == null || to.isBefore(last) ? to : last;
      }
    }
    if (first == null || last == null || first.plusYears(MOST_YEARS).isBefore(last)) {
      return null;
    }
    LocalDate only = null;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      LocalDate tried = day;
      if (all.stream().allMatch(one -> allows(one, tried))) {
        if (only != null) {
          return null;
        }
        only = day;
      }
    }
    return only;
  }

  private boolean allows(Told one, LocalDate day) {
    TimePoint point = one.point();
    Integer weekday = one.weekday();
    if (weekday != null && day.getDayOfWeek().getValue() != weekday) {
      return false;
    }
    if (one.isCalendar()
        && (!Integer.valueOf(day.getMonthValue()).equals(point.month())
            || !Integer.valueOf(day.getDayOfMonth()).equals(point.day())
            || (point.year() != null && !point.year().equals(day.getYear())))) {
      return false;
    }
    // The words count back from the day of the report.
    When window = reports.published(one.report());
    LocalDate from = window == null ? null : window.first();
    LocalDate to = window == null ? null : window.last();
    LocalDate latest =
        weekday != null ? day.plusDays(DAYS_OF_A_WEEKDAY) : day.plusMonths(MONTHS_OF_A_BARE_DAY);
    boolean early = to != null && to.isBefore(day);
    boolean late = from != null && from.isAfter(latest);
    return !early && (!late || point.year() != null);
  }
}

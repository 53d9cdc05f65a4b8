package org.annals.record;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.time.Basis;
import org.annals.time.Publication;
import org.annals.time.TimeExpression;
import org.annals.time.TimePoint;
import org.annals.time.TimeReference;
import org.annals.time.TimeResolver;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * The year of a report that names months or days of the calendar and no year: the one that sets it
 * among the dated reports on the same matter, where only one year does.
 *
 * <p>Method: the stretches of days that the report itself leaves, one or two a year, are held
 * against the time from the first to the last of the dated reports that name the same people and
 * bodies. Where a single stretch lies in it, and for a story of more than a year none within a year
 * of it, it is that. A story that goes on for years leaves several, and says nothing; one dated
 * report says nothing unless much the same people and bodies are in both.
 */
final class StoryYears {
  /** Of those whom reports name, so many are in both where they are of one matter. */
  private static final int SHARED = 2;

  /** So many where one dated report is to be enough. */
  private static final int SHARED_WITH_ONE = 3;

  /** A longer time places a report in no year. */
  private static final int LONGEST_STRETCH_DAYS = 330;

  /** Of a story that goes on for longer, a report may be of the year before it or after. */
  private static final int LONGEST_STORY_DAYS = 45;

  /** How far back the times that others name may be of the story. */
  private static final int TOLD_YEARS = 3;

  /** Stretches that are no further apart are of one year. */
  private static final int GAP_DAYS = 45;

  /** So many of the others are named for the reader. */
  private static final int NAMED = 4;

  /** A report that is dated no closer does not place others. */
  private static final int DATED_DAYS = 31;

  /** So many dated reports go on too long for one year, and each is held against each undated. */
  private static final int MOST = 1_000;

  private StoryYears() {}

  /** What the others say of the year of each report that leaves it open, by report. */
  static Map<String, DatedByOthers.Reason> reasons(Reports reports, ActorLinker actors) {
    List<Extract> dated = reports.extracts().stream().filter(StoryYears::isDated).toList();
    if (dated.size() > MOST) {
      return Map.of();
    }
    Map<String, int[]> named = named(reports, actors);
    Map<String, DatedByOthers.Reason> reasons = new TreeMap<>();
    for (Extract extract : reports.extracts()) {
      String report = extract.report().id();
      Publication own = reports.dating(report);
      if (own.basis() != Basis.STATED && own.possible().size() > 1) {
        DatedByOthers.Reason reason = reason(reports, dated, named, report, own);
        if (reason != null) {
          reasons.put(report, reason);
        }
      }
    }
    return reasons;
  }

  /** Whom each report names, as numbers in order. */
  private static Map<String, int[]> named(Reports reports, ActorLinker actors) {
    Map<String, Integer> numbers = new HashMap<>();
    Map<String, int[]> named = new HashMap<>();
    for (Extract extract : reports.extracts()) {
      String report = extract.report().id();
      List<String> local = extract.actors().stream().map(a -> a.id()).toList();
      int[] cast =
          actors.ids(report, local).stream()
              .mapToInt(id -> numbers.computeIfAbsent(id, i -> numbers.size()))
              .sorted()
              .distinct()
              .toArray();
      named.put(report, cast);
    }
    return named;
  }

  private static boolean isDated(Extract extract) {
    When day = extract.dating().when();
    return day != null && day.isClosed() && day.days() <= DATED_DAYS;
  }

  private static DatedByOthers.@Nullable Reason reason(
      Reports reports,
      List<Extract> dated,
      Map<String, int[]> named,
      String report,
      Publication own) {
    int[] cast = named.getOrDefault(report, new int[0]);
    When span = null;
    TreeSet<String> others = new TreeSet<>();
    boolean close = false;
    for (Extract other : dated) {
      String id = other.report().id();
      When day = other.dating().when();
      if (day == null || reports.originOf(id).equals(reports.originOf(report))) {
        continue;
      }
      int shared = Sorted.common(named.getOrDefault(id, new int[0]), cast, 0);
      if (shared >= SHARED) {
        span = span == null ? day : Objects.requireNonNull(span.hull(day));
        LocalDate told = firstTold(other, Objects.requireNonNull(span.first()));
        span = When.between(told, span.last());
        others.add(id);
        close |= shared >= SHARED_WITH_ONE;
      }
    }
    if (span == null || !(others.size() > 1 || close)) {
      return null;
    }
    When only = only(own, span);
    boolean goesOn = span.days() > LONGEST_STORY_DAYS;
    if (goesOn && !Objects.equals(only, only(own, around(span)))) {
      return null; // the years before and after it are as near
    }
    return only == null || !only.isClosed() || only.days() > LONGEST_STRETCH_DAYS
        ? null
        : new DatedByOthers.Reason(
            only,
            "of the days that its words leave those of "
                + only.edtf()
                + " alone lie among the other reports on the matter, of "
                + span.edtf()
                + ": "
                + String.join(", ", others.stream().limit(NAMED).toList()));
  }

  /**
   * The first time that a report names with its year, of the few years before a day: the story may
   * have begun then.
   */
  private static LocalDate firstTold(Extract extract, LocalDate day) {
    LocalDate earliest = day.minusYears(TOLD_YEARS);
    LocalDate first = day;
    for (TimeExpression time : extract.times()) {
      TimeReference reference = time.reference();
      TimePoint point = reference == null ? null : reference.point();
      boolean named = point != null && !point.deictic() && point.year() != null;
      When when = named && reference != null ? TimeResolver.resolve(reference, null) : null;
      LocalDate told = when == null ? null : when.first();
      first = told != null && told.isBefore(first) && told.isAfter(earliest) ? told : first;
    }
    return first;
  }

  private static When around(When span) {
    return When.between(
        Objects.requireNonNull(span.first()).minusYears(1),
        Objects.requireNonNull(span.last()).plusYears(1));
  }

  /** The stretches of one year, which alone meets a time; of them only those that may be. */
  private static @Nullable When only(Publication own, When time) {
    When may = own.when();
    When only = null;
    When year = null;
    for (When stretch : own.possible()) {
      if (may != null && !stretch.overlaps(may)) {
        continue;
      }
      When before = year;
      year = before == null || !isNear(before, stretch) ? stretch : before.hull(stretch);
      if (year == null || !year.overlaps(time)) {
        continue;
      }
      if (only != null && (before == null || !only.equals(before) || !isNear(before, stretch))) {
        return null;
      }
      only = year;
    }
    return only;
  }

  /** Whether the second begins soon after the end of the first: both are of one year. */
  private static boolean isNear(When first, When second) {
    LocalDate end = first.last();
    LocalDate begin = second.first();
    return end != null && begin != null && begin.isBefore(end.plusDays(GAP_DAYS));
  }
}

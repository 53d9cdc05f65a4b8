package org.annals.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.annals.event.Status;
import org.annals.time.Basis;
import org.annals.time.Publication;
import org.annals.time.TimePoint;
import org.annals.time.TimeReference;
import org.annals.time.TimeResolver;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Dates reports that name no day by the events that others date: a report that tells a strike of 3
 * January 2020 as done is of that day or later, and one that tells it as "last January" is of the
 * days on which these words mean it.
 *
 * <p>Method: of each such event every day on which the report could have used its words is kept,
 * and of all events together the days that every one allows. No more is said: where the words leave
 * it open, the interval stays open; where events contradict each other or the report, it stays as
 * it was. Only events that a dated report of another origin dates to a few days count.
 */
final class DatedByOthers {
  /** How long after an event words that count from today are tried, days. */
  private static final int FURTHEST_DAYS = 3 * 366;

  /** So many reasons must agree against the one that they contradict. */
  private static final int LEAST_AGAINST_ONE = 2;

  /** What one event says of the day of a report. */
  record Reason(When allowed, String why) {}

  private final Reports reports;
  private final Map<String, List<Reason>> ungrouped = new TreeMap<>();

  /** What gives way to all the others, the strongest first. */
  private final Map<String, List<Reason>> weaker;

  /** What is said only within what all these leave. */
  private final Map<String, List<Reason>> counted;

  /**
   * Reads what can be told of the days of reports while it is not known yet which events are one.
   */
  DatedByOthers(Reports reports, ActorLinker actors, WordsOfTimes cut) {
    this.reports = reports;
    for (Map<String, List<Reason>> reasons :
        List.of(
            StagesTold.reasons(reports, actors),
            SameDayOfYear.reasons(reports, actors),
            DayOfTheMatter.reasons(reports, actors),
            CountedMonths.reasons(reports, actors))) {
      reasons.forEach(
          (r, more) -> ungrouped.computeIfAbsent(r, k -> new ArrayList<>()).addAll(more));
    }
    weaker = MonthsOfOthers.reasons(reports, actors, cut);
    counted = TimesOfOthers.reasons(reports, actors, cut);
    StoryYears.reasons(reports, actors)
        .forEach(
            (r, year) -> {
              List<Reason> last = new ArrayList<>(weaker.getOrDefault(r, List.of()));
              last.add(year);
              weaker.put(r, last);
            });
  }

  /**
   * The reports that can be dated more closely.
   *
   * @param events the mentions of each event
   */
  Map<String, Publication> by(List<List<ToldEvent>> events) {
    Map<String, List<Reason>> reasons = new TreeMap<>();
    ungrouped.forEach((r, all) -> reasons.put(r, new ArrayList<>(all)));
    for (List<ToldEvent> event : events) {
      List<ToldEvent> witnesses = witnesses(reports, event);
      NewsOfOthers.reasons(reports, event)
          .forEach((r, more) -> reasons.computeIfAbsent(r, k -> new ArrayList<>()).add(more));
      for (ToldEvent told : witnesses.isEmpty() ? List.<ToldEvent>of() : event) {
        if (!isDone(told) || isDated(reports, told.report())) {
          continue;
        }
        ToldEvent witness = witness(reports, witnesses, told.report());
        When day = witness == null ? null : witness.when().when();
        Reason reason = witness == null || day == null ? null : reason(told, witness, day);
        if (reason != null) {
          reasons.computeIfAbsent(told.report(), k -> new ArrayList<>()).add(reason);
        }
      }
    }
    weaker.keySet().forEach(r -> reasons.computeIfAbsent(r, k -> new ArrayList<>()));
    counted.keySet().forEach(r -> reasons.computeIfAbsent(r, k -> new ArrayList<>()));
    Map<String, Publication> dated = new TreeMap<>();
    reasons.forEach(
        (report, all) -> {
          Publication own = reports.dating(report);
          List<Reason> more = withoutOutlier(own, all);
          for (Reason weak : weaker.getOrDefault(report, List.of())) {
            more.add(weak);
            if (days(own, more) == null) {
              more.remove(weak); // one that contradicts the stronger was misread
            }
          }
          Publication closer = counted(closer(own, more), own, report);
          if (closer != null) {
            Publication closest = LeadWeekday.closer(reports.extract(report), closer);
            dated.put(report, closest == null ? closer : closest);
          }
        });
    return dated;
  }

  /** Over when it is told: a threat, a demand or an offer is when it is made. */
  private static boolean isDone(ToldEvent told) {
    return told.status() == Status.HAPPENED || told.isSpoken();
  }

  private static boolean isDated(Reports reports, String report) {
    return reports.dating(report).basis() == Basis.STATED;
  }

  /** The mentions in dated reports that words date to a few days, the closest first. */
  private static List<ToldEvent> witnesses(Reports reports, List<ToldEvent> event) {
    if (event.size() < 2) {
      return List.of();
    }
    return event.stream()
        .filter(t -> isDated(reports, t.report()) && isDone(t) && t.isTight())
        .filter(t -> t.when().basis() == Basis.STATED || t.when().basis() == Basis.RELATIVE)
        .sorted(
            java.util.Comparator.comparingLong((ToldEvent t) -> days(t))
                .thenComparing(t -> t.identity().id()))
        .toList();
  }

  /** The first of another origin: an event that thousands tell is not gone through for each. */
  private static @Nullable ToldEvent witness(
      Reports reports, List<ToldEvent> witnesses, String report) {
    return witnesses.stream()
        .filter(t -> !reports.originOf(t.report()).equals(reports.originOf(report)))
        .findFirst()
        .orElse(null);
  }

  private static long days(ToldEvent told) {
    When when = told.when().when();
    return when == null ? Long.MAX_VALUE : when.days();
  }

  private static @Nullable Reason reason(ToldEvent told, ToldEvent witness, When day) {
    TimeReference words = told.mention().when();
    TimePoint point = words.point();
    LocalDate first = Objects.requireNonNull(day.first());
    When allowed = null;
    if (words.words().isEmpty()) {
      allowed = When.between(first, null);
    } else if (point != null && words.basis() == Basis.RELATIVE && point.deictic()) {
      allowed = spoken(words, day, first);
    }
    String phrase = words.words().isEmpty() ? "it as over" : "it as “" + words.words() + "”";
    return allowed == null
        ? null
        : new Reason(
            allowed,
            "tells "
                + phrase
                + ": “"
                + told.mention().what()
                + "”, of "
                + day.edtf()
                + " by "
                + witness.report());
  }

  /** From the first to the last day on which the words mean the day of the event. */
  private static @Nullable When spoken(TimeReference words, When day, LocalDate from) {
    LocalDate furthest = from.plusDays(FURTHEST_DAYS);
    When all =
        firstToLast(
            from,
            furthest,
            today -> {
              When meant = TimeResolver.resolve(words, When.day(today));
              return meant != null && meant.overlaps(day);
            });
    return all == null || !furthest.equals(all.last()) ? all : When.between(all.first(), null);
  }

  /** From the first to the last day of a stretch that passes; null if none does. */
  static @Nullable When firstToLast(LocalDate from, LocalDate to, Predicate<LocalDate> passes) {
    LocalDate first = from;
    while (!first.isAfter(to) && !passes.test(first)) {
      first = first.plusDays(1);
    }
    LocalDate last = to;
    while (last.isAfter(first) && !passes.test(last)) {
      last = last.minusDays(1);
    }
    return first.isAfter(to) ? null : When.between(first, last);
  }

  /** The days that all allow; null if they contradict each other. */
  private static @Nullable When days(Publication own, List<Reason> reasons) {
    When days = own.when();
    for (Reason reason : reasons) {
      When both = days == null ? reason.allowed() : days.intersect(reason.allowed());
      days = both == null ? null : own.within(both);
      if (days == null) {
        return null;
      }
    }
    return days;
  }

  /**
   * Without the one that all the others contradict, which agree with each other: it was misread.
   */
  private static List<Reason> withoutOutlier(Publication own, List<Reason> reasons) {
    List<Reason> all = reasons.stream().distinct().toList();
    List<Reason> kept = new ArrayList<>(all);
    if (all.size() >= LEAST_AGAINST_ONE + 1 && days(own, all) == null) {
      List<Reason> outliers =
          all.stream()
              .filter(r -> days(own, all.stream().filter(o -> !o.equals(r)).toList()) != null)
              .toList();
      if (outliers.size() == 1) {
        kept.remove(outliers.get(0));
      }
    }
    return kept;
  }

  /**
   * Closer by what it counts from itself. The stretches in which the months that it names lie best
   * are no part of it: they were chosen while the year was open.
   */
  private @Nullable Publication counted(
      @Nullable Publication closer, Publication own, String report) {
    Publication found = closer;
    for (Reason reason : counted.getOrDefault(report, List.of())) {
      Publication before = found == null ? own : found;
      When days = before.when();
      When both = days == null ? reason.allowed() : days.intersect(reason.allowed());
      if (both != null && !both.equals(days)) {
        String why = before.why().isEmpty() ? reason.why() : before.why() + "; " + reason.why();
        found = new Publication(both, Basis.INFERRED, why);
      }
    }
    return found;
  }

  private static @Nullable Publication closer(Publication own, List<Reason> reasons) {
    When days = own.when();
    StringBuilder why = new StringBuilder(own.why());
    for (Reason reason : reasons) {
      When both = days == null ? reason.allowed() : days.intersect(reason.allowed());
      both = both == null ? null : own.within(both);
      if (both == null) {
        return null; // they contradict each other: one was misread
      }
      if (!both.equals(days)) {
        why.append(why.isEmpty() ? "" : "; ").append(reason.why());
      }
      days = both;
    }
    return days == null || days.equals(own.when())
        ? null
        : new Publication(days, Basis.INFERRED, why.toString(), own.possible());
  }
}

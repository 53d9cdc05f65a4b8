package org.annals.record;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.annals.event.EventMention;
import org.annals.event.PloverClass;
import org.annals.event.Status;
import org.annals.time.Basis;
import org.annals.time.TimePoint;
import org.annals.time.Unit;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Gives the year to reports that name a day of the calendar without one ("since the rally of
 * January 25"): that of the event of its kind which a dated report tells of that very day.
 *
 * <p>Method: both name the day, the events are of one class or one word, and the reports share
 * their actors; and no other year answers. A bare day of the calendar told as over is the last one,
 * so the report is of that day or the year after it.
 */
final class SameDayOfYear {
  private static final int SHARED_ACTORS = 2;

  /** A day that has come again would be told with its year. */
  private static final int MOST_MONTHS = 12;

  private record Told(String report, LocalDate day, EventMention mention) {}

  private SameDayOfYear() {}

  /** What the others say of the day of each report that states none, by report. */
  static Map<String, List<DatedByOthers.Reason>> reasons(
      Reports reports, List<List<ToldEvent>> events, ActorLinker linked) {
    Map<MonthDay, List<Told>> dated = new HashMap<>();
    List<ToldEvent> open = new ArrayList<>();
    for (List<ToldEvent> event : events) {
      for (ToldEvent told : event) {
        if (told.status() != Status.HAPPENED && told.status() != Status.ONGOING) {
          continue;
        }
        When when = told.when().when();
        boolean stated = reports.dating(told.report()).basis() == Basis.STATED;
        LocalDate day = when == null ? null : when.first();
        if (stated && when != null && day != null && when.days() == 1 && told.isTight()) {
          dated
              .computeIfAbsent(MonthDay.from(day), d -> new ArrayList<>())
              .add(new Told(told.report(), day, told.mention()));
        } else if (!stated && bare(told.mention()) != null) {
          open.add(told);
        }
      }
    }
    Map<String, List<DatedByOthers.Reason>> reasons = new TreeMap<>();
    Map<String, Set<String>> actors = new TreeMap<>();
    for (ToldEvent told : open) {
      DatedByOthers.Reason reason =
          reason(
              reports,
              told,
              dated,
              r -> actors.computeIfAbsent(r, id -> named(reports, linked, id)));
      if (reason != null) {
        reasons.computeIfAbsent(told.report(), r -> new ArrayList<>()).add(reason);
      }
    }
    return reasons;
  }

  private static DatedByOthers.@Nullable Reason reason(
      Reports reports,
      ToldEvent told,
      Map<MonthDay, List<Told>> dated,
      Function<String, Set<String>> actors) {
    MonthDay bare = Objects.requireNonNull(bare(told.mention()));
    TreeSet<LocalDate> days = new TreeSet<>();
    TreeSet<String> by = new TreeSet<>();
    for (Told witness : dated.getOrDefault(bare, List.of())) {
      Set<String> shared = new HashSet<>(actors.apply(witness.report()));
      shared.retainAll(actors.apply(told.report()));
      boolean other = !reports.originOf(witness.report()).equals(reports.originOf(told.report()));
      if (other && shared.size() >= SHARED_ACTORS && isAlike(told.mention(), witness.mention())) {
        days.add(witness.day());
        by.add(witness.report());
      }
    }
    if (days.size() != 1) {
      return null;
    }
    LocalDate day = days.first();
    return new DatedByOthers.Reason(
        When.between(day, day.plusMonths(MOST_MONTHS).minusDays(1)),
        "tells “" + told.mention().what() + "”, of " + day + " by " + by.first());
  }

  /** The actors of the record that the report speaks of. */
  private static Set<String> named(Reports reports, ActorLinker linked, String report) {
    List<String> local = reports.extract(report).actors().stream().map(a -> a.id()).toList();
    return Set.copyOf(linked.ids(report, local));
  }

  private static boolean isAlike(EventMention a, EventMention b) {
    return a.head().equals(b.head()) || (a.type() == b.type() && a.type() != PloverClass.OTHER);
  }

  /** The day of the calendar that it is told of without a year; null if there is none. */
  private static @Nullable MonthDay bare(EventMention mention) {
    TimePoint point = mention.when().point();
    Integer month = point == null ? null : point.month();
    Integer day = point == null ? null : point.day();
    boolean whole =
        point != null
            && point.unit() == Unit.DAY
            && point.year() == null
            && point.shiftUnit() == null
            && point.holiday() == null;
    return !whole
            || month == null
            || day == null
            || day > MonthDay.of(month, 1).getMonth().maxLength()
        ? null
        : MonthDay.of(month, day);
  }
}

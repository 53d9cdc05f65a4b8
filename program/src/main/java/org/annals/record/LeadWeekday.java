package org.annals.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.annals.event.EventMention;
import org.annals.event.Status;
import org.annals.statement.StatementMention;
import org.annals.text.Span;
import org.annals.time.Basis;
import org.annals.time.Bound;
import org.annals.time.Pick;
import org.annals.time.Publication;
import org.annals.time.TimePoint;
import org.annals.time.TimeReference;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * The weekday of the news, once other reports have placed a report within a few weeks: "the
 * minister said on Tuesday", in its first sentences, is of that day or the day before.
 *
 * <p>The report alone has been read so already where it names its weeks itself; the spans of days
 * are the same.
 */
final class LeadWeekday {
  /** Headline and first sentences. */
  private static final int LEAD_SENTENCES = 4;

  private static final int SPOKEN_DAYS = 1;
  private static final int DONE_DAYS = 2;

  /** Longer times than that a weekday would only pare at the ends. */
  private static final int FEW_DAYS = 32;

  private static final int WEEK = 7;

  private record Said(Span at, TimeReference when, int most) {}

  private LeadWeekday() {}

  /**
   * The days that its weekday leaves.
   *
   * @return null if it leaves all or none
   */
  static @Nullable Publication closer(Extract extract, Publication own) {
    When days = own.when();
    Said said = days == null || days.days() > FEW_DAYS ? null : first(extract);
    Integer weekday = said == null ? null : Objects.requireNonNull(said.when().point()).weekday();
    if (days == null || said == null || weekday == null) {
      return null;
    }
    List<When> left = new ArrayList<>();
    LocalDate last = Objects.requireNonNull(days.last());
    LocalDate begin = null;
    for (LocalDate d = Objects.requireNonNull(days.first()); !d.isAfter(last); d = d.plusDays(1)) {
      boolean fits =
          Math.floorMod(d.getDayOfWeek().getValue() - weekday, WEEK) <= said.most()
              && (own.possible().isEmpty() || isPossible(own, d));
      begin = fits && begin == null ? d : begin;
      if (begin != null && (!fits || d.equals(last))) {
        left.add(When.between(begin, fits ? d : d.minusDays(1)));
        begin = null;
      }
    }
    if (left.isEmpty()) {
      return null;
    }
    When hull = left.get(0).hull(left.get(left.size() - 1));
    List<When> possible = left.size() == 1 ? List.of() : left;
    return days.equals(hull) && possible.equals(own.possible())
        ? null
        : new Publication(
            hull,
            Basis.INFERRED,
            own.why()
                + "; “"
                + said.when().words()
                + "” in its lead is of that day or "
                + (said.most() == SPOKEN_DAYS ? "the day before" : "two days before"),
            possible);
  }

  private static boolean isPossible(Publication own, LocalDate day) {
    return own.possible().stream().anyMatch(s -> s.contains(When.day(day)));
  }

  /** What somebody said or did on a bare weekday, told first. */
  private static @Nullable Said first(Extract extract) {
    int sentences = Math.min(LEAD_SENTENCES, extract.sentences().size());
    if (sentences == 0) {
      return null;
    }
    int end = extract.sentences().get(sentences - 1).end();
    List<Said> all = new ArrayList<>();
    for (StatementMention s : extract.statements()) {
      Span words = s.when().span();
      if (s.mode().isOfRecord() && words != null && isBare(s.when()) && words.end() <= end) {
        all.add(new Said(words, s.when(), SPOKEN_DAYS));
      }
    }
    for (EventMention e : extract.events()) {
      Span words = e.when().span();
      boolean told = !e.isDetail() && !ToldEvent.isNoun(e) && e.status() == Status.HAPPENED;
      if (told && words != null && isBare(e.when()) && words.end() <= end) {
        all.add(new Said(words, e.when(), DONE_DAYS));
      }
    }
    all.removeIf(s -> isOfMatter(extract, s.at()));
    // What is said and done by the same words is news of the longer while.
    return all.stream()
        .min(
            Comparator.comparing(Said::at)
                .thenComparing(Comparator.comparingInt(Said::most).reversed()))
        .orElse(null);
  }

  /** "Tuesday’s quake" is the day of the quake, whatever is told of it in the report. */
  private static boolean isOfMatter(Extract extract, Span weekday) {
    String after = extract.report().text().substring(weekday.end());
    boolean whose = after.startsWith("’") || after.startsWith("'");
    return whose
        || extract.events().stream()
            .anyMatch(e -> DayOfTheMatter.isKnown(e) && weekday.equals(e.when().span()));
  }

  private static boolean isBare(TimeReference reference) {
    TimePoint point = reference.point();
    return reference.basis() == Basis.RELATIVE
        && reference.bound() == Bound.IN
        && point != null
        && point.weekday() != null
        && point.month() == null
        && point.pick() == Pick.PAST
        && point.offset() == 0
        && point.shiftUnit() == null;
  }
}

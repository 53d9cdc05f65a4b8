package org.annals.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The days on which a report may have been published, as its reasons leave them. */
final class PossibleDays {
  private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
  private static final int COUNT =
      (int) (LocalDate.of(2050, 1, 1).toEpochDay() - FIRST.toEpochDay());

  /** So near the ends of what is looked at, only the time of year was told. */
  private static final int EDGE_DAYS = 2 * 366;

  /** Days that are so many years apart are of any year. */
  private static final int UNSET_DAYS = 10 * 366;

  /** Enough for some days of five weeks of every year. */
  private static final int MOST_STRETCHES = 600;

  private final BitSet allowed = new BitSet(COUNT);
  private final List<String> reasons = new ArrayList<>();

  PossibleDays() {
    allowed.set(0, COUNT);
  }

  /**
   * Keeps the months that fit.
   *
   * @param reason for the reader, kept if it rules out a day
   * @return false if none would be left: the reason is then set aside
   */
  boolean keep(Predicate<YearMonth> fits, String reason) {
    BitSet left = new BitSet(COUNT);
    LocalDate begin = FIRST;
    while (index(begin) < COUNT) {
      LocalDate next = begin.plusMonths(1);
      if (allowed.nextSetBit(index(begin)) < index(next) && fits.test(YearMonth.from(begin))) {
        left.set(index(begin), index(next));
      }
      begin = next;
    }
    return keep(left, reason);
  }

  /** The same for days. */
  boolean keepDays(Predicate<LocalDate> fits, String reason) {
    BitSet left = new BitSet(COUNT);
    LocalDate day = FIRST;
    int at = 0;
    for (int i = allowed.nextSetBit(0); i >= 0; i = allowed.nextSetBit(i + 1)) {
      day = day.plusDays(i - at);
      at = i;
      if (fits.test(day)) {
        left.set(i);
      }
    }
    return keep(left, reason);
  }

  /** The same for all days from one to another, both included; null where there is no end. */
  boolean keepBetween(@Nullable LocalDate first, @Nullable LocalDate last, String reason) {
    BitSet left = new BitSet(COUNT);
    int begin = first == null ? 0 : Math.max(0, index(first));
    int end = last == null ? COUNT : Math.min(COUNT, index(last) + 1);
    if (begin < end) {
      left.set(begin, end);
    }
    return keep(left, reason);
  }

  private boolean keep(BitSet fitting, String reason) {
    BitSet left = (BitSet) fitting.clone();
    left.and(allowed);
    if (left.isEmpty()) {
      return false;
    }
    if (!left.equals(allowed)) {
      allowed.and(left);
      reasons.add(reason);
    }
    return true;
  }

  private static int index(LocalDate day) {
    return (int) (day.toEpochDay() - FIRST.toEpochDay());
  }

  /** From the first day left to the last; open where nothing sets an end; null if nothing does. */
  @Nullable When when() {
    int first = allowed.nextSetBit(0);
    LocalDate begin = first < EDGE_DAYS ? null : FIRST.plusDays(first);
    LocalDate end = isOpenEnded() ? null : FIRST.plusDays(allowed.length() - 1L);
    if (first < UNSET_DAYS && allowed.length() > COUNT - UNSET_DAYS) {
      return null; // no year was told, only a time of year
    }
    return begin == null && end == null ? null : When.between(begin, end);
  }

  /** The stretches of days that are left, where there are several and not very many. */
  List<When> stretches() {
    List<When> found = new ArrayList<>();
    for (int i = allowed.nextSetBit(0); i >= 0; i = allowed.nextSetBit(i)) {
      int end = allowed.nextClearBit(i);
      if (found.size() == MOST_STRETCHES) {
        return List.of();
      }
      boolean last = end >= COUNT - EDGE_DAYS;
      found.add(When.between(FIRST.plusDays(i), last ? null : FIRST.plusDays(end - 1L)));
      i = end;
    }
    return found.size() == 1 ? List.of() : found;
  }

  /** Whether each stretch that is left is at most so many days. */
  boolean isOfFew(int most) {
    for (int i = allowed.nextSetBit(0); i >= 0; ) {
      int end = allowed.nextClearBit(i);
      if (end - i > most) {
        return false;
      }
      i = allowed.nextSetBit(end);
    }
    return true;
  }

  /** Whether no reason yet says by when. */
  boolean isOpenEnded() {
    return allowed.length() - 1 >= COUNT - EDGE_DAYS;
  }

  String why() {
    return String.join("; ", reasons);
  }
}

package org.annals.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a report may have been published, as its reasons leave them. Most reasons tell
 * of months.
 */
final class Months {
  private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
  private static final int COUNT = (int) FIRST.until(FIRST.plusYears(100), ChronoUnit.DAYS);

  /** So near the ends of what is looked at, only the time of year was told. */
  private static final int EDGE_DAYS = 2 * 366;

  private final BitSet allowed = new BitSet(COUNT);
  private final List<String> reasons = new ArrayList<>();

  Months() {
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
    for (int i = allowed.nextSetBit(0); i >= 0; ) {
      LocalDate day = FIRST.plusDays(i);
      int next = i + day.lengthOfMonth() - day.getDayOfMonth() + 1;
      if (fits.test(YearMonth.from(day))) {
        left.set(i, next);
      }
      i = allowed.nextSetBit(next);
    }
    return keep(left, reason);
  }

  /** Keeps the days that fit; the same. */
  boolean keepDays(Predicate<LocalDate> fits, String reason) {
    BitSet left = new BitSet(COUNT);
    for (int i = allowed.nextSetBit(0); i >= 0; i = allowed.nextSetBit(i + 1)) {
      if (fits.test(FIRST.plusDays(i))) {
        left.set(i);
      }
    }
    return keep(left, reason);
  }

  private boolean keep(BitSet left, String reason) {
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

  /** From the first day left to the last; open where nothing sets an end; null if nothing does. */
  @Nullable When when() {
    int first = allowed.nextSetBit(0);
    int last = allowed.length() - 1;
    LocalDate begin = first < EDGE_DAYS ? null : FIRST.plusDays(first);
    LocalDate end = last >= COUNT - EDGE_DAYS ? null : FIRST.plusDays(last);
    return begin == null && end == null ? null : When.between(begin, end);
  }

  /** Whether no reason yet says by when. */
  boolean isOpenEnded() {
    return allowed.length() - 1 >= COUNT - EDGE_DAYS;
  }

  String why() {
    return String.join("; ", reasons);
  }
}

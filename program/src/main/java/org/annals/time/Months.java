package org.annals.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The months in which a report may have been published, as its reasons leave them. */
final class Months {
  private static final YearMonth FIRST = YearMonth.of(1950, 1);
  private static final int COUNT = 12 * 100;

  /** So near the ends of what is looked at, only the time of year was told. */
  private static final int EDGE = 24;

  private final BitSet allowed = new BitSet(COUNT);
  private final List<String> reasons = new ArrayList<>();

  Months() {
    allowed.set(0, COUNT);
  }

  /**
   * Keeps the months that fit.
   *
   * @param reason for the reader, kept if it rules out a month
   * @return false if none would be left: the reason is then set aside
   */
  boolean keep(Predicate<YearMonth> fits, String reason) {
    BitSet left = new BitSet(COUNT);
    for (int i = allowed.nextSetBit(0); i >= 0; i = allowed.nextSetBit(i + 1)) {
      if (fits.test(FIRST.plusMonths(i))) {
        left.set(i);
      }
    }
    if (left.isEmpty()) {
      return false;
    }
    if (!left.equals(allowed)) {
      allowed.and(left);
      reasons.add(reason);
    }
    return true;
  }

  /**
   * From the first month left to the last; open where nothing sets an end; null if nothing does.
   */
  @Nullable When when() {
    int first = allowed.nextSetBit(0);
    int last = allowed.length() - 1;
    LocalDate begin = first < EDGE ? null : FIRST.plusMonths(first).atDay(1);
    LocalDate end = last >= COUNT - EDGE ? null : FIRST.plusMonths(last).atEndOfMonth();
    return begin == null && end == null ? null : When.between(begin, end);
  }

  /** Whether no reason yet says by when. */
  boolean isOpenEnded() {
    return allowed.length() - 1 >= COUNT - EDGE;
  }

  String why() {
    return String.join("; ", reasons);
  }
}

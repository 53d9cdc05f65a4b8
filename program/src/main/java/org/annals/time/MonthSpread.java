package org.annals.time;

import java.util.SortedSet;

/** How far round the year the months lie that a report names. */
public final class MonthSpread {
  private static final int MONTHS_OF_A_YEAR = 12;

  private MonthSpread() {}

  /**
   * From the first to the last of them, the longest run of months that is not named left out: 2 for
   * December and February.
   *
   * @param months 1 to 12, at least one
   * @return 0 to 11
   */
  public static int of(SortedSet<Integer> months) {
    int gap = 0;
    int before = months.last() - MONTHS_OF_A_YEAR;
    for (int month : months) {
      gap = Math.max(gap, month - before);
      before = month;
    }
    return MONTHS_OF_A_YEAR - gap;
  }
}

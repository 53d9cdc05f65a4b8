package org.annals.record;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/** What of a list in the order of its days may come after a time, the nearest first. */
final class Later {
  private Later() {}

  /**
   * At most {@code most} of those that may begin after a time.
   *
   * @param ordered in the order of {@link EventLinker#byDay()}, undated last
   * @param when the days of one; null if it has none
   */
  static <T> List<T> than(When time, List<T> ordered, Function<T, @Nullable When> when, int most) {
    LocalDate last = time.last();
    if (last == null) {
      return List.of();
    }
    int low = 0;
    int high = ordered.size();
    while (low < high) {
      int middle = (low + high) / 2;
      When days = when.apply(ordered.get(middle));
      LocalDate day = days == null ? null : days.first() == null ? days.last() : days.first();
      if (day != null && !day.isAfter(last)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return ordered.subList(low, Math.min(ordered.size(), low + most));
  }
}

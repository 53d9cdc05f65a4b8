package org.annals.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a report was published.
 *
 * @param when the day, or the interval that the report allows; null: cannot tell
 * @param basis STATED, INFERRED or UNKNOWN
 * @param why for the reader: what states it, or the reasons with their words
 * @param possible the stretches of days inside {@code when} that the reasons leave, in order, where
 *     they leave out others ("a Sunday or Monday of January to August"); empty where all of {@code
 *     when} is possible or too many stretches are
 */
public record Publication(@Nullable When when, Basis basis, String why, List<When> possible) {
  public Publication {
    possible = List.copyOf(possible);
  }

  public Publication(@Nullable When when, Basis basis, String why) {
    this(when, basis, why, List.of());
  }

  /**
   * The days that it and others allow.
   *
   * @return null if there are none
   */
  public @Nullable When within(When others) {
    When all = when == null ? others : when.intersect(others);
    When hull = null;
    for (When stretch : possible) {
      When both = all == null ? null : all.intersect(stretch);
      if (both != null) {
        hull = hull == null ? both : hull.hull(both);
      }
    }
    return possible.isEmpty() || all == null ? all : hull;
  }
}

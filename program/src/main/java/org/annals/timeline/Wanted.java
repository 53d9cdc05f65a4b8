package org.annals.timeline;

import java.time.LocalDate;
import java.util.List;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param dates how many days at most, at least 1
 * @param sentences how many lines a day at most, at least 1
 * @param from first day; null for no bound
 * @param to last day; null for no bound
 * @param wide whether spans longer than a day are asked for too, where the record dates no closer
 * @param about words of which a sentence must have one, or begin with; empty for all
 */
public record Wanted(
    int dates,
    int sentences,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean wide,
    List<String> about) {
  public Wanted {
    if (dates < 1 || sentences < 1) {
      throw new IllegalArgumentException(dates + " dates of " + sentences + " sentences");
    }
    about = List.copyOf(about);
  }

  boolean holds(When date) {
    return (wide || date.days() == 1)
        && (from == null || (date.first() != null && !date.first().isBefore(from)))
        && (to == null || (date.last() != null && !date.last().isAfter(to)));
  }
}

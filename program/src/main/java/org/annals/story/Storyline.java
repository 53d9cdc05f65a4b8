package org.annals.story;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports that tell of one story.
 *
 * @param headline of the report that is most like all the others
 * @param reports their ids, in order of the day of publication, undated ones last; at least one
 * @param first the first day on which one of them was published; null if none is dated
 * @param last the last such day; null if none is dated
 * @param actors the names that most of its reports have, as most of them write them; the more
 *     frequent first
 */
public record Storyline(
    String headline,
    List<String> reports,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    List<String> actors) {
  public Storyline {
    reports = List.copyOf(reports);
    actors = List.copyOf(actors);
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("a story without reports");
    }
  }
}

package org.annals.timeline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as a timeline sees it.
 *
 * @param id of the report
 * @param origin id of the report whose text it repeats, its own if it repeats none: copies of one
 *     text count once
 * @param published the day of publication; null where no single day is known
 * @param sentences in reading order
 */
public record StoryReport(
    String id, String origin, @Nullable LocalDate published, List<Telling> sentences) {
  public StoryReport {
    sentences = List.copyOf(sentences);
  }
}

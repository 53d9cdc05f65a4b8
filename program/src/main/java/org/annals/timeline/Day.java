package org.annals.timeline;

import java.time.LocalDate;
import java.util.List;

/**
 * One day of a timeline.
 *
 * @param day the day
 * @param weight how much is reported of it, only to compare with
 * @param lines the most telling first
 */
public record Day(LocalDate day, double weight, List<Line> lines) {
  public Day {
    lines = List.copyOf(lines);
  }

  /**
   * One line.
   *
   * @param report the report that has the sentence
   * @param sentence the sentence
   * @param basis what puts it on the day
   * @param weight how much of what is told of the day it tells, 0 to 1
   */
  public record Line(StoryReport report, Telling sentence, Basis basis, double weight) {}

  /** What puts a line on its day. */
  public enum Basis {
    /** The sentence speaks of the day. */
    TOLD,
    /** It opens a report of that day, and names no day. */
    REPORTED,
    /** The same of a report of the day after. */
    REPORTED_NEXT
  }
}

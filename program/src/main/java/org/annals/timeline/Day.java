package org.annals.timeline;

import java.util.List;
import org.annals.time.When;

/**
 * One day of a timeline, or the span that its happenings are dated to where the record dates them
 * no closer.
 *
 * @param when the day or span, closed
 * @param weight how much is reported of it, only to compare with
 * @param lines the most telling first
 */
public record Day(When when, double weight, List<Line> lines) {
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

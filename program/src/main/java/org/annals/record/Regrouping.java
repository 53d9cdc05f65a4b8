package org.annals.record;

import java.util.List;
import org.annals.text.Span;

/**
 * A reader's word on which mentions are one: it goes before what the program makes of them.
 *
 * @param of what is mentioned
 * @param together true: all groups that hold one of the marks become one; false: the marks after
 *     the first leave the group of the first, for a group of their own; of names always false, all
 *     marks in one report, the first a name of the actor
 * @param marks at least two; those of reports that are not there are passed over, and if one of the
 *     others marks no mention, nothing is done
 */
public record Regrouping(Of of, boolean together, List<Mark> marks) {
  /** What mentions are of. */
  public enum Of {
    ACTORS,
    EVENTS,
    /** Names that one report takes for those of one actor. */
    NAMES
  }

  /**
   * A mention, by the words that carry it.
   *
   * @param report id of the report
   * @param focus where they stand in it, UTF-16 units
   */
  public record Mark(String report, Span focus) {}

  public Regrouping {
    marks = List.copyOf(marks);
    if (marks.size() < 2) {
      throw new IllegalArgumentException("one mention alone cannot be regrouped");
    }
  }
}

package org.annals.record;

import java.util.List;
import java.util.Locale;

/**
 * How facts stand to each other.
 *
 * @param kind the relation
 * @param between ids, at least two; for OUTCOME_OF and UPDATES the later fact first, for PART_OF
 *     the part, for MAY_BE what stays open before those that it may be
 * @param why for the reader
 */
public record Link(Kind kind, List<String> between, String why) {
  /** The kinds of links. */
  public enum Kind {
    SAME_EVENT,
    SAME_FIGURE,
    SUPPORTS,
    CONTRADICTS,
    OUTCOME_OF,
    UPDATES,
    /** One of several that are told together. */
    PART_OF,
    /** Told too loosely to say which of the others it is, if any. */
    MAY_BE;

    /** The name in exports. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Link {
    between = List.copyOf(between);
  }
}

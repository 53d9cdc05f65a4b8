package org.annals.record;

import java.util.List;
import java.util.Locale;

/**
 * How facts stand to each other.
 *
 * @param kind the relation
 * @param between ids, at least two; for OUTCOME_OF and UPDATES the later fact first
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
    UPDATES;

    /** The name in exports. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Link {
    between = List.copyOf(between);
  }
}

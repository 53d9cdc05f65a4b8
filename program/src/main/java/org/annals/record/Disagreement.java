package org.annals.record;

import java.util.List;
import java.util.Locale;

/**
 * Where reports differ.
 *
 * @param id made from the ids it is between
 * @param kind whether they exclude each other, or only seem to
 * @param between ids of the facts, sorted
 * @param why how it was judged, for the reader
 */
public record Disagreement(String id, Kind kind, List<String> between, String why) {
  /** The kinds of differences. */
  public enum Kind {
    /** Both cannot be right. */
    CONFLICT,
    /** The later replaces the earlier. */
    UPDATE,
    /** They speak of different things or times. */
    SCOPE,
    /** Someone is only reported to hold it. */
    POSITION;

    /** The name in exports. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Disagreement {
    between = List.copyOf(between);
  }
}

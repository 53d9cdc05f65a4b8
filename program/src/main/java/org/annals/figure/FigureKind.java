package org.annals.figure;

import java.util.Locale;

/** What a figure says of its subject. */
public enum FigureKind {
  /** How much there is. */
  LEVEL,
  /** By how much it changes; negative for cuts. */
  CHANGE,
  /** How much it is to be. */
  TARGET,
  /** How much it may or can be. */
  LIMIT,
  /** How old someone is. */
  AGE,
  /** A length of time that only says when: "in the past two years", "three days later". */
  SPAN,
  /** Said in passing, of no weight by itself: "one of the ministers", "the two sides". */
  ASIDE;

  /** The name in exports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it belongs to the record; the others are listed for those who ask for every number. */
  public boolean isOfRecord() {
    return switch (this) {
      case LEVEL, CHANGE, TARGET, LIMIT -> true;
      case AGE, SPAN, ASIDE -> false;
    };
  }
}

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
  LIMIT;

  /** The name in exports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.annals.record;

import java.util.Locale;

/** What came of a commitment, judged by the newest known report's day, only from evidence. */
public enum Outcome {
  /** Still open by its terms. */
  PENDING,
  KEPT,
  PARTLY_KEPT,
  BROKEN,
  SUPERSEDED,
  /** The reports do not say. */
  UNKNOWN;

  /** The name in exports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

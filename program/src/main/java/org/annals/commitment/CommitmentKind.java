package org.annals.commitment;

import java.util.Locale;

/** How someone bound himself or another. */
public enum CommitmentKind {
  PROMISE,
  PLAN,
  THREAT,
  DEMAND,
  OFFER,
  AGREEMENT,
  DEADLINE;

  /** The name in exports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

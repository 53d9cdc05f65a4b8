package org.annals.actor;

import java.util.Locale;

/** How one actor stands to another. */
public enum RelationKind {
  LEADS,
  MEMBER_OF,
  PART_OF,
  BACKS,
  ALLIED_WITH,
  OPPOSES,
  LOCATED_IN,
  BASED_AT,
  REPRESENTS;

  /** The name in exports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

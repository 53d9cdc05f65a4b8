package org.annals.commitment;

/** What a report itself says of the end of a commitment: "kept its promise", "scrapped plans". */
public enum Ending {
  /** "kept its promise", "met the deadline". */
  KEPT,
  /** "broke its pledge", "missed the deadline". */
  BROKEN,
  /** "scrapped its plan", "withdrew the threat". */
  DROPPED
}

package org.annals.time;

/** How a date came about, for the reader to judge. */
public enum Basis {
  /** The words name the days: "3 January 2020". */
  STATED,
  /** Counted from the day of publication: "last month". */
  RELATIVE,
  /**
   * Taken over from another expression of the report: "shortly after", the year of the clause
   * before.
   */
  INHERITED,
  /** Worked out from what the report lets be seen, not from words that name it. */
  INFERRED,
  /** No words say when: the report's own date stands in. */
  FALLBACK,
  /** Cannot tell. */
  UNKNOWN
}

package org.annals.time;

/**
 * Which of the many Decembers (or Tuesdays) is meant when the words leave the year (or week) open.
 */
public enum Pick {
  /** The words name it in full. */
  NAMED,
  /**
   * The latest one that is not after the day of publication; with an offset of −1 the latest that
   * ended before it ("last October").
   */
  PAST,
  /**
   * The earliest one that is not before the day of publication; with an offset of 1 the earliest
   * that begins after it ("next October").
   */
  FUTURE,
  /** The one in the year (or week) of publication, moved by {@code offset} years (or weeks). */
  OFFSET,
  /** The one nearest to the day of publication. */
  NEAREST
}

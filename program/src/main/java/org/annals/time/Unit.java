package org.annals.time;

/** What a point of time is named by. */
public enum Unit {
  DAY,
  WEEK,
  WEEKEND,
  MONTH,
  QUARTER,
  SEASON,
  YEAR,
  DECADE,
  CENTURY
}

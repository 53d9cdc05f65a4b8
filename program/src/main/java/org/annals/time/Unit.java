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
  CENTURY;

  /** About how many days it has. */
  int days() {
    return switch (this) {
      case DAY -> 1;
      case WEEKEND -> 2;
      case WEEK -> 7;
      case MONTH -> 30;
      case QUARTER, SEASON -> 91;
      case YEAR -> 365;
      case DECADE -> 3653;
      case CENTURY -> 36524;
    };
  }
}

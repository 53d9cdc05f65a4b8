package org.annals.time;

/** How something stands to the time named. */
public enum Bound {
  /** In it: "in May", "on Tuesday". */
  IN,
  /** At its end at the latest: "by this September". */
  BY,
  /** From its begin on, up to the report: "since May". */
  SINCE,
  /** From its begin on: "from May on". */
  FROM,
  /** Up to its end: "until May". */
  UNTIL,
  /** Ended before it began: "before the election of May". */
  BEFORE,
  /** Began after it ended: "after May". */
  AFTER,
  /** From the first point to the second: "from May to July". */
  BETWEEN
}

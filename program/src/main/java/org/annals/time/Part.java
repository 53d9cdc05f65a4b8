package org.annals.time;

/** Which part of a unit is meant: "late last month". */
public enum Part {
  WHOLE,
  EARLY,
  MIDDLE,
  LATE,
  FIRST_HALF,
  SECOND_HALF,
  /** From its begin to the day of publication: "earlier this year". */
  SO_FAR,
  /** From the day of publication to its end: "later this year". */
  REST
}

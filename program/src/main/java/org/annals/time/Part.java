package org.annals.time;

/** Which part of a unit is meant: "late last month". */
public enum Part {
  WHOLE,
  EARLY,
  MIDDLE,
  LATE,
  FIRST_HALF,
  SECOND_HALF
}

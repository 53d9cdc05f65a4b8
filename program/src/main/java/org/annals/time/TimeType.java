package org.annals.time;

/** The types of TIMEX3 (ISO-TimeML, ISO 24617-1). */
public enum TimeType {
  DATE,
  TIME,
  DURATION,
  SET
}

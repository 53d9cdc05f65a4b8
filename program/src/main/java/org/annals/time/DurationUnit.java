package org.annals.time;

import org.jspecify.annotations.Nullable;

/** Units that durations are counted in, by their letters in the lexicon. */
enum DurationUnit {
  TS("PT", "S", null, 0),
  TM("PT", "M", null, 0),
  TH("PT", "H", null, 0),
  D("P", "D", Unit.DAY, 1),
  W("P", "W", Unit.WEEK, 1),
  WE("P", "WE", Unit.WEEK, 1),
  FN("P", "W", Unit.WEEK, 2),
  M("P", "M", Unit.MONTH, 1),
  Q("P", "Q", Unit.MONTH, 3),
  Y("P", "Y", Unit.YEAR, 1),
  DE("P", "DE", Unit.YEAR, 10),
  CE("P", "CE", Unit.YEAR, 100);

  private final String prefix;
  private final String letter;
  private final @Nullable Unit unit;
  private final int times;

  DurationUnit(String prefix, String letter, @Nullable Unit unit, int times) {
    this.prefix = prefix;
    this.letter = letter;
    this.unit = unit;
    this.times = times;
  }

  /** The unit of the calendar it is counted in; null below the day. */
  @Nullable Unit unit() {
    return unit;
  }

  /** How many of {@link #unit()} it has. */
  int times() {
    return times;
  }

  /** The duration as TIMEX3 writes it. */
  String value(Amount amount) {
    boolean fortnights = this == FN && amount.number() > 0;
    return prefix
        + (fortnights ? Integer.toString((int) Math.round(2 * amount.number())) : amount.digits())
        + letter;
  }
}

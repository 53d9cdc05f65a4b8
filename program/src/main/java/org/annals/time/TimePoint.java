package org.annals.time;

import org.jspecify.annotations.Nullable;

/**
 * A time as it is named, before the day of publication is known: "late last month" is the unit
 * MONTH, offset −1, the part LATE. A flat record, so that it can be kept and resolved anew when the
 * report is dated.
 *
 * @param unit what it is named by; the length of what it resolves to
 * @param deictic whether the day of publication is needed to resolve it
 * @param pick which one is meant where several bear the name
 * @param offset units (for NAMED deictic points: "last month" −1; "two years ago" −2), or years for
 *     OFFSET picks of months, weeks for OFFSET picks of weekdays
 * @param year the calendar year, decade's first year or century's first year; null if not named
 * @param month 1 to 12; null if not named
 * @param day day of the month, 1 to 31; null if not named
 * @param weekday 1 (Monday) to 7 (Sunday); null if not named
 * @param quarter quarter 1 to 4, or season 1 (spring) to 4 (winter), as {@code unit} says; null if
 *     none
 * @param part which part of it is meant
 * @param approximate whether the words say "about"
 */
public record TimePoint(
    Unit unit,
    boolean deictic,
    Pick pick,
    int offset,
    @Nullable Integer year,
    @Nullable Integer month,
    @Nullable Integer day,
    @Nullable Integer weekday,
    @Nullable Integer quarter,
    Part part,
    boolean approximate) {

  /** The unit of publication itself, moved by {@code offset} units: 0 months is "this month". */
  public static TimePoint relative(Unit unit, int offset) {
    return new TimePoint(
        unit, true, Pick.NAMED, offset, null, null, null, null, null, Part.WHOLE, false);
  }
}

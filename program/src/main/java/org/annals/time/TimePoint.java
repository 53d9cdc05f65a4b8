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
 * @param holiday key of a named day in {@link Holidays}, then {@code year} alone sets which one;
 *     null if none
 * @param clock time of day as TIMEX3 writes it after the T: "16:05", "MO"; null if not named
 * @param shift how far what the rest names is moved, in {@code shiftUnit}s: "three days later" +3
 * @param shiftUnit unit of {@code shift}; null if nothing is moved
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
    boolean approximate,
    @Nullable String holiday,
    @Nullable String clock,
    int shift,
    @Nullable Unit shiftUnit) {

  /** A point named without the day of publication; what it names is added by the {@code with…}. */
  static TimePoint named(Unit unit) {
    return new TimePoint(
        unit,
        false,
        Pick.NAMED,
        0,
        null,
        null,
        null,
        null,
        null,
        Part.WHOLE,
        false,
        null,
        null,
        0,
        null);
  }

  /** The unit of publication itself, moved by {@code offset} units: 0 months is "this month". */
  public static TimePoint relative(Unit unit, int offset) {
    return named(unit).picked(Pick.NAMED, offset);
  }

  /** The day of publication, moved by {@code shift} units: −1 year is a year ago to the day. */
  static TimePoint fromToday(int shift, Unit shiftUnit) {
    return relative(Unit.DAY, 0).shifted(shift, shiftUnit);
  }

  static TimePoint ofYear(int year) {
    return named(Unit.YEAR).withYear(year);
  }

  /** Whether the words leave open which year (or week) is meant. */
  boolean isOpen() {
    return year == null
        && !deictic
        && (month != null
            || weekday != null
            || day != null
            || holiday != null
            || unit == Unit.SEASON
            || quarter != null);
  }

  /** Whether it is the day of publication, whatever the hour. */
  boolean isToday() {
    return unit == Unit.DAY
        && deictic
        && pick == Pick.NAMED
        && offset == 0
        && shiftUnit == null
        && !isNamedDay();
  }

  /** Whether it is counted from the day of publication on. */
  boolean isCountedOn() {
    return deictic && pick == Pick.NAMED && shiftUnit != null && shift > 0 && !isNamedDay();
  }

  /** The unit it lies in: "that year". */
  TimePoint within(Unit whole) {
    return new TimePoint(
        unit,
        deictic,
        pick,
        offset,
        year,
        month,
        day,
        weekday,
        quarter,
        part,
        approximate,
        holiday,
        null,
        0,
        whole);
  }

  /** The same, not moved. */
  TimePoint unshifted() {
    return new TimePoint(
        unit,
        deictic,
        pick,
        offset,
        year,
        month,
        day,
        weekday,
        quarter,
        part,
        approximate,
        holiday,
        clock,
        0,
        null);
  }

  /** Whether the calendar names it: "March 3", "Tuesday", "Easter". */
  boolean isNamedDay() {
    return month != null || day != null || weekday != null || holiday != null;
  }

  /** This point, which needs the day of publication, as {@code newPick} says. */
  TimePoint picked(Pick newPick, int newOffset) {
    return new TimePoint(
        unit,
        true,
        newPick,
        newOffset,
        year,
        month,
        day,
        weekday,
        quarter,
        part,
        approximate,
        holiday,
        clock,
        shift,
        shiftUnit);
  }

  TimePoint withYear(@Nullable Integer newYear) {
    return new TimePoint(
        unit,
        false,
        Pick.NAMED,
        0,
        newYear,
        month,
        day,
        weekday,
        quarter,
        part,
        approximate,
        holiday,
        clock,
        shift,
        shiftUnit);
  }

  TimePoint withMonth(int newMonth) {
    return new TimePoint(
        unit,
        deictic,
        pick,
        offset,
        year,
        newMonth,
        day,
        weekday,
        quarter,
        part,
        approximate,
        holiday,
        clock,
        shift,
        shiftUnit);
  }

  TimePoint withDay(@Nullable Integer newDay) {
    return new TimePoint(
        newDay == null ? unit : Unit.DAY,
        deictic,
        pick,
        offset,
        year,
        month,
        newDay,
        weekday,
        quarter,
        part,
        approximate,
        holiday,
        clock,
        shift,
        shiftUnit);
  }

  TimePoint withWeekday(@Nullable Integer newWeekday) {
    return new TimePoint(
        unit,
        deictic,
        pick,
        offset,
        year,
        month,
        day,
        newWeekday,
        quarter,
        part,
        approximate,
        holiday,
        clock,
        shift,
        shiftUnit);
  }

  /** The quarter, or the season where the unit is SEASON. */
  TimePoint withQuarter(int newQuarter) {
    return new TimePoint(
        unit,
        deictic,
        pick,
        offset,
        year,
        month,
        day,
        weekday,
        newQuarter,
        part,
        approximate,
        holiday,
        clock,
        shift,
        shiftUnit);
  }

  TimePoint withPart(Part newPart) {
    return new TimePoint(
        unit,
        deictic,
        pick,
        offset,
        year,
        month,
        day,
        weekday,
        quarter,
        newPart,
        approximate,
        holiday,
        clock,
        shift,
        shiftUnit);
  }

  TimePoint withHoliday(String newHoliday) {
    return new TimePoint(
        unit,
        deictic,
        pick,
        offset,
        year,
        month,
        day,
        weekday,
        quarter,
        part,
        approximate,
        newHoliday,
        clock,
        shift,
        shiftUnit);
  }

  TimePoint withClock(@Nullable String newClock) {
    return new TimePoint(
        unit,
        deictic,
        pick,
        offset,
        year,
        month,
        day,
        weekday,
        quarter,
        part,
        approximate,
        holiday,
        newClock,
        shift,
        shiftUnit);
  }

  TimePoint about() {
    return new TimePoint(
        unit, deictic, pick, offset, year, month, day, weekday, quarter, part, true, holiday, clock,
        shift, shiftUnit);
  }

  /** This point moved; a move in another unit than an earlier one is counted in days. */
  TimePoint shifted(int by, Unit byUnit) {
    int newShift = by;
    Unit newUnit = byUnit;
    if (shiftUnit == byUnit) {
      newShift += shift;
    } else if (shiftUnit != null) {
      newShift = by * byUnit.days() + shift * shiftUnit.days();
      newUnit = Unit.DAY;
    }
    return new TimePoint(
        unit,
        deictic,
        pick,
        offset,
        year,
        month,
        day,
        weekday,
        quarter,
        part,
        approximate,
        holiday,
        null,
        newShift,
        newUnit);
  }
}

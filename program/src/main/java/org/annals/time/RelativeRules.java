package org.annals.time;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Times named from where the report or its story stands: "yesterday", "last month", "this March",
 * "late on Tuesday", "the end of the year", "the day before".
 */
final class RelativeRules {
  private RelativeRules() {}

  /** The longest that a rule reads at {@code i}; null if none does. */
  static @Nullable Phrase at(Words words, int i) {
    Phrase best = day(words, i);
    best = CalendarRules.longer(best, weekday(words, i));
    best = CalendarRules.longer(best, shifted(words, i));
    best = CalendarRules.longer(best, sameTime(words, i));
    best = CalendarRules.longer(best, part(words, i));
    best = CalendarRules.longer(best, edge(words, i));
    best = CalendarRules.longer(best, ToldRules.at(words, i));
    best = CalendarRules.longer(best, rest(words, i));
    return CalendarRules.longer(best, word(words, i));
  }

  /** What a part ("late") or an edge ("the end of") can stand before. */
  static @Nullable Phrase core(Words words, int i) {
    Phrase best = CalendarRules.at(words, i);
    best = CalendarRules.longer(best, weekday(words, i));
    best = CalendarRules.longer(best, day(words, i));
    return CalendarRules.longer(best, shifted(words, i));
  }

  /** "today", "yesterday morning", "tonight". */
  private static @Nullable Phrase day(Words words, int i) {
    Integer offset = words.number(i, WordClass.DAY);
    if (offset != null) {
      return withDaypart(
          words, Phrase.date(i, i + 1, TimePoint.relative(Unit.DAY, offset), "day word"));
    }
    int at = words.is(i + 1, "on", "into", "late", "early") ? i + 2 : i + 1;
    Phrase of = words.is(i, "overnight") && at < words.size() ? weekday(words, at) : null;
    if (of != null && of.point() != null && of.bound() == Bound.IN) {
      return Phrase.date(i, of.end(), of.point().withClock("NI"), "weekday");
    }
    boolean dawn = words.is(i, WordClass.DAYTIME) && !words.is(i, WordClass.HOUR);
    of = dawn && at < words.size() ? weekday(words, at) : null;
    of = dawn && at < words.size() ? CalendarRules.longer(of, CalendarRules.at(words, at)) : of;
    if (of != null && of.point() != null && of.bound() == Bound.IN && of.point().isOpen()) {
      String part = words.is(i, "dawn", "daybreak", "sunrise") ? "MO" : "EV";
      boolean day = of.point().unit() == Unit.DAY;
      return day ? Phrase.date(i, of.end(), of.point().withClock(part), "weekday") : null;
    }
    if (words.is(i, "tonight", "overnight")) {
      return Phrase.date(i, i + 1, TimePoint.relative(Unit.DAY, 0).withClock("NI"), "day word");
    }
    return null;
  }

  private static Phrase withDaypart(Words words, Phrase day) {
    String daypart = words.value(day.end(), WordClass.DAYPART);
    TimePoint point = day.point();
    return daypart == null || point == null || words.is(day.end(), "overnight")
        ? day
        : Phrase.date(day.first(), day.end() + 1, point.withClock(daypart), day.rule());
  }

  /** "Tuesday", "Tuesday morning", "Tuesday, Dec. 1", "Tuesday last week". */
  private static @Nullable Phrase weekday(Words words, int i) {
    Integer weekday = words.number(i, WordClass.WEEKDAY);
    if (weekday == null || !words.isCapital(i)) {
      return null;
    }
    boolean named = words.token(i).name().equals("ORGANIZATION") && words.tag(i + 1).equals("NNP");
    named |= words.is(i - 1, "the") && words.isCapital(i + 1) && words.tag(i + 1).equals("NNP");
    if (named && !words.is(i + 1, WordClass.MONTH)) {
      return null; // the Sunday Times
    }
    boolean hasPart = words.is(i + 1, WordClass.DAYPART) && words.is(i + 2, ",");
    int next = hasPart ? i + 3 : words.is(i + 1, ",") ? i + 2 : i + 1;
    next = words.is(next, "the") ? next + 1 : next;
    Phrase date = next < words.size() ? CalendarRules.at(words, next) : null;
    if (date != null && date.point() != null && date.point().day() != null) {
      TimePoint day = date.point();
      boolean open = day.year() == null;
      TimePoint dated = open ? day.withWeekday(weekday) : day;
      return hasPart
          ? Phrase.date(
              i, date.end(), dated.withClock(words.value(i + 1, WordClass.DAYPART)), "weekday")
          : date.from(i).with(dated, date.last(), date.bound());
    }
    TimePoint point = TimePoint.named(Unit.DAY).withWeekday(weekday);
    int shiftAt = words.is(i + 1, "of") ? i + 2 : i + 1;
    if (words.is(shiftAt, WordClass.SHIFT) && words.is(shiftAt + 1, "week")) {
      Integer weeks = words.number(shiftAt, WordClass.SHIFT);
      return Phrase.date(
          i, shiftAt + 2, point.picked(Pick.OFFSET, Objects.requireNonNull(weeks)), "weekday");
    }
    boolean many = words.word(i).endsWith("days");
    return many
        ? Phrase.open(i, i + 1, TimeType.SET, "XXXX-WXX-" + weekday, "weekdays")
        : withDaypart(words, Phrase.date(i, i + 1, point, "weekday"));
  }

  /** "this time last year": about the same month, week or day of another year, month or week. */
  private static @Nullable Phrase sameTime(Words words, int i) {
    boolean same = words.is(i, "the") && words.is(i + 1, "same");
    int at = same ? i + 2 : i + 1;
    Integer by = words.number(at + 1, WordClass.SHIFT);
    if (!(same || words.is(i, "this")) || !words.is(at, "time") || by == null || by == 0) {
      return null;
    }
    Unit unit =
        words.is(at + 2, "year")
            ? Unit.MONTH
            : words.is(at + 2, "month") ? Unit.WEEK : words.is(at + 2, "week") ? Unit.DAY : null;
    int steps = unit == Unit.MONTH ? 12 : unit == Unit.WEEK ? 4 : 7;
    return unit == null
        ? null
        : Phrase.date(i, at + 3, TimePoint.relative(unit, by * steps).about(), "this time last");
  }

  /** "last month", "this September", "next Tuesday", "last summer", "this morning". */
  private static @Nullable Phrase shifted(Words words, int i) {
    int j = words.is(i, "the") ? i + 1 : i;
    Integer by = words.number(j, WordClass.SHIFT);
    boolean stretch = by == null && words.is(j, WordClass.STRETCH);
    if (by == null) {
      by = words.number(j, WordClass.STRETCH);
    }
    if (by == null) {
      return null;
    }
    boolean thisPast = by == 0 && words.is(j + 1, "past");
    int at = words.is(j + 1, "past", "coming") ? j + 2 : j + 1;
    at = words.is(at, "calendar", "fiscal") ? at + 1 : at;
    int weekdayAt = words.is(at + 1, "on") ? at + 2 : at + 1;
    if (words.is(at, "week")
        && !stretch
        && at == j + 1
        && words.is(weekdayAt, WordClass.WEEKDAY)
        && words.isCapital(weekdayAt)) {
      TimePoint day =
          TimePoint.named(Unit.DAY).withWeekday(words.number(weekdayAt, WordClass.WEEKDAY));
      return Phrase.date(i, weekdayAt + 1, day.picked(Pick.OFFSET, by), "weekday");
    }
    if (words.is(at, WordClass.UNIT) && !words.word(at).endsWith("s")) {
      boolean quarter = words.is(at, "quarter");
      boolean pause = words.is(j, "past") || (j > i && !words.is(j, "current") && !quarter);
      return stretch || pause ? null : unit(words, i, at, thisPast ? -1 : by);
    }
    String daypart = words.value(at, WordClass.DAYPART);
    if (daypart != null && j == i && !words.word(at).endsWith("s")) {
      boolean lastNight = by < 0 && daypart.equals("NI");
      return by == 0 || lastNight
          ? Phrase.date(i, at + 1, TimePoint.relative(Unit.DAY, by).withClock(daypart), "day word")
          : null;
    }
    Phrase named = named(words, at);
    TimePoint point = named == null ? null : named.point();
    if (named == null || point == null || point.year() != null || point.deictic()) {
      return null;
    }
    if (thisPast) {
      return named.from(i).with(point.picked(Pick.PAST, 0));
    }
    if (j > i && words.is(j, "previous")) {
      return null; // of the time told before: ToldRules
    }
    Pick pick = by < 0 ? Pick.PAST : by > 0 ? Pick.FUTURE : Pick.OFFSET;
    return named.from(i).with(point.picked(pick, by));
  }

  static @Nullable Phrase named(Words words, int i) {
    if (words.is(i, WordClass.SEASON) && words.tag(i).startsWith("NN")) {
      int season = Integer.parseInt(Objects.requireNonNull(words.value(i, WordClass.SEASON)));
      return Phrase.date(i, i + 1, TimePoint.named(Unit.SEASON).withQuarter(season), "season");
    }
    Integer month = words.number(i, WordClass.MONTH);
    if (month != null && words.isCapital(i)) {
      Phrase full = CalendarRules.at(words, i);
      return full != null
          ? full
          : Phrase.date(i, i + 1, TimePoint.named(Unit.MONTH).withMonth(month), "month");
    }
    Phrase weekday = i < words.size() ? weekday(words, i) : null;
    return weekday != null || i >= words.size() ? weekday : CalendarRules.at(words, i);
  }

  static @Nullable Phrase unit(Words words, int first, int at, int by) {
    DurationUnit unit =
        DurationUnit.valueOf(Objects.requireNonNull(words.value(at, WordClass.UNIT)));
    Unit calendar =
        switch (unit) {
          case WE -> Unit.WEEKEND;
          case Q -> Unit.QUARTER;
          case DE -> Unit.DECADE;
          case CE -> Unit.CENTURY;
          case TS, TM, TH, FN -> null;
          case D, W, M, Y -> unit.unit();
        };
    if (calendar == null || (calendar == Unit.DAY && by != 0)) {
      return null; // "the last day", "the next day": see what was told before
    }
    return Phrase.date(first, at + 1, TimePoint.relative(calendar, by), "this, last or next");
  }

  /**
   * "late last month", "early 2019", "mid-March", "earlier this year", "the first half of 2019".
   */
  static @Nullable Phrase part(Words words, int i) {
    String value = words.value(i, WordClass.PART);
    int at = i + 1;
    if (value != null) {
      at = words.isDash(at) || words.is(at, "in", "on") ? at + 1 : at;
      at = words.is(at, "the") && words.is(i + 1, "in") ? at + 1 : at;
    } else if (words.word(i).startsWith("mid-") && words.word(i).length() > 5) {
      return joined(words, i);
    } else {
      int j = words.is(i, "the") ? i + 1 : i;
      boolean first = words.is(j, "first");
      if (!(first || words.is(j, "second", "latter"))
          || !words.is(j + 1, "half")
          || !words.is(j + 2, "of")) {
        return null;
      }
      value = first ? "FIRST_HALF" : "SECOND_HALF";
      at = j + 3;
    }
    Phrase core = at < words.size() ? wholeOrThe(words, at, value.endsWith("HALF")) : null;
    if (core == null || core.point() == null || core.bound() != Bound.IN) {
      return null;
    }
    TimePoint point = core.point();
    if (value.equals("EARLIER") || value.equals("LATER")) {
      if (!point.deictic() || point.pick() != Pick.NAMED || point.clock() != null) {
        return null;
      }
      if (point.unit() == Unit.DAY || point.offset() != 0) {
        return core.from(i);
      }
      Part part = value.equals("EARLIER") ? Part.SO_FAR : Part.REST;
      return core.from(i).with(point.withPart(part));
    }
    return core.from(i).with(point.withPart(Part.valueOf(value)));
  }

  /** "mid-March" and "mid-2019" come as one token. */
  private static @Nullable Phrase joined(Words words, int i) {
    String rest = words.word(i).substring("mid-".length());
    int yearAt = words.is(i + 1, ",", "of") ? i + 2 : i + 1;
    int year = CalendarRules.yearNumber(words, yearAt, true);
    if (Lexicon.is(rest, WordClass.MONTH)) {
      int month = Integer.parseInt(Objects.requireNonNull(Lexicon.get(rest)).get(WordClass.MONTH));
      TimePoint point = TimePoint.named(Unit.MONTH).withMonth(month).withPart(Part.MIDDLE);
      return year > 0
          ? Phrase.date(i, yearAt + 1, point.withYear(year), "part of a month")
          : Phrase.date(i, i + 1, point, "part of a month");
    }
    if (rest.length() == 4 && rest.chars().allMatch(Character::isDigit)) {
      TimePoint point = TimePoint.ofYear(Integer.parseInt(rest)).withPart(Part.MIDDLE);
      return Phrase.date(i, i + 1, point, "part of a year");
    }
    if (rest.length() == 5 && rest.endsWith("0s") && Character.isDigit(rest.charAt(0))) {
      int decade = Integer.parseInt(rest.substring(0, 4));
      TimePoint point = TimePoint.named(Unit.DECADE).withYear(decade).withPart(Part.MIDDLE);
      return Phrase.date(i, i + 1, point, "part of a decade");
    }
    return null;
  }

  /** The time at {@code i}; "the year", "the month" are those of the report. */
  static @Nullable Phrase wholeOrThe(Words words, int i, boolean allowThe) {
    if (allowThe
        && words.is(i, "the", "this")
        && words.is(i + 1, "week", "month", "year", "decade", "century", "quarter")) {
      Phrase unit = unit(words, i, i + 1, 0);
      return unit == null ? null : unit;
    }
    if (allowThe && words.is(i, "the") && words.is(i + 1, WordClass.SEASON)) {
      return null;
    }
    return core(words, i);
  }

  /** "the end of the year", "the beginning of March", "year-end", "the year's end". */
  private static @Nullable Phrase edge(Words words, int i) {
    int j = words.is(i, "the") ? i + 1 : i;
    int end = words.isDash(i + 1) ? i + 2 : i + 1;
    boolean dashed = end > i + 1 || words.is(i - 1, "by", "at", "until", "before");
    if (j == i && words.is(i, "year") && dashed && words.is(end, "end")) {
      return Phrase.date(i, end + 1, TimePoint.relative(Unit.YEAR, 0).withPart(Part.LATE), "edge");
    }
    boolean whose = words.is(j + 1, "'s", "’s") && words.is(j + 2, "end", "close");
    Unit unit =
        !whose
            ? null
            : words.is(j, "year")
                ? Unit.YEAR
                : words.is(j, "month") ? Unit.MONTH : words.is(j, "week") ? Unit.WEEK : null;
    if (unit != null && !words.is(j - 1, "last", "next", "each", "every", "this")) {
      return Phrase.date(i, j + 3, TimePoint.relative(unit, 0).withPart(Part.LATE), "edge");
    }
    String edge = words.value(j, WordClass.EDGE);
    if (edge == null || !words.is(j + 1, "of") || j + 2 >= words.size()) {
      return null;
    }
    Phrase core = wholeOrThe(words, j + 2, true);
    if (core == null || core.point() == null || core.bound() != Bound.IN) {
      return null;
    }
    boolean turn = words.is(j, "turn", "dawn", "outset");
    return core.point().unit() == Unit.DAY || (turn && core.point().unit() == Unit.MONTH)
        ? null
        : core.from(i).with(core.point().withPart(Part.valueOf(edge)));
  }

  /**
   * "the rest of the year", "earlier in the week", "the week after next", "over the weekend": of
   * the report's own.
   */
  private static @Nullable Phrase rest(Words words, int i) {
    int j = words.is(i, "the") ? i + 1 : i;
    if (words.is(j, "rest", "remainder") && words.is(j + 1, "of") && j + 2 < words.size()) {
      Phrase whole = wholeOrThe(words, j + 2, true);
      TimePoint point = whole == null ? null : whole.point();
      return whole == null || point == null || point.unit() == Unit.DAY || point.isOpen()
          ? null
          : whole.from(i).with(point.withPart(Part.REST));
    }
    boolean earlier = words.is(i, "earlier");
    if ((earlier || words.is(i, "later")) && words.is(i + 1, "in") && i + 2 < words.size()) {
      Phrase whole = wholeOrThe(words, i + 2, true);
      TimePoint point = whole == null ? null : whole.point();
      boolean now = point != null && point.deictic() && point.offset() == 0;
      return whole == null || point == null || !now || point.isOpen() || point.unit() == Unit.DAY
          ? null
          : whole.from(i).with(point.withPart(earlier ? Part.SO_FAR : Part.REST));
    }
    if (j > i && words.is(j + 1, "before") && words.is(j + 2, "last") && isAlone(words, j + 3)) {
      return words.is(j, "night")
          ? Phrase.date(i, j + 3, TimePoint.relative(Unit.DAY, -2).withClock("NI"), "day word")
          : words.is(j, "week", "weekend", "month", "year")
              ? until(unit(words, i, j, -2), j + 3)
              : null;
    }
    int nextAt = words.is(j + 2, "the") ? j + 3 : j + 2;
    if (j > i && words.is(j + 1, "after") && words.is(nextAt, "next")) {
      return words.is(j, "week", "weekend", "month", "year")
              && !words.is(nextAt + 1, WordClass.UNIT)
          ? until(unit(words, i, j, 2), nextAt + 1)
          : null;
    }
    return j > i
            && words.is(j, "weekend")
            && words.is(i - 1, "over", "during", "throughout", "at", "on", "through")
            && !words.tag(j + 1).startsWith("NN")
        ? unit(words, i, j, 0)
        : null;
  }

  private static boolean isAlone(Words words, int i) {
    return !words.tag(i).matches("NN.*|JJ.*|CD");
  }

  private static @Nullable Phrase until(@Nullable Phrase phrase, int end) {
    return phrase == null ? null : phrase.to(end);
  }

  /** "now", "recently", "soon": the present, the past, the future. */
  private static @Nullable Phrase word(Words words, int i) {
    if (words.is(i, WordClass.NOW) && !words.is(i + 1, "that") && !words.isDash(i + 1)) {
      TimePoint today = TimePoint.relative(Unit.DAY, 0);
      return new Phrase(
          i, i + 1, TimeType.DATE, "PRESENT_REF", today, null, Bound.IN, false, "now");
    }
    if (words.is(i, WordClass.PAST)) {
      return Phrase.open(i, i + 1, TimeType.DATE, "PAST_REF", "recently");
    }
    boolean then = words.is(i + 1, "after", "afterward", "afterwards", "before");
    boolean asSoonAs =
        words.is(i - 1, "as", "too", "so") || words.is(i + 1, "as") || words.isDash(i + 1);
    return words.is(i, WordClass.FUTURE) && !then && !asSoonAs
        ? Phrase.open(i, i + 1, TimeType.DATE, "FUTURE_REF", "soon")
        : null;
  }
}

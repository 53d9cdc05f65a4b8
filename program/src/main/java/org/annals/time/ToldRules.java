package org.annals.time;

import org.jspecify.annotations.Nullable;

/**
 * Times counted from the time told before: "the day before", "the next day", "that year", "the
 * following autumn", "days later", "since then"; {@link ExpressionLinker} knows what was told.
 */
final class ToldRules {
  /** How a month, a season or a weekday stands to what was told, as a shift of years. */
  private static final int BEFORE_IT = -1;

  private static final int WITHIN_IT = 0;

  /** "The months that followed" are at most so many. */
  private static final int SOME = 11;

  private ToldRules() {}

  /** The longest that a rule reads at {@code i}; null if none does. */
  static @Nullable Phrase at(Words words, int i) {
    if (words.is(i, "then")) {
      boolean anaphor = words.is(i - 1, "since", "by", "until", "till") && !words.isDash(i + 1);
      boolean alone = !words.tag(i + 1).matches("NN.*|JJ.*");
      return anaphor && alone ? following(i, i + 1, Unit.DAY, 0) : null;
    }
    Phrase best = shortlyAfter(words, i);
    best = CalendarRules.longer(best, next(words, i));
    best = CalendarRules.longer(best, beside(words, i));
    best = CalendarRules.longer(best, same(words, i));
    best = CalendarRules.longer(best, stretchAfter(words, i));
    return CalendarRules.longer(best, someLater(words, i));
  }

  private static @Nullable Phrase shortlyAfter(Words words, int i) {
    if (!words.is(i, "shortly", "soon", "immediately", "right")
        || !words.is(i + 1, "after", "afterward", "afterwards")) {
      return null;
    }
    boolean alone = words.is(i + 1, "afterward", "afterwards") || words.is(i + 2, ",", ".", "that");
    TimePoint day = TimePoint.named(Unit.DAY);
    return alone
        ? some(i, i + 2, TimeType.DATE, null, day, day.shifted(31, Unit.DAY), "shortly after")
        : null;
  }

  /**
   * "the next day", "the very next day", "the previous year", "the following morning", "the
   * following autumn".
   */
  private static @Nullable Phrase next(Words words, int i) {
    int j = words.is(i + 1, "very") ? i + 2 : i + 1;
    boolean next = words.is(j, "next", "following");
    boolean previous = words.is(j, "previous", "preceding", "prior");
    if (!words.is(i, "the") || !(next || previous)) {
      return null;
    }
    if (words.is(j + 1, WordClass.UNIT)) {
      Unit unit = single(words, j + 1);
      boolean range =
          words.is(i - 1, "of", "over", "in", "within", "for", "during") && words.is(j, "next");
      return unit == null || range ? null : following(i, j + 2, unit, next ? 1 : -1);
    }
    if (words.is(j + 1, WordClass.DAYPART) && !words.is(j + 1, "overnight")) {
      return following(i, j + 2, Unit.DAY, next ? 1 : -1);
    }
    Phrase named = RelativeRules.named(words, j + 1);
    TimePoint point = open(named);
    return named == null || point == null
        ? null
        : Phrase.following(
            i, named.end(), next ? point : point.shifted(BEFORE_IT, Unit.YEAR), named.rule());
  }

  /** "the day before", "the month following"; "the day before the vote" is of no day told. */
  private static @Nullable Phrase beside(Words words, int i) {
    int j = i + 1;
    if (!words.is(i, "the")
        || !words.is(j, "day", "week", "month", "year", "night", "morning", "afternoon", "evening")
        || !words.is(j + 1, "before", "after", "earlier", "following")) {
      return null;
    }
    Unit unit = words.is(j, WordClass.DAYPART) ? Unit.DAY : single(words, j);
    boolean that = // "the month after that they left"; not "the month after that vote"
        words.is(j + 1, "before", "after")
            && words.is(j + 2, "that")
            && words.tag(j + 3).matches("|[,.:]|PRP|DT|NNP.*|VBD");
    if (unit != null && that) {
      return following(i, j + 3, unit, words.is(j + 1, "after") ? 1 : -1);
    }
    boolean alone = !words.tag(j + 2).matches("DT|NN.*|PRP.*|CD|VBG|JJ");
    return unit == null || !alone
        ? null
        : following(i, j + 2, unit, words.is(j + 1, "after", "following") ? 1 : -1);
  }

  /** "that year", "the same night", "that summer", "that Friday". */
  private static @Nullable Phrase same(Words words, int i) {
    int first = words.is(i + 1, "very") ? i + 2 : i + 1;
    boolean same = words.is(first, "same");
    boolean that = words.is(i, "that");
    if (!that && !(words.is(i, "the") && same)) {
      return null;
    }
    int at = same ? first + 1 : first;
    Unit unit =
        words.is(at, "night", "morning", "afternoon", "evening")
            ? Unit.DAY
            : words.is(at, WordClass.UNIT) ? single(words, at) : null;
    if (unit != null) {
      return following(i, at + 1, unit, 0);
    }
    Phrase named = RelativeRules.named(words, at);
    TimePoint point = open(named);
    boolean alone = named != null && words.tag(named.end()).matches("|[,.:]|''|-RRB-|IN|CC");
    if (that && !same && !words.tag(i).equals("DT") && !alone) {
      return null; // "said that Friday would do"
    }
    return named == null || point == null
        ? null
        : Phrase.following(i, named.end(), point.shifted(WITHIN_IT, Unit.YEAR), named.rule());
  }

  /** The month, season or weekday by itself; null for anything else. */
  private static @Nullable TimePoint open(@Nullable Phrase named) {
    TimePoint point = named == null ? null : named.point();
    boolean open =
        named != null
            && point != null
            && named.bound() == Bound.IN
            && point.isOpen()
            && point.day() == null
            && point.holiday() == null;
    return open ? point : null;
  }

  /** "in the months that followed", "over the following three weeks": from the time told before. */
  private static @Nullable Phrase stretchAfter(Words words, int i) {
    if (!words.is(i, "the")) {
      return null;
    }
    boolean following = words.is(i + 1, "following", "ensuing", "succeeding");
    Amount amount = Amount.at(words, following ? i + 2 : i + 1);
    int at = amount != null ? amount.end() : following ? i + 2 : i + 1;
    String letters = words.value(at, WordClass.UNIT);
    boolean plural = words.word(at).endsWith("s");
    boolean followed =
        (words.is(at + 1, "that", "which") && words.is(at + 2, "followed"))
            || words.is(at + 1, "afterward", "afterwards");
    if (letters == null || !plural || following == followed) {
      return null;
    }
    DurationUnit unit = DurationUnit.valueOf(letters);
    Unit calendar = unit.unit() == null ? Unit.DAY : unit.unit();
    int n = amount == null ? SOME : (int) amount.number();
    int end = following ? at + 1 : words.is(at + 1, "that", "which") ? at + 3 : at + 2;
    TimePoint told = TimePoint.named(calendar);
    int far = Math.max(1, (n == 0 ? SOME : n) * unit.times());
    return some(
        i,
        end,
        TimeType.DURATION,
        unit.value(amount == null ? new Amount(at, 0, "X") : amount),
        told.shifted(0, calendar),
        told.shifted(far, calendar),
        "some time after");
  }

  /** "hours later", "weeks later", "days afterward". */
  private static @Nullable Phrase someLater(Words words, int i) {
    String letters = words.value(i, WordClass.UNIT);
    int after = i + 2;
    if (letters == null
        || !words.word(i).endsWith("s")
        || words.is(i - 1, WordClass.NUMBER)
        || !words.is(i + 1, "later", "afterward", "afterwards")
        || words.is(after, "than")) {
      return null;
    }
    return some(i, after, DurationUnit.valueOf(letters));
  }

  /** Two of the unit or more after the time told before. */
  static Phrase some(int first, int end, DurationUnit unit) {
    Unit calendar = unit.unit() == null ? Unit.DAY : unit.unit();
    int near = unit.unit() == null ? 0 : 2 * unit.times();
    int far =
        switch (unit) {
          case TS, TM, TH -> 1;
          case D -> 9;
          case M -> 11;
          case W, WE, FN, Q, Y, DE, CE -> 9 * unit.times();
        };
    TimePoint day = TimePoint.named(calendar);
    String value = unit.value(new Amount(first, 0, "X"));
    return some(
        first,
        end,
        TimeType.DURATION,
        value,
        day.shifted(near, calendar),
        day.shifted(far, calendar),
        "some time after");
  }

  private static Phrase some(
      int first,
      int end,
      TimeType type,
      @Nullable String value,
      TimePoint from,
      TimePoint to,
      String rule) {
    return new Phrase(first, end, type, value, from, to, Bound.BETWEEN, true, rule);
  }

  static Phrase following(int first, int end, Unit unit, int by) {
    return Phrase.following(first, end, TimePoint.named(unit).shifted(by, unit), "told before");
  }

  private static @Nullable Unit single(Words words, int i) {
    String value = words.value(i, WordClass.UNIT);
    return value == null || words.word(i).endsWith("s")
        ? null
        : DurationUnit.valueOf(value) == DurationUnit.DE
            ? null
            : DurationUnit.valueOf(value).unit();
  }
}

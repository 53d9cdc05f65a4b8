package org.annals.time;

import org.jspecify.annotations.Nullable;

/** Amounts of time: "two years ago", "for two days", "the past year", "every week". */
final class DurationRules {
  static final String UP_TO_NOW = "time up to now";
  static final String IN_SO_LONG = "in … from now";
  static final String IN_SOME = "in some time";

  private DurationRules() {}

  /** The longest that a rule reads at {@code i}; null if none does. */
  static @Nullable Phrase at(Words words, int i) {
    Phrase best = counted(words, i);
    best = CalendarRules.longer(best, whole(words, i));
    best = CalendarRules.longer(best, stretch(words, i));
    best = CalendarRules.longer(best, since(words, i));
    best = CalendarRules.longer(best, ahead(words, i));
    best = CalendarRules.longer(best, vague(words, i));
    return CalendarRules.longer(best, SetRules.at(words, i));
  }

  private static @Nullable Phrase counted(Words words, int i) {
    Amount amount = Amount.at(words, i);
    if (amount == null) {
      return null;
    }
    int at = words.isDash(amount.end()) ? amount.end() + 1 : amount.end();
    boolean hyphen = at > amount.end();
    if (words.is(
        at,
        "full",
        "whole",
        "consecutive",
        "straight",
        "short",
        "long",
        "more",
        "calendar",
        "working",
        "business",
        "or")) {
      at++;
    }
    String letters = words.value(at, WordClass.UNIT);
    if (letters == null || isAge(words, i, at)) {
      return null;
    }
    if (letters.equals("TS") && amount.number() == 1) {
      return null; // "a second", "one second" are seldom a time in news
    }
    boolean one = !hyphen && !words.word(at).endsWith("s");
    if (one && words.digits(i) > 31) {
      return null; // "World Cup 2018 day five"
    }
    boolean ofThem =
        words.is(i, "many", "some", "scores", "dozens") && !words.word(at).endsWith("s");
    if (ofThem) {
      return null;
    }
    if (!hyphen && words.isDash(at + 1) && !words.is(at + 2, "long")) {
      return null; // "a year-round job"
    }
    DurationUnit unit = DurationUnit.valueOf(letters);
    int end = at + 1;
    int halfAt = words.is(end + 1, "a") ? end + 2 : end + 1;
    if (words.is(end, "and") && words.is(halfAt, "half")) {
      amount = new Amount(halfAt + 1, amount.number() + 0.5, (int) amount.number() + ".5");
      end = halfAt + 1;
    }
    Phrase more = hyphen ? null : AmountsRule.at(words, i, end, unit, amount);
    if (more != null) {
      return more;
    }
    String value = unit.value(amount);
    Phrase moved = hyphen ? null : moved(words, i, end, unit, amount);
    if (moved != null) {
      return moved;
    }
    if (hyphen && words.isDash(end)) {
      return Phrase.open(
          i, words.is(end + 1, "long") ? end + 2 : end, TimeType.DURATION, value, "duration");
    }
    boolean near = unit.unit() != null && !isFar(amount, unit);
    if (words.is(i - 1, "within") && near && unit.unit() != null && amount.number() > 0) {
      TimePoint limit = TimePoint.fromToday(steps(amount, unit), unit.unit());
      return Phrase.open(i, end, TimeType.DURATION, value, "within").with(limit, null, Bound.BY);
    }
    boolean time = words.is(end, "'", "'s") && words.is(end + 1, "time");
    boolean in =
        words.is(i - 1, "in") || (words.is(i - 1, "about", "around") && words.is(i - 2, "in"));
    if (in && near && unit.unit() != null && amount.number() == 0) {
      Phrase some = someAgo(i, end, unit.unit(), unit.times(), 1);
      return new Phrase(
          i,
          end,
          TimeType.DURATION,
          value,
          some.point(),
          some.last(),
          Bound.BETWEEN,
          false,
          IN_SOME);
    }
    if (in
        && near
        && unit.unit() != null
        && amount.number() >= 1
        && (time || !words.is(i, "a", "an"))) {
      TimePoint then = TimePoint.fromToday(steps(amount, unit), unit.unit());
      return Phrase.open(i, end, TimeType.DURATION, value, IN_SO_LONG).with(then, null, Bound.IN);
    }
    boolean aUnit =
        words.is(i, "a", "an")
            && (words.is(i - 1, "times", "once", "twice") || perAmount(words, i));
    return aUnit
        ? Phrase.open(i, end, TimeType.SET, value, "rate")
        : Phrase.open(i, end, TimeType.DURATION, value, "duration");
  }

  /** "$3 a day", "12 hours a day": each, not one. */
  private static boolean perAmount(Words words, int i) {
    return words.digits(i - 2) >= 0
        && words.tag(i - 1).startsWith("NN")
        && words.word(i).equals("a");
  }

  private static int steps(Amount amount, DurationUnit unit) {
    return (int) Math.round(amount.number() * unit.times());
  }

  /** Whether it leads out of the years that dates are written in: "10,000 years ago". */
  private static boolean isFar(Amount amount, DurationUnit unit) {
    Unit calendar = unit.unit();
    return calendar != null && amount.number() * unit.times() * calendar.days() > 365.0 * 900;
  }

  /** "two years ago", "a decade earlier", "weeks from now". */
  private static @Nullable Phrase moved(
      Words words, int i, int end, DurationUnit unit, Amount amount) {
    boolean ago = words.is(end, "ago");
    boolean fromNow =
        (words.is(end, "from") && words.is(end + 1, "now", "today")) || words.is(end, "hence");
    boolean later =
        (words.is(end, "later", "afterward", "afterwards") && !words.is(end + 1, "than"))
            || (words.is(end, "after") && !startsWords(words, end + 1))
            || isAfterThat(words, end);
    boolean earlier =
        (words.is(end, "earlier") && !words.is(end + 1, "than"))
            || (words.is(end, "beforehand", "before") && !startsWords(words, end + 1));
    if (!ago && !fromNow && !later && !earlier) {
      return null;
    }
    Unit calendar = unit.unit();
    int sign = ago || earlier ? -1 : 1;
    int first = i;
    int after = end + (words.is(end, "from") || isAfterThat(words, end) ? 2 : 1);
    if (calendar == null) {
      int days = hours(unit, amount) >= 20 ? (int) Math.round(amount.number() / 24) : 0;
      return ago
          ? Phrase.date(first, after, TimePoint.relative(Unit.DAY, -days), "hours ago")
          : Phrase.open(first, after, TimeType.DURATION, unit.value(amount), "duration");
    }
    if (amount.number() == 0) {
      Phrase some = later ? ToldRules.some(first, after, unit) : null;
      return ago || fromNow
          ? someAgo(first, after, calendar, unit.times(), sign)
          : some != null
              ? some
              : Phrase.open(first, after, TimeType.DURATION, unit.value(amount), "duration");
    }
    if (isFar(amount, unit)) {
      String value = sign < 0 ? "PAST_REF" : "FUTURE_REF";
      return Phrase.open(first, after, TimeType.DATE, value, "long ago");
    }
    int steps = sign * steps(amount, unit);
    boolean about =
        unit.times() > 1
            || words.is(i - 1, "about", "around", "nearly", "almost", "roughly", "some", "over");
    TimePoint point = TimePoint.relative(calendar, steps);
    if (!ago && !fromNow) {
      return Phrase.following(
          first, after, TimePoint.named(calendar).shifted(steps, calendar), "so long after");
    }
    return Phrase.date(
        first, after, about ? point.about() : point, ago ? "so long ago" : "so long from now");
  }

  /** Hours of the amount; 0 for what is shorter. */
  private static double hours(DurationUnit unit, Amount amount) {
    return unit == DurationUnit.TH ? amount.number() : 0;
  }

  /** "Two days after that he left"; not "after that vote". */
  private static boolean isAfterThat(Words words, int i) {
    return words.is(i, "after")
        && words.is(i + 1, "that")
        && words.tag(i + 2).matches("|[,.:]|PRP|DT|NNP.*");
  }

  private static boolean startsWords(Words words, int i) {
    return words.tag(i).matches("DT|NN.*|PRP.*|CD|VBG|JJ.*|EX|WP|IN");
  }

  private static Phrase someAgo(int first, int end, Unit unit, int times, int sign) {
    int far = unit == Unit.MONTH ? 11 : unit == Unit.YEAR ? 9 : unit == Unit.WEEK ? 8 : 10;
    TimePoint a = TimePoint.fromToday(sign * far * times, unit);
    TimePoint b = TimePoint.fromToday(sign * 2 * times, unit);
    return sign < 0
        ? Phrase.stretch(first, end, TimeType.DATE, "PAST_REF", a, b, "some time ago")
        : Phrase.stretch(first, end, TimeType.DATE, "FUTURE_REF", b, a, "some time from now");
  }

  /** Whether "40 years" is how old somebody is. */
  private static boolean isAge(Words words, int i, int unitAt) {
    return words.is(unitAt + 1, "old")
        || (words.isDash(unitAt + 1) && words.is(unitAt + 2, "old", "olds"))
        || (words.is(unitAt + 1, "of") && words.is(unitAt + 2, "age"))
        || words.is(i - 1, "aged", "age");
  }

  /** "all day", "the full week", "another month", "half an hour". */
  private static @Nullable Phrase whole(Words words, int i) {
    boolean half = words.is(i, "half");
    boolean another = words.is(i, "another");
    if (!half && !another && !words.is(i, "all", "full", "whole", "entire")) {
      return null;
    }
    int at = words.isDash(i + 1) ? i + 2 : i + 1;
    at = words.is(at, "the") && words.is(i, "all") ? at + 1 : at;
    String letters = words.value(at, WordClass.UNIT);
    if (letters == null
        || words.word(at).endsWith("s")
        || letters.startsWith("TS")
        || (words.is(i, "full", "whole") && words.is(at + 1, "-", "of"))) {
      return null;
    }
    Amount amount = half ? new Amount(at, 0.5, "0.5") : new Amount(at, 1, "1");
    return Phrase.open(
        i, at + 1, TimeType.DURATION, DurationUnit.valueOf(letters).value(amount), "duration");
  }

  /** "the past year", "the last two decades", "the next few weeks", "recent months". */
  private static @Nullable Phrase stretch(Words words, int i) {
    int j = words.is(i, "the") ? i + 1 : i;
    boolean back = words.is(j, "past", "last", "previous");
    boolean on = words.is(j, "next", "coming", "upcoming");
    boolean recent = words.is(j, "recent");
    if (!back && !on && !recent) {
      return null;
    }
    Amount amount = Amount.at(words, j + 1);
    int at = amount == null ? j + 1 : words.isDash(amount.end()) ? amount.end() + 1 : amount.end();
    at = words.is(at, "full", "consecutive", "straight") ? at + 1 : at;
    String letters = words.value(at, WordClass.UNIT);
    if (letters == null) {
      return null;
    }
    boolean plural = words.word(at).endsWith("s");
    boolean since =
        words.is(i - 1, "over", "in", "during", "for", "within", "through", "of", "throughout");
    boolean pause = words.is(j, "past", "coming") || (j > i && since);
    if ((amount == null && !plural && (!pause || words.is(at, "quarter"))) || (recent && !plural)) {
      return null;
    }
    DurationUnit unit = DurationUnit.valueOf(letters);
    Amount counted =
        amount != null ? amount : plural ? new Amount(at, 0, "X") : new Amount(at, 1, "1");
    if (isFar(counted, unit)) {
      return Phrase.open(i, at + 1, TimeType.DURATION, unit.value(counted), "duration");
    }
    int some =
        switch (unit) {
          case TS, TM, TH -> 1;
          case D -> 7;
          case W, M, Y, DE, CE, WE, FN, Q -> 6;
        };
    int steps = counted.number() == 0 ? some * unit.times() : steps(counted, unit);
    Unit calendar = unit.unit() == null ? Unit.DAY : unit.unit();
    int by = unit.unit() == null ? 1 : steps;
    TimePoint today = TimePoint.relative(Unit.DAY, 0);
    String value = recent ? "PAST_REF" : unit.value(counted);
    TimeType type = recent ? TimeType.DATE : TimeType.DURATION;
    return on
        ? Phrase.stretch(
            i, at + 1, type, value, today, TimePoint.fromToday(by, calendar), "coming time")
        : Phrase.stretch(
            i, at + 1, type, value, TimePoint.fromToday(-by, calendar), today, UP_TO_NOW);
  }

  /** "in the month since the quake", "in the two weeks since": up to now. */
  private static @Nullable Phrase since(Words words, int i) {
    if (!words.is(i, "the") || !words.is(i - 1, "in", "over", "during", "for", "within")) {
      return null;
    }
    Amount amount = Amount.at(words, i + 1);
    int at = amount == null ? i + 1 : amount.end();
    String letters = words.value(at, WordClass.UNIT);
    boolean plural = words.word(at).endsWith("s");
    if (letters == null || !words.is(at + 1, "since") || (amount == null && plural)) {
      return null;
    }
    DurationUnit unit = DurationUnit.valueOf(letters);
    Amount counted = amount == null ? new Amount(at, 1, "1") : amount;
    Unit calendar = unit.unit();
    if (calendar == null || isFar(counted, unit)) {
      return null;
    }
    return Phrase.stretch(
        i,
        at + 1,
        TimeType.DURATION,
        unit.value(counted),
        TimePoint.fromToday(-steps(counted, unit), calendar),
        TimePoint.relative(Unit.DAY, 0),
        UP_TO_NOW);
  }

  /** "the months ahead", "the days to come". */
  private static @Nullable Phrase ahead(Words words, int i) {
    String letters = words.is(i, "the") ? words.value(i + 1, WordClass.UNIT) : null;
    int end = i + 3;
    boolean toCome = words.is(i + 2, "to") && words.is(end, "come");
    if (letters == null
        || !words.word(i + 1).endsWith("s")
        || !(toCome || (words.is(i + 2, "ahead") && !words.is(end, "of")))) {
      return null;
    }
    DurationUnit unit = DurationUnit.valueOf(letters);
    Unit calendar = unit.unit() == null ? Unit.DAY : unit.unit();
    return Phrase.stretch(
        i,
        toCome ? end + 1 : end,
        TimeType.DATE,
        "FUTURE_REF",
        TimePoint.relative(Unit.DAY, 0),
        TimePoint.fromToday(6 * Math.max(1, unit.times()), calendar),
        "coming time");
  }

  /** "weeks ago", "months later", "for years", "decades of …". */
  private static @Nullable Phrase vague(Words words, int i) {
    String letters = words.value(i, WordClass.UNIT);
    if (letters == null || !words.word(i).endsWith("s") || words.is(i, "seconds")) {
      return null;
    }
    DurationUnit unit = DurationUnit.valueOf(letters);
    Amount some = new Amount(i, 0, "X");
    Phrase moved = moved(words, i, i + 1, unit, some);
    if (moved != null) {
      return moved;
    }
    boolean led =
        words.is(i - 1, "for", "in", "after", "over", "within", "took", "take")
            && !words.is(i + 1, "of");
    return led || words.is(i + 1, "after", "before")
        ? Phrase.open(i, i + 1, TimeType.DURATION, unit.value(some), "duration")
        : null;
  }
}

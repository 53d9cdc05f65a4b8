package org.annals.time;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Times counted from what a noun names and the report dated before: "five days after the collapse",
 * "within a week of the vote", "the day before the raid", "hours after that attack", "eight months
 * into the war", "the fifth day of the siege".
 */
final class CountedFromNoun {
  private static final Pattern AMOUNT =
      Pattern.compile("PT?(?<n>\\d{1,3}|X)(?<unit>DE|CE|D|W|M|Y|Q|H|S)");

  /** "Weeks after" are two weeks or more. */
  private static final int FEW = 2;

  private static final int SOME = 11;
  private static final int LONGEST_NOUN = 5;

  /** A verb is so far above a time that counts for it. */
  private static final int DEEPEST = 4;

  private final Sentence sentence;
  private final List<TimeExpression> expressions;
  private final Function<Token, @Nullable TimeReference> dated;
  private final Words words;

  /**
   * @param expressions those of the sentence
   * @param dated the date that the report gave before to what a noun names; null if it gave none
   */
  CountedFromNoun(
      Sentence sentence,
      List<TimeExpression> expressions,
      Function<Token, @Nullable TimeReference> dated) {
    this.sentence = sentence;
    this.expressions = expressions;
    this.dated = dated;
    this.words = new Words(sentence);
  }

  /**
   * When the deed of a verb was by such words; where the noun has no date, at any time up to the
   * report; null if there are no such words.
   */
  @Nullable TimeReference at(Token verb) {
    if (!verb.isVerb() || !Tense.of(sentence, verb).isOver()) {
      return null;
    }
    for (int i = 1; i + 2 < words.size(); i++) {
      if (words.is(i, "of") && ordinal(i) > 0 && isOf(verb, i)) {
        Token noun = noun(i + 1);
        if (noun != null) {
          return nth(noun, i);
        }
      }
      boolean after = words.is(i, "after", "following", "of", "into");
      Token noun =
          (after || words.is(i, "before")) && isUnit(i - 1) && isOf(verb, i) ? noun(i + 1) : null;
      if (noun != null && (!words.is(i, "of") || isWithin(i - 1))) {
        return counted(noun, i, after);
      }
    }
    return null;
  }

  /** The number of "the fifth day of", "the tenth anniversary of"; 0 if none is counted there. */
  private int ordinal(int mark) {
    boolean counted = isUnit(mark - 1) || words.is(mark - 1, "anniversary");
    Integer number = counted ? words.number(mark - 2, WordClass.ORDINAL) : null;
    Matcher digits = CalendarRules.ORDINAL.matcher(words.word(mark - 2));
    return number != null
        ? number
        : counted && digits.matches() ? CalendarRules.number(digits, "n") : 0;
  }

  /** "The fifth day of the siege" is four days on, its tenth anniversary ten years on. */
  private TimeReference nth(Token noun, int mark) {
    TimeReference base = dated.apply(noun);
    TimePoint point = base == null ? null : base.point();
    Unit unit = words.is(mark - 1, "anniversary") ? Unit.YEAR : single(mark - 1);
    if (base == null
        || point == null
        || unit == null
        || base.bound() != Bound.IN
        || base.end() != null) {
      return undated(noun);
    }
    boolean anniversary = words.is(mark - 1, "anniversary");
    int steps = anniversary ? ordinal(mark) : ordinal(mark) - 1;
    String why = "counted from the “" + noun.word() + "” of “" + base.words() + "”";
    TimePoint first = point.shifted(steps, unit);
    return anniversary || unit == Unit.DAY
        ? new TimeReference(Basis.INHERITED, Bound.IN, first, null, base.span(), base.words(), why)
        : range(base, first, point.shifted(steps + 1, unit), why);
  }

  private static TimeReference undated(Token noun) {
    return TimeReference.fallback(
        Bound.BY, "counted from “" + noun.word() + "”, which has no date: at or before the report");
  }

  private boolean isUnit(int i) {
    return words.is(i, WordClass.UNIT) || words.is(i, "night", "morning", "evening");
  }

  /** "within two weeks of": so long at most. */
  private boolean isWithin(int unit) {
    int first = unit;
    while (first > 0 && (words.tag(first).matches("CD|JJ|DT|NNS?|RB") && !words.is(first, "in"))) {
      first--;
    }
    return words.is(first, "within")
        || (words.is(first, "than") && words.is(first - 1, "less", "fewer"));
  }

  private boolean isOf(Token verb, int mark) {
    Token t = sentence.token(mark - 1);
    for (int i = 0; i < DEEPEST && t.head() >= 0; i++) {
      t = sentence.token(t.head());
      if (t.isVerb()) {
        return t.index() == verb.index();
      }
    }
    return false;
  }

  /** The head of "the bank's collapse", "that first attack"; null where no such noun begins. */
  private @Nullable Token noun(int first) {
    if (!words.is(first, "the", "that", "this", "those", "these")) {
      return null;
    }
    int i = first + 1;
    while (i < Math.min(words.size(), first + LONGEST_NOUN)
        && words.tag(i).matches("NN.*|JJ|POS|HYPH")
        && !words.is(i, WordClass.UNIT)) {
      i++;
    }
    boolean verb = words.tag(i).startsWith("VB") || words.tag(i).equals("MD");
    Token last = sentence.token(i - 1);
    return i > first + 1 && last.isNoun() && !last.isProperNoun() && !verb ? last : null;
  }

  private TimeReference counted(Token noun, int mark, boolean after) {
    TimeReference base = dated.apply(noun);
    TimePoint point = base == null ? null : base.point();
    if (base == null || point == null || base.bound() != Bound.IN || base.end() != null) {
      return undated(noun);
    }
    int near = 1;
    int far = 1;
    Unit unit = Unit.DAY;
    int times = 1;
    TimeExpression amount = amount(mark);
    Matcher m = AMOUNT.matcher(amount == null ? "" : amount.value());
    if (m.matches()) {
      String letters = m.group("unit");
      boolean some = m.group("n").equals("X");
      boolean hours = amount != null && amount.value().startsWith("PT");
      DurationUnit of = hours ? DurationUnit.D : DurationUnit.valueOf(letters);
      unit = of.unit() == null ? Unit.DAY : of.unit();
      times = of.times();
      near = hours ? 0 : some ? FEW : Integer.parseInt(m.group("n"));
      far = hours ? 1 : some ? SOME : near;
    } else if (!words.is(mark - 1, "night", "morning", "evening")) {
      Unit named = single(mark - 1);
      unit = named == null ? Unit.DAY : named;
    }
    String why =
        "so long "
            + (after ? "after" : "before")
            + " the “"
            + noun.word()
            + "” of “"
            + base.words()
            + "”";
    if (isWithin(mark - 1)) {
      boolean weeks = unit == Unit.WEEK; // counted to the day, not to the end of a week
      int steps = far * times;
      return range(
          base,
          point,
          weeks ? point.shifted(steps * unit.days(), Unit.DAY) : point.shifted(steps, unit),
          why);
    }
    if (near == far && unit == Unit.DAY && times == 1 && point.unit() == Unit.DAY) {
      return new TimeReference(
          Basis.INHERITED,
          Bound.IN,
          point.shifted(after ? near : -near, Unit.DAY),
          null,
          base.span(),
          base.words(),
          why);
    }
    // "four months after" is no closer than half a month to either side
    int slack = near == far && unit != Unit.DAY ? unit.days() / 2 : 0;
    TimePoint first = moved(point, near * times, unit, -slack, after);
    TimePoint last = moved(point, far * times, unit, slack, after);
    return after ? range(base, first, last, why) : range(base, last, first, why);
  }

  private static TimePoint moved(TimePoint point, int steps, Unit unit, int slack, boolean after) {
    int sign = after ? 1 : -1;
    return slack == 0
        ? point.shifted(sign * steps, unit)
        : point.shifted(sign * (steps * unit.days() + slack), Unit.DAY);
  }

  private static TimeReference range(
      TimeReference base, TimePoint first, TimePoint last, String why) {
    return new TimeReference(
        Basis.INHERITED, Bound.BETWEEN, first, last, base.span(), base.words(), why);
  }

  private @Nullable TimeExpression amount(int mark) {
    for (TimeExpression e : expressions) {
      if (e.endToken() == mark && e.type() == TimeType.DURATION) {
        return e;
      }
    }
    return null;
  }

  private @Nullable Unit single(int i) {
    String value = words.value(i, WordClass.UNIT);
    return value == null || words.word(i).endsWith("s") ? null : DurationUnit.valueOf(value).unit();
  }
}

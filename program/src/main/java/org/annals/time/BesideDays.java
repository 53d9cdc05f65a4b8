package org.annals.time;

import java.util.List;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.Like;
import org.jspecify.annotations.Nullable;

/**
 * Days beside a day of the calendar, "the day after Christmas", "two weeks before May 3", and the
 * day of what a day is said to be beside: "On May 3, the day before the vote, …" puts the vote on
 * May 4.
 */
final class BesideDays {
  private BesideDays() {}

  /** "the day after Christmas", "two days before May 3", "the Friday after Easter". */
  static @Nullable Phrase at(Words words, int i) {
    boolean the = words.is(i, "the", "a");
    Amount amount = the ? null : Amount.at(words, i);
    int at = the ? i + 1 : amount == null ? -1 : amount.end();
    boolean back = at > 0 && words.is(at + 1, "before");
    if (at < 0 || at + 2 >= words.size() || !(back || words.is(at + 1, "after"))) {
      return null;
    }
    Phrase core = CalendarRules.at(words, at + 2);
    TimePoint point = core == null ? null : core.point();
    if (core == null
        || point == null
        || point.unit() != Unit.DAY
        || core.bound() != Bound.IN
        || point.clock() != null
        || point.shiftUnit() != null) {
      return null;
    }
    if (the && words.is(at, WordClass.WEEKDAY) && words.isCapital(at)) {
      return Phrase.open(i, core.end(), TimeType.DATE, "XXXX-XX-XX", "beside a day");
    }
    String letters = words.value(at, WordClass.UNIT);
    DurationUnit unit = letters == null ? null : DurationUnit.valueOf(letters);
    int n = the ? 1 : amount == null ? 0 : (int) Math.round(amount.number());
    int days = unit == DurationUnit.D ? n : unit == DurationUnit.W ? 7 * n : 0;
    if (days == 0 || days > 60) {
      return null;
    }
    int sign = back ? -1 : 1;
    if (the && unit == DurationUnit.W) {
      TimePoint near = point.shifted(sign, Unit.DAY);
      TimePoint far = point.shifted(7 * sign, Unit.DAY);
      return Phrase.date(i, core.end(), near, "beside a day")
          .with(back ? far : near, back ? near : far, Bound.BETWEEN);
    }
    return Phrase.date(i, core.end(), point.shifted(sign * days, Unit.DAY), "beside a day");
  }

  /**
   * When the noun was that a day told is said to be the day before or after of.
   *
   * @return null if the noun is of no such words
   */
  static @Nullable TimeReference of(Sentence sentence, List<TimeExpression> found, Token noun) {
    Token day = noun.isNoun() && noun.head() >= 0 ? sentence.token(noun.head()) : null;
    if (day == null || day.index() >= noun.index() || !Like.is(day.lemma(), "day|night|week")) {
      return null;
    }
    String link = day.index() + 1 < sentence.size() ? sentence.token(day.index() + 1).lemma() : "";
    boolean before = link.equals("before");
    if (!before && !link.equals("after")) {
      return null;
    }
    for (TimeExpression e : found) {
      TimeReference told = e.reference();
      TimePoint point = told == null ? null : told.point();
      boolean beside =
          e.endToken() <= day.index()
              && day.index() - e.endToken() <= 2
              && sentence.token(day.index() - 1).lemma().matches("the|a");
      if (beside && told != null && point != null && point.unit() == Unit.DAY) {
        int steps = (before ? 1 : -1) * (day.lemma().equals("week") ? 7 : 1);
        return new TimeReference(
            Basis.INHERITED,
            told.bound(),
            point.withClock(null).shifted(steps, Unit.DAY),
            null,
            told.span(),
            told.words(),
            "“" + told.words() + "” is the " + day.lemma() + " " + link + " it");
      }
    }
    return null;
  }
}

package org.annals.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/** Times that go by one told before, in the sentence or in one before it. */
final class ToldAnchor {
  private static final int YEAR_MONTHS = 12;

  private ToldAnchor() {}

  /**
   * "In November last year they pledged to agree by January 15": the time of a verb told as over on
   * which the clause of the phrase hangs, if its year and month are known; else null.
   */
  static @Nullable TimePoint above(Sentence sentence, Phrase phrase, List<TimeExpression> here) {
    Token hook = ExpressionLinker.head(sentence, phrase.first(), phrase.end());
    for (TimeExpression e : here) {
      TimeReference told = e.reference();
      TimePoint point = told == null ? null : told.point();
      Token time = ExpressionLinker.head(sentence, e.firstToken(), e.endToken());
      Token verb = time.head() < 0 ? time : sentence.token(time.head());
      boolean known =
          point != null
              && point.month() != null
              && point.shiftUnit() == null
              && (point.year() != null || point.pick() == Pick.OFFSET);
      if (known
          && told != null
          && told.bound() == Bound.IN
          && verb.isVerb()
          && Tense.of(sentence, verb).isOver()
          && isInClauseUnder(sentence, hook, verb)) {
        return point;
      }
    }
    return null;
  }

  private static boolean isInClauseUnder(Sentence sentence, Token hook, Token verb) {
    Token t = hook;
    for (int i = 0; i < 8 && t.head() >= 0; i++) {
      boolean clause = t.is("ccomp") || t.is("xcomp") || t.is("acl");
      t = sentence.token(t.head());
      if (t.index() == verb.index()) {
        return clause;
      }
    }
    return false;
  }

  static TimePoint firstAfter(TimePoint told, TimePoint named) {
    Integer from = told.month();
    Integer month = named.month();
    int next = from != null && month != null && month < from ? 1 : 0;
    Integer year = told.year();
    return year != null
        ? named.withYear(year + next)
        : named.picked(Pick.OFFSET, told.offset() + next);
  }

  /**
   * "the following autumn", "March the same year", "that Friday": by the time told before, if its
   * year is named. A shift of −1 year asks for the one before, of 0 for the one within, none for
   * the one after; a shift by twelve months for that of the year after ("March of the following
   * year"), whichever month was told.
   */
  static @Nullable TimePoint beside(TimePoint point, TimePoint base) {
    boolean after = point.shiftUnit() == null;
    boolean before = !after && point.shift() < 0;
    Integer year = base.year();
    if (point.weekday() != null) {
      LocalDate day = day(base);
      return day == null ? null : weekday(day, point.weekday(), after, before);
    }
    boolean ofYear = base.unit() == Unit.YEAR && base.deictic() && base.shiftUnit() == null;
    if (point.shiftUnit() == Unit.MONTH) {
      int by = point.shift() / YEAR_MONTHS;
      return year != null
          ? point.unshifted().withYear(year + by)
          : ofYear ? point.unshifted().picked(Pick.OFFSET, base.offset() + by) : null;
    }
    if (year == null) {
      int by = base.offset() + (after ? 1 : before ? -1 : 0);
      return ofYear ? point.unshifted().picked(Pick.OFFSET, by) : null;
    }
    Integer month = base.month();
    Integer quarter = point.quarter();
    int begins = point.month() != null ? point.month() : quarter == null ? 1 : quarter * 3;
    int moved = 0;
    if (after) {
      moved = month != null && begins > month ? 0 : 1;
    } else if (before) {
      moved = month != null && begins < month ? 0 : -1;
    }
    return point.unshifted().withYear(year + moved);
  }

  /** The day that a point names in full; null if it names none. */
  private static @Nullable LocalDate day(TimePoint point) {
    boolean full = !point.deictic() && !point.isOpen() && point.unit() == Unit.DAY;
    When when = full ? TimeResolver.days(point, null) : null;
    return when == null || when.days() != 1 ? null : when.first();
  }

  private static TimePoint weekday(LocalDate day, int weekday, boolean after, boolean before) {
    DayOfWeek asked = DayOfWeek.of(weekday);
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate meant =
        after
            ? day.with(TemporalAdjusters.next(asked))
            : before ? day.with(TemporalAdjusters.previous(asked)) : monday.plusDays(weekday - 1L);
    return TimePoint.named(Unit.DAY)
        .withYear(meant.getYear())
        .withMonth(meant.getMonthValue())
        .withDay(meant.getDayOfMonth());
  }
}

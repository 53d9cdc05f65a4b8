package org.annals.time;

import java.util.ArrayList;
import java.util.List;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time expressions of one sentence.
 *
 * <p>Method: rules over tokens, the longest from the left; words around them then say how a fact
 * stands to the time ("by", "since", "from … to"). Only a token that the lexicon knows starts a
 * rule, so the cost is linear in the tokens. What only reads like a time is left out by {@link
 * NotTimes}. Not read yet: years before 1000, fiscal years that do not follow the calendar.
 */
final class ExpressionReader {
  private static final int YEAR_MONTHS = 12;

  private ExpressionReader() {}

  static List<Phrase> read(Sentence sentence) {
    Words words = new Words(sentence);
    List<Phrase> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Phrase phrase = words.begins(i) ? at(words, i) : null;
      if (phrase != null && NotTimes.isNone(words, phrase)) {
        // no part of a feast's name is a day: "the Good Friday Agreement"
        i = phrase.rule().equals("named day") ? phrase.end() - 1 : i;
        phrase = null;
      }
      if (phrase != null) {
        found.add(phrase);
        i = phrase.end() - 1;
        Phrase last = phrase.rule().equals("year") ? YearRules.lastOfYears(words, i) : null;
        if (last != null) {
          found.add(last);
          i = last.end() - 1;
        }
      }
    }
    joinSets(words, found);
    joinClocks(words, found);
    lendDay(words, found);
    joinYears(words, found);
    joinWeekdays(words, found);
    joinAgo(found);
    joinLists(words, found);
    for (int k = 0; k < found.size(); k++) {
      found.set(k, bound(words, found.get(k)));
    }
    joinRanges(words, found);
    return found;
  }

  private static @Nullable Phrase at(Words words, int i) {
    Phrase best = CalendarRules.at(words, i);
    best = CalendarRules.longer(best, DayRules.at(words, i));
    best = CalendarRules.longer(best, RelativeRules.at(words, i));
    best = CalendarRules.longer(best, DurationRules.at(words, i));
    best = CalendarRules.longer(best, SpanRules.at(words, i));
    best = CalendarRules.longer(best, BesideDays.at(words, i));
    return CalendarRules.longer(best, ClockRules.at(words, i));
  }

  /** "on Tuesday at 4 p.m.": the hour is one of that day. */
  private static void joinClocks(Words words, List<Phrase> found) {
    for (int k = 1; k < found.size(); k++) {
      Phrase clock = found.get(k);
      TimePoint day = found.get(k - 1).point();
      boolean near = clock.first() - found.get(k - 1).end() <= 2;
      if (clock.rule().equals("time of day")
          && near
          && day != null
          && day.unit() == Unit.DAY
          && clock.point() != null
          && clock.point().isToday()
          && !words.is(found.get(k - 1).end(), ";")) {
        found.set(k, clock.with(day.withClock(clock.point().clock())));
      }
    }
  }

  /** "8 p.m. (1900 GMT) on Sunday", "9 a.m. in Bonn on Friday": the only day of the sentence. */
  private static void lendDay(Words words, List<Phrase> found) {
    Phrase only = null;
    for (Phrase phrase : found) {
      TimePoint point = phrase.point();
      boolean clock = phrase.rule().equals("time of day") && point != null && point.isToday();
      if (!clock && point != null) {
        if (only != null || point.unit() != Unit.DAY || phrase.follows()) {
          return;
        }
        only = phrase;
      }
    }
    TimePoint day = only == null ? null : only.point();
    if (only == null || day == null || only.bound() != Bound.IN) {
      return;
    }
    for (int k = 0; k < found.size(); k++) {
      TimePoint point = found.get(k).point();
      boolean clock = found.get(k).rule().equals("time of day") && point != null && point.isToday();
      if (clock && point != null && isSameClause(words, found.get(k), only)) {
        found.set(k, found.get(k).with(day.withClock(point.clock())));
      }
    }
  }

  private static boolean isSameClause(Words words, Phrase a, Phrase b) {
    int from = Math.min(a.end(), b.end());
    int to = Math.max(a.first(), b.first());
    for (int i = from; i < to; i++) {
      if (words.token(i).isVerb() || words.is(i, ";")) {
        return false;
      }
    }
    return to - from <= 8;
  }

  /** "in March, April and May 2020", "on Jan. 3 and Feb. 5, 2020": the year is one of all. */
  private static void joinLists(Words words, List<Phrase> found) {
    for (int k = found.size() - 2; k >= 0; k--) {
      Phrase a = found.get(k);
      Phrase b = found.get(k + 1);
      TimePoint one = a.point();
      TimePoint next = b.point();
      int gap = b.first() - a.end();
      boolean linked =
          (gap == 1 && words.is(a.end(), ",", "and", "or", "/", "&"))
              || (gap == 2 && words.is(a.end(), ",") && words.is(a.end() + 1, "and", "or"));
      if (!linked
          || one == null
          || next == null
          || !one.isOpen()
          || one.month() == null
          || next.month() == null
          || next.year() == null
          || one.unit() != next.unit()
          || a.bound() != Bound.IN) {
        continue;
      }
      int year = one.month() <= next.month() ? next.year() : next.year() - 1;
      found.set(k, a.with(one.withYear(year)));
    }
  }

  /** "9 a.m. on Sundays", "every Tuesday at 4 p.m.": how often, not a day. */
  private static void joinSets(Words words, List<Phrase> found) {
    for (int k = found.size() - 2; k >= 0; k--) {
      Phrase a = found.get(k);
      Phrase b = found.get(k + 1);
      Phrase clock = a.type() == TimeType.SET ? b : a;
      Phrase set = a.type() == TimeType.SET ? a : b;
      TimePoint point = clock.point();
      int gap = b.first() - a.end();
      boolean linked = gap == 0 || (gap == 1 && words.is(a.end(), "on", "at", ","));
      if (linked
          && point != null
          && set.type() == TimeType.SET
          && set.value() != null
          && set.value().startsWith("XXXX-WXX-")
          && clock.rule().equals("time of day")
          && point.isToday()) {
        String value = set.value() + "T" + point.clock();
        found.set(k, Phrase.open(a.first(), b.end(), TimeType.SET, value, set.rule()));
        found.remove(k + 1);
      }
    }
  }

  /** "December of last year", "March of the following year": one expression. */
  private static void joinYears(Words words, List<Phrase> found) {
    for (int k = 0; k + 1 < found.size(); k++) {
      Phrase named = found.get(k);
      Phrase year = found.get(k + 1);
      TimePoint point = named.point();
      TimePoint of = year.point();
      int gap = year.first() - named.end();
      boolean beside = gap == 0 || (gap == 1 && words.is(named.end(), "of", ",", "in"));
      if (beside
          && point != null
          && of != null
          && point.isOpen()
          && point.weekday() == null
          && (of.unit() == Unit.YEAR)
          && of.part() == Part.WHOLE
          && of.pick() == Pick.NAMED
          && (of.shiftUnit() == null || isYearTold(year))
          && year.bound() == Bound.IN
          && named.bound() == Bound.IN) {
        Phrase whole = named.to(year.end());
        found.set(
            k,
            isYearTold(year)
                ? Phrase.following(
                    named.first(),
                    year.end(),
                    of.shift() == 0
                        ? point.shifted(0, Unit.YEAR)
                        : point.shifted(of.shift() * YEAR_MONTHS, Unit.MONTH),
                    "month")
                : whole.with(
                    of.deictic()
                        ? point.picked(Pick.OFFSET, of.offset())
                        : point.withYear(of.year())));
        found.remove(k + 1);
      }
    }
  }

  /** "September 8, a Sunday": the weekday says which year is meant. */
  private static void joinWeekdays(Words words, List<Phrase> found) {
    for (int k = 0; k + 1 < found.size(); k++) {
      Phrase date = found.get(k);
      Phrase weekday = found.get(k + 1);
      TimePoint day = date.point();
      TimePoint named = weekday.point();
      int at = date.end();
      boolean beside =
          weekday.first() == at + 2
              && words.is(at, ",", "(", "-lrb-", "–", "—")
              && words.is(at + 1, "a");
      if (beside
          && day != null
          && named != null
          && day.day() != null
          && day.weekday() == null
          && day.shiftUnit() == null
          && day.holiday() == null
          && named.weekday() != null
          && named.month() == null
          && named.clock() == null
          && weekday.end() == weekday.first() + 1
          && date.bound() == Bound.IN) {
        TimePoint whole = day.year() != null ? day : day.withWeekday(named.weekday());
        found.set(k, date.to(weekday.end()).with(whole));
        found.remove(k + 1);
      }
    }
  }

  /** "five years ago this month", "a year ago this week": that unit, so many years back. */
  private static void joinAgo(List<Phrase> found) {
    for (int k = 0; k + 1 < found.size(); k++) {
      Phrase ago = found.get(k);
      Phrase unit = found.get(k + 1);
      TimePoint years = ago.point();
      TimePoint now = unit.point();
      if (years != null
          && now != null
          && ago.rule().equals("so long ago")
          && years.unit() == Unit.YEAR
          && unit.first() == ago.end()
          && now.deictic()
          && now.pick() == Pick.NAMED
          && now.offset() == 0
          && (now.unit() == Unit.MONTH || now.unit() == Unit.WEEK || now.unit() == Unit.DAY)
          && !now.isNamedDay()
          && now.shiftUnit() == null
          && now.part() == Part.WHOLE) {
        TimePoint point = now.shifted(years.offset(), Unit.YEAR);
        found.set(k, Phrase.date(ago.first(), unit.end(), point, "years ago this month"));
        found.remove(k + 1);
      }
    }
  }

  /** "March the same year", "May of the year after": a year counted from the time told before. */
  private static boolean isYearTold(Phrase year) {
    TimePoint point = year.point();
    return year.follows() && point != null && point.shiftUnit() == Unit.YEAR;
  }

  /** What the word before the expression says of how a fact stands to it. */
  private static Phrase bound(Words words, Phrase phrase) {
    TimePoint point = phrase.point();
    if (point == null || phrase.bound() != Bound.IN) {
      return phrase;
    }
    if (isModifier(words, phrase)) {
      return phrase; // "after the 2011 attack": after the attack, which was in 2011
    }
    Bound bound = before(words, phrase.first());
    if (phrase.type() == TimeType.TIME && (bound == Bound.AFTER || bound == Bound.BEFORE)) {
      return phrase; // "shortly after midnight on Jan. 3": of that day all the same
    }
    if (words.is(phrase.end(), "on", "onward", "onwards", "forward")
        && words.is(phrase.first() - 1, "from")) {
      bound = Bound.FROM;
    } else if (bound == Bound.FROM && isOrigin(words, phrase)) {
      bound = Bound.IN;
    }
    return bound == Bound.IN ? phrase : phrase.with(point, phrase.last(), bound);
  }

  /** "a canal from the 19th century", "dates from 1870". */
  private static boolean isOrigin(Words words, Phrase phrase) {
    Token hook = ExpressionLinker.head(words.sentence(), phrase.first(), phrase.end());
    Token above = words.sentence().head(hook).orElse(hook);
    String lemma = above.lemma();
    return above.isNoun() || lemma.equals("date") || lemma.equals("come") || lemma.equals("stem");
  }

  /** Whether the expression only says which thing of the kind is meant. */
  private static boolean isModifier(Words words, Phrase phrase) {
    Token hook = ExpressionLinker.head(words.sentence(), phrase.first(), phrase.end());
    return hook.head() >= phrase.end()
        && words.token(hook.head()).isNoun()
        && Attachment.isAdjective(hook);
  }

  private static Bound before(Words words, int first) {
    int i = first - 1;
    while (i >= 0
        && words.is(
            i,
            "the",
            "about",
            "around",
            "at",
            "least",
            "sometime",
            "early",
            "late",
            "roughly",
            "on")) {
      i--;
    }
    String value = words.value(i, WordClass.BOUND);
    boolean mail = words.is(i, "post", "pre", "following") && words.is(i + 1, "on");
    if (value != null && !mail) { // not "in a post on Friday"
      boolean sinceThen = value.equals("BY") && words.is(i - 1, "followed");
      return sinceThen ? Bound.IN : Bound.valueOf(value);
    }
    if (words.is(i, "from")) {
      return Bound.FROM;
    }
    if (words.is(i, "of") && words.is(i - 1, "ahead", "advance")) {
      return Bound.BEFORE;
    }
    if (words.is(i, "to") && words.is(i - 1, "prior", "up")) {
      return words.is(i - 1, "up") ? Bound.UNTIL : Bound.BEFORE;
    }
    if (words.is(i, "beginning", "commencing", "onwards")) {
      return Bound.SINCE;
    }
    if (words.is(i, "than") && words.is(i - 1, "later") && words.is(i - 2, "no", "not")) {
      return Bound.BY;
    }
    return Bound.IN;
  }

  /**
   * "from May to July 2019", "between 2011 and 2014": one stretch; what the first lacks the second
   * gives.
   */
  private static void joinRanges(Words words, List<Phrase> found) {
    for (int k = 0; k + 1 < found.size(); k++) {
      Phrase a = found.get(k);
      Phrase b = found.get(k + 1);
      TimePoint from = a.point();
      TimePoint to = b.point();
      if (from == null
          || to == null
          || a.bound() == Bound.BETWEEN
          || b.bound() == Bound.BETWEEN
          || a.follows()
          || (to.unit() == Unit.YEAR && to.deictic() && from.unit() != Unit.YEAR)) {
        continue;
      }
      int gap = b.first() - a.end();
      int link = a.end();
      boolean between = words.is(a.first() - 1, "between") || words.is(a.first() - 2, "between");
      boolean led = words.is(a.first() - 1, "from") || words.is(a.first() - 2, "from");
      boolean joins =
          (gap == 1
                  && (words.isDash(link)
                      || words.is(link, "through")
                      || words.is(link, "to")
                      || (led && words.is(link, "until", "till"))
                      || (between && words.is(link, "and"))))
              || (gap == 2
                  && words.is(link + 1, "the")
                  && ((words.is(link, "to") && led) || (between && words.is(link, "and"))));
      if (!joins) {
        continue;
      }
      TimePoint filled = fill(from, to);
      found.set(k, a.with(filled, to, Bound.BETWEEN));
      found.set(k + 1, b.endOfRange());
    }
  }

  private static TimePoint fill(TimePoint from, TimePoint to) {
    return from.isOpen() && from.weekday() == null && to.year() != null
        ? from.withYear(to.year())
        : from;
  }
}

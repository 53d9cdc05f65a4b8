package org.annals.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;

/**
 * When a report may have been published by the months and days of the calendar that it names
 * without their year.
 *
 * <p>Method: what is told as past is of this year, or not long ago in the last; what is told as to
 * come, of this year or soon in the next. Nothing is read of months of a year told just before.
 */
final class MonthClues {
  /** Farther off and in another year, news names the year or says "last October". */
  private static final int FARTHEST_MONTHS = 4;

  /** What lies behind is named by its bare month for longer. */
  private static final int FARTHEST_MONTHS_BACK = 5;

  /** The same of a report that tells of months spread over the year. */
  private static final int FARTHEST_MONTHS_OF_STORY = 9;

  /** News names months of so many at most, from the first to the last. */
  private static final int NEWS_MONTHS = 4;

  /** The month that has been not long ago is not meant by its name alone. */
  private static final int FARTHEST_MONTHS_AHEAD = 9;

  /** "This September" is said so long before. */
  private static final int THIS_MONTHS = 8;

  /** "This May" is said so long after. */
  private static final int THIS_MONTHS_BACK = 3;

  /** "by the end of May" is said in May, too. */
  private static final Pattern NAMES_END = Pattern.compile("(?i)\\bend\\b");

  /** "March of this year" may be any time ago; "this March" is near. */
  private static final Pattern NAMES_YEAR = Pattern.compile("(?i)\\byear\\b");

  /** "the fifteenth of September at the latest". */
  private static final Pattern LIMIT = Pattern.compile("latest|earliest|least|most");

  /** "next March" may be most of a year off. */
  private static final Pattern NAMES_NEXT = Pattern.compile("(?i)\\bnext\\b");

  /** "by the next July" is next to what is told, not to the report. */
  private static final Pattern NEXT = Pattern.compile("(?i)\\b(?:the next|the following)\\b");

  private static final int DEEPEST = 12;

  /** How far back a year told in the same section keeps a bare month from being of this year. */
  private static final int STORY_SENTENCES = 3;

  private static final int MONTH_DAYS = 31;

  private final Text text;
  private final List<List<TimeExpression>> times;
  private final PossibleDays days;

  private MonthClues(Text text, List<List<TimeExpression>> times, PossibleDays days) {
    this.text = text;
    this.times = times;
    this.days = days;
  }

  /** Strikes out the days that do not fit. */
  static void keep(Text text, List<List<TimeExpression>> times, PossibleDays days) {
    new MonthClues(text, times, days).namedMonths();
  }

  /** How far back a month or day without its year may lie, where that is in the last year. */
  private int farthestBack() {
    TreeSet<Integer> months = new TreeSet<>();
    for (Sentence sentence : text.sentences()) {
      for (TimeExpression e : times.get(sentence.index())) {
        TimePoint point = e.reference() == null ? null : e.reference().point();
        if (point != null
            && point.deictic()
            && point.month() != null
            && point.pick() == Pick.PAST
            && point.offset() == 0
            && isBehind(sentence, e)
            && !isQuoted(sentence, e)
            && !isStory(sentence)) {
          months.add(point.month());
        }
      }
    }
    if (months.isEmpty()) {
      return FARTHEST_MONTHS_BACK;
    }
    return MonthSpread.of(months) > NEWS_MONTHS ? FARTHEST_MONTHS_OF_STORY : FARTHEST_MONTHS_BACK;
  }

  private void namedMonths() {
    int back = farthestBack();
    Set<Integer> disputed = disputedMonths();
    for (Sentence sentence : text.sentences()) {
      for (TimeExpression e : times.get(sentence.index())) {
        TimeReference reference = e.reference();
        TimePoint point = reference == null ? null : reference.point();
        Integer month = point == null ? null : point.month();
        if (reference == null
            || point == null
            || !point.deictic()
            || (point.pick() == Pick.PAST && isQuoted(sentence, e))) {
          continue;
        }
        boolean feast = point.holiday() != null && point.offset() == 0;
        if (feast && point.pick() == Pick.PAST && !isStory(sentence)) {
          days.keepDays(lately(point, back), "“" + reference.words() + "” is past");
        }
        if (month == null) {
          continue;
        }
        boolean bare = point.day() == null || point.pick() == Pick.FUTURE;
        if (bare && disputed.contains(month)) {
          continue;
        }
        String words = "“" + reference.words() + "”";
        switch (point.pick()) {
          case PAST -> {
            if (!isBehind(sentence, e)) {
              continue;
            }
            // "those killed on Sept. 11": of no year but its own, which everyone knows
            if (point.day() != null && KnownDays.holds(month, point.day())) {
              continue;
            }
            if (point.offset() == 0 && point.day() != null && !isStory(sentence)) {
              days.keepDays(lately(month, point.day(), back), words + " is past");
            } else if (point.offset() == 0 && !isStory(sentence)) {
              // "the beginning of March" is said in March, too
              boolean begun = point.part() != Part.WHOLE || isOwner(sentence, e);
              days.keep(after(month, begun ? 0 : 1, back), words + " is past");
            }
          }
          case FUTURE -> {
            Integer day = point.day();
            if (!isAhead(sentence, e)) {
              continue;
            }
            if (day != null) {
              days.keepDays(soon(month, day), words + " is to come");
            } else {
              boolean end = point.part() != Part.WHOLE || NAMES_END.matcher(words).find();
              boolean next = NAMES_NEXT.matcher(words).find();
              days.keep(next ? m -> true : before(month, end ? 0 : 1), words + " is to come");
            }
          }
          case OFFSET -> {
            if (point.offset() == 0
                && (point.unit() == Unit.MONTH || point.unit() == Unit.DAY)
                && reference.basis() != Basis.INHERITED
                && !NAMES_YEAR.matcher(words).find()) {
              days.keep(
                  m ->
                      m.getMonthValue() >= month - THIS_MONTHS
                          && m.getMonthValue() <= month + THIS_MONTHS_BACK,
                  words + " is of the same year, to come or just past");
            }
          }
          case NAMED, NEAREST -> {}
        }
      }
    }
  }

  /** Whether what is told as past is so by its verb: not "leaves after the vote of September". */
  private boolean isBehind(Sentence sentence, TimeExpression e) {
    Token hook = ExpressionLinker.head(sentence, e.firstToken(), e.endToken());
    boolean atMost =
        e.endToken() + 2 < sentence.size()
            && sentence.token(e.endToken()).word().equals("at")
            && LIMIT.matcher(sentence.token(e.endToken() + 2).word()).matches();
    Tense tense = Tense.of(sentence, hook);
    return !atMost && tense != Tense.PRESENT && tense != Tense.FUTURE;
  }

  /**
   * Whether what is told as to come is so for the report too: not where the sentence has no verb,
   * tells of what had been, or of a time that it names as past.
   */
  private boolean isAhead(Sentence sentence, TimeExpression e) {
    Token t = ExpressionLinker.head(sentence, e.firstToken(), e.endToken());
    boolean verb = false;
    boolean over = false;
    for (int i = 0; i < DEEPEST; i++) {
      // "authorized a strike if none was reached by May": to come then, and not for the report
      over |=
          t.isVerb()
              && (!verb || !Lexicon.is(t.lemma(), WordClass.SAYING))
              && Tense.of(sentence, t).isOver();
      verb |= t.isVerb();
      if (t.isVerb()
          && sentence.children(t, "aux").stream()
              .anyMatch(a -> a.lemma().equals("have") && a.tag().equals("VBD"))) {
        return false;
      }
      if (t.head() < 0) {
        break;
      }
      t = sentence.token(t.head());
    }
    boolean toldPast =
        over
            && times.get(sentence.index()).stream()
                .anyMatch(
                    o -> {
                      TimePoint p = o.reference() == null ? null : o.reference().point();
                      return !o.equals(e)
                          && p != null
                          && p.month() != null
                          && p.pick() == Pick.PAST;
                    });
    return verb && !toldPast && !NEXT.matcher(e.span().of(text.report().text())).find();
  }

  /** Months told as past and as to come: one of the two was misread, and nobody can say which. */
  private Set<Integer> disputedMonths() {
    Set<Integer> past = new HashSet<>();
    Set<Integer> coming = new HashSet<>();
    for (List<TimeExpression> expressions : times) {
      for (TimeExpression e : expressions) {
        TimePoint point = e.reference() == null ? null : e.reference().point();
        if (point == null || point.month() == null || point.offset() != 0) {
          continue;
        }
        switch (point.pick()) {
          case PAST -> past.add(point.day() == null ? point.month() : 0);
          case FUTURE -> coming.add(point.month());
          default -> {}
        }
      }
    }
    past.retainAll(coming);
    return past;
  }

  /** "May's figures are out": said in May, too. */
  private static boolean isOwner(Sentence sentence, TimeExpression e) {
    return e.endToken() < sentence.size() && sentence.token(e.endToken()).tag().equals("POS");
  }

  /** The days on which news names a day that is past without its year. */
  private static Predicate<LocalDate> lately(int month, int day, int back) {
    return d -> {
      LocalDate then = dayOf(d.getYear(), month, day);
      return !then.isAfter(d)
          || d.toEpochDay() - dayOf(d.getYear() - 1, month, day).toEpochDay()
              <= (long) back * MONTH_DAYS;
    };
  }

  /** The same of a feast. */
  private static Predicate<LocalDate> lately(TimePoint feast, int back) {
    return d -> {
      When when = TimeResolver.days(feast, When.day(d));
      LocalDate then = when == null ? null : when.first();
      return when == null
          || then == null
          || when.days() > 1
          || then.getYear() == d.getYear()
          || d.toEpochDay() - then.toEpochDay() <= (long) back * MONTH_DAYS;
    };
  }

  /** Whether it stands in words that somebody said, who knows when. */
  private static boolean isQuoted(Sentence sentence, TimeExpression e) {
    int open = 0;
    for (int i = 0; i < e.firstToken(); i++) {
      String word = sentence.token(i).word();
      boolean straight = word.equals("\"") || word.equals("''") || word.equals("``");
      boolean opens = word.equals("“") || (straight && open == 0);
      open = opens ? 1 : word.equals("”") || straight ? 0 : open;
    }
    return open > 0;
  }

  /** The days on which news names a day that is to come without its year. */
  private static Predicate<LocalDate> soon(int month, int day) {
    return d -> {
      long until = dayOf(d.getYear(), month, day).toEpochDay() - d.toEpochDay();
      return until >= 0
          ? until <= (long) FARTHEST_MONTHS_AHEAD * MONTH_DAYS
          : dayOf(d.getYear() + 1, month, day).toEpochDay() - d.toEpochDay()
              <= (long) FARTHEST_MONTHS * MONTH_DAYS;
    };
  }

  private static LocalDate dayOf(int year, int month, int day) {
    return LocalDate.of(year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth()));
  }

  private static Predicate<YearMonth> after(int month, int least, int back) {
    return m -> {
      int since = Math.floorMod(m.getMonthValue() - month, 12);
      boolean sameYear = month <= m.getMonthValue();
      return since >= least && since <= (sameYear ? 12 : back);
    };
  }

  private static Predicate<YearMonth> before(int month, int least) {
    return m -> {
      int until = Math.floorMod(month - m.getMonthValue(), 12);
      boolean sameYear = month >= m.getMonthValue();
      return until >= least && until <= (sameYear ? FARTHEST_MONTHS_AHEAD : FARTHEST_MONTHS);
    };
  }

  /** Whether a year was told just before, so that a bare month may be one of that year. */
  private boolean isStory(Sentence sentence) {
    for (int i = sentence.index(); i >= Math.max(0, sentence.index() - STORY_SENTENCES); i--) {
      if (text.sentences().get(i).section() != sentence.section()) {
        return false;
      }
      for (TimeExpression e : times.get(i)) {
        TimePoint point = e.reference() == null ? null : e.reference().point();
        boolean named = point != null && point.year() != null;
        boolean back = point != null && point.unit() == Unit.YEAR && point.offset() < 0;
        boolean ofLast =
            point != null
                && point.pick() == Pick.OFFSET
                && point.offset() < 0
                && point.month() != null;
        if (named || ofLast || (back && i == sentence.index())) {
          return true;
        }
      }
    }
    return false;
  }
}

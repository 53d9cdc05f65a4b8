package org.annals.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.report.PassageKind;
import org.jspecify.annotations.Nullable;

/**
 * What ties an undated report to a few days by the days that something has run: "the strike, now in
 * its 17th day", "gave in on Friday after 18 days of strikes", where the report says on which day
 * of the calendar it began ("since the strike began on May 3").
 *
 * <p>Method: the one day of the calendar after "since" or beside a word of beginning is the first
 * day; either end may be counted. Nothing is said where the report names two such days.
 */
final class DaysRunning {
  private static final int LEAD_SENTENCES = 3;
  private static final int SINCE_TOKENS = 6;
  private static final int NEAR_TOKENS = 4;

  /** "The second day" is of a match or a trial. */
  private static final int LEAST_DAYS = 5;

  private static final int MOST_DAYS = 1000;

  /** A bare weekday that was is of the week up to the report. */
  private static final int WEEK_DAYS = 6;

  private static final Set<String> BEGINNING =
      Set.of(
          "begin", "start", "erupt", "break", "ignite", "commence", "launch", "beginning", "onset");

  private final Text text;
  private final List<List<TimeExpression>> times;
  private final PossibleDays days;

  private DaysRunning(Text text, List<List<TimeExpression>> times, PossibleDays days) {
    this.text = text;
    this.times = times;
    this.days = days;
  }

  /** Strikes out the days that do not fit what the report counts. */
  static void keep(Text text, List<List<TimeExpression>> times, PossibleDays days) {
    DaysRunning reader = new DaysRunning(text, times, days);
    int body = 0;
    for (Sentence sentence : text.sentences()) {
      reader.read(sentence, body < LEAD_SENTENCES);
      body += sentence.kind() == PassageKind.BODY ? 1 : 0;
    }
  }

  private void read(Sentence sentence, boolean lead) {
    Words words = new Words(sentence);
    for (int i = 0; i + 1 < sentence.size(); i++) {
      String next = words.word(i + 1);
      boolean of = next.equals("days") && i + 2 < sentence.size() && words.is(i + 2, "of");
      int n = next.equals("day") ? ordinal(words, i) : of ? cardinal(words, i) : 0;
      if (n < LEAST_DAYS || n > MOST_DAYS) {
        continue;
      }
      TimeExpression from = start(sentence, i);
      Integer weekday = next.equals("days") ? weekday(sentence) : null;
      TimePoint start = from == null || from.reference() == null ? null : from.reference().point();
      Integer month = start == null ? null : start.month();
      Integer day = start == null ? null : start.day();
      if (from == null || start == null || month == null || day == null) {
        continue;
      }
      String reason =
          "“"
              + words.word(i)
              + " "
              + next
              + "” since “"
              + from.span().of(text.report().text())
              + "”";
      if (weekday != null) {
        days.keepDays(d -> isAfter(d, n, start, month, day, weekday), reason);
      } else if (lead) {
        days.keepDays(
            d -> {
              long since = since(d, n, start.year(), month, day);
              return since >= n - 1 && since <= n + 1;
            },
            reason);
      }
    }
  }

  private static int ordinal(Words words, int i) {
    Matcher digits = CalendarRules.ORDINAL.matcher(words.word(i));
    Integer worded = words.number(i, WordClass.ORDINAL);
    return digits.matches() ? CalendarRules.number(digits, "n") : worded == null ? 0 : worded;
  }

  private static int cardinal(Words words, int i) {
    Integer worded = words.number(i, WordClass.NUMBER);
    String word = words.word(i);
    return worded != null ? worded : word.matches("\\d{1,4}") ? Integer.parseInt(word) : 0;
  }

  /** Whether a last such weekday before {@code d} ends so many days from the start. */
  private static boolean isAfter(
      LocalDate d, int n, TimePoint start, int month, int day, int weekday) {
    LocalDate last = d.minusDays(Math.floorMod(d.getDayOfWeek().getValue() - weekday, 7));
    long since = since(last, n, start.year(), month, day);
    return since >= n - 1 && since <= n && !last.isBefore(d.minusDays(WEEK_DAYS));
  }

  private static long since(LocalDate d, int n, @Nullable Integer year, int month, int day) {
    int begun = d.minusDays(n).getYear();
    try {
      return year == null || begun == year
          ? LocalDate.of(begun, month, day).until(d, ChronoUnit.DAYS)
          : -1;
    } catch (DateTimeException e) {
      return -1; // 29 February
    }
  }

  /** The bare weekday of the sentence, told as past; null if it names none or two. */
  private @Nullable Integer weekday(Sentence sentence) {
    Integer found = null;
    for (TimeExpression e : times.get(sentence.index())) {
      TimePoint point = e.reference() == null ? null : e.reference().point();
      if (point != null && point.weekday() != null && point.month() == null) {
        boolean past = point.pick() == Pick.PAST && point.offset() == 0;
        if (!past || (found != null && !found.equals(point.weekday()))) {
          return null;
        }
        found = point.weekday();
      }
    }
    return found;
  }

  /** The first day: named after "since" in the sentence, else the one that the report gives. */
  private @Nullable TimeExpression start(Sentence sentence, int at) {
    for (TimeExpression e : times.get(sentence.index())) {
      if (e.firstToken() > at && isDay(e) && isSince(sentence, e)) {
        return e;
      }
    }
    TimeExpression found = null;
    for (Sentence other : text.sentences()) {
      for (TimeExpression e : times.get(other.index())) {
        if (!isDay(e) || !(isSince(other, e) || isBeginning(other, e))) {
          continue;
        }
        if (found != null && !Objects.equals(point(found), point(e))) {
          return null;
        }
        found = e;
      }
    }
    return found;
  }

  private static boolean isDay(TimeExpression e) {
    TimePoint point = point(e);
    return point != null
        && point.month() != null
        && point.day() != null
        && point.shiftUnit() == null
        && point.pick() != Pick.FUTURE;
  }

  private static @Nullable TimePoint point(TimeExpression e) {
    return e.reference() == null ? null : e.reference().point();
  }

  private static boolean isSince(Sentence sentence, TimeExpression e) {
    for (int i = e.firstToken() - 1; i >= Math.max(0, e.firstToken() - SINCE_TOKENS); i--) {
      if (sentence.token(i).word().equals("since")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBeginning(Sentence sentence, TimeExpression e) {
    int last = Math.min(sentence.size(), e.endToken() + NEAR_TOKENS);
    for (int i = Math.max(0, e.firstToken() - NEAR_TOKENS); i < last; i++) {
      Token token = sentence.token(i);
      if (BEGINNING.contains(token.lemma()) && token.isVerb()) {
        return true;
      }
    }
    return false;
  }
}

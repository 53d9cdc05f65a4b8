package org.annals.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * What ties an undated report to a year by counting: "the 10th anniversary of the 2003 flood", "30
 * years ago, in 1991", a weekday beside a day of the month, an age beside a year of birth.
 */
final class Anniversaries {
  private static final int NEAR_TOKENS = 4;
  private static final int HALF_YEAR_MONTHS = 6;
  private static final int LEAD_SENTENCES = 3;
  private static final int SINCE_TOKENS = 6;

  /** "The second day" is of a match or a trial. */
  private static final int LEAST_ORDINAL_DAY = 5;

  private final Text text;
  private final List<List<TimeExpression>> times;
  private final PossibleDays days;

  private Anniversaries(Text text, List<List<TimeExpression>> times, PossibleDays days) {
    this.text = text;
    this.times = times;
    this.days = days;
  }

  /** Strikes out the months that do not fit what the report counts. */
  static void keep(Text text, List<List<TimeExpression>> times, PossibleDays days) {
    Anniversaries reader = new Anniversaries(text, times, days);
    for (Sentence sentence : text.sentences()) {
      reader.read(sentence);
    }
  }

  private void read(Sentence sentence) {
    List<TimeExpression> here = times.get(sentence.index());
    ordinalDay(sentence, here);
    for (int k = 0; k < here.size(); k++) {
      TimeExpression e = here.get(k);
      TimePoint point = e.reference() == null ? null : e.reference().point();
      if (point == null) {
        continue;
      }
      weekday(e, point);
      Integer year = point.deictic() ? null : point.year();
      if (year != null && point.unit() != Unit.DECADE && point.unit() != Unit.CENTURY) {
        anniversary(sentence, e, point, year);
        ago(sentence, here, e, year);
        age(sentence, e, year);
      }
    }
  }

  /** "Tuesday, Nov. 3": the years in which it is one. */
  private void weekday(TimeExpression e, TimePoint point) {
    Integer weekday = point.weekday();
    Integer month = point.month();
    Integer day = point.day();
    if (weekday == null || month == null || day == null || point.year() != null) {
      return;
    }
    Predicate<YearMonth> fits =
        m -> {
          for (int year = m.getYear() - 1; year <= m.getYear() + 1; year++) {
            LocalDate date = date(year, month, day);
            if (date != null
                && date.getDayOfWeek().getValue() == weekday
                && Math.abs(between(m, YearMonth.from(date))) <= HALF_YEAR_MONTHS) {
              return true;
            }
          }
          return false;
        };
    days.keep(fits, "“" + words(e) + "” is such a weekday");
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null; // 29 February
    }
  }

  private static int between(YearMonth a, YearMonth b) {
    return (b.getYear() - a.getYear()) * 12 + b.getMonthValue() - a.getMonthValue();
  }

  private void anniversary(Sentence sentence, TimeExpression e, TimePoint point, int year) {
    for (int i = 1; i < e.firstToken(); i++) {
      if (!sentence.token(i).lemma().equals("anniversary") || e.firstToken() - i > 8) {
        continue;
      }
      Words words = new Words(sentence);
      Integer worded = words.number(i - 1, WordClass.ORDINAL);
      Matcher digits = CalendarRules.ORDINAL.matcher(words.word(i - 1));
      int n = worded != null ? worded : digits.matches() ? CalendarRules.number(digits, "n") : -1;
      if (n > 0) {
        Integer month = point.month();
        Predicate<YearMonth> fits =
            m ->
                month == null
                    ? Math.abs(m.getYear() - year - n) <= 1
                    : Math.abs(between(YearMonth.of(year + n, month), m)) <= 2;
        days.keep(fits, "the " + words.word(i - 1) + " anniversary of “" + words(e) + "”");
      }
    }
  }

  /**
   * "for the 54th day since the dam broke on May 3", in the first sentences: a report of that day
   * or the next. Either end may be counted.
   */
  private void ordinalDay(Sentence sentence, List<TimeExpression> here) {
    Words words = new Words(sentence);
    for (int i = 0; sentence.index() < LEAD_SENTENCES && i + 1 < sentence.size(); i++) {
      if (!words.word(i + 1).equals("day")) {
        continue;
      }
      Matcher digits = CalendarRules.ORDINAL.matcher(words.word(i));
      Integer worded = words.number(i, WordClass.ORDINAL);
      int n = digits.matches() ? CalendarRules.number(digits, "n") : worded == null ? 0 : worded;
      if (n < LEAST_ORDINAL_DAY) {
        continue;
      }
      int at = i;
      TimeExpression from =
          here.stream()
              .filter(e -> e.firstToken() > at && isSince(sentence, e))
              .findFirst()
              .orElse(null);
      TimePoint start = from == null || from.reference() == null ? null : from.reference().point();
      Integer month = start == null ? null : start.month();
      Integer day = start == null ? null : start.day();
      if (from == null || start == null || month == null || day == null) {
        continue;
      }
      Integer year = start.year();
      days.keepDays(
          d -> {
            LocalDate first = date(d.minusDays(n).getYear(), month, day);
            long since = first == null ? -1 : first.until(d, ChronoUnit.DAYS);
            return (year == null || (first != null && first.getYear() == year))
                && (since >= n - 1 && since <= n + 1);
          },
          "“" + words.word(i) + " day” since “" + words(from) + "”");
    }
  }

  private static boolean isSince(Sentence sentence, TimeExpression e) {
    for (int i = e.firstToken() - 1; i >= Math.max(0, e.firstToken() - SINCE_TOKENS); i--) {
      if (sentence.token(i).word().equals("since")) {
        return true;
      }
    }
    return false;
  }

  /** "30 years ago, in 1991". */
  private void ago(Sentence sentence, List<TimeExpression> here, TimeExpression e, int year) {
    for (TimeExpression other : here) {
      TimePoint point = other.reference() == null ? null : other.reference().point();
      int gap =
          other.firstToken() < e.firstToken()
              ? e.firstToken() - other.endToken()
              : other.firstToken() - e.endToken();
      if (point == null
          || point.unit() != Unit.YEAR
          || !point.deictic()
          || point.pick() != Pick.NAMED
          || point.offset() >= 0
          || point.month() != null
          || gap < 0
          || gap > NEAR_TOKENS
          || !ExpressionLinker.sameClause(sentence, e, other)) {
        continue;
      }
      int about = point.approximate() || point.offset() % 10 == 0 ? 1 : 0;
      int then = year - point.offset();
      days.keep(
          m -> Math.abs(m.getYear() - then) <= about,
          "“" + words(other) + "” is “" + words(e) + "”");
    }
  }

  /** "The driver, 64, who was born in 1956": 64 years on, or a day less than 65. */
  private void age(Sentence sentence, TimeExpression e, int year) {
    boolean born = false;
    for (int i = Math.max(0, e.firstToken() - NEAR_TOKENS); i < e.firstToken(); i++) {
      born |= sentence.token(i).word().equals("born");
    }
    for (int i = 1; born && i + 1 < sentence.size(); i++) {
      Token token = sentence.token(i);
      String before = sentence.token(i - 1).word();
      String after = sentence.token(i + 1).word();
      boolean age = before.equals(",") && after.equals(",") && token.word().matches("[1-9]\\d");
      boolean now = before.equals("now") && token.word().matches("[1-9]\\d");
      if (age || now) {
        int years = Integer.parseInt(token.word());
        days.keep(
            m -> m.getYear() - year - years == 0 || m.getYear() - year - years == 1,
            "aged " + years + ", born in “" + words(e) + "”");
      }
    }
  }

  private String words(TimeExpression e) {
    return e.span().of(text.report().text());
  }
}

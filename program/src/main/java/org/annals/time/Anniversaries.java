package org.annals.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.report.PassageKind;
import org.jspecify.annotations.Nullable;

/**
 * What ties an undated report to a year by counting: "the 10th anniversary of the 2003 flood", "30
 * years ago, in 1991", a weekday beside a day of the month, an age beside a year of birth.
 */
final class Anniversaries {
  private static final int NEAR_TOKENS = 4;
  private static final int HALF_YEAR_MONTHS = 6;
  private static final int YEAR_MONTHS = 12;
  private static final int LEAD_SENTENCES = 3;

  /** An anniversary is told of for some weeks before it and after, but "on" it no sooner. */
  private static final int DAYS_BEFORE_MARKED = 45;

  private static final int DAYS_BEFORE_ON = 3;

  private static final int DAYS_AFTER_MARKED = 60;

  /** "Last Wednesday, January 10" is said up to the next Wednesday. */
  private static final int LAST_WEEKDAY_DAYS = 7;

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
    reader.anniversaryOfTheMatter();
  }

  /**
   * "On the second anniversary of the night that …", begins a report, and one day alone has its
   * year named in it: that is what is marked.
   */
  private void anniversaryOfTheMatter() {
    TimeExpression only = onlyDay();
    TimePoint point = only == null ? null : point(only);
    Integer year = point == null ? null : point.year();
    Integer month = point == null ? null : point.month();
    Integer day = point == null ? null : point.day();
    LocalDate then = year == null || month == null || day == null ? null : date(year, month, day);
    if (only == null || then == null) {
      return;
    }
    int body = 0;
    for (Sentence sentence : text.sentences()) {
      if (body > LEAD_SENTENCES) {
        return;
      }
      body += sentence.kind() == PassageKind.BODY ? 1 : 0;
      for (int i = 1; i < sentence.size(); i++) {
        int n = sentence.token(i).lemma().equals("anniversary") ? ordinal(sentence, i - 1) : 0;
        boolean ofOther =
            times.get(sentence.index()).stream()
                .map(e -> point(e))
                .anyMatch(p -> p != null && p.year() != null);
        if (n > 0 && !ofOther) {
          LocalDate marked = then.plusYears(n);
          boolean on = i > 2 && sentence.token(i - 3).word().equalsIgnoreCase("on");
          int before = on ? DAYS_BEFORE_ON : DAYS_BEFORE_MARKED;
          days.keepDays(
              d ->
                  !d.isBefore(marked.minusDays(before))
                      && !d.isAfter(marked.plusDays(DAYS_AFTER_MARKED)),
              "the "
                  + sentence.token(i - 1).word()
                  + " anniversary, in a report that names one day by its year, “"
                  + words(only)
                  + "”");
          return;
        }
      }
    }
  }

  /** The one day of the calendar that the report names with its year; null if there are several. */
  private @Nullable TimeExpression onlyDay() {
    TimeExpression only = null;
    for (List<TimeExpression> here : times) {
      for (TimeExpression e : here) {
        TimePoint point = point(e);
        if (point != null
            && point.year() != null
            && point.month() != null
            && point.day() != null
            && !point.deictic()) {
          if (only != null && !point.equals(point(only))) {
            return null;
          }
          only = e;
        }
      }
    }
    return only;
  }

  private static @Nullable TimePoint point(TimeExpression e) {
    return e.reference() == null ? null : e.reference().point();
  }

  /** The number that an ordinal stands for; 0 if it is none. */
  private static int ordinal(Sentence sentence, int i) {
    Words words = new Words(sentence);
    Integer worded = words.number(i, WordClass.ORDINAL);
    Matcher digits = CalendarRules.ORDINAL.matcher(words.word(i));
    return worded != null ? worded : digits.matches() ? CalendarRules.number(digits, "n") : 0;
  }

  private void read(Sentence sentence) {
    List<TimeExpression> here = times.get(sentence.index());
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
    // "left on Friday, May 3" is told in the year after, "will leave" in the year before
    int before = point.pick() == Pick.PAST ? 0 : HALF_YEAR_MONTHS;
    int behind =
        point.pick() == Pick.FUTURE
            ? 0
            : point.pick() == Pick.PAST ? YEAR_MONTHS : HALF_YEAR_MONTHS;
    Predicate<YearMonth> fits =
        m -> {
          for (int year = m.getYear() - 1; year <= m.getYear() + 1; year++) {
            LocalDate date = date(year, month, day);
            long since = date == null ? 0 : between(YearMonth.from(date), m);
            if (date != null
                && date.getDayOfWeek().getValue() == weekday
                && since >= -before
                && since <= behind) {
              return true;
            }
          }
          return false;
        };
    days.keep(fits, "“" + words(e) + "” is such a weekday");
    if (words(e).toLowerCase(java.util.Locale.ROOT).startsWith("last ")) {
      days.keepDays(
          d -> {
            LocalDate then = before(d, month, day);
            return then != null
                && then.getDayOfWeek().getValue() == weekday
                && !then.plusDays(LAST_WEEKDAY_DAYS).isBefore(d);
          },
          "“" + words(e) + "” is a week ago or less");
    }
  }

  /** The last such day of the calendar before a day. */
  private static @Nullable LocalDate before(LocalDate d, int month, int day) {
    LocalDate same = date(d.getYear(), month, day);
    return same != null && same.isBefore(d) ? same : date(d.getYear() - 1, month, day);
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
      int n = ordinal(sentence, i - 1);
      if (n > 0) {
        Integer month = point.month();
        Predicate<YearMonth> fits =
            m ->
                month == null
                    ? Math.abs(m.getYear() - year - n) <= 1
                    : Math.abs(between(YearMonth.of(year + n, month), m)) <= 2;
        days.keep(
            fits, "the " + sentence.token(i - 1).word() + " anniversary of “" + words(e) + "”");
      }
    }
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
          || areSeveral(sentence, e, other)
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

  /** "7 percent in 2022 and 2 percent last year": two years, not one told twice. */
  private static boolean areSeveral(Sentence sentence, TimeExpression a, TimeExpression b) {
    int from = Math.min(a.endToken(), b.endToken());
    int to = Math.max(a.firstToken(), b.firstToken());
    for (int i = from; i < to; i++) {
      String tag = sentence.token(i).tag();
      if (tag.equals("CC") || tag.equals("CD")) {
        return true;
      }
    }
    return false;
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

package org.annals.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times named by the calendar: days, months, seasons, named days; see {@link YearRules} for longer
 * ones.
 */
final class CalendarRules {
  private static final Pattern ISO =
      Pattern.compile(
          "(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?:t(?<clock>\\d{2}:\\d{2})(?::\\d{2})?z?)?");
  private static final Pattern ISO_MONTH =
      Pattern.compile(
          "(?<year>[12]\\d{3})[-/](?<month>\\d{1,2})|(?<month2>\\d{1,2})/(?<year2>[12]\\d{3})");
  private static final Pattern SLASHES =
      Pattern.compile("(?<a>\\d{1,2})[/.](?<b>\\d{1,2})[/.](?<year>\\d{4}|\\d{2})");
  static final Pattern ORDINAL = Pattern.compile("(?<n>\\d{1,2})(?:st|nd|rd|th)");

  private CalendarRules() {}

  /** The longest that a rule reads at {@code i}; null if none does. */
  static @Nullable Phrase at(Words words, int i) {
    Phrase best = numeric(words, i);
    best = longer(best, monthFirst(words, i));
    best = longer(best, dayFirst(words, i));
    best = longer(best, holiday(words, i));
    best = longer(best, season(words, i));
    return longer(best, YearRules.at(words, i));
  }

  static @Nullable Phrase longer(@Nullable Phrase a, @Nullable Phrase b) {
    return a == null || (b != null && b.end() > a.end()) ? b : a;
  }

  private static @Nullable Phrase numeric(Words words, int i) {
    String w = words.word(i);
    if (w.length() < 6 || w.charAt(0) < '0' || w.charAt(0) > '9') {
      return null;
    }
    Matcher iso = ISO.matcher(w);
    if (iso.matches()) {
      TimePoint day = day(number(iso, "year"), number(iso, "month"), number(iso, "day"));
      return day == null
          ? null
          : Phrase.date(i, i + 1, day.withClock(iso.group("clock")), "numeric date");
    }
    Matcher month = ISO_MONTH.matcher(w);
    if (month.matches()) {
      boolean yearLeads = month.group("year") != null;
      int n = number(month, yearLeads ? "month" : "month2");
      return n < 1 || n > 12
          ? null
          : Phrase.date(
              i,
              i + 1,
              TimePoint.named(Unit.MONTH)
                  .withMonth(n)
                  .withYear(number(month, yearLeads ? "year" : "year2")),
              "numeric date");
    }
    Matcher slashes = SLASHES.matcher(w);
    if (slashes.matches()) {
      int year = number(slashes, "year");
      int full = year > 99 ? year : year < 50 ? 2000 + year : 1900 + year;
      int a = number(slashes, "a");
      int b = number(slashes, "b");
      boolean dayLeads = a > 12 || w.indexOf('.') > 0;
      TimePoint point = dayLeads ? day(full, b, a) : day(full, a, b);
      return point == null ? null : Phrase.date(i, i + 1, point, "numeric date");
    }
    return null;
  }

  static int number(Matcher m, String group) {
    return Integer.parseInt(m.group(group));
  }

  private static @Nullable TimePoint day(int year, int month, int day) {
    try {
      LocalDate date = LocalDate.of(year, month, day);
      return TimePoint.named(Unit.DAY)
          .withYear(date.getYear())
          .withMonth(date.getMonthValue())
          .withDay(date.getDayOfMonth());
    } catch (DateTimeException e) {
      return null; // a figure that only looks like a date
    }
  }

  /** "December", "Dec. 2", "December 2, 2020", "December 2020", "Sept. 5-7". */
  private static @Nullable Phrase monthFirst(Words words, int i) {
    Integer month = words.number(i, WordClass.MONTH);
    if (month == null || !isMonthName(words, i)) {
      return null;
    }
    TimePoint point = TimePoint.named(Unit.MONTH).withMonth(month);
    int j = words.is(i + 1, "the") || words.isDash(i + 1) || words.is(i + 1, "/") ? i + 2 : i + 1;
    j = j > i + 1 && dayNumber(words, j, month) < 1 ? i + 1 : j;
    Phrase list = j == i + 1 ? daysListed(words, i, point) : null;
    if (list != null) {
      return list;
    }
    int day = dayNumber(words, j, month);
    if (day > 0 && !countsThings(words, j)) {
      TimePoint first = point.withDay(day);
      int end = j + 1;
      int lastDay = words.isDash(end) ? dayNumber(words, end + 1, month) : -1;
      TimePoint last = lastDay > day ? point.withDay(lastDay) : null;
      end = last == null ? end : end + 2;
      int yearAt = words.is(end, ",") ? end + 1 : end;
      int year = yearNumber(words, yearAt, true);
      if (year > 0) {
        end = yearAt + 1;
        first = first.withYear(year);
        last = last == null ? null : last.withYear(year);
      } else if (month == 9 && day == 11 && words.is(end, "attacks", "attack", "terrorist")) {
        first = first.withYear(2001);
      }
      return last == null
          ? Phrase.date(i, end, first, "month and day")
          : Phrase.date(i, end, first, "month and days").with(first, last, Bound.BETWEEN);
    }
    int yearAt = words.is(j, ",", "of") ? j + 1 : j;
    int year = yearNumber(words, yearAt, true);
    if (year > 0) {
      return Phrase.date(i, yearAt + 1, point.withYear(year), "month and year");
    }
    return Phrase.date(i, j, point, "month");
  }

  /** "Jan. 3 and 4", "January 3, 4 and 5, 2020"; never the number of what follows. */
  private static @Nullable Phrase daysListed(Words words, int i, TimePoint month) {
    int n = Objects.requireNonNull(month.month());
    int first = dayNumber(words, i + 1, n);
    int last = first;
    int at = i + 2;
    boolean and = false;
    while (first > 0 && !and) {
      and = words.is(at, "and", "or", "&") || (words.is(at, ",") && words.is(at + 1, "and"));
      int next = words.is(at, ",") && words.is(at + 1, "and") ? at + 2 : at + 1;
      int day = and || words.is(at, ",") ? dayNumber(words, next, n) : -1;
      if (day <= last) {
        return null;
      }
      last = day;
      at = next + 1;
    }
    boolean counts = words.tag(at).matches("NN.*|JJ.*|CD|HYPH|POS") || words.is(at, "of", "to");
    if (!and || counts || last > first + 6) {
      return null;
    }
    int yearAt = words.is(at, ",") ? at + 1 : at;
    int year = yearNumber(words, yearAt, true);
    TimePoint named = year > 0 ? month.withYear(year) : month;
    return Phrase.date(i, year > 0 ? yearAt + 1 : at, named.withDay(first), "month and days")
        .with(named.withDay(first), named.withDay(last), Bound.BETWEEN);
  }

  /** Whether the number is a count ("May 20 people …"): a noun in the plural depends on it. */
  private static boolean countsThings(Words words, int i) {
    return words.tag(i + 1).equals("NNS")
        && words.token(i).head() == i + 1
        && words.token(i).is("nummod")
        && !Lexicon.is(words.word(i + 1), WordClass.FINANCE)
        && words.is(i + 1, WordClass.COUNTED);
  }

  /** "2 December 2020", "the 15th of May", "the fourth of July". */
  private static @Nullable Phrase dayFirst(Words words, int i) {
    int j = words.is(i, "the") ? i + 1 : i;
    boolean ordinal = words.is(j, WordClass.ORDINAL) || ORDINAL.matcher(words.word(j)).matches();
    int day = dayNumber(words, j, 1);
    if (day < 0 || (!ordinal && j > i)) {
      return null;
    }
    boolean of =
        words.is(j + 1, "of")
            && (ordinal || !(words.is(j + 3, "'s", "'") || words.isCapital(j + 3)));
    int monthAt = of ? j + 2 : j + 1;
    int lastDay = -1;
    if (words.isDash(j + 1) && dayNumber(words, j + 2, 1) > day) {
      lastDay = dayNumber(words, j + 2, 1);
      monthAt = j + 3;
    }
    Integer month = words.number(monthAt, WordClass.MONTH);
    if (month == null || !words.isCapital(monthAt) || day > Month.of(month).maxLength()) {
      return null;
    }
    TimePoint point = TimePoint.named(Unit.MONTH).withMonth(month);
    int yearAt = words.is(monthAt + 1, ",", "of") ? monthAt + 2 : monthAt + 1;
    int year = yearNumber(words, yearAt, true);
    int end = year > 0 ? yearAt + 1 : monthAt + 1;
    TimePoint named = year > 0 ? point.withYear(year) : point;
    TimePoint first = named.withDay(day);
    return lastDay > 0
        ? Phrase.date(i, end, first, "days and month")
            .with(first, named.withDay(lastDay), Bound.BETWEEN)
        : Phrase.date(i, end, first, "day and month");
  }

  /** Day of the month at {@code i}; −1 if none is there. */
  private static int dayNumber(Words words, int i, int month) {
    String w = words.word(i);
    Matcher ordinal = ORDINAL.matcher(w);
    int day = -1;
    if (ordinal.matches()) {
      day = number(ordinal, "n");
    } else if (w.length() <= 2) {
      day = words.digits(i);
    } else if (words.is(i, WordClass.ORDINAL)) {
      day = Integer.parseInt(words.value(i, WordClass.ORDINAL));
    }
    boolean part =
        words.is(i + 1, "%", "percent", "million", "billion")
            || (words.is(i + 1, ":") && words.digits(i + 2) >= 0); // "3:2", not "May 3: Crews …"
    return day >= 1 && day <= (month == 0 ? 31 : Month.of(month).maxLength()) && !part ? day : -1;
  }

  /**
   * Whether it is the month and not the verb, the march or a person: a capital, and for names that
   * are words too a neighbour that months have.
   */
  static boolean isMonthName(Words words, int i) {
    boolean verb = words.tag(i).equals("MD") && words.digits(i + 1) < 0;
    if (!words.isCapital(i) || verb) {
      return false;
    }
    String w = words.word(i);
    boolean datelike =
        words.digits(i + 1) > 0
            || ORDINAL.matcher(words.word(i + 1)).matches()
            || (words.isDash(i + 1) && words.digits(i + 2) > 0)
            || (words.is(i + 1, ",", "of") && yearNumber(words, i + 2, true) > 0);
    if (datelike) {
      return true;
    }
    String name = words.token(i).name();
    boolean inFront = words.is(i - 1, "in", "since", "until", "by", "last", "next", "this", "as");
    if (!inFront && isOfName(words, i)) {
      return false;
    }
    boolean led =
        words.is(i - 1, "in", "since", "until", "till", "by", "last", "next", "this", "early")
            || words.is(i - 1, "late", "mid", "of", "from", "to", "through", "during", "before")
            || words.is(i - 1, "after", "past", "and", "between", "for", "every", "each")
            || words.is(i - 1, "previous", "following", "-", "–", "or", "as", "/");
    if (name.equals("PERSON")) {
      return led
          && words.is(i - 1, "in", "since", "until", "last", "next", "this", "early", "late");
    }
    boolean plainWord = w.equals("may") || w.equals("march") || w.equals("mar") || w.equals("jan");
    boolean may = w.equals("may") && words.is(i - 1, "in", "since", "until", "last", "this");
    return !plainWord || (led && !words.isCapital(i + 1) && (may || !words.is(i + 1, "on", "for")));
  }

  /** "June Carter", "General August Pinochet", "Black September". */
  private static boolean isOfName(Words words, int i) {
    boolean before =
        i + 1 < words.size()
            && words.isCapital(i + 1)
            && words.token(i + 1).name().equals("PERSON")
            && words.token(i).is("compound")
            && words.token(i).head() == words.token(i + 1).index();
    boolean after =
        i > 0
            && words.isCapital(i - 1)
            && !words.token(i - 1).name().equals("O")
            && words.token(i - 1).head() == i
            && (words.token(i - 1).is("compound") || words.token(i - 1).is("amod"));
    return before || after;
  }

  /** A year at {@code i} beside a month or a season: digits or "'05"; −1 if none. */
  static int yearNumber(Words words, int i, boolean sure) {
    String w = words.word(i);
    if (w.length() == 3 && w.charAt(0) == '\'' && sure) {
      int n = w.charAt(1) >= '0' && w.charAt(1) <= '9' ? Integer.parseInt(w.substring(1)) : -1;
      return n < 0 ? -1 : n < 50 ? 2000 + n : 1900 + n;
    }
    if (w.length() != 4 || w.indexOf(',') >= 0) {
      return -1;
    }
    int n = words.digits(i);
    return n >= 1000 && n < 2200 ? n : -1;
  }

  private static @Nullable Phrase holiday(Words words, int i) {
    if (!words.isCapital(i) && !words.is(i, "9/11")) {
      return null;
    }
    StringBuilder name = new StringBuilder();
    Phrase best = null;
    for (int j = i; j < Math.min(i + 5, words.size()); j++) {
      name.append(j == i ? "" : " ").append(words.word(j));
      String rule = Holidays.rules().get(name.toString());
      if (rule != null) {
        Integer year = Holidays.year(rule);
        TimePoint point = TimePoint.named(Unit.DAY).withHoliday(rule).withYear(year);
        int said = yearNumber(words, j + 1, true);
        best =
            said > 0 && year == null
                ? Phrase.date(i, j + 2, point.withYear(said), "named day")
                : Phrase.date(i, j + 1, point, "named day");
      }
    }
    return best;
  }

  /** "summer 2019", "the spring of 2020"; bare seasons only after "in", "this" and the like. */
  private static @Nullable Phrase season(Words words, int i) {
    int j = words.is(i, "the") ? i + 1 : i;
    Integer season = words.number(j, WordClass.SEASON);
    if (season == null || !words.tag(j).startsWith("NN")) {
      return null;
    }
    TimePoint point = TimePoint.named(Unit.SEASON).withQuarter(season);
    int yearAt = words.is(j + 1, "of", ",") ? j + 2 : j + 1;
    int year = yearNumber(words, yearAt, true);
    Phrase both = yearAt < words.size() ? YearRules.at(words, yearAt) : null;
    TimePoint first = both == null ? null : both.point();
    if (year > 0) {
      Phrase last = YearRules.lastOfYears(words, yearAt); // "the winter of 2019-20"
      int end = last == null || season < 4 ? yearAt + 1 : last.end();
      return Phrase.date(i, end, point.withYear(year), "season and year");
    }
    if (both != null && first != null && both.bound() == Bound.BETWEEN && season == 4) {
      return Phrase.date(i, both.end(), point.withYear(first.year()), "season and year");
    }
    boolean alone =
        words.is(
                i - 1, "in", "over", "during", "since", "by", "until", "through", "of", "late",
                "early")
            && !words.is(j + 1, "of")
            && !words.isCapital(j);
    return alone ? Phrase.date(i, j + 1, point, "season") : null;
  }
}

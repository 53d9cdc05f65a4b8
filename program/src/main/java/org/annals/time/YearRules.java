package org.annals.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Quarters, years, decades and centuries named by the calendar. */
final class YearRules {
  private static final Pattern DECADE = Pattern.compile("(?<century>\\d\\d)?'?(?<tens>\\d0)'?s");
  private static final Pattern QUARTER = Pattern.compile("q(?<n>[1-4])");
  private static final Pattern FISCAL = Pattern.compile("fy'?(?<year>\\d{2}|\\d{4})");

  private static final Pattern AND_NEXT =
      Pattern.compile("(?<first>[12]\\d{3})/(?<last>\\d{2}|[12]\\d{3})");

  private YearRules() {}

  /** The longest that a rule reads at {@code i}; null if none does. */
  static @Nullable Phrase at(Words words, int i) {
    Phrase best = quarter(words, i);
    best = CalendarRules.longer(best, decade(words, i));
    best = CalendarRules.longer(best, century(words, i));
    best = CalendarRules.longer(best, fiscal(words, i));
    best = CalendarRules.longer(best, half(words, i));
    best = CalendarRules.longer(best, WordedYears.at(words, i));
    return CalendarRules.longer(best, year(words, i));
  }

  /** "the third quarter of 2019", "Q3 2020"; bare quarters where the sentence talks of money. */
  private static @Nullable Phrase quarter(Words words, int i) {
    int j = words.is(i, "the") ? i + 1 : i;
    Matcher q = QUARTER.matcher(words.word(j));
    int n;
    int end;
    if (q.matches()) {
      n = CalendarRules.number(q, "n");
      end = j + 1;
    } else {
      Integer ordinal = words.number(j, WordClass.ORDINAL);
      Matcher digits = CalendarRules.ORDINAL.matcher(words.word(j));
      n = ordinal != null ? ordinal : digits.matches() ? CalendarRules.number(digits, "n") : 0;
      end = words.isDash(j + 1) ? j + 3 : j + 2;
      if (n < 1 || n > 4 || !words.is(end - 1, "quarter")) {
        return null;
      }
    }
    TimePoint point = TimePoint.named(Unit.QUARTER).withQuarter(n);
    int yearAt = words.is(end, "of", ",") ? end + 1 : end;
    boolean fiscal = words.is(yearAt, "fiscal", "financial");
    yearAt = fiscal && words.is(yearAt + 1, "year") ? yearAt + 2 : fiscal ? yearAt + 1 : yearAt;
    int year = CalendarRules.yearNumber(words, yearAt, true);
    if (year > 0 && fiscal) { // which months those are is for each house to say
      return Phrase.date(i, yearAt + 1, TimePoint.ofYear(year).about(), "fiscal year");
    }
    if (year > 0) {
      return Phrase.date(i, yearAt + 1, point.withYear(year), "quarter and year");
    }
    int shiftAt = words.is(end, "of") ? end + 1 : end;
    Integer years = words.number(shiftAt, WordClass.SHIFT);
    if (years != null && words.is(shiftAt + 1, "year")) {
      TimePoint in = point.picked(Pick.OFFSET, years);
      return Phrase.date(i, shiftAt + 2, in, "quarter and year");
    }
    for (int k = 0; k < words.size(); k++) {
      if (words.is(k, WordClass.FINANCE)) {
        return Phrase.date(i, end, point, "quarter");
      }
    }
    return null;
  }

  /** "the 1990s", "the '90s", "the nineteen-eighties"; never somebody's nineties. */
  private static @Nullable Phrase decade(Words words, int i) {
    int j = words.is(i, "the") ? i + 1 : i;
    String w = words.word(j);
    Matcher m = DECADE.matcher(w);
    Integer decade = null;
    int end = j + 1;
    if (w.length() == 2 && w.endsWith("0") && words.is(j + 1, "'s") && words.digits(j) >= 20) {
      decade = 1900 + words.digits(j);
      end = j + 2;
    } else if (m.matches()) {
      int tens = CalendarRules.number(m, "tens");
      if (m.group("century") != null) {
        decade = 100 * CalendarRules.number(m, "century") + tens;
      } else if (j > i || w.startsWith("'")) {
        decade = (tens < 30 ? 2000 : 1900) + tens;
      }
    } else if (w.length() == 4 && w.endsWith("0") && words.is(j + 1, "'s") && j > i) {
      int year = CalendarRules.yearNumber(words, j, true);
      decade = year > 0 && !words.tag(j + 2).startsWith("NN") ? Integer.valueOf(year) : null;
      end = j + 2;
    } else if (words.is(j, WordClass.DECADE) && j > i) {
      decade = 1900 + Integer.parseInt(words.value(j, WordClass.DECADE));
    } else if (j > i && words.is(j, "noughties", "aughts")) {
      decade = 2000;
    } else {
      Amount worded = WordedYears.decade(words, j);
      decade = worded == null ? null : Integer.valueOf((int) worded.number());
      end = worded == null ? end : worded.end();
    }
    boolean age = words.is(i - 1, "his", "her", "their", "my", "our", "your", "its");
    boolean century = decade != null && decade % 100 == 0 && decade < 2000;
    if (century && !age) {
      TimePoint hundred = TimePoint.named(Unit.CENTURY).withYear(decade);
      return Phrase.date(i, end, hundred, "century"); // "the 1800s"
    }
    return decade == null || age
        ? null
        : Phrase.date(i, end, TimePoint.named(Unit.DECADE).withYear(decade), "decade");
  }

  /** "the 20th century", "the nineteenth century", "21st-century". */
  private static @Nullable Phrase century(Words words, int i) {
    int j = words.is(i, "the") ? i + 1 : i;
    Integer ordinal = words.number(j, WordClass.ORDINAL);
    Matcher digits = CalendarRules.ORDINAL.matcher(words.word(j));
    int n = ordinal != null ? ordinal : digits.matches() ? CalendarRules.number(digits, "n") : 0;
    int end = words.isDash(j + 1) ? j + 3 : j + 2;
    if (n < 2 || n > 22 || !words.is(end - 1, "century", "centuries")) {
      return null;
    }
    return Phrase.date(i, end, TimePoint.named(Unit.CENTURY).withYear(100 * (n - 1)), "century");
  }

  private static @Nullable Phrase fiscal(Words words, int i) {
    Matcher m = FISCAL.matcher(words.word(i));
    int year = -1;
    int end = i + 1;
    if (m.matches()) {
      int n = CalendarRules.number(m, "year");
      year = n > 99 ? n : 2000 + n;
    } else if (words.is(i, "fiscal") || (words.is(i, "financial") && words.is(i + 1, "year"))) {
      end = words.is(i + 1, "year") ? i + 2 : i + 1;
      year = CalendarRules.yearNumber(words, end, true);
      end++;
    }
    if (year < 1900) {
      return null;
    }
    TimePoint first = TimePoint.ofYear(year).about();
    Phrase last = lastOfYears(words, end - 1);
    return last == null
        ? Phrase.date(i, end, first, "fiscal year")
        : Phrase.date(i, last.end(), first, "fiscal year").with(first, last.point(), Bound.BETWEEN);
  }

  /** A year by itself; never a count, a page, a sum of money. */
  private static @Nullable Phrase year(Words words, int i) {
    Phrase both = yearAndNext(words, i);
    if (both != null) {
      return both;
    }
    int year = CalendarRules.yearNumber(words, i, false);
    int next = words.is(i + 1, "the") ? i + 2 : i + 1;
    Phrase quarter = year < 0 || next >= words.size() ? null : quarterAfter(words, next);
    if (quarter != null && quarter.point() != null) {
      return Phrase.date(i, quarter.end(), quarter.point().withYear(year), "quarter and year");
    }
    if (year < 0
        || (words.is(i - 1, WordClass.NOYEAR) && !isRange(words, i))
        || words.is(i + 1, WordClass.COUNTED)
        || words.is(i + 1, "million", "billion", "hours", "gmt")
        || (words.is(i + 1, ":") && !Chronicle.opens(words.sentence(), i, i + 1))
        || words.is(i + 1, WordClass.UNIT)) {
      return null;
    }
    boolean led =
        words.is(i - 1, "in", "since", "of", "by", "until", "from", "late", "early", "year")
            || words.is(i - 1, "during", "before", "after", "to", "between", "(", "and", ",", "mid")
            || words.isDash(i - 1);
    boolean counts = words.tag(i + 1).equals("NNS") && year % 100 == 0;
    if (counts || ((year < 1700 || year > 2100) && !(led && !words.tag(i + 1).startsWith("NN")))) {
      return null;
    }
    return Phrase.date(i, i + 1, TimePoint.ofYear(year), "year");
  }

  /** "2019/20", "2019/2020": a season, a school year, a fiscal year; "2016-11": a month. */
  private static @Nullable Phrase yearAndNext(Words words, int i) {
    Matcher m = AND_NEXT.matcher(words.word(i));
    if (m.matches()) {
      int first = CalendarRules.number(m, "first");
      int last = CalendarRules.number(m, "last");
      boolean next = (last > 99 ? last : first - first % 100 + last) % 100 == (first + 1) % 100;
      TimePoint from = TimePoint.ofYear(first);
      return next && !words.is(i + 1, WordClass.COUNTED)
          ? Phrase.date(i, i + 1, from, "year")
              .with(from, TimePoint.ofYear(first + 1), Bound.BETWEEN)
          : null;
    }
    int year = CalendarRules.yearNumber(words, i, false);
    boolean joined = words.isDash(i + 1) && words.word(i + 2).length() == 2;
    int month = joined ? words.digits(i + 2) : -1;
    return year > 1900 && month > 0 && month < 13 && lastOfYears(words, i) == null
        ? Phrase.date(
            i, i + 3, TimePoint.named(Unit.MONTH).withMonth(month).withYear(year), "numeric date")
        : null;
  }

  private static @Nullable Phrase half(Words words, int i) {
    int year = words.is(i, "h1", "h2") ? CalendarRules.yearNumber(words, i + 1, true) : -1;
    Part part = words.is(i, "h1") ? Part.FIRST_HALF : Part.SECOND_HALF;
    return year < 0
        ? null
        : Phrase.date(i, i + 2, TimePoint.ofYear(year).withPart(part), "half and year");
  }

  /** "2016 Q3", "H1 2016", "2016 H2". */
  private static @Nullable Phrase quarterAfter(Words words, int i) {
    Matcher q = QUARTER.matcher(words.word(i));
    if (q.matches()) {
      return Phrase.date(
          i,
          i + 1,
          TimePoint.named(Unit.QUARTER).withQuarter(CalendarRules.number(q, "n")),
          "quarter");
    }
    return words.is(i, "h1", "h2")
        ? Phrase.date(
            i,
            i + 1,
            TimePoint.named(Unit.YEAR)
                .withPart(words.is(i, "h1") ? Part.FIRST_HALF : Part.SECOND_HALF),
            "half and year")
        : null;
  }

  /** "over 2000-2050": a year, whatever stands before. */
  private static boolean isRange(Words words, int i) {
    int last = words.isDash(i + 1) ? CalendarRules.yearNumber(words, i + 2, false) : -1;
    return last > CalendarRules.yearNumber(words, i, false);
  }

  /** The "09" of "2008-09" where {@code i} is the 2008; null if there is none. */
  static @Nullable Phrase lastOfYears(Words words, int i) {
    int year = CalendarRules.yearNumber(words, i, false);
    int last = words.isDash(i + 1) && words.word(i + 2).length() == 2 ? words.digits(i + 2) : -1;
    return year > 0 && last >= 0 && (last > year % 100 || last == (year + 1) % 100)
        ? Phrase.date(
            i + 2, i + 3, TimePoint.ofYear(year - year % 100 + (last == 0 ? 100 : last)), "year")
        : null;
  }
}

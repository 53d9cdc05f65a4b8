package org.annals.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * A calendar date as it is printed above a report: "2020-12-02", "Dec. 2, 2020, 4:05 p.m. EST", "2
 * December 2020", "December 2020". Dates in running text are read in {@code time}.
 *
 * <p>The day is the one written, in whatever zone its writer lives. Of 3/5/2024 nobody can tell
 * which number is the month: it is read as a date without a value.
 *
 * @param when the day or month; null if the words do not settle it
 * @param begin where the date begins, its weekday included
 * @param end where the date ends, its time of day included
 */
record PrintedDate(@Nullable When when, int begin, int end) {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH =
      "(?i:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?"
          + "|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?"
          + "|dec(?:ember|\\.)?)";
  static final String WEEKDAY =
      "(?i:mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?"
          + "|sun(?:day)?)";
  private static final String ZONE =
      "(?i:GMT|UTC|[A-Z]{1,4}T|Z)(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}:?\\d{2}";

  /** A time of day with its zone: "7:25 pm EST", "16.05 GMT", "noon". */
  static final String CLOCK =
      "(?:\\d{1,2}[:.h]\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:\\s?(?i:[ap]\\.?m\\b\\.?))?"
          + "|\\d{1,2}\\s?(?i:[ap]\\.?m\\b\\.?)|(?i:noon|midnight)\\b)"
          + "(?:\\s?\\(?(?:"
          + ZONE
          + ")\\b\\)?)?";

  private static final Pattern DATE =
      Pattern.compile(
          "(?:"
              + CLOCK
              + ",?\\s+(?:on\\s+)?)?(?:"
              + WEEKDAY
              + "\\.?,?\\s+)?(?:"
              + "(?<iso>(?<y1>\\d{4})(?<s1>[-/.]|[ ](?=\\d{2} \\d{2}\\b))(?<m1>\\d{1,2})\\k<s1>(?<d1>\\d{1,2}))(?=T?\\b|T\\d)"
              + "|(?<mdy>(?<m2>"
              + MONTH
              + ")\\s+(?<d2>\\d{1,2})(?i:st|nd|rd|th)?,?\\s+(?<y2>\\d{4}))\\b"
              + "|(?<dmy>(?<d3>\\d{1,2})(?i:st|nd|rd|th)?[\\s-](?:of\\s+)?(?<m3>"
              + MONTH
              + "),?[\\s-](?<y3>\\d{4}))\\b"
              + "|(?<num>(?<a4>\\d{1,2})(?<s4>[/.-])(?<b4>\\d{1,2})\\k<s4>(?<y4>\\d{4}))\\b"
              + "|(?<my>(?<m5>"
              + MONTH
              + "),?\\s+(?<y5>\\d{4}))\\b)"
              + "(?:T|(?:[,;]|\\s\\||\\s[-–—•·/])?\\s+(?:at\\s+)?(?="
              + CLOCK
              + "))?(?:(?<=[T\\s])"
              + CLOCK
              + ")?");

  /** The date that begins exactly at {@code from}; null if none does. */
  static @Nullable PrintedDate at(String text, int from, int to) {
    Matcher m =
        DATE.matcher(text).region(from, Math.min(to, from + 120)).useTransparentBounds(true);
    if (!m.lookingAt()) {
      return null;
    }
    return new PrintedDate(when(m), from, m.end());
  }

  /** The date that is all there is to {@code text}; null if it is none. */
  static @Nullable When whole(String text) {
    String stripped = text.strip();
    PrintedDate date = at(stripped, 0, stripped.length());
    return date == null || date.end() != stripped.length() ? null : date.when();
  }

  private static @Nullable When when(Matcher m) {
    try {
      if (m.group("iso") != null) {
        return day(m.group("y1"), number(m.group("m1")), m.group("d1"));
      }
      if (m.group("mdy") != null) {
        return day(m.group("y2"), month(m.group("m2")), m.group("d2"));
      }
      if (m.group("dmy") != null) {
        return day(m.group("y3"), month(m.group("m3")), m.group("d3"));
      }
      if (m.group("my") != null) {
        return plausible(number(m.group("y5")))
            ? When.month(number(m.group("y5")), month(m.group("m5")))
            : null;
      }
      int a = number(m.group("a4"));
      int b = number(m.group("b4"));
      // Where dots part the numbers, the day comes first (DIN 1355, and wherever dots are used).
      boolean dotted = ".".equals(m.group("s4")) && b <= 12;
      if (a > 12 || a == b || dotted) {
        return day(m.group("y4"), b, m.group("a4"));
      }
      return b > 12 ? day(m.group("y4"), a, m.group("b4")) : null;
    } catch (DateTimeException e) {
      // "February 30, 2024": a date by its looks that no calendar has.
      return null;
    }
  }

  private static @Nullable When day(String year, int month, String day) {
    return plausible(number(year))
        ? When.day(LocalDate.of(number(year), month, number(day)))
        : null;
  }

  private static boolean plausible(int year) {
    return year >= 1600 && year <= 2200;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }
}

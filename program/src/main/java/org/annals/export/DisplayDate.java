package org.annals.export;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.annals.time.When;

/**
 * A date in words, exactly as precise as its EDTF: "3 January 2020", "October–December 2020", "by
 * June 2024", "about 2015". The day stands before the month, so that no reader takes one for the
 * other.
 */
public final class DisplayDate {
  private static final String[] SEASONS = {"spring", "summer", "autumn", "winter"};

  private DisplayDate() {}

  /**
   * The words.
   *
   * @param edtf as the exports have it; empty for none
   * @return "undated" for none; what is no date that {@link When} reads comes back as it is
   */
  public static String of(String edtf) {
    if (edtf.isEmpty()) {
      return "undated";
    }
    When when;
    try {
      when = When.parse(edtf);
    } catch (IllegalArgumentException e) {
      return edtf; // a form that a later version writes is still better shown than lost
    }
    int slash = edtf.indexOf('/');
    if (slash < 0) {
      return (when.approximate() ? "about " : "") + point(edtf);
    }
    String begin = edtf.substring(0, slash);
    String end = edtf.substring(slash + 1);
    if (when.first() == null) {
      return "by " + point(end);
    }
    return when.last() == null ? "from " + point(begin) + " on" : between(begin, end);
  }

  /**
   * The words for what lay or lies on one of the days, and does not last for all of them: "between
   * 27 December 2019 and 1 January 2020".
   *
   * @param edtf as for {@link #of}
   */
  static String within(String edtf) {
    int slash = edtf.indexOf('/');
    boolean isClosed = slash > 0 && !edtf.startsWith("..") && !edtf.endsWith("..");
    if (!isClosed || of(edtf).equals(edtf)) {
      return of(edtf);
    }
    String range = between(edtf.substring(0, slash), edtf.substring(slash + 1));
    return "between " + range.replaceFirst(" ?– ?", " and ");
  }

  /** What both ends share is said once. */
  private static String between(String begin, String end) {
    if (begin.length() == end.length() && begin.length() > 4) {
      if (begin.length() == 10 && begin.startsWith(end.substring(0, 7))) {
        return LocalDate.parse(begin).getDayOfMonth() + "–" + point(end);
      }
      if (begin.startsWith(end.substring(0, 4))) {
        String first = point(begin);
        String to = begin.length() == 7 ? "–" : " – ";
        return first.substring(0, first.length() - 5) + to + point(end);
      }
    }
    return begin.length() == 4 && end.length() == 4
        ? begin + "–" + end
        : point(begin) + " – " + point(end);
  }

  private static String point(String text) {
    String exact = text.replaceAll("[~?%]$", "");
    if (exact.length() == 4) {
      return exact;
    }
    String year = exact.substring(0, 4);
    int month = Integer.parseInt(exact.substring(5, 7));
    if (month > 12) {
      return SEASONS[month - 21] + " " + year;
    }
    String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year;
    return exact.length() == 7 ? name : Integer.parseInt(exact.substring(8)) + " " + name;
  }
}

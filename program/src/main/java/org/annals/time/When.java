package org.annals.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When something was so, no closer than the reports say: "in March" is the whole of March.
 *
 * <p>Written in EDTF (ISO 8601-2, level 1, and {@code ..} for an open end): a whole month as {@code
 * 2019-12}, late September as {@code 2020-09-21/2020-09-30}, "by September" as {@code ../2025-09},
 * "about 2015" as {@code 2015~}. The form follows from the days: first and last are written by
 * month or year where they stand at its ends.
 *
 * @param first earliest day meant, inclusive; null if the words set none ("by September")
 * @param last latest day meant, inclusive; null if the words set none ("from May on")
 * @param approximate whether the report itself says "about"
 */
public record When(@Nullable LocalDate first, @Nullable LocalDate last, boolean approximate) {
  private static final Pattern POINT =
      Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d{2})(?:-(?<day>\\d{2}))?)?(?<about>[~?%]?)");

  public When {
    if (first == null && last == null) {
      throw new IllegalArgumentException("a date needs a first or a last day");
    }
    if (first != null && last != null && last.isBefore(first)) {
      throw new IllegalArgumentException("ends on " + last + ", before it begins on " + first);
    }
  }

  public static When day(LocalDate day) {
    return new When(day, day, false);
  }

  public static When between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new When(first, last, false);
  }

  public static When month(int year, int month) {
    YearMonth whole = YearMonth.of(year, month);
    return new When(whole.atDay(1), whole.atEndOfMonth(), false);
  }

  public static When year(int year) {
    return new When(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false);
  }

  /**
   * Reads what {@link #edtf()} writes, and seasons (21 to 24).
   *
   * @throws IllegalArgumentException if the text is no such date, giving it
   */
  public static When parse(String edtf) {
    int slash = edtf.indexOf('/');
    if (slash < 0) {
      return point(edtf);
    }
    String begin = edtf.substring(0, slash);
    String end = edtf.substring(slash + 1);
    return new When(
        begin.equals("..") || begin.isEmpty() ? null : point(begin).first,
        end.equals("..") || end.isEmpty() ? null : point(end).last,
        false);
  }

  private static When point(String text) {
    Matcher m = POINT.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("no EDTF date: " + text);
    }
    boolean about = !m.group("about").isEmpty();
    int year = Integer.parseInt(m.group("year"));
    if (m.group("month") == null) {
      return year(year).approximate(about);
    }
    int month = Integer.parseInt(m.group("month"));
    if (m.group("day") != null) {
      try {
        return day(LocalDate.parse(text.substring(0, 10))).approximate(about);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException("no EDTF date: " + text, e);
      }
    }
    if (month >= 21 && month <= 24) {
      YearMonth begin = YearMonth.of(year, 3 * (month - 20));
      return new When(begin.atDay(1), begin.plusMonths(2).atEndOfMonth(), about);
    }
    if (month < 1 || month > 12) {
      throw new IllegalArgumentException("no EDTF date: " + text);
    }
    return month(year, month).approximate(about);
  }

  public When approximate(boolean about) {
    return new When(first, last, about);
  }

  /** Whether both ends are known. */
  public boolean isClosed() {
    return first != null && last != null;
  }

  /** Days from first to last, both counted; {@code Long.MAX_VALUE} where an end is open. */
  public long days() {
    return first == null || last == null
        ? Long.MAX_VALUE
        : last.toEpochDay() - first.toEpochDay() + 1;
  }

  public boolean overlaps(When other) {
    return !isBefore(other) && !other.isBefore(this);
  }

  /** Whether {@code other} lies wholly inside. */
  public boolean contains(When other) {
    return (first == null || (other.first != null && !other.first.isBefore(first)))
        && (last == null || (other.last != null && !other.last.isAfter(last)));
  }

  /** Whether it surely ended before {@code other} began; false where that cannot be told. */
  public boolean isBefore(When other) {
    return last != null && other.first != null && last.isBefore(other.first);
  }

  /** What both allow; null if nothing. */
  public @Nullable When intersect(When other) {
    if (!overlaps(other)) {
      return null;
    }
    LocalDate begin =
        first == null
            ? other.first
            : other.first == null || first.isAfter(other.first) ? first : other.first;
    LocalDate end =
        last == null
            ? other.last
            : other.last == null || last.isBefore(other.last) ? last : other.last;
    return begin == null && end == null
        ? null
        : new When(begin, end, approximate && other.approximate);
  }

  /** The shortest interval that holds both; null where both ends would be open. */
  public @Nullable When hull(When other) {
    LocalDate begin =
        first == null || other.first == null
            ? null
            : first.isBefore(other.first) ? first : other.first;
    LocalDate end =
        last == null || other.last == null ? null : last.isAfter(other.last) ? last : other.last;
    return begin == null && end == null
        ? null
        : new When(begin, end, approximate || other.approximate);
  }

  /** The date in EDTF. */
  public String edtf() {
    if (first == null) {
      return "../" + last(Objects.requireNonNull(last));
    }
    if (last == null) {
      return first(first) + "/..";
    }
    String about = approximate ? "~" : "";
    if (first.equals(last)) {
      return first + about;
    }
    String begin = first(first);
    String end = last(last);
    if (begin.equals(end)) {
      return begin + about;
    }
    return begin + "/" + end;
  }

  private String first(LocalDate day) {
    if (day.getDayOfMonth() != 1) {
      return day.toString();
    }
    boolean lastAtMonthEnd = last == null || last.getDayOfMonth() == last.lengthOfMonth();
    if (!lastAtMonthEnd) {
      return day.toString();
    }
    boolean lastAtYearEnd =
        last == null || (last.getMonthValue() == 12 && last.getDayOfMonth() == 31);
    if (day.getMonthValue() == 1 && lastAtYearEnd && last != null) {
      return day.toString().substring(0, 4);
    }
    return day.toString().substring(0, 7);
  }

  private String last(LocalDate day) {
    if (day.getDayOfMonth() != day.lengthOfMonth()) {
      return day.toString();
    }
    boolean firstAtMonth = first == null || first.getDayOfMonth() == 1;
    if (!firstAtMonth) {
      return day.toString();
    }
    boolean firstAtYear = first != null && first.getMonthValue() == 1;
    if (day.getMonthValue() == 12 && firstAtYear) {
      return day.toString().substring(0, 4);
    }
    return day.toString().substring(0, 7);
  }

  @Override
  public String toString() {
    return edtf();
  }
}

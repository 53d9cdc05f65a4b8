package org.annals.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.language.Sentence;
import org.annals.report.Report;
import org.annals.report.StatedDate;
import org.annals.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The days that a page of several days has as its heads: "FRIDAY 15 JULY" on a line of its own, and
 * the entries of that day beneath it. What an entry tells is told on its day, not on that of the
 * page: "yesterday" is the day before its head.
 *
 * <p>A live page that runs from the newest entry to the oldest may have the head of a day below the
 * entries of it. It is taken so where entries with a time of day stand before the first head and
 * none after the last. What such an entry tells as past without saying when is of its day or of the
 * night before. One head alone is none: it may be anything's date.
 */
final class DayHeads {
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:(?<weekday>\\p{L}+)\\.?,? )?(?:the )?(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>\\p{L}+)\\.?"
              + "|(?<month2>\\p{L}+)\\.? (?<day2>\\d{1,2})(?:st|nd|rd|th)?)(?:,? (?<year>\\d{4}))?[.:]?",
          Pattern.CASE_INSENSITIVE);

  /** "21:40 That's where we leave it", "9.15am". */
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?:[01]?\\d|2[0-3])[:.][0-5]\\d(?: ?[ap]\\.?m\\.?)?(?:\\s.*|$)",
          Pattern.CASE_INSENSITIVE);

  /** A page that tells of days further apart is no page of days. */
  private static final int LONGEST_DAYS = 31;

  private record Head(Span span, String words, LocalDate day) {}

  private final List<Head> heads;

  /** Whether each head stands below its entries. */
  private final boolean below;

  /** Where the last entry of the last head ends. */
  private final int end;

  /** Whether entries with a time of day stand between the heads. */
  private final boolean live;

  private DayHeads(List<Head> heads, boolean live, boolean below, int end) {
    this.heads = heads;
    this.live = live;
    this.below = below;
    this.end = end;
  }

  static DayHeads in(Report report) {
    String text = report.text();
    StatedDate stated = report.published();
    LocalDate published = stated == null ? null : stated.when().last();
    List<Head> heads = new ArrayList<>();
    int firstEntry = Integer.MAX_VALUE;
    int lastEntry = -1;
    int begin = 0;
    while (begin < text.length()) {
      int lineEnd = text.indexOf('\n', begin);
      lineEnd = lineEnd < 0 ? text.length() : lineEnd;
      String line = text.substring(begin, lineEnd).strip();
      int at = begin + text.substring(begin, lineEnd).indexOf(line);
      LocalDate day = day(line, published);
      if (day != null) {
        heads.add(new Head(new Span(at, at + line.length()), line, day));
      } else if (ENTRY.matcher(line).matches()) {
        firstEntry = Math.min(firstEntry, at);
        lastEntry = at;
      }
      begin = lineEnd + 1;
    }
    if (!isPageOfDays(heads, text)) {
      return new DayHeads(List.of(), false, false, 0);
    }
    int first = heads.get(0).span().begin();
    int last = heads.get(heads.size() - 1).span().end();
    boolean below = firstEntry < first && lastEntry < last;
    return new DayHeads(heads, lastEntry >= 0, below, below ? last : text.length());
  }

  /** In order up or down the page, close together, each with something told of it. */
  private static boolean isPageOfDays(List<Head> heads, String text) {
    if (heads.size() < 2) {
      return false;
    }
    boolean up = true;
    boolean down = true;
    for (int i = 1; i < heads.size(); i++) {
      up &= heads.get(i - 1).day().isBefore(heads.get(i).day());
      down &= heads.get(i).day().isBefore(heads.get(i - 1).day());
      String told = text.substring(heads.get(i - 1).span().end(), heads.get(i).span().begin());
      if (told.strip().indexOf('.') < 0) {
        return false;
      }
    }
    long days =
        Math.abs(heads.get(0).day().toEpochDay() - heads.get(heads.size() - 1).day().toEpochDay());
    return (up || down) && days <= LONGEST_DAYS;
  }

  /** The day that a line names and nothing else, not after the report; null if it names none. */
  private static @Nullable LocalDate day(String line, @Nullable LocalDate published) {
    Matcher m = HEAD.matcher(line);
    if (!m.matches()) {
      return null;
    }
    boolean dayFirst = m.group("day") != null;
    String named = m.group(dayFirst ? "month" : "month2").toLowerCase(Locale.ROOT);
    Integer month = Lexicon.month(named);
    String weekdayWord = m.group("weekday");
    Integer weekday = weekdayWord == null ? null : Lexicon.shortWeekday(weekdayWord);
    if (month == null || (weekdayWord != null && weekday == null)) {
      return null;
    }
    int number = Integer.parseInt(m.group(dayFirst ? "day" : "day2"));
    String year = m.group("year");
    if (year == null && published == null) {
      return null;
    }
    try {
      LocalDate day =
          year != null || published == null
              ? LocalDate.of(Integer.parseInt(year == null ? "" : year), month, number)
              : LocalDate.of(published.getYear(), month, number);
      if (published != null && day.isAfter(published)) {
        day = year == null ? day.minusYears(1) : day;
      }
      boolean late = published != null && day.isAfter(published);
      boolean other = weekday != null && day.getDayOfWeek() != DayOfWeek.of(weekday);
      return late || other ? null : day;
    } catch (DateTimeException e) {
      return null; // February 30
    }
  }

  /** The head that the sentence stands under; null where it stands under none. */
  private @Nullable Head over(Sentence sentence) {
    int at = sentence.span().begin();
    if (at >= end) {
      return null;
    }
    Head found = null;
    for (Head head : heads) {
      if (below && head.span().begin() >= at) {
        return head;
      }
      if (!below && head.span().end() <= at) {
        found = head;
      }
    }
    return found;
  }

  /** The day on which the sentence is told, if it is not that of the report. */
  @Nullable LocalDate day(Sentence sentence) {
    Head head = over(sentence);
    return head == null ? null : head.day();
  }

  /** What goes by the day of the report, by the day that the sentence is told on. */
  TimeReference of(Sentence sentence, TimeReference reference) {
    Head head = over(sentence);
    TimePoint point = reference.point();
    boolean goesByReport =
        reference.basis() == Basis.FALLBACK && (point == null || point.deictic());
    if (head == null || !goesByReport) {
      return reference;
    }
    When when = TimeResolver.resolve(reference, When.day(head.day()));
    if (when == null) {
      return reference;
    }
    boolean past = when.last() != null && !when.last().isAfter(head.day());
    LocalDate first = live && past ? head.day().minusDays(1) : when.first();
    LocalDate last = when.last();
    String rule = reference.rule() + ", of the day of the entry: “" + head.words() + "”";
    Span span = head.span();
    if (first == null || last == null) {
      return first != null
          ? told(reference, Bound.FROM, point(first), null, span, head.words(), rule)
          : told(
              reference,
              Bound.BY,
              point(last == null ? head.day() : last),
              null,
              span,
              head.words(),
              rule);
    }
    return first.equals(last)
        ? told(reference, Bound.IN, point(first), null, span, head.words(), rule)
        : told(reference, Bound.BETWEEN, point(first), point(last), span, head.words(), rule);
  }

  private static TimeReference told(
      TimeReference reference,
      Bound bound,
      TimePoint point,
      @Nullable TimePoint end,
      Span span,
      String words,
      String rule) {
    return new TimeReference(reference.basis(), bound, point, end, span, words, rule);
  }

  /** A day in full. */
  static TimePoint point(LocalDate day) {
    return TimePoint.named(Unit.DAY)
        .withYear(day.getYear())
        .withMonth(day.getMonthValue())
        .withDay(day.getDayOfMonth());
  }
}

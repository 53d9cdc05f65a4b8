package org.annals.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.text.Span;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Dates and bylines in a row at the begin of a line: "Published March 3, 2024 | By Jane Doe | 4 min
 * read".
 *
 * @param noise the dates and bylines
 * @param dates what they say about the date of the report
 * @param names who wrote it
 * @param rest what is left of the line; empty where it holds nothing else
 */
record HeaderLine(List<Noise> noise, List<DateClaim> dates, List<String> names, Span rest) {
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?i)(?:\\d{1,2}[ -]min(?:ute)?s?(?: read)?|\\d+ comments?|share(?: this)?(?: article)?|print|listen|save"
              + "|[|·•,/–—-]|\\s)*+");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*+(?:[|·•,;/–—-]\\s*+)?+");

  /** "Ann Lee · Published …": a name that only the date beside it shows to be the author's. */
  private static final Pattern NAME_BEFORE_DATE =
      Pattern.compile(
          "(?<name>\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){1,3})\\s*[|·•–—]\\s*(?=(?i:published|updated|posted)\\b)");

  private static final int LONGEST = 160;

  /** A weekday that begins a sentence or follows a mark. */
  private static final Pattern WEEKDAY =
      Pattern.compile("(?:^|[.!|·•–—/] +)(?<day>" + PrintedDate.WEEKDAY + ")\\b");

  private static final Pattern ENDS = Pattern.compile("\\s*(?:$|[.|·•–—/](?:\\s|$))");

  /** Where the line stands. */
  enum Place {
    /** Before the running text, where a name alone may be anything. */
    TOP,
    /** Before the running text, after a headline or a date. */
    UNDER_TITLE,
    /** After the first sentences, which may be a summary above the byline. */
    EARLY,
    /** Among or after the running text. */
    BODY,
    /** In the last lines of the text. */
    END
  }

  /** What the line begins with; null if it is no header line. */
  static @Nullable HeaderLine read(String text, Span line, Place place, Vocabulary vocabulary) {
    HeaderLine found =
        new HeaderLine(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), line);
    boolean above = place == Place.TOP || place == Place.UNDER_TITLE;
    boolean dated = false;
    int at = line.begin();
    while (at < line.end()) {
      HeaderDate date = HeaderDate.at(text, at, line.end());
      int end;
      if (date != null) {
        boolean bare = date.kind() == HeaderDate.Kind.BARE;

        boolean whole = date.begin() == line.begin() && date.end() == line.end();
        if ((bare && (place == Place.BODY || (place == Place.EARLY && !whole)))
            || !stands(text, date, line, above)) {
          break;
        }
        end = date.end();
        dated = true;
        found.noise.add(new Noise(NoiseKind.HEADER_DATE, new Span(at, end)));
        found.claim(date, text);
      } else {
        Span rest = new Span(at, line.end());
        Byline byline =
            above || place == Place.EARLY
                ? byline(text, rest, dated || place == Place.UNDER_TITLE, vocabulary)
                : null;
        Matcher named = NAME_BEFORE_DATE.matcher(text).region(at, line.end());
        if (byline == null && named.lookingAt()) {
          byline = new Byline(List.of(named.group("name")), named.end("name"));
        }
        if (byline == null) {
          break;
        }
        end = byline.end();
        found.noise.add(new Noise(NoiseKind.BYLINE, Paragraphs.strip(text, at, end)));
        found.names.addAll(byline.names());
      }
      Matcher separator = SEPARATOR.matcher(text).region(end, line.end());
      at = separator.lookingAt() ? separator.end() : end;
    }
    Span rest = Paragraphs.strip(text, at, line.end());
    if (!rest.isEmpty() && FURNITURE.matcher(text).region(rest.begin(), rest.end()).matches()) {
      rest = new Span(line.end(), line.end());
    }
    // A line that goes on after a date is a header all the same; after a byline it is a sentence.
    boolean header = !found.noise.isEmpty() && (rest.isEmpty() || (dated && above));
    if (header && rest.isEmpty()) {
      return new HeaderLine(found.noise, found.dates, found.names, rest);
    }
    HeaderLine row = place == Place.BODY ? null : row(text, line, above);
    if (row != null) {
      return row;
    }
    return header ? new HeaderLine(found.noise, found.dates, found.names, rest) : null;
  }

  /** The line as a row of a date and nothing else; null if it is none. */
  private static @Nullable HeaderLine row(String text, Span line, boolean above) {
    DateRow row = DateRow.read(text, line, above);
    if (row == null) {
      return null;
    }
    HeaderLine found =
        new HeaderLine(
            List.of(new Noise(NoiseKind.HEADER_DATE, line)),
            new ArrayList<>(),
            List.of(),
            new Span(line.end(), line.end()));
    row.dates().forEach(date -> found.claim(date, text));
    return found;
  }

  /**
   * "Rough transcript. Tuesday 4 May 2021. Not for quotation.": a weekday with its date that stands
   * by itself in a short line among the first; null if none does.
   */
  static @Nullable HeaderLine amid(String text, Span line) {
    if (line.length() > LONGEST) {
      return null;
    }
    Matcher weekday = WEEKDAY.matcher(text).region(line.begin(), line.end());
    while (weekday.find()) {
      HeaderDate date = HeaderDate.at(text, weekday.start("day"), line.end());
      When when = date == null ? null : date.date().when();
      LocalDate day = when == null || when.days() != 1 ? null : when.first();
      if (date == null
          || day == null
          || !ENDS.matcher(text).region(date.end(), line.end()).lookingAt()
          || !isNamed(weekday.group("day"), day)) {
        continue;
      }
      HeaderLine found =
          new HeaderLine(
              List.of(new Noise(NoiseKind.HEADER_DATE, new Span(date.begin(), date.end()))),
              new ArrayList<>(),
              List.of(),
              new Span(line.end(), line.end()));
      found.claim(date, text);
      return found;
    }
    return null;
  }

  private static boolean isNamed(String weekday, LocalDate day) {
    return day.getDayOfWeek()
        .name()
        .toLowerCase(Locale.ROOT)
        .startsWith(weekday.substring(0, 3).toLowerCase(Locale.ROOT));
  }

  static @Nullable Byline byline(
      String text, Span span, boolean namesExpected, Vocabulary vocabulary) {
    Byline byline = Byline.labelled(text, span.begin(), span.end());
    return byline != null || !namesExpected
        ? byline
        : Byline.bare(text, span.begin(), span.end(), vocabulary);
  }

  /** Whether what follows a date leaves it a header: the line's end, a mark, or a labelled date. */
  private static boolean stands(String text, HeaderDate date, Span line, boolean above) {
    Span rest = Paragraphs.strip(text, date.end(), line.end());
    if (rest.isEmpty()) {
      return true;
    }
    char next = text.charAt(rest.begin());
    if ("|·•".indexOf(next) >= 0) {
      return true;
    }
    if (!above) {
      return false;
    }
    boolean atBegin = date.begin() == line.begin();
    boolean labelled = date.kind() != HeaderDate.Kind.BARE;
    boolean iso =
        Character.isDigit(text.charAt(date.begin())) && text.startsWith("-", date.begin() + 4);
    if ("–—-/,".indexOf(next) >= 0) {
      return labelled || (next != ',' && (iso || atBegin));
    }
    boolean begins =
        Character.isUpperCase(next) || Character.isDigit(next) || "“\"‘'[(".indexOf(next) >= 0;
    boolean header =
        text.startsWith("By ", rest.begin()) || text.startsWith("Updated", rest.begin());
    return rest.begin() > date.end() && begins && (labelled || iso || header);
  }

  private void claim(HeaderDate date, String text) {
    if (date.date().when() == null) {
      return;
    }
    Span span = new Span(date.begin(), date.end());
    DateClaim.Rank rank =
        switch (date.kind()) {
          case PUBLISHED -> DateClaim.Rank.PUBLISHED_LINE;
          case DATED -> DateClaim.Rank.DATED_LINE;
          case BARE -> DateClaim.Rank.BARE_LINE;
          case UPDATED -> DateClaim.Rank.UPDATED;
        };
    dates.add(new DateClaim(rank, date.date().when(), span, "header line “" + span.of(text) + "”"));
  }
}

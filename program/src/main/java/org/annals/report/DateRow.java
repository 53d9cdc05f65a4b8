package org.annals.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.text.Span;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * A whole line that is only there to say when, and perhaps where and by whom, a report was
 * published: "Page last updated at 03:21 GMT, Tuesday, 9 February 2010", "OSLO/ROME | Sun May 23,
 * 2010 7:25 pm EDT", "May 23, 2010 Sunday Late Edition - Final".
 *
 * <p>It holds a date with its year, and besides it only clock times, weekdays, words that stand
 * beside dates (date-row-words.txt) and, behind a mark or beside a clock time, names with capitals.
 * What has any other word is a sentence, a headline or a caption, and dates nothing by itself.
 *
 * @param dates in order, each with what it says of itself
 */
record DateRow(List<HeaderDate> dates) {
  private static final Set<String> WORDS = WordList.words(DateRow.class, "date-row-words.txt");
  private static final int LONGEST = 160;
  private static final int MOST_NAMES = 8;
  private static final int MOST_BARE_NAMES = 3;

  private static final Pattern CLOCK =
      Pattern.compile(PrintedDate.CLOCK + "|[0-2]\\d[0-5]\\d(?= (?:[A-Z]{1,4}T|UTC)\\b)");
  private static final Pattern WEEKDAY = Pattern.compile(PrintedDate.WEEKDAY + "\\b\\.?");
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{M}.'’-]*");
  private static final Pattern NUMBER = Pattern.compile("[\\p{L}]{0,2}\\d{1,5}\\b");
  private static final Pattern MARKS = Pattern.compile("[\\s,:()\\[\\]]+|[|·•;/–—>»-]+\\s*");
  private static final String BARS = "|·•";

  /**
   * The dates of the line; null if the line is anything but a row of a date.
   *
   * @param above whether the line stands above the running text, where a bare date is enough
   */
  static @Nullable DateRow read(String text, Span line, boolean above) {
    if (line.length() > LONGEST || line.of(text).indexOf('\n') >= 0) {
      return null;
    }
    List<HeaderDate> dates = new ArrayList<>();
    int at = line.begin();
    int names = 0;
    boolean clock = false;
    boolean barred = false;
    boolean updated = false;
    while (at < line.end()) {
      HeaderDate date = HeaderDate.at(text, at, line.end());
      if (date != null) {
        clock |= CLOCK.matcher(text).region(date.begin(), date.end()).find();
        dates.add(updated ? date.as(HeaderDate.Kind.UPDATED) : date);
        updated = false;
        at = date.end();
        continue;
      }
      Matcher mark = MARKS.matcher(text).region(at, line.end());
      if (mark.lookingAt()) {
        barred |= BARS.indexOf(text.charAt(at)) >= 0;
        at = mark.end();
        continue;
      }
      int end = clock(text, at, line.end());
      if (end > at) {
        clock = true;
        at = end;
        continue;
      }
      end = end(WEEKDAY, text, at, line.end());
      if (end > at) {
        clock = true;
        at = end;
        continue;
      }
      end = end(WORD, text, at, line.end());
      if (end > at) {
        String word = text.substring(at, end).toLowerCase(Locale.ROOT);
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        if (WORDS.contains(bare)) {
          updated |= HeaderDate.isUpdate(bare);
        } else if (Character.isUpperCase(text.charAt(at)) && ++names <= MOST_NAMES) {
          updated = false;
        } else {
          return null;
        }
        at = end;
        continue;
      }
      end = end(NUMBER, text, at, line.end());
      if (end == at) {
        return null;
      }
      at = end;
    }
    boolean day = dates.stream().anyMatch(d -> d.date().when() != null);
    // A headline or a caption may hold a date as well: names need a clock time or a label beside.
    boolean told = clock || dates.stream().anyMatch(d -> d.kind() != HeaderDate.Kind.BARE);
    boolean stands = names == 0 || told || (barred && names <= MOST_BARE_NAMES);
    return day && stands && (told || above) ? new DateRow(List.copyOf(dates)) : null;
  }

  private static int clock(String text, int at, int to) {
    return end(CLOCK, text, at, to);
  }

  private static int end(Pattern pattern, String text, int at, int to) {
    Matcher m = pattern.matcher(text).region(at, to);
    return m.lookingAt() ? m.end() : at;
  }
}

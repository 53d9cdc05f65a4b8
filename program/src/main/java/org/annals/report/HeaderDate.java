package org.annals.report;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date with the word that says what it is the date of: "Published: March 3, 2024", "Updated at
 * 4:05 pm, 3 March 2024", "3 March 2024 Last updated at 16:05", "date 2020-12-02", or a bare date.
 *
 * @param kind what it dates
 * @param date the date
 * @param begin where the label, or else the date, begins
 * @param end where the date ends
 */
record HeaderDate(Kind kind, PrintedDate date, int begin, int end) {
  /** What a header date says of itself; the earlier, the more it is worth. */
  enum Kind {
    PUBLISHED,
    DATED,
    BARE,
    UPDATED
  }

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?<label>(?:(?:page|story|article|web|item|post|this|was|first|originally|initially|last|most|recently|date) ){0,4}"
              + "(?:published|posted|released|issued|filed|uploaded|added|submitted|updated|modified|created|revised|corrected)"
              + "|publication date|date of publication|release date|pub(?:lish)? ?date|date(?:d)?"
              + "|update|time)(?<online> online)?(?:(?:\\s*[:|]\\s*)|\\s+[-–—]\\s+|\\s+)"
              + "(?:(?:on|at)\\s*:?\\s+)?");

  /** The header date that begins exactly at {@code from}; null if none does. */
  static @Nullable HeaderDate at(String text, int from, int to) {
    Matcher label = LABEL.matcher(text).region(from, Math.min(to, from + 60));
    boolean labelled = label.lookingAt();
    PrintedDate date = PrintedDate.at(text, labelled ? label.end() : from, to);
    if (date == null) {
      return null;
    }
    return new HeaderDate(
        labelled ? kind(label.group("label")) : Kind.BARE, date, from, date.end());
  }

  /** The same date, said to be of another kind by the words beside it. */
  HeaderDate as(Kind other) {
    return new HeaderDate(other, date, begin, end);
  }

  /** Whether a word in lower case beside a date says that it is the day of an update. */
  static boolean isUpdate(String word) {
    return word.contains("updat")
        || word.contains("modif")
        || word.contains("revis")
        || word.contains("correct");
  }

  private static Kind kind(String label) {
    String word = label.toLowerCase(Locale.ROOT);
    if (isUpdate(word)) {
      return Kind.UPDATED;
    }
    return word.startsWith("publ")
            || word.contains("published")
            || word.contains("posted")
            || word.contains("filed")
            || word.contains("uploaded")
            || word.contains("added")
            || word.contains("submitted")
            || word.contains("release")
            || word.contains("issued")
            || word.startsWith("pub")
        ? Kind.PUBLISHED
        : Kind.DATED;
  }
}

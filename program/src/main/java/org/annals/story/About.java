package org.annals.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.InputException;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * A query for the reports of one story: words and names, and days between which they were
 * published.
 *
 * <p>It is minded to miss nothing. A report is asked for if it has two fifths of the query, each
 * term by how rare it is among all reports, endings and capitals aside; and with a story of which
 * half the reports are asked for come the others of it. Undated reports pass any days.
 */
public final class About {
  /** Share of the query's weight that a report must have. */
  private static final double LEAST = 0.4;

  private static final Pattern DAYS =
      Pattern.compile(
          "(?<from>\\d{4}(?:-\\d{2}){0,2})?(?<between>\\.\\.)?(?<to>\\d{4}(?:-\\d{2}){0,2})?");

  private final List<String> words;
  private final @Nullable LocalDate first;
  private final @Nullable LocalDate last;

  private About(List<String> words, @Nullable LocalDate first, @Nullable LocalDate last) {
    this.words = List.copyOf(words);
    this.first = first;
    this.last = last;
  }

  /**
   * Reads a query.
   *
   * @param query words, and days as {@code 2020}, {@code 2020-03}, {@code 2020-03-15}, {@code
   *     2020-03..2020-09}, {@code 2020..} or {@code ..2020-09}
   * @throws InputException if it names neither words nor days, or two spans of days
   */
  public static About parse(String query) {
    List<String> words = new ArrayList<>();
    LocalDate first = null;
    LocalDate last = null;
    boolean dated = false;
    for (String field : query.strip().split("\\s+", -1)) {
      Matcher days = DAYS.matcher(field);
      if (!days.matches() || (days.group("from") == null && days.group("to") == null)) {
        words.add(field);
        continue;
      }
      if (dated) {
        throw new InputException(
            "\"" + query + "\" names two spans of days.", "Write one, as 2020-03..2020-09.");
      }
      dated = true;
      String from = days.group("from");
      String to = days.group("between") == null ? from : days.group("to");
      first = from == null ? null : day(from).first();
      last = to == null ? null : day(to).last();
    }
    Map<String, Integer> terms = Terms.of(String.join(" ", words).toLowerCase(Locale.ROOT)).words();
    if (terms.isEmpty() && !dated) {
      throw new InputException(
          "\"" + query + "\" names no word to look for.",
          "Give words, names and days, as --about \"ferry Halden inquiry 2021..2022\".");
    }
    return new About(List.copyOf(terms.keySet()), first, last);
  }

  private static When day(String written) {
    try {
      return When.parse(written);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          written + " is no day, month or year.", "Write 2020, 2020-03 or 2020-03-15.", e);
    }
  }

  boolean isInTime(@Nullable LocalDate day) {
    return day == null
        || ((first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last)));
  }

  /** Whether a report has enough of the words, as far as any report has them. */
  boolean isAskedFor(Sketch sketch, Vectors vectors) {
    double all = 0;
    double has = 0;
    for (String word : words) {
      double weight = Math.max(vectors.weight(word), sketch.words().containsKey(word) ? 1 : 0);
      all += weight;
      has += sketch.words().containsKey(word) ? weight : 0;
    }
    return words.isEmpty() || (all > 0 && has >= LEAST * all);
  }
}

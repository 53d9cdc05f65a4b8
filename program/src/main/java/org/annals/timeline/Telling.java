package org.annals.timeline;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.annals.time.When;

/**
 * A sentence of a report.
 *
 * @param begin where it begins, in code points of the report
 * @param end where it ends, exclusive
 * @param quote the characters from begin to end, exactly
 * @param dates the days that it speaks of, by its own words or by an event that the record dates
 *     so, and the longer spans of events dated no closer; to each the weight of the weightiest
 *     event of it that the sentence tells, 0 where it tells none
 * @param isProse whether it is running text that can stand alone as a line
 */
public record Telling(int begin, int end, String quote, Map<When, Double> dates, boolean isProse) {
  /** By the first day, the shorter first; of closed spans alone. */
  public static final Comparator<When> IN_ORDER =
      Comparator.comparing(When::first, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(When::last, Comparator.nullsLast(Comparator.naturalOrder()));

  public Telling {
    SortedMap<When, Double> sorted = new TreeMap<>(IN_ORDER);
    sorted.putAll(dates);
    dates = Collections.unmodifiableMap(sorted);
  }

  /** Its words on one line, without the mark of a list that they stand behind. */
  public String text() {
    return quote.strip().replaceAll("\\s+", " ").replaceFirst("^(?:[-–—•▪‣·*] )+", "");
  }

  /** Whether it is nothing but what somebody says, and not who: a quotation whole or cut off. */
  boolean isSpeech() {
    String text = text();
    long opened = text.chars().filter(c -> c == '“').count();
    long closed = text.chars().filter(c -> c == '”').count();
    long plain = text.chars().filter(c -> c == '"').count();
    boolean all = text.matches("“[^“”]*”|\"[^\"]*\"");
    return all
        || (opened != closed && !text.startsWith("“"))
        || (plain == 1 && text.endsWith("\""));
  }
}

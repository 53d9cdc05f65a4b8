package org.annals.timeline;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A sentence of a report.
 *
 * @param begin where it begins, in code points of the report
 * @param end where it ends, exclusive
 * @param quote the characters from begin to end, exactly
 * @param days the single days that it speaks of, by its own words or by an event that the record
 *     dates so
 * @param isProse whether it is running text that can stand alone as a line
 */
public record Telling(int begin, int end, String quote, Set<LocalDate> days, boolean isProse) {
  public Telling {
    days = Collections.unmodifiableSet(new TreeSet<>(days));
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

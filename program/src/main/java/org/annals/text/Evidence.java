package org.annals.text;

/**
 * The words of a report that show a fact.
 *
 * @param report id of the report
 * @param span where they stand in the report as it was read in, at most one sentence
 * @param focus the part that carries the fact: the number, the verb, the quoted words; inside
 *     {@code span}
 * @param words exactly the characters of {@code span}
 */
public record Evidence(String report, Span span, Span focus, String words)
    implements Comparable<Evidence> {
  public Evidence {
    if (!span.contains(focus) || focus.isEmpty()) {
      throw new IllegalArgumentException("focus " + focus + " is not inside " + span);
    }
    if (words.length() != span.length()) {
      throw new IllegalArgumentException("words of length " + words.length() + " for " + span);
    }
  }

  /** The evidence at {@code span} of the text of a report. */
  public static Evidence in(String report, String text, Span span, Span focus) {
    return new Evidence(report, span, focus, span.of(text));
  }

  @Override
  public int compareTo(Evidence other) {
    int byReport = report.compareTo(other.report);
    if (byReport != 0) {
      return byReport;
    }
    int bySpan = span.compareTo(other.span);
    return bySpan != 0 ? bySpan : focus.compareTo(other.focus);
  }
}

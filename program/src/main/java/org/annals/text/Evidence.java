package org.annals.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words of a report that show a fact.
 *
 * <p>They are a place in the text of the report, which is held once, and cut out when they are
 * asked for: a record has millions of these, and most of its words stand in several.
 */
public final class Evidence implements Comparable<Evidence> {
  private final String report;
  private final Span span;
  private final Span focus;

  /** The text of the report, or the words alone. */
  private final HeldText text;

  /** Where in {@link #text} the words begin. */
  private final int begin;

  /**
   * Some words by themselves.
   *
   * @param report id of the report
   * @param span where they stand in the report as it was read in, at most one sentence
   * @param focus the part that carries the fact: the number, the verb, the quoted words; inside
   *     {@code span}
   * @param words exactly the characters of {@code span}
   */
  public Evidence(String report, Span span, Span focus, String words) {
    this(report, span, focus, HeldText.of(words), 0);
    if (words.length() != span.length()) {
      throw new IllegalArgumentException("words of length " + words.length() + " for " + span);
    }
  }

  private Evidence(String report, Span span, Span focus, HeldText text, int begin) {
    if (!span.contains(focus) || focus.isEmpty()) {
      throw new IllegalArgumentException("focus " + focus + " is not inside " + span);
    }
    this.report = report;
    this.span = span;
    this.focus = focus;
    this.text = text;
    this.begin = begin;
  }

  /** The evidence at {@code span} of the text of a report. */
  public static Evidence in(String report, HeldText text, Span span, Span focus) {
    return new Evidence(
        report,
        span,
        focus,
        text,
        Objects.checkFromToIndex(span.begin(), span.end(), text.length()));
  }

  /** The same, its words held in the text of the report, if that has them there. */
  public Evidence heldIn(HeldText whole) {
    return whole.has(span.begin(), text, begin, span.length())
        ? in(report, whole, span, focus)
        : this;
  }

  /** Id of the report. */
  public String report() {
    return report;
  }

  /** Where the words stand in the report as it was read in, at most one sentence. */
  public Span span() {
    return span;
  }

  /** The part that carries the fact: the number, the verb, the quoted words. */
  public Span focus() {
    return focus;
  }

  /** Exactly the characters of {@link #span}. */
  public String words() {
    return text.cut(begin, begin + span.length());
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Evidence that
        && report.equals(that.report)
        && span.equals(that.span)
        && focus.equals(that.focus)
        && text.has(begin, that.text, that.begin, span.length());
  }

  @Override
  public int hashCode() {
    return 31 * (31 * report.hashCode() + span.hashCode()) + focus.hashCode();
  }

  @Override
  public String toString() {
    return "Evidence[report="
        + report
        + ", span="
        + span
        + ", focus="
        + focus
        + ", words="
        + words()
        + "]";
  }
}

package org.annals.time;

import org.annals.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * When a fact was so, as the report puts it: an expression with its anchor, from which {@link
 * TimeResolver#resolve} makes days once the report's own date is known.
 *
 * @param basis how the reference came about
 * @param bound how the fact stands to {@code point}
 * @param point the time named; null if none is, and the basis is then FALLBACK or UNKNOWN
 * @param end the second point of a range; null if there is none
 * @param span where the words of the expression stand in the report; null if there are none
 * @param words the words of the expression, empty if there are none
 * @param rule the name of the rule that read or chose it, for the reader who asks why
 */
public record TimeReference(
    Basis basis,
    Bound bound,
    @Nullable TimePoint point,
    @Nullable TimePoint end,
    @Nullable Span span,
    String words,
    String rule) {

  /**
   * The rule of what is told as having come about by the day of the report, no one says since when.
   */
  static final String COME_ABOUT = "told as come about by now: at or before the report";

  /** Whether it is told as having come about by the day of the report, no one says since when. */
  public boolean isComeAbout() {
    return rule.equals(COME_ABOUT);
  }

  /** The begin of the rule of what a story goes on with after a sentence that has a date. */
  static final String TOLD_ON = "told on from the sentence before: “";

  /** Whether a story goes on with it after a sentence that has a date. */
  boolean isToldOn() {
    return rule.startsWith(TOLD_ON);
  }

  /** No words say when; {@code rule} says what stands in for them. */
  public static TimeReference fallback(Bound bound, String rule) {
    return new TimeReference(Basis.FALLBACK, bound, null, null, null, "", rule);
  }

  /** Cannot tell. */
  public static TimeReference unknown(String rule) {
    return new TimeReference(Basis.UNKNOWN, Bound.IN, null, null, null, "", rule);
  }

  /** The same day named of what is still to come: the Friday "a strike for Friday" is the next. */
  public TimeReference ahead() {
    TimePoint next =
        point != null && (point.pick() == Pick.PAST || point.pick() == Pick.NEAREST)
            ? point.picked(Pick.FUTURE, 0)
            : point;
    return new TimeReference(basis, bound, next, end, span, words, rule);
  }

  /** Whether it is so many days or months on: "within 60 days". */
  public boolean isTerm() {
    return point != null && point.isCountedOn();
  }

  /** Whether it is the next month of its name, or a day of it, from some day on. */
  public boolean isOfAnyYear() {
    return point != null
        && point.pick() == Pick.FUTURE
        && point.month() != null
        && point.year() == null;
  }

  /** The point itself, not what lies before it: the last day of a term. */
  public TimeReference itself() {
    return new TimeReference(basis, Bound.IN, point, end, span, words, rule);
  }

  public TimeReference inherited(String why) {
    return new TimeReference(Basis.INHERITED, bound, point, end, span, words, why);
  }
}

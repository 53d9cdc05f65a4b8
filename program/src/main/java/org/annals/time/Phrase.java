package org.annals.time;

import org.jspecify.annotations.Nullable;

/**
 * What one rule read in a sentence, before it is seen with its neighbours.
 *
 * @param first index of the first token
 * @param end index after the last token
 * @param type the type of TIMEX3
 * @param value TIMEX3 value where {@code point} does not give it: durations, sets, PAST_REF
 * @param point the time named; null if none
 * @param last the end of a stretch; null if there is none
 * @param bound bound that the words themselves say: BETWEEN for a stretch, else IN
 * @param follows whether the point is to be counted from the time told before
 * @param rule name of the rule
 */
record Phrase(
    int first,
    int end,
    TimeType type,
    @Nullable String value,
    @Nullable TimePoint point,
    @Nullable TimePoint last,
    Bound bound,
    boolean follows,
    String rule) {
  static final String RANGE_END = "end of a range";

  Phrase {
    if (!Rules.isOne(rule)) {
      throw new IllegalArgumentException("rules.txt has no rule “" + rule + "”");
    }
  }

  static Phrase date(int first, int end, TimePoint point, String rule) {
    return new Phrase(
        first,
        end,
        point.clock() == null ? TimeType.DATE : TimeType.TIME,
        null,
        point,
        null,
        Bound.IN,
        false,
        rule);
  }

  static Phrase stretch(
      int first, int end, TimeType type, String value, TimePoint from, TimePoint to, String rule) {
    return new Phrase(first, end, type, value, from, to, Bound.BETWEEN, false, rule);
  }

  /** A duration or a set, or a word like "recently": no time of its own. */
  static Phrase open(int first, int end, TimeType type, String value, String rule) {
    return new Phrase(first, end, type, value, null, null, Bound.IN, false, rule);
  }

  /** {@code point} holds the shift from the time told before. */
  static Phrase following(int first, int end, TimePoint point, String rule) {
    return new Phrase(first, end, TimeType.DATE, null, point, null, Bound.IN, true, rule);
  }

  Phrase from(int newFirst) {
    return new Phrase(newFirst, end, type, value, point, last, bound, follows, rule);
  }

  Phrase with(TimePoint newPoint) {
    return new Phrase(first, end, type, value, newPoint, last, bound, follows, rule);
  }

  Phrase with(TimePoint newPoint, @Nullable TimePoint newLast, Bound newBound) {
    return new Phrase(first, end, type, value, newPoint, newLast, newBound, follows, rule);
  }

  /** The second time of a range, which the first already holds. */
  Phrase endOfRange() {
    return new Phrase(first, end, type, value, point, last, Bound.IN, follows, RANGE_END);
  }

  Phrase to(int newEnd) {
    return new Phrase(first, newEnd, type, value, point, last, bound, follows, rule);
  }
}

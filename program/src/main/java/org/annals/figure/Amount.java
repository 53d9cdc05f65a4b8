package org.annals.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with what the words around it make of its bounds.
 *
 * @param first index of the first token, modifiers before it included
 * @param last index of the last token, modifiers after it included
 * @param number index of the number's own last token
 * @param low least value; null if the words set none
 * @param high greatest value; null if the words set none
 * @param approximate whether the words say "about"
 * @param form how the number is put
 */
record Amount(
    int first,
    int last,
    int number,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    boolean approximate,
    Numeral.Form form) {

  Amount atLeast(boolean rough) {
    return new Amount(
        first, last, number, low == null ? high : low, null, approximate || rough, form);
  }

  Amount atMost(boolean rough) {
    return new Amount(
        first, last, number, null, high == null ? low : high, approximate || rough, form);
  }

  Amount about() {
    return new Amount(first, last, number, low, high, true, form);
  }

  Amount from(int token) {
    return new Amount(Math.min(first, token), last, number, low, high, approximate, form);
  }

  Amount upTo(int token) {
    return new Amount(first, Math.max(last, token), number, low, high, approximate, form);
  }

  Amount times(BigDecimal factor) {
    return new Amount(
        first,
        last,
        number,
        low == null ? null : low.multiply(factor),
        high == null ? null : high.multiply(factor),
        approximate,
        form);
  }

  /** The same amount less, as a change: "at least 20" becomes "−20 or less". */
  Amount negative() {
    return new Amount(
        first,
        last,
        number,
        high == null ? null : high.negate(),
        low == null ? null : low.negate(),
        approximate,
        form);
  }

  /** Whether no bound is set: "a handful". */
  boolean isUnset() {
    return low == null && high == null;
  }

  /** Whether it is written with a minus. */
  boolean isNegative() {
    return high != null && high.signum() < 0;
  }
}

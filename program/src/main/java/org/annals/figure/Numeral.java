package org.annals.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as it stands in a sentence, before its modifiers and its unit are read.
 *
 * @param first index of its first token
 * @param last index of its last token
 * @param low least value; null if the words set none ("a handful")
 * @param high greatest value; null if the words set none ("dozens")
 * @param approximate whether the words themselves say "about"
 * @param form how it is put
 * @param symbol a sign of a unit written onto the digits, as written ("37m", "155mph"); null if
 *     none
 * @param money a code or sign of money written onto the digits ("RM79"); null if none
 * @param signed whether a plus or minus is written before it
 */
record Numeral(
    int first,
    int last,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    boolean approximate,
    Form form,
    @Nullable String symbol,
    @Nullable String money,
    boolean signed) {
  /** How a number is put. */
  enum Form {
    /** "300", "2.5 million", "half a dozen". */
    CARDINAL,
    /** "a third", "half", "one in five": the value is in percent. */
    FRACTION,
    /** "dozens", "several", "a handful". */
    VAGUE,
    /** "sixfold": how many times as much. */
    FOLD
  }

  Numeral(
      int first,
      int last,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      boolean approximate,
      Form form) {
    this(first, last, low, high, approximate, form, null, null, false);
  }

  /** Whether both bounds are this number. */
  boolean is(BigDecimal number) {
    return low != null && high != null && low.compareTo(number) == 0 && high.compareTo(number) == 0;
  }

  /** Whether it is set and less than this number. */
  boolean isBelow(BigDecimal number) {
    return high != null && high.compareTo(number) < 0;
  }
}

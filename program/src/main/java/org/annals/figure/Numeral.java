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
 */
record Numeral(
    int first,
    int last,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    boolean approximate,
    Form form) {
  /** How a number is put. */
  enum Form {
    /** "300", "2.5 million", "half a dozen". */
    CARDINAL,
    /** "a third", "half", "one in five": the value is in percent. */
    FRACTION,
    /** "dozens", "several", "a handful". */
    VAGUE
  }
}

package org.annals.figure;

import java.math.BigDecimal;
import org.annals.figure.FigureWords.UnitClass;

/**
 * What a number counts.
 *
 * @param unitClass what kind of unit
 * @param unit the unit as in exports
 * @param factor how many of {@code unit} one of the words' own is ("decade": 10 years)
 * @param first index of the first token of the counted phrase, after the number
 * @param last index of its last token; the number's own last token if the unit stands before it
 * @param head index of its head noun; −1 if there is none
 * @param attributive whether it stands before another noun: "three-day visit"
 * @param loose whether the amount is only roughly so much: "a decade"
 */
record Counted(
    UnitClass unitClass,
    String unit,
    BigDecimal factor,
    int first,
    int last,
    int head,
    boolean attributive,
    boolean loose) {

  /** The same for each of something: "USD" gives "USD per day". */
  Counted per(String each, int end) {
    return new Counted(
        unitClass, unit + " per " + each, factor, first, end, head, attributive, loose);
  }

  /** The same of a number that stands without its unit and ends at this token. */
  Counted at(int number) {
    return new Counted(unitClass, unit, BigDecimal.ONE, number, number, -1, false, false);
  }

  /** The same under another name: the level of an index is in points. */
  Counted named(String name) {
    return new Counted(unitClass, name, factor, first, last, head, attributive, loose);
  }

  /** The amount in the unit of exports: "two decades" are about 20 years, "164p" is 1.64 GBP. */
  Amount scaled(Amount amount) {
    Amount scaled = factor.compareTo(BigDecimal.ONE) == 0 ? amount : amount.times(factor);
    return loose ? scaled.about() : scaled;
  }
}

package org.annals.figure;

import java.math.BigDecimal;
import java.util.Optional;
import org.annals.figure.Numeral.Form;
import org.jspecify.annotations.Nullable;

/** Reads amounts that are kept vague: "dozens", "hundreds of thousands", "a handful of". */
final class VagueReader {
  private VagueReader() {}

  /** The vague amount that begins at token {@code i}; null if none does. */
  static @Nullable Numeral at(Wording words, int i) {
    Optional<BigDecimal> one = NumberWords.plural(words.at(i));
    boolean idiom = words.is(i, "tens", "scores");
    if (one.isPresent()
        && (words.is(i + 1, "of")
            || (!idiom && isDoing(words, i + 1))
            || (!idiom && words.isNoun(i + 1)))) {
      if (words.is(i, "tens", "hundreds")) {
        Optional<BigDecimal> of = NumberWords.plural(words.at(i + 2));
        if (words.is(i + 1, "of") && of.isPresent()) {
          return atLeastTwo(i, i + 2, one.get().multiply(of.get()));
        }
        if (words.is(i, "tens")) {
          return null;
        }
      }
      return atLeastTwo(i, i, one.get());
    }
    boolean article = words.is(i, "a");
    int few = article ? i + 1 : i;
    if ((words.is(few, "few") && article) || words.is(i, "several")) {
      Optional<BigDecimal> scale = NumberWords.scale(words.at(few + 1));
      if (scale.isPresent()) {
        return atLeastTwo(i, few + 1, scale.get());
      }
      return words.is(few + 1, "of") || !words.isPluralAhead(few + 1) ? null : unknown(i, few);
    }
    if (article && words.is(i + 1, "handful")) {
      return unknown(i, words.is(i + 2, "of") ? i + 2 : i + 1);
    }
    if (article) {
      int at = words.is(i + 1, "very", "relatively") ? i + 2 : i + 1;
      if (words.is(at, "small", "tiny", "limited")
          && words.is(at + 1, "number")
          && words.is(at + 2, "of")) {
        return unknown(i, at + 2);
      }
    }
    return null;
  }

  /** "dozens injured", "thousands fled". */
  private static boolean isDoing(Wording words, int i) {
    return words.tag(i).matches("VBD|VBP|VBN") || FigureWords.is(words.at(i), "nominal");
  }

  private static Numeral atLeastTwo(int first, int last, BigDecimal one) {
    BigDecimal low = one.multiply(BigDecimal.valueOf(2));
    return new Numeral(first, last, low, null, true, Form.VAGUE);
  }

  private static Numeral unknown(int first, int last) {
    return new Numeral(first, last, null, null, true, Form.VAGUE);
  }
}

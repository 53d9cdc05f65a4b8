package org.annals.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.annals.figure.Numeral.Form;
import org.annals.figure.ValueReader.Value;
import org.annals.text.Like;
import org.jspecify.annotations.Nullable;

/** Reads shares without a percent sign: "a third", "half of", "one in five voters". */
final class FractionReader {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal MILLION = new BigDecimal(1_000_000);

  private final Wording words;
  private final ValueReader values;

  FractionReader(Wording words, ValueReader values) {
    this.words = words;
    this.values = values;
  }

  /** The share, in percent, that begins at token {@code i}; null if none does. */
  @Nullable Numeral at(int i) {
    if (words.is(i, "half")
        && !words.is(i - 1, "first", "second", "latter", "other", "better")
        && (words.is(i + 1, "of", "the", "its", "their", "his", "her", "our", "that", "all")
            || isByAmount(i))) {
      return percent(i, i, BigDecimal.ONE, BigDecimal.valueOf(2));
    }
    if (words.is(i, "in") && words.is(i + 1, "half")) {
      return percent(i + 1, i + 1, BigDecimal.ONE, BigDecimal.valueOf(2));
    }
    boolean article = words.is(i, "a", "one");
    BigDecimal above = NumberWords.small(words.at(i)).orElse(article ? BigDecimal.ONE : null);
    if (above == null && Like.is(words.at(i), "[1-9]")) {
      above = new BigDecimal(words.at(i));
    }
    if (above == null) {
      return null;
    }
    int at = words.is(i + 1, "-") ? i + 2 : i + 1;
    boolean whole = above.compareTo(BigDecimal.ONE) == 0;
    Optional<BigDecimal> below =
        whole ? NumberWords.part(words.at(at)) : NumberWords.parts(words.at(at));
    if (below.isEmpty() || below.get().compareTo(above) <= 0) {
      return null;
    }
    int big = words.is(at + 2, "a", "one") ? at + 3 : at + 2;
    Optional<BigDecimal> scale =
        words.is(at + 1, "of") && big == at + 3
            ? NumberWords.scale(words.at(big)).filter(s -> s.compareTo(HUNDRED) > 0)
            : Optional.empty();
    if (scale.isPresent()) {
      // "a quarter of a million"
      BigDecimal value =
          above.multiply(scale.get()).divide(below.get(), new MathContext(6)).stripTrailingZeros();
      value = value.scale() < 0 ? value.setScale(0) : value;
      return new Numeral(i, big, value, value, false, Form.CARDINAL);
    }
    boolean counted = words.is(at + 1, "of") || isByAmount(i) || at > i + 1;
    if ((whole && !counted) || (words.is(at, "half") && !counted)) {
      return null;
    }
    return percent(i, at, above, below.get());
  }

  /** Whether the words before say "by", with "nearly", "about" and the like between. */
  private boolean isByAmount(int i) {
    for (int j = i - 1; j >= Math.max(0, i - 4); j--) {
      if (words.is(j, "by")) {
        return true;
      }
      String tag = words.tag(j);
      if (!tag.startsWith("RB") && !tag.startsWith("JJ") && !tag.equals("IN")) {
        return false;
      }
    }
    return false;
  }

  private static Numeral percent(int first, int last, BigDecimal above, BigDecimal below) {
    BigDecimal value =
        above.multiply(HUNDRED).divide(below, new MathContext(3)).stripTrailingZeros();
    value = value.scale() < 0 ? value.setScale(0) : value;
    return new Numeral(first, last, value, value, false, Form.FRACTION);
  }

  /** "one in five patients", "two out of three voters". */
  @Nullable Numeral share(Value first) {
    int at = first.last() + 1;
    boolean out = words.is(at, "out") && words.is(at + 1, "of");
    if (!out && !words.is(at, "in", "of")) {
      return null;
    }
    if (words.is(at, "of") && !words.is(at + 1, "every")) {
      return null;
    }
    int from = out ? at + 2 : at + 1;
    from = words.is(from, "every") ? from + 1 : from;
    Value of = words.has(from) ? values.at(from) : null;
    if (of == null
        || of.symbol() != null
        || of.value().compareTo(first.value()) <= 0
        || first.value().compareTo(BigDecimal.TEN) >= 0
        || of.value().compareTo(MILLION) > 0
        || !words.isPluralAhead(of.last() + 1)) {
      return null;
    }
    return percent(first.first(), of.last(), first.value(), of.value());
  }
}

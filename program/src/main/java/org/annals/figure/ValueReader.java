package org.annals.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.annals.figure.NumberWords.Digits;
import org.jspecify.annotations.Nullable;

/** Reads one value: "300", "2.5 million", "twenty-five", "half a dozen", "a couple of", "37m". */
final class ValueReader {
  /** "a year": the words of time that "a" makes one of, if only roughly. */
  private static final Set<String> TIMES =
      Set.of("hour", "day", "week", "month", "year", "decade", "century", "fortnight");

  private static final Set<String> EXTENTS =
      Set.of("long", "wide", "high", "tall", "deep", "away", "race", "sprint", "from", "(", ")");

  private final Wording words;

  ValueReader(Wording words) {
    this.words = words;
  }

  /**
   * A value.
   *
   * @param scale the power that its last word scaled it by: 1,000,000 for "2.5 million"
   * @param rough whether its words are only roughly meant: "a couple"
   */
  record Value(
      int first,
      int last,
      BigDecimal value,
      BigDecimal scale,
      boolean rough,
      @Nullable String symbol,
      @Nullable String money,
      boolean signed) {
    Value(int first, int last, BigDecimal value, BigDecimal scale, boolean rough) {
      this(first, last, value, scale, rough, null, null, false);
    }
  }

  /** The value that begins at token {@code i}; null if none does. */
  @Nullable Value at(int i) {
    if (words.is(i, "a", "an")) {
      return article(i);
    }
    if (words.is(i, "half")) {
      int from = i + 1;
      while (words.is(from, "a", "an", "-")) {
        from++;
      }
      Optional<BigDecimal> scale = NumberWords.scale(words.at(from));
      return scale.isEmpty() || (from == i + 1 && !words.is(from, "dozen"))
          ? null
          : new Value(i, from, half(scale.get()), scale.get(), false);
    }
    Digits digits = NumberWords.digits(words.written(i));
    if (digits != null) {
      return digits(i, digits);
    }
    boolean minus = words.is(i, "minus", "−") && NumberWords.digits(next(i)) != null;
    if (minus) {
      int at = words.isHyphen(i + 1) ? i + 2 : i + 1;
      Digits below = NumberWords.digits(words.written(at));
      return below == null || below.letters() != null
          ? null
          : new Value(i, at, below.value().abs().negate(), BigDecimal.ONE, false, null, null, true);
    }
    return worded(i);
  }

  private String next(int i) {
    return words.isHyphen(i + 1) ? words.written(i + 2) : words.written(i + 1);
  }

  private @Nullable Value article(int i) {
    if (words.is(i + 1, "couple")) {
      int last = words.is(i + 2, "of") ? i + 2 : i + 1;
      return new Value(i, last, BigDecimal.valueOf(2), BigDecimal.ONE, true);
    }
    if (TIMES.contains(words.at(i + 1))) {
      return new Value(i, i, BigDecimal.ONE, BigDecimal.ONE, true);
    }
    int from = words.is(i + 1, "half") ? i + 2 + (words.is(i + 2, "-") ? 1 : 0) : i + 1;
    Optional<BigDecimal> scale = NumberWords.scale(words.at(from));
    if (scale.isEmpty()) {
      return null;
    }
    BigDecimal value = from > i + 1 ? half(scale.get()) : scale.get();
    boolean rough = words.is(from, "dozen") && from == i + 1;
    return new Value(i, from, value, scale.get(), rough);
  }

  private @Nullable Value digits(int i, Digits digits) {
    String letters = digits.letters();
    String before = words.written(i - 1);
    boolean money =
        digits.money() != null
            || (!before.isEmpty()
                && (FigureWords.isSign(before)
                    || FigureWords.isCode(before)
                    || FigureWords.isSign(words.written(i - 2))));
    if (digits.money() != null
        && (!FigureWords.isCode(digits.money())
            || (digits.money().equals("PS") && digits.letters() == null))) {
      return null;
    }
    BigDecimal value = digits.value();
    BigDecimal scale = BigDecimal.ONE;
    int last = i;
    if (letters != null) {
      BigDecimal power = abbreviation(letters, money, i + 1);
      if (power != null) {
        scale = power;
        letters = null;
      } else if (FigureWords.symbol(letters).isEmpty()) {
        return null;
      }
    } else {
      int at = words.isHyphen(i + 1) ? i + 2 : i + 1;
      Optional<BigDecimal> word = NumberWords.scale(words.at(at));
      BigDecimal power = word.isPresent() ? null : abbreviation(words.written(i + 1), money, i + 2);
      if (power != null) {
        scale = power;
        last = i + 1;
      } else if (word.isPresent()) {
        scale = word.get();
        last = at;
      }
    }
    value = tidy(value.multiply(scale));
    int half = andAHalf(last);
    if (half > last && letters == null) {
      value = tidy(value.add(half(scale)));
      last = half;
      Optional<BigDecimal> power = NumberWords.scale(words.at(last + 1));
      if (power.isPresent()) {
        value = tidy(value.multiply(power.get()));
        last++;
      }
    }
    // "12 million billion" is no number of news; "3 hundred thousand" is
    Optional<BigDecimal> more =
        scale.compareTo(BigDecimal.ONE) > 0 && letters == null
            ? NumberWords.scale(words.at(last + 1))
            : Optional.empty();
    if (more.isPresent()) {
      value = tidy(value.multiply(more.get()));
      scale = more.get();
      last++;
    }
    return new Value(i, last, value, scale, false, letters, digits.money(), digits.signed());
  }

  /** "m" is million after money and before what is counted, else meters; "B" is billion. */
  private @Nullable BigDecimal abbreviation(String letters, boolean money, int next) {
    boolean counts =
        (words.is(next, "of") || words.isPluralAhead(next))
            && !EXTENTS.contains(words.at(next))
            && !EXTENTS.contains(words.at(next + 1));
    if (!money && !counts) {
      return null;
    }
    return switch (letters.replace(".", "")) {
      case "m", "M" -> BigDecimal.valueOf(1_000_000);
      case "b", "B", "bn" -> BigDecimal.valueOf(1_000_000_000);
      case "k", "K" -> BigDecimal.valueOf(1000);
      case "tn" -> BigDecimal.valueOf(1_000_000_000_000L);
      default -> null;
    };
  }

  /** The last token of "and a half" after token {@code last}, else {@code last}. */
  private int andAHalf(int last) {
    boolean half =
        words.is(last + 1, "and") && words.is(last + 2, "a") && words.is(last + 3, "half");
    return half ? last + 3 : last;
  }

  private @Nullable Value worded(int i) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal scale = BigDecimal.ONE;
    BigDecimal current = null;
    int last = -1;
    int j = i;
    while (words.has(j)) {
      Optional<BigDecimal> small = NumberWords.small(words.at(j));
      Optional<BigDecimal> power = NumberWords.scale(words.at(j));
      if (small.isPresent()) {
        if (current == null || (current.signum() == 0 && total.signum() > 0)) {
          current = small.get();
        } else if (fits(current, small.get())) {
          current = current.add(small.get());
        } else {
          break;
        }
      } else if (power.isPresent() && current != null && current.signum() > 0) {
        if (words.is(j, "hundred", "dozen")) {
          current = current.multiply(power.get());
        } else {
          total = total.add(current.multiply(power.get()));
          scale = power.get();
          current = BigDecimal.ZERO;
        }
      } else if (current != null && continues(j)) {
        j++;
        continue;
      } else {
        break;
      }
      last = j++;
    }
    if (last < 0 || current == null) {
      return null;
    }
    BigDecimal value = tidy(total.add(current));
    int half = andAHalf(last);
    if (half > last) {
      value = value.add(half(scale));
      last = half;
      Optional<BigDecimal> power = NumberWords.scale(words.at(last + 1));
      if (power.isPresent()) {
        value = tidy(value.multiply(power.get()));
        last++;
      }
    }
    return new Value(i, last, value, scale, false);
  }

  private static BigDecimal half(BigDecimal value) {
    return tidy(value.divide(BigDecimal.valueOf(2)));
  }

  private static BigDecimal tidy(BigDecimal value) {
    BigDecimal tidy = value.stripTrailingZeros();
    return tidy.scale() < 0 ? tidy.setScale(0) : tidy;
  }

  /** "twenty" and "five", "hundred" and "five". */
  private static boolean fits(BigDecimal current, BigDecimal next) {
    int value = current.intValue();
    return (value % 100 == 0 && value > 0 && next.intValue() < 100)
        || (value % 100 >= 20 && value % 10 == 0 && next.intValue() < 10 && next.signum() > 0);
  }

  /** Whether token {@code j} is a hyphen or an "and" inside a number. */
  private boolean continues(int j) {
    boolean number =
        NumberWords.small(words.at(j + 1)).isPresent()
            || NumberWords.scale(words.at(j + 1)).isPresent();
    return number
        && (words.is(j, "-")
            || (words.is(j, "and") && NumberWords.scale(words.at(j - 1)).isPresent()));
  }
}

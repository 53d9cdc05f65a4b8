package org.annals.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.annals.figure.Numeral.Form;
import org.annals.figure.ValueReader.Value;
import org.annals.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of a sentence: digits, words, mixed, ranges, fractions, shares, vague ones.
 * Reads the words from left to right and takes the longest number at each place; what a number
 * counts and whether it counts anything is decided elsewhere.
 */
final class NumeralReader {
  private static final Set<String> RANGE_SIGNS = Set.of("to", "-", "–", "—", "or");

  private final Wording words;
  private final ValueReader values;
  private final FractionReader fractions;

  private NumeralReader(Sentence sentence) {
    words = new Wording(sentence);
    values = new ValueReader(words);
    fractions = new FractionReader(words, values);
  }

  /** All numbers, in reading order, none overlapping another. */
  static List<Numeral> read(Sentence sentence) {
    NumeralReader reader = new NumeralReader(sentence);
    List<Numeral> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); ) {
      Numeral numeral = reader.at(i);
      if (numeral != null) {
        found.add(numeral);
      }
      i = numeral == null ? i + 1 : numeral.last() + 1;
    }
    return found;
  }

  private @Nullable Numeral at(int i) {
    Numeral vague = VagueReader.at(words, i);
    if (vague != null) {
      return vague;
    }
    Numeral fraction = fractions.at(i);
    if (fraction != null) {
      return fraction;
    }
    Optional<BigDecimal> fold = NumberWords.fold(words.at(i));
    if (fold.isPresent()) {
      return new Numeral(i, i, fold.get(), fold.get(), false, Form.FOLD);
    }
    Value first = values.at(i);
    if (first == null) {
      return null;
    }
    Numeral share = fractions.share(first);
    if (share != null) {
      return share;
    }
    Numeral range = range(first);
    return range != null
        ? range
        : new Numeral(
            first.first(),
            first.last(),
            first.value(),
            first.value(),
            first.rough(),
            Form.CARDINAL,
            first.symbol(),
            first.money(),
            first.signed());
  }

  private @Nullable Numeral range(Value first) {
    int at = first.last() + 1;
    if (words.is(at, "%", "percent")) {
      at++;
    }
    boolean between = wordBefore(first.first()).equals("between");
    boolean from = wordBefore(first.first()).equals("from");
    boolean or = words.is(at, "or"); // "from 19,000 or 20,000 to 6,000"
    if (words.is(at, ",") && words.is(at + 1, "perhaps", "maybe", "possibly")) {
      at++; // "thirty, maybe forty"
    } else if ((from && !or)
        || !(RANGE_SIGNS.contains(words.at(at)) || (between && words.is(at, "and")))) {
      return null;
    }
    int next = FigureWords.isSign(words.written(at + 1)) ? at + 2 : at + 1;
    if (!words.has(next)) {
      return null;
    }
    Value second = values.at(next);
    if (second == null || isUnitMixed(first, second, next > at + 1)) {
      return null;
    }
    BigDecimal low = first.value();
    boolean year = words.written(first.first()).matches("(19|20)\\d\\d");
    if (year && second.scale().compareTo(BigDecimal.ONE) > 0 && words.is(at, "to")) {
      return null;
    }
    if (first.scale().compareTo(BigDecimal.ONE) == 0
        && second.scale().compareTo(BigDecimal.ONE) > 0
        && low.multiply(second.scale()).compareTo(second.value()) < 0) {
      low = low.multiply(second.scale());
    }
    return low.compareTo(second.value()) < 0
        ? new Numeral(
            first.first(),
            second.last(),
            low,
            second.value(),
            false,
            Form.CARDINAL,
            second.symbol(),
            first.money(),
            false)
        : null;
  }

  /** "14 percent to $2.3 billion": two numbers, no range. */
  private boolean isUnitMixed(Value first, Value second, boolean sign) {
    boolean percentFirst = words.is(first.last() + 1, "%", "percent");
    boolean moneyFirst =
        first.money() != null || FigureWords.isSign(words.written(first.first() - 1));
    boolean moneySecond = sign || second.money() != null;
    boolean percentSecond = words.is(second.last() + 1, "%", "percent", "per");
    return (percentFirst && !percentSecond)
        || (moneySecond && !moneyFirst)
        || (moneyFirst && percentSecond)
        || (first.symbol() != null && !Objects.equals(first.symbol(), second.symbol()));
  }

  private String wordBefore(int i) {
    int j = i - 1;
    while (words.is(j, "about", "roughly", "around") || FigureWords.isSign(words.written(j))) {
      j--;
    }
    return words.at(j);
  }
}

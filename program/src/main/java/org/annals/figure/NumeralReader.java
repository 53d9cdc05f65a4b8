package org.annals.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.figure.Numeral.Form;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of a sentence: digits, words, mixed, ranges, fractions, shares, vague ones.
 * Reads the words from left to right and takes the longest number at each place; what a number
 * counts and whether it counts anything is decided elsewhere.
 */
final class NumeralReader {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final Set<String> RANGE_SIGNS = Set.of("to", "-", "–", "—", "or");
  private static final Set<String> BEFORE_HALF = Set.of("first", "second", "latter", "other");

  /** "a year": the words of time that "a" makes one of, if only roughly. */
  private static final Set<String> TIMES =
      Set.of("hour", "day", "week", "month", "year", "decade", "century", "fortnight");

  private static final Set<String> MONEY_SIGNS = Set.of("$", "£", "€", "¥", "₹");

  private final List<Token> tokens;
  private final String[] words;

  private NumeralReader(Sentence sentence) {
    tokens = sentence.tokens();
    words = new String[tokens.size() + 8];
    for (int i = 0; i < words.length; i++) {
      words[i] = i < tokens.size() ? tokens.get(i).word().toLowerCase(Locale.ROOT) : "";
    }
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
    Numeral vague = vague(i);
    if (vague != null) {
      return vague;
    }
    Numeral fraction = fraction(i);
    if (fraction != null) {
      return fraction;
    }
    Value first = value(i);
    if (first == null) {
      return null;
    }
    Numeral share = share(first);
    if (share != null) {
      return share;
    }
    Numeral range = range(first);
    return range != null
        ? range
        : new Numeral(
            first.first, first.last, first.value, first.value, first.rough, Form.CARDINAL);
  }

  /** A single value with the power it was scaled by. */
  private record Value(int first, int last, BigDecimal value, BigDecimal scale, boolean rough) {}

  private @Nullable Value value(int i) {
    if (isOne(words[i], "a", "an")) {
      if (words[i + 1].equals("couple")) {
        int last = words[i + 2].equals("of") ? i + 2 : i + 1;
        return new Value(i, last, BigDecimal.valueOf(2), BigDecimal.ONE, true);
      }
      if (TIMES.contains(words[i + 1])) {
        return new Value(i, i, BigDecimal.ONE, BigDecimal.ONE, true);
      }
      int from = words[i + 1].equals("half") ? i + 2 + (words[i + 2].equals("-") ? 1 : 0) : i + 1;
      Optional<BigDecimal> scale = NumberWords.scale(words[from]);
      if (scale.isEmpty()) {
        return null;
      }
      BigDecimal value = from > i + 1 ? half(scale.get()) : scale.get();
      return new Value(i, from, value, scale.get(), words[from].equals("dozen") && from == i + 1);
    }
    if (words[i].equals("half")) {
      int from = i + 1;
      while (isOne(words[from], "a", "an", "-")) {
        from++;
      }
      Optional<BigDecimal> scale = NumberWords.scale(words[from]);
      return scale.isEmpty() || (from == i + 1 && !words[from].equals("dozen"))
          ? null
          : new Value(i, from, half(scale.get()), scale.get(), false);
    }
    return plain(i);
  }

  private static BigDecimal half(BigDecimal value) {
    return tidy(value.divide(BigDecimal.valueOf(2)));
  }

  private @Nullable Value plain(int i) {
    boolean money = i > 0 && MONEY_SIGNS.contains(lastSign(words[i - 1]));
    Optional<BigDecimal> digits = NumberWords.digits(words[i], money);
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal scale = BigDecimal.ONE;
    BigDecimal current = digits.orElse(null);
    int last = current == null ? -1 : i;
    int j = current == null ? i : i + 1;
    while (j < tokens.size()) {
      Optional<BigDecimal> small = NumberWords.small(words[j]);
      Optional<BigDecimal> power = NumberWords.scale(words[j]);
      if (small.isPresent() && digits.isEmpty()) {
        if (current == null || (current.signum() == 0 && total.signum() > 0)) {
          current = small.get();
        } else if (fits(current, small.get())) {
          current = current.add(small.get());
        } else {
          break;
        }
      } else if (power.isPresent() && current != null && current.signum() > 0) {
        if (words[j].equals("hundred") || words[j].equals("dozen")) {
          current = current.multiply(power.get());
        } else {
          total = total.add(current.multiply(power.get()));
          scale = power.get();
          current = BigDecimal.ZERO;
        }
      } else if (current != null && continues(j, digits.isPresent())) {
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
    if (money && isOne(words[last + 1], "m", "bn", "b", "k", "tn")) {
      value =
          NumberWords.digits("1" + words[last + 1], true).orElse(BigDecimal.ONE).multiply(value);
      value = tidy(value);
      last++;
    }
    if (words[last + 1].equals("and")
        && words[last + 2].equals("a")
        && words[last + 3].equals("half")) {
      value = value.add(half(BigDecimal.ONE));
      last += 3;
      Optional<BigDecimal> power = NumberWords.scale(words[last + 1]);
      if (power.isPresent()) {
        value = tidy(value.multiply(power.get()));
        last++;
      }
    }
    return new Value(i, last, value, scale, false);
  }

  private static BigDecimal tidy(BigDecimal value) {
    BigDecimal tidy = value.stripTrailingZeros();
    return tidy.scale() < 0 ? tidy.setScale(0) : tidy;
  }

  private static String lastSign(String word) {
    return word.isEmpty() ? "" : word.substring(word.length() - 1);
  }

  /** "twenty" and "five", "hundred" and "five". */
  private static boolean fits(BigDecimal current, BigDecimal next) {
    int value = current.intValue();
    return (value % 100 == 0 && value > 0 && next.intValue() < 100)
        || (value % 100 >= 20 && value % 10 == 0 && next.intValue() < 10 && next.signum() > 0);
  }

  /** Whether token {@code j} is a hyphen or an "and" inside a number. */
  private boolean continues(int j, boolean digits) {
    boolean number =
        (!digits && NumberWords.small(words[j + 1]).isPresent())
            || NumberWords.scale(words[j + 1]).isPresent();
    return number
        && (isOne(words[j], "-")
            || (words[j].equals("and") && NumberWords.scale(words[j - 1]).isPresent()));
  }

  private @Nullable Numeral vague(int i) {
    Optional<BigDecimal> one = NumberWords.plural(words[i]);
    if (one.isPresent()
        && (words[i + 1].equals("of")
            || (!isOne(words[i], "tens", "scores") && isDoing(i + 1))
            || (!isOne(words[i], "tens", "scores") && isNounTag(i + 1)))) {
      if (words[i].equals("tens") || words[i].equals("hundreds")) {
        Optional<BigDecimal> of = NumberWords.plural(words[i + 2]);
        if (words[i + 1].equals("of") && of.isPresent()) {
          return atLeastTwo(i, i + 2, one.get().multiply(of.get()));
        }
        if (words[i].equals("tens")) {
          return null;
        }
      }
      return atLeastTwo(i, i, one.get());
    }
    boolean article = isOne(words[i], "a");
    int few = article ? i + 1 : i;
    if ((words[few].equals("few") && article) || words[i].equals("several")) {
      Optional<BigDecimal> scale = NumberWords.scale(words[few + 1]);
      if (scale.isPresent()) {
        return atLeastTwo(i, few + 1, scale.get());
      }
      return words[few + 1].equals("of") || !isNounAhead(few + 1) ? null : unknown(i, few);
    }
    if (article && words[i + 1].equals("handful")) {
      return unknown(i, words[i + 2].equals("of") ? i + 2 : i + 1);
    }
    if (article) {
      int at = isOne(words[i + 1], "very", "relatively") ? i + 2 : i + 1;
      if (isOne(words[at], "small", "tiny", "limited")
          && words[at + 1].equals("number")
          && words[at + 2].equals("of")) {
        return unknown(i, at + 2);
      }
    }
    return null;
  }

  /** "dozens injured", "thousands fled". */
  private boolean isDoing(int i) {
    return i < tokens.size()
        && (tokens.get(i).tag().matches("VBD|VBP|VBN") || FigureWords.is(words[i], "nominal"));
  }

  private boolean isNounTag(int i) {
    return i < tokens.size() && tokens.get(i).isNoun();
  }

  private boolean isNounAhead(int from) {
    for (int i = from; i < Math.min(tokens.size(), from + 4); i++) {
      Token t = tokens.get(i);
      if (t.tag().equals("NNS") || t.tag().equals("NNPS")) {
        return true;
      }
      if (!t.isNoun() && !t.tag().startsWith("JJ") && !t.tag().startsWith("RB")) {
        return false;
      }
    }
    return false;
  }

  private static Numeral atLeastTwo(int first, int last, BigDecimal one) {
    BigDecimal low = one.multiply(BigDecimal.valueOf(2));
    return new Numeral(first, last, low, null, true, Form.VAGUE);
  }

  private static Numeral unknown(int first, int last) {
    return new Numeral(first, last, null, null, true, Form.VAGUE);
  }

  private @Nullable Numeral fraction(int i) {
    if (words[i].equals("half")
        && (i == 0 || !BEFORE_HALF.contains(words[i - 1]))
        && (isOne(words[i + 1], "of", "the", "its", "their", "his", "her", "our", "that", "all")
            || isByAmount(i))) {
      return percent(i, i, BigDecimal.ONE, BigDecimal.valueOf(2));
    }
    if (words[i].equals("in") && words[i + 1].equals("half")) {
      return percent(i + 1, i + 1, BigDecimal.ONE, BigDecimal.valueOf(2));
    }
    boolean article = isOne(words[i], "a", "one");
    BigDecimal above = NumberWords.small(words[i]).orElse(article ? BigDecimal.ONE : null);
    if (above == null && !tokens.get(i).word().matches("[1-9]")) {
      return null;
    }
    if (above == null) {
      above = new BigDecimal(tokens.get(i).word());
    }
    int at = words[i + 1].equals("-") ? i + 2 : i + 1;
    boolean whole = above.compareTo(BigDecimal.ONE) == 0;
    Optional<BigDecimal> below = whole ? NumberWords.part(words[at]) : NumberWords.parts(words[at]);
    if (below.isEmpty() || below.get().compareTo(above) <= 0) {
      return null;
    }
    boolean counted = words[at + 1].equals("of") || isByAmount(i) || at > i + 1;
    if ((whole && !counted) || (words[at].equals("half") && !counted)) {
      return null;
    }
    return percent(i, at, above, below.get());
  }

  /** Whether the words before say "by", with "nearly", "about" and the like between. */
  private boolean isByAmount(int i) {
    for (int j = i - 1; j >= Math.max(0, i - 4); j--) {
      if (words[j].equals("by")) {
        return true;
      }
      String tag = tokens.get(j).tag();
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
    return new Numeral(first, last, value, value, true, Form.FRACTION);
  }

  /** "one in five patients", "two out of three voters". */
  private @Nullable Numeral share(Value first) {
    int at = first.last + 1;
    boolean out = words[at].equals("out") && words[at + 1].equals("of");
    if (!out && !words[at].equals("in") && !words[at].equals("of")) {
      return null;
    }
    if (words[at].equals("of") && !words[at + 1].equals("every")) {
      return null;
    }
    int from = out ? at + 2 : at + 1;
    from = words[from].equals("every") ? from + 1 : from;
    Value of = value(from);
    if (of == null
        || of.value.compareTo(first.value) <= 0
        || first.value.compareTo(BigDecimal.TEN) >= 0
        || of.value.compareTo(HUNDRED) > 0
        || !isNounAhead(of.last + 1)) {
      return null;
    }
    return percent(first.first, of.last, first.value, of.value);
  }

  private @Nullable Numeral range(Value first) {
    int at = first.last + 1;
    if (isOne(words[at], "%", "percent")) {
      at++;
    }
    boolean between = wordBefore(first.first).equals("between");
    boolean from = wordBefore(first.first).equals("from");
    if (from || !(RANGE_SIGNS.contains(words[at]) || (between && words[at].equals("and")))) {
      return null;
    }
    int next = MONEY_SIGNS.contains(lastSign(words[at + 1])) ? at + 2 : at + 1;
    if (next >= tokens.size()) {
      return null;
    }
    Value second = value(next);
    if (second == null || isUnitMixed(first, second, at, next)) {
      return null;
    }
    BigDecimal low = first.value;
    if (first.scale.compareTo(BigDecimal.ONE) == 0
        && second.scale.compareTo(BigDecimal.ONE) > 0
        && low.multiply(second.scale).compareTo(second.value) < 0) {
      low = low.multiply(second.scale);
    }
    return low.compareTo(second.value) < 0
        ? new Numeral(first.first, second.last, low, second.value, false, Form.CARDINAL)
        : null;
  }

  /** "14 percent to $2.3 billion": two numbers, no range. */
  private boolean isUnitMixed(Value first, Value second, int at, int next) {
    boolean percentFirst = at > first.last + 1;
    boolean moneyFirst = first.first > 0 && MONEY_SIGNS.contains(lastSign(words[first.first - 1]));
    boolean moneySecond = next > at + 1;
    String after = words[second.last + 1];
    boolean percentSecond = isOne(after, "%", "percent", "per");
    return (percentFirst && !percentSecond)
        || (moneySecond && !moneyFirst)
        || (moneyFirst && percentSecond);
  }

  private String wordBefore(int i) {
    int j = i - 1;
    while (j >= 0 && (isOne(words[j], "about", "roughly", "around") || words[j].endsWith("$"))) {
      j--;
    }
    return j < 0 ? "" : words[j];
  }

  private static boolean isOne(String word, String... of) {
    for (String one : of) {
      if (one.equals(word)) {
        return true;
      }
    }
    return false;
  }
}

package org.annals.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/** What number words and runs of digits are worth. */
final class NumberWords {
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<sign>[+\\-−–])?(?<money>Rs\\.?|[A-Z]{2,3}\\$?|[$€£¥₹])?"
              + "(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)"
              + "(?<letters>[A-Za-zµμ°%″\"][A-Za-z°/0-9²³]*)?(?<plus>\\+)?");

  /** Letters onto digits that only ever scale. */
  private static final Map<String, Integer> ZEROS =
      Map.of("k", 3, "K", 3, "mn", 6, "mln", 6, "bn", 9, "tn", 12);

  /**
   * Digits in one token.
   *
   * @param value with its sign and scale
   * @param letters what is written onto them and is no scale of its own, as written; null if none
   * @param money what is written before them; null if none
   * @param signed whether a plus or minus is written
   */
  record Digits(
      BigDecimal value, @Nullable String letters, @Nullable String money, boolean signed) {}

  private static final Map<String, Map<String, BigDecimal>> CLASSES = new HashMap<>();

  static {
    for (var row : WordList.rows(NumberWords.class, "numbers.tsv")) {
      CLASSES
          .computeIfAbsent(row.get(1), k -> new HashMap<>())
          .put(row.get(0), new BigDecimal(row.get(2)));
    }
  }

  private NumberWords() {}

  private static Optional<BigDecimal> of(String kind, String word) {
    return Optional.ofNullable(CLASSES.getOrDefault(kind, Map.of()).get(word));
  }

  /** "seven", "forty". */
  static Optional<BigDecimal> small(String word) {
    return of("small", word);
  }

  /** "hundred", "million", "dozen". */
  static Optional<BigDecimal> scale(String word) {
    return of("scale", word);
  }

  /** "dozens": what one of them is worth. */
  static Optional<BigDecimal> plural(String word) {
    return of("plural", word);
  }

  /** "third": the denominator. */
  static Optional<BigDecimal> part(String word) {
    return of("part", word);
  }

  /** "thirds": the denominator. */
  static Optional<BigDecimal> parts(String word) {
    return of("parts", word);
  }

  /** "sixfold": how many times; empty for any other word. */
  static Optional<BigDecimal> fold(String word) {
    if (!word.endsWith("fold") || word.length() < 5) {
      return Optional.empty();
    }
    String times = word.substring(0, word.length() - 4).replaceFirst("-$", "");
    Digits digits = digits(times);
    return digits != null && digits.letters() == null
        ? Optional.of(digits.value())
        : small(times).filter(n -> n.signum() > 0).or(() -> scale(times));
  }

  /** A run of digits with what is written onto it; null if the word is no such thing. */
  static @Nullable Digits digits(String word) {
    Matcher m = DIGITS.matcher(word.startsWith("sub-") ? word.substring(4) : word);
    if (!m.matches()) {
      return null;
    }
    BigDecimal value = new BigDecimal(m.group("number").replace(",", ""));
    String sign = m.group("sign");
    if (sign != null && !sign.equals("+")) {
      value = value.negate();
    }
    String letters = m.group("letters");
    if (letters != null && ZEROS.containsKey(letters)) {
      value = value.scaleByPowerOfTen(ZEROS.getOrDefault(letters, 0));
      letters = null;
    }
    return new Digits(value, letters, m.group("money"), sign != null);
  }
}

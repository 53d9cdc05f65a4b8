package org.annals.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.text.WordList;

/** What number words and runs of digits are worth. */
final class NumberWords {
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)(?<scale>k|mn|mln|m|bn|b|tn)?(?<plus>\\+)?");

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

  /**
   * A run of digits.
   *
   * @param money whether a sign of money stands before it, so that "m" means millions
   */
  static Optional<BigDecimal> digits(String word, boolean money) {
    Matcher m = DIGITS.matcher(word);
    if (!m.matches()) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(m.group("number").replace(",", ""));
    String scale = m.group("scale");
    if (scale == null) {
      return Optional.of(value);
    }
    if (!money && (scale.equals("m") || scale.equals("b"))) {
      return Optional.empty();
    }
    int zeros =
        switch (scale) {
          case "k" -> 3;
          case "m", "mn", "mln" -> 6;
          case "b", "bn" -> 9;
          default -> 12;
        };
    return Optional.of(value.scaleByPowerOfTen(zeros));
  }
}

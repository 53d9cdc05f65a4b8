package org.annals.record;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sums of money in lines: who was to pay "$2.5bn" and "paid $2.5 billion" did what he was to do,
 * whatever else the lines say. Small sums are paid often and prove nothing.
 */
final class Sums {
  private static final Pattern SUM =
      Pattern.compile(
          "(?<currency>[$£€¥]|\\b(?:USD|EUR|GBP)\\s?)(?<number>\\d[\\d,]*(?:\\.\\d+)?)\\s?"
              + "(?<scale>trillion|billion|million|thousand|tn|bn|mn|m|k)?\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, Integer> ZEROS =
      Map.of(
          "trillion",
          12,
          "tn",
          12,
          "billion",
          9,
          "bn",
          9,
          "million",
          6,
          "mn",
          6,
          "m",
          6,
          "thousand",
          3,
          "k",
          3);

  /** Least sum that is unlikely to be paid twice. */
  private static final BigDecimal LEAST = BigDecimal.valueOf(100_000);

  private Sums() {}

  /** Whether both lines tell of the same sum. */
  static boolean meet(String one, String other) {
    Set<String> sums = in(one);
    return !sums.isEmpty() && in(other).stream().anyMatch(sums::contains);
  }

  private static Set<String> in(String line) {
    Set<String> sums = new TreeSet<>();
    Matcher m = SUM.matcher(line);
    while (m.find()) {
      String scale = m.group("scale");
      int zeros = scale == null ? 0 : ZEROS.getOrDefault(scale.toLowerCase(Locale.ROOT), 0);
      BigDecimal sum = new BigDecimal(m.group("number").replace(",", "")).scaleByPowerOfTen(zeros);
      if (sum.compareTo(LEAST) >= 0) {
        sums.add(m.group("currency").strip() + sum.stripTrailingZeros().toPlainString());
      }
    }
    return sums;
  }
}

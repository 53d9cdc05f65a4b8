package org.annals.time;

import org.jspecify.annotations.Nullable;

/**
 * Years in words, as transcripts have them: "nineteen seventy-eight", "two thousand and eighteen",
 * "nineteen oh one", "the twenty-tens".
 */
final class WordedYears {
  private WordedYears() {}

  /** "in nineteen seventy-eight", "May the sixth, two thousand and eighteen". */
  static @Nullable Phrase at(Words words, int i) {
    if (words.is(i, WordClass.NUMBER)) {
      boolean led =
          words.is(i - 1, "in", "of", "since", "by", "until", "before", "after", "from", "year")
              || (words.is(i - 1, ",") && words.is(i - 2, WordClass.NUMBER, WordClass.ORDINAL))
              || words.is(i - 1, WordClass.MONTH, WordClass.ORDINAL)
              || (words.digits(i - 1) > 0 && words.is(i - 2, WordClass.MONTH))
              || (words.is(i - 1, ",") && words.digits(i - 2) > 0);
      Amount year = thousands(words, i);
      year = year == null ? pairs(words, i) : year;
      boolean counts = year != null && words.tag(year.end()).matches("NNS?");
      if (led && year != null && !counts && !words.is(year.end(), WordClass.UNIT)) {
        int n = (int) year.number();
        return Phrase.date(i, year.end(), TimePoint.ofYear(n), "year in words");
      }
    }
    return null;
  }

  /** "two thousand and eighteen", "one thousand seven hundred and eighty-nine". */
  private static @Nullable Amount thousands(Words words, int i) {
    Integer first = words.number(i, WordClass.NUMBER);
    if (first == null || first < 1 || first > 2 || !words.is(i + 1, "thousand")) {
      return null;
    }
    int sum = 1000 * first;
    int at = i + 2;
    Integer hundreds = words.number(at, WordClass.NUMBER);
    if (hundreds != null && hundreds < 10 && words.is(at + 1, "hundred")) {
      sum += 100 * hundreds;
      at += 2;
    }
    int next = words.is(at, "and") ? at + 1 : at;
    Amount rest = tens(words, next);
    if (rest != null) {
      return whole(rest.end(), sum + (int) rest.number());
    }
    return sum < 1600 ? null : whole(at, sum);
  }

  /** "nineteen seventy-eight", "nineteen oh one", "twenty twenty". */
  private static @Nullable Amount pairs(Words words, int i) {
    Integer century = words.number(i, WordClass.NUMBER);
    if (century == null || century < 16 || century > 20) {
      return null;
    }
    if (words.is(i + 1, "zero", "oh", "o")) {
      Integer ones = words.number(i + 2, WordClass.NUMBER);
      return ones == null || ones > 9 ? null : whole(i + 3, 100 * century + ones);
    }
    Amount rest = tens(words, i + 1);
    return rest == null || rest.number() < 10
        ? null
        : whole(rest.end(), 100 * century + (int) rest.number());
  }

  /** Below a hundred: "eighteen", "twenty one", "seventy-eight". */
  private static @Nullable Amount tens(Words words, int i) {
    Integer tens = words.number(i, WordClass.NUMBER);
    if (tens == null || tens > 90) {
      return null;
    }
    int onesAt = words.isDash(i + 1) ? i + 2 : i + 1;
    Integer ones = tens < 20 ? null : words.number(onesAt, WordClass.NUMBER);
    return ones != null && ones < 10 ? whole(onesAt + 1, tens + ones) : whole(i + 1, tens);
  }

  /**
   * "the two thousands", "the two thousand and tens", "the twenty-tens", "the nineteen-eighties".
   */
  static @Nullable Amount decade(Words words, int i) {
    if (words.is(i, "two") && words.is(i + 1, "thousands")) {
      return whole(i + 2, 2000);
    }
    if (words.is(i, "two") && words.is(i + 1, "thousand")) {
      int at = words.is(i + 2, "and") ? i + 3 : i + 2;
      Integer tens = tensOf(words, at);
      return tens == null ? null : whole(at + 1, 2000 + tens);
    }
    Integer century = words.number(i, WordClass.NUMBER);
    int at = words.isDash(i + 1) ? i + 2 : i + 1;
    Integer tens = century == null || century < 17 || century > 20 ? null : tensOf(words, at);
    return tens == null || century == null ? null : whole(at + 1, 100 * century + tens);
  }

  private static @Nullable Integer tensOf(Words words, int i) {
    return words.is(i, "tens") ? Integer.valueOf(10) : words.number(i, WordClass.DECADE);
  }

  private static Amount whole(int end, int n) {
    return new Amount(end, n, Integer.toString(n));
  }
}

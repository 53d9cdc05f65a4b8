package org.annals.time;

import org.jspecify.annotations.Nullable;

/**
 * How many of a unit: "two", "twenty-five", "2.5", "a", "several", "a couple of".
 *
 * @param end index after its last token
 * @param number how many; 0 where the words leave it open
 * @param digits as TIMEX3 writes it: "2", "2.5", "X"
 */
record Amount(int end, double number, String digits) {

  static @Nullable Amount at(Words words, int i) {
    if (words.is(i, "a", "an")) {
      if (words.is(i + 1, "few", "couple", "dozen")) {
        int end = words.is(i + 2, "of") ? i + 3 : i + 2;
        return words.is(i + 1, "dozen") ? whole(end, 12) : new Amount(end, 0, "X");
      }
      Integer many = words.number(i + 1, WordClass.NUMBER);
      if (many != null && many >= 100) {
        return whole(i + 2, many);
      }
      return whole(i + 1, 1);
    }
    if (words.is(i, "half") && words.is(i + 1, "a", "an")) {
      return new Amount(i + 2, 0.5, "0.5");
    }
    if (words.is(i, WordClass.SOME)) {
      return new Amount(words.is(i + 1, "of") ? i + 2 : i + 1, 0, "X");
    }
    Integer first = words.number(i, WordClass.NUMBER);
    if (first != null) {
      return worded(words, i, first);
    }
    int digits = words.digits(i);
    if (digits >= 0) {
      return words.is(i + 1, "1/2") || andAHalf(words, i + 1)
          ? withHalf(words.is(i + 1, "1/2") ? i + 2 : i + 4, digits)
          : whole(i + 1, digits);
    }
    String w = words.word(i).replace('\u00a0', ' ');
    if (w.endsWith(" 1/2") && w.length() <= 6 && Character.isDigit(w.charAt(0))) {
      return withHalf(i + 1, Integer.parseInt(w.substring(0, w.indexOf(' ')))); // "2 1/2 years"
    }
    if (w.length() <= 5
        && w.indexOf('.') > 0
        && w.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))) {
      try {
        return new Amount(i + 1, Double.parseDouble(w), w);
      } catch (NumberFormatException e) {
        return null; // "1.2.3"
      }
    }
    return null;
  }

  private static Amount worded(Words words, int i, int first) {
    int sum = first;
    int end = i + 1;
    int next = words.isDash(end) ? end + 1 : end;
    Integer units = words.number(next, WordClass.NUMBER);
    if (first >= 20 && first <= 90 && units != null && units < 10) {
      sum += units;
      end = next + 1;
    }
    Integer times = words.number(end, WordClass.NUMBER);
    if (times != null && times >= 100 && sum < times) {
      sum = (int) Math.min((long) sum * times, Integer.MAX_VALUE);
      end++;
    }
    return andAHalf(words, end) ? withHalf(end + 3, sum) : whole(end, sum);
  }

  /** "six and a half months", not "two years and a half". */
  private static boolean andAHalf(Words words, int i) {
    return words.is(i, "and") && words.is(i + 1, "a") && words.is(i + 2, "half");
  }

  private static Amount withHalf(int end, int n) {
    return new Amount(end, n + 0.5, n + ".5");
  }

  private static Amount whole(int end, int n) {
    return new Amount(end, n, Integer.toString(n));
  }
}

package org.annals.report;

import java.util.ArrayList;
import java.util.List;

/** Marks by which running text is told from lines that stand by themselves. */
final class Prose {
  private Prose() {}

  /** Whether it ends as sentences do: with a stop, inside closing quotes and brackets or not. */
  static boolean endsSentence(String line) {
    int end = line.length();
    while (end > 0 && isCloser(line.charAt(end - 1))) {
      end--;
    }
    return end > 0 && ".!?…:;".indexOf(line.charAt(end - 1)) >= 0;
  }

  private static boolean isCloser(char c) {
    return "\"'”’»)]".indexOf(c) >= 0 || Paragraphs.isBlank(c);
  }

  /** Words between blanks, the first {@code most} of them. */
  static List<String> words(String line, int most) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < line.length() && words.size() < most; ) {
      int end = i;
      while (end < line.length() && !Paragraphs.isBlank(line.charAt(end))) {
        end++;
      }
      if (end > i) {
        words.add(line.substring(i, end));
      }
      i = end + 1;
    }
    return words;
  }

  /** Whether it has more than {@code limit} words. */
  static boolean isLonger(String line, int limit) {
    return words(line, limit + 1).size() > limit;
  }

  /** Without the marks around it. */
  static String bare(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
      to--;
    }
    return word.substring(from, to);
  }
}

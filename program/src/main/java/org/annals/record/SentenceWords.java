package org.annals.record;

import java.util.Arrays;
import org.annals.text.Evidence;

/**
 * The words of a sentence, each as a number that stands for it and for its inflections, so that two
 * sentences are compared in little time: reports that tell a thing again often tell it in much the
 * same words.
 */
final class SentenceWords {
  /** Shorter ones say little of what is told. */
  private static final int SHORTEST = 4;

  private static final String[] ENDINGS = {"ies", "ing", "ed", "es", "s"};

  private SentenceWords() {}

  /** Sorted, each once; two words have one number only by a rare chance. */
  static int[] of(Evidence evidence) {
    String text = evidence.words();
    int[] found = new int[text.length() / SHORTEST + 1];
    int size = 0;
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
        continue;
      }
      if (i - begin >= SHORTEST) {
        found[size++] = number(text, begin, i);
      }
      begin = i + 1;
    }
    Arrays.sort(found, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        found[kept++] = found[i];
      }
    }
    return Arrays.copyOf(found, kept);
  }

  private static int number(String text, int begin, int end) {
    int last = end;
    for (String ending : ENDINGS) {
      int stem = end - ending.length();
      if (stem - begin >= SHORTEST - 1
          && text.regionMatches(true, stem, ending, 0, ending.length())) {
        last = stem;
        break;
      }
    }
    int number = 17;
    for (int i = begin; i < last; i++) {
      number = 31 * number + Character.toLowerCase(text.charAt(i));
    }
    return number;
  }

  /** How alike two sentences are, 0 to 1: the cosine of their words. */
  static double likeness(int[] a, int[] b) {
    return a.length == 0 || b.length == 0
        ? 0
        : Sorted.common(a, b, Integer.MIN_VALUE) / Math.sqrt((double) a.length * b.length);
  }
}

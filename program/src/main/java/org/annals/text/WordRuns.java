package org.annals.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Words as runs of letters and numbers: what a pattern would cut a line into, many times faster.
 */
public final class WordRuns {
  private WordRuns() {}

  /** The runs in reading order; empty if there are none. */
  public static List<String> in(String line) {
    List<String> runs = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i < line.length(); ) {
      int letter = line.codePointAt(i);
      if (isOfWord(letter)) {
        begin = begin < 0 ? i : begin;
      } else if (begin >= 0) {
        runs.add(line.substring(begin, i));
        begin = -1;
      }
      i += Character.charCount(letter);
    }
    if (begin >= 0) {
      runs.add(line.substring(begin));
    }
    return runs;
  }

  private static boolean isOfWord(int letter) {
    if (letter < 128) {
      return (letter >= 'a' && letter <= 'z')
          || (letter >= 'A' && letter <= 'Z')
          || (letter >= '0' && letter <= '9');
    }
    int type = Character.getType(letter);
    return Character.isLetter(letter)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /**
   * The word without the first of some endings that it has.
   *
   * @param endings the longer first
   */
  public static String withoutEnding(String word, List<String> endings) {
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}

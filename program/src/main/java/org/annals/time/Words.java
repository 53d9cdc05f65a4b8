package org.annals.time;

import java.util.Locale;
import java.util.Map;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as the rules look at it: words in lower case with their classes; safe past its ends.
 */
final class Words {
  private final Sentence sentence;
  private final String[] lower;
  private final @Nullable Map<WordClass, String>[] classes;

  @SuppressWarnings({
    "unchecked",
    "rawtypes"
  }) // an array of a generic type cannot be made otherwise
  Words(Sentence sentence) {
    this.sentence = sentence;
    this.lower = new String[sentence.size()];
    this.classes = new Map[sentence.size()];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = sentence.token(i).word().toLowerCase(Locale.ROOT).replace('’', '\'');
      classes[i] = Lexicon.get(lower[i]);
    }
  }

  int size() {
    return lower.length;
  }

  Sentence sentence() {
    return sentence;
  }

  Token token(int i) {
    return sentence.token(i);
  }

  /** The word in lower case; empty before the first and after the last. */
  String word(int i) {
    return i < 0 || i >= lower.length ? "" : lower[i];
  }

  String tag(int i) {
    return i < 0 || i >= lower.length ? "" : sentence.token(i).tag();
  }

  boolean isCapital(int i) {
    return i >= 0 && i < lower.length && Character.isUpperCase(sentence.token(i).word().charAt(0));
  }

  boolean is(int i, String... words) {
    String here = word(i);
    for (String word : words) {
      if (here.equals(word)) {
        return true;
      }
    }
    return false;
  }

  boolean is(int i, WordClass wordClass) {
    return value(i, wordClass) != null;
  }

  boolean is(int i, WordClass one, WordClass other) {
    return is(i, one) || is(i, other);
  }

  @Nullable String value(int i, WordClass wordClass) {
    if (i < 0 || i >= lower.length) {
      return null;
    }
    Map<WordClass, String> here = classes[i];
    return here == null ? null : here.get(wordClass);
  }

  /** The value as a number; null if the word is not of the class. */
  @Nullable Integer number(int i, WordClass wordClass) {
    String value = value(i, wordClass);
    return value == null ? null : Integer.valueOf(value);
  }

  boolean begins(int i) {
    char c = lower[i].isEmpty() ? ' ' : lower[i].charAt(0);
    if ((c >= '0' && c <= '9') || c == '\'') {
      return true;
    }
    Map<WordClass, String> here = classes[i];
    if (here != null) {
      for (WordClass wordClass : here.keySet()) {
        if (wordClass.begins()) {
          return true;
        }
      }
    }
    return lower[i].startsWith("mid-")
        || Holidays.begins(lower[i])
        || lower[i].startsWith("fy")
        || c == 'q'
        || c == 'h'
        || lower[i].equals("fiscal")
        || lower[i].equals("the")
        || lower[i].equals("a")
        || lower[i].equals("an")
        || lower[i].equals("that")
        || lower[i].equals("all")
        || lower[i].equals("full")
        || lower[i].equals("whole")
        || lower[i].equals("entire")
        || lower[i].equals("another")
        || lower[i].equals("shortly")
        || lower[i].equals("immediately")
        || lower[i].equals("rest")
        || lower[i].equals("then")
        || lower[i].endsWith("-late")
        || lower[i].endsWith("-mid")
        || is(i, WordClass.PORTION, WordClass.DAYTIME);
  }

  boolean isDash(int i) {
    return is(i, "-", "–", "—", "--");
  }

  /** The digits at {@code i} as a whole number; −1 if there are none or other characters too. */
  int digits(int i) {
    String w = word(i);
    if (w.isEmpty() || w.length() > 9) {
      return -1;
    }
    int n = 0;
    for (int k = 0; k < w.length(); k++) {
      char c = w.charAt(k);
      if (c == ',' && k > 0) {
        continue;
      }
      if (c < '0' || c > '9') {
        return -1;
      }
      n = 10 * n + c - '0';
    }
    return n;
  }
}

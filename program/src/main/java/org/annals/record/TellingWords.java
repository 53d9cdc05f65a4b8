package org.annals.record;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.text.Span;
import org.annals.text.WordList;
import org.annals.time.TimeExpression;
import org.annals.time.TimeType;

/**
 * The words of a sentence that tell what it is about: its names, its numbers and its longer words,
 * without those of times and without words of any sentence. Each is cut to its stem.
 */
final class TellingWords {
  private static final int LEAST_LETTERS = 4;
  private static final int STEM_LETTERS = 5;

  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*|\\d[\\d,.]*(?<![,.])");

  private static final Pattern NAME_GOES_ON = Pattern.compile("(?: of)? \\p{Lu}\\p{L}{2}");

  private static final int LEAST_NAME = 3;

  private static final Set<String> EMPTY =
      WordList.words(TellingWords.class, "words-of-any-sentence.txt");

  private TellingWords() {}

  /** The telling words of a stretch of one sentence. */
  static Set<String> in(Extract extract, int sentence, Span stretch) {
    return in(extract, sentence, stretch, false);
  }

  private static Set<String> in(Extract extract, int sentence, Span stretch, boolean namesOnce) {
    Set<String> words = new TreeSet<>();
    Span whole = extract.sentences().get(sentence);
    List<Span> times = times(extract, sentence);
    String told = cut(extract, stretch);
    Matcher m = WORD.matcher(told);
    while (m.find()) {
      int at = stretch.begin() + m.start();
      String word = m.group().toLowerCase(Locale.ROOT);
      boolean number = Character.isDigit(word.charAt(0));
      boolean name = Character.isUpperCase(m.group().charAt(0)) && at > whole.begin();
      if (namesOnce && !number && (word.length() < LEAST_NAME || goesOn(told, m))) {
        continue;
      }
      if ((number || name || word.length() >= LEAST_LETTERS)
          && !EMPTY.contains(word)
          && !isInside(times, at)) {
        words.add(number ? word : stem(word));
      }
    }
    return words;
  }

  private static boolean isInside(List<Span> times, int at) {
    for (Span time : times) {
      if (time.contains(at)) {
        return true;
      }
    }
    return false;
  }

  /** The same, but of a name in several words the last alone, and none of a letter or two. */
  static Set<String> withNamesOnce(Extract extract, int sentence, Span stretch) {
    return in(extract, sentence, stretch, true);
  }

  private static boolean goesOn(String told, Matcher m) {
    return Character.isUpperCase(m.group().charAt(0))
        && NAME_GOES_ON.matcher(told).region(m.end(), told.length()).lookingAt();
  }

  static String stem(String word) {
    return word.substring(0, Math.min(STEM_LETTERS, word.length()));
  }

  static String cut(Extract extract, Span span) {
    return extract.report().held().cut(span.begin(), span.end());
  }

  /** Where the dates of a sentence stand; the amount of a duration tells something. */
  private static List<Span> times(Extract extract, int sentence) {
    return extract.times().stream()
        .filter(t -> t.sentence() == sentence && t.type() != TimeType.DURATION)
        .map(TimeExpression::span)
        .toList();
  }
}

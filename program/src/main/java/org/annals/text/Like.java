package org.annals.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Whether a word has the form of a pattern of the program's own.
 *
 * <p>As {@link String#matches}, which compiles its pattern each time: rules that ask of every word
 * of a report spend more on that than on the answer. Here a pattern is compiled once, and what it
 * says of tags and other short words, which come again in every sentence, is kept.
 */
public final class Like {
  /** Tags of parts of speech are no longer. */
  private static final int SHORT = 5;

  /** So many answers a pattern keeps. */
  private static final int MOST = 500;

  private static final Map<String, Like> FORMS = new ConcurrentHashMap<>();

  private final Pattern pattern;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  private Like(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /**
   * Whether the pattern fits the whole word.
   *
   * @param pattern one that stands in the program: it is kept to the end
   */
  public static boolean is(String word, String pattern) {
    Like form = FORMS.get(pattern);
    if (form == null) {
      form = FORMS.computeIfAbsent(pattern, Like::new);
    }
    return form.fits(word);
  }

  private boolean fits(String word) {
    if (word.length() > SHORT) {
      return pattern.matcher(word).matches();
    }
    Boolean answer = known.get(word);
    if (answer == null) {
      answer = pattern.matcher(word).matches();
      if (known.size() < MOST) {
        known.put(word, answer);
      }
    }
    return answer;
  }
}

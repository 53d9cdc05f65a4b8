package org.annals.report;

import java.util.Locale;
import java.util.Set;
import org.annals.text.Tongue;
import org.annals.text.WordList;

/** Tells the language that is read from others by the share of its most frequent words. */
final class LanguageShare {
  private static final Set<String> FREQUENT =
      WordList.words(LanguageShare.class, "frequent-words.txt");

  private static final int WORDS_LOOKED_AT = 1_000;
  private static final int FEWEST_WORDS = 30;
  private static final double LEAST_SHARE = 0.12;

  private LanguageShare() {}

  /** The code of the language, or "und" (not determined) where a text long enough is another. */
  static String code(String text) {
    int all = 0;
    int frequent = 0;
    for (String word : Prose.words(text, WORDS_LOOKED_AT)) {
      all++;
      if (FREQUENT.contains(Prose.bare(word).toLowerCase(Locale.ROOT))) {
        frequent++;
      }
    }
    return all < FEWEST_WORDS || frequent >= LEAST_SHARE * all ? Tongue.CODE : "und";
  }
}

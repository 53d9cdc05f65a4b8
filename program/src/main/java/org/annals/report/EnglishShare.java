package org.annals.report;

import java.util.Locale;
import java.util.Set;

/** Tells English from other languages by the share of its most frequent words. */
final class EnglishShare {
  private static final Set<String> FREQUENT =
      Set.of(
          "the", "of", "and", "to", "a", "in", "is", "that", "it", "was", "for", "on", "with", "as",
          "he", "by", "at", "from", "his", "they", "this", "have", "not", "be", "are", "has", "its",
          "were", "said", "but", "had", "an", "will", "who", "which", "their");

  private static final int WORDS_LOOKED_AT = 1_000;
  private static final int FEWEST_WORDS = 30;
  private static final double LEAST_SHARE = 0.12;

  private EnglishShare() {}

  /** "en", or "und" (not determined) where a text long enough to tell is something else. */
  static String code(String text) {
    int all = 0;
    int frequent = 0;
    for (String word : Prose.words(text, WORDS_LOOKED_AT)) {
      all++;
      if (FREQUENT.contains(Prose.bare(word).toLowerCase(Locale.ROOT))) {
        frequent++;
      }
    }
    return all < FEWEST_WORDS || frequent >= LEAST_SHARE * all ? "en" : "und";
  }
}

package org.annals.report;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.text.WordList;

/**
 * Captions without a word that marks them: one short sentence above the body that says in the
 * present tense what can be seen.
 *
 * <p>Its first verb is one of {@code picture-verbs.txt}, as "are signing", or as "walks" before a
 * word that opens a phrase. News tells in the past or the perfect; a lead in the present is
 * followed by more about what it began with. So the paragraph after a caption neither takes up a
 * noun of it nor begins with a pronoun. What this misses stays running text; what it wrongly takes
 * is still read, but apart.
 */
final class PictureSentence {
  private static final Set<String> VISIBLE =
      WordList.words(PictureSentence.class, "picture-verbs.txt");
  private static final Set<String> CLOSED = WordList.words(PictureSentence.class, "words.txt");
  private static final Set<String> SEEN = Set.of("seen", "pictured", "shown", "photographed");

  /** Verbs that tell of what no picture shows, if they come first. */
  private static final Set<String> NOT_SEEN =
      Set.of(
          "said", "says", "has", "have", "had", "was", "were", "will", "would", "that", "could",
          "can", "may", "might", "must", "should", "who", "which", "what", "if", "when", "because",
          "after", "to");

  private static final Set<String> PLURALS =
      Set.of("people", "men", "women", "children", "police", "crew", "staff");

  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "they", "it", "his", "her", "their", "its", "this", "these", "that", "those",
          "we", "i");

  private static final int MOST_WORDS = 40;
  private static final int LONGEST = 600;
  private static final int LAST_VERB = 12;
  private static final int STEM = 5;

  private PictureSentence() {}

  /** Whether {@code paragraph} is such a caption, above a body that begins with {@code next}. */
  static boolean is(String paragraph, String next) {
    return paragraph.length() <= LONGEST
        && paragraph.endsWith(".")
        && paragraph.indexOf('“') < 0
        && paragraph.indexOf('"') < 0
        && !Prose.isLonger(paragraph, MOST_WORDS)
        && !paragraph.matches("(?s).*\\p{Ll}[.!?] +\\p{Lu}.*")
        && firstVerbIsVisible(Prose.words(paragraph, MOST_WORDS))
        && !takesUp(paragraph, next);
  }

  private static boolean firstVerbIsVisible(List<String> words) {
    for (int i = 1; i + 1 < words.size() && i <= LAST_VERB; i++) {
      String word = words.get(i);
      String next = Prose.bare(words.get(i + 1));
      if (NOT_SEEN.contains(word)) {
        return false;
      }
      if (word.equals("is") || word.equals("are")) {
        return SEEN.contains(next) || isVisibleParticiple(next);
      }
      if (opensPhrase(next) && isVisiblePresent(word, Prose.bare(words.get(i - 1)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVisibleParticiple(String word) {
    if (!word.endsWith("ing") || word.length() < 6) {
      return word.equals("lying");
    }
    String stem = word.substring(0, word.length() - 3);
    boolean doubled = stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2);
    return VISIBLE.contains(stem)
        || VISIBLE.contains(stem + "e")
        || (doubled && VISIBLE.contains(stem.substring(0, stem.length() - 1)));
  }

  /** "walks", and "walk" after a plural. */
  private static boolean isVisiblePresent(String word, String before) {
    boolean plural =
        PLURALS.contains(before.toLowerCase(Locale.ROOT))
            || (before.endsWith("s") && !before.endsWith("ss") && before.length() > 3);
    if (plural) {
      return VISIBLE.contains(word);
    }
    return word.endsWith("s")
        && (VISIBLE.contains(word.substring(0, word.length() - 1))
            || (word.endsWith("es") && VISIBLE.contains(word.substring(0, word.length() - 2)))
            || (word.endsWith("ies")
                && VISIBLE.contains(word.substring(0, word.length() - 3) + "y")));
  }

  /** A preposition, an article, a possessive or a participle: what follows a verb, not a noun. */
  private static boolean opensPhrase(String word) {
    return (CLOSED.contains(word)
            && !NOT_SEEN.contains(word)
            && !word.equals("and")
            && !word.equals("of"))
        || (word.endsWith("ing") && word.length() > 5)
        || word.equals("hands");
  }

  private static boolean takesUp(String paragraph, String next) {
    String begin = next.substring(0, Math.min(next.length(), LONGEST));
    List<String> words = Prose.words(begin, 1);
    if (words.isEmpty() || PRONOUNS.contains(Prose.bare(words.get(0)).toLowerCase(Locale.ROOT))) {
      return true;
    }
    Set<String> shared = stems(paragraph);
    shared.retainAll(stems(begin));
    return !shared.isEmpty();
  }

  /** The first letters of the words of content that are no names. */
  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    boolean first = true;
    for (String written : Prose.words(text, 100)) {
      String word = Prose.bare(written);
      boolean small = first || (!word.isEmpty() && Character.isLowerCase(word.charAt(0)));
      String lower = word.toLowerCase(Locale.ROOT);
      if (small && word.length() >= STEM && !CLOSED.contains(lower)) {
        stems.add(lower.substring(0, STEM));
      }
      first = false;
    }
    return stems;
  }
}

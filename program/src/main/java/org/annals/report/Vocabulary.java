package org.annals.report;

import java.util.Locale;
import java.util.Set;
import org.annals.text.WordList;

/**
 * English words in all their forms: base forms out of a word list, closed classes and irregular
 * forms out of {@code words.txt}, regular inflection by taking endings off.
 *
 * <p>It takes more for a word than is one ("deers"); for its question, whether letters make up a
 * word at all, that does no harm.
 */
final class Vocabulary {
  private static final Set<String> CLOSED = WordList.words(Vocabulary.class, "words.txt");
  private static final Set<String> PREFIXES = WordList.words(Vocabulary.class, "prefixes.txt");

  /** Word lists name chemical signs and letters of alphabets; no word that short is worth trust. */
  private static final int SHORTEST_TRUSTED = 3;

  private final Words words;

  Vocabulary(Words words) {
    this.words = words;
  }

  /** Whether it is a form of an English word, however it is written. */
  boolean isWord(String written) {
    String word = written.toLowerCase(Locale.ROOT);
    if (isClosedClass(word) || (word.endsWith("s") && isClosedClass(word.replaceFirst("s$", "")))) {
      return true;
    }
    return word.length() >= SHORTEST_TRUSTED && (words.isWord(word) || isInflected(word));
  }

  /** Whether it is itself an entry of the word list. */
  boolean isEntry(String written) {
    return words.isWord(written.toLowerCase(Locale.ROOT));
  }

  boolean isClosedClass(String written) {
    return CLOSED.contains(written.toLowerCase(Locale.ROOT).replace('’', '\''));
  }

  /** Whether words are made with it and a hyphen: "anti", "re", "mid". */
  boolean isPrefix(String written) {
    return PREFIXES.contains(written.toLowerCase(Locale.ROOT));
  }

  private boolean isInflected(String word) {
    return base(word, "ies", "y")
        || base(word, "es", "")
        || base(word, "s", "")
        || base(word, "ied", "y")
        || base(word, "ed", "")
        || base(word, "ed", "e")
        || base(word, "ing", "")
        || base(word, "ing", "e")
        || base(word, "er", "")
        || base(word, "er", "e")
        || base(word, "est", "")
        || base(word, "est", "e")
        || base(word, "ly", "")
        || base(word, "ily", "y")
        || doubled(word, "ed")
        || doubled(word, "ing");
  }

  private boolean base(String word, String ending, String instead) {
    int stem = word.length() - ending.length();
    return stem >= SHORTEST_TRUSTED
        && word.endsWith(ending)
        && words.isWord(word.substring(0, stem) + instead);
  }

  private boolean doubled(String word, String ending) {
    int stem = word.length() - ending.length();
    return stem >= SHORTEST_TRUSTED + 1
        && word.endsWith(ending)
        && word.charAt(stem - 1) == word.charAt(stem - 2)
        && words.isWord(word.substring(0, stem - 1));
  }
}

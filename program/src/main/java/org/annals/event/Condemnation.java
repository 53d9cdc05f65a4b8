package org.annals.event;

import java.util.Locale;
import java.util.Optional;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * "Called the vote a sham", "described the offer as insulting": words that charge someone, and a
 * deed as a charge is. What is called good or plain is only said.
 */
final class Condemnation {
  private static final WordSets WORDS = new WordSets("senses.tsv");

  private Condemnation() {}

  /** Whether the verb says what it calls its object, and that is blame. */
  static boolean isOne(Sentence sentence, Token verb) {
    return complement(sentence, verb).isPresent();
  }

  /** Whether the noun is only what a verb calls its object. */
  static boolean isWord(Sentence sentence, Token noun) {
    Optional<Token> verb = sentence.head(noun).filter(Token::isVerb);
    return verb.flatMap(v -> complement(sentence, v)).filter(noun::equals).isPresent();
  }

  /** The word of blame that a verb of naming gives its object. */
  private static Optional<Token> complement(Sentence sentence, Token verb) {
    if (!verb.isVerb() || !WORDS.has("terming", lemma(verb))) {
      return Optional.empty();
    }
    return sentence.children(verb, "xcomp", "ccomp", "obj", "dep", "obl", "advcl").stream()
        .filter(c -> c.index() > verb.index())
        .filter(c -> (!c.is("obl") && !c.is("advcl")) || isAs(sentence, c))
        .filter(c -> !isBid(sentence, c))
        .filter(c -> isBlame(sentence, c))
        .findFirst();
  }

  /** "called on the firm to pay", "called for it": asked for. */
  private static boolean isBid(Sentence sentence, Token complement) {
    return sentence.children(complement, "mark", "case").stream()
        .anyMatch(m -> !lemma(m).equals("as"));
  }

  private static boolean isAs(Sentence sentence, Token complement) {
    return sentence.children(complement, "case", "mark").stream()
        .anyMatch(m -> lemma(m).equals("as"));
  }

  private static boolean isBlame(Sentence sentence, Token word) {
    return WORDS.has("blame", lemma(word))
        || sentence.children(word, "amod", "compound", "conj").stream()
            .anyMatch(c -> WORDS.has("blame", lemma(c)));
  }

  private static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }
}

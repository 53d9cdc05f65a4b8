package org.annals.event;

import java.util.Optional;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * Gerunds after a preposition that the parser takes for adjectives of what is their object: "in
 * pressing the firm to pay", "by arresting the mayor".
 */
final class HiddenGerund {
  private HiddenGerund() {}

  /** The preposition before such a gerund, in lower case; empty if the word is none. */
  static Optional<String> preposition(Sentence sentence, Token verb) {
    if (!verb.tag().equals("VBG") || !verb.is("amod") || verb.index() == 0) {
      return Optional.empty();
    }
    Token before = sentence.token(verb.index() - 1);
    boolean preposition = before.tag().equals("IN") && before.is("case");
    Token after = sentence.token(Math.min(verb.index() + 1, sentence.size() - 1));
    boolean object =
        after.tag().equals("DT")
            || after.tag().equals("PRP$")
            || after.isProperNoun()
            || Character.isUpperCase(after.word().charAt(0));
    return preposition && object
        ? Optional.of(before.word().toLowerCase(java.util.Locale.ROOT))
        : Optional.empty();
  }

  /** What the gerund is done to: the noun that it was taken to describe. */
  static Token object(Sentence sentence, Token verb) {
    Token at = sentence.head(verb).orElse(verb);
    while ((at.is("compound") || at.is("nmod:poss")) && sentence.head(at).isPresent()) {
      at = sentence.head(at).get();
    }
    return at;
  }

  /** Whether the noun is the object of such a gerund. */
  static boolean isObject(Sentence sentence, Token noun) {
    return sentence.children(noun, "amod").stream()
        .anyMatch(v -> preposition(sentence, v).isPresent());
  }
}

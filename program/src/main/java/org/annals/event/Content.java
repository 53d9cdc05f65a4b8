package org.annals.event;

import java.util.Optional;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * What a verb that has no class of its own leads up to: "voted to recognise Togo", "tried to
 * arrange a meeting".
 */
final class Content {
  private static final int DEEPEST = 3;

  private final EventLexicon lexicon;

  Content(EventLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The class of the deed; empty if there is none, or none with a class. */
  Optional<PloverClass> of(Sentence sentence, Token verb) {
    boolean leads = StatusWords.get().leads(verb.lemma()) || StatusWords.get().tries(verb.lemma());
    if (!leads || lexicon.verb(sentence, verb).filter(c -> c != PloverClass.OTHER).isPresent()) {
      return Optional.empty();
    }
    Token at = verb;
    for (int i = 0; i < DEEPEST; i++) {
      Optional<Token> inner = sentence.child(at, "xcomp").filter(Token::isVerb);
      if (inner.isEmpty()) {
        return at.equals(verb) ? Optional.empty() : object(sentence, at);
      }
      at = inner.get();
      Optional<PloverClass> type = lexicon.verb(sentence, at).filter(c -> c != PloverClass.OTHER);
      if (type.isPresent()) {
        return type;
      }
    }
    return Optional.empty();
  }

  private Optional<PloverClass> object(Sentence sentence, Token verb) {
    return sentence
        .child(verb, "obj")
        .flatMap(o -> lexicon.noun(sentence, o))
        .filter(c -> c != PloverClass.OTHER);
  }
}

package org.annals.event;

import java.util.Locale;
import java.util.Optional;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;

/** The noun that says what is done, where its verb only carries it: "held talks". */
final class CarriedNoun {
  private final EventLexicon lexicon;
  private final StatusWords words;

  CarriedNoun(EventLexicon lexicon, StatusWords words) {
    this.lexicon = lexicon;
    this.words = words;
  }

  private static boolean isAgent(Sentence sentence, Token noun) {
    return noun.is("obl")
        && sentence.children(noun, "case").stream().anyMatch(c -> c.lemma().equals("by"));
  }

  /** "the protests that swept the land": what a relative pronoun stands for. */
  private static Token antecedent(Sentence sentence, Token verb, Token subject) {
    return verb.relation().equals("acl:relcl") && subject.tag().equals("WDT")
        ? sentence.head(verb).orElse(subject)
        : subject;
  }

  /**
   * The event noun that a verb carries: object of a light verb, or subject of one that only says it
   * went on.
   */
  Optional<Token> of(Sentence sentence, Token verb) {
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    if (lexicon.isLight(lemma)) {
      return sentence.children(verb, "obj", "obl", "nsubj:pass").stream()
          .filter(o -> !isAgent(sentence, o)) // "riots sparked by the shooting"
          .filter(o -> lexicon.noun(sentence, o).isPresent())
          .findFirst();
    }
    Optional<Token> object =
        sentence.children(verb, "obj").stream()
            .filter(
                o -> lexicon.verb(sentence, verb).filter(c -> c == PloverClass.OTHER).isPresent())
            .filter(o -> lexicon.noun(sentence, o).filter(c -> c != PloverClass.OTHER).isPresent())
            .findFirst();
    if (object.isPresent()) {
      return object;
    }
    return sentence.children(verb, "nsubj", "nsubj:pass").stream()
        .map(s -> Participants.lastOfKind(sentence, s))
        .map(s -> lexicon.isBefalling(lemma) ? antecedent(sentence, verb, s) : s)
        .filter(
            s ->
                lexicon.verb(sentence, verb).filter(c -> c == PloverClass.OTHER).isPresent()
                    || sentence.children(verb, "obj", "nsubj:pass", "xcomp", "ccomp").isEmpty()
                    || words.verb(lemma).filter(Status.ONGOING::equals).isPresent()
                    || lexicon.isBefalling(lemma))
        .filter(s -> lexicon.noun(sentence, s).filter(c -> c != PloverClass.OTHER).isPresent())
        .filter(s -> !WordNet.get().nounFile(s.lemma()).equals("noun.group")) // "the alliance fell"
        .filter(s -> words.verb(lemma).filter(Status.HYPOTHETICAL::equals).isEmpty()) // "risks"
        .findFirst();
  }
}

package org.annals.event;

import java.util.List;
import java.util.Optional;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * What is said not to be so: "denies arming the rebels" tells of the arming, "denied any role in
 * the raid" of the raid. To deny a request, an entry or a charge is a deed of its own; to deny "it"
 * tells of nothing.
 */
final class Denial {
  private static final WordSets WORDS = new WordSets("senses.tsv");

  private final EventLexicon lexicon;

  Denial(EventLexicon lexicon) {
    this.lexicon = lexicon;
  }

  static boolean isOne(Token verb) {
    return WORDS.has("denying", verb.lemma());
  }

  /**
   * Whether the verb denies that something is so.
   *
   * @param verb of the set "denying"
   */
  boolean isOfFact(Sentence sentence, Token verb) {
    return clause(sentence, verb).isPresent()
        || isVain(sentence, verb)
        || deed(sentence, verb).isPresent();
  }

  /** The class of what is denied; empty where nothing is named that was done. */
  Optional<PloverClass> type(Sentence sentence, Token verb) {
    return clause(sentence, verb)
        .map(c -> lexicon.verb(sentence, c).orElse(PloverClass.OTHER))
        .or(() -> deed(sentence, verb).flatMap(n -> lexicon.noun(sentence, n)));
  }

  private static Optional<Token> clause(Sentence sentence, Token verb) {
    return sentence.children(verb, "ccomp", "xcomp", "dep", "advcl").stream()
        .filter(Token::isVerb)
        .filter(c -> c.index() > verb.index())
        .filter(
            c ->
                c.is("ccomp")
                    || (c.tag().equals("VBG")
                        && sentence.child(c, "mark", "case", "nsubj").isEmpty()
                        && (c.is("xcomp") || c.index() == verb.index() + 1)))
        .findFirst();
  }

  /** "denied it", "denied responsibility": of what, other sentences say. */
  private static boolean isVain(Sentence sentence, Token verb) {
    List<Token> objects = sentence.children(verb, "obj", "nsubj:pass");
    boolean vain = objects.stream().allMatch(o -> o.isPronoun() || WORDS.has("denied", o.lemma()));
    return vain && deed(sentence, verb).isEmpty(); // also of no object
  }

  /** "any role in the raid": the raid. */
  private static Optional<Token> deed(Sentence sentence, Token verb) {
    return sentence.children(verb, "obj").stream()
        .filter(o -> WORDS.has("denied", o.lemma()))
        .flatMap(o -> sentence.children(o, "nmod").stream())
        .filter(n -> EventLexicon.get().noun(sentence, n).isPresent())
        .findFirst();
  }
}

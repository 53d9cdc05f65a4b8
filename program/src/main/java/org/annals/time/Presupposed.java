package org.annals.time;

import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * What must have been before something can be done about it: the crash that will be investigated,
 * the ruling that is appealed. It does not share the time of what is done about it.
 */
final class Presupposed {
  private static final Set<String> ABOUT = Set.of("for", "from", "into", "over", "to", "against");

  private Presupposed() {}

  /** Whether the noun is the object of a deed, or of a noun of a deed, that presupposes it. */
  static boolean isBy(Sentence sentence, Token noun) {
    if (!noun.isNoun() || noun.head() < 0) {
      return false;
    }
    Token above = sentence.token(noun.head());
    if (!Lexicon.is(above.lemma(), WordClass.PRESUPPOSES)) {
      return false;
    }
    boolean about =
        sentence.children(noun, "case").stream().anyMatch(c -> ABOUT.contains(c.word()));
    return noun.is("obj")
        || noun.is("iobj")
        || noun.is("nsubj:pass")
        || ((noun.is("obl") || noun.is("nmod")) && about);
  }
}

package org.annals.event;

import java.util.Optional;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.Like;

/**
 * Participles that are told through a verb of having or wanting it done: "the colonel had the mayor
 * arrested", "they want the ban lifted". Nobody has done what is only wanted, and what is had done
 * is the doing of who has it done.
 */
record SmallClauses(Sentence sentence) {
  private static final WordSets WORDS = new WordSets("parties.tsv");

  /** The verb of having or wanting; empty if the participle stands in no such clause. */
  Optional<Token> governor(Token participle) {
    boolean bare =
        Like.is(participle.tag(), "VB[ND]")
            && (participle.is("ccomp") || participle.is("xcomp") || participle.is("dep"))
            && sentence.child(participle, "aux", "aux:pass", "mark", "cop").isEmpty();
    return sentence
        .head(participle)
        .filter(v -> bare && v.isVerb() && v.index() < participle.index())
        .filter(v -> participle.tag().equals("VBN") ? isCausing(v) || isWanting(v) : isWanting(v))
        .filter(v -> sentence.child(v, "obj").filter(o -> o.index() > v.index()).isEmpty())
        .filter(
            v ->
                sentence
                    .child(participle, "nsubj", "csubj")
                    .filter(s -> s.index() > v.index() && s.index() < participle.index())
                    .filter(s -> s.isNoun() || s.isPronoun() || s.isVerb())
                    .isPresent());
  }

  boolean isCausing(Token governor) {
    return WORDS.has("had done", governor.lemma());
  }

  boolean isWanting(Token governor) {
    return WORDS.has("wanted done", governor.lemma());
  }
}

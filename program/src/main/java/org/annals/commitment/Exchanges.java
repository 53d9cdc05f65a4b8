package org.annals.commitment;

import static org.annals.commitment.CommitmentWords.lower;

import java.util.Set;
import java.util.stream.Stream;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * Whether a deed that lies ahead is one side of a bargain: "will pay $2 million to settle the
 * claims", "in return the rebels are to free the crew". It is a plan in its words, but two have
 * agreed to it.
 */
final class Exchanges {
  private static final Set<String> RETURN = Set.of("return", "exchange");

  /** Furthest place of "in return" before the subject of its clause, in tokens. */
  private static final int OPENING = 3;

  private final CommitmentWords words;

  Exchanges(CommitmentWords words) {
    this.words = words;
  }

  boolean is(Sentence sentence, Token act) {
    return settles(sentence, act) || inReturn(sentence, act);
  }

  /** "to settle the claims", "to end an investigation", behind what is paid or given. */
  private boolean settles(Sentence sentence, Token act) {
    return Stream.concat(
            sentence.children(act, "xcomp", "advcl").stream(),
            sentence.children(act, "obj", "obl").stream()
                .flatMap(o -> sentence.children(o, "acl", "advcl").stream()))
        .filter(c -> words.is(c, "settling") && Deeds.isInfinitive(sentence, c))
        .flatMap(c -> sentence.children(c, "obj").stream())
        .anyMatch(o -> words.is(o, "settled matter"));
  }

  /** "in return", "in exchange", of this clause: beside its verb or opening the sentence. */
  private static boolean inReturn(Sentence sentence, Token act) {
    return sentence.tokens().stream()
        .filter(t -> RETURN.contains(lower(t)) && t.index() > 0)
        .filter(t -> lower(sentence.token(t.index() - 1)).equals("in"))
        .filter(t -> sentence.children(t, "nmod", "acl").isEmpty())
        .anyMatch(t -> t.head() == act.index() || t.index() <= OPENING);
  }
}

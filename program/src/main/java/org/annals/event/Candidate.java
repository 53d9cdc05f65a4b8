package org.annals.event;

import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * A word that may name an event, with what its clause says of it.
 *
 * @param sentence its sentence
 * @param head the verb or noun
 * @param type class
 * @param status how it stands to the world
 * @param participants who does it to whom
 * @param subject own or shared subject of a verb; null if none is found
 * @param carried the noun that the verb only carries; null if the head itself says what is done
 * @param strength 0 to 1: how surely the word names an event
 * @param told the word whose clause is told for it: the head, or a participle told with it
 */
record Candidate(
    Sentence sentence,
    Token head,
    PloverClass type,
    ClauseStatus.Reading status,
    Participants participants,
    @Nullable Token subject,
    @Nullable Token carried,
    double strength,
    Token told) {
  /** Strength of what is only told in passing. */
  static final double DETAIL = 0;

  boolean isDetail() {
    return strength <= DETAIL;
  }

  /** The same, told only in passing. */
  Candidate asDetail() {
    return new Candidate(
        sentence, head, type, status, participants, subject, carried, DETAIL, head);
  }

  /** The same, told for itself, though less surely than what the lexicon holds. */
  Candidate asTold() {
    return new Candidate(
        sentence, head, type, status, participants, subject, carried, MainDeeds.STRENGTH, told);
  }

  /** The same in another class. */
  Candidate as(PloverClass other) {
    return new Candidate(
        sentence, head, other, status, participants, subject, carried, strength, told);
  }

  /** The same, standing otherwise to the world. */
  Candidate as(ClauseStatus.Reading other) {
    return new Candidate(
        sentence, head, type, other, participants, subject, carried, strength, told);
  }

  /** The same, told by the clause of another word: "hit the market, killing nine". */
  Candidate toldBy(Token word) {
    return new Candidate(
        sentence, head, type, status, participants, subject, carried, strength, word);
  }

  /** What is offered or promised shows a will to agree (PLOVER manual, AGREE). */
  private static final Set<PloverClass> COOPERATIVE =
      Set.of(
          PloverClass.OTHER,
          PloverClass.RETREAT,
          PloverClass.CONCEDE,
          PloverClass.AID,
          PloverClass.SUPPORT,
          PloverClass.CONSULT,
          PloverClass.COOPERATE);

  /**
   * A deed that is only threatened is a threat, one that is only demanded a demand, help that is
   * only offered an offer to agree.
   */
  static PloverClass typeFor(PloverClass type, Status status) {
    return switch (status) {
      case THREATENED -> PloverClass.THREATEN;
      case DEMANDED -> type == PloverClass.COERCE ? type : PloverClass.REQUEST;
      case OFFERED -> COOPERATIVE.contains(type) ? PloverClass.AGREE : type;
      default -> type;
    };
  }
}

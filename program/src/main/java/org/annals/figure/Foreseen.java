package org.annals.figure;

import java.util.Set;
import org.annals.event.ClauseStatus;
import org.annals.event.Status;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.Like;

/**
 * The status of a number in what is only foreseen or planned: "the bill is expected to be $3
 * million", "rallies were planned in 50 cities".
 */
final class Foreseen {
  private static final Set<String> EXPECTING =
      Set.of("expect", "forecast", "predict", "project", "anticipate");
  private static final Set<String> PLANNING = Set.of("plan", "schedule", "slate");
  private static final int DEPTH = 3;

  private Foreseen() {}

  /**
   * That of the clause of {@code head}, unless a word above it foresees or plans.
   *
   * <p>A number is not the deed of its clause: "paid $3 million to settle 40 claims" counts claims
   * that there are, whatever becomes of the settlement, and what "have fled" by now fled. What
   * "would" be with no condition in the sentence is part of a plan that the report tells of.
   */
  static Status of(Sentence sentence, Token head, ClauseStatus.Reading clause) {
    Status told = clause.status();
    boolean there =
        switch (clause.why()) {
          case "purpose", "perfect that goes on", "present passive", "bare infinitive" -> true;
          default -> false;
        };
    if (there) {
      return Status.HAPPENED;
    }
    boolean would = Like.is(clause.why(), "modal “(?:would|’d|'d)”");
    if (would && told == Status.HYPOTHETICAL && !isConditional(sentence)) {
      return Status.PLANNED;
    }
    if (told == Status.HAPPENED && isPassive(sentence, head) && PLANNING.contains(head.lemma())) {
      return Status.PLANNED;
    }
    if (told != Status.HYPOTHETICAL) {
      return told;
    }
    Token at = head;
    for (int i = 0; i < DEPTH && at != null; i++) {
      if (at.isVerb() && EXPECTING.contains(at.lemma())) {
        return Status.EXPECTED;
      }
      at = sentence.head(at).orElse(null);
    }
    return told;
  }

  private static boolean isConditional(Sentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(t -> t.word().matches("(?i)if|unless|whether|otherwise|without"));
  }

  private static boolean isPassive(Sentence sentence, Token verb) {
    return verb.tag().equals("VBN") && !sentence.children(verb, "aux:pass").isEmpty();
  }
}

package org.annals.figure;

import java.util.Set;
import org.annals.event.Status;
import org.annals.language.Sentence;
import org.annals.language.Token;

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

  /** That of the clause of {@code head}, unless a word above it foresees or plans. */
  static Status of(Sentence sentence, Token head, Status told) {
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

  private static boolean isPassive(Sentence sentence, Token verb) {
    return verb.tag().equals("VBN") && !sentence.children(verb, "aux:pass").isEmpty();
  }
}

package org.annals.event;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/** Who asks what is asked for, and of whom. */
final class Asking {
  private Asking() {}

  /**
   * "the firm must pay", "a demand that the firm pay": asked of the firm, by who says so or makes
   * the demand.
   */
  static void asked(
      ClauseStatus.Reading status,
      Participants participants,
      Token head,
      @Nullable String speaker) {
    boolean modal = status.why().startsWith("modal");
    boolean governed = status.why().startsWith("governed by");
    if (status.status() != Status.DEMANDED || !(modal || governed)) {
      return;
    }
    Set<String> asking = new LinkedHashSet<>();
    if (governed) {
      asking.addAll(demanding(participants, head));
    } else if (speaker != null) {
      asking.add(speaker);
    }
    if (governed && asking.isEmpty() && participants.by.isEmpty()) {
      return;
    }
    Set<String> asked = new LinkedHashSet<>(participants.by);
    asked.removeAll(asking);
    if (!asked.isEmpty()) {
      participants.to.clear();
    }
    participants.to.addAll(asked);
    participants.by.clear();
    participants.by.addAll(asking);
    participants.to.removeAll(asking);
  }

  /** Who makes the demand that governs {@code head}. */
  private static Set<String> demanding(Participants participants, Token head) {
    Token at = head;
    for (int i = 0; i < 3; i++) {
      Optional<Token> above = participants.sentence.head(at);
      if (above.isEmpty()) {
        return Set.of();
      }
      at = above.get();
      if (at.isVerb() && StatusWords.get().verb(at.lemma()).isPresent()) {
        return new Participants(participants.sentence, participants.cast).verb(at, false).by;
      }
      if (at.isNoun() && StatusWords.get().noun(at.lemma()).isPresent()) {
        return new Participants(participants.sentence, participants.cast).noun(at, true, false).by;
      }
    }
    return Set.of();
  }
}

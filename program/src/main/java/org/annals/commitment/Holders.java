package org.annals.commitment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.annals.actor.Cast;
import org.annals.commitment.Parties.Party;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Whose threat "the threat" is: that of the one who is named with a threat, a demand or an offer
 * nearest before it in the report, unless another has since bound himself or someone else: then
 * either may be meant, and it stays open.
 */
final class Holders {
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
  private static final Set<CommitmentKind> SPOKEN =
      Set.of(CommitmentKind.THREAT, CommitmentKind.DEMAND, CommitmentKind.OFFER);

  /** Who bound himself or another at a word. */
  record Held(int sentence, int token, CommitmentKind kind, Party party, Parties parties) {}

  private final List<Held> held;

  /**
   * @param bound those who bind themselves or another in so many words, in any order
   */
  Holders(Text text, Cast cast, CommitmentWords words, NounBindings nouns, List<Held> bound) {
    held = new ArrayList<>(bound);
    for (Sentence sentence : text.sentences()) {
      Parties parties = new Parties(text, sentence, cast, words);
      for (Token token : sentence.tokens()) {
        for (CommitmentKind kind : SPOKEN) {
          nouns
              .holder(sentence, token, kind, parties)
              .ifPresent(
                  p -> held.add(new Held(sentence.index(), token.index(), kind, p, parties)));
        }
      }
    }
    held.sort(Comparator.comparingInt(Held::sentence).thenComparingInt(Held::token));
  }

  /** Null where the noun is not one told before, or it is not clear whose it is. */
  @Nullable Party nearest(Sentence sentence, Token cue, CommitmentKind kind) {
    boolean definite =
        cue.isNoun()
            && sentence.children(cue, "det").stream()
                .anyMatch(d -> DEFINITE.contains(CommitmentWords.lower(d)));
    if (!definite || !SPOKEN.contains(kind)) {
      return null;
    }
    List<Held> between = new ArrayList<>();
    for (int i = held.size() - 1; i >= 0; i--) {
      Held other = held.get(i);
      boolean before =
          other.sentence() < sentence.index()
              || (other.sentence() == sentence.index() && other.token() < cue.index());
      if (before && other.kind() == kind) {
        return between.stream().allMatch(b -> isOneSide(b, other)) ? other.party() : null;
      }
      if (before && other.kind() != CommitmentKind.PLAN) {
        between.add(other);
      }
    }
    return null;
  }

  /** The same, or one who speaks for the other. */
  private static boolean isOneSide(Held a, Held b) {
    String one = a.party().id();
    String other = b.party().id();
    return a.party().isSame(b.party())
        || (one != null && a.parties().speaksFor(one, b.party()))
        || (other != null && b.parties().speaksFor(other, a.party()));
  }
}

package org.annals.commitment;

import java.util.ArrayList;
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
 * nearest before it in the report.
 */
final class Holders {
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
  private static final Set<CommitmentKind> SPOKEN =
      Set.of(CommitmentKind.THREAT, CommitmentKind.DEMAND, CommitmentKind.OFFER);

  private record Held(int sentence, int token, CommitmentKind kind, Party party) {}

  private final List<Held> held = new ArrayList<>();

  Holders(Text text, Cast cast, CommitmentWords words, NounBindings nouns) {
    for (Sentence sentence : text.sentences()) {
      Parties parties = new Parties(text, sentence, cast, words);
      for (Token token : sentence.tokens()) {
        for (CommitmentKind kind : SPOKEN) {
          nouns
              .holder(sentence, token, kind, parties)
              .ifPresent(p -> held.add(new Held(sentence.index(), token.index(), kind, p)));
        }
      }
    }
  }

  /** Null where the noun is not one told before, or no one is named with one. */
  @Nullable Party nearest(Sentence sentence, Binding binding) {
    Token cue = binding.cue();
    boolean definite =
        cue.isNoun()
            && sentence.children(cue, "det").stream()
                .anyMatch(d -> DEFINITE.contains(CommitmentWords.lower(d)));
    Party nearest = null;
    for (Held other : held) {
      boolean before =
          other.sentence() < sentence.index()
              || (other.sentence() == sentence.index() && other.token() < cue.index());
      if (definite && before && other.kind() == binding.kind()) {
        nearest = other.party();
      }
    }
    return nearest;
  }
}

package org.annals.commitment;

import static org.annals.commitment.CommitmentWords.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.commitment.Parties.Party;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.language.WordNet;

/**
 * Whom "it", "they", "he" and "she" mean as the maker of a commitment, where the actors leave it
 * open because things stand as near: only what has a will can promise, so the subjects of the
 * sentence so far and of the one before are asked, and those alone that can. Two that fit leave it
 * open, unless one of them is the subject of the whole sentence.
 */
final class Antecedents {
  /** How many sentences back a row of one pronoun is followed. */
  private static final int FAR = 4;

  private final Text text;
  private final Cast cast;
  private final CommitmentWords words;

  Antecedents(Text text, Cast cast, CommitmentWords words) {
    this.text = text;
    this.cast = cast;
    this.words = words;
  }

  Optional<Party> of(Sentence sentence, Token pronoun) {
    if (!words.is(pronoun.word().toLowerCase(java.util.Locale.ROOT), "third")) {
      return Optional.empty();
    }
    Optional<Party> here = among(sentence, pronoun.index(), pronoun);
    for (int i = sentence.index() - 1; i >= 0 && sentence.index() - i <= FAR; i--) {
      if (here.isPresent()) {
        return here;
      }
      Sentence before = text.sentences().get(i);
      here = among(before, Integer.MAX_VALUE, pronoun);
      if (here.isEmpty() && !goesOn(before, pronoun)) {
        return here;
      }
    }
    return here;
  }

  /** The sentence speaks of the same one by the same pronoun. */
  private static boolean goesOn(Sentence before, Token pronoun) {
    return before.tokens().stream()
        .anyMatch(
            t -> t.relation().startsWith("nsubj") && t.word().equalsIgnoreCase(pronoun.word()));
  }

  private Optional<Party> among(Sentence sentence, int end, Token pronoun) {
    Parties parties = new Parties(text, sentence, cast, words);
    List<Party> fit = new ArrayList<>();
    for (Token subject : sentence.tokens()) {
      boolean stands = subject.relation().startsWith("nsubj") && !subject.isPronoun();
      if (subject.index() >= end || !stands) {
        continue;
      }
      Optional<Party> party = parties.of(subject).filter(p -> fits(p, subject, pronoun, parties));
      if (party.isPresent()) {
        Party own = party.get();
        if (sentence.head(subject).filter(v -> v.is("root")).isPresent()) {
          return party;
        }
        if (fit.stream().noneMatch(own::isSame)) {
          fit.add(own);
        }
      }
    }
    return fit.size() == 1 ? Optional.of(fit.get(0)) : Optional.empty();
  }

  private static boolean fits(Party party, Token noun, Token pronoun, Parties parties) {
    ActorType type = parties.type(party);
    boolean many = noun.tag().endsWith("S");
    boolean someone = // "the minister's spokesman": described, and no body
        party.id() == null
            && !parties.isBody(noun)
            && WordNet.get().isKindOf(lower(noun), "person", 3);
    return switch (lower(pronoun)) {
      case "it" -> type != ActorType.PERSON && type != ActorType.PLACE && !many && !someone;
      case "they" -> many || (type != ActorType.PERSON && type != ActorType.PLACE);
      default -> type == ActorType.PERSON || (someone && !many);
    };
  }
}

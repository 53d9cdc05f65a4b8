package org.annals.commitment;

import java.util.Locale;
import java.util.Optional;
import org.annals.commitment.Parties.Party;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/** Who tells a clause that lies ahead, by the verb of telling above it. */
record Tellers(CommitmentWords words) {
  /** The one whose word it is, by the verb of telling above. */
  @Nullable Party teller(Sentence sentence, Token verb, Parties parties) {
    Token at = mainOf(sentence, verb);
    Token above = sentence.head(at).orElse(null);
    Turned turned = parties.turned(at).orElse(null);
    if (turned != null) {
      return parties.of(turned.teller()).orElse(null);
    }
    boolean under = at.is("ccomp") || (above != null && isLoose(sentence, at, above));
    Token telling = tellingOf(sentence, at).orElse(null);
    if (!under || telling == null) {
      return null;
    }
    Token subject = parties.subject(telling);
    return subject == null ? null : parties.of(subject).orElse(null);
  }

  @Nullable Token tellerOf(Sentence sentence, Token verb, Parties parties) {
    Token main = mainOf(sentence, verb);
    Token telling = tellingOf(sentence, main).or(() -> sentence.head(main)).orElse(null);
    return parties
        .turned(main)
        .map(Turned::teller)
        .orElseGet(() -> telling == null ? null : parties.subject(telling));
  }

  /** The verb of telling above a clause; "made" in "made it known that", "made clear that". */
  Optional<Token> tellingOf(Sentence sentence, Token main) {
    Optional<Token> above = sentence.head(main);
    return above
        .filter(h -> words.is(h, "telling"))
        .or(
            () ->
                above
                    .filter(h -> words.is(h.word().toLowerCase(Locale.ROOT), "made known"))
                    .filter(h -> sentence.child(main, "nsubj").filter(Token::isPronoun).isPresent())
                    .flatMap(sentence::head)
                    .filter(make -> CommitmentWords.lower(make).equals("make")));
  }

  Optional<Token> tellingAbove(Sentence sentence, Token subject) {
    Optional<Token> main = sentence.head(subject).map(v -> mainOf(sentence, v));
    return main.flatMap(v -> tellingOf(sentence, v)).or(() -> main.flatMap(sentence::head));
  }

  boolean isReported(Sentence sentence, Token verb) {
    Token at = mainOf(sentence, verb);
    if (Turned.above(sentence, at, t -> words.is(t, "telling")).isPresent()) {
      return true;
    }
    return tellingOf(sentence, at)
        .filter(h -> at.is("ccomp") || isLoose(sentence, at, h))
        .isPresent();
  }

  /** "said roads were open and trucks would": a clause that the parser did not tie to its verb. */
  private static boolean isLoose(Sentence sentence, Token clause, Token telling) {
    return (clause.is("dep") || clause.is("parataxis"))
        && clause.index() > telling.index()
        && sentence.children(telling, "ccomp").isEmpty();
  }

  static Token mainOf(Sentence sentence, Token verb) {
    Token at = verb;
    while (at.is("conj") && sentence.head(at).isPresent()) {
      at = sentence.head(at).get();
    }
    return at;
  }
}

package org.annals.commitment;

import static org.annals.commitment.CommitmentWords.lower;

import java.util.Optional;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/** Whose clause it is: the subject of a verb, also where it shares one or the parser lost it. */
final class Subjects {
  private static final int DEPTH = 5;
  private static final int LONGEST_ASIDE = 12;

  private final Sentence sentence;
  private final CommitmentWords words;

  Subjects(Sentence sentence, CommitmentWords words) {
    this.sentence = sentence;
    this.words = words;
  }

  /** The subject of a verb, its own or one that it shares; null if there is none. */
  @Nullable Token of(Token verb) {
    Token past = Relatives.subject(sentence, verb);
    if (past != null) {
      return past;
    }
    Token at = verb;
    for (int i = 0; i < DEPTH; i++) {
      Optional<Token> own = sentence.child(at, "nsubj", "csubj");
      if (own.isPresent()) {
        return own.get();
      }
      Optional<Token> above = sentence.head(at);
      if (above.isEmpty()) {
        return null;
      }
      if (at.is("dep") && isAsNoun(at, above.get())) {
        return sentence.token(at.index() - 1);
      }
      if (at.is("acl")) {
        return at.relation().equals("acl:relcl") || above.get().isNoun() ? above.get() : null;
      }
      boolean shares =
          at.is("conj")
              || at.is("xcomp")
              || (at.is("dep")
                  && at.tag().equals("VBG")
                  && above.get().isVerb()
                  && above.get().index() < at.index()
                  && !sentence.token(at.index() - 1).isNoun()
                  && sentence.children(at, "aux", "mark").isEmpty())
              || (at.is("dep") && isJoined(at, above.get()))
              || (at.is("obl")
                  && at.tag().equals("VBG")
                  && sentence.child(at, "case").filter(c -> lower(c).equals("by")).isPresent())
              || (at.is("advcl")
                  && (sentence.children(at, "mark").isEmpty() || at.tag().equals("VBG")));
      if (!shares) {
        return null;
      }
      at = above.get();
    }
    return null;
  }

  /** The subject of the clause that a participle without one of its own stands under. */
  @Nullable Token main(Token participle) {
    Token at = sentence.head(participle).orElse(null);
    while (at != null) {
      Token subject = at.isVerb() ? of(at) : null;
      if (subject != null
          && !subject.equals(participle)
          && !sentence.isUnder(participle, subject)) {
        return subject;
      }
      at = sentence.head(at).orElse(null);
    }
    return null;
  }

  /**
   * The subject of a verb with a modal: where the parser gives none, or takes "the bank said rates
   * would" for a clause as subject, the noun before it.
   */
  @Nullable Token ahead(Token verb) {
    Optional<Turned> turned = turned(verb);
    if (turned.isPresent()) {
      return turned.get().subject();
    }
    Token subject = of(verb);
    boolean taken = subject != null && subject.isVerb() && subject.is("csubj");
    return subject == null || taken ? before(verb) : subject;
  }

  /** Where the parser takes the verb of telling above this clause for part of its subject. */
  Optional<Turned> turned(Token verb) {
    return Turned.above(sentence, verb, t -> words.is(t, "telling"));
  }

  /**
   * The noun right before a finite verb and its auxiliaries, or before what is set off by commas
   * there ("Ida Holm, head of the board, demanded"), where the parser gives no subject.
   */
  @Nullable Token before(Token verb) {
    int at = verb.index() - 1;
    while (at > 0
        && (sentence.token(at).tag().matches("RB|MD")
            || (sentence.token(at).isVerb() && lower(sentence.token(at)).matches("have|be")))) {
      at--;
    }
    boolean finite = verb.tag().matches("VB[DZP]") || at < verb.index() - 1;
    if (at > 0 && sentence.token(at).word().equals(",")) {
      at = beforeAside(at);
    }
    Token noun = at < 0 ? verb : sentence.token(at);
    if (!finite || !noun.isNoun()) {
      return null;
    }
    for (int i = 0; i < DEPTH && noun.is("nmod") && noun.head() < noun.index(); i++) {
      noun = sentence.token(noun.head()); // "the mayor of Lima has vowed"
    }
    return noun.isNoun() ? noun : null;
  }

  /** What stands before the comma that opens an aside without a verb; -1 if none does. */
  private int beforeAside(int comma) {
    for (int i = comma - 1; i > 0 && comma - i <= LONGEST_ASIDE; i--) {
      Token token = sentence.token(i);
      if (token.word().equals(",")) {
        return i - 1;
      }
      if (token.isVerb() && token.tag().matches("VB[DPZ]")) {
        return -1;
      }
    }
    return -1;
  }

  /** "paid the fine and in July agreed to": a finite verb that the parser did not join. */
  private boolean isJoined(Token verb, Token above) {
    int at = verb.index() - 1;
    while (at > above.index()
        && (sentence.token(at).is("aux") || sentence.token(at).tag().equals("RB"))) {
      at--;
    }
    if (at > above.index() + 1
        && sentence.token(at).isNoun()
        && sentence.token(at - 1).tag().equals("IN")) {
      at -= 2; // "and in July"
    }
    boolean finite =
        verb.tag().matches("VB[DZ]")
            || sentence.children(verb, "aux").stream().anyMatch(a -> a.tag().matches("VB[DPZ]"));
    return finite
        && above.isVerb()
        && above.index() < at
        && sentence.children(verb, "mark").isEmpty()
        && sentence.token(at).tag().matches("CC|,");
  }

  /** "criticized government plans to": a noun taken for a verb, behind the noun whose it is. */
  private boolean isAsNoun(Token verb, Token above) {
    Token before = sentence.token(Math.max(0, verb.index() - 1));
    return verb.tag().equals("VBZ")
        && before.isNoun()
        && before.is("obj")
        && before.head() == above.index()
        && above.isVerb();
  }

  /** The subject of the verb under which a word stands, however deep; null if there is none. */
  @Nullable Token above(Token token) {
    Optional<Token> at = sentence.head(token);
    for (int i = 0; i < DEPTH && at.isPresent(); i++) {
      if (at.get().isVerb()) {
        return of(at.get());
      }
      at = sentence.head(at.get());
    }
    return null;
  }
}

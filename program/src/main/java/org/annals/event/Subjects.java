package org.annals.event;

import java.util.Optional;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * The subjects of the clauses of one sentence, through relative and participial clauses, control
 * and coordination.
 */
record Subjects(Sentence sentence) {
  private static final int DEPTH = 4;

  boolean isPassive(Token verb) {
    return !sentence.children(verb, "nsubj:pass", "aux:pass").isEmpty()
        || (verb.tag().equals("VBN")
            && verb.is("acl")
            && !verb.relation().equals("acl:relcl")
            && sentence.children(verb, "aux").isEmpty());
  }

  /** The subject, own or shared; null if none is found. */
  @Nullable Token of(Token verb) {
    Token at = verb;
    for (int i = 0; i < DEPTH; i++) {
      Optional<Token> own = sentence.child(at, "nsubj", "csubj");
      if (own.isPresent()) {
        Token subject = beside(at, own.get());
        boolean relative = subject.tag().equals("WDT") || subject.tag().equals("WP");
        if (relative && at.relation().equals("acl:relcl") && sentence.head(at).isPresent()) {
          return sentence.head(at).get();
        }
        return subject;
      }
      Optional<Token> above = sentence.head(at);
      if (above.isEmpty()) {
        return null;
      }
      boolean phase =
          at.is("acl")
              && above.get().isNoun()
              && StatusWords.get().phase(above.get().lemma()).isPresent();
      if (phase) {
        at = above.get(); // "is in the process of being closed"
        continue;
      }
      if (at.is("acl") && above.get().isNoun()) {
        boolean aside =
            at.tag().equals("VBG")
                && at.index() > 0
                && sentence.token(at.index() - 1).word().equals(",")
                && above.get().is("obj");
        if (aside) {
          at = above.get(); // "opened fire, killing one": who opened it
          continue;
        }
        return above.get();
      }
      boolean inPhase = at.isNoun() && StatusWords.get().phase(at.lemma()).isPresent();
      if (at.isNoun() && (at.is("obj") || (inPhase && at.is("obl"))) && above.get().isVerb()) {
        at = above.get();
        continue;
      }
      Optional<Token> pressed = pressed(above.get(), at);
      if (pressed.isPresent()) {
        return pressed.get();
      }
      if (at.is("xcomp") && above.get().isVerb()) {
        Optional<Token> object = sentence.child(above.get(), "obj");
        if (object.isPresent()
            && object.get().index() < at.index()
            && !above.get().lemma().equals("promise")) {
          return object.get();
        }
      }
      if (!(at.is("conj")
          || at.is("xcomp")
          || at.is("advcl")
          || at.is("dep")
          || at.is("parataxis")
          || at.is("ccomp"))) {
        return null;
      }
      boolean finite =
          sentence.children(at, "aux").stream().anyMatch(a -> a.tag().matches("VB[DPZ]"));
      if (at.is("dep") && finite && !VerbReader.isGardenPath(sentence, above.get())) {
        return null; // "what they say had been won": whose, the parser does not tell
      }
      if (at.is("ccomp") && !at.tag().equals("VB") && !at.tag().equals("VBG")) {
        return null;
      }
      at = above.get();
    }
    return null;
  }

  /** "used the threat in pressing the firm to pay": who is to pay. */
  private Optional<Token> pressed(Token above, Token infinitive) {
    if (!infinitive.tag().equals("VB") || above.index() > infinitive.index()) {
      return Optional.empty();
    }
    return sentence.tokens().subList(above.index(), infinitive.index()).stream()
        .filter(g -> HiddenGerund.preposition(sentence, g).isPresent())
        .map(g -> HiddenGerund.object(sentence, g))
        .filter(o -> o.index() < infinitive.index())
        .reduce((first, last) -> last);
  }

  /**
   * "As fear grew of the rebels, the armed groups struck": the noun beside the verb, without a
   * comma between, is its subject, though the parser takes it to explain the one before.
   */
  private Token beside(Token verb, Token subject) {
    int first =
        sentence.children(verb, "aux", "aux:pass", "advmod", "cop").stream()
            .filter(a -> a.index() > subject.index())
            .mapToInt(Token::index)
            .reduce(verb.index(), Math::min);
    if (first < 1 || subject.index() > first - 3) {
      return subject;
    }
    Token last = sentence.token(first - 1);
    boolean apart =
        last.is("appos")
            && last.isNoun()
            && sentence.children(last, "det").stream().anyMatch(d -> d.lemma().equals("the"))
            && sentence.isUnder(last, subject);
    return apart ? last : subject;
  }
}

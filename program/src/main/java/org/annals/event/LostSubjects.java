package org.annals.event;

import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.Like;

/**
 * The subjects of finite clauses to which the parser gives none: the noun that ends right before
 * the verb ("…, and riot police fired"), through what explains it ("a poll of voters published on
 * Sunday showed", "Lind, who founded the bank, left"). English has no finite clause without one.
 */
record LostSubjects(Sentence sentence) {
  /** How such verbs hang in the tree; a verb joined by "and" shares its subject instead. */
  private static final Set<String> LOOSE =
      Set.of("dep", "root", "parataxis", "ccomp", "acl", "amod", "xcomp", "advcl");

  private static final int DEEPEST = 8;

  /** Empty also where the clause is not finite, or where what stands before can be no subject. */
  Optional<Token> of(Token verb) {
    if (!LOOSE.contains(verb.relation()) || !isFinite(verb)) {
      return Optional.empty();
    }
    int before = verb.index() - 1;
    while (before >= 0 && isOfVerb(sentence.token(before))) {
      before--;
    }
    if (before < 0) {
      return Optional.empty();
    }
    Token near = sentence.token(before);
    if (near.isNoun() || near.tag().equals("CD") || near.tag().equals("PRP")) {
      return climb(near, verb);
    }
    boolean aside = near.word().equals(",") && !EventLexicon.get().isSaying(verb.lemma());
    return aside
        ? sentence
            .head(verb)
            .filter(h -> h.isVerb() && h.index() < near.index())
            .filter(h -> h.tag().equals("VBN") || h.is("acl"))
            .flatMap(h -> climb(h, verb))
        : Optional.empty();
  }

  private boolean isFinite(Token verb) {
    if (Like.is(verb.tag(), "VB[DZP]")) {
      return !verb.is("acl"); // a participle that was taken for a past tense
    }
    return sentence.children(verb, "aux", "aux:pass").stream()
        .anyMatch(a -> a.tag().matches("VB[DZP]|MD"));
  }

  private static boolean isOfVerb(Token token) {
    return token.is("aux") || token.is("aux:pass") || token.tag().equals("RB");
  }

  /** From the last word before the verb up to the head of the noun phrase that it ends. */
  private Optional<Token> climb(Token from, Token verb) {
    Token next = from;
    for (int i = 0; i < DEEPEST; i++) {
      Token at = next;
      Optional<Token> above = sentence.head(at);
      if (at.isVerb()) {
        boolean explains = at.is("acl"); // also "acl:relcl"
        Optional<Token> parted = // "as a deadline set by the bank ran out", "set" taken for finite
            sentence
                .child(at, "nsubj")
                .filter(s -> s.isNoun() && sentence.child(at, "aux", "obj").isEmpty())
                .filter(s -> s.index() < at.index() && at.tag().matches("VB[ND]"));
        if (parted.isPresent() && !EventLexicon.get().isSaying(at.lemma())) {
          return parted;
        }
        if (explains && above.filter(Token::isNoun).isPresent()) {
          next = above.get();
          continue;
        }
        boolean reduced = at.tag().matches("VB[ND]") && sentence.child(at, "aux", "mark").isEmpty();
        return reduced && !EventLexicon.get().isSaying(at.lemma())
            ? sentence.child(at, "nsubj").filter(s -> s.isNoun() || s.isPronoun())
            : Optional.empty();
      }
      boolean said = // "officials said points were being set up": the parser makes them an object
          at.is("obj")
              && above.filter(v -> EventLexicon.get().isSaying(v.lemma())).isPresent()
              && sentence.child(at, "case").isEmpty();
      if (said) {
        return Optional.of(at);
      }
      boolean inside =
          sentence.child(at, "case").isPresent()
              || at.is("compound")
              || at.is("obj")
              || at.is("nmod")
              || at.is("obl");
      if (!inside) {
        return at.isNoun() || at.tag().equals("PRP") ? Optional.of(at) : Optional.empty();
      }
      if (above.isEmpty() || above.get().index() > verb.index() || above.get().equals(verb)) {
        return sentence.child(at, "case").isEmpty() && at.isNoun()
            ? Optional.of(at)
            : Optional.empty();
      }
      next = above.get();
    }
    return Optional.empty();
  }
}

package org.annals.event;

import java.util.Optional;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * Which verbs are passive: by their auxiliary, or as participles that go without one of their own
 * ("was caught and jailed", "a plan backed by Lind", "asked about it, she left").
 */
record Passives(Sentence sentence) {
  boolean isPassive(Token verb) {
    if (!sentence.children(verb, "nsubj:pass", "aux:pass").isEmpty()) {
      return true;
    }
    if (new SmallClauses(sentence).governor(verb).isPresent()) {
      return true; // "had the mayor arrested"
    }
    if (verb.tag().equals("VBD") && isInRow(verb) && hasAgent(verb)) {
      return sentence.child(verb, "obj").isEmpty(); // "was read by Lind and turned down by Orr"
    }
    if (!verb.tag().equals("VBN") || !sentence.children(verb, "aux").isEmpty()) {
      return false;
    }
    if (verb.is("acl") && !verb.relation().equals("acl:relcl")) {
      return true;
    }
    if (sentence.child(verb, "obj").isPresent()) {
      return false; // a past tense that was taken for a participle
    }
    return isInRow(verb) || isAside(verb) || hasAgent(verb);
  }

  /** "was mocked, beaten and abused": only the first has its auxiliary. */
  private boolean isInRow(Token verb) {
    return verb.is("conj")
        && sentence.child(verb, "nsubj").isEmpty()
        && sentence.head(verb).filter(Token::isVerb).filter(this::isPassive).isPresent();
  }

  /** "asked about it, she left", "a plan, drawn up in haste, …": a clause with no subject. */
  private boolean isAside(Token verb) {
    return (verb.is("advcl") || verb.is("dep")) && sentence.child(verb, "nsubj").isEmpty();
  }

  /** "the camp cleared by soldiers", which the parser makes a clause of its own. */
  private boolean hasAgent(Token verb) {
    return sentence.children(verb, "obl").stream()
        .anyMatch(
            o -> // "won by two to one", "fell by half": no agent
            !o.isVerb()
                    && !o.tag().equals("CD")
                    && sentence.child(o, "case").filter(c -> c.lemma().equals("by")).isPresent());
  }

  /**
   * "a proposal, backed by Lind, to …": the noun before a participle that the parser hangs on the
   * clause; empty for other verbs.
   */
  Optional<Token> explained(Token verb) {
    int before = verb.index() - 1;
    while (before >= 0 && sentence.token(before).is("advmod")) {
      before--;
    }
    if (before >= 0 && sentence.token(before).word().equals(",")) {
      before--;
    }
    boolean aside = verb.is("dep") && verb.tag().equals("VBN") && isPassive(verb);
    return aside && before >= 0
        ? Optional.of(sentence.token(before)).filter(Token::isNoun).map(this::named)
        : Optional.empty();
  }

  /** "the letter to Lind, signed by Orr": of a noun and a name that belongs to it, the noun. */
  private Token named(Token near) {
    Optional<Token> above = sentence.head(near);
    boolean belongs =
        near.isProperNoun()
            && near.is("nmod")
            && above.filter(a -> a.isNoun() && !a.isProperNoun()).isPresent();
    return belongs ? named(above.orElseThrow()) : near;
  }
}

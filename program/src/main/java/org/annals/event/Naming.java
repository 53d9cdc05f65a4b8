package org.annals.event;

import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * Verbs that give a thing a name or a quality, and may mean a demand in another frame: "called the
 * vote a sham" asks for nothing, nor does "a firm called Orva", as "called for a vote" does.
 */
record Naming(Sentence sentence) {
  private static final WordSets WORDS = new WordSets("senses.tsv");
  private static final Set<String> ASKING = Set.of("for", "on", "upon", "to");

  /** How far behind its object a quality stands, marks counted. */
  private static final int NEAR = 3;

  /** "called the vote a sham", "a step that the bank called rash". */
  boolean isJudgement(Token verb) {
    if (!isNaming(verb) || asks(verb)) {
      return false;
    }
    Optional<Token> object = sentence.child(verb, "obj");
    boolean relative = verb.relation().equals("acl:relcl");
    boolean quality =
        sentence.children(verb, "xcomp", "dep").stream()
            .anyMatch(x -> x.index() > verb.index() && !x.isVerb());
    return quality || (object.isPresent() && (relative || isQualified(object.get())));
  }

  /** "a firm called Orva": what it is called, and no more. */
  boolean isName(Token verb) {
    return isNaming(verb)
        && verb.tag().matches("VB[ND]")
        && verb.index() > 0
        && sentence.token(verb.index() - 1).isNoun()
        && sentence.child(verb, "nsubj", "aux").isEmpty()
        && verb.index() + 1 < sentence.size()
        && sentence.token(verb.index() + 1).isProperNoun();
  }

  private boolean isNaming(Token verb) {
    return WORDS.has("naming", verb.lemma());
  }

  private boolean asks(Token verb) {
    boolean infinitive =
        sentence.children(verb, "xcomp", "ccomp", "advcl").stream()
            .anyMatch(x -> x.tag().equals("VB"));
    return infinitive
        || sentence.child(verb, "compound:prt").isPresent()
        || sentence.children(verb, "obl", "advmod").stream()
            .filter(o -> o.index() > verb.index())
            .anyMatch(
                o ->
                    ASKING.contains(o.lemma())
                        || sentence.children(o, "case").stream()
                            .anyMatch(c -> ASKING.contains(c.lemma())));
  }

  private boolean isQualified(Token object) {
    for (int i = object.index() + 1; i <= object.index() + NEAR && i < sentence.size(); i++) {
      if (sentence.token(i).tag().startsWith("JJ")) {
        return true;
      }
      if (!sentence.token(i).is("punct")) {
        return false;
      }
    }
    return false;
  }
}

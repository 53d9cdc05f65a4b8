package org.annals.commitment;

import java.util.Optional;
import java.util.function.Predicate;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * "The bank said rates would rise", "She promised the boxes would go in": where no "that" parts
 * them, parsers take the verb of telling for part of the subject of what is told, and the subject
 * for the object of the telling. The words are read in their order here.
 *
 * @param telling the verb of telling
 * @param teller its subject
 * @param subject the subject of what is told
 */
record Turned(Token telling, Token teller, Token subject) {
  private static final int DEPTH = 4;

  /** What stands above the clause of {@code verb}, a verb with a modal; empty if rightly read. */
  static Optional<Turned> above(Sentence sentence, Token verb, Predicate<Token> tells) {
    Token modal =
        sentence.children(verb, "aux").stream()
            .filter(a -> a.tag().equals("MD") || a.word().matches("['’]d"))
            .findFirst()
            .orElse(null);
    int at = modal == null ? -1 : modal.index() - 1;
    while (at > 0 && sentence.token(at).tag().matches("RB|''|``")) {
      at--;
    }
    if (at < 2 || !sentence.token(at).isNoun()) {
      return Optional.empty();
    }
    Token noun = sentence.token(at);
    for (int i = 0; i < DEPTH && isInside(sentence, noun, verb); i++) {
      noun = sentence.token(noun.head());
    }
    Token subject = noun;
    Token above = sentence.head(noun).orElse(noun);
    if (noun.is("obj") && above.index() < noun.index() && sentence.isUnder(above, verb)) {
      return Optional.of(above)
          .filter(tells)
          .flatMap(t -> sentence.child(t, "nsubj"))
          .filter(t -> t.index() < above.index())
          .map(t -> new Turned(above, t, subject));
    }
    if (!above.equals(verb)) {
      return Optional.empty();
    }
    return sentence.children(noun, "amod", "acl").stream() // "state television announced banks"
        .filter(t -> t.tag().equals("VBN") || t.tag().equals("VBD"))
        .filter(t -> t.index() > 0 && t.index() < subject.index() && tells.test(t))
        .filter(t -> sentence.token(t.index() - 1).isNoun())
        .findFirst()
        .map(t -> new Turned(t, sentence.token(t.index() - 1), subject));
  }

  /** Of a noun that belongs to another before the verb: "houses of parliament". */
  private static boolean isInside(Sentence sentence, Token noun, Token verb) {
    Token above = sentence.head(noun).orElse(verb);
    return above.isNoun()
        && above.index() < verb.index()
        && (noun.is("nmod") || noun.is("compound") || noun.is("conj") || noun.is("dep"));
  }

  /** The clause that is told, by its verb of telling. */
  static Optional<Token> clause(Sentence sentence, Token telling) {
    Optional<Token> at = sentence.head(telling);
    for (int i = 0; i < DEPTH && at.isPresent(); i++) {
      Token verb = at.get();
      if (above(sentence, verb, telling::equals).isPresent()) {
        return at;
      }
      at = sentence.head(verb);
    }
    return Optional.empty();
  }
}

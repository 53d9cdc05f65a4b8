package org.annals.event;

import java.util.Optional;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * "The officer who fired the shot", "those who backed the deal": a clause that only says which
 * people are meant, of whom no one is named.
 */
final class DefiningClause {
  private static final WordSets WORDS = new WordSets("senses.tsv");

  private DefiningClause() {}

  static boolean isOne(Sentence sentence, Token verb, Cast cast) {
    if (!verb.relation().equals("acl:relcl")) {
      return false;
    }
    Optional<Token> who =
        sentence.children(verb, "nsubj").stream()
            .filter(s -> s.tag().equals("WP") || s.tag().equals("WDT"))
            .findFirst();
    Optional<Token> people = sentence.head(verb);
    if (who.isEmpty() || people.isEmpty()) {
      return false;
    }
    boolean aside = // "a pilot, who had fled": told for itself
        who.get().index() > 0 && sentence.token(who.get().index() - 1).word().equals(",");
    boolean named =
        cast.at(sentence.index(), people.get()).filter(a -> !a.isBare()).isPresent()
            || people.get().isProperNoun();
    boolean dated = sentence.children(verb, "obl").stream().anyMatch(DatedLine::isOfDate);
    return !aside
        && !named
        && !dated
        && (WORDS.has("anyone", people.get().lemma())
            || new NounKinds(sentence, cast).isPerson(people.get()));
  }
}

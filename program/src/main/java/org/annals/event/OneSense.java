package org.annals.event;

import java.util.List;
import java.util.Locale;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * A noun that may name a protest or an attack ("strike") means in one report what it means where
 * the words beside it tell: after "the teachers' strike", "the strike" is theirs, unless arms stand
 * beside it. One sense a discourse (Gale, Church and Yarowsky 1992).
 */
final class OneSense {
  private static final WordSets WORDS = new WordSets("senses.tsv");

  private OneSense() {}

  /** Puts the bare ones in the class of those that words beside them tell. */
  static void settle(List<Candidate> all) {
    boolean protest = all.stream().anyMatch(c -> isNoun(c) && c.type() == PloverClass.PROTEST);
    if (protest) {
      all.replaceAll(c -> isNoun(c) && isBareAttack(c) ? c.as(PloverClass.PROTEST) : c);
    }
  }

  private static boolean isNoun(Candidate c) {
    return noun(c).isNoun() && WORDS.has("protest or attack", lemma(noun(c)));
  }

  /** The noun that tells it, also where a verb only carries it: "the strike began". */
  private static Token noun(Candidate c) {
    return c.carried() == null ? c.head() : c.carried();
  }

  private static boolean isBareAttack(Candidate c) {
    Sentence sentence = c.sentence();
    return c.type() == PloverClass.ASSAULT
        && c.participants().to.isEmpty()
        && sentence.children(noun(c), "amod", "compound").stream()
            .noneMatch(m -> WORDS.has("arms", lemma(m)) || WORDS.has("violent", lemma(m)));
  }

  private static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }
}

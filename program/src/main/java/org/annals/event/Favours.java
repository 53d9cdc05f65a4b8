package org.annals.event;

import java.util.Locale;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;

/** Verbs whose subject is the one who is given, or beaten. */
final class Favours {
  private static final WordSets WORDS = new WordSets("parties.tsv");

  private Favours() {}

  private static final Set<PloverClass> KINDS =
      Set.of(PloverClass.SUPPORT, PloverClass.AID, PloverClass.CONCEDE);

  /**
   * Whether the subject is the one who is given, or beaten: "received aid from Norland", "won
   * praise from Orr", "fell to the rebels".
   */
  static boolean receives(Sentence sentence, Token verb) {
    EventLexicon lexicon = EventLexicon.get();
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    boolean favour =
        sentence.children(verb, "obj").stream()
            .anyMatch(o -> lexicon.noun(sentence, o).filter(KINDS::contains).isPresent());
    return WORDS.has("receiving", lemma)
        || (WORDS.has("gaining", lemma) && favour)
        || (WORDS.has("losing to", lemma)
            && sentence.child(verb, "obj").isEmpty()
            && sentence.children(verb, "obl").stream()
                .anyMatch(o -> o.isNoun() && isGiver(sentence, verb, o)));
  }

  /** Whether an oblique names who gives it to the subject, or beats him. */
  static boolean isGiver(Sentence sentence, Token verb, Token oblique) {
    String preposition = sentence.child(oblique, "case").map(Token::lemma).orElse("");
    return preposition.equals(WORDS.has("losing to", verb.lemma()) ? "to" : "from");
  }
}

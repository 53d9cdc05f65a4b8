package org.annals.commitment;

import static org.annals.commitment.CommitmentWords.lower;

import org.annals.event.EventLexicon;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.jspecify.annotations.Nullable;

/** Which words tell of a deed, of money, of people, whoever is bound to it. */
final class Deeds {
  private Deeds() {}

  /** "made a pledge to plant trees", where the parser hangs the infinitive on the verb. */
  static @Nullable Token after(Sentence sentence, Token verb, Token noun) {
    return sentence.children(verb, "xcomp", "advcl", "ccomp").stream()
        .filter(c -> c.index() > noun.index() && isInfinitive(sentence, c))
        .findFirst()
        .orElse(null);
  }

  static boolean isInfinitive(Sentence sentence, Token token) {
    return sentence.children(token, "mark", "aux").stream()
        .anyMatch(m -> m.tag().equals("TO") || m.word().equalsIgnoreCase("to"));
  }

  static boolean isPerson(Token noun) {
    if (noun.isProperNoun() || noun.isPronoun() || !noun.isNoun()) {
      return true;
    }
    WordNet net = WordNet.get();
    String file = net.nounFile(lower(noun));
    return file.equals("noun.person")
        || file.equals("noun.group")
        || net.isKindOf(lower(noun), "organization", 2)
        || net.isKindOf(lower(noun), "person", 2);
  }

  static boolean isMoney(Sentence sentence, Token object) {
    return object.tag().equals("$")
        || object.word().equals("%")
        || object.lemma().equals("percent")
        || sentence.children(object).stream().anyMatch(c -> c.tag().equals("$"));
  }

  /** "raises of 20%", "$3 million", "a fine of $2 million". */
  static boolean isSum(Sentence sentence, Token noun) {
    return isMoney(sentence, noun)
        || sentence.children(noun, "nmod").stream().anyMatch(n -> isMoney(sentence, n));
  }

  /** A noun for what someone does or gives: not a thing, a person, a place, a time, a question. */
  static boolean isDeed(Sentence sentence, Token noun) {
    if (!noun.isNoun() || noun.isProperNoun()) {
      return false;
    }
    WordNet net = WordNet.get();
    String lemma = lower(noun);
    String file = net.nounFile(lemma);
    return file.equals("noun.act")
        || EventLexicon.get().noun(sentence, noun).isPresent()
        || file.equals("noun.event")
        || file.equals("noun.possession")
        || file.equals("noun.process")
        || (net.verbOf(lemma).isPresent()
            && (file.equals("noun.communication") || file.equals("noun.cognition")))
        || lemma.equals("timetable")
        || lemma.equals("guarantee");
  }
}

package org.annals.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;

/** What kind of thing a noun of one sentence names, for the senses of the verbs that it goes with. */
record NounKinds(Sentence sentence, Cast cast) {
  private static final WordSets WORDS = new WordSets("senses.tsv");

  private static final WordSets PARTIES = new WordSets("parties.tsv");

  /** Senses of a noun that count, the most frequent first. */
  private static final int SENSES = 2;

  private static final Set<String> LIVING = Set.of("noun.person", "noun.animal");

  private static final Set<String> COUNTED = Set.of("noun.quantity", "noun.group");

  boolean isPerson(Token noun) {
    return cast.at(sentence.index(), noun)
        .map(a -> a.type() == ActorType.PERSON || a.type() == ActorType.GROUP)
        .orElseGet(
            () ->
                lemma(noun).equals("person") // "people"
                    || senses(noun).stream().limit(SENSES).anyMatch("noun.person"::equals));
  }

  /** Whether it can be killed or hurt: someone, some animal, a number of them, who is not said. */
  boolean canSuffer(Token noun) {
    return isPerson(noun)
        || noun.isPronoun()
        || noun.tag().equals("CD")
        || sentence.child(noun, "nummod").isPresent()
        || PARTIES.has("many", noun.lemma())
        || noun.isProperNoun()
        || cast.at(sentence.index(), noun).filter(a -> a.type() == ActorType.STATE).isPresent()
        || senses(noun).isEmpty()
        || senses(noun).stream().limit(SENSES).anyMatch(LIVING::contains)
        || COUNTED.contains(senses(noun).get(0));
  }

  /** Armed forces, their arms and vehicles, and what they hold. */
  boolean isForces(Token noun) {
    String lemma = lemma(noun);
    WordNet wordNet = WordNet.get();
    return isMilitary(noun)
        || noun.isPronoun()
        || WORDS.has("forces", lemma)
        || senses(noun).isEmpty()
        || isPerson(noun)
        || cast.at(sentence.index(), noun).filter(a -> a.type() == ActorType.GROUP).isPresent()
        || wordNet.isKindOf(lemma, "weaponry", SENSES)
        || wordNet.isKindOf(lemma, "military vehicle", SENSES)
        || wordNet.isKindOf(lemma, "warship", SENSES)
        || wordNet.isKindOf(lemma, "military unit", SENSES);
  }

  boolean isMilitary(Token noun) {
    return cast.at(sentence.index(), noun).filter(a -> a.key().startsWith("military:")).isPresent();
  }

  boolean isState(Token noun) {
    return cast.at(sentence.index(), noun)
        .map(Actor::type)
        .filter(t -> t == ActorType.STATE || t == ActorType.PLACE || t == ActorType.FACILITY)
        .isPresent();
  }

  /** Whether it is said, written or sent as a message. */
  boolean isMessage(Token noun) {
    return senses(noun).stream().limit(1).anyMatch("noun.communication"::equals);
  }

  private static List<String> senses(Token noun) {
    return WordNet.get().nounFiles(lemma(noun));
  }

  private static String lemma(Token noun) {
    return noun.lemma().toLowerCase(Locale.ROOT);
  }
}

package org.annals.actor;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;

/**
 * Reads the state that an adjective or a name in front of a noun names, where the state itself acts:
 * before an office ("a French minister") or a deed ("the Indian proposal"). Before other nouns it
 * says where something comes from.
 */
final class StateReader {
  private static final Set<String> DEEDS =
      Set.of("noun.act", "noun.event", "noun.communication", "noun.possession");

  private final HeadNouns nouns;
  private final Clusters clusters;

  StateReader(HeadNouns nouns, Clusters clusters) {
    this.nouns = nouns;
    this.clusters = clusters;
  }

  void read(Sentence sentence, Token word, BitSet used) {
    boolean inFront = word.is("amod") || word.is("compound");
    Optional<Token> noun = sentence.head(word).filter(Token::isNoun);
    if (!inFront
        || noun.isEmpty()
        || noun.get().isProperNoun()
        || noun.get().index() < word.index()
        || used.get(noun.get().index())
        || nouns.of(sentence.token(noun.get().index() - 1).word(), noun.get()).isPresent()) {
      return;
    }
    boolean hyphened =
        word.index() + 1 < sentence.size()
            && sentence.token(word.index() + 1).tag().equals("HYPH");
    Optional<String> state = Gazetteer.get().stateInFront(word.word());
    if (hyphened || state.isEmpty() || !(isOffice(noun.get()) || isDeed(noun.get()))) {
      return;
    }
    clusters.mention(
        clusters.state(state.get()),
        sentence,
        word.index(),
        word.index(),
        word,
        Mention.Kind.PRONOUN, // no name of its own where the state is named elsewhere
        used);
  }

  /** States that are nowhere named otherwise go by these words. */
  void name() {
    for (Cluster cluster : clusters.all) {
      if (cluster.type == ActorType.STATE && cluster.aliases.isEmpty()) {
        cluster.mentions.forEach(m -> cluster.aliases.add(m.words()));
      }
    }
  }

  private boolean isOffice(Token noun) {
    return noun.lemma().equals("official")
        || nouns.title(noun.lemma()).filter(t -> !t.of().equals("-")).isPresent();
  }

  private static boolean isDeed(Token noun) {
    List<String> senses = WordNet.get().nounFiles(noun.lemma());
    return !senses.isEmpty() && DEEDS.contains(senses.get(0));
  }
}

package org.annals.actor;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.HeadNouns.HeadClass;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.text.WordList;

/**
 * Those who take part in what a report tells and whom it calls by a bare noun that nothing before
 * it explains: "soldiers", "the agency", "the government". Each is an actor of that report; whom
 * the reports together mean by it is decided in {@code record}, by the key that {@link #key} gives.
 */
record BareActors(Text text, HeadNouns nouns, Clusters clusters) {
  static final String KEY = "bare:";

  /** Prepositions before one who takes part: "by soldiers", "an attack on the agency". */
  private static final Set<String> TAKING_PART =
      WordList.words(BareActors.class, "taking-part.txt");

  private static final Set<String> SUBJECTS_AND_OBJECTS =
      Set.of("nsubj", "nsubj:pass", "obj", "iobj", "nmod:poss");

  /** What stands before those who are no one in particular. */
  private static final Set<String> UNCERTAIN = WordList.words(BareActors.class, "uncertain.txt");

  /** What stands before the forces of a state that the words do not name: "government forces". */
  static final Set<String> OF_THE_STATE = WordList.words(BareActors.class, "of-the-state.txt");

  private static final Set<HeadClass> OF_FORCES =
      Set.of(HeadClass.MILITARY, HeadClass.SECURITY, HeadClass.POLICE);

  /** Called by their noun without an article: "parliament", "police". */
  private static final Set<HeadClass> ONE_OF_A_STATE =
      Set.of(HeadClass.LEGISLATURE, HeadClass.POLICE);

  /**
   * Adds them to the actors of the report.
   *
   * @param read by sentence, the words that name actors already
   */
  void read(List<BitSet> read) {
    for (Sentence sentence : text.sentences()) {
      BitSet used = read.get(sentence.index());
      for (Token noun : sentence.tokens()) {
        if (noun.isNoun() && !noun.isProperNoun() && !used.get(noun.index())) {
          read(sentence, NounPhrase.of(sentence, noun, used), used);
        }
      }
    }
  }

  private void read(Sentence sentence, NounPhrase phrase, BitSet used) {
    Token noun = phrase.noun();
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    boolean plural = noun.tag().equals("NNS");
    Optional<HeadClass> kind = nouns.of(lemma).or(() -> nouns.of(noun.word()));
    if (kind.isEmpty() && plural && HeadNouns.isPerson(lemma)) {
      kind = Optional.of(HeadClass.PEOPLE);
    }
    boolean body = kind.filter(k -> k != HeadClass.FACILITY && k != HeadClass.PLACE).isPresent();
    boolean one = // "the doctor" and "the country" are one, whom names tell
        !plural && (HeadNouns.isPerson(lemma) || DescriptionReader.LANDS.contains(lemma));
    if (!body || one || !isCertain(sentence, phrase, kind.get()) || !takesPart(sentence, noun)) {
      return;
    }
    boolean persons = plural && HeadNouns.isPerson(lemma);
    Cluster cluster =
        clusters.keyed(
            key(kind.get(), lemma), persons ? ActorType.GROUP : ActorType.ORGANIZATION, null);
    cluster.noun = lemma;
    cluster.plural |= plural;
    clusters.mention(
        cluster, sentence, phrase.first(), noun.index(), noun, Mention.Kind.DESCRIPTION, used);
  }

  private static String key(HeadClass kind, String lemma) {
    return KEY + kind.name().toLowerCase(Locale.ROOT) + ":" + lemma;
  }

  /** Told of as known, by its noun alone: not "an army", "any soldier", "rebels from Elm". */
  private static boolean isCertain(Sentence sentence, NounPhrase phrase, HeadClass kind) {
    Token noun = phrase.noun();
    boolean certain =
        sentence.children(noun, "det", "amod").stream()
            .noneMatch(d -> UNCERTAIN.contains(d.lemma().toLowerCase(Locale.ROOT)));
    boolean plural = noun.tag().equals("NNS");
    boolean told =
        plural
            ? phrase.isDefinite()
                || !phrase.modifiers().isEmpty()
                || HeadNouns.isPerson(noun.lemma())
                || kind == HeadClass.GROUP
            : phrase.isDefinite() || ONE_OF_A_STATE.contains(kind);
    boolean whose =
        sentence.child(noun, "nmod:poss").isPresent()
            || sentence.children(noun, "nmod", "appos").stream()
                .anyMatch(
                    n ->
                        n.index() > noun.index()
                            && (n.isProperNoun()
                                || sentence
                                    .child(n, "case")
                                    .filter(c -> c.lemma().matches("of|from"))
                                    .isPresent()));
    boolean two = // "both neighbours": the two told of last
        sentence.children(noun, "nummod").stream().anyMatch(n -> n.lemma().equals("two"));
    boolean plain = phrase.modifiers().isEmpty();
    boolean ofState = OF_FORCES.contains(kind) && OF_THE_STATE.contains(phrase.modifiers());
    return certain && told && !whose && !two && (plain || ofState);
  }

  private static boolean takesPart(Sentence sentence, Token noun) {
    Token top = noun;
    while (top.is("conj") && sentence.head(top).filter(Token::isNoun).isPresent()) {
      top = sentence.head(top).orElse(top);
    }
    String preposition =
        sentence.child(top, "case").map(c -> c.lemma().toLowerCase(Locale.ROOT)).orElse("");
    return SUBJECTS_AND_OBJECTS.contains(top.relation())
        || ((top.is("obl") || top.is("nmod")) && TAKING_PART.contains(preposition));
  }
}

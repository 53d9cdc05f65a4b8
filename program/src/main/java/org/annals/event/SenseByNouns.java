package org.annals.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;

/**
 * The class of a verb that the nouns beside it decide: what a court orders is no request, a virus
 * that kills attacks no one, gas fired at a crowd is force of the police, and papers handed over
 * are no retreat.
 */
final class SenseByNouns {
  private static final WordSets WORDS = new WordSets("senses.tsv");
  private static final WordSets COURTS = new WordSets("courts.tsv");

  /** Senses of a noun that count, the most frequent first. */
  private static final int SENSES = 2;

  /** What WordNet has above the nouns of what harms without anyone's doing. */
  private static final Set<String> UNWILLED =
      Set.of("disease", "microorganism", "geological phenomenon", "atmospheric phenomenon");

  private SenseByNouns() {}

  /**
   * The class by the nouns; empty if they do not decide it.
   *
   * @param lemma of the verb, with its particle
   * @param objects what it is done to
   */
  static Optional<PloverClass> of(
      Sentence sentence, Token verb, String lemma, List<Token> objects, PloverClass type) {
    boolean orders = type == PloverClass.REQUEST && WORDS.has("ordering", lemma);
    if (orders && isOrderedByCourt(sentence, verb)) {
      return Optional.of(PloverClass.COERCE);
    }
    if (type == PloverClass.ASSAULT && isUnwilled(sentence, verb)) {
      return Optional.of(PloverClass.OTHER);
    }
    if (WORDS.has("firing", lemma)
        && objects.stream().anyMatch(o -> holds(sentence, o, "crowd control"))) {
      return Optional.of(PloverClass.COERCE);
    }
    if (WORDS.has("handing", lemma) && objects(sentence, verb, objects).anyMatch(o -> isPaper(o))) {
      return Optional.of(PloverClass.COOPERATE);
    }
    boolean alone = WORDS.has("taking office", lemma) && objects.isEmpty();
    return alone ? Optional.of(PloverClass.OTHER) : Optional.empty();
  }

  /** "the flu has killed": what no one does. */
  private static boolean isUnwilled(Sentence sentence, Token verb) {
    return sentence.children(verb, "nsubj").stream()
        .anyMatch(
            s ->
                UNWILLED.stream()
                    .anyMatch(
                        above ->
                            WordNet.get()
                                .isKindOf(s.lemma().toLowerCase(Locale.ROOT), above, SENSES)));
  }

  /** "a judge ordered", "was ordered by the court". */
  private static boolean isOrderedByCourt(Sentence sentence, Token verb) {
    List<Token> doers = new ArrayList<>(sentence.children(verb, "nsubj"));
    sentence.children(verb, "obl").stream()
        .filter(o -> sentence.children(o, "case").stream().anyMatch(c -> c.lemma().equals("by")))
        .forEach(doers::add);
    return doers.stream()
        .anyMatch(
            d ->
                isCourt(d)
                    || sentence.children(d, "compound", "appos", "nmod").stream()
                        .filter(c -> c.is("compound") || c.is("appos"))
                        .anyMatch(SenseByNouns::isCourt));
  }

  private static boolean isCourt(Token noun) {
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    return COURTS.has("courts", lemma)
        || COURTS.has("judges", lemma)
        || COURTS.has("deciding", lemma);
  }

  /** Whether the noun, or one that it counts ("rounds of"), is of the set. */
  private static boolean holds(Sentence sentence, Token noun, String set) {
    return WORDS.has(set, noun.lemma())
        || WORDS.has(set, before(sentence, noun) + noun.lemma())
        || sentence.children(noun, "nmod").stream()
            .anyMatch(
                n -> WORDS.has(set, n.lemma()) || WORDS.has(set, before(sentence, n) + n.lemma()));
  }

  private static String before(Sentence sentence, Token noun) {
    return noun.index() == 0 ? "" : sentence.token(noun.index() - 1).lemma() + " ";
  }

  /** What is handed over: also the noun that a relative clause tells of. */
  private static java.util.stream.Stream<Token> objects(
      Sentence sentence, Token verb, List<Token> objects) {
    boolean relative =
        objects.isEmpty()
            && (verb.relation().equals("acl:relcl") || verb.is("acl"))
            && sentence.children(verb, "nsubj").stream().noneMatch(s -> s.tag().startsWith("W"));
    List<Token> all = new ArrayList<>(objects);
    if (relative) {
      sentence.head(verb).ifPresent(all::add);
    }
    return all.stream()
        .flatMap(
            o ->
                java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(o), sentence.children(o, "nmod").stream()));
  }

  private static boolean isPaper(Token noun) {
    return WORDS.has("papers", noun.lemma());
  }
}

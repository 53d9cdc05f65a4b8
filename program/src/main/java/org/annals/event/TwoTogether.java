package org.annals.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.jspecify.annotations.Nullable;

/**
 * Fills in whom "they", "the two leaders", "both governments", "the pair" mean right after two who
 * were told to do something together: "Norland and Chad met in May. The two sides signed a treaty."
 *
 * <p>Left open where a noun in the plural or an actor of many stands between that could be meant.
 */
final class TwoTogether {
  private static final WordSets WORDS = new WordSets("parties.tsv");

  private static final Set<ActorType> STATES =
      Set.of(ActorType.STATE, ActorType.ORGANIZATION, ActorType.GROUP);

  private static final int TWO = 2;
  private static final int REACH_SENTENCES = 2;

  private TwoTogether() {}

  /** Fills in {@code candidates}, which are all of one report, in reading order. */
  static void fill(Cast cast, List<Candidate> candidates) {
    for (int i = 0; i < candidates.size(); i++) {
      Candidate c = candidates.get(i);
      Token subject = c.subject();
      if (subject == null || !c.head().isVerb()) {
        continue;
      }
      Participants who = c.participants();
      Set<String> side = who.isPassive(c.head()) ? who.to : who.by;
      if (!side.isEmpty()) {
        continue;
      }
      boolean they = isThey(cast, c.sentence(), subject);
      if (they || areTwo(c.sentence(), subject)) {
        List<String> two = before(cast, candidates, i, they ? null : subject);
        if (!two.isEmpty()) {
          side.addAll(two);
          (side == who.by ? who.to : who.by).removeAll(two);
        }
      }
    }
  }

  private static boolean isThey(Cast cast, Sentence sentence, Token subject) {
    return subject.word().equalsIgnoreCase("they") && cast.at(sentence.index(), subject).isEmpty();
  }

  /** "the two leaders", "both sides", "the pair": two of whom was told. */
  private static boolean areTwo(Sentence sentence, Token noun) {
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    boolean the = sentence.children(noun, "det").stream().anyMatch(d -> d.lemma().equals("the"));
    if (WORDS.has("pair", lemma)) {
      return the && sentence.children(noun, "nmod", "amod", "compound").isEmpty();
    }
    boolean both =
        sentence.children(noun, "det", "det:predet").stream()
            .anyMatch(d -> d.lemma().equals("both"));
    boolean two = sentence.children(noun, "nummod").stream().anyMatch(n -> n.lemma().equals("two"));
    return noun.tag().equals("NNS")
        && (both || (two && the))
        && sentence.children(noun, "nmod", "amod", "compound", "acl").isEmpty();
  }

  /** The two who did something together last; empty if none did, or more than those. */
  private static List<String> before(
      Cast cast, List<Candidate> candidates, int at, @Nullable Token noun) {
    Sentence here = candidates.get(at).sentence();
    for (int i = at - 1; i >= 0; i--) {
      Candidate c = candidates.get(i);
      int back = here.index() - c.sentence().index();
      if (back > (noun == null ? 1 : REACH_SENTENCES) || c.sentence().section() != here.section()) {
        return List.of();
      }
      Set<String> by = c.participants().by;
      if (by.size() == TWO && by.stream().allMatch(id -> fits(cast, id, noun))) {
        return noun == null && hasMany(c.sentence(), c) ? List.of() : List.copyOf(by);
      }
    }
    return List.of();
  }

  /** Whether the sentence of the two names others, in the plural, who could be "they". */
  private static boolean hasMany(Sentence sentence, Candidate two) {
    return sentence.tokens().stream()
        .filter(t -> t.tag().equals("NNS") && !t.equals(two.subject()))
        .filter(t -> t.is("nsubj") || t.is("obj") || t.is("nsubj:pass"))
        .anyMatch(
            t -> {
              String file = WordNet.get().nounFile(t.lemma().toLowerCase(Locale.ROOT));
              return file.equals("noun.person") || file.equals("noun.group");
            });
  }

  private static boolean fits(Cast cast, String id, @Nullable Token noun) {
    ActorType type = cast.actor(id).type();
    if (noun == null) {
      return type == ActorType.PERSON || STATES.contains(type);
    }
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    if (WORDS.has("pair", lemma) || WORDS.has("sides", lemma)) {
      return type == ActorType.PERSON || STATES.contains(type);
    }
    if (WORDS.has("lands", lemma)) {
      return type == ActorType.STATE;
    }
    String file = WordNet.get().nounFile(lemma);
    return file.equals("noun.person")
        ? type == ActorType.PERSON
        : file.equals("noun.group") && STATES.contains(type);
  }
}

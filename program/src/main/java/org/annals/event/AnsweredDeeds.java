package org.annals.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * Fills in whom an answer is to that names only what is answered: "turned it down", "called the
 * decision a mistake", "dismissed such remarks" answer who did, said or asked it just before.
 */
final class AnsweredDeeds {
  private static final WordSets WORDS = new WordSets("parties.tsv");

  /** Sentences between a deed and its answer, at most. */
  private static final int FARTHEST = 1;

  private AnsweredDeeds() {}

  /** Fills in {@code candidates}, which are all of one report in reading order. */
  static void fill(List<Candidate> candidates) {
    for (int i = 0; i < candidates.size(); i++) {
      Candidate c = candidates.get(i);
      Set<String> to = c.participants().to;
      if (to.isEmpty() && answers(c)) {
        before(candidates, i).ifPresent(deed -> to.addAll(deed.participants().by));
      }
    }
  }

  private static boolean answers(Candidate c) {
    return c.head().isVerb()
        && !c.participants().by.isEmpty()
        && VerbParties.ANSWERING.contains(c.type())
        && !c.participants().isPassive(c.head())
        && c.sentence().children(c.head(), "obj").stream()
            .anyMatch(o -> isBack(c.sentence(), o) && c.participants().parties.at(o).isEmpty());
  }

  /** Whether a word points back to what was told: "it", "that offer", "the decision". */
  private static boolean isBack(Sentence sentence, Token object) {
    String word = object.word().toLowerCase(Locale.ROOT);
    boolean deed =
        object.isNoun()
            && EventLexicon.get().noun(sentence, object).isPresent()
            && sentence.children(object, "nmod", "nmod:poss", "acl", "compound").isEmpty()
            && sentence.children(object, "det", "amod").stream()
                .anyMatch(d -> WORDS.has("definite", d.lemma().toLowerCase(Locale.ROOT)));
    return WORDS.has("pointing back", word) || deed;
  }

  /** The last deed before of someone else. */
  private static Optional<Candidate> before(List<Candidate> candidates, int answer) {
    Candidate c = candidates.get(answer);
    for (int i = answer - 1; i >= 0; i--) {
      Candidate deed = candidates.get(i);
      if (c.sentence().index() - deed.sentence().index() > FARTHEST) {
        break;
      }
      Set<String> by = deed.participants().by;
      if (!by.isEmpty() && by.stream().noneMatch(c.participants().by::contains)) {
        return Optional.of(deed);
      }
    }
    return Optional.empty();
  }
}

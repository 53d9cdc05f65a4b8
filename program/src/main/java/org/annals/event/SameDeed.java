package org.annals.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;

/**
 * Fills in who does a deed to whom where a report tells of it again by a definite noun: "the threat"
 * is the one told before, of the same maker to the same receiver. Only what is missing is filled in,
 * and only from the last mention that nothing speaks against.
 */
final class SameDeed {
  private static final WordSets WORDS = new WordSets("parties.tsv");

  /** Sentences between two mentions of one deed, at most. */
  private static final int FARTHEST = 12;

  private SameDeed() {}

  /** Fills in {@code candidates}, which are all of one report in reading order. */
  static void fill(List<Candidate> candidates) {
    List<Candidate> told = new ArrayList<>();
    for (Candidate c : candidates) {
      if (isDefinite(c.sentence(), c.head()) && c.type() != PloverClass.OTHER) {
        last(told, c.sentence(), c.head(), c.type(), c.participants()).ifPresent(e -> take(c, e));
      }
      Token subject = c.subject();
      boolean provokes =
          ANSWERS.contains(c.type())
              && c.head().isVerb()
              && subject != null
              && c.participants().to.isEmpty()
              && WORDS.has("provoking", c.head().lemma())
              && !c.participants().isPassive(c.head());
      if (provokes) {
        answered(told, c, subject);
      }
      told.add(c);
    }
  }

  /** Classes of what a deed provokes. */
  private static final Set<PloverClass> ANSWERS =
      Set.of(PloverClass.ACCUSE, PloverClass.PROTEST, PloverClass.REJECT);

  /** "the threat provoked an outcry": against who made it. */
  private static void answered(List<Candidate> told, Candidate c, Token subject) {
    Optional<PloverClass> type = EventLexicon.get().noun(c.sentence(), subject);
    if (type.isEmpty()) {
      return;
    }
    Participants of = new Participants(c.sentence(), c.participants().cast);
    of.noun(subject, true, false);
    if (of.by.isEmpty() && isDefinite(c.sentence(), subject)) {
      last(told, c.sentence(), subject, type.get(), of)
          .ifPresent(e -> of.by.addAll(e.participants().by));
    }
    c.participants().by.removeAll(of.by);
    c.participants().to.addAll(of.by);
  }

  private static void take(Candidate c, Candidate earlier) {
    Participants of = c.participants();
    if (of.by.isEmpty()) {
      of.by.addAll(earlier.participants().by);
      of.by.removeAll(of.to);
    }
    if (of.to.isEmpty()) {
      of.to.addAll(earlier.participants().to);
      of.to.removeAll(of.by);
    }
  }

  private static Optional<Candidate> last(
      List<Candidate> told,
      Sentence sentence,
      Token head,
      PloverClass type,
      Participants participants) {
    for (int i = told.size() - 1; i >= 0; i--) {
      Candidate e = told.get(i);
      if (sentence.index() - e.sentence().index() > FARTHEST) {
        return Optional.empty();
      }
      boolean named = !e.participants().by.isEmpty() || !e.participants().to.isEmpty();
      if (named && e.type() == type && name(e.head()).equals(name(head))) {
        boolean fits =
            fits(participants.by, e.participants().by)
                && fits(participants.to, e.participants().to)
                && Collections.disjoint(participants.by, e.participants().to)
                && Collections.disjoint(participants.to, e.participants().by);
        return fits ? Optional.of(e) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean fits(Set<String> a, Set<String> b) {
    return a.isEmpty() || b.isEmpty() || !Collections.disjoint(a, b);
  }

  /** "threat" and "threaten", "attack" and "attacked" are one name. */
  private static String name(Token head) {
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    return head.isNoun() ? WordNet.get().verbOf(lemma).orElse(lemma) : lemma;
  }

  private static boolean isDefinite(Sentence sentence, Token noun) {
    return noun.isNoun()
        && sentence.children(noun, "det").stream().anyMatch(d -> d.lemma().equals("the"))
        && sentence.children(noun, "nummod").isEmpty()
        && sentence.children(noun, "amod").stream()
            .noneMatch(a -> WORDS.has("another", a.lemma())); // "the next hearing"
  }
}

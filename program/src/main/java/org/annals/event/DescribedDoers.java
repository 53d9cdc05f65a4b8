package org.annals.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.Actor;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * Fills in who does it, or to whom it is done, from those whom their description alone tells ("some
 * 40 students marched"), where nobody better known was found: they come last, so that they hide no
 * one.
 */
final class DescribedDoers {
  private static final WordSets WORDS = new WordSets("parties.tsv");

  private DescribedDoers() {}

  /** Fills in {@code candidates}, which are all of one report. */
  static void fill(Cast cast, List<Candidate> candidates) {
    for (Candidate c : candidates) {
      if (!c.head().isVerb()) {
        continue;
      }
      Participants roles = c.participants();
      boolean passive = roles.isPassive(c.head());
      Token subject = c.subject();
      if (subject != null) {
        Set<String> side = passive ? roles.to : roles.by;
        if (side.isEmpty()) {
          at(cast, c.sentence(), subject)
              .filter(a -> !passive || !isToll(c.sentence(), a, subject))
              .ifPresent(a -> side.add(a.id()));
        }
      }
      for (Token object : c.sentence().children(c.head(), "obj")) {
        if (roles.to.isEmpty() && !passive) {
          at(cast, c.sentence(), object)
              .filter(a -> !isToll(c.sentence(), a, object))
              .filter(a -> !roles.by.contains(a.id()))
              .ifPresent(a -> roles.to.add(a.id()));
        }
      }
      for (Token agent : c.sentence().children(c.head(), "obl")) {
        if (passive && roles.by.isEmpty() && roles.parties.preposition(agent).equals("by")) {
          at(cast, c.sentence(), agent).ifPresent(a -> roles.by.add(a.id()));
        }
      }
    }
  }

  /** "at least 78 people": how many, not who. */
  private static boolean isToll(Sentence sentence, Actor actor, Token noun) {
    return actor.aliases().size() == 1
        && !sentence.children(noun, "nummod").isEmpty()
        && WORDS.has("people", noun.lemma());
  }

  private static Optional<Actor> at(Cast cast, Sentence sentence, Token word) {
    Optional<Actor> own = cast.describedAt(sentence.index(), word);
    if (own.isPresent() || word.isProperNoun()) {
      return own;
    }
    return sentence.children(word, "nmod").stream()
        .filter(n -> sentence.child(n, "case").filter(p -> p.lemma().equals("of")).isPresent())
        .flatMap(n -> cast.describedAt(sentence.index(), n).stream())
        .filter(a -> a.mentions().stream().anyMatch(m -> covers(m, sentence, word)))
        .findFirst();
  }

  private static boolean covers(org.annals.actor.Mention m, Sentence sentence, Token word) {
    return m.sentence() == sentence.index()
        && m.first() <= word.index()
        && word.index() <= m.last();
  }
}

package org.annals.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.Like;

/**
 * Fills in who protests, and against whom, where a report tells of one crowd: "the protests grew"
 * were those of the demonstrators told of, and "anti-government demonstrators" protest against the
 * government.
 */
final class Crowds {
  private static final WordSets WORDS = new WordSets("parties.tsv");

  private Crowds() {}

  /** Fills in {@code candidates}, which are all of one report. */
  static void fill(Cast cast, List<Candidate> candidates) {
    List<Actor> crowds =
        cast.actors().stream()
            .filter(a -> a.type() == ActorType.GROUP)
            .filter(
                a ->
                    Like.is(
                        a.name().toLowerCase(java.util.Locale.ROOT),
                        ".*(protesters|demonstrators|marchers)"))
            .toList();
    Optional<String> crowd =
        crowds.size() == 1 ? Optional.of(crowds.get(0).id()) : Optional.empty();
    for (Candidate c : candidates) {
      if (c.type() != PloverClass.PROTEST) {
        continue;
      }
      Set<String> by = c.participants().by;
      boolean named = // "the nurses' protest" is another
          !c.sentence().children(c.head(), "nmod:poss").isEmpty() || isOthers(c);
      Token subject = c.subject();
      boolean told = // "the protests", "the protests grew"
          c.head().isNoun()
              || isUnnamed(cast, c)
              || (subject != null
                  && EventLexicon.get()
                      .noun(c.sentence(), subject)
                      .filter(t -> t == PloverClass.PROTEST)
                      .isPresent());
      if (by.isEmpty() && told && !named) {
        crowd.filter(id -> !c.participants().to.contains(id)).ifPresent(by::add);
      }
      if (c.participants().to.isEmpty()) {
        c.participants().to.addAll(against(c));
        c.participants().to.removeAll(by);
      }
    }
  }

  /** "thousands of people marched", "crowds filled the square". */
  private static boolean isUnnamed(Cast cast, Candidate c) {
    Token subject = c.subject();
    return subject != null
        && !c.participants().isPassive(c.head())
        && WORDS.has("people", subject.lemma().toLowerCase(java.util.Locale.ROOT))
        && cast.at(c.sentence().index(), subject).isEmpty()
        && c.sentence().children(subject, "amod", "compound", "nmod:poss").isEmpty();
  }

  /** "the students' protest", "a rally of teachers", "protests in Chad": not that crowd's. */
  private static boolean isOthers(Candidate c) {
    return c.sentence().children(c.head(), "nmod", "compound").stream()
            .anyMatch(
                n ->
                    n.isProperNoun()
                        || c.sentence()
                            .child(n, "case")
                            .filter(p -> Set.of("of", "by", "in").contains(p.lemma()))
                            .isPresent())
        || c.sentence().children(c.head(), "amod").stream()
            .anyMatch(a -> Set.of("similar", "other", "new", "more").contains(a.lemma()));
  }

  /** Whom the words before those who protest say that they are against. */
  private static Set<String> against(Candidate c) {
    Sentence sentence = c.sentence();
    List<Token> words = new ArrayList<>(List.of(c.head()));
    Token subject = c.subject();
    if (subject != null) {
      words.add(subject);
    }
    words.addAll(sentence.children(c.head(), "obj"));
    Set<String> found = new LinkedHashSet<>();
    for (Token word : words) {
      sentence
          .children(word, "amod", "compound")
          .forEach(before -> found.addAll(c.participants().parties.against(before)));
    }
    return found;
  }
}

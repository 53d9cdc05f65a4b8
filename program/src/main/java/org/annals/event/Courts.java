package org.annals.event;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * Which court does what only a court does, where the clause does not say: the one of the report.
 */
final class Courts {
  private static final WordSets WORDS = new WordSets("courts.tsv");

  private final Sentence sentence;
  private final Cast cast;

  Courts(Sentence sentence, Cast cast) {
    this.sentence = sentence;
    this.cast = cast;
  }

  /** Whether no one but a court does what the verb tells. */
  static boolean isJudging(Token verb) {
    return WORDS.has("judging", verb.lemma().toLowerCase(Locale.ROOT));
  }

  /**
   * Local id of the court that was told of up to this sentence, where the report tells of one only
   * and of no jury.
   */
  Optional<String> one() {
    List<Actor> courts = cast.actors().stream().filter(a -> isNamed(a, "courts")).toList();
    boolean jury = cast.actors().stream().anyMatch(a -> isNamed(a, "juries"));
    return courts.size() == 1 && !jury
        ? courts.stream()
            .filter(a -> a.type() == ActorType.ORGANIZATION)
            .filter(a -> a.mentions().stream().anyMatch(m -> m.sentence() <= sentence.index()))
            .map(Actor::id)
            .findFirst()
        : Optional.empty();
  }

  private static boolean isNamed(Actor actor, String kind) {
    return !actor.isDescribed()
        && Arrays.stream(actor.name().toLowerCase(Locale.ROOT).split(" ", -1))
            .anyMatch(word -> WORDS.has(kind, word));
  }
}

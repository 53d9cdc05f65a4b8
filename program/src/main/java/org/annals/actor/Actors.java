package org.annals.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.language.Language;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.text.Span;

/**
 * Reads who acts in a report.
 *
 * <p>Method: names from the tagger and the gazetteers, descriptions by the class of their head noun
 * and the country, backer or name before it, then definite descriptions and pronouns to the nearest
 * fitting actor. Entity-centred, in one pass, after the sieves of Lee et al. (2013), most precise
 * first. Not read yet: split antecedents ("the two men"), descriptions that only knowledge of the
 * world resolves.
 */
public final class Actors {
  private final HeadNouns nouns = new HeadNouns();

  /**
   * What one report says of its actors.
   *
   * @param cast the actors
   * @param relations how they stand to each other, in reading order
   */
  public record Reading(Cast cast, List<RelationMention> relations) {
    public Reading {
      relations = List.copyOf(relations);
    }
  }

  /** The actors of a report as {@link Language} has read it. */
  public Reading read(Text text) {
    List<Cluster> clusters = new Casting(text, nouns).gather();
    Map<Cluster, String> ids = new HashMap<>();
    for (Cluster cluster : clusters) {
      ids.put(cluster, Integer.toString(ids.size() + 1));
    }
    List<Cluster> known =
        clusters.stream().filter(c -> !c.key.startsWith(DescribedParties.KEY)).toList();
    RelationReader relations = new RelationReader(text, known, ids, nouns);
    relations.read();
    List<Actor> actors = new ArrayList<>();
    for (Cluster c : clusters) {
      actors.add(
          new Actor(
              java.util.Objects.requireNonNull(ids.get(c)),
              c.name(),
              c.type,
              List.copyOf(c.aliases),
              relations.roles(c),
              key(c),
              c.mentions));
    }
    return new Reading(new Cast(actors, relations.relations()), relations.relations());
  }

  /** What holds in other reports too: not the words by which this report alone calls someone. */
  private static String key(Cluster cluster) {
    boolean here =
        cluster.key.startsWith("org:")
            || cluster.key.startsWith("facility:")
            || cluster.key.matches("(?:people|group): \\S+");
    return here ? "" : cluster.key;
  }

  /** The evidence span for words of a sentence: the sentence itself where it is short enough. */
  static Span around(Sentence sentence, Span focus) {
    return sentence.size() <= LONGEST_EVIDENCE_TOKENS ? sentence.span() : focus;
  }

  private static final int LONGEST_EVIDENCE_TOKENS = 80;
}

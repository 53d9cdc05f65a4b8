package org.annals.language;

import java.util.Collections;
import java.util.Set;

/**
 * What a word that names an event may mean, so that "quake" and "earthquake", "departure" and
 * "leave" are seen to be akin.
 *
 * @param verbs the verbs that it is derived from, or itself
 * @param senses its synsets and those of its verbs; verbs below zero
 * @param above the synsets that those are kinds of
 */
public record Meaning(Set<String> verbs, Set<Integer> senses, Set<Integer> above) {
  /** How near two words are, the nearest first. */
  public enum Kinship {
    /** One word, or a noun and its verb. */
    SAME,
    /** In one synset. */
    SYNONYM,
    /** One names a kind of what the other names. */
    KIND,
    /** Both name kinds of a third. */
    SIBLING,
    NONE
  }

  public Meaning {
    verbs = Set.copyOf(verbs);
    senses = Set.copyOf(senses);
    above = Set.copyOf(above);
  }

  /** How near the two are. */
  public Kinship to(Meaning other) {
    if (meet(verbs, other.verbs)) {
      return Kinship.SAME;
    }
    if (meet(senses, other.senses)) {
      return Kinship.SYNONYM;
    }
    if (meet(senses, other.above) || meet(above, other.senses)) {
      return Kinship.KIND;
    }
    return meet(above, other.above) ? Kinship.SIBLING : Kinship.NONE;
  }

  private static <T> boolean meet(Set<T> a, Set<T> b) {
    return !Collections.disjoint(a, b);
  }
}

package org.annals.actor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.language.Token;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Those whom a report calls rebels, whether "rebels", "rebel fighters" or "rebel groups": one side,
 * unless further words tell them apart.
 */
final class OneSide {
  private static final Set<String> SIDES = WordList.words(OneSide.class, "sides.txt");
  private static final Set<String> FIGHTING = WordList.words(OneSide.class, "fighting-people.txt");

  private final Clusters clusters;

  OneSide(Clusters clusters) {
    this.clusters = clusters;
  }

  /** The side that a plural noun names; null where it is none or words tell it apart. */
  @Nullable Cluster of(NounPhrase phrase, @Nullable String country) {
    Cluster army = army(phrase);
    if (army != null) {
      return army;
    }
    String side = side(phrase);
    if (side == null) {
      return null;
    }
    if (country == null && phrase.isDefinite()) {
      Cluster latest = clusters.latest(c -> c.type == ActorType.GROUP && c.noun.equals(side));
      if (latest != null) {
        return latest;
      }
    }
    List<Cluster> told =
        clusters.all.stream()
            .filter(c -> c.type == ActorType.GROUP && c.noun.equals(side) && c.plural)
            .filter(c -> country == null || c.country == null || c.country.equals(country))
            .filter(c -> c.key.startsWith("group:") && c.key.lastIndexOf(' ') == blank(c))
            .toList();
    if (told.size() == 1) {
      return told.get(0);
    }
    Cluster made =
        clusters.keyed(
            "group:" + (country == null ? "" : country) + " " + side, ActorType.GROUP, country);
    made.noun = side;
    String whose =
        country == null
            ? ""
            : Gazetteer.get().adjective(country).map(a -> a + " ").orElse(country + "’s ");
    made.canonical = whose + side + "s";
    return made;
  }

  /** "Free Norland Army fighters": that army. */
  private @Nullable Cluster army(NounPhrase phrase) {
    Token noun = phrase.noun();
    String plain = noun.lemma().toLowerCase(Locale.ROOT);
    if (noun.index() == 0 || !(SIDES.contains(plain) || FIGHTING.contains(plain))) {
      return null;
    }
    Token last = phrase.sentence().token(noun.index() - 1);
    boolean armed =
        FIGHTING.contains(last.word().toLowerCase(Locale.ROOT))
            || FIGHTING.contains(last.lemma().toLowerCase(Locale.ROOT));
    for (Cluster c : clusters.all) {
      boolean named =
          armed
              && c.key.startsWith("org:")
              && c.mentions.stream()
                  .anyMatch(
                      m ->
                          m.sentence() == phrase.sentence().index()
                              && m.last() == last.index()
                              && m.kind() == Mention.Kind.NAME);
      if (named) {
        return c;
      }
    }
    return null;
  }

  /** Where the noun begins in the key of a group that no further words tell apart. */
  private static int blank(Cluster c) {
    return "group:".length() + (c.country == null ? 0 : c.country.length());
  }

  private static @Nullable String side(NounPhrase phrase) {
    String noun = phrase.noun().lemma().toLowerCase(Locale.ROOT);
    String modifiers = phrase.modifiers();
    if (SIDES.contains(noun)) {
      return modifiers.isEmpty() ? noun : null;
    }
    boolean fighting =
        FIGHTING.contains(noun) || FIGHTING.contains(phrase.noun().word().toLowerCase(Locale.ROOT));
    return fighting && SIDES.contains(modifiers) ? modifiers : null;
  }
}

package org.annals.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.actor.NounRelations.Found;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.text.Like;
import org.jspecify.annotations.Nullable;

/**
 * Reads of which party someone is, where the report tells of the party: "Liberal candidate Ann
 * Lee", "Ann Lee (D-Elm)", "the Labour mayor Ann Lee".
 */
record Parties(Text text, List<Cluster> clusters, NounRelations actors) {
  /** How many letters at least a party's adjective shares with its name. */
  private static final int LEAST_STEM = 5;

  private static final int FARTHEST = 5;

  /** What a party is called behind its name. */
  private static final Set<String> PARTY = Set.of("party", "parties", "alliance", "movement");

  List<Found> read() {
    List<Found> found = new ArrayList<>();
    for (Cluster c : clusters) {
      for (Mention m : c.type == ActorType.PERSON ? c.mentions : List.<Mention>of()) {
        if (m.kind() == Mention.Kind.NAME) {
          Sentence sentence = text.sentences().get(m.sentence());
          before(c, m, sentence, found);
          behind(c, m, sentence, found);
        }
      }
    }
    return found;
  }

  /** "Liberal presidential candidate Ann Lee". */
  private void before(Cluster person, Mention m, Sentence sentence, List<Found> found) {
    for (int i = m.first() - 1; i >= 0 && m.first() - i <= FARTHEST; i--) {
      Token t = sentence.token(i);
      boolean part = t.isNoun() || t.tag().equals("JJ") || t.tag().equals("HYPH");
      if (!part) {
        return;
      }
      Cluster party = i < m.first() - 1 ? called(t.word()) : null;
      if (party != null) {
        actors.add(found, person, RelationKind.MEMBER_OF, party, sentence, i, m.last());
        return;
      }
    }
  }

  /** "Ann Lee (D-Elm)", "Ann Lee, R-Elm,". */
  private void behind(Cluster person, Mention m, Sentence sentence, List<Found> found) {
    int at = m.last() + 2;
    if (at >= sentence.size() || !sentence.token(at - 1).word().matches("[(,]")) {
      return;
    }
    String word = sentence.token(at).word();
    boolean letter =
        word.matches("[DR]-.+")
            || (Like.is(word, "[DR]")
                && at + 1 < sentence.size()
                && sentence.token(at + 1).word().equals("-"));
    Cluster party = !letter ? null : called(word.startsWith("D") ? "Democratic" : "Republican");
    if (party != null) {
      actors.add(found, person, RelationKind.MEMBER_OF, party, sentence, m.first(), at);
    }
  }

  /** The party that an adjective or name in capitals is of; null if the report tells of none. */
  private @Nullable Cluster called(String word) {
    boolean people =
        Gazetteer.get().stateInFront(word).isPresent()
            || Gazetteer.get().stateOfInhabitant(word).isPresent();
    if (word.length() < LEAST_STEM
        || !Character.isUpperCase(word.charAt(0))
        || word.endsWith("s")
        || people) {
      return null;
    }
    String stem = stem(word);
    for (Cluster c : clusters) {
      boolean party =
          (c.type == ActorType.GROUP || c.type == ActorType.ORGANIZATION)
              && c.aliases.stream().anyMatch(a -> isParty(a, stem));
      if (party) {
        return c;
      }
    }
    return null;
  }

  private static boolean isParty(String alias, String stem) {
    List<String> words = List.of(Cluster.withoutArticle(alias).split(" ", -1));
    String last = words.get(words.size() - 1).toLowerCase(Locale.ROOT);
    boolean plural = words.size() == 1 && last.endsWith("s");
    boolean named = words.size() == 2 && PARTY.contains(last);
    return (plural || named)
        && Character.isUpperCase(words.get(0).charAt(0))
        && stem(words.get(0)).equals(stem);
  }

  /** "Democrats" and "Democratic", "Socialist" and "Socialists" share it. */
  private static String stem(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replaceAll("(?:ic|s|ics)$", "");
    return plain.replaceAll("at$", "");
  }
}

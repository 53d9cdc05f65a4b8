package org.annals.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.NounRelations.Found;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads whose someone is by the words right beside his name, without an office: "Radio Elm's Ann
 * Lee", "Ann Lee, from Elm Aid", "Elm Motors engineer Ann Lee", "officer Ann Lee" where the report
 * has one police; and where towns are: "the Norland city of Aldham".
 */
final class Affiliations {
  private static final Set<String> TOWNS =
      Set.of("capital", "city", "town", "village", "port", "resort", "suburb");
  private static final Set<String> PARTS =
      Set.of("district", "area", "neighborhood", "neighbourhood", "suburb", "quarter", "borough");
  private static final Set<String> POLICE =
      Set.of("policeman", "policewoman", "officer", "constable", "trooper", "detective");
  private static final int FARTHEST = 4;

  private final Text text;
  private final List<Cluster> clusters;
  private final NounRelations actors;
  private final HeadNouns nouns;

  Affiliations(Text text, List<Cluster> clusters, NounRelations actors, HeadNouns nouns) {
    this.text = text;
    this.clusters = clusters;
    this.actors = actors;
    this.nouns = nouns;
  }

  List<Found> read() {
    List<Found> found = new ArrayList<>();
    for (Cluster c : clusters) {
      for (Mention m : c.mentions) {
        if (m.kind() != Mention.Kind.NAME) {
          continue;
        }
        Sentence sentence = text.sentences().get(m.sentence());
        switch (c.type) {
          case PERSON -> {
            owned(c, m, sentence, found);
            from(c, m, sentence, found);
            called(c, m, sentence, found);
          }
          case ORGANIZATION -> {
            organ(c, m, sentence, found);
          }
          case PLACE -> {
            town(c, m, sentence, found);
            part(c, m, sentence, found);
          }
          case STATE -> capital(m, sentence, found); // "the capital, Aldham, …": it for its state
          default -> {
            // groups and buildings stand otherwise
          }
        }
      }
    }
    return found;
  }

  private static boolean isWord(Sentence sentence, int at, String word) {
    return at >= 0 && at < sentence.size() && sentence.token(at).word().equals(word);
  }

  /** The body whose name ends with the token. */
  private @Nullable Cluster body(Sentence sentence, int last) {
    if (last < 0) {
      return null;
    }
    for (Cluster c : clusters) {
      boolean named =
          c.type == ActorType.ORGANIZATION
              && c.mentions.stream()
                  .anyMatch(
                      m ->
                          m.sentence() == sentence.index()
                              && m.last() == last
                              && m.kind() == Mention.Kind.NAME);
      if (named) {
        return c;
      }
    }
    return null;
  }

  /** "Radio Elm's Ann Lee". */
  private void owned(Cluster person, Mention m, Sentence sentence, List<Found> found) {
    boolean full = person.personName.size() > 1 && m.last() > m.first();
    if (!full || m.first() < 2 || !sentence.token(m.first() - 1).tag().equals("POS")) {
      return;
    }
    Cluster body = body(sentence, m.first() - 2);
    if (body != null) {
      actors.add(found, person, RelationKind.MEMBER_OF, body, sentence, m.first() - 2, m.last());
    }
  }

  /** "Ann Lee, from Elm Aid, said", "Ann Lee of Elm Aid". */
  private void from(Cluster person, Mention m, Sentence sentence, List<Found> found) {
    int at = m.last() + 1;
    boolean comma = isWord(sentence, at, ",");
    at += comma ? 1 : 0;
    if (at + 1 >= sentence.size()
        || m.last() == m.first()
        || !(sentence.token(at).lemma().equals("of")
            || (comma && Set.of("from", "with").contains(sentence.token(at).lemma())))) {
      return;
    }
    for (int last = at + 1; last < sentence.size() && last <= at + 1 + FARTHEST; last++) {
      Cluster body = body(sentence, last);
      if (body != null) {
        actors.add(found, person, RelationKind.MEMBER_OF, body, sentence, m.first(), last);
        return;
      }
      if (!sentence.token(last).isProperNoun() && last > at + 1) {
        return;
      }
    }
  }

  /**
   * "Elm Motors engineer Ann Lee" is of the firm, "protester Ann Lee" of the protesters, "officer
   * Ann Lee" of the police, where the report tells of but one.
   */
  private void called(Cluster person, Mention m, Sentence sentence, List<Found> found) {
    int noun = m.first() - 1;
    if (noun >= 0 && sentence.token(noun).lemma().equals("and")) {
      noun = Clusters.head(sentence, m.first(), m.last()).head() - 1; // "officers Lee and Alder"
      while (noun > 0 && sentence.token(noun).isProperNoun()) {
        noun--;
      }
    }
    if (noun < 0 || noun >= m.first() || m.last() == m.first()) {
      return;
    }
    Token calling = sentence.token(noun);
    boolean person0 =
        calling.isNoun()
            && !calling.isProperNoun()
            && HeadNouns.isPerson(calling.lemma())
            && nouns.title(calling.word()).isEmpty();
    if (!person0) {
      return;
    }
    int before = noun - 1;
    while (before >= 0
        && noun - before <= FARTHEST
        && !sentence.token(before).isProperNoun()
        && (sentence.token(before).tag().equals("JJ")
            || sentence.token(before).tag().equals("NN"))) {
      before--;
    }
    Cluster body = body(sentence, before);
    if (body == null) {
      body = only(calling.lemma().toLowerCase(Locale.ROOT));
      before = noun;
    }
    if (body != null) {
      actors.add(found, person, RelationKind.MEMBER_OF, body, sentence, before, m.last());
    }
  }

  private @Nullable Cluster only(String calling) {
    List<Cluster> such =
        clusters.stream()
            .filter(
                c ->
                    POLICE.contains(calling)
                        ? c.type == ActorType.ORGANIZATION && isPolice(c)
                        : c.type == ActorType.GROUP && c.noun.equals(calling) && c.owner == null)
            .toList();
    List<Cluster> states = // beside the riot police and such
        such.stream().filter(c -> c.key.startsWith("police:")).toList();
    return such.size() == 1 ? such.get(0) : states.size() == 1 ? states.get(0) : null;
  }

  private static boolean isPolice(Cluster c) {
    return c.noun.equals("police")
        || c.aliases.stream().anyMatch(a -> a.toLowerCase(Locale.ROOT).endsWith("police"));
  }

  /** "the UN Refugee Board", where the report tells of the UN. */
  private void organ(Cluster body, Mention m, Sentence sentence, List<Found> found) {
    int first =
        isWord(sentence, m.first(), "the") || isWord(sentence, m.first(), "The")
            ? m.first() + 1
            : m.first();
    if (first >= m.last()) {
      return;
    }
    String whose = sentence.token(first).word();
    clusters.stream()
        .filter(c -> c.key.startsWith("body:") && c != body && c.aliases.contains(whose))
        .findFirst()
        .ifPresent(
            c -> actors.add(found, body, RelationKind.PART_OF, c, sentence, first, m.last()));
  }

  /** "the Norland city of Aldham", "the capital, Aldham", where Norland is told of. */
  private void town(Cluster place, Mention m, Sentence sentence, List<Found> found) {
    int noun = m.first() - 1;
    Token head = sentence.token(m.head());
    if (isWord(sentence, noun, "and") && head.is("conj") && head.head() < noun) {
      noun = head.head() - 1; // "the cities of Elm and Fir"
    }
    if (isWord(sentence, noun, "of") || isWord(sentence, noun, ",")) {
      noun--;
    }
    if (noun < 0 || !TOWNS.contains(sentence.token(noun).lemma())) {
      return;
    }
    Optional<String> state = Optional.empty();
    for (int i = noun - 1; i >= 0 && noun - i <= FARTHEST && state.isEmpty(); i--) {
      Token t = sentence.token(i);
      if (!t.tag().equals("JJ") && !t.isNoun() && !t.tag().equals("POS")) {
        break;
      }
      state = Gazetteer.get().stateInFront(t.word());
    }
    if (state.isEmpty() && sentence.token(noun).lemma().equals("capital")) {
      state = Gazetteer.get().stateOfCapital(m.words());
    }
    boolean told = // "the southern city of Elm, Norland"
        isWord(sentence, m.last() + 1, ",")
            && m.last() + 2 < sentence.size()
            && sentence.token(m.last() + 2).name().equals("LOCATION");
    if (state.isEmpty() && isTurned(sentence, noun) && !told) {
      state = Optional.ofNullable(HomeState.most(text)); // "the southern city of Elm": of this land
    }
    located(place, state.orElse(""), m, sentence, noun, found);
  }

  private static boolean isTurned(Sentence sentence, int noun) {
    return noun > 0
        && sentence
            .token(noun - 1)
            .word()
            .matches(
                "(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)ern");
  }

  private void located(
      Cluster place, String state, Mention m, Sentence sentence, int from, List<Found> found) {
    clusters.stream()
        .filter(c -> c.key.equals("state:" + state))
        .findFirst()
        .ifPresent(
            c -> actors.add(found, place, RelationKind.LOCATED_IN, c, sentence, from, m.last()));
  }

  /** A capital that this once was read as its state. */
  private void capital(Mention m, Sentence sentence, List<Found> found) {
    Optional<String> state = Gazetteer.get().stateOfCapital(m.words());
    if (state.isPresent()) {
      clusters.stream()
          .filter(c -> c.key.equals("place:" + m.words()))
          .findFirst()
          .ifPresent(c -> town(c, m, sentence, found));
    }
  }

  /** "the Elm district of Aldham", "the Aldham district of Elm". */
  private void part(Cluster place, Mention m, Sentence sentence, List<Found> found) {
    boolean within = PARTS.contains(sentence.token(m.last()).lemma());
    int of = within ? m.last() + 1 : m.first() - 1;
    // "the Elm district of Lima" and "the Lima district of Elm": the capital is the whole
    boolean seat = Gazetteer.get().stateOfCapital(sentence.token(m.first()).word()).isPresent();
    if (seat) {
      return;
    }
    if (within && isWord(sentence, of, "of")) {
      Cluster whole = placeAt(sentence, of + 1, of + 1);
      if (whole != null) {
        actors.add(found, place, RelationKind.LOCATED_IN, whole, sentence, m.first(), of + 1);
      }
    }
    boolean inside =
        isWord(sentence, of, "of")
            && of > 1
            && PARTS.contains(sentence.token(of - 1).lemma())
            && Gazetteer.get().stateOfCapital(sentence.token(of - 2).word()).isPresent();
    if (!within && inside) {
      Cluster whole = placeAt(sentence, of - 2, of - 2);
      if (whole != null) {
        actors.add(found, place, RelationKind.LOCATED_IN, whole, sentence, of - 2, m.last());
      }
    }
  }

  private @Nullable Cluster placeAt(Sentence sentence, int first, int last) {
    for (Cluster c : clusters) {
      boolean named =
          c.type == ActorType.PLACE
              && (c.mentions.stream()
                      .anyMatch(
                          m ->
                              m.sentence() == sentence.index()
                                  && m.first() <= first
                                  && m.last() >= last)
                  || (last < sentence.size() && c.aliases.contains(sentence.token(last).word())));
      if (named) {
        return c;
      }
    }
    return null;
  }
}

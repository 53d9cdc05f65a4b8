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
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Reads where people live or work and where bodies have their seat: "Ann Lee, a nurse in Aldham",
 * "Ann Lee, who lives near Aldham", "Radio Elm's Ann Lee in Aldham", "Norland-based charity Elm
 * Aid", "the Aldham firm", "Norland's Elm Motors".
 */
record Bases(Text text, List<Cluster> clusters, NounRelations actors) {
  /** Verbs whose doer has his home or work where they say, as long as they are not of the past. */
  private static final Set<String> LIVING = WordList.words(Bases.class, "living.txt");

  private static final Set<String> WHERE = Set.of("in", "at", "near", "from", "outside");
  private static final Set<String> PUBLIC = WordList.words(Wholes.class, "public-bodies.txt");

  private static final int FARTHEST = 10;
  private static final int SHORT = 4;

  List<Found> read() {
    List<Found> found = new ArrayList<>();
    for (Cluster c : clusters) {
      for (Mention m : c.mentions) {
        Sentence sentence = text.sentences().get(m.sentence());
        boolean name = m.kind() == Mention.Kind.NAME;
        if (c.type == ActorType.PERSON) {
          living(c, m, sentence, found);
          if (name) {
            called(c, m, sentence, found);
            reporting(c, m, sentence, found);
          }
        } else if (c.type == ActorType.ORGANIZATION && m.kind() != Mention.Kind.PRONOUN) {
          based(c, m, sentence, found);
          if (name) {
            ofState(c, m, sentence, found);
          } else {
            firm(c, m, sentence, found);
          }
        }
      }
    }
    return found;
  }

  private static boolean isWord(Sentence sentence, int at, String word) {
    return at >= 0 && at < sentence.size() && sentence.token(at).word().equals(word);
  }

  /** "Ann Lee of Aldham", "Ann Lee, from Aldham", "Ann Lee, a nurse at the hospital in Aldham". */
  private void called(Cluster person, Mention m, Sentence sentence, List<Found> found) {
    if (m.last() == m.first()) {
      return;
    }
    int at = m.last() + 1;
    boolean comma = isWord(sentence, at, ",");
    int noun = -1;
    for (int i = at; i < Math.min(sentence.size() - 1, at + FARTHEST); i++) {
      Token t = sentence.token(i);
      boolean of = i == at && t.word().equals("of");
      boolean from = comma && i == at + 1 && t.word().equals("from");
      boolean inside = comma && noun >= 0 && WHERE.contains(t.lemma());
      Cluster place = of || from || inside ? place(sentence, i + 1) : null;
      if (place != null) {
        actors.add(found, person, RelationKind.BASED_AT, place, sentence, m.first(), i + 1);
        return;
      }
      boolean is = comma && i > at && t.tag().equals("NN") && !t.is("compound");
      if (is && HeadNouns.isPerson(t.lemma())) {
        noun = i;
      }
      boolean goesOn = t.word().equals(",") ? i == at : !t.isVerb() || t.is("amod");
      if (!goesOn || t.is("cc")) {
        return;
      }
    }
  }

  /** "Radio Elm's Ann Lee in Aldham". */
  private void reporting(Cluster person, Mention m, Sentence sentence, List<Found> found) {
    boolean owned = m.first() > 1 && sentence.token(m.first() - 1).tag().equals("POS");
    if (owned && isWord(sentence, m.last() + 1, "in")) {
      Cluster place = place(sentence, m.last() + 2);
      if (place != null) {
        int last = m.last() + 2;
        actors.add(found, person, RelationKind.BASED_AT, place, sentence, m.first(), last);
      }
    }
  }

  /** "who lives in Aldham", "she now teaches at Elm". */
  private void living(Cluster person, Mention m, Sentence sentence, List<Found> found) {
    Token head = sentence.token(m.head());
    List<Token> verbs = new ArrayList<>(sentence.children(head, "acl"));
    if (head.is("nsubj")) {
      sentence.head(head).ifPresent(verbs::add);
    }
    for (int i = 0; i < verbs.size() && i < SHORT; i++) {
      verbs.addAll(sentence.children(verbs.get(i), "conj"));
    }
    for (Token verb : verbs) {
      boolean now =
          verb.isVerb()
              && LIVING.contains(verb.lemma())
              && (verb.tag().matches("VB[ZP]")
                  || !sentence.children(verb, "aux").isEmpty()
                  || verb.tag().equals("VBN"));
      boolean not =
          sentence.children(verb, "advmod", "aux").stream()
              .anyMatch(a -> a.tag().equals("MD") || a.lemma().matches("not|n't|never|no|once"));
      for (Token where : now && !not ? sentence.children(verb, "obl") : List.<Token>of()) {
        Cluster place = actors.at(sentence, where);
        boolean in =
            sentence.child(where, "case").filter(c -> WHERE.contains(c.lemma())).isPresent();
        if (in && place != null && isSomewhere(place)) {
          actors.add(
              found, person, RelationKind.BASED_AT, place, sentence, m.first(), where.index());
        }
      }
    }
  }

  private static boolean isSomewhere(Cluster c) {
    return c.type == ActorType.PLACE || c.type == ActorType.FACILITY;
  }

  /** The place whose name begins here, an article before it or not. */
  private @Nullable Cluster place(Sentence sentence, int first) {
    return place(clusters, sentence, first);
  }

  /** The same, of those given. */
  static @Nullable Cluster place(List<Cluster> clusters, Sentence sentence, int first) {
    for (Cluster c : clusters) {
      boolean named =
          c.type == ActorType.PLACE
              && c.mentions.stream()
                  .anyMatch(
                      x ->
                          x.sentence() == sentence.index()
                              && x.kind() == Mention.Kind.NAME
                              && x.first() == first);
      if (named) {
        return c;
      }
    }
    return null;
  }

  /** "Norland-based charity Elm Aid", "the Norland-based insurer". */
  private void based(Cluster body, Mention m, Sentence sentence, List<Found> found) {
    int at = m.kind() == Mention.Kind.NAME ? m.first() - 1 : m.head() - 1;
    int from = at;
    while (at >= 2
        && from - at < SHORT
        && sentence.token(at).tag().matches("NN|JJ")
        && !sentence.token(at).word().equals("based")) {
      at--;
    }
    if (at < 2 || !isWord(sentence, at, "based") || !sentence.token(at - 1).tag().equals("HYPH")) {
      return;
    }
    String where = sentence.token(at - 2).word();
    String state = Gazetteer.get().stateInFront(where).orElse("");
    for (Cluster c : clusters) {
      boolean it =
          c.key.equals("state:" + state)
              || (c.type == ActorType.PLACE && c.aliases.contains(where));
      if (it) {
        actors.add(found, body, RelationKind.BASED_AT, c, sentence, at - 2, m.last());
        return;
      }
    }
  }

  /** "Norland's Elm Motors": a body that is no part of the state. */
  private void ofState(Cluster body, Mention m, Sentence sentence, List<Found> found) {
    int pos = m.first() - 1;
    boolean owned = pos > 0 && sentence.token(pos).tag().equals("POS");
    String last = sentence.token(m.last()).lemma().toLowerCase(Locale.ROOT);
    if (!owned || PUBLIC.contains(last) || !body.key.startsWith("org:")) {
      return;
    }
    Optional<String> state = Gazetteer.get().stateInFront(sentence.token(pos - 1).word());
    for (Cluster c : clusters) {
      if (state.isPresent() && c.key.equals("state:" + state.get())) {
        actors.add(found, body, RelationKind.LOCATED_IN, c, sentence, pos - 1, m.last());
      }
    }
  }

  /** "the Aldham firm": one that has a name. */
  private void firm(Cluster body, Mention m, Sentence sentence, List<Found> found) {
    boolean named = body.mentions.stream().anyMatch(x -> x.kind() == Mention.Kind.NAME);
    boolean known = isWord(sentence, m.first(), "the") || isWord(sentence, m.first(), "The");
    if (!named || !known) {
      return;
    }
    for (Token t : sentence.children(sentence.token(m.head()), "compound", "nmod")) {
      Cluster place = actors.at(sentence, t);
      boolean in =
          t.is("compound")
              || sentence.child(t, "case").filter(c -> c.lemma().equals("in")).isPresent();
      if (in && place != null && place.type == ActorType.PLACE) {
        int end = Math.max(m.last(), t.index());
        actors.add(found, body, RelationKind.BASED_AT, place, sentence, m.first(), end);
      }
    }
  }
}

package org.annals.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.actor.NounRelations.Found;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.text.WordList;

/**
 * Reads where what stands in one place stands, from the words right behind or before its name: "the
 * appeals court in Aldham", "Fir Hospital in Port Elm", "the Norland city of Aldham".
 *
 * <p>A ministry or a firm "in Aldham" may be one of its offices: only of bodies that sit in one
 * place ({@code seated.txt}) is that read.
 */
record Sites(Text text, List<Cluster> clusters, NounRelations actors) {
  private static final Set<String> SEATED = WordList.words(Sites.class, "seated.txt");
  private static final Set<String> KINDS = WordList.words(Sites.class, "places-of-states.txt");

  List<Found> read() {
    List<Found> found = new ArrayList<>();
    for (Cluster c : clusters) {
      for (Mention m : c.mentions) {
        Sentence sentence = text.sentences().get(m.sentence());
        boolean name = m.kind() == Mention.Kind.NAME;
        boolean one = !sentence.token(m.last()).tag().endsWith("S");
        if (c.type == ActorType.PLACE && name) {
          ofState(c, m, sentence, found);
          within(c, m, sentence, found);
        } else if (one && m.kind() != Mention.Kind.PRONOUN && isSeated(c, m, sentence)) {
          behind(c, m, sentence, m.last() + 1, found);
        } else if (c.type == ActorType.ORGANIZATION && m.kind() != Mention.Kind.PRONOUN) {
          some(c, m, sentence, found);
        }
        boolean body = c.type == ActorType.ORGANIZATION || c.type == ActorType.FACILITY;
        if (body && name) {
          called(c, m, sentence, found);
        }
      }
    }
    return found;
  }

  private static boolean isSeated(Cluster c, Mention m, Sentence sentence) {
    return c.type == ActorType.FACILITY
        || (c.type == ActorType.ORGANIZATION
            && SEATED.contains(sentence.token(m.last()).lemma().toLowerCase(Locale.ROOT)));
  }

  /** "a dairy in Aldham": one that is nothing but there, and no name of many offices. */
  private void some(Cluster c, Mention m, Sentence sentence, List<Found> found) {
    boolean one =
        sentence.token(m.first()).lemma().equalsIgnoreCase("a")
            && !sentence.token(m.head()).is("appos");
    if (one
        && m.kind() == Mention.Kind.DESCRIPTION
        && sentence.token(m.head()).tag().equals("NN")) {
      behind(c, m, sentence, m.head() + 1, found);
    }
  }

  /** "the Elm Institute, a think-tank in Aldham". */
  private void called(Cluster c, Mention m, Sentence sentence, List<Found> found) {
    for (Token noun : sentence.children(sentence.token(m.head()), "appos")) {
      boolean one =
          sentence.child(noun, "det").filter(d -> d.lemma().equalsIgnoreCase("a")).isPresent();
      if (one && noun.tag().equals("NN") && noun.index() > m.last()) {
        behind(c, m, sentence, noun.index() + 1, found);
      }
    }
  }

  /** "Port Elm in Fir County", "Port Elm, in northern Norland": not the last of a list. */
  private void within(Cluster place, Mention m, Sentence sentence, List<Found> found) {
    int in = m.last() + 1;
    boolean comma = in < sentence.size() && sentence.token(in).word().equals(",");
    in += comma ? 1 : 0;
    if (in + 1 >= sentence.size() || !sentence.token(in).word().equals("in")) {
      return;
    }
    int first = in + 1;
    while (first < sentence.size() - 1
        && sentence.token(first).word().matches("the|central|[a-z-]*(?:ern|east|west)")) {
      first++;
    }
    for (Cluster whole : clusters) {
      boolean fits = whole.type == ActorType.PLACE || whole.type == ActorType.STATE;
      for (Mention w : fits ? whole.mentions : List.<Mention>of()) {
        if (w.sentence() == sentence.index()
            && w.kind() == Mention.Kind.NAME
            && w.first() <= first
            && w.last() >= first
            && !isListed(sentence, m, w)
            && !isOwner(sentence, w)) {
          actors.add(found, place, RelationKind.LOCATED_IN, whole, sentence, m.first(), w.last());
          return;
        }
      }
    }
  }

  /** "in Aldham, in Port Elm and in Fir": one beside the other. */
  private static boolean isListed(Sentence sentence, Mention place, Mention whole) {
    int next = whole.last() + 1;
    boolean more =
        next + 1 < sentence.size()
            && (sentence.token(next).lemma().matches("and|or")
                || (sentence.token(next).word().equals(",")
                    && sentence.token(next + 1).lemma().matches("in|and|or")
                    && next + 2 < sentence.size()
                    && sentence.token(next + 2).name().equals("LOCATION")));
    int before = place.first() - 1;
    boolean joined =
        before > 0
            && (sentence.token(before).lemma().matches("and|or")
                || (sentence.token(before).lemma().equals("in")
                    && sentence.token(before - 1).lemma().matches("and|or|,")));
    return more || joined;
  }

  private static boolean isOwner(Sentence sentence, Mention whole) {
    int next = whole.last() + 1;
    return next < sentence.size() && sentence.token(next).tag().equals("POS");
  }

  /** "in Port Elm" at {@code at}. */
  private void behind(Cluster c, Mention m, Sentence sentence, int at, List<Found> found) {
    if (at + 1 >= sentence.size() || !sentence.token(at).word().matches("in|at")) {
      return;
    }
    int first = sentence.token(at + 1).lemma().equals("the") ? at + 2 : at + 1;
    Cluster place = Bases.place(clusters, sentence, at + 1);
    place = place == null ? Bases.place(clusters, sentence, first) : place;
    if (place != null) {
      actors.add(found, c, RelationKind.LOCATED_IN, place, sentence, m.first(), first);
    }
  }

  /** "the Norland city of Aldham". */
  private void ofState(Cluster place, Mention m, Sentence sentence, List<Found> found) {
    int of = m.first() - 1;
    boolean kind =
        of >= 2
            && sentence.token(of).word().equals("of")
            && KINDS.contains(sentence.token(of - 1).lemma().toLowerCase(Locale.ROOT));
    if (!kind) {
      return;
    }
    int at = of - 2;
    if (sentence.token(at).tag().equals("NN") || sentence.token(at).lemma().equals("coastal")) {
      at--; // "the Norland port city of Aldham"
    }
    String state = at < 0 ? "" : Gazetteer.get().stateInFront(sentence.token(at).word()).orElse("");
    for (Cluster c : clusters) {
      if (!state.isEmpty() && c.key.equals("state:" + state)) {
        actors.add(found, place, RelationKind.LOCATED_IN, c, sentence, at, m.last());
      }
    }
  }
}

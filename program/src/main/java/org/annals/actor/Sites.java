package org.annals.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.actor.NounRelations.Found;
import org.annals.language.Sentence;
import org.annals.language.Text;
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
        } else if (one && m.kind() != Mention.Kind.PRONOUN && isSeated(c, m, sentence)) {
          behind(c, m, sentence, m.last() + 1, found);
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

  /** "in Port Elm" at {@code at}. */
  private void behind(Cluster c, Mention m, Sentence sentence, int at, List<Found> found) {
    if (at + 1 >= sentence.size() || !sentence.token(at).word().equals("in")) {
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

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
 * Reads who leads a body from whose it is: "Lee's government", "the regime of General Holm", "his
 * troops".
 */
record OwnBodies(Text text, List<Cluster> clusters, NounRelations actors) {
  private static final Set<String> LED = WordList.words(OwnBodies.class, "led-by-owner.txt");

  /** In the order of the actors and their mentions. */
  List<Found> read() {
    List<Found> found = new ArrayList<>();
    for (Cluster c : clusters) {
      boolean body = c.type == ActorType.ORGANIZATION || c.type == ActorType.GROUP;
      for (Mention m : body ? c.mentions : List.<Mention>of()) {
        if (m.kind() != Mention.Kind.PRONOUN) {
          read(c, m, found);
        }
      }
    }
    return found;
  }

  private void read(Cluster body, Mention m, List<Found> found) {
    Sentence sentence = text.sentences().get(m.sentence());
    Token head = sentence.token(m.head());
    if (!LED.contains(head.lemma().toLowerCase(Locale.ROOT))
        && !LED.contains(head.word().toLowerCase(Locale.ROOT))) {
      return;
    }
    for (Token whose : sentence.children(head, "nmod:poss", "nmod")) {
      boolean of =
          whose.is("nmod:poss")
              || sentence.child(whose, "case").filter(c -> c.lemma().equals("of")).isPresent();
      Cluster owner = of ? actors.at(sentence, whose) : null;
      if (owner != null && owner.type == ActorType.PERSON) {
        actors.add(found, owner, RelationKind.LEADS, body, sentence, m.first(), whose.index());
      }
    }
  }
}

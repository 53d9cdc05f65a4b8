package org.annals.commitment;

import static org.annals.commitment.CommitmentWords.lower;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.annals.commitment.Parties.Party;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * Reads what demands are made up of: "the strikers’ demands include higher pay, a shorter week and
 * the reopening of the mill" is three demands of the strikers. Not read: whose demands they are
 * where another sentence tells it.
 */
final class Demanded {
  private final CommitmentWords words;

  Demanded(CommitmentWords words) {
    this.words = words;
  }

  /** A demand for each thing that the demands named by {@code noun} include. */
  List<Binding> read(Sentence sentence, Token noun, Parties parties) {
    boolean demands =
        noun.tag().equals("NNS")
            && noun.is("nsubj")
            && words.noun(noun).filter(c -> c.kind() == CommitmentKind.DEMAND).isPresent();
    Party by = demands ? parties.holder(noun, false).orElse(null) : null;
    Token verb = by == null ? null : sentence.head(noun).orElse(null);
    if (by == null || verb == null || !lower(verb).equals("include")) {
      return List.of();
    }
    List<Binding> found = new ArrayList<>();
    for (Token first : sentence.children(verb, "obj")) {
      List<Token> items = items(sentence, first);
      for (Token item : items) {
        if (item.index() > verb.index() && (item.isNoun() || item.tag().equals("VBG"))) {
          Series.Run run = run(sentence, noun, item, items);
          String why = "noun “" + noun.word() + "” of “" + verb.word() + "”";
          found.add(new Binding(item, item, item, CommitmentKind.DEMAND, by, null, null, why, run));
        }
      }
    }
    return found;
  }

  /** "the release of prisoners, a new vote": parsers hang the second on the prisoners. */
  private static List<Token> items(Sentence sentence, Token first) {
    List<Token> items = new ArrayList<>(List.of(first));
    BitSet in = sentence.subtree(first);
    for (int i = in.nextSetBit(first.index() + 1); i >= 0; i = in.nextSetBit(i + 1)) {
      Token token = sentence.token(i);
      boolean own = sentence.head(token).equals(java.util.Optional.of(first));
      boolean article =
          sentence.children(token, "det").stream()
              .anyMatch(d -> d.index() < token.index() && d.index() > first.index());
      if (token.is("conj") && token.isNoun() && (own || article)) {
        items.add(token);
      }
    }
    return items;
  }

  /** The phrase of one of them, without the others. */
  private static Series.Run run(Sentence sentence, Token cue, Token item, List<Token> all) {
    BitSet own = sentence.subtree(item);
    for (Token other : all) {
      if (other.index() > item.index()) {
        own.clear(other.index(), sentence.size());
        own.andNot(sentence.subtree(other));
      }
    }
    int first = own.nextSetBit(0);
    while (first < item.index() && sentence.token(first).tag().matches("CC|,")) {
      first++;
    }
    int last = own.length() - 1;
    while (last > item.index() && sentence.token(last).tag().matches("CC|[,.:]")) {
      last--;
    }
    return new Series.Run(cue, item, first, last);
  }
}

package org.annals.commitment;

import static org.annals.commitment.CommitmentWords.lower;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/** On what a commitment hangs: "if", "unless", "until", "once" and "in return for". */
final class Conditions {
  private static final Set<String> RETURN = Set.of("return", "exchange", "condition");

  private final Text text;
  private final CommitmentWords words;

  Conditions(Text text, CommitmentWords words) {
    this.text = text;
    this.words = words;
  }

  /** The condition as written, in the sentence of the commitment; null if there is none. */
  @Nullable String of(Sentence sentence, Token cue, @Nullable Token act) {
    List<Token> heads = new ArrayList<>();
    heads.add(cue);
    sentence.head(cue).filter(h -> cue.isNoun() && h.isVerb()).ifPresent(heads::add);
    if (act != null) {
      heads.add(act);
      heads.addAll(sentence.children(act, "xcomp", "ccomp", "obj", "obl"));
    }
    for (Token head : heads) {
      for (Token clause : sentence.children(head, "advcl", "acl", "dep")) {
        boolean opens =
            sentence.children(clause, "mark", "advmod").stream()
                .anyMatch(m -> words.is(m, "conditions") && m.index() < clause.index());
        if (opens) {
          return words(sentence, clause);
        }
      }
      for (Token noun : sentence.children(head, "obl", "nmod")) {
        boolean in =
            RETURN.contains(lower(noun))
                && sentence.children(noun, "case").stream()
                    .anyMatch(c -> lower(c).equals("in") || lower(c).equals("on"))
                && !sentence.children(noun, "nmod", "acl", "ccomp").isEmpty();
        if (in) {
          return words(sentence, noun);
        }
      }
    }
    return null;
  }

  private String words(Sentence sentence, Token clause) {
    BitSet in = sentence.subtree(clause);
    for (Token aside : sentence.tokens()) {
      boolean telling = in.get(aside.index()) && words.is(aside, "telling");
      if (telling && (aside.is("dep") || aside.is("parataxis"))) {
        in.andNot(sentence.subtree(aside)); // "if it rains, a minister said"
      }
    }
    int first = in.nextSetBit(0);
    int last = in.length() - 1;
    while (last > first && (sentence.token(last).is("punct") || sentence.token(last).is("cc"))) {
      last--;
    }
    while (first < last && sentence.token(first).is("punct")) {
      first++;
    }
    return text.words(sentence, first, last).replaceAll("\\s+", " ");
  }
}

package org.annals.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;

/** Which words of a report stand in quotation marks; a quotation ends with its paragraph. */
final class Quotes {
  private final List<BitSet> quoted = new ArrayList<>();

  Quotes(Text text) {
    boolean open = false;
    int paragraph = -1;
    for (Sentence sentence : text.sentences()) {
      open &= sentence.paragraph() == paragraph;
      paragraph = sentence.paragraph();
      BitSet inside = new BitSet();
      for (Token token : sentence.tokens()) {
        if (token.tag().equals("``") && token.word().length() > 0 && !isSingle(token)) {
          open = true;
        } else if (token.tag().equals("''") && !isSingle(token)) {
          open = false;
        } else if (open) {
          inside.set(token.index());
        }
      }
      quoted.add(inside);
    }
  }

  private static boolean isSingle(Token token) {
    return token.word().equals("'") || token.word().equals("‘") || token.word().equals("’");
  }

  boolean at(int sentence, int token) {
    return quoted.get(sentence).get(token);
  }
}

package org.annals.figure;

import java.util.Locale;
import java.util.Optional;
import org.annals.figure.FigureWords.UnitClass;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.Like;

/**
 * Remembers the index of prices that a report names ("the Dow Jones industrial average", "the
 * FTSE"), since its points and its closing level are told far from its name: "recovering part of
 * Monday’s 504-point drop". Points of a game are none of it: no index is named there.
 */
final class Indexes {
  private final Naming naming;
  private String last = "";

  Indexes(Naming naming) {
    this.naming = naming;
  }

  /** The index that the points or the level at {@code number} are of; empty if none is known. */
  Optional<String> of(Sentence sentence, int number, Counted unit) {
    boolean points = unit.unit().equals("points");
    boolean closing = unit.unitClass() == UnitClass.NONE && isClosing(sentence, number);
    if (!points && !closing) {
      return Optional.empty();
    }
    String found = last;
    for (Token token : sentence.tokens()) {
      boolean before = token.index() < number;
      if (isIndex(sentence, token) && (before || found.isEmpty())) {
        found = naming.words(sentence, Naming.first(sentence, token), token.index());
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  /** Takes note of the indexes of a sentence that has been read. */
  void pass(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      if (isIndex(sentence, token)) {
        last = naming.words(sentence, Naming.first(sentence, token), token.index());
      }
    }
  }

  /** Whether the number is where trading opened or ended: "to close at 11,059". */
  boolean isClosing(Sentence sentence, int number) {
    int at = number - 1;
    while (at > 0 && !sentence.token(at).tag().equals("IN")) {
      at--;
    }
    return at > 0
        && number - at <= 2
        && sentence.token(at).word().equals("at")
        && sentence.token(at - 1).lemma().matches("close|end|finish|settle|open|trade");
  }

  private static boolean isIndex(Sentence sentence, Token token) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    boolean last =
        token.index() + 1 >= sentence.size() || !sentence.token(token.index() + 1).isNoun();
    boolean named =
        FigureWords.is(lemma, "index")
            && (token.isProperNoun() || !lemma.matches("average|composite"));
    boolean average = // "the industrial average", no average of anything else
        Like.is(lemma, "average|composite")
            && token.index() > 0
            && sentence
                .token(token.index() - 1)
                .word()
                .matches("(?i)industrial|stock|Nikkei|share");
    return token.isNoun() && last && !token.is("compound") && (named || average);
  }
}

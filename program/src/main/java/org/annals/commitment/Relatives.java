package org.annals.commitment;

import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the subject of a verb that stands behind a relative clause set off by commas ("the bank,
 * which lost money in May, promised to pay"): parsers lose it in long sentences and take the verb
 * for one more of the relative clause.
 *
 * <p>Method: the verb in a finite form right behind the closing comma, the pronoun right behind the
 * opening one, a finite verb between them, and the noun before it. Only what can be no second verb
 * of the relative clause: no comma stands between but those of the clause.
 */
final class Relatives {
  private static final int LONGEST = 30;

  private Relatives() {}

  /** The noun before the relative clause; null if the verb stands otherwise. */
  static @Nullable Token subject(Sentence sentence, Token verb) {
    int close = verb.index() - 1;
    boolean finite = verb.tag().matches("VB[DZP]");
    if (!finite || close < 2 || !sentence.token(close).word().equals(",")) {
      return null;
    }
    boolean told = false;
    for (int i = close - 1; i > 1 && close - i <= LONGEST; i--) {
      Token token = sentence.token(i);
      if (token.word().equals(",")) {
        return null;
      }
      told |= token.tag().matches("VB[DZPN]|MD");
      boolean opens =
          token.word().matches("who|which|whose") && sentence.token(i - 1).word().equals(",");
      if (opens) {
        Token noun = sentence.token(i - 2);
        return told && noun.isNoun() && !noun.is("obj") && isOpen(sentence, i - 2) ? noun : null;
      }
    }
    return null;
  }

  /** No finite verb before the noun, so that it can be a subject of what follows. */
  private static boolean isOpen(Sentence sentence, int noun) {
    for (int i = noun - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (token.tag().matches("VB[DZP]|MD")) {
        return false;
      }
      if (token.word().matches("[;:]|and|but|that") || token.tag().equals("``")) {
        return true;
      }
    }
    return true;
  }
}

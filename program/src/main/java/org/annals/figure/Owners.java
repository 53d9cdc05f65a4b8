package org.annals.figure;

import java.util.Locale;
import org.annals.language.Sentence;
import org.annals.language.Token;

/** Whose it is that a number measures: "the bank’s $3 billion loan", "their five-year plan". */
final class Owners {
  private static final int LONGEST = 5;

  private final Naming naming;

  Owners(Naming naming) {
    this.naming = naming;
  }

  /** The subject with the owner that stands before the number in front. */
  String with(Sentence sentence, Amount amount, String subject) {
    int at = amount.first() - 1;
    while (at > 0 && sentence.token(at).tag().matches("JJ.?|VBN|,|\\$|#")) {
      at--;
    }
    if (at < 0) {
      return subject;
    }
    String owner = naming.owner(sentence, at);
    String lower = subject.toLowerCase(Locale.ROOT);
    boolean named = owner.isEmpty() || lower.contains(owner.toLowerCase(Locale.ROOT));
    return named || owner.split(" ").length > LONGEST ? subject : owner + "’s " + subject;
  }

  /** The noun phrase that ends before a sign of possession at {@code at}; empty if none does. */
  static String before(Naming naming, Sentence sentence, int at) {
    Token sign = sentence.token(at);
    if (!sign.tag().equals("POS") || at == 0 || !sentence.token(at - 1).isNoun()) {
      return "";
    }
    Token noun = sentence.token(at - 1);
    return naming.words(sentence, Naming.first(sentence, noun), at - 1);
  }
}

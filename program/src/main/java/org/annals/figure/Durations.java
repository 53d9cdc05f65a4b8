package org.annals.figure;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * Tells lengths of time that measure something ("closed it for six weeks", "a ten-year lease",
 * "three weeks of talks") from those that only date it ("two days ago", "in the past decade").
 */
final class Durations {
  private static final Set<String> DATING =
      Set.of("ago", "earlier", "later", "before", "after", "since", "old", "hence", "apart");
  private static final Set<String> RECENT =
      Set.of("past", "last", "next", "coming", "first", "final", "recent", "previous", "following");
  private static final Set<String> LASTING =
      Set.of("last", "take", "spend", "serve", "require", "need", "wait", "endure", "span", "run");
  private static final Set<String> HELD =
      Set.of("prison", "jail", "custody", "detention", "captivity", "hospital", "office", "exile");

  private Durations() {}

  /** The word whose length is measured; empty if the words only date something. */
  static Optional<Token> measured(Sentence sentence, Amount amount, Counted unit) {
    int before = amount.first() - 1;
    int after = Math.max(unit.last(), amount.last()) + 1;
    String prior = word(sentence, before);
    String next = word(sentence, after);
    if (DATING.contains(next) || (next.equals("from") && word(sentence, after + 1).equals("now"))) {
      return Optional.empty();
    }
    if (unit.attributive()) {
      int head = after < sentence.size() ? UnitReader.headFrom(sentence, after) : -1;
      return head < 0 ? Optional.empty() : Optional.of(sentence.token(head));
    }
    if (RECENT.contains(prior)) {
      boolean whole = word(sentence, before - 1).equals("the");
      return whole && word(sentence, before - 2).equals("for") && !prior.equals("next")
          ? verbOver(sentence, sentence.token(unit.head()))
          : Optional.empty();
    }
    if (prior.equals("within") || (prior.equals("in") && !next.equals("of"))) {
      return Optional.empty();
    }
    if (prior.equals("for")) {
      return verbOver(sentence, sentence.token(unit.head()));
    }
    if (next.equals("of") && after + 1 < sentence.size()) {
      int from = after + 1;
      if (sentence.token(from).tag().endsWith("DT")) {
        return Optional.empty();
      }
      int head = UnitReader.headFrom(sentence, from);
      return head < 0 ? Optional.empty() : Optional.of(sentence.token(head));
    }
    if (before >= 0 && LASTING.contains(sentence.token(before).lemma())) {
      return Optional.of(sentence.token(before));
    }
    if ((next.equals("in") && HELD.contains(word(sentence, after + 1)))
        || (next.equals("behind") && word(sentence, after + 1).equals("bars"))) {
      return Optional.of(sentence.token(after + 1));
    }
    return Optional.empty();
  }

  /** The verb over a word, else the noun it is attached to, else its subject. */
  static Optional<Token> verbOver(Sentence sentence, Token token) {
    Optional<Token> above = sentence.head(token);
    while (above.isPresent() && !above.get().isVerb()) {
      above = sentence.head(above.get());
    }
    return above.or(() -> sentence.head(token)).or(() -> sentence.child(token, "nsubj"));
  }

  private static String word(Sentence sentence, int i) {
    return i < 0 || i >= sentence.size() ? "" : sentence.token(i).word().toLowerCase(Locale.ROOT);
  }
}

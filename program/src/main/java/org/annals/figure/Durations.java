package org.annals.figure;

import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * Tells lengths of time that measure something ("closed it for six weeks", "a ten-year lease",
 * "three weeks of talks", "charged in three hours") from those that only date it ("two days ago",
 * "in the past decade", "will leave in ten days").
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
  private static final Set<String> AHEAD =
      Set.of("will", "would", "’ll", "'ll", "shall", "should", "must", "may", "can", "to");

  private Durations() {}

  /** The word whose length is measured; empty if the words only date something. */
  static Optional<Token> measured(Sentence sentence, Amount amount, Counted unit) {
    Wording words = new Wording(sentence);
    int before = amount.first() - 1;
    int after = Math.max(unit.last(), amount.last()) + 1;
    boolean article = words.is(amount.number(), "a", "an");
    if (DATING.contains(words.at(after))
        || (words.is(after, "from") && words.is(after + 1, "now"))) {
      return Optional.empty();
    }
    if (unit.attributive()) {
      int head = words.has(after) ? NounPhrases.headFrom(sentence, after) : -1;
      if (head < 0 && words.is(after, ",", "(")) {
        return Optional.of(sentence.token(unit.last()));
      }
      return head < 0 ? Optional.empty() : Optional.of(sentence.token(head));
    }
    Token time = sentence.token(unit.head() < 0 ? unit.last() : unit.head());
    if (RECENT.contains(words.at(before)) || (article && RECENT.contains(words.at(after)))) {
      boolean whole = words.is(before - 1, "the");
      return whole && words.is(before - 2, "for") && !words.is(before, "next")
          ? verbOver(sentence, time)
          : Optional.empty();
    }
    if (words.is(before, "within", "after", "since", "by", "before", "until")) {
      return Optional.empty();
    }
    if (words.is(before, "for")) {
      return verbOver(sentence, time);
    }
    if (words.is(after, "of") && words.has(after + 1)) {
      int from = after + 1;
      if (sentence.token(from).tag().endsWith("DT")) {
        return Optional.empty();
      }
      int head = NounPhrases.headFrom(sentence, from);
      return head < 0 ? Optional.empty() : Optional.of(sentence.token(head));
    }
    if (before >= 0 && LASTING.contains(sentence.token(before).lemma())) {
      return Optional.of(sentence.token(before));
    }
    if ((words.is(after, "in") && HELD.contains(words.at(after + 1)))
        || (words.is(after, "behind") && words.is(after + 1, "bars"))) {
      return Optional.of(sentence.token(after + 1));
    }
    if (article) {
      return Optional.empty();
    }
    if (words.is(before, "in")) {
      return isAhead(sentence, time) ? Optional.empty() : verbOver(sentence, time);
    }
    // "the three days in May": days that are named, not counted
    if (words.is(before, "the", "these", "those", "all", "both", "on", "at", "of", "than")) {
      return Optional.empty();
    }
    return verbOver(sentence, time);
  }

  /** "will leave in ten days": when, not how long. */
  private static boolean isAhead(Sentence sentence, Token time) {
    Optional<Token> verb = sentence.head(time);
    while (verb.isPresent() && !verb.get().isVerb()) {
      verb = sentence.head(verb.get());
    }
    return verb.filter(
            v ->
                sentence.children(v).stream()
                    .anyMatch(
                        c ->
                            (c.is("aux") || c.is("mark"))
                                && AHEAD.contains(c.word().toLowerCase(java.util.Locale.ROOT))
                                && sentence.children(v, "aux:pass").isEmpty()))
        .isPresent();
  }

  /** The verb over a word, else the noun it is attached to, else its subject. */
  static Optional<Token> verbOver(Sentence sentence, Token token) {
    Optional<Token> above = sentence.head(token);
    while (above.isPresent() && !above.get().isVerb()) {
      above = sentence.head(above.get());
    }
    return above.or(() -> sentence.head(token)).or(() -> sentence.child(token, "nsubj"));
  }
}

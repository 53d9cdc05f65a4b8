package org.annals.figure;

import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;

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

  private static final int LONGEST_PHRASE = 12;

  private Durations() {}

  /** "last", "take": verbs whose object is a length of time. */
  static boolean isLasting(String lemma) {
    return LASTING.contains(lemma) || lemma.equals("be");
  }

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
      int from = after;
      // "a two-day, 80-mile walk"
      while (words.is(after, ",")
          && from < after + LONGEST_PHRASE
          && (words.tag(from).matches("CD|HYPH|,|-LRB-|-RRB-|\\$")
              || FigureWords.unit(words.at(from)).isPresent()
              || words.isHyphen(from - 1)
              || words.isHyphen(from))) {
        from++;
      }
      int head = words.has(from) ? NounPhrases.headFrom(sentence, from) : -1;
      if (head < 0 && words.is(after, ",", "(")) {
        return Optional.of(sentence.token(unit.last()));
      }
      return head < 0 ? Optional.empty() : Optional.of(sentence.token(head));
    }
    Token time = sentence.token(unit.head() < 0 ? unit.last() : unit.head());
    if (RECENT.contains(words.at(before)) || (article && RECENT.contains(words.at(after)))) {
      boolean all = words.is(before - 1, "the");
      return all && words.is(before - 2, "for") && !words.is(before, "next")
          ? verbOver(sentence, time)
          : Optional.empty();
    }
    if (words.is(after, "into") && words.has(after + 2)) {
      // "33 days into the strike"
      int from = NounPhrases.afterDeterminers(sentence, after + 1);
      int head = NounPhrases.headFrom(sentence, from);
      return head < 0 ? Optional.empty() : Optional.of(sentence.token(head));
    }
    if (isHeld(words, after)) {
      return Optional.of(sentence.token(after + 1));
    }
    if (words.is(before, "in", "for") && isRecord(words, before)) {
      return Optional.empty();
    }
    boolean whole = // "after eight days of talks", which lasted that long
        words.is(before, "after") && words.is(after, "of") && !words.tag(after + 1).endsWith("DT");
    if (!whole && words.is(before, "within", "after", "since", "by", "before", "until")) {
      return Optional.empty();
    }
    boolean held = // "a driver with 12 years at the wheel"
        words.is(before, "with", "of")
            && words.isNoun(before - 1)
            && words.is(after, "in", "at", "on")
            && time.is("nmod");
    if (held) {
      return Optional.of(sentence.token(before - 1));
    }
    if (words.is(before, "for")) {
      if (words.isNoun(before - 1)
          && WordNet.get().nounFile(words.lemma(before - 1)).matches("noun\\.(act|event|state)")
          && words.tag(before - 1).equals("NN")
          && !time.relation().startsWith("obl")) {
        return Optional.of(sentence.token(before - 1));
      }
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
    if (article) {
      return Optional.empty();
    }
    if (words.is(before, "in")) {
      return isAhead(sentence, time) ? Optional.empty() : verbOver(sentence, time);
    }
    // "a limit of 30 days", "a term of six years"
    if (words.is(before, "of")
        && words.isNoun(before - 1)
        && words.is(Naming.first(sentence, sentence.token(before - 1)) - 1, "a", "an")) {
      return Optional.of(sentence.token(before - 1));
    }
    // "the three days in May": days that are named, not counted
    if (words.is(before, "the", "these", "those", "all", "both", "on", "at", "of", "than")) {
      return Optional.empty();
    }
    return verbOver(sentence, time);
  }

  private static boolean isHeld(Wording words, int after) {
    return (words.is(after, "in") && HELD.contains(words.at(after + 1)))
        || (words.is(after, "behind") && words.is(after + 1, "bars"));
  }

  /** "the biggest rise in 18 months", "the first new school for 30 years": no length of it. */
  private static boolean isRecord(Wording words, int before) {
    for (int i = before - 1; i >= before - LONGEST_PHRASE && words.has(i); i--) {
      if (words.tag(i).matches("VB[DPZ]?|MD|[,.:]")) {
        return false;
      }
      if (words.tag(i).matches("JJS|RBS") || words.is(i, "first", "only")) {
        return true;
      }
    }
    return false;
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

package org.annals.figure;

import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.WordList;

/**
 * What an amount is of by the words in front of it: the subject of "is", of a verb of estimating, a
 * noun in apposition, an item of a list.
 */
final class Antecedents {
  /** Verbs that say at how much something is put. */
  private static final Set<String> VALUING = WordList.words(Antecedents.class, "valuing.txt");

  private static final int LONGEST_CHAIN = 6;

  private final Naming naming;
  private final ClauseSubjects clauses;

  Antecedents(Naming naming, ClauseSubjects clauses) {
    this.naming = naming;
    this.clauses = clauses;
  }

  /** "the cost is put at", "at a cost estimated by the town at": the cost. */
  Optional<String> valued(Sentence sentence, Wording words, int before) {
    int at = before - 1;
    while (words.is(before, "at") && at > 0 && before - at <= LONGEST_CHAIN && !words.isVerb(at)) {
      at--;
    }
    if (!words.is(before, "at")
        || !words.isVerb(at)
        || !VALUING.contains(words.lemma(at))
        || !words.tag(at).equals("VBN")) {
      return Optional.empty();
    }
    Token verb = sentence.token(at);
    Token noun =
        sentence
            .child(verb, "nsubj:pass")
            .filter(n -> n.index() < verb.index())
            .or(() -> sentence.head(verb).filter(n -> n.index() < verb.index()))
            .filter(Token::isNoun)
            .orElse(null);
    if (noun == null) {
      return Optional.empty();
    }
    String what = naming.words(sentence, Naming.first(sentence, noun), noun.index());
    String of = naming.restriction(sentence, noun.index() + 1, false);
    boolean far = of.isEmpty() && noun.relation().startsWith("obl") && Completion.isThin(what);
    String whose =
        far
            ? clauses
                .of(sentence, noun.index())
                .filter(w -> !w.isEmpty())
                .map(w -> " of " + w)
                .orElse("")
            : "";
    return Optional.of(what + (whose.isEmpty() ? of : whose));
  }

  /** "the height was 12 mm": the height. */
  Optional<String> predicated(Sentence sentence, Amount amount, Counted unit) {
    Token measure = sentence.token(Math.max(amount.number(), unit.last()));
    int be = amount.first() - 1;
    while (be > 0 && sentence.token(be).tag().equals("$")) {
      be--;
    }
    boolean toBe =
        be > 1
            && sentence.token(be).word().equals("be")
            && sentence.token(be - 1).tag().equals("TO")
            && sentence.token(be - 2).isNoun();
    if (toBe) { // "expects the bill for the repairs to be $3 million"
      int from = be - 2;
      while (from > 0 && sentence.token(from - 1).tag().matches("IN|NN.*|JJ.*|DT|HYPH|POS")) {
        from--;
      }
      int first = NounPhrases.afterDeterminers(sentence, from);
      int head = NounPhrases.headFrom(sentence, first);
      if (head >= 0 && head <= be - 2) {
        return Optional.of(
            naming.words(sentence, first, head) + naming.restriction(sentence, head + 1, false));
      }
    }
    return sentence.child(measure, "cop").isEmpty()
        ? Optional.empty()
        : sentence
            .child(measure, "nsubj")
            .filter(s -> s.isNoun() && s.index() < amount.first())
            .map(s -> naming.phrase(sentence, s));
  }

  /** "a valley that is 90 miles long and 5 wide": the valley. */
  Optional<String> extended(Sentence sentence, Wording words, int before) {
    if (words.is(before, "and", "by") && !clauses.last().isEmpty()) {
      return Optional.of(clauses.last());
    }
    int at = before;
    while (words.isVerb(at) || words.tag(at).matches("RB|MD")) {
      at--;
    }
    boolean relative = at < before && words.is(at, "that", "which") && words.isNoun(at - 1);
    return relative
        ? Optional.of(
            naming.words(sentence, Naming.first(sentence, sentence.token(at - 1)), at - 1))
        : Optional.empty();
  }

  /** "most of the debt, about $51 billion in all, was": the debt. */
  Optional<String> apposed(Sentence sentence, Wording words, int before, int next) {
    boolean ends =
        words.is(next, ",", ".", ";", ")")
            || (words.is(next, "in") && words.is(next + 1, "all", "total"));
    if (!ends
        || !words.is(before, ",")
        || !words.isNoun(before - 1)
        || ClauseSubjects.isTime(sentence, before - 1)) {
      return Optional.empty();
    }
    int first = Naming.first(sentence, sentence.token(before - 1));
    int start = NounPhrases.beforeDeterminers(sentence, first);
    boolean of = words.is(start - 1, "of") && words.isNoun(start - 2);
    if (sentence.token(before - 1).isProperNoun() || words.is(start - 1, ",", "and")) {
      return Optional.empty(); // "Leeds, $3 million": a place or an item of a list
    }
    int from = of ? Naming.first(sentence, sentence.token(start - 2)) : first;
    return Optional.of(naming.words(sentence, from, before - 1));
  }

  /** "Gifts included: the Lee Fund, $3 million, the Park Fund, $2 million": the gift of each. */
  Optional<String> listed(Sentence sentence, Wording words, int before) {
    int at = words.is(before, "worth", "at") ? before - 1 : before;
    if (!words.is(at, ",") || !words.isNoun(at - 1)) {
      return Optional.empty();
    }
    int colon = at;
    while (colon > 0 && !words.is(colon, ":")) {
      colon--;
    }
    int noun = colon - 1;
    while (noun > 0 && !isPlural(words, noun) && colon - noun <= LONGEST_CHAIN) {
      noun--;
    }
    if (colon <= 0 || noun < 0 || !isPlural(words, noun)) {
      return Optional.empty();
    }
    Token item = sentence.token(at - 1);
    return Optional.of(
        naming.words(sentence, Naming.first(sentence, sentence.token(noun)), noun)
            + ": "
            + naming.words(sentence, Naming.first(sentence, item), at - 1));
  }

  private static boolean isPlural(Wording words, int i) {
    return words.tag(i).equals("NNS") || (words.isNoun(i) && i == 0 && words.at(i).endsWith("s"));
  }
}

package org.annals.figure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * Names a part of what was counted before by what it is itself and by what was told of the whole:
 * "seven of them children" of "people killed in the fire" are children killed in the fire.
 */
final class Parts {
  /** What a subject tells of those that it counts, from its verb or first link on. */
  private static final Pattern TOLD =
      Pattern.compile(
          "^[\\p{L}’'. -]*?( (?:killed|died|wounded|injured|hurt|dead|missing|arrested|detained|jailed"
              + "|displaced|held|freed|released|rescued|in|at|aboard|of|from|who)\\b.*)$");

  private final Naming naming;

  Parts(Naming naming) {
    this.naming = naming;
  }

  /** The noun of "seven of them children", by the number’s last token; empty if none stands so. */
  static Optional<Token> noun(Sentence sentence, int last) {
    Wording words = new Wording(sentence);
    if (!words.is(last + 1, "of") || !words.is(last + 2, "them", "whom")) {
      return Optional.empty();
    }
    int at = last + 3;
    while (words.tag(at).matches("JJ.?|VBN|NN|NNP")
        && (words.isNoun(at + 1) || words.tag(at + 1).startsWith("JJ"))) {
      at++;
    }
    boolean ends = !words.has(at + 1) || words.tag(at + 1).matches("[.,:]|-RRB-|CC|''|IN");
    return words.tag(at).matches("NNS|NNPS") && ends
        ? Optional.of(sentence.token(at))
        : Optional.empty();
  }

  /** The part by its noun, and what was told of the whole. */
  String named(Sentence sentence, Token noun, String whole) {
    String part = naming.words(sentence, Naming.first(sentence, noun), noun.index());
    String own = naming.restriction(sentence, noun.index() + 1, false);
    return part + (own.isEmpty() ? told(whole) : own);
  }

  /** "two nurses among them": the subject with what was told of the whole. */
  String of(Sentence sentence, Amount amount, Counted unit, String whole, String subject) {
    Wording words = new Wording(sentence);
    int next = Math.max(amount.last(), unit.last()) + 1;
    boolean among =
        unit.head() >= 0 && words.is(next, "among") && words.is(next + 1, "them", "whom");
    return among && Completion.isThin(naming.words(sentence, unit.first(), unit.last()))
        ? naming.words(sentence, unit.first(), unit.last()) + told(whole)
        : subject;
  }

  private static String told(String whole) {
    Matcher told = TOLD.matcher(whole);
    return told.matches() ? told.group(1) : "";
  }
}

package org.annals.figure;

import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.WordList;

/**
 * Votes for and against: "voted 72 to 29 to dissolve it", "rejected the bill by 177 votes to 164",
 * "a 6-3 ruling".
 *
 * <p>Method: two whole numbers parted by "to" or a dash near a word of voting. The first is of
 * those who carried it. Results of games have no such word and are left alone.
 */
final class Tallies {
  private static final Set<String> VOTING = WordList.words(Tallies.class, "voting.txt");

  /** Those that carry what is put to the vote are against it. */
  private static final Set<String> REJECTING = WordList.words(Tallies.class, "voting-down.txt");

  private static final int NEAR_BEFORE = 8;
  private static final int NEAR_AFTER = 4;

  private final Naming naming;

  Tallies(Naming naming) {
    this.naming = naming;
  }

  /** What the votes are for or against; empty if the number is no part of such a pair. */
  Optional<String> of(Sentence sentence, Numeral numeral) {
    Wording words = new Wording(sentence);
    int at = numeral.first();
    if (at != numeral.last() || !words.at(at).matches("\\d{1,3}")) {
      return Optional.empty();
    }
    int ahead = words.is(at + 1, "votes") ? at + 2 : at + 1;
    int back = words.is(at - 2, "votes") ? at - 3 : at - 2;
    boolean first = isLink(words, ahead) && isWhole(words, ahead + 1);
    boolean second = isLink(words, at - 1) && isWhole(words, back);
    if (first == second) {
      return Optional.empty();
    }
    int from = first ? at : back;
    int to = first ? ahead + 1 : at;
    Token vote = null;
    for (int i = Math.min(sentence.size() - 1, to + NEAR_AFTER);
        i >= Math.max(0, from - NEAR_BEFORE);
        i--) {
      boolean voting = VOTING.contains(words.lemma(i)) && !(i > from && i < to);
      if (voting && (vote == null || sentence.token(i).isVerb())) {
        vote = sentence.token(i);
      }
    }
    if (vote == null || words.is(from - 1, "$", "£", "€") || words.is(to + 1, "%", "percent")) {
      return Optional.empty();
    }
    if (!vote.isVerb()) { // no one says for what
      String which = naming.words(sentence, Naming.first(sentence, vote), vote.index());
      return Optional.of((first ? "majority in " : "minority in ") + which);
    }
    boolean against = REJECTING.contains(vote.lemma()) == first;
    String matter = matter(sentence, vote);
    String favour = matter.isEmpty() ? "in favour" : "for";
    return Optional.of("votes " + (against ? "against" : favour) + matter);
  }

  private static boolean isLink(Wording words, int at) {
    return words.is(at, "to", "-", "–", "—");
  }

  private static boolean isWhole(Wording words, int at) {
    return words.at(at).matches("\\d{1,3}");
  }

  /** " dissolving the council", " the bill"; empty if the sentence does not say. */
  private String matter(Sentence sentence, Token vote) {
    for (int i = vote.index() + 1; vote.isVerb() && i + 1 < sentence.size(); i++) {
      Token verb = sentence.token(i + 1);
      if (sentence.token(i).tag().equals("TO") && verb.tag().equals("VB")) {
        return " "
            + Gerunds.of(verb.lemma())
            + sentence
                .child(verb, "obj")
                .filter(Token::isNoun)
                .map(o -> " " + naming.phrase(sentence, o))
                .orElse("");
      }
    }
    return sentence
        .child(vote, "obj", "nsubj:pass")
        .filter(Token::isNoun)
        .filter(o -> !o.lemma().equals("vote"))
        .map(o -> " " + naming.phrase(sentence, o))
        .orElse("");
  }
}

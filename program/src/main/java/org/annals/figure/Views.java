package org.annals.figure;

import java.util.Optional;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;

/**
 * Names the share of those asked in a poll by what they said: "55 percent of voters said neither
 * side was right", "compared with 35 percent who favoured it", "60 percent responded yes".
 */
final class Views {
  private static final int LONGEST = 10;

  private final Naming naming;
  private final boolean poll;
  private final boolean votes;
  private String asked;

  Views(Text text, Naming naming) {
    this.naming = naming;
    String words = text.report().text();
    this.poll = words.matches("(?s).*\\b(?i:poll|polls|survey|surveys|surveyed|polled)\\b.*");
    this.votes = words.matches("(?s).*\\b(?i:votes?|voters|ballots?|elections?|elected)\\b.*");
    this.asked = words.contains("respondents") ? "respondents" : "people asked";
  }

  /** Whether the report tells of votes: what share a person has is then of them. */
  boolean isAboutVotes() {
    return votes;
  }

  /** What the share that ends before {@code next} is of; empty if no view of people follows it. */
  Optional<String> of(Sentence sentence, int next) {
    Wording words = new Wording(sentence);
    int at = next;
    String whom = "";
    if (words.is(at, "of")) {
      int from = NounPhrases.afterDeterminers(sentence, at + 1);
      int head = words.has(from) ? NounPhrases.headFrom(sentence, from) : -1;
      if (head < 0 || !new UnitReader().isPeople(sentence.token(head))) {
        return Optional.empty();
      }
      whom = naming.words(sentence, from, head) + naming.restriction(sentence, head + 1, false);
      at = head + 1;
      while (words.has(at) && words.tag(at).matches("IN|DT|NN.*|JJ")) {
        at++;
      }
    }
    boolean who = words.is(at, "who");
    at += who ? 1 : 0;
    while (words.tag(at).matches("RB|MD")) {
      if (words.is(at, "not", "n't", "n’t", "never")) {
        return Optional.empty();
      }
      at++;
    }
    boolean holds =
        words.tag(at).matches("VB[DPZN]")
            && (who || !whom.isEmpty() || !words.tag(at).equals("VBN"))
            && FigureWords.is(words.lemma(at), "view");
    // without a poll "a third of the farmers said" is no share that was measured
    if (!holds || (!poll && whom.isEmpty())) {
      return Optional.empty();
    }
    if (whom.isEmpty()) {
      whom = asked;
    } else {
      asked = whom;
    }
    int last = at;
    while (words.has(last + 1)
        && last - at < LONGEST
        && !words.tag(last + 1).matches("[.,:]|''|``|-LRB-|-RRB-")
        && !isNext(words, last + 1)) {
      last++;
    }
    while (last > at && words.tag(last).matches("IN|DT|CC|TO|PRP\\$")) {
      last--;
    }
    StringBuilder view = new StringBuilder("share of ").append(whom).append(" who");
    for (int i = at; i <= last; i++) {
      Token token = sentence.token(i);
      boolean joined = i > at && token.span().begin() == sentence.token(i - 1).span().end();
      view.append(joined ? "" : " ").append(token.word());
    }
    return Optional.of(view.toString());
  }

  /** "and 40 percent": the next share begins. */
  private static boolean isNext(Wording words, int at) {
    return words.is(at, "while", "compared", "and", "but")
        && (words.tag(at + 1).equals("CD") || words.is(at, "while", "compared"));
  }
}

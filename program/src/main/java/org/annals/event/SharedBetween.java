package org.annals.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.Like;

/**
 * Whose a thing is that two have with each other, where the clause tells what becomes of it: "trade
 * between Norway and Chad fell", "as tension rose last year between the two".
 */
final class SharedBetween {
  private static final WordSets WORDS = new WordSets("parties.tsv");

  /** From the verb to "between", in tokens: there is room for a time. */
  private static final int FARTHEST = 5;

  /** Two who share it; more are three or four, told in one row. */
  private static final int LEAST = 2;

  private final Sentence sentence;
  private final NamedParties parties;
  private final Participants roles;

  SharedBetween(Participants roles) {
    this.sentence = roles.sentence;
    this.parties = roles.parties;
    this.roles = roles;
  }

  /** Those who share what is the subject of the verb; empty where none or only one is named. */
  List<String> of(Token verb) {
    Optional<Token> subject =
        sentence.children(verb, "nsubj", "nsubj:pass").stream()
            .filter(s -> s.isNoun() && parties.at(s).isEmpty())
            .findFirst();
    if (subject.isEmpty() || !roles.to.isEmpty()) {
      return List.of();
    }
    Set<String> found = new LinkedHashSet<>();
    for (Token of : sentence.children(subject.get(), "nmod")) {
      if (parties.preposition(of).equals("between")) {
        found.addAll(parties.of(of, true));
      }
    }
    if (found.isEmpty()) {
      found.addAll(inWords(verb));
    }
    return found.size() < LEAST ? List.of() : List.copyOf(found);
  }

  /** By the words alone, for the parser hangs what stands so far behind on another clause. */
  private Set<String> inWords(Token verb) {
    Set<String> found = new LinkedHashSet<>();
    int at = verb.index() + 1;
    while (at < sentence.size() && at - verb.index() <= FARTHEST && isTime(sentence.token(at))) {
      at++;
    }
    if (at >= sentence.size() || !sentence.token(at).lemma().equals("between")) {
      return found;
    }
    for (int i = at + 1; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (Like.is(token.tag(), "[,.:]|VB[DZP]|MD|IN|W.*")) {
        break;
      }
      if (token.isNoun()) {
        found.addAll(parties.at(token));
      }
    }
    return found;
  }

  private static boolean isTime(Token token) {
    return Like.is(token.tag(), "RB|JJ|CD|DT|RP")
        || WORDS.has("before a time", token.lemma())
        || token.name().equals("DATE")
        || WordNet.get().nounFile(token.lemma().toLowerCase(Locale.ROOT)).equals("noun.time");
  }
}

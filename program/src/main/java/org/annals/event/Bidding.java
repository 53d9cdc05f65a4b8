package org.annals.event;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;

/** What is asked for by words that only say or give: "told the crew to leave", "gave it a week". */
final class Bidding {
  private static final WordSets WORDS = new WordSets("senses.tsv");

  private Bidding() {}

  static boolean isOne(Sentence sentence, Token verb) {
    boolean someone = sentence.child(verb, "obj", "iobj", "nsubj:pass").isPresent();
    return someone
        && (WORDS.has("bidding", verb.lemma())
            ? hasOrder(sentence, verb)
            : WORDS.has("granting time", verb.lemma()) && isTimed(sentence, verb));
  }

  /** "to leave", after the verb and of no other subject. */
  private static boolean hasOrder(Sentence sentence, Token verb) {
    return sentence.children(verb, "xcomp", "ccomp", "advcl").stream()
        .anyMatch(
            c -> isOrder(sentence, verb, c) && sentence.child(c, "nsubj", "aux:pass").isEmpty());
  }

  private static boolean isOrder(Sentence sentence, Token verb, Token c) {
    return c.tag().equals("VB")
        && c.index() > verb.index()
        && sentence.children(c, "mark").stream().anyMatch(m -> m.lemma().equals("to"));
  }

  /** "gave them three days to surrender", "until April to wind it up": a time, and for what. */
  private static boolean isTimed(Sentence sentence, Token verb) {
    List<Token> beside = sentence.children(verb, "obj", "iobj", "obl", "dep", "nmod");
    return beside.stream().anyMatch(t -> isTerm(sentence, t))
        && Stream.concat(Stream.of(verb), beside.stream().filter(t -> isTerm(sentence, t)))
            .flatMap(t -> sentence.children(t, "xcomp", "ccomp", "advcl", "acl").stream())
            .anyMatch(c -> isOrder(sentence, verb, c));
  }

  /** "a week", "until April", "until the end of May". */
  private static boolean isTerm(Sentence sentence, Token token) {
    boolean until =
        sentence.children(token, "case", "mark").stream()
            .anyMatch(c -> c.lemma().equalsIgnoreCase("until"));
    boolean span =
        token.is("obj")
            && !sentence.children(token, "nummod", "det", "compound").isEmpty()
            && WordNet.get().nounFile(token.lemma().toLowerCase(Locale.ROOT)).equals("noun.time");
    return until || span;
  }
}

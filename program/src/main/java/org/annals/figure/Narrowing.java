package org.annals.figure;

import java.util.Optional;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.Like;

/**
 * Tells by its clause which of the people or things a bare noun counts: "cities with rallies
 * planned", "schools invested in", "letters received by the council". What is only said, seen or
 * expected of them narrows nothing.
 */
final class Narrowing {
  private static final int LONGEST = 5;
  private static final String IDLE =
      "have|be|do|say|see|expect|need|require|include|want|take|know|think|believe|use|make|find"
          + "|consider|leave|mean|cause|become|get|call|name|offer|cover|reach|contain|exceed|total";

  private final Naming naming;

  Narrowing(Naming naming) {
    this.naming = naming;
  }

  /** What follows the noun {@code head}, a space before it; empty if its clause tells nothing. */
  String of(Sentence sentence, Token head, int number) {
    if (number > 1
        && sentence.token(number - 1).word().equals("in")
        && sentence.token(number - 2).tag().equals("VBN")
        && sentence.children(sentence.token(number - 2), "aux:pass").isEmpty()) {
      return " " + sentence.token(number - 2).word() + " in"; // "the money invested in 600 schools"
    }
    Token verb = sentence.head(head).filter(Token::isVerb).orElse(null);
    if (verb == null
        || verb.lemma().matches(IDLE)
        || SubjectReader.isChange(sentence, verb.index())) {
      return "";
    }
    if (head.is("obl") && verb.index() < head.index()) {
      String link = sentence.child(head, "case").map(Token::word).orElse("");
      boolean where = link.matches("in|across|at");
      Optional<Token> done =
          verb.tag().equals("VBN") ? sentence.child(verb, "nsubj:pass") : Optional.empty();
      if (where && done.isPresent() && done.get().isNoun()) {
        return " with " + words(sentence, done.get()) + " " + verb.word();
      }
      boolean put = verb.is("acl") || verb.is("amod");
      return link.equals("in") && put && verb.tag().equals("VBN") ? " " + verb.word() + " in" : "";
    }
    boolean object = // the number right behind its verb: else the parser may have guessed
        head.is("obj") && verb.index() < number && number - verb.index() <= 2;
    String participle =
        verb.word().endsWith("ed") && verb.tag().matches("VBD|VBN") ? verb.word() : "";
    Token doer = sentence.child(verb, "nsubj").filter(Token::isNoun).orElse(null);
    if (!object || participle.isEmpty() || doer == null || !isNegated(sentence, verb).isEmpty()) {
      return "";
    }
    String by = words(sentence, doer);
    return by.split(" ").length > LONGEST || isTime(doer) ? "" : " " + participle + " by " + by;
  }

  /** Whether what the verb says of people or things tells none of them from others. */
  static boolean isIdle(Token verb) {
    return Like.is(verb.lemma(), IDLE);
  }

  /** "delegates from 20 countries", "rallies in three cities": countries with delegates. */
  String holding(Sentence sentence, Token head) {
    Token held = head.is("nmod") ? sentence.head(head).orElse(null) : null;
    String link = sentence.child(head, "case").map(Token::word).orElse("");
    boolean holds =
        held != null
            && held.isNoun()
            && held.index() < head.index()
            && link.matches("from|in|at|across|for|on")
            && !isTime(held)
            && !ClauseSubjects.isAmount(sentence, held);
    return holds && held != null ? " with " + words(sentence, held) : "";
  }

  private static Optional<Token> isNegated(Sentence sentence, Token verb) {
    return sentence.children(verb, "advmod", "neg").stream()
        .filter(n -> n.lemma().equals("not") || n.lemma().equals("n't"))
        .findFirst();
  }

  private String words(Sentence sentence, Token noun) {
    return naming.words(sentence, Naming.first(sentence, noun), noun.index());
  }

  private static boolean isTime(Token noun) {
    return WordNet.get().nounFile(noun.lemma()).equals("noun.time");
  }

  /** "a fund to pay for the clean-up": what it is for. */
  String purpose(Sentence sentence, int after) {
    if (after + 2 >= sentence.size()
        || !sentence.token(after).tag().equals("TO")
        || !sentence.token(after + 1).tag().equals("VB")
        || !(sentence.token(after + 1).is("acl") || sentence.token(after + 1).is("xcomp"))) {
      return "";
    }
    Token verb = sentence.token(after + 1);
    String rest = naming.restriction(sentence, after + 2, false);
    if (rest.isEmpty()) {
      int from = NounPhrases.afterDeterminers(sentence, after + 2);
      int last = NounPhrases.headFrom(sentence, from);
      boolean thing = last > 0 && !ClauseSubjects.isAmount(sentence, sentence.token(last));
      rest = thing ? " " + naming.words(sentence, from, last) : "";
    }
    return rest.isEmpty() ? "" : " to " + verb.word() + rest;
  }

  /** "gallons that have poured into the sea": which of it. */
  String relative(Sentence sentence, int after) {
    if (after + 2 >= sentence.size() || !sentence.token(after).word().matches("that|which")) {
      return "";
    }
    int at = after + 1;
    while (at < sentence.size() && sentence.token(at).tag().matches("VB.?|MD|RB")) {
      at++;
    }
    Token verb = sentence.token(at - 1);
    boolean told = verb.isVerb() && at > after + 1 && verb.tag().matches("VB[DNZP]");
    return told
        ? " that "
            + naming.words(sentence, after + 1, at - 1)
            + naming.restriction(sentence, at, false)
        : "";
  }
}

package org.annals.figure;

import java.util.Locale;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.jspecify.annotations.Nullable;

/**
 * Tells where, or in what, people came to harm whom a number counts: "died in the camp", "when a
 * bus hit a stall in Norham", "shelled the camp near Norham, killing 30".
 *
 * <p>Method: the place or happening that the verb of harm itself is bound to by the dependencies;
 * else that of the clause which tells how it came about (joined to it, around it, or behind
 * "when"). What only says who speaks, and from where, is no such clause.
 */
final class Befallen {
  private static final String PLACING =
      "in|at|near|aboard|inside|outside|off|during|around|along|across|beside|under";
  private static final Set<String> FILES =
      Set.of("noun.artifact", "noun.location", "noun.event", "noun.act", "noun.phenomenon");
  private static final String HOW = "when|as|after|where";
  private static final int LONGEST = 6;
  private static final int LONGEST_TALE = 11;
  private static final int FARTHEST = 14;

  private final Naming naming;

  Befallen(Naming naming) {
    this.naming = naming;
  }

  /** A space and where it was; empty if the sentence does not say. */
  String where(Sentence sentence, Token verb) {
    String own = placed(sentence, verb, null);
    if (!own.isEmpty()) {
      return own;
    }
    for (Token clause : sentence.children(verb, "advcl")) {
      boolean how =
          sentence.children(clause, "mark", "advmod").stream()
              .anyMatch(m -> m.index() < clause.index() && isHow(m));
      if (how && clause.isVerb() && clause.tag().matches("VB[DN]")) {
        int last = sentence.subtree(clause).length() - 1;
        String there = placed(sentence, clause, verb);
        String told = there.isEmpty() ? told(sentence, clause) : there;
        return told.isEmpty() ? named(sentence, clause.index() + 1, last) : told;
      }
    }
    Token above = sentence.head(verb).orElse(null);
    boolean result = // "hit the camp, killing 30", "hit the camp and killed 30"
        above != null
            && above.isVerb()
            && above.index() < verb.index()
            && sentence.child(verb, "nsubj", "nsubj:pass").isEmpty()
            && (verb.is("conj")
                || (verb.tag().equals("VBG") && verb.relation().matches("advcl|dep|acl|xcomp")));
    if (!result || above == null) {
      return "";
    }
    String there = placed(sentence, above, verb);
    return there.isEmpty() ? named(sentence, above.index() + 1, verb.index() - 1) : there;
  }

  private static boolean isHow(Token mark) {
    return mark.lemma().matches(HOW);
  }

  /** The place or happening that a verb is bound to. */
  private String placed(Sentence sentence, Token verb, @Nullable Token before) {
    for (Token noun : sentence.children(verb, "obl")) {
      String link =
          sentence.child(noun, "case").map(Token::word).orElse("").toLowerCase(Locale.ROOT);
      if (!link.matches(PLACING)
          || !noun.isNoun()
          || (before != null && before.index() > verb.index() && noun.index() > before.index())
          || ClauseSubjects.isTime(sentence, noun.index())
          || ClauseSubjects.isAmount(sentence, noun)
          || !isPlace(noun)) {
        continue;
      }
      String full = naming.phrase(sentence, noun);
      return " "
          + link
          + " "
          + (full.split(" ", -1).length <= LONGEST
              ? full
              : naming.words(sentence, Naming.first(sentence, noun), noun.index()));
    }
    return "";
  }

  /** "when jets fired on a clinic in Norham", "when a bus drove into a queue". */
  private String told(Sentence sentence, Token verb) {
    Token subject = sentence.child(verb, "nsubj").filter(Token::isNoun).orElse(null);
    Token noun =
        sentence.children(verb, "obl").stream()
            .filter(o -> o.isNoun() && o.index() > verb.index())
            .filter(o -> sentence.child(o, "case").filter(c -> isOnto(c)).isPresent())
            .findFirst()
            .orElse(null);
    if (subject == null || noun == null || ClauseSubjects.isAmount(sentence, noun)) {
      return "";
    }
    String told =
        " when "
            + naming.words(sentence, Naming.first(sentence, subject), subject.index())
            + " "
            + verb.word()
            + " "
            + sentence.child(noun, "case").map(Token::word).orElse("")
            + " "
            + naming.phrase(sentence, noun);
    return told.split(" ", -1).length <= LONGEST_TALE ? told : "";
  }

  private static boolean isOnto(Token link) {
    return link.word().matches("on|onto|into|upon");
  }

  /**
   * "the fire at the mill, in which 30 workers died", where the parser lost the verb: the subject
   * with its verb and happening; as it is if it stands otherwise.
   */
  String inWhich(Sentence sentence, Amount amount, Counted unit, String subject) {
    Wording words = new Wording(sentence);
    int which = amount.first() - 1;
    if (!words.is(which, "which") || !words.is(which - 1, "in") || unit.head() < 0) {
      return subject;
    }
    int verb = unit.head() + 1;
    while (words.has(verb) && !words.isVerb(verb) && verb - unit.head() <= FARTHEST) {
      verb++;
    }
    int noun = which - 2;
    while (noun > 0 && which - noun <= FARTHEST && !isHappening(words, noun)) {
      noun--;
    }
    if (!words.isVerb(verb)
        || !words.lemma(verb).matches("die|perish")
        || !isHappening(words, noun)) {
      return subject;
    }
    return subject + " " + words.at(verb) + " in " + naming.phrase(sentence, words.token(noun));
  }

  private static boolean isHappening(Wording words, int at) {
    return words.isNoun(at)
        && !words.token(at).isProperNoun()
        && WordNet.get().nounFile(words.lemma(at)).matches("noun.(?:event|act|phenomenon)");
  }

  private static boolean isPlace(Token noun) {
    return noun.name().equals("LOCATION")
        || (noun.isProperNoun() && !noun.name().equals("PERSON"))
        || FILES.contains(WordNet.get().nounFile(noun.lemma()));
  }

  /** "in Norham": the first place by name between two words. */
  private String named(Sentence sentence, int from, int to) {
    for (int i = from; i < to && i - from < FARTHEST; i++) {
      if (!sentence.token(i).word().matches("in|at|near|aboard")) {
        continue;
      }
      int start = NounPhrases.afterDeterminers(sentence, i + 1);
      int head = NounPhrases.headFrom(sentence, start);
      if (head >= 0
          && head <= to
          && sentence.token(start).isProperNoun()
          && isPlace(sentence.token(head))
          && !ClauseSubjects.isTime(sentence, head)) {
        return " " + sentence.token(i).word() + " " + naming.words(sentence, start, head);
      }
    }
    return "";
  }
}

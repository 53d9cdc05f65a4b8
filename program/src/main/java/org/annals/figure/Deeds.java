package org.annals.figure;

import java.util.Optional;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.Like;

/**
 * Tells by what they do, or by what is done with them, which of the people or things are counted:
 * "people left homeless", "stores smashed and looted", "youths marching through the town", "guests
 * who brought flowers", "buses that the town is sending".
 *
 * <p>Method: the words behind the noun first, by their tags, for a parser errs on long sentences
 * where the verb right behind a noun is still its own; else the verb right before the number. What
 * is only said, seen or expected of them narrows nothing.
 */
final class Deeds {
  private static final String SAYING =
      "say|expect|see|find|report|estimate|believe|put|need|require|think|know|set|consider|make|do"
          + "|tell|have|be|include|accord|use|mean|become|seem|appear|total|reach|exceed|number|get"
          + "|start|begin|continue|try|go|come|want|take|give|compare|follow|plan|hope|let|vow";

  /** Verbs that say no more than that they are there. */
  private static final String KEEPING = "remain|stay|lie|stand|feel|leave|confirm|declare|go|be";

  /** Links that begin a clause or tell when. */
  private static final String TELLING =
      "that|if|because|while|as|whether|though|although|than|since|until|before|after|during|so"
          + "|like|unless|despite";

  private static final int LONGEST_BY = 6;
  private static final int LONGEST = 9;
  private static final int NEAR = 4;

  private final Naming naming;
  private final ClauseSubjects clauses;

  Deeds(Naming naming, ClauseSubjects clauses) {
    this.naming = naming;
    this.clauses = clauses;
  }

  /** A space and what narrows the noun {@code head}; empty if its clause tells nothing. */
  String of(Sentence sentence, Token head, int number, boolean people) {
    String behind = behind(sentence, head, people);
    return behind.isEmpty() ? before(sentence, head, number) : behind;
  }

  private String behind(Sentence sentence, Token head, boolean people) {
    Wording words = new Wording(sentence);
    int at = head.index() + 1;
    int verb = at;
    boolean passive = false;
    boolean aux = false;
    while (words.tag(verb).matches("MD|RB")
        || (words.has(verb) && isAuxiliary(words, verb) && words.has(verb + 1))) {
      if (words.is(verb, "not", "n't", "n’t", "never")) {
        return "";
      }
      aux |= !words.tag(verb).equals("RB");
      passive = words.lemma(verb).equals("be") || (passive && words.tag(verb).equals("RB"));
      verb++;
    }
    String tag = words.tag(verb);
    boolean state = words.lemma(verb).matches(KEEPING) && isState(words, verb + 1);
    if (state && words.tag(verb).startsWith("V")) {
      boolean left = words.tag(verb).equals("VBN") && words.lemma(verb).equals("leave");
      String kept = left ? " " + words.written(verb) : "";
      return kept + " " + words.written(verb + 1) + naming.restriction(sentence, verb + 2, false);
    }
    if ((passive || !aux) && isState(words, verb) && !words.isNoun(verb + 1)) {
      return " " + words.written(verb) + naming.restriction(sentence, verb + 1, false);
    }
    if (!words.has(verb) || SubjectReader.isChange(sentence, verb)) {
      return "";
    }
    if (words.lemma(verb).matches(SAYING) || words.lemma(verb).equals("leave")) {
      return "";
    }
    boolean object = // "jammed the square", whatever form the tagger took it for
        words.tag(verb + 1).matches("DT|PRP\\$|NN.*|JJ.*|CD");
    boolean done = tag.equals("VBN") && (passive || (!aux && !object));
    boolean doing = tag.equals("VBG") && (passive || !aux);
    if (done || doing) {
      return cut(" " + words.written(verb) + joined(words, verb) + rest(sentence, verb, doing));
    }
    boolean did = people && tag.matches("VBD|VBN");
    String what = did ? rest(sentence, verb, true) : "";
    return what.isEmpty() ? "" : cut(" who " + words.written(verb) + what);
  }

  private static boolean isAuxiliary(Wording words, int at) {
    boolean have = words.lemma(at).equals("have") && words.tag(at + 1).matches("VB[ND]|RB");
    boolean be = words.lemma(at).equals("be") && words.tag(at).startsWith("VB");
    return have || be;
  }

  /** "homeless", "missing", "injured": an adjective that says what became of people. */
  private static boolean isState(Wording words, int at) {
    return words.tag(at).matches("JJ|VBN|VBG")
        && (FigureWords.is(words.at(at), "nominal")
            || FigureWords.is(words.lemma(at), "casualty")
            || words.at(at).matches("un[a-z]+ed|trapped|stranded|buried"));
  }

  /** "smashed and looted". */
  private static String joined(Wording words, int verb) {
    return words.is(verb + 1, "and", "or") && words.tag(verb + 2).equals(words.tag(verb))
        ? " " + words.at(verb + 1) + " " + words.written(verb + 2)
        : "";
  }

  /** The object with what follows and narrows it, else where or by whom. */
  private String rest(Sentence sentence, int verb, boolean active) {
    int from = verb + 1;
    Wording words = new Wording(sentence);
    while (words.tag(from).matches("RB|RP") && words.has(from + 1)) {
      from++;
    }
    int start = words.has(from) ? NounPhrases.afterDeterminers(sentence, from) : -1;
    int last = start < 0 || !active ? -1 : NounPhrases.headFrom(sentence, start);
    boolean thing =
        last > 0
            && !ClauseSubjects.isAmount(sentence, sentence.token(last))
            && !ClauseSubjects.isTime(sentence, last);
    if (thing) {
      return " "
          + naming.words(sentence, start, last)
          + naming.restriction(sentence, last + 1, false);
    }
    String link = naming.restriction(sentence, from, false);
    // "through", "over", "by": the links that narrow no noun but do a verb
    boolean led =
        link.isEmpty() && words.tag(from).equals("IN") && !words.at(from).matches(TELLING);
    int placed = led ? NounPhrases.afterDeterminers(sentence, from + 1) : -1;
    int noun = placed < 0 ? -1 : NounPhrases.headFrom(sentence, placed);
    return noun < 0
            || ClauseSubjects.isAmount(sentence, sentence.token(noun))
            || ClauseSubjects.isTime(sentence, noun)
        ? link
        : " " + words.at(from) + " " + naming.words(sentence, placed, noun);
  }

  /** "The town is sending 30 buses": the verb with whose deed it is, in the report's words. */
  private String before(Sentence sentence, Token head, int at) {
    Token first = head.is("conj") ? sentence.head(head).orElse(head) : head;
    int number =
        sentence.children(first, "nummod").stream()
            .mapToInt(Token::index)
            .filter(n -> first.index() < at && n < first.index())
            .min()
            .orElse(at);
    Wording words = new Wording(sentence);
    int verb = number - 1;
    while (verb > 0
        && number - verb <= NEAR
        && words.tag(verb).matches("IN|RB.?|JJ.?|DT|TO|RP|CC|PDT|CD|``")) {
      verb--;
    }
    if (verb < 0
        || !Like.is(words.tag(verb), "VBD|VBZ|VBP|VBG|VBN")
        || Like.is(words.lemma(verb), SAYING)
        || Like.is(words.lemma(verb), KEEPING)
        || SubjectReader.scales(sentence, verb)
        || !governs(sentence, head, verb)) {
      return "";
    }
    boolean bare = words.tag(verb).matches("VBG|VBN");
    int from = verb;
    while (bare && words.tag(from - 1).matches("VB[ZPDN]|RB|MD")) {
      from--;
    }
    if (bare && from == verb) {
      return "";
    }
    for (int i = from; i < verb; i++) {
      if (words.is(i, "not", "n't", "n’t", "never")) {
        return "";
      }
    }
    if (words.is(from, "were", "was", "are", "is", "been") && words.tag(verb).equals("VBN")) {
      return "";
    }
    Optional<String> who = clauses.of(sentence, verb);
    String by = who.orElse("");
    return by.isEmpty() || by.split(" ").length > LONGEST_BY
        ? ""
        : " that " + by + " " + naming.words(sentence, from, verb);
  }

  private static boolean governs(Sentence sentence, Token head, int verb) {
    if (head.is("conj")) { // "30 buses and 20 vans"
      return sentence
          .head(head)
          .filter(h -> h.index() < head.index() && h.index() > verb)
          .filter(h -> governs(sentence, h, verb))
          .isPresent();
    }
    Token above = sentence.head(head).orElse(null);
    return above != null && above.index() == verb && head.relation().matches("obj|obl");
  }

  private static String cut(String deed) {
    String[] words = deed.strip().split(" ", -1);
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < Math.min(words.length, LONGEST); i++) {
      kept.append(' ').append(words[i]);
    }
    return kept.toString().replaceFirst("(?: (?:in|of|at|the|by|to|for|on|with|from|and))+$", "");
  }
}

package org.annals.time;

import java.util.List;
import org.annals.language.Sentence;
import org.annals.language.Token;

/** When a clause puts its deed, by its verb forms alone. */
enum Tense {
  PAST,
  PERFECT,
  PRESENT,
  FUTURE,
  /** The clause has no verb that would say. */
  NONE;

  private static final int DEEPEST = 12;

  boolean isOver() {
    return this == PAST || this == PERFECT;
  }

  /** The tense of the clause that {@code head} heads or stands in. */
  static Tense of(Sentence sentence, Token head) {
    return of(sentence, head, 0);
  }

  private static Tense of(Sentence sentence, Token head, int depth) {
    if (head.word().equals("got") && head.index() > 0 && isHave(sentence.token(head.index() - 1))) {
      return PRESENT; // "we've got until noon" is "we have until noon"
    }
    List<Token> helpers = sentence.children(head, "aux", "cop");
    if (!head.isVerb() && helpers.isEmpty()) {
      return above(sentence, head, depth);
    }
    boolean have = false;
    boolean modal = false;
    Tense finite = NONE;
    for (Token helper : helpers) {
      String word = helper.word();
      if (helper.tag().equals("MD")) {
        modal = true;
      } else if (helper.tag().equals("VBD")) {
        finite = PAST;
      } else if (isHave(helper)
          || (word.endsWith("s")
              && word.length() == 2
              && head.tag().equals("VBN")
              && helpers.size() > 1)) {
        have = true;
      } else if (helper.tag().equals("VBZ") || helper.tag().equals("VBP")) {
        finite = PRESENT;
      }
    }
    if (modal) {
      return have && head.tag().equals("VBN") ? PAST : FUTURE;
    }
    if (have) {
      return infinitive(sentence, head) ? above(sentence, head, depth) : PERFECT;
    }
    if (finite != NONE) {
      return finite;
    }
    if (!head.tag().equals("VBD") && infinitive(sentence, head)) {
      return to(sentence, head, depth);
    }
    return switch (head.tag()) {
      case "VBD" -> PAST;
      case "VBZ", "VBP" -> PRESENT;
      case "VBN" -> head.is("conj") || head.is("advcl") ? above(sentence, head, depth) : PAST;
      case "VB" -> head.head() >= 0 ? to(sentence, head, depth) : FUTURE;
      default -> above(sentence, head, depth);
    };
  }

  private static boolean isHave(Token token) {
    String word = token.word();
    return token.lemma().equals("have") || word.equals("'ve") || word.equals("’ve");
  }

  private static boolean infinitive(Sentence sentence, Token head) {
    for (Token child : sentence.children(head)) {
      if (child.tag().equals("TO")) {
        return true;
      }
    }
    return false;
  }

  /** "agreed to pay" looks ahead, "began to pay" does not. */
  private static Tense to(Sentence sentence, Token head, int depth) {
    Token above = sentence.head(head).orElse(null);
    if (above == null || depth > DEEPEST) {
      return FUTURE;
    }
    if (head.is("conj")) {
      return of(sentence, above, depth + 1);
    }
    String lemma = above.lemma();
    boolean ahead =
        Lexicon.is(lemma, WordClass.LOOKS_AHEAD) && !Lexicon.is(lemma, WordClass.CARRIES);
    boolean going = above.tag().equals("VBG") && lemma.equals("go") && head.is("xcomp");
    boolean noun = above.isNoun() && head.is("acl");
    boolean toBeDone = head.tag().equals("VBN") && !Lexicon.is(lemma, WordClass.CARRIES);
    return ahead || going || noun || toBeDone ? FUTURE : of(sentence, above, depth + 1);
  }

  private static Tense above(Sentence sentence, Token head, int depth) {
    Token above = sentence.head(head).orElse(null);
    return above == null || depth > DEEPEST ? NONE : of(sentence, above, depth + 1);
  }
}

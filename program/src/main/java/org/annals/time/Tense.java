package org.annals.time;

import java.util.List;
import java.util.Set;
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
  private static final Set<String> BESIDE = Set.of("after", "once", "when", "until", "before");

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
    if (isProspect(sentence, head)) {
      return FUTURE;
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
          || ((word.equals("'s") || word.equals("’s"))
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
      return infinitive(sentence, head)
          ? above(sentence, head, depth)
          : isBesideFuture(sentence, head, depth) ? FUTURE : PERFECT;
    }
    if (finite != NONE) {
      return finite == PRESENT && isToBe(sentence, head) ? FUTURE : finite;
    }
    if (!head.tag().equals("VBD") && infinitive(sentence, head)) {
      return to(sentence, head, depth);
    }
    if (head.tag().equals("VBD") && sharesHelper(sentence, head)) {
      return above(sentence, head, depth);
    }
    if (head.tag().equals("VBD") && isWanted(sentence, head)) {
      return FUTURE;
    }
    if (head.tag().equals("VBN") && isAlready(sentence, head)) {
      return PERFECT; // "a town hit already by two floods"
    }
    return switch (head.tag()) {
      case "VBD" -> PAST;
      case "VBZ", "VBP" -> PRESENT;
      case "VBN" -> head.is("conj") || head.is("advcl") ? above(sentence, head, depth) : PAST;
      case "VB" -> head.head() >= 0 ? to(sentence, head, depth) : bare(sentence, head);
      default -> above(sentence, head, depth);
    };
  }

  /** "has been a source of tension": a state that has lasted up to now. */
  static boolean isLastingState(Sentence sentence, Token head) {
    Token t = head;
    for (int i = 0; i < DEEPEST; i++) {
      boolean state = sentence.child(t, "cop").filter(c -> c.word().equals("been")).isPresent();
      if (state || t.isVerb() || t.head() < 0) {
        return state && of(sentence, t) == PERFECT;
      }
      t = sentence.token(t.head());
    }
    return false;
  }

  /**
   * "the eventual handover", "a timetable for the handover", "is expected to": what is meant is yet
   * to be.
   */
  private static boolean isProspect(Sentence sentence, Token head) {
    for (Token child : sentence.children(head, "amod", "advmod")) {
      if (Lexicon.is(child.lemma(), WordClass.PROSPECT)) {
        return true;
      }
    }
    if (head.isNoun() && head.is("nmod") && head.head() >= 0) {
      Token above = sentence.token(head.head());
      boolean aims =
          sentence.children(head, "case").stream()
              .anyMatch(c -> c.word().equals("for") || c.word().equals("to"));
      return aims && Lexicon.is(above.lemma(), WordClass.LIES_AHEAD);
    }
    return head.tag().equals("VBN")
        && Lexicon.is(head.lemma(), WordClass.EXPECTED)
        && (sentence.child(head, "xcomp").isPresent()
            || sentence
                .children(head, "aux", "nsubj", "nsubj:pass")
                .isEmpty()); // "its sale, expected in May"
  }

  /** "is to be held", "are to meet". */
  private static boolean isToBe(Sentence sentence, Token head) {
    int be = -1;
    for (Token child : sentence.children(head)) {
      boolean helps = child.is("aux") || child.is("cop");
      if (helps && child.lemma().equals("be") && !child.tag().equals("VB")) {
        be = child.index();
      }
      if (child.tag().equals("TO")) {
        return be >= 0 && child.index() == be + 1;
      }
    }
    return false;
  }

  /** "They want the bridge closed", tagged as a past. */
  private static boolean isWanted(Sentence sentence, Token head) {
    Token above = head.is("ccomp") && head.head() >= 0 ? sentence.token(head.head()) : null;
    return above != null
        && (above.tag().equals("VBP") || above.tag().equals("VBZ"))
        && Lexicon.is(above.lemma(), WordClass.LOOKS_AHEAD)
        && sentence.child(head, "nsubj").filter(Token::isNoun).isPresent()
        && sentence.child(head, "obj").isEmpty()
        && sentence.child(head, "mark").isEmpty();
  }

  private static boolean isAlready(Sentence sentence, Token head) {
    return sentence.children(head, "advmod").stream().anyMatch(a -> a.lemma().equals("already"));
  }

  /** "will be cut and moved", tagged as a past: the "will" holds for both. */
  private static boolean sharesHelper(Sentence sentence, Token head) {
    Token above = head.is("conj") && head.head() >= 0 ? sentence.token(head.head()) : null;
    return above != null
        && sentence.child(head, "nsubj").isEmpty()
        && sentence.children(above, "aux").stream()
            .anyMatch(a -> a.tag().equals("MD") || isHave(a));
  }

  /** "will decide after the panel has met": both are yet to be. */
  private static boolean isBesideFuture(Sentence sentence, Token head, int depth) {
    boolean beside =
        head.is("advcl")
            && depth <= DEEPEST
            && sentence.children(head, "aux").stream().noneMatch(a -> a.tag().equals("VBD"))
            && sentence.children(head, "mark", "advmod").stream()
                .anyMatch(m -> BESIDE.contains(m.word()));
    return beside
        && sentence.head(head).filter(a -> of(sentence, a, depth + 1) == FUTURE).isPresent();
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
    boolean isTo = lemma.equals("be") && head.is("xcomp"); // "The vote is to be held in May"
    boolean going = above.tag().equals("VBG") && lemma.equals("go") && head.is("xcomp");
    boolean noun = above.isNoun() && head.is("acl");
    boolean toBeDone = head.tag().equals("VBN") && !Lexicon.is(lemma, WordClass.CARRIES);
    return ahead || isTo || going || noun || toBeDone ? FUTURE : of(sentence, above, depth + 1);
  }

  /** "Soldiers fire a rocket" is told of what is so, whatever the form of its verb is taken for. */
  private static Tense bare(Sentence sentence, Token root) {
    Token subject = sentence.child(root, "nsubj").orElse(null);
    if (subject == null || subject.index() > root.index()) {
      return FUTURE;
    }
    boolean plural = subject.tag().endsWith("S") || sentence.child(subject, "conj").isPresent();
    return plural ? PRESENT : FUTURE;
  }

  private static Tense above(Sentence sentence, Token head, int depth) {
    Token above = sentence.head(head).orElse(null);
    return above == null || depth > DEEPEST ? NONE : of(sentence, above, depth + 1);
  }
}

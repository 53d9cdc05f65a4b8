package org.annals.time;

import java.util.List;
import java.util.Locale;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Days that something is put on: "the hearing has been set for May 5", "a vote put off until
 * Monday". The tense is that of the fixing; the day is that of what was fixed, and to come, unless
 * the fixing itself was long over ("had been set for").
 */
final class FixedDays {
  private static final int NEAR_STEPS = 2;

  private FixedDays() {}

  /** Which day is meant where an expression is such a day; null if it is none. */
  static @Nullable Pick pick(Sentence sentence, Token hook, int first, Tense tense) {
    String before = wordBefore(sentence, first);
    if (isEffective(sentence, first)) {
      return Pick.NEAREST;
    }
    Token verb = fixing(sentence, hook, first);
    boolean had =
        verb != null
            && sentence.children(verb, "aux").stream().anyMatch(a -> a.word().equals("had"));
    boolean weekday =
        Lexicon.is(sentence.token(first).word().toLowerCase(Locale.ROOT), WordClass.WEEKDAY);
    if (verb == null || (had && weekday)) {
      return null; // "had been set for Friday": that of the week before as well
    }
    boolean settled = had || (before.equals("for") && tense == Tense.PAST && verb.is("root"));
    return settled ? Pick.NEAREST : Pick.FUTURE;
  }

  /** The verb that puts something on the day that begins at {@code first}; null if none does. */
  static @Nullable Token fixing(Sentence sentence, Token hook, int first) {
    String before = wordBefore(sentence, first);
    boolean led =
        before.equals("for")
            || before.equals("until")
            || before.equals("till")
            || before.equals("to");
    if (!led) {
      return null;
    }
    Token verb = hook;
    for (int i = 0; i < NEAR_STEPS && !verb.isVerb() && verb.head() >= 0; i++) {
      verb = sentence.token(verb.head());
    }
    boolean fixes =
        Lexicon.is(verb.lemma(), WordClass.FIXES)
            && verb.index() < first
            && (verb.tag().equals("VBN") || sentence.child(verb, "obj").isPresent());
    return fixes ? verb : null;
  }

  /** Whether the verb puts the noun on a day: its subject in the passive, its object, its head. */
  static boolean isFixed(Sentence sentence, Token noun, Token verb) {
    if (!noun.isNoun()) {
      return false;
    }
    boolean child = noun.head() == verb.index() && (noun.is("nsubj:pass") || noun.is("obj"));
    return child || (verb.is("acl") && verb.head() == noun.index());
  }

  /** "hired her, effective May 5": the day is that of the verb just before it, of nothing else. */
  static boolean isOfOther(Sentence sentence, Token head, int first) {
    if (!isEffective(sentence, first)) {
      return false;
    }
    for (int i = first - 1; i >= 0; i--) {
      if (sentence.token(i).isVerb()) {
        return i != head.index();
      }
    }
    return false;
  }

  /**
   * The day that the noun was put on, or on which the deed of the verb takes effect; null if the
   * sentence names none.
   */
  static @Nullable TimeReference of(
      Sentence sentence, List<TimeExpression> expressions, Token head) {
    for (TimeExpression e : expressions) {
      Token hook = ExpressionLinker.head(sentence, e.firstToken(), e.endToken());
      Token verb = fixing(sentence, hook, e.firstToken());
      TimeReference day = e.reference();
      boolean effective =
          isEffective(sentence, e.firstToken()) && !isOfOther(sentence, head, e.firstToken());
      if (day != null
          && day.point() != null
          && (effective || (verb != null && isFixed(sentence, head, verb)))) {
        return day.bound() == Bound.IN ? day : Attachment.bounded(day, Bound.IN);
      }
    }
    return null;
  }

  private static boolean isEffective(Sentence sentence, int first) {
    return wordBefore(sentence, first).equals("effective");
  }

  private static String wordBefore(Sentence sentence, int first) {
    return first == 0 ? "" : sentence.token(first - 1).word().toLowerCase(Locale.ROOT);
  }
}

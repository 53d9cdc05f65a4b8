package org.annals.time;

import java.util.Locale;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.report.PassageKind;
import org.jspecify.annotations.Nullable;

/**
 * Which of the many Decembers or Tuesdays a report means: the last, the next or the nearest, by the
 * tense of the clause and the words beside the name.
 */
final class NamedMoment {
  /** "By the middle of May": so many words may stand before the month that opens a sentence. */
  private static final int OPENING_TOKENS = 4;

  private NamedMoment() {}

  static String reason(Pick pick) {
    return switch (pick) {
      case PAST -> "the latest one past, by the tense";
      case FUTURE -> "the next one, by the tense or the words before";
      case NEAREST -> "the nearest one: nothing says which";
      case NAMED, OFFSET -> "as named";
    };
  }

  static Pick pick(Sentence sentence, Phrase phrase, TimePoint point) {
    Pick pick = byTense(sentence, phrase, point);
    return pick == Pick.FUTURE && point.month() != null && isToldAhead(sentence, phrase)
        ? Pick.NEAREST
        : pick;
  }

  /** "told us that the ship would sail on May 3", "pledged to pay by May": ahead of the telling. */
  private static boolean isToldAhead(Sentence sentence, Phrase phrase) {
    Token t = ExpressionLinker.head(sentence, phrase.first(), phrase.end());
    boolean would = false;
    for (int i = 0; i < 8 && t.head() >= 0; i++) {
      Token above = sentence.token(t.head());
      would |=
          sentence.children(t, "aux").stream()
              .anyMatch(a -> a.word().equalsIgnoreCase("would") || a.word().equals("'d"));
      if (would && t.is("ccomp") && above.tag().equals("VBD")) {
        return true;
      }
      t = above;
    }
    return false;
  }

  static Pick byTense(Sentence sentence, Phrase phrase, TimePoint point) {
    if (Chronicle.opens(sentence, phrase.first(), phrase.end())) {
      return Chronicle.isAhead(sentence, phrase.end()) ? Pick.FUTURE : Pick.PAST;
    }
    Token head = ExpressionLinker.head(sentence, phrase.first(), phrase.end());
    Tense tense = Tense.of(sentence, head);
    Pick fixed = FixedDays.pick(sentence, head, phrase.first(), tense);
    if (fixed != null) {
      return fixed;
    }
    boolean title = sentence.kind() == PassageKind.TITLE || sentence.kind() == PassageKind.CAPTION;
    if (title && tense == Tense.PRESENT && point.month() != null && isState(sentence, head)) {
      return Pick.NEAREST; // "why March 30 matters"
    }
    boolean over = tense.isOver() || (title && tense != Tense.FUTURE);
    Bound bound = phrase.bound();
    if (bound == Bound.SINCE || (bound == Bound.AFTER && over)) {
      return Pick.PAST;
    }
    if (point.month() != null && isNamedAs(sentence, phrase)) {
      return tense == Tense.PERFECT ? Pick.FUTURE : Pick.NEAREST;
    }
    if (isOther(sentence, phrase) && over) {
      return Pick.NEAREST; // "put it off until June 18 instead of May 2"
    }
    boolean ahead = bound == Bound.BEFORE || bound == Bound.UNTIL || bound == Bound.BY;
    for (int i = phrase.first() - 1; i >= Math.max(0, phrase.first() - 4); i--) {
      boolean daytime =
          Lexicon.is(sentence.token(i + 1).lemma(), WordClass.DAYTIME); // "before dawn on Nov. 7"
      ahead |=
          !daytime
              && Lexicon.is(sentence.token(i).word().toLowerCase(Locale.ROOT), WordClass.AHEAD);
    }
    if (bound == Bound.BY
        && tense == Tense.PAST
        && (point.weekday() != null || isLookingBack(sentence, phrase, head))) {
      return Pick.PAST; // "was shared a million times by Thursday night"
    }
    if (ahead) {
      return over ? tense == Tense.PERFECT ? Pick.FUTURE : Pick.NEAREST : Pick.FUTURE;
    }
    if (over) {
      return Pick.PAST;
    }
    Token noun = named(sentence, phrase, head);
    if (tense == Tense.FUTURE && noun != null && point.month() != null) {
      // "will be debated after the June 3 raid": the tense is not that of the raid
      return noun.index() >= phrase.end() ? Pick.PAST : Pick.NEAREST;
    }
    return switch (tense) {
      case FUTURE -> Pick.FUTURE;
      case PRESENT ->
          point.weekday() != null && !isOfNoun(sentence, head)
              ? Pick.FUTURE
              : point.weekday() == null && isAfter(sentence, head) ? Pick.PAST : Pick.NEAREST;
      case PAST, PERFECT -> Pick.PAST;
      case NONE -> point.weekday() != null ? Pick.PAST : Pick.NEAREST;
    };
  }

  /** "By May the mill had closed", "By May it lay idle": how it stood then. */
  private static boolean isLookingBack(Sentence sentence, Phrase phrase, Token head) {
    Token verb = head;
    while (!verb.isVerb() && verb.head() >= 0) {
      verb = sentence.token(verb.head());
    }
    boolean had = sentence.children(verb, "aux").stream().anyMatch(a -> a.word().equals("had"));
    boolean leads = Lexicon.is(verb.lemma(), WordClass.LOOKS_AHEAD);
    boolean itself = sentence.child(verb, "ccomp", "xcomp").isEmpty() && verb.head() < 0 && !leads;
    return had || (verb.tag().equals("VBD") && (itself || phrase.first() <= OPENING_TOKENS));
  }

  private static boolean isOther(Sentence sentence, Phrase phrase) {
    int i = phrase.first() - 1;
    return i > 0
        && ((sentence.token(i).word().equals("of")
                && sentence.token(i - 1).word().equals("instead"))
            || (sentence.token(i).word().equals("than")
                && sentence.token(i - 1).word().equals("rather")));
  }

  /** "has named May 3 as the day of the vote". */
  private static boolean isNamedAs(Sentence sentence, Phrase phrase) {
    return phrase.first() > 0
        && phrase.end() < sentence.size()
        && sentence.token(phrase.first() - 1).isVerb()
        && sentence.token(phrase.end()).word().equals("as")
        && !sentence.token(phrase.end()).is("mark");
  }

  private static boolean isState(Sentence sentence, Token head) {
    Token t = head;
    while (!t.isVerb() && t.head() >= 0) {
      t = sentence.token(t.head());
    }
    return Lexicon.is(t.lemma(), WordClass.STATE);
  }

  /** "the search goes on after the landslide of April 20": what lies behind what is so now. */
  private static boolean isAfter(Sentence sentence, Token head) {
    Token t = head;
    for (int i = 0; i < 6 && t.head() >= 0 && !t.isVerb(); i++) {
      boolean after =
          sentence.children(t, "case", "mark").stream()
              .anyMatch(c -> c.word().equals("after") || c.word().equals("since"));
      if (after) {
        return true;
      }
      t = sentence.token(t.head());
    }
    return false;
  }

  /** The noun of which a date is part, unless it is of what is held on days set beforehand. */
  private static @Nullable Token named(Sentence sentence, Phrase phrase, Token head) {
    Token noun = head.head() < 0 ? null : sentence.token(head.head());
    boolean part =
        noun != null
            && noun.isNoun()
            && (head.is("compound") || head.is("nmod") || head.is("nmod:tmod"))
            && (noun.index() >= phrase.end() || noun.index() < phrase.first());
    return part && noun != null && !Lexicon.is(noun.lemma(), WordClass.SET_DAY) ? noun : null;
  }

  /** "after the defeats on Tuesday, he remains …": the tense is not that of the defeats. */
  private static boolean isOfNoun(Sentence sentence, Token head) {
    return head.head() >= 0 && sentence.token(head.head()).isNoun();
  }
}

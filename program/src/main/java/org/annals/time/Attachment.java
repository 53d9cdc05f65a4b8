package org.annals.time;

import java.util.List;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.Like;
import org.jspecify.annotations.Nullable;

/**
 * Which expression of its sentence says when a clause was or is due.
 *
 * <p>Method: the expression that hangs on the head of the clause with the fewest words between, not
 * through another clause; else one that the clause above has, where the two go together in time;
 * else nothing.
 */
final class Attachment {
  private static final Set<String> DEEDS = Set.of("noun.act", "noun.event", "noun.phenomenon");

  private static final int DEEPEST = 8;
  private static final int NEAR = 4;

  /** So near before "since" a superlative is what the time goes with. */
  private static final int RECORD_TOKENS = 6;

  private final Sentence sentence;
  private final List<TimeExpression> expressions;
  private final BesideClause beside;

  Attachment(Sentence sentence, List<TimeExpression> expressions) {
    this.sentence = sentence;
    this.expressions = expressions;
    this.beside = new BesideClause(sentence, expressions, this::at);
  }

  /** When the clause of {@code head} was; null if its sentence does not say. */
  @Nullable TimeReference at(Token head) {
    return at(head, 0);
  }

  private @Nullable TimeReference at(Token head, int depth) {
    TimeReference besideDay = BesideDays.of(sentence, expressions, head);
    if (besideDay != null) {
      return besideDay;
    }
    TimeReference fixed = FixedDays.of(sentence, expressions, head);
    if (fixed != null) {
      return fixed;
    }
    TimeReference own = own(head, false);
    Tense tense = Tense.of(sentence, head);
    if (own == null && tense == Tense.PERFECT) {
      own = stretchUpToNow(head);
    }
    if (own == null) {
      own = Accession.at(sentence, head);
    }
    if (own == null) {
      own = beside.distance(head, depth);
    }
    if (own == null && depth <= DEEPEST) {
      own = beside.clause(head, tense, depth);
    }
    if (own == null && head.isNoun()) {
      own = told(head);
    }
    if (own == null && head.isVerb()) {
      own = next(head, tense);
    }
    if (own == null && head.isVerb() && tense.isOver()) {
      own = ofItsCause(head);
    }
    if (own != null && tense == Tense.FUTURE && depth <= DEEPEST) {
      return fromWhenPromised(head, own, depth);
    }
    return own != null ? own : depth > DEEPEST ? null : fromAbove(head, depth);
  }

  /**
   * "fined the bank $3 million in March": the next time in the same stretch of words, however the
   * sentence was parsed.
   */
  private @Nullable TimeReference next(Token verb, Tense tense) {
    for (TimeExpression e : expressions) {
      TimeReference reference = e.reference();
      if (reference == null
          || reference.point() == null
          || e.firstToken() <= verb.index()
          || (reference.bound() == Bound.SINCE && isOfRecord(e))) {
        continue;
      }
      Token before = sentence.token(e.firstToken() - 1);
      boolean leads =
          before.index() == verb.index() && sentence.token(e.firstToken()).word().equals("that");
      boolean led =
          (leads || before.tag().equals("IN") || before.tag().equals("DT"))
              && FixedDays.fixing(sentence, verb, e.firstToken()) == null;
      return led && !clashes(reference, verb, tense) && isOneStretch(verb.index(), e.firstToken())
          ? reference
          : null;
    }
    return null;
  }

  private boolean isOneStretch(int verb, int time) {
    for (int i = verb + 1; i < time; i++) {
      Token token = sentence.token(i);
      boolean breaks =
          token.isVerb()
              || token.tag().startsWith("W")
              || token.tag().equals("CC")
              || token.tag().equals("TO")
              || token.word().equals("that")
              || Like.is(token.tag(), "[,:.]|``|''|-LRB-|-RRB-");
      if (breaks) {
        return false;
      }
    }
    return true;
  }

  /** "said in July that they will meet by the end of the year": after July, by that end. */
  private TimeReference fromWhenPromised(Token head, TimeReference due, int depth) {
    Token above = sentence.head(head).orElse(null);
    boolean last = due.bound() == Bound.BY || due.bound() == Bound.UNTIL;
    if (!last || above == null || !head.is("ccomp")) {
      return due;
    }
    TimeReference said = own(above, false);
    TimePoint from = said == null ? null : said.point();
    return said == null || from == null || said.bound() != Bound.IN || depth > DEEPEST
        ? due
        : new TimeReference(
            due.basis(),
            Bound.BETWEEN,
            from,
            due.point(),
            due.span(),
            due.words(),
            due.rule() + "; from when it was told, “" + said.words() + "”");
  }

  /**
   * "have fired rockets at sites used by … over the past year": goes with the perfect, far or near.
   */
  private @Nullable TimeReference stretchUpToNow(Token head) {
    for (TimeExpression e : expressions) {
      TimeReference reference = e.reference();
      if (reference != null
          && reference.rule().equals(DurationRules.UP_TO_NOW)
          && e.firstToken() > head.index()
          && sentence.isUnder(sentence.token(e.firstToken()), head)
          && !isOfRelative(sentence.token(e.firstToken()), head)) {
        return reference;
      }
    }
    return null;
  }

  /** "to leave bases that they have used for the past decade": the time of the using. */
  private boolean isOfRelative(Token time, Token head) {
    Token t = time;
    while (t.head() >= 0 && t.index() != head.index()) {
      boolean ofThing = sentence.token(t.head()).isNoun();
      if (ofThing && t.isVerb() && sentence.child(t, "nsubj", "nsubj:pass").isPresent()) {
        return true;
      }
      t = sentence.token(t.head());
    }
    return false;
  }

  /** "an agreement signed last year": the clause that tells of the thing dates it. */
  private @Nullable TimeReference told(Token noun) {
    for (Token clause : sentence.children(noun, "acl")) {
      TimeReference said =
          clause.index() > noun.index() && !isUnreal(clause) ? own(clause, false) : null;
      if (said != null && Tense.of(sentence, clause).isOver()) {
        return said.inherited("that of “" + clause.word() + "”: " + said.rule());
      }
    }
    return null;
  }

  /** "The raid, carried out in March, killed nine": the deed that is the subject dates it. */
  private @Nullable TimeReference ofItsCause(Token verb) {
    return sentence.child(verb, "nsubj").filter(Attachment::isDeed).map(this::told).orElse(null);
  }

  private static boolean isDeed(Token noun) {
    return noun.isNoun()
        && DEEDS.contains(WordNet.get().nounFile(noun.lemma().toLowerCase(java.util.Locale.ROOT)));
  }

  /** "the 257 houses burnt down in 1989": the time that goes with the thing itself. */
  @Nullable TimeReference ofThing(Token noun) {
    return noun.isNoun() ? told(noun) : null;
  }

  /** By when the clause of {@code head} is due; null if its sentence does not say. */
  @Nullable TimeReference due(Token head) {
    TimeReference fixed = FixedDays.of(sentence, expressions, head);
    return fixed != null ? fixed : own(head, true);
  }

  /** What the words that hang on the head say, without what other clauses lend. */
  @Nullable TimeReference own(Token head, boolean due) {
    TimeReference best = null;
    int bestCost = Integer.MAX_VALUE;
    Tense tense = Tense.of(sentence, head);
    for (TimeExpression e : expressions) {
      TimeReference reference = e.reference();
      if (reference == null
          || reference.point() == null
          || reference.rule().startsWith(Phrase.RANGE_END)
          || isCompared(e)
          || (due && !canBeDue(e, reference, tense))) {
        continue;
      }
      Token hook = ExpressionLinker.head(sentence, e.firstToken(), e.endToken());
      if (reference.bound() == Bound.SINCE && isOfRecord(e)) {
        continue;
      }
      Token fixing = FixedDays.fixing(sentence, hook, e.firstToken());
      if (fixing != null && !due && fixing.index() == head.index()) {
        continue; // the day of what was fixed, not of the fixing
      }
      if (FixedDays.isOfOther(sentence, head, e.firstToken())) {
        continue;
      }
      if (!due && tense == Tense.PERFECT && isOver(reference)) {
        continue; // "has jailed 12 over the collapse of a dam last year": that of the collapse
      }
      boolean named = head.isNoun() && isAdjective(hook) && hook.head() == head.index();
      if (!due && !named && clashes(reference, head, tense)) {
        continue; // but "the October elections" are in October whatever the tense
      }
      TimePoint point = reference.point();
      if (isAdjective(hook)
          && hook.head() != head.index()
          && point != null
          && point.pick() == Pick.FUTURE
          && tense != Tense.FUTURE) {
        continue; // "an issue ahead of the October elections"
      }
      int cost = cost(hook, head);
      if (cost >= 0) {
        int gap = Math.abs(hook.index() - head.index());
        boolean vague = e.value().endsWith("_REF") || reference.words().equals("overnight");
        cost = 1000 * cost + gap + (vague ? 500 : 0); // "imposed overnight in spring last year"
        if (cost < bestCost) {
          bestCost = cost;
          best = seenFrom(hook, head, aboutNow(e, head, reference));
        }
      }
    }
    return best;
  }

  /** "the biggest gain since the 1930s", "for the first time since May": what it is set beside. */
  private boolean isOfRecord(TimeExpression e) {
    for (int i = e.firstToken() - 1; i >= Math.max(0, e.firstToken() - RECORD_TOKENS); i--) {
      Token token = sentence.token(i);
      if (token.isVerb() || token.word().equals(",")) {
        return false;
      }
      if (token.tag().equals("JJS") || token.tag().equals("RBS") || token.lemma().equals("first")) {
        return true;
      }
    }
    return false;
  }

  /** "is less than three days ago": the time of what it is compared with. */
  private boolean isCompared(TimeExpression e) {
    return e.firstToken() > 0 && sentence.token(e.firstToken() - 1).word().equals("than");
  }

  /** A deed that is done "now" is not of that day alone; a number that holds now may be. */
  private static TimeReference aboutNow(TimeExpression e, Token head, TimeReference reference) {
    return e.value().equals("PRESENT_REF") && !head.tag().equals("CD")
        ? new TimeReference(
            reference.basis(),
            Bound.IN,
            TimePoint.relative(Unit.MONTH, 0),
            null,
            reference.span(),
            reference.words(),
            reference.rule() + ": about the time of the report")
        : reference;
  }

  private static boolean canBeDue(TimeExpression e, TimeReference reference, Tense tense) {
    return switch (reference.bound()) {
      case BY, BEFORE, UNTIL -> tense != Tense.PAST || e.value().startsWith("P");
      case IN -> tense == Tense.FUTURE && !e.value().endsWith("_REF");
      case BETWEEN -> tense == Tense.FUTURE && !e.value().endsWith("_REF");
      case SINCE, FROM, AFTER -> false;
    };
  }

  /** "last year", "two years ago": what the present perfect does not go with. */
  private static boolean isOver(TimeReference reference) {
    TimePoint point = reference.point();
    return point != null
        && reference.bound() == Bound.IN
        && reference.end() == null
        && point.deictic()
        && point.offset() < 0
        && (point.unit() == Unit.YEAR || (point.unit() == Unit.MONTH && point.month() == null));
  }

  /** A deed told as over is at no time that the words put ahead, and the other way round. */
  private boolean clashes(TimeReference reference, Token head, Tense tense) {
    TimePoint point = reference.point();
    if (point == null || !point.deictic() || reference.bound() == Bound.BETWEEN) {
      return false;
    }
    boolean ahead =
        point.pick() == Pick.FUTURE
            || (point.pick() == Pick.NAMED && point.offset() > 0)
            || point.isCountedOn();
    boolean back = point.pick() == Pick.PAST || (point.pick() == Pick.NAMED && point.offset() < 0);
    return (tense.isOver() && ahead)
        || (tense == Tense.FUTURE
            && back
            && reference.bound() != Bound.SINCE
            && !isFutureOfThePast(head));
  }

  /** "had been expected to step down last Friday", "was to meet on Monday": may be over by now. */
  private boolean isFutureOfThePast(Token head) {
    Token t = head;
    for (int i = 0; i < NEAR; i++) {
      boolean past =
          sentence.children(t, "aux", "cop").stream().anyMatch(a -> a.tag().equals("VBD"));
      boolean looked =
          Lexicon.is(t.lemma(), WordClass.LOOKS_AHEAD) || Lexicon.is(t.lemma(), WordClass.EXPECTED);
      if (past || (looked && t.tag().equals("VBD"))) {
        return true;
      }
      if (t.head() < 0 || !(t.is("xcomp") || t.is("conj"))) {
        return false;
      }
      t = sentence.token(t.head());
    }
    return false;
  }

  /**
   * How far the expression at {@code hook} hangs below {@code head}: 0 directly; −1 if another
   * clause stands between, or a thing that merely bears a date ("condemned the 2011 attack").
   */
  private int cost(Token hook, Token head) {
    if (hook.index() == head.index()) {
      return 0;
    }
    int steps = 0;
    Token t = hook;
    while (t.head() >= 0 && steps <= DEEPEST) {
      Token above = sentence.token(t.head());
      boolean before = t.index() == hook.index() && precedesInfinitive(hook, above);
      if (above.index() == head.index()) {
        boolean bearsDate = isObject(t) && steps > 0 && isAdjective(hook);
        return before || crosses(t, head) || bearsDate ? -1 : steps;
      }
      if (before && above.head() >= 0) {
        above = sentence.token(above.head());
        if (above.index() == head.index()) {
          return steps;
        }
      } else if (isClause(t) || (t.is("conj") && above.isVerb())) {
        return -1;
      }
      t = above;
      steps++;
    }
    return -1;
  }

  /** "were formed in 2014 to help": what stands before the "to" cannot belong to the helping. */
  private boolean precedesInfinitive(Token hook, Token verb) {
    for (Token child : sentence.children(verb)) {
      if (child.tag().equals("TO")) {
        return hook.index() < child.index();
      }
    }
    return false;
  }

  private boolean crosses(Token t, Token head) {
    return isClause(t) || (t.is("conj") && (head.isVerb() || t.isVerb()));
  }

  private static boolean isObject(Token t) {
    return t.is("obj") || t.is("iobj") || t.is("appos") || t.is("dobj");
  }

  /** "the 2011 attack", "Tuesday's vote": the date tells one such thing from another. */
  static boolean isAdjective(Token hook) {
    return hook.is("nummod")
        || hook.is("compound")
        || hook.is("amod")
        || hook.relation().equals("nmod:poss")
        || hook.is("dep");
  }

  private boolean isClause(Token t) {
    return t.is("ccomp")
        || t.is("xcomp")
        || t.is("advcl")
        || t.is("acl")
        || t.is("parataxis")
        || t.is("csubj")
        || (t.is("dep") && (t.tag().matches("VB[DPZ]") || isPerfectParticiple(t)))
        || (t.is("dep")
            && t.tag().equals("VBG")
            && sentence.head(t).filter(a -> a.tag().equals("IN")).isPresent());
  }

  /** "having taken office in March", hung on the verb beside it. */
  private boolean isPerfectParticiple(Token t) {
    return t.tag().equals("VBN")
        && sentence.children(t, "aux").stream().anyMatch(a -> a.tag().equals("VBG"));
  }

  /**
   * "formed after the 2011 attack": not in 2011 but since; "ahead of the vote on 5 May", "days
   * before Sunday's vote": by then.
   */
  private TimeReference seenFrom(Token hook, Token head, TimeReference reference) {
    Bound bound = reference.bound();
    for (Token t = hook; t.head() >= 0 && t.index() != head.index(); t = sentence.token(t.head())) {
      if (t.index() == hook.index()) {
        continue;
      }
      if (Lexicon.is(t.lemma(), WordClass.DAYTIME)) {
        return reference; // "before dawn on Nov. 7" is on that day
      }
      bound = side(t, bound);
    }
    return reference.bound() == Bound.IN ? bounded(reference, bound) : reference;
  }

  /** How the word says that something stands to a time below it. */
  private Bound side(Token t, Bound before) {
    String word = "";
    for (Token mark : sentence.children(t, "case", "mark")) {
      word = mark.word().toLowerCase(java.util.Locale.ROOT);
    }
    boolean ahead = t.word().equalsIgnoreCase("ahead") || isAhead(t);
    return switch (word) {
      case "after", "since", "following" -> Bound.SINCE;
      case "before", "until", "till" -> Bound.BY;
      default -> ahead ? Bound.BY : before;
    };
  }

  private boolean isAhead(Token t) {
    int i = t.index();
    for (Token child : sentence.children(t)) {
      i = Math.min(i, child.index());
    }
    for (int k = Math.max(0, i - 2); k < t.index(); k++) {
      String word = sentence.token(k).word();
      if (word.equals("ahead") || word.equals("before") || word.equals("buildup")) {
        return true;
      }
    }
    return false;
  }

  static TimeReference bounded(TimeReference r, Bound bound) {
    return new TimeReference(r.basis(), bound, r.point(), r.end(), r.span(), r.words(), r.rule());
  }

  /** What the clause above lends. */
  private @Nullable TimeReference fromAbove(Token head, int depth) {
    Token above = sentence.head(head).orElse(null);
    if (above == null) {
      return null;
    }
    if (isUnreal(above)) {
      return null;
    }
    Tense tense = Tense.of(sentence, head);
    boolean saying = Lexicon.is(above.lemma(), WordClass.SAYING);
    TimeReference apart = beside.apart(head, above, depth);
    if (apart != null || beside.isApart(head)) {
      return apart;
    }
    TimeReference antecedent = head.is("acl") ? whenOf(head, above) : null;
    if (antecedent != null) {
      return antecedent;
    }
    if (head.is("advcl") && isCondition(head)) {
      TimeReference told = at(above, depth + 1);
      return told == null
          ? null
          : told.inherited("a condition, of when it was told: " + told.rule());
    }
    if (head.is("conj")) {
      if (isPredicate(above) != isPredicate(head)) {
        return null;
      }
      TimeReference first = at(above, depth + 1);
      return first == null || Tense.of(sentence, above).isOver() != tense.isOver()
          ? null
          : first.inherited("shared with “" + above.word() + "”: " + first.rule());
    }
    if (head.is("ccomp") || head.is("parataxis") || saying) {
      TimeReference said = at(above, depth + 1);
      if (saying && said != null && isBesideSpeech(head)) {
        return said.inherited("that of “" + above.word() + "”: " + said.rule());
      }
      return !saying || said == null
          ? null
          : relativeToSpeech(said, tense, above, isProgressive(head));
    }
    boolean together =
        head.is("xcomp")
            || head.is("obj")
            || head.is("obl")
            || head.is("nsubj")
            || head.is("nmod")
            || head.is("acl")
            || head.is("compound")
            || (head.is("dep") && (head.tag().equals("VBG") || isRelative(head, above)))
            || (head.is("advcl") && !afterOrBefore(head));
    if (together && tense.isOver() && isAim(above)) {
      return pastTheAim(head, above, depth);
    }
    if (!together || (tense == Tense.FUTURE && Tense.of(sentence, above) != Tense.FUTURE)) {
      return tense == Tense.FUTURE && head.is("xcomp") ? promised(above, depth) : null;
    }
    if (head.is("nmod") && above.is("nmod") && !isOneOf(head)) {
      return null; // "talks in the context of support for the deal": too far off to share a date
    }
    boolean comment = head.is("acl") && Lexicon.is(head.lemma(), WordClass.SAYING);
    if (comment || (tense.isOver() && !Tense.of(sentence, above).isOver())) {
      return null; // what is over does not share the time of what is not
    }
    TimeReference lent = at(above, depth + 1);
    if (lent != null && isDoneBefore(head, above) && lent.bound() == Bound.IN) {
      return bounded(lent, Bound.BY)
          .inherited("not after that of “" + above.word() + "”: " + lent.rule());
    }
    return lent == null ? null : lent.inherited("that of “" + above.word() + "”: " + lent.rule());
  }

  /** "the bill drafted by the ministry passed": what was done to a thing before it is told of. */
  private static boolean isDoneBefore(Token head, Token above) {
    return head.is("acl") && head.tag().equals("VBN") && !isDeed(above);
  }

  /** "talks that should have begun in March": what did not happen dates nothing that did. */
  private boolean isUnreal(Token verb) {
    List<Token> aux = sentence.children(verb, "aux");
    return aux.stream().anyMatch(a -> a.tag().equals("MD") && !a.lemma().matches("will|must"))
        && aux.stream().anyMatch(a -> a.lemma().equals("have"));
  }

  /** "the warning late last month, which came with a promise", however it was parsed. */
  private boolean isRelative(Token verb, Token above) {
    return verb.isVerb()
        && above.isNoun()
        && sentence.children(verb, "nsubj").stream().anyMatch(s -> s.tag().equals("WDT"));
  }

  /** "visits in May, including one to the port": one of them. */
  private boolean isOneOf(Token noun) {
    return sentence.children(noun, "case").stream().anyMatch(c -> c.word().equals("including"));
  }

  /** "in 2008, when some 5,000 worked there": the time that the clause hangs on. */
  private @Nullable TimeReference whenOf(Token clause, Token above) {
    boolean when =
        sentence.children(clause, "advmod", "mark").stream().anyMatch(c -> c.word().equals("when"));
    for (TimeExpression e : when ? expressions : List.<TimeExpression>of()) {
      TimeReference reference = e.reference();
      boolean beside = above.is("appos") && isIn(e, above.head()); // "on May 4, a Friday, when"
      boolean here = beside || isIn(e, above.index());
      if (reference != null && reference.point() != null && here) {
        return bounded(reference, Bound.IN).inherited("the time that “when” stands for");
      }
    }
    return null;
  }

  private static boolean isIn(TimeExpression e, int token) {
    return e.firstToken() <= token && token < e.endToken();
  }

  /** "to help", "to defend": what a deed was for, without a tense of its own. */
  private boolean isAim(Token verb) {
    return verb.tag().equals("VB")
        && sentence.children(verb).stream().anyMatch(c -> c.tag().equals("TO"))
        && (isClause(verb) || verb.is("dep"));
  }

  /** "was formed in 2014 to defend the town as rebels swept south": the sweeping is of 2014. */
  private @Nullable TimeReference pastTheAim(Token head, Token aim, int depth) {
    Token deed = aim;
    for (int i = 0; i < DEEPEST && deed.head() >= 0 && (isAim(deed) || deed.is("xcomp")); i++) {
      deed = sentence.token(deed.head());
    }
    TimeReference lent = Tense.of(sentence, deed).isOver() ? at(deed, depth + 1) : null;
    return lent == null || deed.index() == head.index()
        ? null
        : lent.inherited("that of “" + deed.word() + "”: " + lent.rule());
  }

  /** "agreed last year to pay": the paying comes after the agreement. */
  private @Nullable TimeReference promised(Token above, int depth) {
    TimeReference lent = at(above, depth + 1);
    return lent == null
        ? null
        : bounded(lent, Bound.FROM).inherited("after “" + above.word() + "”: " + lent.rule());
  }

  /** "the prosecution said", "said at a hearing": no part of what was said. */
  private boolean isBesideSpeech(Token noun) {
    boolean at =
        noun.is("obl")
            && sentence.children(noun, "case").stream()
                .anyMatch(c -> c.word().matches("(?i)at|in|during"));
    return noun.isNoun() && (at || noun.relation().equals("nsubj"));
  }

  /**
   * @param meanwhile whether it went on when it was told: "said that it was cutting"
   */
  private static TimeReference relativeToSpeech(
      TimeReference said, Tense tense, Token verb, boolean meanwhile) {
    Bound bound =
        switch (tense) {
          case PAST, PERFECT -> meanwhile ? said.bound() : Bound.BY;
          case FUTURE -> Bound.FROM;
          case PRESENT, NONE -> said.bound();
        };
    return bounded(said, bound)
        .inherited("when it was told (“" + verb.word() + "”): " + said.rule());
  }

  private boolean afterOrBefore(Token head) {
    for (Token mark : sentence.children(head, "mark", "case", "advmod")) {
      String word = mark.word().toLowerCase(java.util.Locale.ROOT);
      if (word.equals("after")
          || word.equals("before")
          || word.equals("until")
          || word.equals("since")
          || word.equals("if")
          || word.equals("unless")
          || word.equals("once")) {
        return true;
      }
    }
    return false;
  }

  private boolean isCondition(Token clause) {
    return sentence.children(clause, "mark").stream()
        .anyMatch(m -> m.lemma().equals("if") || m.lemma().equals("unless"));
  }

  private boolean isPredicate(Token token) {
    return token.isVerb() || sentence.child(token, "cop").isPresent();
  }

  private boolean isProgressive(Token verb) {
    return verb.tag().equals("VBG")
        && sentence.children(verb, "aux").stream().anyMatch(a -> a.lemma().equals("be"));
  }
}

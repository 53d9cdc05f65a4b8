package org.annals.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.report.PassageKind;
import org.annals.report.StatedDate;
import org.annals.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Makes expressions of the phrases of a report: which December, which Tuesday, three days after
 * what.
 *
 * <p>A bare month or weekday goes by the year told before it in the sentence, else by the tense of
 * its clause; what counts from the time told before goes by the last one told in the section. A
 * caption neither takes nor gives.
 */
final class ExpressionLinker {
  private final Text text;
  private final List<List<TimeExpression>> found = new ArrayList<>();
  private final Chronicle chronicle = new Chronicle();
  private @Nullable TimePoint told;
  private int toldSection = -1;
  private int toldSentence;
  private String toldWords = "";

  private ExpressionLinker(Text text) {
    this.text = text;
  }

  /** The expressions of each sentence, in reading order. */
  static List<List<TimeExpression>> read(Text text) {
    ExpressionLinker linker = new ExpressionLinker(text);
    for (Sentence sentence : text.sentences()) {
      linker.read(sentence);
    }
    return linker.found;
  }

  private void read(Sentence sentence) {
    List<TimeExpression> here = new ArrayList<>();
    found.add(here);
    boolean caption = sentence.kind() == PassageKind.CAPTION;
    if (!caption && sentence.section() != toldSection) {
      told = null;
      toldSection = sentence.section();
    }
    chronicle.read(sentence);
    List<Phrase> phrases = ExpressionReader.read(sentence);
    @Nullable TimePoint year = null;
    @Nullable Phrase yearPhrase = null;
    for (Phrase phrase : phrases) {
      boolean ofYear =
          yearPhrase != null
              && reaches(sentence, yearPhrase, phrase)
              && !(year != null && isAhead(sentence, yearPhrase, year) && isOver(sentence, phrase));
      TimeExpression e = link(sentence, phrase, ofYear ? year : null, caption, here);
      boolean then = sentence.token(phrase.first()).word().equals("then");
      if (then && e.reference() == null) {
        continue; // of a time that nothing told
      }
      here.add(e);
      TimePoint point = e.reference() == null ? null : e.reference().point();
      if (point != null && Chronicle.opens(sentence, phrase.first(), phrase.end())) {
        chronicle.open(point);
      }
      boolean plain = e.type() != TimeType.DURATION && phrase.bound() != Bound.BETWEEN;
      boolean since = phrase.bound() == Bound.SINCE || isSince(sentence, phrase.first());
      if (point != null
          && point.unit() == Unit.YEAR
          && plain
          && !since
          && point.shiftUnit() == null) {
        year = point;
        yearPhrase = phrase;
      }
      if (point != null && plain && !caption && !e.value().endsWith("_REF")) {
        told = point.withPart(point.part());
        toldSentence = sentence.index();
        toldWords = text.words(sentence, e.firstToken(), e.endToken() - 1);
      }
    }
  }

  private TimeExpression link(
      Sentence sentence,
      Phrase phrase,
      @Nullable TimePoint year,
      boolean caption,
      List<TimeExpression> here) {
    Span span = sentence.span(phrase.first(), phrase.end() - 1);
    TimePoint point = phrase.point();
    if (point == null) {
      return expression(sentence, phrase, span, null);
    }
    Basis basis = point.deictic() || point.isOpen() ? Basis.RELATIVE : Basis.STATED;
    String rule = phrase.rule();
    TimePoint last = phrase.last();
    if (isThisWeekend(point)
        && Tense.of(sentence, head(sentence, phrase.first(), phrase.end())).isOver()) {
      point = point.picked(Pick.PAST, 0);
    }
    if (rule.equals(DurationRules.IN_SO_LONG) || rule.equals(DurationRules.IN_SOME)) {
      Tense tense = Tense.of(sentence, head(sentence, phrase.first(), phrase.end()));
      boolean vague = rule.equals(DurationRules.IN_SOME);
      if (tense.isOver() || (vague && tense != Tense.FUTURE)) {
        return expression(sentence, phrase, span, null); // "rebuilt the bridge in two weeks"
      }
    }
    if (isAnyWeekday(sentence, phrase, point)) {
      return expression(sentence, phrase, span, null); // "on a Sunday in May": in May
    }
    TimePoint clockOf = clockOf(sentence, phrase, caption);
    if (clockOf != null) {
      point = clockOf;
      basis = Basis.INHERITED;
      rule = rule + ": of the day of “" + toldWords + "”";
    }
    if (phrase.follows()) {
      TimePoint base = told;
      boolean near = base != null && sentence.index() - toldSentence <= 3;
      boolean days = point.shiftUnit() == Unit.DAY && point.shift() != 0;
      boolean some = last != null; // "days later" may follow a month
      if (base == null || !near || caption || (days && !some && base.unit() != Unit.DAY)) {
        return expression(sentence, phrase, span, null); // no day follows a month
      }
      if (point.isOpen()) {
        point = told(point, base);
        TimePoint whole = point;
        return whole == null
            ? expression(sentence, phrase, span, null)
            : expression(
                sentence,
                phrase,
                span,
                new TimeReference(
                    Basis.INHERITED,
                    phrase.bound(),
                    whole,
                    null,
                    span,
                    span.of(text.report().text()),
                    rule + ": counted from “" + toldWords + "”"));
      }
      Unit by = point.shiftUnit() == null ? Unit.DAY : point.shiftUnit();
      Unit lastBy = last == null ? null : last.shiftUnit();
      last = last == null || lastBy == null ? null : base.shifted(last.shift(), lastBy);
      point =
          point.shiftUnit() == null
              ? base
              : point.shift() == 0 ? base.within(by) : base.shifted(point.shift(), by);
      basis = Basis.INHERITED;
      rule = rule + ": counted from “" + toldWords + "”";
    } else if (point.isOpen()) {
      boolean inYear =
          year != null
              && point.weekday() == null
              && (point.day() == null || point.month() != null)
              && phrase.bound() != Bound.BETWEEN;
      TimePoint since = toldAbove(sentence, phrase, here);
      if (since != null && isAheadOf(sentence, phrase, point)) {
        point = firstAfter(since, point);
        basis = Basis.INHERITED;
        rule = rule + ": the next one after it was told";
      } else if (inYear && year != null) {
        point =
            year.deictic() ? point.picked(Pick.OFFSET, year.offset()) : point.withYear(year.year());
        basis = Basis.INHERITED;
        rule = rule + ": of the year named before it";
      } else if (chronicleYear(sentence, phrase, point) != null) {
        point = point.withYear(chronicleYear(sentence, phrase, point));
        basis = Basis.INHERITED;
        rule = rule + ": of the entry of a chronicle";
      } else if (storyYear(sentence, phrase, point) != null) {
        point = point.withYear(storyYear(sentence, phrase, point));
        basis = Basis.INHERITED;
        rule = rule + ": of the year of “" + toldWords + "”";
      } else {
        Pick pick = pick(sentence, phrase, point);
        point = point.picked(pick, 0);
        last = last != null && last.isOpen() ? last.picked(pick, 0) : last;
        rule = rule + ": " + reason(pick);
      }
    } else if (last != null && last.isOpen()) {
      last = last.picked(pick(sentence, phrase, last), 0);
    }
    TimeReference reference =
        new TimeReference(
            basis, phrase.bound(), point, last, span, span.of(text.report().text()), rule);
    return expression(sentence, phrase, span, reference);
  }

  /** "on a Saturday": some Saturday, no one says which. */
  private static boolean isAnyWeekday(Sentence sentence, Phrase phrase, TimePoint point) {
    String before =
        phrase.first() == 0
            ? ""
            : sentence.token(phrase.first() - 1).word().toLowerCase(Locale.ROOT);
    return point.weekday() != null
        && point.month() == null
        && point.day() == null
        && phrase.end() == phrase.first() + 1
        && (before.equals("a") || before.equals("one"))
        && !sentence.token(phrase.end()).isNoun();
  }

  /**
   * "In November last year they pledged to agree by January 15": the time of a verb told as over on
   * which the clause of the phrase hangs, if its year and month are known; else null.
   */
  private static @Nullable TimePoint toldAbove(
      Sentence sentence, Phrase phrase, List<TimeExpression> here) {
    Token hook = head(sentence, phrase.first(), phrase.end());
    for (TimeExpression e : here) {
      TimeReference told = e.reference();
      TimePoint point = told == null ? null : told.point();
      Token time = head(sentence, e.firstToken(), e.endToken());
      Token verb = time.head() < 0 ? time : sentence.token(time.head());
      boolean known =
          point != null
              && point.month() != null
              && point.shiftUnit() == null
              && (point.year() != null || point.pick() == Pick.OFFSET);
      if (known
          && told != null
          && told.bound() == Bound.IN
          && verb.isVerb()
          && Tense.of(sentence, verb).isOver()
          && isInClauseUnder(sentence, hook, verb)) {
        return point;
      }
    }
    return null;
  }

  private static boolean isInClauseUnder(Sentence sentence, Token hook, Token verb) {
    Token t = hook;
    for (int i = 0; i < 8 && t.head() >= 0; i++) {
      boolean clause = t.is("ccomp") || t.is("xcomp") || t.is("acl");
      t = sentence.token(t.head());
      if (t.index() == verb.index()) {
        return clause;
      }
    }
    return false;
  }

  /** Whether a month or day without a year is one to come, by its tense or the words before. */
  private static boolean isAheadOf(Sentence sentence, Phrase phrase, TimePoint point) {
    return point.month() != null && byTense(sentence, phrase, point) == Pick.FUTURE;
  }

  private static TimePoint firstAfter(TimePoint told, TimePoint named) {
    Integer from = told.month();
    Integer month = named.month();
    int next = from != null && month != null && month < from ? 1 : 0;
    Integer year = told.year();
    return year != null
        ? named.withYear(year + next)
        : named.picked(Pick.OFFSET, told.offset() + next);
  }

  private @Nullable Integer chronicleYear(Sentence sentence, Phrase phrase, TimePoint point) {
    return point.weekday() == null || point.month() != null
        ? chronicle.year(point, Chronicle.opens(sentence, phrase.first(), phrase.end()))
        : null;
  }

  /** "On May 3 … At 5 p.m. the lights went out": the hour of the day told just before. */
  private @Nullable TimePoint clockOf(Sentence sentence, Phrase phrase, boolean caption) {
    TimePoint point = phrase.point();
    TimePoint day = told;
    boolean alone = phrase.rule().equals("time of day") && point != null && point.isToday();
    boolean near = day != null && day.unit() == Unit.DAY && sentence.index() - toldSentence <= 2;
    if (!alone || point == null || day == null || !near || caption) {
      return null;
    }
    return Tense.of(sentence, head(sentence, phrase.first(), phrase.end())) == Tense.PAST
        ? day.withClock(point.clock())
        : null;
  }

  /**
   * "the following autumn", "March the same year", "that Friday": by the time told before, if its
   * year is named. A shift of −1 year asks for the one before, of 0 for the one within, none for
   * the one after.
   */
  private static @Nullable TimePoint told(TimePoint point, TimePoint base) {
    boolean after = point.shiftUnit() == null;
    boolean before = !after && point.shift() < 0;
    Integer year = base.year();
    if (point.weekday() != null) {
      LocalDate day = day(base);
      return day == null ? null : weekday(day, point.weekday(), after, before);
    }
    boolean ofYear = base.unit() == Unit.YEAR && base.deictic() && base.shiftUnit() == null;
    if (year == null) {
      int by = base.offset() + (after ? 1 : before ? -1 : 0);
      return ofYear ? point.unshifted().picked(Pick.OFFSET, by) : null;
    }
    Integer month = base.month();
    Integer quarter = point.quarter();
    int begins = point.month() != null ? point.month() : quarter == null ? 1 : quarter * 3;
    int moved = 0;
    if (after) {
      moved = month != null && begins > month ? 0 : 1;
    } else if (before) {
      moved = month != null && begins < month ? 0 : -1;
    }
    return point.unshifted().withYear(year + moved);
  }

  /** The day that a point names in full; null if it names none. */
  private static @Nullable LocalDate day(TimePoint point) {
    boolean full = !point.deictic() && !point.isOpen() && point.unit() == Unit.DAY;
    When when = full ? TimeResolver.days(point, null) : null;
    return when == null || when.days() != 1 ? null : when.first();
  }

  private static TimePoint weekday(LocalDate day, int weekday, boolean after, boolean before) {
    DayOfWeek asked = DayOfWeek.of(weekday);
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate meant =
        after
            ? day.with(TemporalAdjusters.next(asked))
            : before ? day.with(TemporalAdjusters.previous(asked)) : monday.plusDays(weekday - 1L);
    return TimePoint.named(Unit.DAY)
        .withYear(meant.getYear())
        .withMonth(meant.getMonthValue())
        .withDay(meant.getDayOfMonth());
  }

  /**
   * The year of a story told of long before the report: "On 14 April 1931 … On 2 June"; null if
   * none is being told.
   */
  private @Nullable Integer storyYear(Sentence sentence, Phrase phrase, TimePoint point) {
    TimePoint before = told;
    Integer year = before == null || before.month() == null ? null : before.year();
    boolean near = sentence.index() - toldSentence <= 3 && sentence.kind() != PassageKind.CAPTION;
    if (year == null || !near || point.month() == null || phrase.bound() == Bound.BETWEEN) {
      return null;
    }
    Integer month = before == null ? null : before.month();
    if (month != null && point.month() < month) {
      return null; // a story goes forward: "October 2022 … Jan. 5" is of a later year
    }
    StatedDate stated = text.report().published();
    LocalDate today = stated == null ? null : stated.when().first();
    // nobody knows how long before an undated report it was: only a chronicle of days goes on
    boolean days = before != null && before.day() != null && point.day() != null;
    boolean old = today == null ? days : today.getYear() - year >= 2;
    Tense tense = Tense.of(sentence, head(sentence, phrase.first(), phrase.end()));
    return old && tense == Tense.PAST ? year : null;
  }

  /** "was there this weekend", told on a Tuesday: the one just over. */
  private static boolean isThisWeekend(TimePoint point) {
    return point.unit() == Unit.WEEKEND && point.deictic() && point.offset() == 0;
  }

  /** Not from an aside: "The bank, founded in 1987, was sold in March". */
  private static boolean reaches(Sentence sentence, Phrase year, Phrase named) {
    Token month = head(sentence, named.first(), named.end());
    Token t = head(sentence, year.first(), year.end());
    while (t.head() >= 0 && !sentence.isUnder(month, t)) {
      if (t.is("acl") || t.is("appos") || t.is("parataxis")) {
        return false;
      }
      t = sentence.token(t.head());
    }
    return true;
  }

  /** "through 2024", "next year": no year of what is told as over beside it. */
  private static boolean isAhead(Sentence sentence, Phrase phrase, TimePoint year) {
    Bound bound = phrase.bound();
    String before =
        phrase.first() == 0
            ? ""
            : sentence.token(phrase.first() - 1).word().toLowerCase(Locale.ROOT);
    return (year.deictic() && year.offset() > 0)
        || bound == Bound.UNTIL
        || bound == Bound.BY
        || bound == Bound.FROM
        || Lexicon.is(before, WordClass.AHEAD)
        || before.equals("through")
        || Tense.of(sentence, head(sentence, phrase.first(), phrase.end())) == Tense.FUTURE;
  }

  private static boolean isOver(Sentence sentence, Phrase phrase) {
    return Tense.of(sentence, head(sentence, phrase.first(), phrase.end())).isOver();
  }

  /** "since its launch in 2003": no year for what follows. */
  private static boolean isSince(Sentence sentence, int first) {
    for (int i = first - 1; i >= Math.max(0, first - 5); i--) {
      if (sentence.token(i).lemma().equals("since")) {
        return true;
      }
    }
    return false;
  }

  private static String reason(Pick pick) {
    return switch (pick) {
      case PAST -> "the latest one past, by the tense";
      case FUTURE -> "the next one, by the tense or the words before";
      case NEAREST -> "the nearest one: nothing says which";
      case NAMED, OFFSET -> "as named";
    };
  }

  private static TimeExpression expression(
      Sentence sentence, Phrase phrase, Span span, @Nullable TimeReference reference) {
    String value = phrase.value();
    if (value == null) {
      TimePoint point = reference == null ? null : reference.point();
      value = point == null ? Timex.unknown(phrase.type()) : Timex.value(point, null);
    }
    return new TimeExpression(
        span, sentence.index(), phrase.first(), phrase.end(), phrase.type(), value, reference);
  }

  private static Pick pick(Sentence sentence, Phrase phrase, TimePoint point) {
    Pick pick = byTense(sentence, phrase, point);
    return pick == Pick.FUTURE && point.month() != null && isToldAhead(sentence, phrase)
        ? Pick.NEAREST
        : pick;
  }

  /** "told us that the ship would sail on May 3", "pledged to pay by May": ahead of the telling. */
  private static boolean isToldAhead(Sentence sentence, Phrase phrase) {
    Token t = head(sentence, phrase.first(), phrase.end());
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

  private static Pick byTense(Sentence sentence, Phrase phrase, TimePoint point) {
    if (Chronicle.opens(sentence, phrase.first(), phrase.end())) {
      return Chronicle.isAhead(sentence, phrase.end()) ? Pick.FUTURE : Pick.PAST;
    }
    Token head = head(sentence, phrase.first(), phrase.end());
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
    boolean ahead = bound == Bound.BEFORE || bound == Bound.UNTIL || bound == Bound.BY;
    for (int i = phrase.first() - 1; i >= Math.max(0, phrase.first() - 4); i--) {
      boolean daytime =
          Lexicon.is(sentence.token(i + 1).lemma(), WordClass.DAYTIME); // "before dawn on Nov. 7"
      ahead |=
          !daytime
              && Lexicon.is(sentence.token(i).word().toLowerCase(Locale.ROOT), WordClass.AHEAD);
    }
    if (bound == Bound.BY && tense == Tense.PAST && point.weekday() != null) {
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

  /** Whether no verb but one that both hang on stands between two expressions. */
  static boolean sameClause(Sentence sentence, TimeExpression a, TimeExpression b) {
    int from = Math.min(a.endToken(), b.endToken());
    int to = Math.max(a.firstToken(), b.firstToken());
    for (int i = from; i < to; i++) {
      if (sentence.token(i).isVerb()) {
        return false;
      }
    }
    return true;
  }

  /** The token by which an expression hangs on the rest of its sentence. */
  static Token head(Sentence sentence, int first, int end) {
    for (int i = first; i < end; i++) {
      Token token = sentence.token(i);
      if (token.head() < first || token.head() >= end) {
        return isNamedDay(sentence, first, end) ? pastAState(sentence, token) : token;
      }
    }
    return sentence.token(first);
  }

  private static boolean isNamedDay(Sentence sentence, int first, int end) {
    for (int i = first; i < end; i++) {
      String word = sentence.token(i).word().toLowerCase(Locale.ROOT);
      if (Lexicon.is(word, WordClass.WEEKDAY)
          || Lexicon.is(word, WordClass.MONTH)
          || word.equals("yesterday")) {
        return true;
      }
    }
    return false;
  }

  /**
   * "shelled a base that houses troops on Tuesday": what is so at present has no day; the day is
   * that of the deed before it, whatever stands nearer.
   */
  private static Token pastAState(Sentence sentence, Token hook) {
    Token state = hook;
    for (int i = 0; i < 4 && !state.isVerb() && state.head() >= 0; i++) {
      state = sentence.token(state.head());
    }
    boolean present = state.tag().equals("VBZ") || state.tag().equals("VBP");
    if (!present
        || state.index() > hook.index()
        || !state.relation().startsWith("acl:relcl")
        || !Lexicon.is(state.lemma(), WordClass.LASTS)) {
      return hook;
    }
    Token above = state;
    for (int i = 0; i < 6 && above.head() >= 0; i++) {
      above = sentence.token(above.head());
      if (above.isVerb()) {
        return above.tag().equals("VBD") ? above : hook;
      }
    }
    return hook;
  }
}

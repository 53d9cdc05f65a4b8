package org.annals.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
  /** A time told so many sentences before is still counted from. */
  private static final int NEAR_SENTENCES = 3;

  private final Text text;
  private final List<List<TimeExpression>> found = new ArrayList<>();
  private final Chronicle chronicle = new Chronicle();
  private final DayHeads heads;
  private @Nullable TimePoint told;
  private int toldSection = -1;
  private int toldSentence;
  private String toldWords = "";

  private ExpressionLinker(Text text) {
    this.text = text;
    this.heads = DayHeads.in(text.report());
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
      boolean until = phrase.bound() == Bound.UNTIL; // a story does not go on from its end
      if (point != null && plain && !until && !caption && !e.value().endsWith("_REF")) {
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
    if (isEndOfSomeYear(sentence, phrase, point)) {
      Integer told = yearTold(sentence, caption);
      if (told == null) {
        return expression(sentence, phrase, span, null);
      }
      point = point.withYear(told);
      last = last == null ? null : last.withYear(told);
      basis = Basis.INHERITED;
      rule = rule + ": of the year of “" + toldWords + "”";
    }
    boolean ofTheYear = sentence.token(phrase.end() - 1).word().equals("year");
    if (rule.equals(SpanRules.PORTION) && ofTheYear && point.isOpen()) {
      point = point.picked(Pick.OFFSET, 0); // of the year of the report
      last = last == null ? null : last.picked(Pick.OFFSET, 0);
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
    TimePoint latest = phrase.follows() ? latestBefore(sentence, point, caption) : null;
    if (latest != null) {
      point = latest;
    } else if (phrase.follows()) {
      TimePoint base = told;
      boolean near = base != null && sentence.index() - toldSentence <= NEAR_SENTENCES;
      boolean days = point.shiftUnit() == Unit.DAY && point.shift() != 0;
      boolean some = last != null; // "days later" may follow a month
      if (base == null || !near || caption || (days && !some && base.unit() != Unit.DAY)) {
        return expression(sentence, phrase, span, null); // no day follows a month
      }
      if (point.isOpen()) {
        point = ToldAnchor.beside(point, base);
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
      TimePoint since = ToldAnchor.above(sentence, phrase, here);
      Integer known = KnownDays.year(sentence, phrase, point);
      if (known != null) {
        point = point.withYear(known);
        basis = Basis.INFERRED;
        rule = rule + ": the year that is known by this day";
      } else if (since != null && isAheadOf(sentence, phrase, point)) {
        point = ToldAnchor.firstAfter(since, point);
        basis = Basis.INHERITED;
        rule = rule + ": the next one after it was told";
      } else if (inYear && year != null) {
        point =
            year.deictic() ? point.picked(Pick.OFFSET, year.offset()) : point.withYear(year.year());
        basis = Basis.INHERITED;
        rule = rule + ": of the year named before it";
      } else if (entryDay(sentence, phrase, point) != null) {
        point = Objects.requireNonNull(entryDay(sentence, phrase, point));
        basis = Basis.INHERITED;
        rule = rule + ": of the month of the entry before";
      } else if (chronicleYear(sentence, phrase, point) != null) {
        point = point.withYear(chronicleYear(sentence, phrase, point));
        basis = Basis.INHERITED;
        rule = rule + ": of the entry of a chronicle";
      } else if (ofMonthTold(sentence, phrase, point) != null) {
        point = Objects.requireNonNull(ofMonthTold(sentence, phrase, point));
        basis = Basis.INHERITED;
        rule = rule + ": of the month of “" + toldWords + "”";
      } else if (storyYear(sentence, phrase, point) != null) {
        point = point.withYear(storyYear(sentence, phrase, point));
        basis = Basis.INHERITED;
        rule = rule + ": of the year of “" + toldWords + "”";
      } else {
        Pick pick = NamedMoment.pick(sentence, phrase, point);
        point = point.picked(pick, 0);
        last = last != null && last.isOpen() ? last.picked(pick, 0) : last;
        rule = rule + ": " + NamedMoment.reason(pick);
      }
    } else if (last != null && last.isOpen()) {
      last = last.picked(NamedMoment.pick(sentence, phrase, last), 0);
    }
    TimePoint told = last == null ? toldOn(sentence, point) : null;
    if (told != null) {
      point = told;
      basis = Basis.RELATIVE;
      rule = rule + ": by the day that heads the entry";
    }
    TimeReference reference =
        new TimeReference(
            basis, phrase.bound(), point, last, span, span.of(text.report().text()), rule);
    return expression(sentence, phrase, span, reference);
  }

  /** "The previous May", where no time was told to count from: the last one before the report. */
  private @Nullable TimePoint latestBefore(Sentence sentence, TimePoint point, boolean caption) {
    TimePoint base = told;
    boolean near = base != null && sentence.index() - toldSentence <= NEAR_SENTENCES && !caption;
    boolean before = point.isOpen() && point.shiftUnit() == Unit.YEAR && point.shift() < 0;
    boolean counts = near && base != null && ToldAnchor.beside(point, base) != null;
    return before && !counts ? point.unshifted().picked(Pick.PAST, -1) : null;
  }

  /** "yesterday", under the head of a day: the day before that. */
  private @Nullable TimePoint toldOn(Sentence sentence, TimePoint point) {
    LocalDate today = point.deictic() ? heads.day(sentence) : null;
    When meant = today == null ? null : TimeResolver.days(point, When.day(today));
    LocalDate first = meant == null ? null : meant.first();
    return meant == null || first == null || meant.days() != 1 ? null : DayHeads.point(first);
  }

  /** "They met on August 10 and on the 18th": the later day of the month told just before. */
  private @Nullable TimePoint ofMonthTold(Sentence sentence, Phrase phrase, TimePoint point) {
    TimePoint before = told;
    Integer month = before == null ? null : before.month();
    Integer day = point.day();
    if (day == null
        || point.month() != null
        || before == null
        || month == null
        || before.shiftUnit() != null
        || before.pick() == Pick.FUTURE
        || before.pick() == Pick.NEAREST
        || sentence.index() - toldSentence > 1
        || sentence.kind() == PassageKind.CAPTION
        || (before.day() != null && before.day() > day)
        || Tense.of(sentence, head(sentence, phrase.first(), phrase.end())) != Tense.PAST) {
      return null;
    }
    TimePoint meant = point.withMonth(month);
    return before.deictic()
        ? meant.picked(before.pick(), before.offset())
        : meant.withYear(before.year());
  }

  /** "On the last day of the year they sank three": of a year told of before, not of this one. */
  private static boolean isEndOfSomeYear(Sentence sentence, Phrase phrase, TimePoint point) {
    Integer month = point.month();
    return phrase.rule().equals(SpanRules.PORTION)
        && month != null
        && month == 12
        && point.year() == null
        && point.pick() == Pick.NAMED
        && point.offset() == 0
        && Tense.of(sentence, head(sentence, phrase.first(), phrase.end())).isOver();
  }

  /** The year of the time told a few sentences before; null if none was. */
  private @Nullable Integer yearTold(Sentence sentence, boolean caption) {
    boolean near = !caption && sentence.index() - toldSentence <= NEAR_SENTENCES;
    return near && told != null && !told.deictic() ? told.year() : null;
  }

  /** "on a Saturday": some Saturday, no one says which; "on the Saturday": that of a tale. */
  private static boolean isAnyWeekday(Sentence sentence, Phrase phrase, TimePoint point) {
    String before =
        phrase.first() == 0
            ? ""
            : sentence.token(phrase.first() - 1).word().toLowerCase(Locale.ROOT);
    return point.weekday() != null
        && point.month() == null
        && point.day() == null
        && phrase.end() == phrase.first() + 1
        && (before.equals("a") || before.equals("one") || before.equals("the"))
        && !sentence.token(phrase.end()).isNoun();
  }

  /** Whether a month or day without a year is one to come, by its tense or the words before. */
  private static boolean isAheadOf(Sentence sentence, Phrase phrase, TimePoint point) {
    return point.month() != null && NamedMoment.byTense(sentence, phrase, point) == Pick.FUTURE;
  }

  private @Nullable TimePoint entryDay(Sentence sentence, Phrase phrase, TimePoint point) {
    return Chronicle.opens(sentence, phrase.first(), phrase.end()) ? chronicle.dayOn(point) : null;
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

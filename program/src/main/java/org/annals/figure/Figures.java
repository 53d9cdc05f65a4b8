package org.annals.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.annals.actor.Cast;
import org.annals.event.ClauseStatus;
import org.annals.event.Status;
import org.annals.figure.Exclusions.Exclusion;
import org.annals.figure.FigureWords.UnitClass;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.statement.StatementMention;
import org.annals.statement.Statements;
import org.annals.text.Evidence;
import org.annals.text.Span;
import org.annals.time.Basis;
import org.annals.time.Bound;
import org.annals.time.ClauseTimes;
import org.annals.time.TimeReference;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures of a report: numbers in digits and words, ranges, shares, money, measures,
 * rates, lengths of time, vague ones, with bounds, unit, kind and subject.
 *
 * <p>Method: the numbers are found by their words; modifiers, unit and kind from the words around
 * them and word lists, the dependencies where they are sound; the subject from the noun phrase,
 * else from what was counted before. Ages, spans that only date and numbers said in passing have
 * kinds of their own, so that a reader may ask for them. Not read yet: scores of games, figures in
 * tables, ordinals. Cost: linear in the tokens but for {@code by} and {@code to}, which look back
 * over their sentence.
 */
public final class Figures {
  private static final int LONGEST_FOCUS_WORDS = 12;
  private static final String AGE = "an age";
  private static final String UP_TO_NOW = "a length of time up to now";
  private static final String BETWEEN = "a length of time between happenings or set for one";
  private static final int NEAR_TOKENS = 10;

  private final ClauseStatus statuses = new ClauseStatus();

  /** The figures in reading order; no two on one number. */
  public List<FigureMention> read(Text text, ClauseTimes times, Cast cast) {
    return read(text, times, cast, new Statements().read(text, times, cast));
  }

  /** As {@link #read(Text, ClauseTimes, Cast)}, with the statements of the report already read. */
  public List<FigureMention> read(
      Text text, ClauseTimes times, Cast cast, List<StatementMention> statements) {
    Reading reading = new Reading(text, times, cast, statements);
    text.sentences().forEach(reading::sentence);
    return reading.found;
  }

  private final class Reading {
    private final Text text;
    private final ClauseTimes times;
    private final List<StatementMention> statements;
    private final UnitReader units;
    private final SubjectReader subjects;
    private final WordedAmounts worded;
    private final BareNumbers bare;
    private final Rivals rivals;
    private final List<FigureMention> found = new ArrayList<>();

    /** The number before in the sentence; null and −1 if there is none. */
    private KindReader.@Nullable Reading lastKind;

    private @Nullable Amount lastAmount;
    private @Nullable Counted lastUnit;
    private int lastEnd = -1;
    private String lastSubject = "";

    /** The money whose sum in other money followed in brackets; null if none in the sentence. */
    private @Nullable Counted bracketed;

    Reading(Text text, ClauseTimes times, Cast cast, List<StatementMention> statements) {
      this.text = text;
      this.times = times;
      this.statements = statements;
      this.units = new UnitReader(Currencies.in(text));
      this.subjects = new SubjectReader(text, cast, statements);
      this.worded = new WordedAmounts(units, subjects);
      this.bare = new BareNumbers(units);
      this.rivals = new Rivals(cast, text.report().text());
    }

    void sentence(Sentence sentence) {
      List<FigureMention> here = new ArrayList<>();
      KindReader kinds = new KindReader(sentence);
      Exclusions exclusions = new Exclusions(sentence, times);
      lastKind = null;
      lastAmount = null;
      lastUnit = null;
      lastEnd = -1;
      bracketed = null;
      int passed = 0;
      List<Numeral> numerals = NumeralReader.read(sentence);
      for (int i = 0; i < numerals.size(); i++) {
        Numeral numeral = numerals.get(i);
        subjects.pass(sentence, passed, numeral.first());
        passed = numeral.first();
        Numeral next = i + 1 < numerals.size() ? numerals.get(i + 1) : null;
        Optional<FigureMention> read = numeral(sentence, numeral, next, kinds, exclusions);
        read.ifPresent(here::add);
        rivals.pass(sentence, numeral, read.orElse(null));
      }
      subjects.pass(sentence, passed, sentence.size());
      for (Token token : sentence.tokens()) {
        worded.at(sentence, token, kinds).map(read -> figure(sentence, read)).ifPresent(here::add);
      }
      here.sort(
          Comparator.comparing((FigureMention f) -> f.evidence().focus())
              .thenComparing(f -> f.kind().isOfRecord() ? 0 : 1));
      Span last = null;
      for (FigureMention figure : here) {
        if (last == null || !last.overlaps(figure.evidence().focus())) {
          found.add(figure);
          last = figure.evidence().focus();
        }
      }
    }

    private Optional<FigureMention> numeral(
        Sentence sentence,
        Numeral numeral,
        @Nullable Numeral next,
        KindReader kinds,
        Exclusions exclusions) {
      Amount read = ModifierReader.read(sentence, numeral);
      Optional<String> tally = subjects.tally(sentence, numeral);
      if (tally.isPresent()) {
        KindReader.Reading kind =
            new KindReader.Reading(FigureKind.LEVEL, false, -1, "votes for and against");
        return Optional.of(lone(sentence, read, votes(numeral.last()), tally.get(), kind));
      }
      Optional<Counted> counted =
          units.read(sentence, numeral, read).or(() -> reaching(sentence, numeral, next));
      Exclusion out = exclusions.of(numeral, read, counted);
      boolean span =
          out == null
              && counted.filter(c -> c.unitClass() == UnitClass.TIME).isPresent()
              && Durations.measured(sentence, read, counted.get()).isEmpty();
      if (out == null && isSpeaker(sentence, numeral, counted)) {
        out = new Exclusion(FigureKind.ASIDE, "counts who is quoted");
      }
      Optional<Rivals.Rival> rival =
          out == null ? rivals.of(sentence, numeral, read, counted) : Optional.empty();
      if (rival.isPresent()) {
        return Optional.of(rival(sentence, read, counted.orElse(null), rival.get()));
      }
      Optional<Intervals.Interval> interval =
          span ? subjects.interval(sentence, read, counted.get()) : Optional.empty();
      if (interval.isPresent()) {
        Intervals.Interval found = interval.get();
        KindReader.Reading kind =
            new KindReader.Reading(
                found.kind(), false, found.verb(), found.isSince() ? UP_TO_NOW : BETWEEN);
        return Optional.of(lone(sentence, read, counted.get(), found.subject(), kind));
      }
      if (span) {
        out = new Exclusion(FigureKind.SPAN, "only says when");
      }
      Optional<String> aged =
          out != null && out.kind() == FigureKind.AGE
              ? subjects.aged(sentence, numeral, counted.orElse(null))
              : Optional.empty();
      if (aged.isPresent()) {
        Counted years =
            counted
                .filter(c -> c.unitClass() == UnitClass.TIME)
                .orElseGet(() -> years(numeral.last()));
        KindReader.Reading kind = new KindReader.Reading(FigureKind.LEVEL, false, -1, AGE);
        return Optional.of(lone(sentence, read, years, aged.get(), kind));
      }
      if (out != null) {
        boolean article = sentence.token(numeral.first()).tag().equals("DT");
        return out.kind() == null || read.isUnset() || (span && article)
            ? Optional.empty()
            : Optional.of(aside(sentence, read, counted.orElse(null), out.kind(), out.why()));
      }
      KindReader.Reading kind =
          lastKind == null
              ? kinds.read(numeral, read, counted)
              : KindReader.again(sentence, lastEnd, lastKind, read, counted)
                  .or(() -> joined(sentence, read, counted))
                  .orElseGet(() -> kinds.read(numeral, read, counted));
      Amount amount = converted(sentence, read, counted);
      String why = kind.why();
      Counted unit = counted.orElse(null);
      if (unit != null && lastUnit != null && isSameRate(sentence, read, unit, lastUnit)) {
        unit = lastUnit;
      }
      boolean elsewhere = unit == null;
      if (unit == null && isNextShare(sentence, amount)) {
        unit = lastUnit;
      }
      if (unit == null) {
        unit = parallel(sentence, amount);
      }
      if (unit == null) {
        boolean again =
            words(sentence, amount.first() - 1).equals("by")
                && lastKind != null
                && lastKind.why().endsWith("… by”");
        boolean goesOn =
            lastUnit != null
                && lastKind != null
                && (again
                    || (lastUnit.unitClass() != UnitClass.PERCENT
                        && kind.word() == lastKind.word()));
        boolean reaches = again || words(sentence, amount.first() - 1).matches("to|from");
        unit =
            goesOn && reaches && kinds.change(kind.word()).isPresent()
                ? lastUnit
                : bare.unit(sentence, numeral, amount, kind, kinds);
      }
      if (unit == null) {
        Optional<Labels.Label> label = subjects.label(sentence, amount, units, kind);
        KindReader.Reading how = kind;
        return label.map(l -> lone(sentence, amount, l.counted(), l.subject(), how));
      }
      if (elsewhere && unit.unit().isEmpty() && subjects.isClosing(sentence, amount, unit)) {
        unit = unit.named("points");
      }
      if (elsewhere) {
        why += ", unit from the words before";
      } else if (unit.unitClass() == UnitClass.MONEY && isOpen(sentence, unit, amount)) {
        bracketed = unit;
      }
      if (!elsewhere) {
        bare.pass(sentence, numeral, unit);
      }
      Counted before = lastUnit;
      int end = lastEnd;
      lastKind = kind;
      lastAmount = amount;
      lastUnit = unit;
      lastEnd = Math.max(amount.last(), elsewhere ? -1 : unit.last());
      boolean change = kind.kind() == FigureKind.CHANGE && kind.down() && !amount.isNegative();
      Amount scaled = unit.scaled(amount);
      String subject =
          elsewhere
              ? subjects.bare(sentence, amount, kind, unit)
              : subjects.read(sentence, amount, unit, kind);
      if (reachesBack(sentence, amount, unit, before, end)) {
        subject = lastSubject;
      }
      lastSubject = subject;
      if (subject.startsWith(SubjectReader.GIVEN) && kind.kind() == FigureKind.LEVEL) {
        kind = new KindReader.Reading(FigureKind.LIMIT, false, kind.word(), kind.why());
      }
      return Optional.of(
          figure(
              sentence,
              new WordedAmounts.Read(
                  subject,
                  change ? scaled.negative() : scaled,
                  unit.unit(),
                  kind,
                  amount.first(),
                  elsewhere ? amount.last() : Math.max(amount.last(), unit.last()),
                  why)));
    }

    /** "from 11 to 8 percent": percent too. */
    private Optional<Counted> reaching(Sentence sentence, Numeral numeral, @Nullable Numeral next) {
      if (next == null
          || !words(sentence, numeral.first() - 1).equals("from")
          || !words(sentence, numeral.last() + 1).equals("to")
          || next.first() > numeral.last() + 3) {
        return Optional.empty();
      }
      int at = numeral.last();
      return units
          .read(sentence, next, ModifierReader.read(sentence, next))
          .filter(c -> c.unitClass() == UnitClass.PERCENT || c.unitClass() == UnitClass.MONEY)
          .map(c -> new Counted(c.unitClass(), c.unit(), c.factor(), at, at, -1, false, c.loose()));
    }

    /** "fell by 7 percent in May and 2 percent in June": both are changes. */
    private Optional<KindReader.Reading> joined(
        Sentence sentence, Amount amount, Optional<Counted> counted) {
      KindReader.Reading before = lastKind;
      boolean percent = counted.filter(c -> c.unitClass() == UnitClass.PERCENT).isPresent();
      boolean same = lastUnit != null && lastUnit.unitClass() == UnitClass.PERCENT;
      if (before == null
          || before.kind() != FigureKind.CHANGE
          || !percent
          || !same
          || !words(sentence, amount.first() - 1).matches("and|,")) {
        return Optional.empty();
      }
      for (int i = lastEnd + 1; i < amount.first(); i++) {
        if (sentence.token(i).isVerb() || words(sentence, i).matches("to|from|of|;")) {
          return Optional.empty();
        }
      }
      String after = words(sentence, counted.get().last() + 1);
      return after.matches("of|below|above|less|more|lower|higher|who|said")
          ? Optional.empty()
          : Optional.of(before);
    }

    /** "from $75 a barrel to $45": a barrel too. */
    private boolean isSameRate(Sentence sentence, Amount amount, Counted unit, Counted before) {
      return unit.unitClass() == UnitClass.MONEY
          && before.unit().startsWith(unit.unit() + " per ")
          && words(sentence, amount.first() - 1).equals("to")
          && amount.first() - lastEnd <= NEAR_TOKENS;
    }

    /** "cut to 10 percent from 20 percent": both are of what is cut. */
    private boolean reachesBack(
        Sentence sentence, Amount amount, Counted unit, @Nullable Counted before, int end) {
      return before != null
          && unit.unitClass() == before.unitClass()
          && unit.unit().equals(before.unit())
          && amount.first() == end + 2
          && (words(sentence, end + 1).equals("from")
              || (words(sentence, end + 1).equals("to") && UnitClass.PERCENT == unit.unitClass()));
    }

    /** "30,000 yen ($210) for one and 20,000 ($140) for the other": yen too. */
    private @Nullable Counted parallel(Sentence sentence, Amount amount) {
      int next = amount.last() + 2;
      boolean money = next < sentence.size() && FigureWords.isSign(sentence.token(next).word());
      return money && words(sentence, next - 1).equals("(") ? bracketed : null;
    }

    /** "52 percent for the mayor, 43 for her rival": percent too. */
    private boolean isNextShare(Sentence sentence, Amount amount) {
      return lastUnit != null
          && lastUnit.unitClass() == UnitClass.PERCENT
          && words(sentence, amount.first() - 1).matches(",|and|;")
          && words(sentence, amount.last() + 1).matches("for|in|among|against|of")
          && amount.first() - lastEnd <= NEAR_TOKENS;
    }

    private boolean isOpen(Sentence sentence, Counted unit, Amount amount) {
      int next = Math.max(unit.last(), amount.last()) + 1;
      return next < sentence.size() && sentence.token(next).word().equals("(");
    }

    /** "Two people who know of the talks said": sources, no figure of the story. */
    private boolean isSpeaker(Sentence sentence, Numeral numeral, Optional<Counted> counted) {
      if (counted.filter(c -> c.unitClass() == UnitClass.PEOPLE).isEmpty()
          || !numeral.isBelow(BigDecimal.TEN)) {
        return false;
      }
      Span number = sentence.span(numeral.first(), numeral.last());
      return statements.stream()
          .filter(s -> s.mode().isOfRecord())
          .anyMatch(s -> s.source().overlaps(number));
    }

    /** "more than 100 kilometers (60 miles)": the bound holds for both. */
    private Amount converted(Sentence sentence, Amount amount, Optional<Counted> counted) {
      Amount before = lastAmount;
      Counted unit = lastUnit;
      boolean aside =
          before != null
              && unit != null
              && amount.first() == lastEnd + 2
              && sentence.token(lastEnd + 1).word().equals("(")
              && counted.filter(c -> c.unitClass() == unit.unitClass()).isPresent()
              && (unit.unitClass() == UnitClass.MEASURE || unit.unitClass() == UnitClass.MONEY);
      if (before == null || !aside || amount.low() == null || amount.high() == null) {
        return amount;
      }
      Amount same = before.approximate() ? amount.about() : amount;
      return before.high() == null
          ? same.atLeast(before.approximate())
          : before.low() == null ? same.atMost(before.approximate()) : same;
    }

    /** A number whose subject its place in the sentence tells, whatever was counted before. */
    private FigureMention lone(
        Sentence sentence, Amount amount, Counted unit, String subject, KindReader.Reading kind) {
      return figure(
          sentence,
          new WordedAmounts.Read(
              subject,
              unit.scaled(amount),
              unit.unit(),
              kind,
              amount.first(),
              Math.max(amount.last(), unit.last()),
              kind.why()));
    }

    /** A number set against another is of the same thing at the same time. */
    private FigureMention rival(
        Sentence sentence, Amount amount, @Nullable Counted counted, Rivals.Rival rival) {
      FigureMention of = rival.of();
      int last = counted == null ? amount.last() : Math.max(amount.last(), counted.last());
      Span focus = focus(sentence, amount.first(), last, amount.number());
      return new FigureMention(
          of.subject(),
          new Quantity(
              rival.amount().low(),
              rival.amount().high(),
              rival.amount().approximate(),
              of.quantity().unit()),
          of.kind(),
          of.when(),
          of.status(),
          rival.givenBy(),
          rival.words(),
          focus.of(text.report().text()),
          text.evidence(sentence, focus),
          "set against “" + of.asWritten() + "”; " + of.why(),
          rival.isApart() ? of.evidence().focus() : null);
    }

    /** The unit of an age that has none: "Lee, 44". */
    private static Counted years(int at) {
      return new Counted(UnitClass.TIME, "years", BigDecimal.ONE, at, at, -1, false, false);
    }

    private static Counted votes(int at) {
      return new Counted(UnitClass.COUNT, "votes", BigDecimal.ONE, at, at, -1, false, false);
    }

    /** A number that the record leaves out. */
    private FigureMention aside(
        Sentence sentence, Amount amount, @Nullable Counted counted, FigureKind kind, String why) {
      boolean age = kind == FigureKind.AGE;
      String unit =
          age
              ? (counted == null || counted.unitClass() != UnitClass.TIME
                      ? "years"
                      : counted.unit())
                  + " of age"
              : counted == null ? "" : counted.unit();
      int last = counted == null ? amount.last() : Math.max(amount.last(), counted.last());
      String subject = age ? "age" : subjects.passing(sentence, counted, unit);
      return figure(
          sentence,
          new WordedAmounts.Read(
              subject,
              counted == null ? amount : counted.scaled(amount),
              unit,
              new KindReader.Reading(kind, false, -1, why),
              amount.first(),
              last,
              why));
    }

    private FigureMention figure(Sentence sentence, WordedAmounts.Read read) {
      KindReader.Reading kind = read.kind();
      Amount amount = read.amount();
      Token head = sentence.token(kind.word() < 0 ? amount.number() : kind.word());
      boolean recorded = kind.kind().isOfRecord();
      ClauseStatus.Reading status = recorded ? statuses.of(sentence, head) : null;
      Span focus = focus(sentence, read.first(), read.last(), amount.number());
      Evidence evidence = text.evidence(sentence, focus);
      Optional<StatementMention> given =
          statements.stream()
              .filter(s -> s.mode().isOfRecord())
              .filter(s -> s.content().stream().anyMatch(c -> c.contains(focus)))
              .min(Comparator.comparingInt(s -> s.content().stream().mapToInt(Span::length).sum()));
      Rated rate = Rated.of(read.subject(), read.unit());
      return new FigureMention(
          rate.subject(),
          new Quantity(amount.low(), amount.high(), amount.approximate(), rate.unit()),
          kind.kind(),
          when(sentence, head, sentence.token(amount.number()), kind.why()),
          status == null
              ? Status.HAPPENED
              : lacks(sentence, head, amount) ? lacking(head) : Foreseen.of(sentence, head, status),
          given.map(StatementMention::speaker).orElse(null),
          given.map(StatementMention::speakerWords).orElse(null),
          focus.of(text.report().text()),
          evidence,
          status == null ? read.why() : read.why() + "; " + status.why(),
          null);
    }

    /** An age is as of the report, a time between two happenings as of the one told. */
    private TimeReference when(Sentence sentence, Token head, Token number, String why) {
      if (why.equals(BETWEEN)) {
        return times.at(sentence, head);
      }
      TimeReference held = times.holds(sentence, head, number);
      return (why.equals(AGE) || why.equals(UP_TO_NOW)) && held.basis() == Basis.FALLBACK
          ? TimeReference.fallback(Bound.IN, why + ", as of the report")
          : held;
    }

    /** "300 homes have no power": the power is denied, not the homes. */
    private static boolean lacks(Sentence sentence, Token verb, Amount amount) {
      return verb.isVerb()
          && amount.number() < verb.index()
          && sentence.children(verb, "obj").stream()
              .anyMatch(
                  o ->
                      sentence.children(o, "det").stream()
                          .anyMatch(d -> d.word().equalsIgnoreCase("no")));
    }

    private static Status lacking(Token verb) {
      return verb.tag().matches("VBP|VBZ") ? Status.ONGOING : Status.HAPPENED;
    }

    private String words(Sentence sentence, int i) {
      return i < 0 ? "" : sentence.token(i).word().toLowerCase(Locale.ROOT);
    }

    private Span focus(Sentence sentence, int first, int last, int number) {
      Span focus = sentence.span(first, last);
      for (int end = last; end > number && !isShort(focus); end--) {
        focus = sentence.span(first, end - 1);
      }
      return isShort(focus) ? focus : sentence.token(number).span();
    }

    private boolean isShort(Span span) {
      String words = span.of(text.report().text());
      return words.indexOf('\n') < 0 && words.strip().split("\\s+").length <= LONGEST_FOCUS_WORDS;
    }
  }
}

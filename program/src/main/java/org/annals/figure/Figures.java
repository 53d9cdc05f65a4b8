package org.annals.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.Cast;
import org.annals.event.ClauseStatus;
import org.annals.figure.FigureWords.Change;
import org.annals.figure.FigureWords.UnitClass;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.statement.StatementMention;
import org.annals.statement.Statements;
import org.annals.text.Evidence;
import org.annals.text.Span;
import org.annals.time.ClauseTimes;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures of a report: numbers in digits and words, ranges, shares, money, lengths of
 * time, vague ones, with bounds, unit, kind and subject.
 *
 * <p>Method: the numbers are found by their words; modifiers, unit and kind from the words around
 * them and word lists, the dependencies where they are sound; the subject from the noun phrase,
 * else from what was counted before. Not read yet: rates ("a day"), ages, scores of games, figures
 * in tables, a number that stands for one several sentences before ("that figure"). Cost: linear in
 * the tokens but for {@code by} and {@code to}, which look back over their sentence.
 */
public final class Figures {
  private static final int LONGEST_FOCUS_WORDS = 12;
  private static final BigDecimal HALF = new BigDecimal(50);
  private static final Set<String> SUBJECT_ROLES =
      Set.of("nsubj", "nsubj:pass", "obj", "nmod", "obl");

  private final ClauseStatus statuses = new ClauseStatus();
  private final UnitReader units = new UnitReader();

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
    private final SubjectReader subjects;
    private final List<FigureMention> found = new ArrayList<>();
    private @Nullable Counted lastCounted;
    private int lastCountedIn = -1;

    Reading(Text text, ClauseTimes times, Cast cast, List<StatementMention> statements) {
      this.text = text;
      this.times = times;
      this.statements = statements;
      this.subjects = new SubjectReader(cast);
    }

    void sentence(Sentence sentence) {
      List<FigureMention> here = new ArrayList<>();
      KindReader kinds = new KindReader(sentence);
      Exclusions exclusions = new Exclusions(sentence, times);
      int passed = 0;
      for (Numeral numeral : NumeralReader.read(sentence)) {
        subjects.pass(sentence, passed, numeral.first());
        passed = numeral.first();
        numeral(sentence, numeral, kinds, exclusions).ifPresent(here::add);
      }
      subjects.pass(sentence, passed, sentence.size());
      for (Token token : sentence.tokens()) {
        worded(sentence, token, kinds).ifPresent(here::add);
      }
      here.sort(Comparator.comparing(f -> f.evidence().focus()));
      Span last = null;
      for (FigureMention figure : here) {
        if (last == null || !last.overlaps(figure.evidence().focus())) {
          found.add(figure);
          last = figure.evidence().focus();
        }
      }
    }

    private Optional<FigureMention> numeral(
        Sentence sentence, Numeral numeral, KindReader kinds, Exclusions exclusions) {
      Amount amount = ModifierReader.read(sentence, numeral);
      Optional<Counted> counted = units.read(sentence, amount);
      if (exclusions.why(numeral, amount, counted) != null) {
        return Optional.empty();
      }
      if (counted.filter(c -> c.unitClass() == UnitClass.TIME).isPresent()
          && Durations.measured(sentence, amount, counted.get()).isEmpty()) {
        return Optional.empty();
      }
      KindReader.Reading kind = kinds.read(amount, counted);
      String why = kind.why();
      Counted unit = counted.orElse(null);
      boolean elsewhere = unit == null;
      if (unit == null) {
        unit = bareUnit(sentence, numeral, amount, kind, kinds);
        why += ", unit from the words before";
      }
      if (unit == null) {
        return Optional.empty();
      }
      if (unit.unitClass() == UnitClass.PEOPLE || unit.unitClass() == UnitClass.COUNT) {
        lastCounted = unit;
        lastCountedIn = sentence.index();
      }
      Amount scaled = unit.loose() ? amount.times(unit.factor()).about() : amount;
      boolean change = kind.kind() == FigureKind.CHANGE && kind.down();
      String subject =
          elsewhere
              ? subjects.bare(sentence, amount, kind)
              : subjects.read(sentence, amount, unit, kind);
      return Optional.of(
          figure(
              sentence,
              subject,
              change ? scaled.negative() : scaled,
              unit.unit(),
              kind,
              amount.first(),
              elsewhere ? amount.last() : Math.max(amount.last(), unit.last()),
              why));
    }

    /** What a number without a noun counts; null if nothing says so. */
    private @Nullable Counted bareUnit(
        Sentence sentence,
        Numeral numeral,
        Amount amount,
        KindReader.Reading kind,
        KindReader kinds) {
      int next = amount.last() + 1;
      Token last = sentence.token(numeral.last());
      if ((numeral.form() == Numeral.Form.VAGUE && numeral.low() == null)
          || (next < sentence.size() && UnitReader.isHyphen(sentence.token(next)))
          || (last.index() > 0 && UnitReader.isHyphen(sentence.token(numeral.first() - 1)))) {
        return null;
      }
      boolean changes = kind.word() >= 0 && kinds.change(kind.word()).isPresent();
      boolean bounded = amount.first() < numeral.first();
      boolean grouped = last.word().contains(",") || numeral.first() < numeral.last();
      if (changes) {
        Optional<Token> measured = measuredNoun(sentence, kind.word());
        if (measured.isPresent()) {
          return units.of(measured.get());
        }
      }
      boolean countedHere = lastCountedIn == sentence.index();
      boolean stands =
          changes
              || (bounded && isArgument(sentence, amount))
              || (grouped && isArgument(sentence, amount))
              || (countedHere && last.relation().startsWith("nsubj"));
      return stands ? lastCounted : null;
    }

    private boolean isArgument(Sentence sentence, Amount amount) {
      for (int i = amount.first(); i <= amount.number(); i++) {
        if (SUBJECT_ROLES.contains(sentence.token(i).relation())) {
          return true;
        }
      }
      return false;
    }

    /** What stands beside a word of change and is counted: "staff levels" gives "staff". */
    private Optional<Token> measuredNoun(Sentence sentence, int word) {
      Token change = sentence.token(word);
      Optional<Token> noun =
          change.isVerb()
              ? sentence
                  .child(change, "obj", "nsubj:pass")
                  .or(() -> sentence.child(change, "nsubj"))
              : sentence.child(change, "nmod");
      if (noun.isEmpty() || !noun.get().isNoun()) {
        return Optional.empty();
      }
      if (FigureWords.is(noun.get().lemma(), "measure")) {
        Optional<Token> of = sentence.child(noun.get(), "nmod", "compound").filter(Token::isNoun);
        List<Token> compounds = sentence.children(noun.get(), "compound");
        return compounds.isEmpty() ? of : Optional.of(compounds.get(compounds.size() - 1));
      }
      boolean counted = noun.get().tag().endsWith("S") || units.isPeople(noun.get());
      return counted ? noun : Optional.empty();
    }

    /** Figures without a number: "halved", "laid off most of", "a Dane" among the killed. */
    private Optional<FigureMention> worded(Sentence sentence, Token token, KindReader kinds) {
      Optional<Change> change = token.isVerb() ? kinds.change(token.index()) : Optional.empty();
      int at = token.index();
      if (change.filter(c -> c.kind().equals("by")).isPresent()) {
        BigDecimal percent = new BigDecimal(change.get().direction());
        Amount amount = new Amount(at, at, at, percent, percent, false, Numeral.Form.FRACTION);
        KindReader.Reading kind =
            new KindReader.Reading(FigureKind.CHANGE, false, at, "the verb holds the number");
        Counted unit =
            new Counted(UnitClass.PERCENT, "percent", BigDecimal.ONE, at, at, -1, false, false);
        String subject = subjects.read(sentence, amount, unit, kind);
        int first =
            at > 0 && Set.of("nearly", "almost", "roughly").contains(lower(sentence, at - 1))
                ? at - 1
                : at;
        Amount rough = first < at ? amount.about() : amount;
        return Optional.of(
            figure(sentence, subject, rough, "percent", kind, first, at, kind.why()));
      }
      if (token.word().equalsIgnoreCase("most") && lower(sentence, at + 1).equals("of")) {
        return most(sentence, at, kinds);
      }
      return single(sentence, token);
    }

    private Optional<FigureMention> most(Sentence sentence, int at, KindReader kinds) {
      int word = at - 1;
      while (word > 0 && sentence.token(word).tag().equals("RP")) {
        word--;
      }
      Optional<Change> change = word >= 0 ? kinds.change(word) : Optional.empty();
      if (change.isEmpty() || !change.get().kind().equals("move") || !change.get().isDown()) {
        return Optional.empty();
      }
      KindReader.Reading kind =
          new KindReader.Reading(
              FigureKind.CHANGE, true, word, "“" + sentence.token(word).word() + " … most of”");
      int from = at + 2;
      int head =
          UnitReader.headFrom(
              sentence,
              Math.min(
                  sentence.size() - 1,
                  from + (lower(sentence, from).matches("the|our|its|their|his|her|my") ? 1 : 0)));
      Amount amount = new Amount(at, at, at, HALF, null, true, Numeral.Form.FRACTION).negative();
      String subject =
          head < 0 ? "it" : subjects.read(sentence, amount, units.of(sentence.token(head)), kind);
      return Optional.of(
          figure(sentence, subject, amount, "percent", kind, at, Math.max(at, head), kind.why()));
    }

    /** "a Dane" where people are killed, hurt or held. */
    private Optional<FigureMention> single(Sentence sentence, Token token) {
      int at = token.index();
      if (!token.tag().matches("NNP?")
          || at == 0
          || !Character.isUpperCase(token.word().charAt(0))
          || !lower(sentence, at - 1).matches("an?")
          || !WordNet.get().nounFile(token.lemma()).equals("noun.person")
          || (at + 1 < sentence.size() && sentence.token(at + 1).isNoun())) {
        return Optional.empty();
      }
      Optional<Token> verb = Durations.verbOver(sentence, token);
      boolean harms = token.is("nsubj") && !token.is("nsubj:pass") && at < sentence.size() - 1;
      if (verb.isEmpty()
          || !FigureWords.is(verb.get().lemma(), "casualty")
          || (harms && !verb.get().lemma().equals("die"))
          || sentence.token(Math.min(at + 1, sentence.size() - 1)).tag().equals("VB")) {
        return Optional.empty();
      }
      Amount amount =
          new Amount(at - 1, at, at, BigDecimal.ONE, BigDecimal.ONE, false, Numeral.Form.CARDINAL);
      KindReader.Reading kind =
          new KindReader.Reading(
              FigureKind.LEVEL, false, verb.get().index(), "one person by people's name");
      String subject = subjects.read(sentence, amount, units.of(token), kind);
      return Optional.of(figure(sentence, subject, amount, "people", kind, at - 1, at, kind.why()));
    }

    private String lower(Sentence sentence, int i) {
      return i < 0 || i >= sentence.size() ? "" : sentence.token(i).word().toLowerCase(Locale.ROOT);
    }

    private FigureMention figure(
        Sentence sentence,
        String subject,
        Amount amount,
        String unit,
        KindReader.Reading kind,
        int first,
        int last,
        String why) {
      Token head = sentence.token(kind.word() < 0 ? amount.number() : kind.word());
      ClauseStatus.Reading status = statuses.of(sentence, head);
      Span focus = focus(sentence, first, last, amount.number());
      Evidence evidence = text.evidence(sentence, focus);
      Optional<StatementMention> given =
          statements.stream()
              .filter(s -> s.content().stream().anyMatch(c -> c.contains(focus)))
              .min(Comparator.comparingInt(s -> s.content().stream().mapToInt(Span::length).sum()));
      return new FigureMention(
          subject,
          new Quantity(amount.low(), amount.high(), amount.approximate(), unit),
          kind.kind(),
          times.at(sentence, head),
          status.status(),
          given.map(StatementMention::speaker).orElse(null),
          given.map(StatementMention::speakerWords).orElse(null),
          focus.of(text.report().text()),
          evidence,
          why + "; " + status.why());
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

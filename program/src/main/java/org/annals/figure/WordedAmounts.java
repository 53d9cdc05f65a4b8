package org.annals.figure;

import java.math.BigDecimal;
import java.util.Optional;
import org.annals.figure.FigureWords.Change;
import org.annals.figure.FigureWords.UnitClass;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.Like;

/** Figures without a number: "halved", "laid off most of", "a Dane" among the killed. */
final class WordedAmounts {
  private static final BigDecimal HALF = new BigDecimal(50);

  private final UnitReader units;
  private final SubjectReader subjects;

  WordedAmounts(UnitReader units, SubjectReader subjects) {
    this.units = units;
    this.subjects = subjects;
  }

  /**
   * A figure as read in a sentence.
   *
   * @param subject what is counted
   * @param amount how much, as in exports
   * @param unit as in exports
   * @param kind what it says of its subject
   * @param first index of the first token of its words
   * @param last index of the last one
   * @param why the rule
   */
  record Read(
      String subject,
      Amount amount,
      String unit,
      KindReader.Reading kind,
      int first,
      int last,
      String why) {}

  /** The figure that token {@code token} gives in words, if it does. */
  Optional<Read> at(Sentence sentence, Token token, KindReader kinds) {
    Wording words = new Wording(sentence);
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
      boolean roughly = words.is(at - 1, "nearly", "almost", "roughly");
      boolean over = words.is(at - 1, "than") && words.is(at - 2, "more");
      Amount rough = roughly ? amount.about() : over ? amount.atLeast(false) : amount;
      int first = roughly ? at - 1 : over ? at - 2 : at;
      return Optional.of(new Read(subject, rough, "percent", kind, first, at, kind.why()));
    }
    if (words.is(at, "most") && words.is(at + 1, "of")) {
      return most(sentence, words, at, kinds);
    }
    Optional<Read> again = subjects.recurrences().at(sentence, token);
    return again.isPresent() ? again : single(sentence, words, token);
  }

  private Optional<Read> most(Sentence sentence, Wording words, int at, KindReader kinds) {
    int word = at - 1;
    while (word > 0 && words.tag(word).equals("RP")) {
      word--;
    }
    Optional<Change> change = word >= 0 ? kinds.change(word) : Optional.empty();
    if (change.isEmpty() || !change.get().kind().equals("move") || !change.get().isDown()) {
      return Optional.empty();
    }
    KindReader.Reading kind =
        new KindReader.Reading(
            FigureKind.CHANGE, true, word, "“" + words.written(word) + " … most of”");
    int from = at + 2;
    boolean owned = words.is(from, "the", "our", "its", "their", "his", "her", "my");
    int head = NounPhrases.headFrom(sentence, Math.min(words.size() - 1, owned ? from + 1 : from));
    Amount amount = new Amount(at, at, at, HALF, null, true, Numeral.Form.FRACTION).negative();
    if (head < 0) {
      return Optional.empty();
    }
    String subject = subjects.read(sentence, amount, units.of(sentence.token(head)), kind);
    return Optional.of(
        new Read(subject, amount, "percent", kind, at, Math.max(at, head), kind.why()));
  }

  /** "a Dane" where people are killed, hurt or held. */
  private Optional<Read> single(Sentence sentence, Wording words, Token token) {
    int at = token.index();
    if (!Like.is(token.tag(), "NNP?")
        || at == 0
        || !Character.isUpperCase(token.word().charAt(0))
        || !words.is(at - 1, "a", "an")
        || !WordNet.get().nounFile(token.lemma()).equals("noun.person")
        || words.isNoun(at + 1)) {
      return Optional.empty();
    }
    Optional<Token> verb = Durations.verbOver(sentence, token);
    boolean harms = token.is("nsubj") && !token.is("nsubj:pass") && at < sentence.size() - 1;
    if (verb.isEmpty()
        || !FigureWords.is(verb.get().lemma(), "casualty")
        || (harms && !verb.get().lemma().equals("die"))
        || words.tag(at + 1).equals("VB")) {
      return Optional.empty();
    }
    Amount amount =
        new Amount(at - 1, at, at, BigDecimal.ONE, BigDecimal.ONE, false, Numeral.Form.CARDINAL);
    KindReader.Reading kind =
        new KindReader.Reading(
            FigureKind.LEVEL, false, verb.get().index(), "one person by people's name");
    String subject = subjects.read(sentence, amount, units.of(token), kind);
    return Optional.of(new Read(subject, amount, "people", kind, at - 1, at, kind.why()));
  }
}

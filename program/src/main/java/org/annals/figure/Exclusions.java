package org.annals.figure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.figure.FigureWords.UnitClass;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.time.ClauseTimes;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that give no quantity of the world: dates and times of day, ages, years, numbers in names
 * and after "Section" or "No.", list and telephone numbers, "one of", "the two neighbours".
 */
final class Exclusions {
  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan.",
          "feb.",
          "mar.",
          "apr.",
          "aug.",
          "sept.",
          "sep.",
          "oct.",
          "nov.",
          "dec.",
          "jan",
          "feb",
          "aug",
          "sept",
          "oct",
          "nov",
          "dec");
  private static final Set<String> CLOCK =
      Set.of("a.m.", "p.m.", "am", "pm", "a.m", "p.m", "o'clock", "o’clock", "gmt", "et", "est");
  private static final Set<String> DEFINITE = Set.of("the", "these", "those", "both");
  private static final BigDecimal TEN = BigDecimal.TEN;

  private final Sentence sentence;
  private final ClauseTimes times;

  Exclusions(Sentence sentence, ClauseTimes times) {
    this.sentence = sentence;
    this.times = times;
  }

  /** Why the number is no figure; null if it may be one. */
  @Nullable String why(Numeral numeral, Amount amount, Optional<Counted> counted) {
    int first = numeral.first();
    Token token = sentence.token(first);
    String before = word(first - 1);
    String after = word(numeral.last() + 1);
    boolean measured = counted.isPresent();
    boolean time = counted.filter(c -> c.unitClass() == UnitClass.TIME).isPresent();
    boolean share = numeral.form() == Numeral.Form.FRACTION;
    if (!time
        && !share
        && (times.isTime(sentence, token) || isDateOrClock(first, numeral.last()))) {
      return "a date or time of day";
    }
    if (isYear(numeral, amount, counted)) {
      return "a year";
    }
    if (isInName(numeral, counted)) {
      return "part of a name";
    }
    if (isAge(numeral, amount, counted)) {
      return "an age";
    }
    if ((first == 0 && (after.equals(".") || after.equals(")"))) || before.equals("#")) {
      return "the number of an item";
    }
    if ((!measured && isGlued(numeral.last())) || (glued(first - 1, first) && isGlued(first - 1))) {
      return "part of a longer sign";
    }
    if (token.word().equalsIgnoreCase("one")
        && first == numeral.last()
        && !countsOne(first, counted)) {
      return "a pronoun";
    }
    return measured && isIdle(numeral, amount, counted.get()) ? "counts nothing by itself" : null;
  }

  private String word(int i) {
    return i < 0 || i >= sentence.size() ? "" : sentence.token(i).word().toLowerCase(Locale.ROOT);
  }

  private boolean isDateOrClock(int first, int last) {
    String next = word(last + 1);
    return isMonth(first - 1)
        || isMonth(last + 1)
        || (word(first - 1).equals("of") && isMonth(last + 1))
        || CLOCK.contains(next)
        || (next.equals(":") && Character.isDigit((word(last + 2) + "x").charAt(0)));
  }

  private boolean isMonth(int i) {
    return MONTHS.contains(word(i)) && Character.isUpperCase(sentence.token(i).word().charAt(0));
  }

  private boolean isYear(Numeral numeral, Amount amount, Optional<Counted> counted) {
    String word = sentence.token(numeral.first()).word();
    if (!word.matches("(1[0-9]|20)\\d\\d") || numeral.first() != numeral.last()) {
      return false;
    }
    UnitClass unit = counted.map(Counted::unitClass).orElse(UnitClass.COUNT);
    boolean bounded = amount.first() < numeral.first() && unit != UnitClass.COUNT;
    return unit == UnitClass.COUNT
        || (unit == UnitClass.PEOPLE
            && !bounded
            && (word.startsWith("19") || word.startsWith("20")));
  }

  private boolean isInName(Numeral numeral, Optional<Counted> counted) {
    int first = numeral.first();
    Token token = sentence.token(first);
    boolean capital = Character.isUpperCase(token.word().charAt(0));
    boolean opens =
        first == 0 || Set.of("``", "''", ":", ".").contains(sentence.token(first - 1).tag());
    if (capital && !opens && NumberWords.small(token.word().toLowerCase(Locale.ROOT)).isPresent()) {
      return true;
    }
    if (!token.name().equals("O")
        && counted.filter(c -> c.unitClass() != UnitClass.COUNT).isEmpty()) {
      return true;
    }
    if (first == 0) {
      return false;
    }
    Token before = sentence.token(first - 1);
    String lemma = before.lemma().toLowerCase(Locale.ROOT);
    boolean upper = Character.isUpperCase(before.word().charAt(0));
    if (FigureWords.is(lemma, "numbered") && ((upper && first > 1) || counted.isEmpty())) {
      return true;
    }
    return before.isProperNoun() && counted.isEmpty();
  }

  /** Whether token {@code i} runs without a space into the one after it. */
  private boolean isGlued(int i) {
    return glued(i, i + 1)
        && (UnitReader.isHyphen(sentence.token(i + 1))
            || UnitReader.isHyphen(sentence.token(i))
            || sentence.token(i + 1).word().equals("/"));
  }

  private boolean glued(int a, int b) {
    return a >= 0
        && b < sentence.size()
        && sentence.token(a).span().end() == sentence.token(b).span().begin();
  }

  private boolean isAge(Numeral numeral, Amount amount, Optional<Counted> counted) {
    String before = word(numeral.first() - 1);
    int after = counted.map(c -> c.last() + 1).orElse(numeral.last() + 1);
    if (before.equals("aged") || before.equals("age") || word(amount.first() - 1).equals("aged")) {
      return true;
    }
    if (word(after).equals("old")
        || (word(after).equals("of") && word(after + 1).equals("age"))
        || (UnitReader.isHyphen(token(after)) && word(after + 1).startsWith("old"))) {
      return true;
    }
    boolean small = numeral.high() != null && numeral.high().compareTo(new BigDecimal(120)) < 0;
    if (counted.isPresent() || !small) {
      return false;
    }
    boolean name = numeral.first() > 1 && !sentence.token(numeral.first() - 2).name().equals("O");
    String bound = word(amount.first());
    return (before.equals(",") && name && Set.of(",", ".", "(", "and").contains(word(after)))
        || (amount.first() < numeral.first()
            && Set.of("over", "under", "above", "below").contains(bound));
  }

  private Token token(int i) {
    return sentence.token(Math.min(i, sentence.size() - 1));
  }

  private boolean countsOne(int first, Optional<Counted> counted) {
    return counted.isPresent()
        && counted.get().first() > first
        && !word(first + 1).equals("of")
        && !Set.of("no", "this", "that", "the", "any", "every", "each").contains(word(first - 1))
        && counted.get().unitClass() != UnitClass.TIME
        && (counted.get().head() < 0
            || !sentence.token(counted.get().head()).relation().matches("nmod.*|obl.*"));
  }

  private boolean isIdle(Numeral numeral, Amount amount, Counted counted) {
    boolean small = numeral.high() != null && numeral.high().compareTo(TEN) < 0;
    if (!small
        || (counted.unitClass() != UnitClass.COUNT && counted.unitClass() != UnitClass.PEOPLE)) {
      return false;
    }
    String lemma = sentence.token(counted.head()).lemma().toLowerCase(Locale.ROOT);
    if (FigureWords.is(lemma, "idle")) {
      return true;
    }
    boolean bare = counted.head() == numeral.last() + 1 && amount.first() == numeral.first();
    String next = word(counted.head() + 1);
    boolean restricted = Set.of("of", "who", "that", "where", "which", "in").contains(next);
    return bare && !restricted && DEFINITE.contains(word(numeral.first() - 1));
  }
}

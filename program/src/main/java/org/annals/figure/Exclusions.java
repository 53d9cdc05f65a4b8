package org.annals.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.annals.figure.FigureWords.UnitClass;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.Like;
import org.annals.time.ClauseTimes;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that give no quantity of the world: dates and times of day, years, numbers in names and
 * after "Section" or "No.", list and telephone numbers; and those that give one which no record
 * needs: ages, "one of", "the two neighbours".
 */
final class Exclusions {
  private static final Set<String> MONTHS =
      Set.of(
          ("january february march april may june july august september october november december"
                  + " jan. feb. mar. apr. aug. sept. sep. oct. nov. dec. jan feb aug sept oct nov dec")
              .split(" "));
  private static final Set<String> CLOCK =
      Set.of("a.m.", "p.m.", "am", "pm", "a.m", "p.m", "o'clock", "o’clock", "gmt", "et", "est");

  /** With "code" after them: numbers of an address or a line, no amounts. */
  private static final Set<String> CODES = Set.of("zip", "postal", "area", "country", "dialing");

  private static final Set<String> DEFINITE = Set.of("the", "these", "those", "both");
  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal OLDEST = new BigDecimal(120);
  private static final BigDecimal THOUSAND = new BigDecimal(1000);

  private final Sentence sentence;
  private final Wording words;
  private final ClauseTimes times;
  private final UnitReader people = new UnitReader();

  Exclusions(Sentence sentence, ClauseTimes times) {
    this.sentence = sentence;
    this.words = new Wording(sentence);
    this.times = times;
  }

  /**
   * Why a number is left out.
   *
   * @param kind what it is then listed as; null if it is no quantity at all
   */
  record Exclusion(@Nullable FigureKind kind, String why) {}

  /** Why the number is no figure of the record; null if it may be one. */
  @Nullable Exclusion of(Numeral numeral, Amount amount, Optional<Counted> counted) {
    if (isAge(numeral, amount, counted)) {
      return new Exclusion(FigureKind.AGE, "an age");
    }
    String why = noQuantity(numeral, amount, counted);
    if (why != null) {
      return new Exclusion(null, why);
    }
    boolean one = words.is(numeral.first(), "one") && numeral.first() == numeral.last();
    if (one && !countsOne(numeral.first(), counted)) {
      boolean lists = counted.isPresent() && !words.is(numeral.first() - 1, "no", "this", "that");
      return new Exclusion(lists ? FigureKind.ASIDE : null, "one among others");
    }
    return counted.isPresent() && isIdle(numeral, amount, counted.get())
        ? new Exclusion(FigureKind.ASIDE, "counts nothing by itself")
        : null;
  }

  private @Nullable String noQuantity(Numeral numeral, Amount amount, Optional<Counted> counted) {
    int first = numeral.first();
    int last = numeral.last();
    boolean measured = counted.isPresent();
    boolean time = counted.filter(c -> c.unitClass() == UnitClass.TIME).isPresent();
    String symbol = numeral.symbol();
    boolean plain =
        numeral.form() == Numeral.Form.CARDINAL && (symbol == null || symbol.equals("s"));
    if (!time
        && plain
        && !isMoney(counted)
        && !isInMonth(first, last, counted)
        && ((times.isTime(sentence, sentence.token(first))
                && times.isTime(sentence, sentence.token(last)))
            || isDateOrClock(first, last))) {
      return "a date or time of day";
    }
    if (isYear(numeral, amount, counted) || isDecade(first)) {
      return "a year";
    }
    if (plain && isInName(numeral, amount, counted)) {
      return "part of a name";
    }
    if ((first == 0 && words.is(last + 1, ".", ")")) || words.is(first - 1, "#")) {
      return "the number of an item";
    }
    if (CODES.contains(words.at(last + 1)) && words.is(last + 2, "code", "codes")) {
      return "a code";
    }
    if ((!measured && isGlued(last)) || (glued(first - 1, first) && isGlued(first - 1))) {
      return "part of a longer sign";
    }
    return null;
  }

  private static boolean isMoney(Optional<Counted> counted) {
    return counted.filter(c -> c.unitClass() == UnitClass.MONEY).isPresent();
  }

  private boolean isDateOrClock(int first, int last) {
    return isMonth(first - 1)
        || isMonth(last + 1)
        || (words.is(first - 1, "of") && isMonth(last + 1))
        || CLOCK.contains(words.at(last + 1))
        || (words.is(last + 1, ":") && Character.isDigit((words.at(last + 2) + "x").charAt(0)));
  }

  /** "In March 23 miners were rescued": no 23 March. */
  private boolean isInMonth(int first, int last, Optional<Counted> counted) {
    return isMonth(first - 1)
        && words.is(first - 2, "in", "since")
        && counted.filter(c -> c.first() == last + 1 && c.head() >= 0).isPresent()
        && words.tag(counted.get().head()).endsWith("S");
  }

  private boolean isMonth(int i) {
    return MONTHS.contains(words.at(i)) && Character.isUpperCase(words.written(i).charAt(0));
  }

  private boolean isYear(Numeral numeral, Amount amount, Optional<Counted> counted) {
    String word = words.written(numeral.first());
    if (!Like.is(word, "(1[0-9]|20)\\d\\d") || numeral.first() != numeral.last()) {
      return false;
    }
    UnitClass unit = counted.map(Counted::unitClass).orElse(UnitClass.COUNT);
    boolean bounded = amount.first() < numeral.first() && unit != UnitClass.COUNT;
    return unit == UnitClass.COUNT
        || (unit == UnitClass.PEOPLE
            && !bounded
            && (word.startsWith("19") || word.startsWith("20")));
  }

  /** "the 1960s", "in her 30s". */
  private boolean isDecade(int at) {
    return words.at(at).matches("(?:1[0-9]|20)\\d0s")
        || (Like.is(words.at(at), "[’']?\\d0s") && Like.is(words.tag(at - 1), "PRP\\$|DT"));
  }

  private boolean isInName(Numeral numeral, Amount amount, Optional<Counted> counted) {
    int first = numeral.first();
    Token token = sentence.token(first);
    boolean capital = Character.isUpperCase(token.word().charAt(0));
    boolean opens =
        first == 0 || Set.of("``", "''", ":", ".").contains(sentence.token(first - 1).tag());
    if (capital && !opens && NumberWords.small(words.at(first)).isPresent()) {
      return true;
    }
    boolean thing =
        counted
            .filter(c -> c.unitClass() == UnitClass.COUNT || c.unitClass() == UnitClass.PEOPLE)
            .isPresent();
    if (!token.name().equals("O") && (thing || counted.isEmpty()) && isNamed(counted)) {
      return true;
    }
    if (first == 0) {
      return false;
    }
    Token before = sentence.token(first - 1);
    boolean upper = Character.isUpperCase(before.word().charAt(0));
    boolean counts = // "the dead number 24"
        words.is(first - 1, "number")
            && (words.tag(first - 2).endsWith("NS")
                || FigureWords.is(words.at(first - 2), "nominal"));
    if (FigureWords.is(words.lemma(first - 1), "numbered")
        && !counts
        && ((upper && first > 1) || counted.isEmpty())) {
      return true;
    }
    return (before.isProperNoun() && counted.isEmpty())
        || (thing && isModel(numeral, amount, before));
  }

  /** What is counted belongs to no name itself: "the 76ers" against "76 Iraqis". */
  private boolean isNamed(Optional<Counted> counted) {
    return counted.filter(c -> c.unitClass() == UnitClass.PEOPLE).isEmpty();
  }

  /** "iPhone 11 cameras", "S&P 500 firms": a number in digits right behind a name of a thing. */
  private boolean isModel(Numeral numeral, Amount amount, Token before) {
    boolean cased = before.isNoun() && !before.word().equals(words.at(before.index()));
    boolean digits = words.at(numeral.first()).matches("\\d+");
    return cased
        && digits
        && numeral.first() == numeral.last()
        && numeral.isBelow(THOUSAND)
        && amount.first() == numeral.first()
        && !before.name().equals("LOCATION")
        && !before.name().equals("PERSON")
        && !isMonth(before.index())
        && !times.isTime(sentence, before);
  }

  /** Whether token {@code i} runs without a space into the one after it. */
  private boolean isGlued(int i) {
    return glued(i, i + 1) && (words.isHyphen(i + 1) || words.isHyphen(i) || words.is(i + 1, "/"));
  }

  private boolean glued(int a, int b) {
    return words.has(a)
        && words.has(b)
        && sentence.token(a).span().end() == sentence.token(b).span().begin();
  }

  private boolean isAge(Numeral numeral, Amount amount, Optional<Counted> counted) {
    int before = numeral.first() - 1;
    int after = counted.map(c -> c.last() + 1).orElse(numeral.last() + 1);
    boolean time = counted.filter(c -> c.unitClass() == UnitClass.TIME).isPresent();
    if (words.is(before, "aged", "age") || words.is(amount.first() - 1, "aged")) {
      return true;
    }
    if (words.is(after, "old")
        || (words.is(after, "of") && words.is(after + 1, "age"))
        || (words.isHyphen(after) && words.at(after + 1).startsWith("old"))
        || (time && words.is(before, "of") && words.is(before - 1, "age"))) {
      return true;
    }
    if (counted.isPresent() || !numeral.isBelow(OLDEST) || numeral.symbol() != null) {
      return false;
    }
    boolean name = before > 0 && !sentence.token(before - 1).name().equals("O");
    boolean ends =
        words.is(after, ",", ".", ";", "and", ")", "when", "!", "?") || !words.has(after);
    if (isSomeonesAge(before, ends || words.isVerb(after), ends)) {
      return true;
    }
    return (words.is(before, ",") && name && words.is(after, ",", ".", "(", "and", ";"))
        || (before >= 0
            && sentence.token(before).name().equals("PERSON")
            && words.at(numeral.first()).matches("\\d+")
            && (words.isVerb(after) || words.is(after, ",")))
        || (amount.first() < numeral.first()
            && words.is(amount.first(), "over", "under", "above", "below")
            && words.isNoun(amount.first() - 1)
            && people.isPeople(sentence.token(amount.first() - 1)));
  }

  /** "Ann Lee is 76", "he was 41", "a boy of five". */
  private boolean isSomeonesAge(int before, boolean stands, boolean ends) {
    Token who = before > 0 ? sentence.token(before - 1) : null;
    if (who == null) {
      return false;
    }
    boolean is = words.is(before, "is", "was", "’m", "'m", "’s", "'s", "am", "turned");
    boolean someone = who.name().equals("PERSON") || words.is(before - 1, "he", "she", "i");
    boolean of =
        words.is(before, "of")
            && who.tag().equals("NN")
            && people.isPeople(who)
            && words.is(before - 2, "a", "an");
    return (ends && is && someone) || (stands && of);
  }

  private boolean countsOne(int first, Optional<Counted> counted) {
    return counted.isPresent()
        && counted.get().first() > first
        && !words.is(first + 1, "of")
        && !words.is(first - 1, "no", "this", "that", "the", "any", "every", "each")
        && counted.get().unitClass() != UnitClass.TIME
        && (counted.get().head() < 0
            || !sentence.token(counted.get().head()).relation().matches("nmod.*|obl.*"));
  }

  private boolean isIdle(Numeral numeral, Amount amount, Counted counted) {
    boolean thing =
        counted.unitClass() == UnitClass.COUNT || counted.unitClass() == UnitClass.PEOPLE;
    if (!numeral.isBelow(TEN) || counted.head() < 0 || !thing) {
      return false;
    }
    String lemma = words.lemma(counted.head());
    if (FigureWords.is(lemma, "idle")) {
      return true;
    }
    if (counted.attributive()) {
      return numeral.isBelow(BigDecimal.valueOf(3));
    }
    boolean bare = counted.head() == numeral.last() + 1 && amount.first() == numeral.first();
    boolean restricted = words.is(counted.head() + 1, "of", "who", "that", "where", "which", "in");
    return bare && !restricted && DEFINITE.contains(words.at(numeral.first() - 1));
  }
}

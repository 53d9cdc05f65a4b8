package org.annals.figure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.figure.FigureWords.UnitClass;
import org.annals.figure.FigureWords.UnitWord;
import org.annals.figure.MoneyReader.Money;
import org.annals.figure.RateReader.Rate;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.Like;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a number counts: percent, money, time, a measure, people or things. Goes by the words
 * after the number, since a parser errs most about numbers; WordNet tells persons from things.
 */
final class UnitReader {
  private static final Set<String> DETERMINERS =
      Set.of("the", "its", "their", "his", "her", "our", "these", "those", "all", "my", "your");
  private static final Set<String> ATTRIBUTES = Set.of("member", "strong", "person", "man");

  private static final int LONGEST_UNIT = 3;

  private final WordNet wordNet = WordNet.get();
  private final Currencies currencies;

  UnitReader() {
    this(Currencies.anywhere());
  }

  UnitReader(Currencies currencies) {
    this.currencies = currencies;
  }

  /** What the number counts; empty if nothing by it. */
  Optional<Counted> read(Sentence sentence, Numeral numeral, Amount amount) {
    MoneyReader moneys = new MoneyReader(sentence, currencies);
    RateReader rates = new RateReader(sentence);
    Money before = moneys.before(numeral);
    if (before != null) {
      int last = Math.max(amount.number(), before.last());
      return Optional.of(
          rated(rates, plain(UnitClass.MONEY, before.code(), amount.number(), last)));
    }
    if (amount.form() == Numeral.Form.FRACTION) {
      int last = amount.number();
      return Optional.of(plain(UnitClass.PERCENT, "percent", last, last));
    }
    if (amount.form() == Numeral.Form.FOLD) {
      int last = amount.number();
      return Optional.of(plain(UnitClass.MEASURE, "times", last, last));
    }
    if (numeral.symbol() != null) {
      Optional<UnitWord> unit = FigureWords.symbol(numeral.symbol());
      return unit.map(u -> rated(rates, counted(u, amount.number(), amount.number())));
    }
    int at = amount.number() + 1;
    if (amount.last() > amount.number() && !isCounted(sentence, at, amount.last())) {
      at = amount.last() + 1;
    }
    return after(sentence, moneys, amount, at).map(counted -> rated(rates, counted));
  }

  /** The same with what it is per. */
  private static Counted rated(RateReader rates, Counted counted) {
    if (counted.attributive() || counted.unitClass() == UnitClass.TIME) {
      return counted;
    }
    Rate rate = rates.after(counted.last(), counted.unitClass() == UnitClass.PEOPLE);
    return rate == null ? counted : counted.per(rate.name(), rate.last());
  }

  private static Counted counted(UnitWord unit, int first, int last) {
    return new Counted(unit.unitClass(), unit.name(), unit.factor(), first, last, -1, false, false);
  }

  private static boolean isCounted(Sentence sentence, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (sentence.token(i).isNoun()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Counted> after(Sentence sentence, MoneyReader moneys, Amount amount, int start) {
    int at = start;
    boolean hyphen = at < sentence.size() && isHyphen(sentence.token(at));
    at = hyphen ? at + 1 : at;
    if (at >= sentence.size()) {
      return Optional.empty();
    }
    if (word(sentence, at).equals("of") && !hyphen) {
      at++;
    }
    if (at > start || amount.form() == Numeral.Form.VAGUE) {
      while (at < sentence.size() && DETERMINERS.contains(word(sentence, at))) {
        at++;
      }
    }
    while (at < sentence.size()
        && Set.of("more", "other", "additional").contains(word(sentence, at))) {
      at++;
    }
    // "120 of the 300 seats"
    while (at > start + 1 && at < sentence.size() && sentence.token(at).tag().equals("CD")) {
      at++;
    }
    if (at >= sentence.size()) {
      return Optional.empty();
    }
    if (amount.form() == Numeral.Form.VAGUE
        && at == start
        && sentence.token(at).isVerb()
        && !FigureWords.is(word(sentence, at), "nominal")) {
      int last = amount.number();
      return Optional.of(
          new Counted(UnitClass.PEOPLE, "people", BigDecimal.ONE, last, last, last, false, false));
    }
    Money money = moneys.after(at);
    if (money != null) {
      return Optional.of(plain(UnitClass.MONEY, money.code(), at, money.last()));
    }
    Optional<Counted> measured = measured(sentence, at, hyphen);
    if (measured.isPresent()) {
      return measured;
    }
    return hyphen || isAttribute(sentence, amount, at)
        ? attribute(sentence, at)
        : noun(sentence, amount, at);
  }

  private static Optional<Counted> measured(Sentence sentence, int at, boolean hyphen) {
    String word = word(sentence, at);
    int last = at;
    Optional<UnitWord> unit = Optional.empty();
    for (int length = LONGEST_UNIT; length > 0 && unit.isEmpty(); length--) {
      last = at - 1;
      StringBuilder name = new StringBuilder();
      for (int n = 0; n < length && last + 1 < sentence.size(); n++) {
        last++;
        if (isHyphen(sentence.token(last)) && last + 1 < sentence.size() && n > 0) {
          last++;
        }
        String part = word(sentence, last);
        boolean stop = length > 1 && part.length() > 1 && part.endsWith(".");
        name.append(n > 0 ? " " : "").append(stop ? part.substring(0, part.length() - 1) : part);
      }
      unit = FigureWords.unit(name.toString());
    }
    if (unit.isEmpty() && word.startsWith("percentage")) {
      unit = FigureWords.unit("percent");
      last = at;
    }
    if (unit.isEmpty() && Like.is(word, "pounds?")) {
      unit = Optional.of(new UnitWord(UnitClass.MEASURE, "pounds", BigDecimal.ONE));
      last = at;
    }
    boolean digits = at > 0 && Character.isDigit(lastOf(sentence.token(at - (hyphen ? 2 : 1))));
    if (unit.isEmpty() && digits && isSymbol(sentence, at)) {
      unit = FigureWords.symbol(sentence.token(at).word());
      last = at;
    }
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    if (hyphen
        && last + 2 < sentence.size()
        && isHyphen(sentence.token(last + 1))
        && word(sentence, last + 2).equals("long")) {
      last += 2;
    }
    boolean loose = unit.get().factor().compareTo(BigDecimal.ONE) > 0;
    int head = unit.get().unitClass() == UnitClass.PERCENT ? -1 : at;
    return Optional.of(
        new Counted(
            unit.get().unitClass(),
            unit.get().name(),
            unit.get().factor(),
            at,
            last,
            head,
            hyphen,
            loose));
  }

  /** One letter may be much else: it is a sign where it can be no name and no article. */
  private static boolean isSymbol(Sentence sentence, int at) {
    String sign = sentence.token(at).word();
    if (sign.equals("in") || sign.equals("A") || sign.equals("\"")) {
      return false;
    }
    boolean letter = sign.length() == 1 && Character.isLetter(sign.charAt(0));
    return !letter || sentence.token(at).tag().equals("NN");
  }

  private static char lastOf(Token token) {
    return token.word().charAt(token.word().length() - 1);
  }

  /** "12 page document": a noun in the singular before another, with a number over one. */
  private static boolean isAttribute(Sentence sentence, Amount amount, int at) {
    BigDecimal low = amount.low();
    return low != null
        && low.compareTo(BigDecimal.ONE) > 0
        && amount.form() == Numeral.Form.CARDINAL
        && sentence.token(at).tag().equals("NN")
        && at + 1 < sentence.size()
        && sentence.token(at + 1).tag().matches("NN|JJ")
        && NounPhrases.headFrom(sentence, at) > at
        && sentence.token(NounPhrases.headFrom(sentence, at)).tag().equals("NN");
  }

  /** "three-judge panel", "12-page report": what stands behind the hyphen, if it is a thing. */
  private Optional<Counted> attribute(Sentence sentence, int at) {
    Token noun = sentence.token(at);
    boolean person = ATTRIBUTES.contains(word(sentence, at)) || isPeople(noun);
    int next = at + 1;
    boolean before =
        next < sentence.size()
            && (sentence.token(next).isNoun() || sentence.token(next).tag().startsWith("JJ"));
    if (!person && (!noun.tag().equals("NN") || !before || !wordNet.isNoun(noun.lemma()))) {
      return Optional.empty();
    }
    return person
        ? Optional.of(
            new Counted(UnitClass.PEOPLE, "people", BigDecimal.ONE, at, at, at, true, false))
        : Optional.of(
            new Counted(
                UnitClass.COUNT,
                plural(lower(noun.lemma())),
                BigDecimal.ONE,
                at,
                at,
                at,
                true,
                false));
  }

  private Optional<Counted> noun(Sentence sentence, Amount amount, int at) {
    int head = NounPhrases.headFrom(sentence, at);
    if (head < 0) {
      Token t = sentence.token(at);
      boolean harmed = !t.isVerb() || amount.form() == Numeral.Form.VAGUE;
      return FigureWords.is(word(sentence, at), "nominal") && harmed
          ? Optional.of(plain(UnitClass.PEOPLE, "people", at, at))
          : Optional.empty();
    }
    Token noun = sentence.token(head);
    boolean single =
        amount.low() != null
            && amount.low().compareTo(BigDecimal.ONE) == 0
            && amount.high() != null
            && amount.low().compareTo(amount.high()) == 0;
    boolean people = isPeople(noun);
    boolean plural = noun.tag().endsWith("S");
    if (!plural && !single && !people) {
      return Optional.empty();
    }
    String name = plural ? lower(noun.word()) : plural(lower(noun.lemma()));
    String unit = people ? "people" : compound(sentence, at, head) + name;
    return Optional.of(
        new Counted(
            people ? UnitClass.PEOPLE : UnitClass.COUNT,
            unit,
            BigDecimal.ONE,
            at,
            head,
            head,
            false,
            false));
  }

  /**
   * What makes one word with the noun by the dictionary, with a space behind it: "polling " of
   * "polling stations"; a name is not cut in two ("FA Cup finals").
   */
  private String compound(Sentence sentence, int at, int head) {
    if (head <= at) {
      return "";
    }
    Token before = sentence.token(head - 1);
    boolean joined =
        before.tag().matches("NNP?|JJ")
            && wordNet.isNoun(lower(before.word()) + " " + lower(sentence.token(head).lemma()));
    if (!joined) {
      return "";
    }
    int first = head - 1;
    while (isCapital(before) && first > at && isCapital(sentence.token(first - 1))) {
      first--;
    }
    StringBuilder words = new StringBuilder();
    for (int i = first; i < head; i++) {
      words.append(sentence.token(i).word()).append(' ');
    }
    return words.toString();
  }

  private static boolean isCapital(Token token) {
    return token.isNoun() && Character.isUpperCase(token.word().charAt(0));
  }

  /** Whether the noun names people, so that the unit is "people". */
  boolean isPeople(Token noun) {
    String lemma = lower(noun.lemma());
    if (FigureWords.is(lemma, "people") || lemma.endsWith("man") || lemma.endsWith("men")) {
      return true;
    }
    String base =
        wordNet.isNoun(lemma) || !lemma.endsWith("s")
            ? lemma
            : lemma.substring(0, lemma.length() - 1);
    return wordNet.nounFile(base).equals("noun.person");
  }

  /** "attack": "attacks"; "city": "cities". */
  static String plural(String noun) {
    if (noun.endsWith("y")
        && noun.length() > 1
        && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    boolean hiss = noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("z");
    return hiss || noun.endsWith("ch") || noun.endsWith("sh") ? noun + "es" : noun + "s";
  }

  /** The class of what a noun counts when the number stands away from it. */
  Counted of(Token noun) {
    boolean people = isPeople(noun);
    String unit =
        people
            ? "people"
            : noun.tag().endsWith("S") ? lower(noun.word()) : plural(lower(noun.lemma()));
    int at = noun.index();
    UnitClass unitClass = people ? UnitClass.PEOPLE : UnitClass.COUNT;
    return new Counted(unitClass, unit, BigDecimal.ONE, at, at, at, false, false);
  }

  private static Counted plain(UnitClass unitClass, String unit, int first, int last) {
    return new Counted(unitClass, unit, BigDecimal.ONE, first, last, -1, false, false);
  }

  static boolean isHyphen(Token token) {
    return token.tag().equals("HYPH") || token.word().equals("-") || token.word().equals("‑");
  }

  private static String word(Sentence sentence, int i) {
    return lower(sentence.token(i).word());
  }

  private static String lower(@Nullable String word) {
    return word == null ? "" : word.toLowerCase(Locale.ROOT);
  }
}

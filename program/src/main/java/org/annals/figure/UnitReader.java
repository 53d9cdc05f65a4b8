package org.annals.figure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.figure.FigureWords.UnitClass;
import org.annals.figure.FigureWords.UnitWord;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a number counts: percent, money, time, a measure, people or things. Goes by the words
 * after the number, since a parser errs most about numbers; WordNet tells persons from things.
 */
final class UnitReader {
  private static final Set<String> DETERMINERS =
      Set.of("the", "its", "their", "his", "her", "our", "these", "those", "all", "my", "your");
  private static final Set<String> ATTRIBUTES =
      Set.of("member", "strong", "seat", "bed", "room", "person", "man");

  private final WordNet wordNet = WordNet.get();

  /** What the number before token {@code amount.last() + 1} counts; empty if nothing by it. */
  Optional<Counted> read(Sentence sentence, Amount amount) {
    for (int i = amount.first(); i <= amount.number(); i++) {
      Optional<String> money = FigureWords.money(sentence.token(i).word());
      if (money.isPresent() && !sentence.token(i).tag().equals("CD")) {
        return Optional.of(plain(UnitClass.MONEY, money.get(), amount.number(), amount.number()));
      }
    }
    if (amount.form() == Numeral.Form.FRACTION) {
      int last = amount.number();
      return Optional.of(plain(UnitClass.PERCENT, "percent", last, last));
    }
    int at = amount.number() + 1;
    if (amount.last() > amount.number() && !isCounted(sentence, at, amount.last())) {
      at = amount.last() + 1;
    }
    return after(sentence, amount, at);
  }

  private static boolean isCounted(Sentence sentence, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (sentence.token(i).isNoun()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Counted> after(Sentence sentence, Amount amount, int start) {
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
    Optional<Counted> measured = measured(sentence, at, hyphen);
    if (measured.isPresent()) {
      return measured;
    }
    if (hyphen && !ATTRIBUTES.contains(word(sentence, at))) {
      return Optional.empty();
    }
    if (hyphen) {
      return Optional.of(
          new Counted(UnitClass.PEOPLE, "people", BigDecimal.ONE, at, at, at, true, false));
    }
    return noun(sentence, amount, at);
  }

  private static Optional<Counted> measured(Sentence sentence, int at, boolean hyphen) {
    String word = word(sentence, at);
    String next = at + 1 < sentence.size() ? word(sentence, at + 1) : "";
    if ((word.equals("per") && next.equals("cent")) || word.equals("percentage")) {
      boolean points = next.startsWith("point");
      int last = next.isEmpty() ? at : at + 1;
      return Optional.of(
          plain(UnitClass.PERCENT, points ? "percentage points" : "percent", at, last));
    }
    Optional<String> money = FigureWords.money(sentence.token(at).word());
    if (money.isPresent() && !(word.startsWith("pound") && next.equals("of"))) {
      return Optional.of(plain(UnitClass.MONEY, money.get(), at, at));
    }
    int unitAt = at;
    if (Set.of("square", "cubic", "metric", "nautical").contains(word)) {
      unitAt = at + 1;
    }
    Optional<UnitWord> unit =
        word.startsWith("pound")
            ? Optional.of(new UnitWord(UnitClass.MEASURE, "pounds", BigDecimal.ONE))
            : unitAt < sentence.size()
                ? FigureWords.unit(word(sentence, unitAt))
                : Optional.empty();
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    int last = unitAt;
    if (hyphen
        && last + 2 < sentence.size()
        && isHyphen(sentence.token(last + 1))
        && word(sentence, last + 2).equals("long")) {
      last += 2;
    }
    boolean loose = unit.get().factor().compareTo(BigDecimal.ONE) > 0;
    String name =
        unitAt > at && !word.equals("metric") ? word + " " + unit.get().name() : unit.get().name();
    return Optional.of(
        new Counted(
            unit.get().unitClass(), name, unit.get().factor(), at, last, unitAt, hyphen, loose));
  }

  private Optional<Counted> noun(Sentence sentence, Amount amount, int at) {
    int head = headFrom(sentence, at);
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
    String unit = people ? "people" : plural ? lower(noun.word()) : plural(lower(noun.lemma()));
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

  /** The head of the noun phrase that begins at {@code at}, or −1. */
  static int headFrom(Sentence sentence, int at) {
    int head = -1;
    for (int i = at; i < sentence.size(); i++) {
      Token t = sentence.token(i);
      boolean plural = t.tag().equals("NNS") || t.tag().equals("NNPS");
      if (t.isNoun()) {
        if (head >= 0 && sentence.token(head).tag().endsWith("S") && t.isProperNoun()) {
          return head;
        }
        head = i;
      } else if (head >= 0 && sentence.token(head).tag().endsWith("S")) {
        return head;
      } else if ((t.isVerb() && head >= 0) || !mayPrecedeNoun(sentence, i)) {
        return head;
      }
      if (plural && i + 1 < sentence.size() && !sentence.token(i + 1).isNoun()) {
        return head;
      }
    }
    return head;
  }

  private static boolean mayPrecedeNoun(Sentence sentence, int i) {
    Token t = sentence.token(i);
    String tag = t.tag();
    if (tag.startsWith("JJ") || tag.equals("VBN") || tag.equals("VBG") || tag.equals("HYPH")) {
      return true;
    }
    if (tag.equals("POS") || tag.equals("``") || tag.equals("''")) {
      return true;
    }
    boolean more = i + 1 < sentence.size();
    String next = more ? sentence.token(i + 1).tag() : "";
    if (tag.equals("RB")) {
      return next.startsWith("JJ") || next.equals("VBN") || next.equals("NNP");
    }
    // "U.S. and coalition forces", "old, frail patients"
    return more
        && (tag.equals("CC") || tag.equals(","))
        && i > 0
        && sentence.token(i - 1).tag().startsWith("JJ")
        && next.startsWith("JJ");
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

package org.annals.figure;

import java.util.Optional;
import org.annals.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads which money a number is in: a sign or code before it ("$", "HK $", "AUD", "RM79"), a name
 * after it with or without whose it is ("Australian dollars", "yen"), a code after it.
 */
final class MoneyReader {
  private static final int LONGEST_NAME = 4;

  private final Wording words;
  private final Currencies currencies;

  MoneyReader(Sentence sentence) {
    this(sentence, Currencies.anywhere());
  }

  MoneyReader(Sentence sentence, Currencies currencies) {
    this.currencies = currencies;
    this.words = new Wording(sentence);
  }

  /**
   * A kind of money and the words that name it.
   *
   * @param code ISO 4217
   * @param first index of the first token that names it, or of the number
   * @param last index of the last one, or of the number
   */
  record Money(String code, int first, int last) {}

  /** The money named before the number or written onto it; null if none. */
  @Nullable Money before(Numeral numeral) {
    int first = numeral.first();
    int last = numeral.last();
    String glued = numeral.money();
    if (glued != null) {
      return FigureWords.code(glued).map(code -> new Money(code, first, last)).orElse(null);
    }
    String sign = words.written(first - 1);
    if (FigureWords.isSign(sign)) {
      String whose = words.written(first - 2);
      Optional<String> joined = sign.equals("$") ? FigureWords.code(whose + "$") : Optional.empty();
      if (joined.isPresent() && !whose.isEmpty()) {
        return new Money(joined.get(), first - 2, last);
      }
      String code = FigureWords.code(sign).orElse("USD");
      return sign.equals("$") ? dollars(first - 1, last) : new Money(code, first - 1, last);
    }
    // "Y=300": the yen as wires without its sign write it
    if (sign.equals("=") && words.written(first - 2).equals("Y")) {
      return new Money("JPY", first - 2, last);
    }
    // "$US 300"
    if (words.written(first - 2).equals("$")) {
      Optional<String> joined = FigureWords.code(sign + "$");
      if (joined.isPresent()) {
        return new Money(joined.get(), first - 2, last);
      }
    }
    boolean code = FigureWords.isCode(sign) && !sign.equals("ALL");
    return code
        ? FigureWords.code(sign).map(c -> new Money(c, first - 1, last)).orElse(null)
        : null;
  }

  /** "$31 US", "$300 Canadian": whose dollars they are may stand behind. */
  private Money dollars(int first, int last) {
    String after = words.at(last + 1);
    boolean us = words.is(last + 1, "us", "u.s.");
    if (us && !words.isNoun(last + 2)) {
      return new Money("USD", first, last + 1);
    }
    Optional<String> whose = FigureWords.money(after + " dollars");
    return whose.isPresent() && !words.isNoun(last + 2) && !us
        ? new Money(whose.get(), first, last + 1)
        : new Money("USD", first, last);
  }

  /** The money named from token {@code at} on; null if none. */
  @Nullable Money after(int at) {
    for (int length = LONGEST_NAME; length > 0; length--) {
      StringBuilder name = new StringBuilder();
      for (int i = at; i < at + length && words.has(i); i++) {
        name.append(name.isEmpty() ? "" : " ").append(words.at(i));
      }
      String usual = FigureWords.money(name.toString()).orElse("");
      boolean noun = words.isNoun(at + length - 1); // "three real ones" are no Brazilian money
      Optional<String> code =
          Optional.of(noun ? currencies.of(name.toString(), usual) : usual)
              .filter(c -> !c.isEmpty());
      if (code.isPresent() && words.has(at + length - 1)) {
        boolean weight = words.at(at).startsWith("pound") && words.is(at + 1, "of");
        return weight ? null : new Money(code.get(), at, at + length - 1);
      }
    }
    String written = words.written(at);
    boolean code = written.length() == 3 && FigureWords.isCode(written);
    return code ? FigureWords.code(written).map(c -> new Money(c, at, at)).orElse(null) : null;
  }
}

package org.annals.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annals.text.WordList;

/** The word lists about amounts: units, money, nouns that count, words of change. */
final class FigureWords {
  /** What an amount is counted in. */
  enum UnitClass {
    PERCENT,
    TIME,
    MEASURE,
    MONEY,
    PEOPLE,
    COUNT,
    /** Nothing: an index, a rate of exchange. */
    NONE
  }

  /** A unit of measure and how many of it the word stands for. */
  record UnitWord(UnitClass unitClass, String name, BigDecimal factor) {}

  /** A word of change: its class as in changes.tsv and its direction or percent. */
  record Change(String kind, String direction) {
    boolean isDown() {
      return direction.startsWith("-");
    }
  }

  private static final BigDecimal PENNY = new BigDecimal("0.01");
  private static final Map<String, UnitWord> UNITS = new HashMap<>();
  private static final Map<String, UnitWord> SYMBOLS = new HashMap<>();
  private static final Map<String, String> SIGNS = new HashMap<>();
  private static final Map<String, String> CODES = new HashMap<>();
  private static final Map<String, String> MONEY = new HashMap<>();
  private static final Map<String, Set<String>> NOUNS = new HashMap<>();
  private static final Map<String, Change> VERBS = new HashMap<>();
  private static final Map<String, Change> CHANGE_NOUNS = new HashMap<>();

  static {
    for (List<String> row : WordList.rows(FigureWords.class, "units.tsv")) {
      UNITS.put(
          row.get(0), new UnitWord(unitClass(row.get(1)), row.get(2), new BigDecimal(row.get(3))));
    }
    for (List<String> row : WordList.rows(FigureWords.class, "symbols.tsv")) {
      boolean pence = row.get(2).equals("pence");
      SYMBOLS.put(
          row.get(0),
          new UnitWord(
              unitClass(row.get(1)), pence ? "GBP" : row.get(2), pence ? PENNY : BigDecimal.ONE));
    }
    for (List<String> row : WordList.rows(FigureWords.class, "currencies.tsv")) {
      Map<String, String> kind =
          switch (row.get(2)) {
            case "sign" -> SIGNS;
            case "code" -> CODES;
            default -> MONEY;
          };
      kind.put(row.get(0), row.get(1));
    }
    for (List<String> row : WordList.rows(FigureWords.class, "iso4217.tsv")) {
      currency(row.get(0), WordList.list(row.get(1)), WordList.list(row.get(2)));
    }
    for (List<String> row : WordList.rows(FigureWords.class, "nouns.tsv")) {
      NOUNS.computeIfAbsent(row.get(1), k -> new HashSet<>()).add(row.get(0));
    }
    for (List<String> row : WordList.rows(FigureWords.class, "changes.tsv")) {
      (row.get(1).equals("noun") ? CHANGE_NOUNS : VERBS)
          .put(row.get(0), new Change(row.get(1), row.get(2)));
    }
  }

  private FigureWords() {}

  private static UnitClass unitClass(String label) {
    return UnitClass.valueOf(label.toUpperCase(Locale.ROOT));
  }

  private static void currency(String code, List<String> adjectives, List<String> names) {
    CODES.put(code, code);
    for (String name : names) {
      for (String adjective : adjectives) {
        MONEY.put(adjective + " " + name, code);
        MONEY.put(adjective + " " + name + "s", code);
      }
      if (adjectives.isEmpty()) {
        MONEY.put(name, code);
      }
    }
  }

  static Optional<UnitWord> unit(String form) {
    return Optional.ofNullable(UNITS.get(form));
  }

  /** The unit of a sign after digits, case as written. */
  static Optional<UnitWord> symbol(String sign) {
    return Optional.ofNullable(SYMBOLS.get(sign));
  }

  /** Whether it is a sign of money that stands before the digits: "$", "HK$", "€". */
  static boolean isSign(String word) {
    return SIGNS.containsKey(word);
  }

  /** Whether it is a sign or code of money: "RM", "AUD". */
  static boolean isCode(String word) {
    return CODES.containsKey(word) || SIGNS.containsKey(word);
  }

  /** The ISO 4217 code of a sign or code, case as written. */
  static Optional<String> code(String sign) {
    return Optional.ofNullable(CODES.get(sign)).or(() -> Optional.ofNullable(SIGNS.get(sign)));
  }

  /** The ISO 4217 code of a name of money in lower case: "euros", "australian dollars". */
  static Optional<String> money(String name) {
    return Optional.ofNullable(MONEY.get(name));
  }

  /** Whether the word stands in nouns.tsv with this class; "troops" also as "troop". */
  static boolean is(String lemma, String kind) {
    Set<String> nouns = NOUNS.getOrDefault(kind, Set.of());
    return nouns.contains(lemma)
        || (lemma.endsWith("s") && nouns.contains(lemma.substring(0, lemma.length() - 1)));
  }

  static Optional<Change> changeVerb(String lemma) {
    return Optional.ofNullable(VERBS.get(lemma));
  }

  static Optional<Change> changeNoun(String lemma) {
    return Optional.ofNullable(CHANGE_NOUNS.get(lemma));
  }
}

package org.annals.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
    COUNT
  }

  /** A unit of measure and how many of it the word stands for. */
  record UnitWord(UnitClass unitClass, String name, BigDecimal factor) {}

  /** A word of change: its class as in changes.tsv and its direction or percent. */
  record Change(String kind, String direction) {
    boolean isDown() {
      return direction.startsWith("-");
    }
  }

  private static final Map<String, UnitWord> UNITS = new HashMap<>();
  private static final Map<String, String> MONEY = new HashMap<>();
  private static final Map<String, Set<String>> NOUNS = new HashMap<>();
  private static final Map<String, Change> VERBS = new HashMap<>();
  private static final Map<String, Change> CHANGE_NOUNS = new HashMap<>();

  static {
    for (List<String> row : WordList.rows(FigureWords.class, "units.tsv")) {
      UnitClass unitClass = UnitClass.valueOf(row.get(1).toUpperCase(java.util.Locale.ROOT));
      UNITS.put(row.get(0), new UnitWord(unitClass, row.get(2), new BigDecimal(row.get(3))));
    }
    WordList.rows(FigureWords.class, "currencies.tsv")
        .forEach(row -> MONEY.put(row.get(0), row.get(1)));
    for (List<String> row : WordList.rows(FigureWords.class, "nouns.tsv")) {
      NOUNS.computeIfAbsent(row.get(1), k -> new HashSet<>()).add(row.get(0));
    }
    for (List<String> row : WordList.rows(FigureWords.class, "changes.tsv")) {
      (row.get(1).equals("noun") ? CHANGE_NOUNS : VERBS)
          .put(row.get(0), new Change(row.get(1), row.get(2)));
    }
  }

  private FigureWords() {}

  static Optional<UnitWord> unit(String form) {
    return Optional.ofNullable(UNITS.get(form));
  }

  /** The ISO 4217 code of a sign or name of money. */
  static Optional<String> money(String form) {
    return Optional.ofNullable(MONEY.get(form));
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

package org.annals.record;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.annals.figure.FigureMention;
import org.annals.figure.Quantity;
import org.annals.text.WordList;

/**
 * Spells units as the reports of the story spell them: "cubic metres" where most of the figures
 * that are written out are in metres. Figures are read and compared in one spelling; this is how
 * they are shown.
 */
final class UnitSpelling {
  private static final Map<String, String> OTHER = new HashMap<>();

  static {
    WordList.rows(UnitSpelling.class, "spellings.tsv")
        .forEach(row -> OTHER.put(row.get(0), row.get(1)));
  }

  private final boolean other;

  UnitSpelling(List<FigureMention> mentions) {
    long others = mentions.stream().filter(m -> isWritten(m, OTHER.values())).count();
    long own = mentions.stream().filter(m -> isWritten(m, OTHER.keySet())).count();
    this.other = others > own;
  }

  private static boolean isWritten(FigureMention mention, Iterable<String> words) {
    String written = mention.asWritten().toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (written.contains(word)) {
        return true;
      }
    }
    return false;
  }

  Quantity of(Quantity quantity) {
    String unit = of(quantity.unit());
    return unit.equals(quantity.unit())
        ? quantity
        : new Quantity(quantity.low(), quantity.high(), quantity.approximate(), unit);
  }

  /** Words with the units among them so spelt. */
  String of(String words) {
    List<String> all = other ? List.of(words.split(" ", -1)) : List.of();
    return all.stream().noneMatch(OTHER::containsKey)
        ? words
        : all.stream().map(word -> OTHER.getOrDefault(word, word)).collect(Collectors.joining(" "));
  }
}

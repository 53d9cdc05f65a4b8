package org.annals.figure;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.figure.FigureWords.UnitClass;
import org.annals.figure.FigureWords.UnitWord;
import org.annals.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an amount is per: "a day", "per square foot", "each year", "/kg", "annually"; also
 * behind what is measured ("300 tons of grain a day") and behind another unit in brackets.
 */
final class RateReader {
  private static final Set<String> PIECES =
      Set.of(
          "share",
          "barrel",
          "ounce",
          "gallon",
          "ton",
          "tonne",
          "pound",
          "kilo",
          "kilogram",
          "liter",
          "litre",
          "head",
          "person",
          "seat",
          "piece",
          "night",
          "unit",
          "bushel",
          "acre",
          "mile",
          "ticket",
          "user",
          "patient",
          "student",
          "game",
          "child",
          "household",
          "capita");

  private static final int LONGEST_ASIDE = 8;

  private final Wording words;

  RateReader(Sentence sentence) {
    this.words = new Wording(sentence);
  }

  /**
   * What it is per.
   *
   * @param name in the singular: "day", "square foot"
   * @param last index of the last token
   */
  record Rate(String name, int last) {}

  /** The rate behind the unit that ends at token {@code last}; null if there is none. */
  @Nullable Rate after(int last, boolean people) {
    int at = last + 1;
    Rate rate = at(at);
    if (rate == null && words.is(at, "(")) {
      int close = at;
      while (close < at + LONGEST_ASIDE && words.has(close) && !words.is(close, ")")) {
        close++;
      }
      Rate behind = words.is(close, ")") ? at(close + 1) : null;
      rate = behind == null ? null : new Rate(behind.name(), last);
    }
    if (rate == null && words.is(at, "of") && !people) {
      int noun = at + 1;
      while (noun < at + 4 && (words.isNoun(noun) || words.tag(noun).startsWith("JJ"))) {
        noun++;
      }
      Rate behind = noun > at + 1 ? at(noun) : null;
      rate = behind != null && isTime(behind.name()) ? behind : null;
    }
    return rate;
  }

  private static boolean isTime(String name) {
    return FigureWords.unit(name).filter(u -> u.unitClass() == UnitClass.TIME).isPresent();
  }

  private @Nullable Rate at(int start) {
    int at = words.isHyphen(start) && words.is(start + 1, "a", "an", "per") ? start + 1 : start;
    if (words.is(at, "per", "/") || (words.is(at, "a") && words.isHyphen(at + 1))) {
      int from = words.isHyphen(at + 1) ? at + 2 : at + 1;
      return named(from, true);
    }
    if (words.is(at, "a", "an", "each", "every")) {
      return named(at + 1, false);
    }
    if (words.at(at).startsWith("a-")) {
      String name = words.at(at).substring(2);
      return isTime(name) ? new Rate(name, at) : null;
    }
    return switch (words.at(at)) {
      case "annually", "yearly" -> new Rate("year", at);
      case "monthly" -> new Rate("month", at);
      case "weekly" -> new Rate("week", at);
      case "daily" -> new Rate("day", at);
      case "hourly" -> new Rate("hour", at);
      default -> null;
    };
  }

  private @Nullable Rate named(int at, boolean any) {
    for (int length = 2; length > 0; length--) {
      String name = length == 2 ? words.at(at) + " " + bare(at + 1) : bare(at);
      Optional<UnitWord> unit = FigureWords.unit(name);
      if (unit.isEmpty() && length == 1 && words.has(at) && any) {
        unit = FigureWords.symbol(words.written(at));
      }
      boolean measure =
          unit.isPresent()
              && (unit.get().unitClass() == UnitClass.TIME
                  || unit.get().unitClass() == UnitClass.MEASURE);
      // "an hour long", "a day later" are no rates
      if (measure
          && words.has(at + length - 1)
          && !words.is(at + length, "long", "later", "ago", "old", "earlier")) {
        return new Rate(singular(name.length() < 3 ? unit.get().name() : name), at + length - 1);
      }
    }
    boolean piece = PIECES.contains(words.lemma(at)) && !words.isNoun(at + 1);
    if (piece || (any && words.isNoun(at))) {
      return new Rate(words.lemma(at).toLowerCase(Locale.ROOT), at);
    }
    return null;
  }

  /** Without the stop that ends a sentence or an abbreviation. */
  private String bare(int i) {
    String word = words.at(i);
    return word.length() > 1 && word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  private static String singular(String unit) {
    Optional<UnitWord> known = FigureWords.unit(unit);
    String name = known.map(UnitWord::name).filter(n -> n.indexOf(' ') >= 0).orElse(unit);
    if (name.endsWith("feet")) {
      return name.substring(0, name.length() - 4) + "foot";
    }
    if (name.endsWith("inches") || name.endsWith("centuries")) {
      return name.endsWith("inches") ? name.substring(0, name.length() - 2) : "century";
    }
    return name.endsWith("s") && !name.endsWith("ss") ? name.substring(0, name.length() - 1) : name;
  }
}

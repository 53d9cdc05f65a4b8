package org.annals.time;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/** The words that time expressions are made of, from {@code lexicon.txt}. */
final class Lexicon {
  private static final Map<String, Map<WordClass, String>> WORDS = load();

  private Lexicon() {}

  /** The lines of a resource of this package that say something. */
  static List<String> lines(String resource) {
    return WordList.lines(Lexicon.class, resource).stream()
        .filter(line -> !line.startsWith("# "))
        .toList();
  }

  private static Map<String, Map<WordClass, String>> load() {
    Map<String, Map<WordClass, String>> words = new HashMap<>();
    for (String line : lines("lexicon.txt")) {
      int equals = line.indexOf('=');
      String[] head = line.substring(0, equals).strip().split(" ", -1);
      WordClass wordClass = WordClass.valueOf(head[0]);
      for (String word : line.substring(equals + 1).split(",", -1)) {
        if (!word.isBlank()) {
          words
              .computeIfAbsent(word.strip(), w -> new EnumMap<>(WordClass.class))
              .put(wordClass, head[1]);
        }
      }
    }
    return words;
  }

  /** What a word in lower case can be; null if it is in no class. */
  static @Nullable Map<WordClass, String> get(String word) {
    return WORDS.get(word);
  }

  /** The number of the month that a word in lower case names, 1 to 12; null if it names none. */
  static @Nullable Integer month(String word) {
    Map<WordClass, String> entry = WORDS.get(word);
    String value = entry == null ? null : entry.get(WordClass.MONTH);
    return value == null ? null : Integer.valueOf(value);
  }

  /** The weekday, 1 to 7, that a word names, written out or short; null if it names none. */
  static @Nullable Integer shortWeekday(String word) {
    Map<WordClass, String> entry = WORDS.get(word.toLowerCase(Locale.ROOT));
    if (entry == null) {
      return null;
    }
    String value = entry.get(WordClass.WEEKDAY);
    value = value == null ? entry.get(WordClass.SHORT_WEEKDAY) : value;
    return value == null ? null : Integer.valueOf(value);
  }

  static boolean is(String word, WordClass wordClass) {
    Map<WordClass, String> entry = WORDS.get(word);
    return entry != null && entry.containsKey(wordClass);
  }
}

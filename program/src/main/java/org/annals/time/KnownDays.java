package org.annals.time;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Days of the calendar by which news knows one thing of one year ({@code days-known-by-date.tsv}):
 * "the attacks of Sept. 11".
 */
final class KnownDays {
  private record Known(int year, Set<String> nouns) {}

  private static final Map<String, Known> DAYS = new HashMap<>();

  static {
    for (List<String> row : WordList.rows(KnownDays.class, "days-known-by-date.tsv")) {
      DAYS.put(
          row.get(0),
          new Known(Integer.parseInt(row.get(1)), Set.copyOf(WordList.list(row.get(2)))));
    }
  }

  private KnownDays() {}

  /** Whether the day is known so, whatever it is named with. */
  static boolean holds(int month, int day) {
    return DAYS.containsKey(key(month, day));
  }

  /** The year, where the day stands with a noun for what it is known by; null if it does not. */
  static @Nullable Integer year(Sentence sentence, Phrase phrase, TimePoint point) {
    Integer month = point.month();
    Integer day = point.day();
    Known known = month == null || day == null ? null : DAYS.get(key(month, day));
    if (known == null) {
      return null;
    }
    boolean beside =
        phrase.end() < sentence.size() && isKnownBy(sentence.token(phrase.end()), known);
    int of = phrase.first() - 1; // "the attacks of Sept. 11", not "the ship was attacked on"
    boolean after =
        of > 0
            && sentence.token(of).word().equals("of")
            && isKnownBy(sentence.token(of - 1), known);
    return beside || after ? Integer.valueOf(known.year()) : null;
  }

  private static boolean isKnownBy(Token noun, Known known) {
    return noun.isNoun() && known.nouns().contains(noun.lemma().toLowerCase(Locale.ROOT));
  }

  private static String key(int month, int day) {
    return String.format(Locale.ROOT, "%02d-%02d", month, day);
  }
}

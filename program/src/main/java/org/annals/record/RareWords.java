package org.annals.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In how many mentions a word stands, and which of a mention's words are the rarest. */
final class RareWords {
  /** By how many of its words, the rarest, a mention is found that names nobody. */
  private static final int RAREST = 4;

  private final Map<String, Integer> often = new HashMap<>();
  private final Comparator<String> rarestFirst =
      Comparator.comparingInt(this::often).thenComparing(Comparator.naturalOrder());

  RareWords(List<ToldEvent> told) {
    for (ToldEvent t : told) {
      List<String> terms = t.terms();
      for (int i = 0; i < terms.size(); i++) {
        if (terms.indexOf(terms.get(i)) == i) {
          often.merge(terms.get(i), 1, Integer::sum);
        }
      }
    }
  }

  /** In how many mentions the word stands. */
  int often(String word) {
    return often.getOrDefault(word, 0);
  }

  /** The rarest words of a mention beside its head. */
  List<String> of(ToldEvent told) {
    List<String> words = new ArrayList<>();
    for (String word : told.terms()) {
      if (!words.contains(word)
          && !Counted.EMPTY.contains(word)
          && !word.equals(told.mention().deed())) {
        words.add(word);
      }
    }
    if (words.size() > 1) {
      words.sort(rarestFirst);
    }
    return words.size() > RAREST ? words.subList(0, RAREST) : words;
  }
}

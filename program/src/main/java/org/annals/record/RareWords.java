package org.annals.record;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In how many mentions a word stands, and which of a mention's words are the rarest. */
final class RareWords {
  /** By how many of its words, the rarest, a mention is found that names nobody. */
  private static final int RAREST = 4;

  private final Map<String, Integer> often = new HashMap<>();

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
    return told.terms().stream()
        .distinct()
        .filter(w -> !Counted.EMPTY.contains(w) && !w.equals(told.mention().deed()))
        .sorted(Comparator.comparingInt(this::often).thenComparing(w -> w))
        .limit(RAREST)
        .toList();
  }
}

package org.annals.record;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.text.WordList;

/**
 * Verbs that may tell one deed in other words ({@code same-deeds.tsv}): who was to resign and has
 * stepped down did what he was to do. By stems, as {@link Outcomes} cuts them.
 */
final class SameDeeds {
  private final Map<String, Set<String>> groups = new HashMap<>();
  private final Map<String, String> phrases = new TreeMap<>();

  SameDeeds() {
    for (var row : WordList.rows(SameDeeds.class, "same-deeds.tsv")) {
      for (String word : WordList.list(row.get(1))) {
        if (word.indexOf(' ') > 0) {
          phrases.put(word, "= " + row.get(0));
          continue;
        }
        Outcomes.stems(word)
            .forEach(s -> groups.computeIfAbsent(s, k -> new TreeSet<>()).add("= " + row.get(0)));
      }
    }
  }

  /** The groups to which words belong: by their stems, or by a phrase among them. */
  Set<String> groups(Set<String> stems, String words) {
    Set<String> all = new TreeSet<>();
    stems.forEach(s -> all.addAll(groups.getOrDefault(s, Set.of())));
    if (words.indexOf(' ') > 0) {
      String lower = words.toLowerCase(Locale.ROOT);
      phrases.forEach(
          (phrase, group) -> {
            if (lower.contains(phrase)) {
              all.add(group);
            }
          });
    }
    return all;
  }
}

package org.annals.event;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.text.Tongue;
import org.annals.text.WordList;

/** Named sets of words out of one resource: a row for each, its name, a tab, the words by "|". */
final class WordSets {
  private final Map<String, Set<String>> sets = new HashMap<>();
  private final String resource;

  WordSets(String resource) {
    this.resource = resource;
    for (List<String> row : WordList.rows(WordSets.class, resource)) {
      sets.put(row.get(0), Set.copyOf(WordList.list(row.get(1))));
    }
  }

  /** Whether the set holds the word, whatever its case. */
  boolean has(String set, String word) {
    return set(set).contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * The words of a set.
   *
   * @throws IllegalArgumentException if the resource of English has no such set
   */
  Set<String> set(String name) {
    Set<String> words = sets.get(name);
    if (words == null && !Tongue.CODE.equals("en")) {
      return Set.of(); // another language has no such words, or none yet
    }
    if (words == null) {
      throw new IllegalArgumentException("no words \"" + name + "\" in " + resource);
    }
    return words;
  }
}

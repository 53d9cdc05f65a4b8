package org.annals.statement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annals.text.WordList;

/** The word lists about saying. */
final class SpeechWords {
  /**
   * A verb of saying.
   *
   * @param kind its class as in speech-verbs.tsv
   * @param distanced whether the writer holds back from vouching for what is said
   */
  record SpeechVerb(String kind, boolean distanced) {
    boolean isBelief() {
      return kind.equals("belief");
    }
  }

  private static final Map<String, SpeechVerb> VERBS = new HashMap<>();
  private static final Map<String, Set<String>> NOUNS = new HashMap<>();

  static {
    for (List<String> row : WordList.rows(SpeechWords.class, "speech-verbs.tsv")) {
      VERBS.put(row.get(0), new SpeechVerb(row.get(1), row.size() > 2 && !row.get(2).isEmpty()));
    }
    for (List<String> row : WordList.rows(SpeechWords.class, "speech-nouns.tsv")) {
      NOUNS.computeIfAbsent(row.get(1), k -> new HashSet<>()).add(row.get(0));
    }
  }

  private SpeechWords() {}

  static Optional<SpeechVerb> verb(String lemma) {
    return Optional.ofNullable(VERBS.get(lemma));
  }

  /** Whether the word stands in speech-nouns.tsv with this class. */
  static boolean is(String lemma, String kind) {
    return NOUNS.getOrDefault(kind, Set.of()).contains(lemma);
  }
}

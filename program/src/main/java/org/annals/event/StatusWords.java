package org.annals.event;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.annals.text.WordList;

/** Which governing words make a clause a plan, a threat, a supposition ({@code status.tsv}). */
final class StatusWords {
  private final Map<String, Status> verbs = new HashMap<>();
  private final Map<String, Status> nouns = new HashMap<>();
  private final Map<String, Status> adjectives = new HashMap<>();

  StatusWords() {
    for (List<String> row : WordList.rows(StatusWords.class, "status.tsv")) {
      Status status = Status.valueOf(row.get(0).toUpperCase(Locale.ROOT));
      WordList.list(row.get(1)).forEach(word -> verbs.putIfAbsent(word, status));
      WordList.list(row.get(2)).forEach(word -> nouns.putIfAbsent(word, status));
      WordList.list(row.get(3)).forEach(word -> adjectives.putIfAbsent(word, status));
    }
  }

  Optional<Status> verb(String lemma) {
    return Optional.ofNullable(verbs.get(lemma.toLowerCase(Locale.ROOT)));
  }

  Optional<Status> noun(String lemma) {
    return Optional.ofNullable(nouns.get(lemma.toLowerCase(Locale.ROOT)));
  }

  Optional<Status> adjective(String lemma) {
    return Optional.ofNullable(adjectives.get(lemma.toLowerCase(Locale.ROOT)));
  }
}

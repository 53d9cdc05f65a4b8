package org.annals.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.WordList;

/** Which governing words make a clause a plan, a threat, a supposition ({@code status.tsv}). */
final class StatusWords {
  private final Map<String, Status> verbs = new HashMap<>();
  private final Map<String, Status> nouns = new HashMap<>();
  private final Map<String, Status> adjectives = new HashMap<>();

  private final Set<String> undoing = new HashSet<>();
  private final Set<String> undone = new HashSet<>();
  private final Set<String> bringing = new HashSet<>();

  StatusWords() {
    for (List<String> row : WordList.rows(StatusWords.class, "governing.tsv")) {
      Set<String> of =
          switch (row.get(0)) {
            case "undoes" -> undoing;
            case "undone" -> undone;
            default -> bringing;
          };
      of.addAll(WordList.list(row.get(1)));
    }
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

  /** Whether what the verb governs is called off by it, with its particle if it has one. */
  boolean undoes(Sentence sentence, Token verb) {
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    return undoing.contains(lemma)
        || sentence.children(verb, "compound:prt", "advmod").stream()
            .anyMatch(p -> undoing.contains(lemma + " " + p.lemma().toLowerCase(Locale.ROOT)));
  }

  /** Whether the adjective says that its noun was called off. */
  boolean undone(String word) {
    return undone.contains(word);
  }

  /**
   * Whether an infinitive after the verb and its object came about with it ("forced him to go").
   */
  boolean bringsAbout(String lemma) {
    return bringing.contains(lemma.toLowerCase(Locale.ROOT));
  }

  Optional<Status> noun(String lemma) {
    return Optional.ofNullable(nouns.get(lemma.toLowerCase(Locale.ROOT)));
  }

  Optional<Status> adjective(String lemma) {
    return Optional.ofNullable(adjectives.get(lemma.toLowerCase(Locale.ROOT)));
  }
}

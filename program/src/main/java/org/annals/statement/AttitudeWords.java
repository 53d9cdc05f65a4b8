package org.annals.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.language.WordNet;
import org.annals.text.WordList;

/** Which words show an attitude: WordNet's classes as attitudes.tsv corrects them. */
final class AttitudeWords {
  private static final Set<String> VERB_FILES =
      Set.of("verb.communication", "verb.cognition", "verb.emotion");
  private static final Set<String> NOUN_FILES =
      Set.of("noun.communication", "noun.cognition", "noun.feeling", "noun.motive");
  private static final Map<String, Boolean> LISTED = new HashMap<>();

  static {
    for (List<String> row : WordList.rows(AttitudeWords.class, "attitudes.tsv")) {
      LISTED.put(row.get(1) + " " + row.get(0), row.get(2).equals("yes"));
    }
  }

  private final WordNet wordNet = WordNet.get();

  boolean isVerb(String lemma) {
    Boolean listed = LISTED.get("verb " + lemma);
    if (listed != null) {
      return listed;
    }
    List<String> files = wordNet.verbFiles(lemma);
    return SpeechWords.verb(lemma).isPresent()
        || (!files.isEmpty() && VERB_FILES.contains(files.get(0)));
  }

  boolean isNoun(String lemma) {
    return LISTED.getOrDefault("noun " + lemma, false)
        || SpeechWords.is(lemma, "speech")
        || (!SpeechWords.is(lemma, "document") && NOUN_FILES.contains(wordNet.nounFile(lemma)));
  }

  /** Whether the word is listed as this part: "adjective", "light", "seem". */
  boolean is(String lemma, String part) {
    return LISTED.getOrDefault(part + " " + lemma, false);
  }
}

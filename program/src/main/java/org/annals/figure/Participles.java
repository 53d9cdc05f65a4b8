package org.annals.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.language.Token;
import org.annals.text.WordList;

/** The past participle of a verb: "cancelled", "sent". */
final class Participles {
  private static final Map<String, String> IRREGULAR = new HashMap<>();

  static {
    for (List<String> row : WordList.rows(Participles.class, "participles.tsv")) {
      IRREGULAR.put(row.get(0), row.get(1));
    }
  }

  private Participles() {}

  /** As the report writes it where it does, else made of the base form. */
  static String of(Token verb) {
    String word = verb.word().toLowerCase(Locale.ROOT);
    boolean written = verb.tag().equals("VBN") || (verb.tag().equals("VBD") && word.endsWith("ed"));
    return written ? word : of(verb.lemma().toLowerCase(Locale.ROOT));
  }

  /** "close": "closed"; "carry": "carried"; "stop": "stopped"; "send": "sent". */
  static String of(String lemma) {
    String irregular = IRREGULAR.get(lemma);
    if (irregular != null) {
      return irregular;
    }
    if (lemma.endsWith("e")) {
      return lemma + "d";
    }
    if (lemma.matches(".*[^aeiou]y")) {
      return lemma.substring(0, lemma.length() - 1) + "ied";
    }
    boolean one = lemma.matches("[^aeiou]*[aeiou][^aeiouwxy]");
    return one ? lemma + lemma.charAt(lemma.length() - 1) + "ed" : lemma + "ed";
  }
}

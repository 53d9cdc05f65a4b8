package org.annals.figure;

/** The form of a verb in -ing, by the rules of English spelling. */
final class Gerunds {
  private Gerunds() {}

  /** "close": "closing"; "run": "running"; "lie": "lying". */
  static String of(String lemma) {
    int length = lemma.length();
    if (lemma.endsWith("ie")) {
      return lemma.substring(0, length - 2) + "ying";
    }
    if (lemma.endsWith("e") && !lemma.matches(".*(?:ee|oe|ye)") && length > 2) {
      return lemma.substring(0, length - 1) + "ing";
    }
    boolean one = lemma.matches("[^aeiou]*[aeiou][^aeiouwxy]");
    return one ? lemma + lemma.charAt(length - 1) + "ing" : lemma + "ing";
  }
}

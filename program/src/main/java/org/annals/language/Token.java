package org.annals.language;

import org.annals.text.Span;

/**
 * One token of a sentence.
 *
 * @param index place in the sentence, from 0
 * @param word as written, broken hyphens mended
 * @param lemma base form, lower case but for names
 * @param tag Penn Treebank part of speech
 * @param name PERSON, LOCATION, ORGANIZATION, MISC or O
 * @param span where it stands in the report as it was read in
 * @param head index of the word it depends on in the basic dependencies (Universal Dependencies
 *     v2); −1 for the root
 * @param relation the relation to {@code head}: "nsubj", "obl", "nmod:poss"; "root" for the root
 */
public record Token(
    int index,
    String word,
    String lemma,
    String tag,
    String name,
    Span span,
    int head,
    String relation) {

  public boolean isVerb() {
    return tag.startsWith("VB");
  }

  public boolean isNoun() {
    return tag.startsWith("NN");
  }

  public boolean isProperNoun() {
    return tag.startsWith("NNP");
  }

  public boolean isPronoun() {
    return tag.equals("PRP") || tag.equals("PRP$");
  }

  /** Whether the relation is {@code name} or a subtype of it ("nmod" for "nmod:poss"). */
  public boolean is(String relationName) {
    int length = relationName.length();
    return relation.length() <= length
        ? relation.equals(relationName)
        : relation.charAt(length) == ':' && relation.startsWith(relationName);
  }
}

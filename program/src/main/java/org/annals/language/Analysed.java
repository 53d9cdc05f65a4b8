package org.annals.language;

/**
 * What the models say of a sentence, a place for each token: nothing of where it stands.
 *
 * @param tags Penn Treebank parts of speech
 * @param lemmas base forms
 * @param names PERSON, LOCATION, ORGANIZATION, MISC or O
 * @param heads index of the word that each depends on; −1 for the root
 * @param relations the relation to it
 */
record Analysed(String[] tags, String[] lemmas, String[] names, int[] heads, String[] relations) {
  @Override
  public boolean equals(Object other) {
    return this == other; // an array has no equality of its own
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}

package org.annals.report;

/** A list of English words, so that a broken word can be told from a compound. */
@FunctionalInterface
public interface Words {
  /**
   * Whether it is the base form of a word.
   *
   * @param word in lower case
   */
  boolean isWord(String word);
}

package org.annals.figure;

import org.annals.language.Sentence;

/** "put the toll at 61", "the death toll has passed 300": a number that counts the dead. */
final class Tolls {
  private static final int FARTHEST = 8;

  private Tolls() {}

  /**
   * The index of the word "toll", or "dead" in "put the dead at", that the number at {@code first}
   * tells of; −1 if none does.
   */
  static int before(Sentence sentence, int first) {
    Wording words = new Wording(sentence);
    if (!words.is(first - 1, "at", "to", "of", "is", "was", "past", "passed", "reached", "hit")
        && !words.isVerb(first - 1)) {
      return -1;
    }
    for (int i = first - 1; i >= 0 && first - i <= FARTHEST; i--) {
      boolean dead = words.is(first - 1, "at") && words.is(i, "deaths", "dead", "fatalities");
      if (words.is(i, "toll") || dead) {
        return i;
      }
      if (words.tag(i).matches("CD|[.:,]|-LRB-|\\$")) {
        return -1;
      }
    }
    return -1;
  }
}

package org.annals.record;

/**
 * Gives numbers from 0 to keys, each its own, in the order in which they come: millions of them in
 * a few bytes each. Keys are spread by whoever gives them.
 */
final class KeyNumbers {
  private long[] keys = new long[1 << 10];

  /** By the place of a key its number and one; 0 where there is none. */
  private int[] numbers = new int[keys.length];

  private int size;

  /** The number of a key, the next one if it is new. */
  int of(long key) {
    int place = place(key);
    if (numbers[place] != 0) {
      return numbers[place] - 1;
    }
    keys[place] = key;
    numbers[place] = ++size;
    int number = size - 1;
    if (3L * size > 2L * keys.length) {
      grow();
    }
    return number;
  }

  /** Where the key stands, or else is to stand. */
  private int place(long key) {
    int place = (int) (key >>> 32) & (keys.length - 1);
    while (numbers[place] != 0 && keys[place] != key) {
      place = (place + 1) & (keys.length - 1);
    }
    return place;
  }

  private void grow() {
    long[] before = keys;
    int[] old = numbers;
    keys = new long[2 * before.length];
    numbers = new int[keys.length];
    for (int i = 0; i < before.length; i++) {
      if (old[i] != 0) {
        int place = place(before[i]);
        keys[place] = before[i];
        numbers[place] = old[i];
      }
    }
  }
}

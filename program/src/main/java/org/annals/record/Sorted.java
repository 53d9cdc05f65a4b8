package org.annals.record;

/** Sets of numbers as sorted arrays, each number once. */
final class Sorted {
  private Sorted() {}

  /** How many numbers from {@code least} on both have. */
  static int common(int[] some, int[] others, int least) {
    int common = 0;
    for (int i = 0, j = 0; i < some.length && j < others.length; ) {
      if (some[i] == others[j]) {
        common += some[i] >= least ? 1 : 0;
        i++;
        j++;
      } else if (some[i] < others[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  /** Whether both have one. */
  static boolean meet(int[] some, int[] others) {
    for (int i = 0, j = 0; i < some.length && j < others.length; ) {
      if (some[i] == others[j]) {
        return true;
      }
      if (some[i] < others[j]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }

  /** Whether both have some, and none that the other has. */
  static boolean areOthers(int[] some, int[] others) {
    return some.length > 0 && others.length > 0 && !meet(some, others);
  }

  /** Share of the larger that the other has too; 0 where there are too few to tell. */
  static double overlap(int[] a, int[] b) {
    return Math.min(a.length, b.length) < 2
        ? 0
        : (double) common(a, b, Integer.MIN_VALUE) / Math.max(a.length, b.length);
  }
}

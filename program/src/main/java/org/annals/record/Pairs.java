package org.annals.record;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Pairs of different numbers from 0: tens of millions of them, in four bytes each. */
final class Pairs {
  /** Where in {@link #seconds} those of each number begin that is the smaller of a pair. */
  private final int[] begin;

  private final int[] seconds;

  private Pairs(int[] begin, int[] seconds) {
    this.begin = begin;
    this.seconds = seconds;
  }

  /** Pairs that one thread finds, those of one number in a row. */
  static final class Found {
    private int[] all = new int[64];
    private int size;
    private int open = -1;

    /** Adds a pair; each is added once, either way round. */
    void add(int one, int other) {
      if (all.length < size + 3) {
        all = Arrays.copyOf(all, 2 * all.length);
      }
      if (open < 0 || all[open] != one) {
        open = size;
        all[size++] = one;
        all[size++] = 0;
      }
      all[open + 1]++;
      all[size++] = other;
    }

    private void each(OfPair what) {
      for (int at = 0; at < size; ) {
        int one = all[at++];
        for (int left = all[at++]; left > 0; left--) {
          int other = all[at++];
          what.take(Math.min(one, other), Math.max(one, other));
        }
      }
    }
  }

  /** Takes a pair. */
  interface OfPair {
    void take(int first, int second);
  }

  /**
   * All that were found.
   *
   * @param size above all numbers
   */
  static Pairs of(int size, List<Found> found) {
    int[] begin = new int[size + 1];
    found.forEach(some -> some.each((first, second) -> begin[first + 1]++));
    for (int i = 0; i < size; i++) {
      begin[i + 1] += begin[i];
    }
    int[] next = begin.clone();
    int[] seconds = new int[begin[size]];
    found.forEach(some -> some.each((first, second) -> seconds[next[first]++] = second));
    IntStream.range(0, size).parallel().forEach(i -> Arrays.sort(seconds, begin[i], begin[i + 1]));
    return new Pairs(begin, seconds);
  }

  /** Hands out the pairs, by the smaller number, then by the larger. */
  void each(OfPair what) {
    for (int first = 0; first + 1 < begin.length; first++) {
      for (int at = begin[first]; at < begin[first + 1]; at++) {
        what.take(first, seconds[at]);
      }
    }
  }

  /** Those of the pairs in which not both numbers pass, in the same order. */
  Pairs without(IntPredicate which) {
    int[] left = new int[begin.length];
    int[] kept = new int[64];
    int size = 0;
    for (int first = 0; first + 1 < begin.length; first++) {
      boolean passes = which.test(first);
      for (int at = begin[first]; at < begin[first + 1]; at++) {
        if (!passes || !which.test(seconds[at])) {
          kept = size == kept.length ? Arrays.copyOf(kept, 2 * size) : kept;
          kept[size++] = seconds[at];
        }
      }
      left[first + 1] = size;
    }
    return new Pairs(left, kept);
  }
}

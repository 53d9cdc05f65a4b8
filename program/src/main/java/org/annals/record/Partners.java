package org.annals.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Of each number from 0 those that it makes a pair with, in rising order of the pairs. */
final class Partners {
  private final int[] begin;
  private final int[] all;

  /**
   * Takes pairs.
   *
   * @param size above all numbers
   */
  Partners(Pairs pairs, int size) {
    begin = new int[size + 1];
    pairs.each(
        (first, second) -> {
          begin[first + 1]++;
          begin[second + 1]++;
        });
    for (int i = 0; i < size; i++) {
      begin[i + 1] += begin[i];
    }
    int[] next = begin.clone();
    all = new int[begin[size]];
    pairs.each(
        (first, second) -> {
          all[next[first]++] = second;
          all[next[second]++] = first;
        });
  }

  int count(int i) {
    return begin[i + 1] - begin[i];
  }

  /** The partners of {@code i} that pass. */
  List<Integer> of(int i, IntPredicate which) {
    List<Integer> found = new ArrayList<>();
    for (int at = begin[i]; at < begin[i + 1]; at++) {
      if (which.test(all[at])) {
        found.add(all[at]);
      }
    }
    return found;
  }
}

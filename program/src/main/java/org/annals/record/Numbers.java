package org.annals.record;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Numbers that take four bytes each, where a list of {@link Integer} takes twenty. */
final class Numbers extends AbstractList<Integer> implements RandomAccess {
  private final int[] numbers;

  private Numbers(int[] numbers) {
    this.numbers = numbers;
  }

  /** The same numbers, never to change. */
  static List<Integer> of(List<Integer> numbers) {
    return numbers instanceof Numbers
        ? numbers
        : new Numbers(numbers.stream().mapToInt(n -> n).toArray());
  }

  @Override
  public Integer get(int index) {
    return numbers[index];
  }

  @Override
  public int size() {
    return numbers.length;
  }
}

package org.annals.record;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** Disjoint sets of the numbers from 0 (union-find with path halving; Tarjan 1975). */
final class Groups {
  private final int[] parent;

  Groups(int size) {
    parent = new int[size];
    Arrays.setAll(parent, i -> i);
  }

  /** May be asked from several threads at a time, unless another joins sets meanwhile. */
  int find(int i) {
    int at = i;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** Puts the two in one set, which the smaller root then stands for. */
  void union(int a, int b) {
    int x = find(a);
    int y = find(b);
    if (x != y) {
      parent[Math.max(x, y)] = Math.min(x, y);
    }
  }

  /** The sets, each sorted, by their smallest members. */
  List<List<Integer>> sets() {
    int[] end = new int[parent.length];
    for (int i = 0; i < parent.length; i++) {
      end[find(i)]++;
    }
    int count = 0;
    int sum = 0;
    for (int i = 0; i < end.length; i++) {
      count += end[i] > 0 ? 1 : 0;
      sum += end[i];
      end[i] = sum;
    }
    int[] members = new int[parent.length];
    for (int i = parent.length - 1; i >= 0; i--) {
      members[--end[find(i)]] = i; // from now on where the set begins
    }
    List<List<Integer>> sets = new ArrayList<>(count);
    for (int i = 0; i < parent.length; i++) {
      if (parent[i] == i) {
        sets.add(new Members(members, end[i], i + 1 < end.length ? end[i + 1] : end.length));
      }
    }
    return sets;
  }

  /** One set, in four bytes a member. */
  private static final class Members extends AbstractList<Integer> implements RandomAccess {
    private final int[] all;
    private final int begin;
    private final int end;

    Members(int[] all, int begin, int end) {
      this.all = all;
      this.begin = begin;
      this.end = end;
    }

    @Override
    public Integer get(int index) {
      return all[begin + Objects.checkIndex(index, end - begin)];
    }

    @Override
    public int size() {
      return end - begin;
    }
  }
}

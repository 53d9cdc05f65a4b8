package org.annals.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Disjoint sets of the numbers from 0 (union-find with path halving; Tarjan 1975). */
final class Groups {
  private final int[] parent;

  Groups(int size) {
    parent = new int[size];
    Arrays.setAll(parent, i -> i);
  }

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
    Map<Integer, List<Integer>> sets = new TreeMap<>();
    for (int i = 0; i < parent.length; i++) {
      sets.computeIfAbsent(find(i), r -> new ArrayList<>()).add(i);
    }
    return List.copyOf(sets.values());
  }
}

package org.annals.record;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Clusters by the mean likeness of their members (average link; Manning, Raghavan and Schütze 2008,
 * §17.3), along chains of nearest neighbours (Murtagh 1983). Cost: quadratic in time and memory.
 */
final class AverageLink {
  private AverageLink() {}

  /**
   * The clusters in which no two could be joined at {@code least} or more.
   *
   * @param likeness symmetric; is changed
   * @param least of a join, inclusive
   * @return each sorted, by their first members
   */
  static List<List<Integer>> clusters(float[][] likeness, double least) {
    int n = likeness.length;
    Groups groups = new Groups(n);
    int[] size = new int[n];
    Arrays.fill(size, 1);
    boolean[] done = new boolean[n];
    for (int from = 0; from < n; from++) {
      Deque<Integer> chain = new ArrayDeque<>();
      if (!done[from]) {
        chain.push(from);
      }
      while (!chain.isEmpty()) {
        int top = chain.peek();
        int under = second(chain);
        int next = nearest(likeness[top], top, under, done);
        if (next < 0 || likeness[top][next] < least) {
          chain.pop();
          done[top] = true;
        } else if (next == under) {
          chain.pop();
          chain.pop();
          int kept = Math.min(top, under);
          int gone = Math.max(top, under);
          for (int k = 0; k < n; k++) {
            if (!done[k] && k != kept && k != gone) {
              float mean =
                  (likeness[kept][k] * size[kept] + likeness[gone][k] * size[gone])
                      / (size[kept] + size[gone]);
              likeness[kept][k] = mean;
              likeness[k][kept] = mean;
            }
          }
          size[kept] += size[gone];
          done[gone] = true;
          groups.union(kept, gone);
          if (chain.isEmpty()) {
            chain.push(kept);
          }
        } else {
          chain.push(next);
        }
      }
    }
    return new ArrayList<>(groups.sets());
  }

  private static int second(Deque<Integer> chain) {
    var it = chain.iterator();
    it.next();
    return it.hasNext() ? it.next() : -1;
  }

  /** The most alike that is not done; of equals the one before in the chain, then the first. */
  private static int nearest(float[] row, int self, int under, boolean[] done) {
    int best = under;
    for (int k = 0; k < row.length; k++) {
      if (k != self && !done[k] && (best < 0 || row[k] > row[best])) {
        best = k;
      }
    }
    return best;
  }
}

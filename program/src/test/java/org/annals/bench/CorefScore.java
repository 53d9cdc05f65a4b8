package org.annals.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How well one clustering of mentions agrees with another: MUC (Vilain et al. 1995), B³ (Bagga and
 * Baldwin 1998) and CEAF with φ4 over entities (Luo 2005), as the reference scorer of CoNLL-2012
 * defines them (Pradhan et al. 2014); the CoNLL score is the mean of the three F1.
 *
 * <p>Both sides cluster the same mentions, singletons included. Cost: cubic in the clusters that
 * share a mention with more than one cluster of the other side.
 */
final class CorefScore {
  /** Precision and recall, 0 to 1; 0 where nothing is there to be measured. */
  record Measure(double precision, double recall) {
    double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "P %.3f R %.3f F1 %.3f", precision, recall, f1());
    }
  }

  private final Map<String, Set<String>> gold;
  private final Map<String, Set<String>> ours;
  private final Map<String, String> goldOf;
  private final Map<String, String> oursOf;

  /**
   * Takes two clusterings.
   *
   * @param goldOf the true cluster of each mention
   * @param oursOf the found cluster of each mention
   * @throws IllegalArgumentException if they do not hold the same mentions
   */
  CorefScore(Map<String, String> goldOf, Map<String, String> oursOf) {
    if (!goldOf.keySet().equals(oursOf.keySet())) {
      throw new IllegalArgumentException("the two do not cluster the same mentions");
    }
    this.goldOf = goldOf;
    this.oursOf = oursOf;
    gold = clusters(goldOf);
    ours = clusters(oursOf);
  }

  private static Map<String, Set<String>> clusters(Map<String, String> clusterOf) {
    Map<String, Set<String>> clusters = new LinkedHashMap<>();
    clusterOf.forEach((m, c) -> clusters.computeIfAbsent(c, k -> new HashSet<>()).add(m));
    return clusters;
  }

  /** Links that would have to be added to make the other side's clusters. */
  Measure muc() {
    return new Measure(links(ours.values(), goldOf), links(gold.values(), oursOf));
  }

  private static double links(Collection<Set<String>> clusters, Map<String, String> other) {
    int kept = 0;
    int all = 0;
    for (Set<String> cluster : clusters) {
      Set<String> parts = new HashSet<>();
      cluster.forEach(m -> parts.add(other.getOrDefault(m, m)));
      kept += cluster.size() - parts.size();
      all += cluster.size() - 1;
    }
    return all == 0 ? 0 : (double) kept / all;
  }

  /** Share of each mention's cluster that its other cluster holds too, over the mentions. */
  Measure bCubed() {
    return new Measure(shared(ours, oursOf, gold, goldOf), shared(gold, goldOf, ours, oursOf));
  }

  private static double shared(
      Map<String, Set<String>> of,
      Map<String, String> in,
      Map<String, Set<String>> others,
      Map<String, String> otherIn) {
    double sum = 0;
    for (Map.Entry<String, String> e : in.entrySet()) {
      Set<String> mine = of.getOrDefault(e.getValue(), Set.of());
      Set<String> theirs = others.getOrDefault(otherIn.getOrDefault(e.getKey(), ""), Set.of());
      sum += (double) common(mine, theirs) / mine.size();
    }
    return in.isEmpty() ? 0 : sum / in.size();
  }

  private static int common(Set<String> a, Set<String> b) {
    return (int) a.stream().filter(b::contains).count();
  }

  /** The likeness of clusters matched one to one as well as can be. */
  Measure ceafE() {
    List<Set<String>> rows = new ArrayList<>(gold.values());
    List<Set<String>> columns = new ArrayList<>(ours.values());
    double[][] likeness = new double[rows.size()][columns.size()];
    Map<String, Integer> column = new HashMap<>();
    int number = 0;
    for (String cluster : ours.keySet()) {
      column.put(cluster, number++);
    }
    for (int i = 0; i < rows.size(); i++) {
      for (String mention : rows.get(i)) {
        int j = column.getOrDefault(oursOf.getOrDefault(mention, ""), -1);
        likeness[i][j] += 2.0 / (rows.get(i).size() + columns.get(j).size());
      }
    }
    double best = bestMatch(likeness);
    return new Measure(
        columns.isEmpty() ? 0 : best / columns.size(), rows.isEmpty() ? 0 : best / rows.size());
  }

  double conll() {
    return (muc().f1() + bCubed().f1() + ceafE().f1()) / 3;
  }

  /** Greatest sum of a one-to-one matching (Kuhn 1955, Munkres 1957, with potentials). */
  static double bestMatch(double[][] worth) {
    int rows = worth.length;
    int columns = rows == 0 ? 0 : worth[0].length;
    int n = Math.max(rows, columns);
    double[] u = new double[n + 1];
    double[] v = new double[n + 1];
    int[] match = new int[n + 1];
    for (int i = 1; i <= n; i++) {
      int[] way = new int[n + 1];
      double[] least = new double[n + 1];
      Arrays.fill(least, Double.POSITIVE_INFINITY);
      boolean[] used = new boolean[n + 1];
      match[0] = i;
      int j = 0;
      do {
        used[j] = true;
        int row = match[j];
        double delta = Double.POSITIVE_INFINITY;
        int next = 0;
        for (int k = 1; k <= n; k++) {
          if (!used[k]) {
            double cost = -worth(worth, row - 1, k - 1) - u[row] - v[k];
            if (cost < least[k]) {
              least[k] = cost;
              way[k] = j;
            }
            if (least[k] < delta) {
              delta = least[k];
              next = k;
            }
          }
        }
        for (int k = 0; k <= n; k++) {
          if (used[k]) {
            u[match[k]] += delta;
            v[k] -= delta;
          } else {
            least[k] -= delta;
          }
        }
        j = next;
      } while (match[j] != 0);
      do {
        match[j] = match[way[j]];
        j = way[j];
      } while (j != 0);
    }
    double sum = 0;
    for (int k = 1; k <= n; k++) {
      sum += worth(worth, match[k] - 1, k - 1);
    }
    return sum;
  }

  private static double worth(double[][] worth, int row, int column) {
    return row < worth.length && column < worth[row].length ? worth[row][column] : 0;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "MUC %s | B3 %s | CEAFe %s | CoNLL %.3f", muc(), bCubed(), ceafE(), conll());
  }
}

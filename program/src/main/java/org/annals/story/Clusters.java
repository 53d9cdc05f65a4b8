package org.annals.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.story.Vectors.Sparse;
import org.jspecify.annotations.Nullable;

/**
 * Groups of reports, each known by the sum of its reports' vectors; reports are put in and taken
 * out. Which groups a report is like is found through the terms that they share with it.
 */
final class Clusters {
  /** A story that was silent for so long, some five years, needs twice the likeness. */
  private static final double HALF_LIKE_DAYS = 1825;

  private static final class Cluster {
    final double[] squares = new double[Vectors.PARTS];
    final TreeMap<LocalDate, Integer> days = new TreeMap<>();
    int size;
  }

  private final List<Cluster> clusters = new ArrayList<>();

  /** By part, by term: how much of it each cluster has. */
  private final List<List<Map<Integer, Double>>> having = new ArrayList<>();

  Clusters(Vectors vectors) {
    for (int part = 0; part < Vectors.PARTS; part++) {
      List<Map<Integer, Double>> terms = new ArrayList<>();
      for (int term = 0; term < vectors.size(part); term++) {
        terms.add(new HashMap<>());
      }
      having.add(terms);
    }
  }

  /** The cluster that is most like a report, if one is at least so like it; −1 if none is. */
  int likest(Sparse[] report, @Nullable LocalDate day, double least) {
    double[] likeness = new double[clusters.size()];
    for (int part = 0; part < Vectors.PARTS; part++) {
      double[] product = new double[clusters.size()];
      Sparse vector = report[part];
      for (int i = 0; i < vector.terms.length; i++) {
        double value = vector.values[i];
        having.get(part).get(vector.terms[i]).forEach((c, has) -> product[c] += has * value);
      }
      for (int c = 0; c < likeness.length; c++) {
        if (product[c] > 0) {
          double length = Math.sqrt(clusters.get(c).squares[part]);
          likeness[c] += Vectors.WEIGHTS[part] * product[c] / Math.max(length, 1e-9);
        }
      }
    }
    int best = -1;
    double most = least;
    for (int c = 0; c < likeness.length; c++) {
      // What is not like it at once is not so for its days either.
      if (likeness[c] >= most && clusters.get(c).size > 0) {
        double then = likeness[c] / (1 + daysApart(clusters.get(c), day) / HALF_LIKE_DAYS);
        if (best < 0 ? then >= most : then > most) {
          most = then;
          best = c;
        }
      }
    }
    return best;
  }

  private static double daysApart(Cluster cluster, @Nullable LocalDate day) {
    if (day == null || cluster.days.isEmpty()) {
      return 0;
    }
    LocalDate before = cluster.days.floorKey(day);
    LocalDate after = cluster.days.ceilingKey(day);
    double since = before == null ? Double.MAX_VALUE : ChronoUnit.DAYS.between(before, day);
    double until = after == null ? Double.MAX_VALUE : ChronoUnit.DAYS.between(day, after);
    return Math.min(since, until);
  }

  /** A new cluster, empty; its number. */
  int add() {
    clusters.add(new Cluster());
    return clusters.size() - 1;
  }

  int size(int cluster) {
    return clusters.get(cluster).size;
  }

  void put(int cluster, Sparse[] report, @Nullable LocalDate day) {
    change(cluster, report, 1);
    if (day != null) {
      clusters.get(cluster).days.merge(day, 1, Integer::sum);
    }
  }

  void take(int cluster, Sparse[] report, @Nullable LocalDate day) {
    change(cluster, report, -1);
    if (day != null) {
      clusters.get(cluster).days.computeIfPresent(day, (d, n) -> n == 1 ? null : n - 1);
    }
  }

  private void change(int number, Sparse[] report, int sign) {
    Cluster cluster = clusters.get(number);
    cluster.size += sign;
    for (int part = 0; part < Vectors.PARTS; part++) {
      Sparse vector = report[part];
      for (int i = 0; i < vector.terms.length; i++) {
        Map<Integer, Double> has = having.get(part).get(vector.terms[i]);
        double before = has.getOrDefault(number, 0.0);
        double now = before + sign * vector.values[i];
        cluster.squares[part] += now * now - before * before;
        if (cluster.size == 0 || Math.abs(now) < 1e-12) {
          has.remove(number);
        } else {
          has.put(number, now);
        }
      }
    }
  }
}

package org.annals.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reports as vectors of length 1, one of their words, one of their names and one of the words of
 * their headlines; the rarer a term among all reports, the more it tells (tf-idf; Manning, Raghavan
 * and Schütze 2008, §6.2). Terms of a single report bind nothing and are left out.
 */
final class Vectors {
  /** Parts of a vector and how much each counts: words, names, headline. */
  static final double[] WEIGHTS = {0.4, 0.5, 0.1};

  static final int PARTS = WEIGHTS.length;

  private static final List<Function<Sketch, Map<String, Integer>>> TERMS =
      List.of(Sketch::words, Sketch::names, Sketch::headWords);

  private final Collection<Sketch> sketches;
  private final List<Map<String, Integer>> numbers = new ArrayList<>();
  private final List<Map<String, Integer>> reports = new ArrayList<>();

  Vectors(Collection<Sketch> sketches) {
    this.sketches = sketches;
    for (Function<Sketch, Map<String, Integer>> terms : TERMS) {
      Map<String, Integer> in = new TreeMap<>();
      sketches.forEach(s -> terms.apply(s).keySet().forEach(t -> in.merge(t, 1, Integer::sum)));
      in.values().removeIf(n -> n < 2);
      Map<String, Integer> number = new HashMap<>();
      in.keySet().forEach(t -> number.put(t, number.size()));
      reports.add(in);
      numbers.add(number);
    }
  }

  /** How many different terms a part has. */
  int size(int part) {
    return numbers.get(part).size();
  }

  /** How much a word tells; 0 of one that no two reports have. */
  double weight(String word) {
    return weight(0, word);
  }

  private double weight(int part, String term) {
    Integer in = reports.get(part).get(term);
    return in == null ? 0 : Math.log((sketches.size() + 1) / (in + 0.5));
  }

  /** The parts of a report's vector. */
  Sparse[] of(Sketch sketch) {
    Sparse[] parts = new Sparse[PARTS];
    for (int part = 0; part < PARTS; part++) {
      Map<Integer, Double> vector = new TreeMap<>();
      for (Map.Entry<String, Integer> term : TERMS.get(part).apply(sketch).entrySet()) {
        Integer number = numbers.get(part).get(term.getKey());
        if (number != null) {
          vector.put(number, (1 + Math.log(term.getValue())) * weight(part, term.getKey()));
        }
      }
      parts[part] = Sparse.ofLengthOne(vector);
    }
    return parts;
  }

  /** A vector, the terms that it has alone: their numbers, ascending, and the value of each. */
  static final class Sparse {
    final int[] terms;
    final double[] values;

    private Sparse(int[] terms, double[] values) {
      this.terms = terms;
      this.values = values;
    }

    /** The direction of a sum of vectors. */
    static Sparse ofSum(Collection<Sparse> vectors) {
      Map<Integer, Double> sum = new TreeMap<>();
      for (Sparse vector : vectors) {
        for (int i = 0; i < vector.terms.length; i++) {
          sum.merge(vector.terms[i], vector.values[i], Double::sum);
        }
      }
      return ofLengthOne(sum);
    }

    private static Sparse ofLengthOne(Map<Integer, Double> vector) {
      double length = Math.sqrt(vector.values().stream().mapToDouble(v -> v * v).sum());
      int[] terms = new int[vector.size()];
      double[] values = new double[terms.length];
      int i = 0;
      for (Map.Entry<Integer, Double> entry : vector.entrySet()) {
        terms[i] = entry.getKey();
        values[i++] = length > 0 ? entry.getValue() / length : 0;
      }
      return new Sparse(terms, values);
    }

    boolean isEmpty() {
      return terms.length == 0;
    }
  }
}

package org.annals.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How much each word tells: the rarer among the texts, the more (tf-idf; Manning, Raghavan and
 * Schütze 2008, §6.2).
 */
final class WordWeights {
  private final Map<String, Integer> texts = new HashMap<>();
  private final int all;

  WordWeights(Collection<? extends Collection<String>> texts) {
    all = texts.size();
    for (Collection<String> text : texts) {
      for (String word : new HashSet<>(text)) {
        this.texts.merge(word, 1, Integer::sum);
      }
    }
  }

  /** At least 0; of a word in all texts next to nothing. */
  double of(String word) {
    return Math.log((all + 1.0) / (texts.getOrDefault(word, 0) + 0.5));
  }

  /** A text as a vector of length 1. */
  Map<String, Double> vector(Collection<String> words) {
    Map<String, Double> vector = new java.util.TreeMap<>();
    words.forEach(w -> vector.merge(w, 1.0, Double::sum));
    vector.replaceAll((w, count) -> (1 + Math.log(count)) * of(w));
    double length = Math.sqrt(vector.values().stream().mapToDouble(v -> v * v).sum());
    if (length > 0) {
      vector.replaceAll((w, v) -> v / length);
    }
    return vector;
  }

  /** The cosine of two vectors of length 1. */
  static double cosine(Map<String, Double> a, Map<String, Double> b) {
    double sum = 0;
    for (Map.Entry<String, Double> e : a.entrySet()) {
      sum += e.getValue() * b.getOrDefault(e.getKey(), 0.0);
    }
    return sum;
  }

  /** Weight of the words of both, as a share of the weight of the smaller set; 0 to 1. */
  double shared(Set<String> a, Set<String> b) {
    double least = Math.min(sum(a), sum(b));
    if (least <= 0) {
      return 0;
    }
    return a.stream().filter(b::contains).sorted().mapToDouble(this::of).sum() / least;
  }

  private double sum(Set<String> words) {
    return words.stream().sorted().mapToDouble(this::of).sum();
  }
}

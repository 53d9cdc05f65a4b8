package org.annals.timeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.text.WordList;

/** The words of sentences and how much each tells one sentence from another. */
final class Terms {
  private static final Set<String> FUNCTION_WORDS =
      WordList.words(Terms.class, "function-words.txt");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final Map<String, Double> rarity = new HashMap<>();

  Terms(List<StoryReport> reports) {
    Map<String, Integer> sentences = new HashMap<>();
    int all = 0;
    for (StoryReport report : reports) {
      for (Telling sentence : report.sentences()) {
        all++;
        new HashSet<>(words(sentence.text())).forEach(w -> sentences.merge(w, 1, Integer::sum));
      }
    }
    int total = all;
    sentences.forEach((word, n) -> rarity.put(word, Math.log((1.0 + total) / (1.0 + n)) + 1));
  }

  /** The words of content, in lower case, without the endings of number and verb. */
  static List<String> words(String text) {
    List<String> words = new java.util.ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      if (!FUNCTION_WORDS.contains(matcher.group())) {
        words.add(stem(matcher.group()));
      }
    }
    return words;
  }

  /** Cuts the regular endings, so that "leaks", "leaked" and "leaking" count as one word. */
  private static String stem(String word) {
    String stem = word;
    if (stem.length() > 4 && stem.endsWith("ies")) {
      return stem.substring(0, stem.length() - 3) + "y";
    }
    if (stem.length() > 3 && stem.endsWith("s") && !stem.endsWith("ss") && !stem.endsWith("us")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    for (String ending : List.of("ing", "ed")) {
      if (stem.length() > ending.length() + 3 && stem.endsWith(ending)) {
        stem = stem.substring(0, stem.length() - ending.length());
        break;
      }
    }
    return stem.length() > 4 && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
  }

  /**
   * The words of a text weighed by their rarity, of length 1; what no report has is passed over.
   */
  Map<String, Double> vector(List<String> words) {
    Map<String, Double> vector = new TreeMap<>(); // sums come out the same in every run
    for (String word : words) {
      Double weight = rarity.get(word);
      if (weight != null) {
        vector.merge(word, weight, Double::sum);
      }
    }
    return unit(vector);
  }

  /** How rare each of the words is. */
  Map<String, Double> rarities(Iterable<String> words) {
    Map<String, Double> rarities = new TreeMap<>();
    for (String word : words) {
      rarities.put(word, rarity.getOrDefault(word, 1.0));
    }
    return rarities;
  }

  static Map<String, Double> unit(Map<String, Double> vector) {
    double square = 0;
    for (double x : vector.values()) {
      square += x * x;
    }
    if (square > 0) {
      double length = Math.sqrt(square);
      vector.replaceAll((word, x) -> x / length);
    }
    return vector;
  }

  static void add(Map<String, Double> sum, Map<String, Double> vector) {
    vector.forEach((word, x) -> sum.merge(word, x, Double::sum));
  }

  /** The scalar product. */
  static double product(Map<String, Double> a, Map<String, Double> b) {
    Map<String, Double> smaller = a.size() <= b.size() ? a : b;
    Map<String, Double> larger = a.size() <= b.size() ? b : a;
    double product = 0;
    for (Map.Entry<String, Double> entry : smaller.entrySet()) {
      product += entry.getValue() * larger.getOrDefault(entry.getKey(), 0.0);
    }
    return product;
  }
}

package org.annals.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.figure.FigureMention;
import org.annals.figure.Quantity;
import org.annals.text.WordList;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Puts what reports count alike under one subject: "workers killed" and "workers killed in the
 * blast", both 11.
 *
 * <p>Two mentions are alike if they give the same amount of the same unit, of at least two digits,
 * at times that may be one, and more than half of the words of the shorter subject stand in the
 * other; not if each has a name that the other lacks. Of the subjects so found alike the fullest
 * stands for all. Cost: quadratic in the mentions of one amount.
 */
final class FigureSubjects {
  /** Words that say how it is counted, not what. */
  private static final Set<String> GENERIC =
      WordList.words(FigureSubjects.class, "counting-words.txt");

  private static final int LONGEST = 14;

  /**
   * A figure as one report gives it.
   *
   * @param mention what it says
   * @param when when it holds; null if nothing says so
   */
  record Given(FigureMention mention, @Nullable When when) {}

  private FigureSubjects() {}

  /** For each of {@code given} the subject it is to go by. */
  static List<String> of(List<Given> given) {
    Map<String, List<Integer>> byAmount = new TreeMap<>();
    for (int i = 0; i < given.size(); i++) {
      FigureMention mention = given.get(i).mention();
      Quantity quantity = mention.quantity();
      if (isTelling(quantity.low()) || isTelling(quantity.high())) {
        String key =
            mention.kind()
                + " "
                + plain(quantity.low())
                + " "
                + plain(quantity.high())
                + " "
                + quantity.unit();
        byAmount.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    Groups groups = new Groups(given.size());
    for (List<Integer> same : byAmount.values()) {
      for (int a = 0; a < same.size(); a++) {
        for (int b = a + 1; b < same.size(); b++) {
          if (isAlike(given.get(same.get(a)), given.get(same.get(b)))) {
            groups.union(same.get(a), same.get(b));
          }
        }
      }
    }
    Map<Integer, String> subjects = new HashMap<>();
    for (List<Integer> set : groups.sets()) {
      String fullest =
          set.stream()
              .map(i -> given.get(i).mention().subject())
              .min(
                  Comparator.comparing((String s) -> s.split(" ").length > LONGEST)
                      .thenComparing(s -> -content(s).size())
                      .thenComparing(Comparator.naturalOrder()))
              .orElseThrow();
      set.forEach(i -> subjects.put(i, fullest));
    }
    List<String> all = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      all.add(subjects.getOrDefault(i, given.get(i).mention().subject()));
    }
    return all;
  }

  private static boolean isAlike(Given a, Given b) {
    if (a.when() != null && b.when() != null && !a.when().overlaps(b.when())) {
      return false;
    }
    Set<String> x = content(a.mention().subject());
    Set<String> y = content(b.mention().subject());
    int shared = (int) x.stream().filter(y::contains).count();
    int least = Math.min(x.size(), y.size());
    return least > 0
        && (shared == least || (shared >= 2 && 2 * shared > least))
        && !(hasNameBeside(a.mention().subject(), y) && hasNameBeside(b.mention().subject(), x));
  }

  /** "Peru" where the other has none of it. */
  private static boolean hasNameBeside(String subject, Set<String> other) {
    for (String word : subject.split("[^\\p{L}\\p{Nd}.]+")) {
      if (!word.isEmpty()
          && Character.isUpperCase(word.charAt(0))
          && !other.contains(stem(word.toLowerCase(Locale.ROOT)))) {
        return true;
      }
    }
    return false;
  }

  /** Two digits or more that count: "11", "1.5 million"; "20 billion" and "two" recur too often. */
  private static boolean isTelling(@Nullable BigDecimal number) {
    return number != null && number.stripTrailingZeros().precision() >= 2;
  }

  private static Set<String> content(String subject) {
    Set<String> content = new TreeSet<>();
    for (String word : subject.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}.]+")) {
      if (word.length() > 1 && !GENERIC.contains(word)) {
        content.add(stem(word));
      }
    }
    return content;
  }

  private static String stem(String word) {
    return word.replaceFirst("(?:ies|es|s|ing|ed)$", "");
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "-" : number.stripTrailingZeros().toPlainString();
  }
}

package org.annals.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
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
 * stands for all. Of those that share an amount and a word the nearest in time are compared. Cost:
 * n log n in the figures.
 */
final class FigureSubjects {
  /** Words that say how it is counted, not what. */
  private static final Set<String> GENERIC =
      WordList.words(FigureSubjects.class, "counting-words.txt");

  private static final int LONGEST = 14;

  /** A number that recurs is the same only if the shorter subject has so many words. */
  private static final int LEAST_WORDS = 1;

  /** So many figures of one amount and one word, nearest in time, are compared with each. */
  private static final int WINDOW = 48;

  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{Nd}.]+");
  private static final Pattern ENDING = Pattern.compile("(?:ies|es|s|ing|ed)$");

  /** Words of content beyond which a subject is no fuller for having more. */
  private static final int ENOUGH = 5;

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
      if (quantity.low() != null || quantity.high() != null) {
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
    Map<String, Words> read = new ConcurrentHashMap<>();
    Groups groups = new Groups(given.size());
    for (List<int[]> pairs :
        Side.bySide(List.copyOf(byAmount.values()), some -> alike(some, given, read))) {
      pairs.forEach(pair -> groups.union(pair[0], pair[1]));
    }
    Map<Integer, String> subjects = new HashMap<>();
    for (List<Integer> set : groups.sets()) {
      String fullest =
          set.stream()
              .map(i -> given.get(i).mention().subject())
              .min(
                  Comparator.comparing((String s) -> s.split(" ", -1).length > LONGEST)
                      .thenComparing(s -> s.contains(" to be "))
                      .thenComparing(s -> -Math.min(ENOUGH, words(s, read).content().size()))
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

  /** The pairs of figures that are alike, among those of one amount each. */
  private static List<int[]> alike(
      List<List<Integer>> amounts, List<Given> given, Map<String, Words> read) {
    List<int[]> pairs = new ArrayList<>();
    for (List<Integer> same : amounts) {
      for (List<Integer> block : blocks(same, given, read)) {
        for (int a = 0; a < block.size(); a++) {
          for (int b = a + 1; b < Math.min(block.size(), a + WINDOW); b++) {
            if (isAlike(given.get(block.get(a)), given.get(block.get(b)), read)) {
              pairs.add(new int[] {block.get(a), block.get(b)});
            }
          }
        }
      }
    }
    return pairs;
  }

  /** Figures of one amount whose subjects share a word, in the order of their days. */
  private static Collection<List<Integer>> blocks(
      List<Integer> same, List<Given> given, Map<String, Words> read) {
    if (same.size() < 2) {
      return List.of();
    }
    List<Integer> ordered = new ArrayList<>(same);
    ordered.sort(
        Comparator.comparing(
                (Integer i) -> given.get(i).when(), Comparator.nullsLast(EventLinker.byDay()))
            .thenComparing(i -> given.get(i).mention().subject())
            .thenComparing(i -> i));
    Map<String, List<Integer>> blocks = new TreeMap<>();
    for (int i : ordered) {
      for (String word : words(given.get(i).mention().subject(), read).content()) {
        blocks.computeIfAbsent(word, k -> new ArrayList<>()).add(i);
      }
    }
    return blocks.values();
  }

  private static boolean isAlike(Given a, Given b, Map<String, Words> read) {
    if (a.when() != null && b.when() != null && !a.when().overlaps(b.when())) {
      return false;
    }
    Words x = words(a.mention().subject(), read);
    Words y = words(b.mention().subject(), read);
    int shared = 0;
    for (String word : x.content()) {
      if (y.content().contains(word)) {
        shared++;
      }
    }
    int least = Math.min(x.content().size(), y.content().size());
    if (!isTelling(a.mention().quantity())) {
      return least >= LEAST_WORDS
          && shared == least
          && a.when() != null
          && b.when() != null
          && y.content().containsAll(x.names())
          && x.content().containsAll(y.names());
    }
    return least > 0
        && (shared == least || (shared >= 2 && 2 * shared > least))
        && (y.content().containsAll(x.names()) || x.content().containsAll(y.names()));
  }

  /**
   * A subject's words.
   *
   * @param content stems of those that say what is counted
   * @param names stems of those with a capital
   */
  private record Words(Set<String> content, List<String> names) {}

  private static Words words(String subject, Map<String, Words> read) {
    Words known = read.get(subject);
    if (known != null) {
      return known;
    }
    List<String> names = new ArrayList<>();
    for (String word : WORDS.split(subject, -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        names.add(stem(word.toLowerCase(Locale.ROOT)));
      }
    }
    Words words = new Words(content(subject), List.copyOf(names));
    read.put(subject, words);
    return words;
  }

  private static boolean isTelling(Quantity quantity) {
    return isTelling(quantity.low()) || isTelling(quantity.high());
  }

  /** Two digits or more that count: "11", "1.5 million"; "20 billion" and "two" recur too often. */
  private static boolean isTelling(@Nullable BigDecimal number) {
    return number != null && number.stripTrailingZeros().precision() >= 2;
  }

  private static Set<String> content(String subject) {
    Set<String> content = new TreeSet<>();
    for (String word : WORDS.split(subject.toLowerCase(Locale.ROOT), -1)) {
      if (word.length() > 1 && !GENERIC.contains(word)) {
        content.add(stem(word));
      }
    }
    return content;
  }

  private static String stem(String word) {
    return ENDING.matcher(word).replaceFirst("");
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "-" : number.stripTrailingZeros().toPlainString();
  }
}

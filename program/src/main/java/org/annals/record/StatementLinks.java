package org.annals.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.text.Evidence;
import org.annals.text.Span;
import org.annals.text.WordList;
import org.annals.text.WordRuns;
import org.jspecify.annotations.Nullable;

/**
 * Links a statement to the one that it answers: "denied that the dam was unsafe" to "the dam was
 * unsafe", said by another. Only where a verb of answering says so and both have most of their
 * words in common; of those said near it in time, the one with the most is taken. A denial that
 * stands beside what it denies ({@link AnswersBeside}) needs no words in common. Cost: n log n.
 */
final class StatementLinks {
  private static final double ALIKE = 0.6;
  private static final int FEWEST_SHARED = 3;

  /** How many statements with a word of the answer, before it and after it, are compared. */
  private static final int NEAR = 60;

  private static final Pattern NEGATION =
      Pattern.compile("(?i)\\b(?:not|never|no|nor|without|nobody|none)\\b|n[’']t\\b");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern DENIED =
      Pattern.compile("not|never|n't|n’t|didn.t|refused|declined");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
  private static final Map<String, Link.Kind> ANSWERS = new HashMap<>();
  private static final Set<String> EMPTY =
      Set.of(
          "that", "this", "with", "from", "have", "been", "were", "would", "will", "could", "their",
          "they", "there", "about", "which", "more", "than", "said", "also", "into", "after");

  static {
    WordList.rows(StatementLinks.class, "answers.tsv")
        .forEach(
            row -> ANSWERS.put(row.get(0), Link.Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT))));
  }

  private final List<Statement> statements;

  /** Of each statement the numbers of its words, sorted, each once. */
  private final int[][] words;

  /** By the number of a word the places of the statements with it, in rising order. */
  private final int[][] with;

  private StatementLinks(List<Statement> statements) {
    this.statements = statements;
    words = new int[statements.size()][];
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < words.length; i++) {
      words[i] =
          words(statements.get(i).gist()).stream()
              .mapToInt(w -> numbers.computeIfAbsent(w, k -> numbers.size()))
              .sorted()
              .toArray();
    }
    int[] often = new int[numbers.size()];
    for (int[] some : words) {
      for (int word : some) {
        often[word]++;
      }
    }
    with = new int[often.length][];
    for (int place = 0; place < words.length; place++) {
      for (int word : words[place]) {
        if (with[word] == null) {
          with[word] = new int[often[word]];
        }
        with[word][with[word].length - often[word]--] = place;
      }
    }
  }

  /**
   * The links among the statements; the answer stands first in each.
   *
   * @param statements by the day they are known
   */
  static List<Link> of(List<Statement> statements) {
    StatementLinks all = new StatementLinks(statements);
    List<Link> links = new ArrayList<>();
    AnswersBeside beside = new AnswersBeside(statements);
    for (int i = 0; i < statements.size(); i++) {
      Statement answer = statements.get(i);
      Optional<Link> next = beside.of(answer);
      if (next.isPresent()) {
        links.add(next.get());
        continue;
      }
      String cue = cue(answer);
      Link.Kind kind = cue == null ? null : ANSWERS.get(lastWord(cue));
      Statement answered = kind == null ? null : all.answered(i);
      if (cue != null && kind != null && answered != null) {
        links.add(
            new Link(
                kind,
                List.of(answer.identity().id(), answered.identity().id()),
                "“" + cue + "”, in much the same words: " + answered.gist()));
      }
    }
    return links;
  }

  /** What has most in common with an answer; null if nothing has enough. */
  private @Nullable Statement answered(int place) {
    Statement answer = statements.get(place);
    Statement best = null;
    double most = 0;
    for (int near : near(place)) {
      double shared = alike(words[place], words[near]);
      if (shared > most && meets(answer, statements.get(near))) {
        most = shared;
        best = statements.get(near);
      }
    }
    return best;
  }

  /**
   * Whether another said it, as strongly and with the same numbers: "denied that it was safe" meets
   * "it was safe", not "it was not safe".
   */
  private static boolean meets(Statement answer, Statement other) {
    return !other.speaker().equalsIgnoreCase(answer.speaker())
        && NEGATION.matcher(answer.gist()).find() == NEGATION.matcher(other.gist()).find()
        && numbersAgree(numbers(answer.gist()), numbers(other.gist()));
  }

  /**
   * The places of those that share a word with it: of each word so many before it and after it; in
   * rising order.
   */
  private int[] near(int place) {
    int[] near = new int[words[place].length * 2 * NEAR];
    int size = 0;
    for (int word : words[place]) {
      int at = Arrays.binarySearch(with[word], place);
      int end = Math.min(with[word].length, at + NEAR);
      for (int i = Math.max(0, at - NEAR); i < end; i++) {
        near[size++] = with[word][i];
      }
    }
    Arrays.sort(near, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (near[i] != place && (kept == 0 || near[i] != near[kept - 1])) {
        near[kept++] = near[i];
      }
    }
    return Arrays.copyOf(near, kept);
  }

  /** The cue as written; null if there is none or it stands outside the evidence. */
  private static @Nullable String cue(Statement statement) {
    Span cue = statement.cue();
    for (Evidence e : statement.evidence()) {
      if (cue != null && e.span().contains(cue)) {
        return e.words().substring(cue.begin() - e.span().begin(), cue.end() - e.span().begin());
      }
    }
    return null;
  }

  private static String lastWord(String cue) {
    String[] words = SPACE.split(cue.toLowerCase(Locale.ROOT), -1);
    for (String word : words) {
      if (DENIED.matcher(word).matches()) {
        return "";
      }
    }
    for (int i = words.length - 1; i >= 0; i--) {
      if (ANSWERS.containsKey(words[i])) {
        return words[i];
      }
    }
    return "";
  }

  /** Whether no number of the one is missing where both have numbers. */
  private static boolean numbersAgree(Set<String> x, Set<String> y) {
    return x.isEmpty() || y.isEmpty() || x.containsAll(y) || y.containsAll(x);
  }

  private static Set<String> numbers(String gist) {
    Set<String> numbers = new TreeSet<>();
    Matcher number = NUMBER.matcher(gist);
    while (number.find()) {
      numbers.add(number.group());
    }
    return numbers;
  }

  /** The share of words in common, 0 if too few. */
  private static double alike(int[] x, int[] y) {
    int both = Sorted.common(x, y, 0);
    double share = both == 0 ? 0 : (double) both / Math.min(x.length, y.length);
    return both < FEWEST_SHARED || share < ALIKE ? 0 : share;
  }

  private static Set<String> words(String gist) {
    Set<String> words = new HashSet<>();
    for (String word : WordRuns.in(gist.toLowerCase(Locale.ROOT))) {
      boolean says = ANSWERS.containsKey(word) || EMPTY.contains(word);
      if (word.length() > 2 && !says) {
        words.add(word.length() > 5 ? word.substring(0, 5) : word);
      }
    }
    return words;
  }
}

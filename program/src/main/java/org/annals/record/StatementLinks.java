package org.annals.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

  private StatementLinks() {}

  /** A statement with what comparing needs of it. */
  private record Said(
      int place, Statement statement, Set<String> words, boolean negated, Set<String> numbers) {
    static Said of(int place, Statement statement) {
      String gist = statement.gist();
      return new Said(
          place,
          statement,
          StatementLinks.words(gist),
          NEGATION.matcher(gist).find(),
          StatementLinks.numbers(gist));
    }
  }

  /**
   * The links among the statements; the answer stands first in each.
   *
   * @param statements by the day they are known
   */
  static List<Link> of(List<Statement> statements) {
    List<Said> all = new ArrayList<>();
    Map<String, List<Said>> bySaid = new HashMap<>();
    for (Statement statement : statements) {
      Said said = Said.of(all.size(), statement);
      all.add(said);
      said.words().forEach(w -> bySaid.computeIfAbsent(w, k -> new ArrayList<>()).add(said));
    }
    List<Link> links = new ArrayList<>();
    AnswersBeside beside = new AnswersBeside(statements);
    for (Said answer : all) {
      Optional<Link> next = beside.of(answer.statement());
      if (next.isPresent()) {
        links.add(next.get());
        continue;
      }
      String cue = cue(answer.statement());
      Link.Kind kind = cue == null ? null : ANSWERS.get(lastWord(cue));
      if (cue == null || kind == null) {
        continue;
      }
      Said best = null;
      double most = 0;
      for (Said other : near(answer, bySaid)) {
        boolean own = other.statement().speaker().equalsIgnoreCase(answer.statement().speaker());
        // "denied that it was safe" meets "it was safe", not "it was not safe"
        boolean meets = answer.negated() == other.negated() && numbersAgree(answer, other);
        double shared = own || !meets ? 0 : alike(answer, other);
        if (shared > most) {
          most = shared;
          best = other;
        }
      }
      if (best != null) {
        links.add(
            new Link(
                kind,
                List.of(answer.statement().identity().id(), best.statement().identity().id()),
                "“" + cue + "”, in much the same words: " + best.statement().gist()));
      }
    }
    return links;
  }

  /** Those that share a word with it: of each word so many before it and after it; in order. */
  private static Iterable<Said> near(Said answer, Map<String, List<Said>> bySaid) {
    Map<Integer, Said> near = new TreeMap<>();
    for (String word : answer.words()) {
      List<Said> with = bySaid.getOrDefault(word, List.of());
      int at = Collections.binarySearch(with, answer, Comparator.comparingInt(Said::place));
      int from = Math.max(0, at - NEAR);
      with.subList(from, Math.min(with.size(), at + NEAR)).forEach(s -> near.put(s.place(), s));
    }
    near.remove(answer.place());
    return near.values();
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
  private static boolean numbersAgree(Said a, Said b) {
    Set<String> x = a.numbers();
    Set<String> y = b.numbers();
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
  private static double alike(Said a, Said b) {
    Set<String> x = a.words();
    Set<String> y = b.words();
    int both = 0;
    for (String word : x) {
      both += y.contains(word) ? 1 : 0;
    }
    double share = x.isEmpty() || y.isEmpty() ? 0 : (double) both / Math.min(x.size(), y.size());
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

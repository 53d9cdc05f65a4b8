package org.annals.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.text.Evidence;
import org.annals.text.Span;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Links a statement to the one that it answers: "denied that the dam was unsafe" to "the dam was
 * unsafe", said by another. Only where a verb of answering says so and both have most of their
 * words in common; the nearest such statement is taken. Cost: the answers times the statements.
 */
final class StatementLinks {
  private static final double ALIKE = 0.6;
  private static final int FEWEST_SHARED = 3;
  private static final Pattern NEGATION =
      Pattern.compile("(?i)\\b(?:not|never|no|nor|without|nobody|none)\\b|n[’']t\\b");
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

  /** The links among the statements; the answer stands first in each. */
  static List<Link> of(List<Statement> statements) {
    List<Link> links = new ArrayList<>();
    for (Statement answer : statements) {
      String cue = cue(answer);
      Link.Kind kind = cue == null ? null : ANSWERS.get(lastWord(cue));
      if (cue == null || kind == null) {
        continue;
      }
      Statement best = null;
      double most = 0;
      for (Statement other : statements) {
        boolean own = other.speaker().equalsIgnoreCase(answer.speaker());
        boolean meets = isNegated(answer) == isNegated(other) && numbersAgree(answer, other);
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
                List.of(answer.identity().id(), best.identity().id()),
                "“" + cue + "”, in much the same words: " + best.gist()));
      }
    }
    return links;
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
    String[] words = cue.toLowerCase(Locale.ROOT).split("\\s+", -1);
    for (String word : words) {
      if (word.matches("not|never|n't|n’t|didn.t|refused|declined")) {
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

  /** "denied that it was safe" meets "it was safe", not "it was not safe". */
  private static boolean isNegated(Statement statement) {
    return NEGATION.matcher(statement.gist()).find();
  }

  /** Whether no number of the one is missing where both have numbers. */
  private static boolean numbersAgree(Statement a, Statement b) {
    Set<String> x = numbers(a.gist());
    Set<String> y = numbers(b.gist());
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
  private static double alike(Statement a, Statement b) {
    Set<String> x = words(a.gist());
    Set<String> y = words(b.gist());
    Set<String> both = new TreeSet<>(x);
    both.retainAll(y);
    double share =
        x.isEmpty() || y.isEmpty() ? 0 : (double) both.size() / Math.min(x.size(), y.size());
    return both.size() < FEWEST_SHARED || share < ALIKE ? 0 : share;
  }

  private static Set<String> words(String gist) {
    Set<String> words = new TreeSet<>();
    for (String word : gist.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      boolean says = ANSWERS.containsKey(word) || EMPTY.contains(word);
      if (word.length() > 2 && !says) {
        words.add(word.length() > 5 ? word.substring(0, 5) : word);
      }
    }
    return words;
  }
}

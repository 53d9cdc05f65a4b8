package org.annals.report;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.text.Span;

/**
 * Captions that are told only by the stop they lack: a sentence by itself without a stop, among
 * paragraphs that have one, as pages print it under a picture ("The harbour was closed to ships for
 * two days").
 *
 * <p>A section head lacks the stop too, but is short and seldom a sentence; so a line counts that
 * is longer than heads are, or has words that only a caption has ("pictured in 2019"), or is a name
 * and what he says in quotes. What this wrongly takes is still read, but apart.
 */
final class StoplessCaption {
  private static final int LEAST_WORDS = 8;
  private static final int MOST_WORDS = 40;
  private static final int LONGEST = 400;
  private static final int LEAST_PROSE_WORDS = 4;

  private static final Pattern PICTURED =
      Pattern.compile(
          "(?i).*(?:, |\\(|^)(?:pictured|shown|seen|photographed|left|right|center|centre)(?:,|\\)| (?:here|above|below"
              + "|left|right|together|with|in|at|on|during|outside|before|after)\\b).*");
  private static final Pattern QUOTED =
      Pattern.compile("(?:\\p{Lu}[\\p{L}.’'-]*(?: |(?=:))){1,5}: ?(?:“[^“”]+”|\"[^\"]+\"|‘[^‘]+’)");
  private static final Set<String> FINITE =
      Set.of(
          "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may",
          "might", "must", "should", "did", "does", "said", "says", "told", "tells");

  private StoplessCaption() {}

  /**
   * Whether the paragraph {@code i} is one.
   *
   * @param titled whether a headline stands above it
   * @param inBody whether running text does
   */
  static boolean is(
      String text, List<Paragraph> paragraphs, int i, boolean titled, boolean inBody) {
    String line = paragraphs.get(i).span().of(text);
    int next = i + 1;
    while (next < paragraphs.size() && isTool(text, paragraphs.get(next))) {
      next++;
    }
    boolean framed =
        (inBody ? isProse(text, paragraphs, i - 1) || isProse(text, paragraphs, i - 2) : titled)
            && isProse(text, paragraphs, next);
    if (!framed || line.length() > LONGEST || line.indexOf('\n') >= 0) {
      return false;
    }
    if (QUOTED.matcher(line).matches()) {
      return true;
    }
    // a quotation closed last may hold the stop that the line itself lacks
    boolean stopped = Prose.endsSentence(line);
    if (stopped || Prose.isLonger(line, MOST_WORDS) || !beginsSentence(line)) {
      return false;
    }
    return PICTURED.matcher(line).matches() || isSentence(line);
  }

  private static boolean isTool(String text, Paragraph paragraph) {
    String line = paragraph.span().of(text);
    return SiteLine.isTools(line) || PageLines.isFurniture(line);
  }

  private static boolean beginsSentence(String line) {
    return Character.isUpperCase(line.charAt(0)) || "“\"‘'".indexOf(line.charAt(0)) >= 0;
  }

  /** Whether it is long, in small letters for the most part, and has a verb that shows one. */
  private static boolean isSentence(String line) {
    List<String> words = Prose.words(line, MOST_WORDS);
    long small = words.stream().filter(w -> Character.isLowerCase(w.charAt(0))).count();
    boolean verb =
        words.stream()
                .skip(1)
                .anyMatch(w -> FINITE.contains(w) || (w.endsWith("ed") && w.length() > 4))
            || (words.size() > LEAST_WORDS && Character.isUpperCase(line.charAt(0)));
    return words.size() >= LEAST_WORDS && small * 2 >= words.size() && verb;
  }

  private static boolean isProse(String text, List<Paragraph> paragraphs, int i) {
    if (i < 0 || i >= paragraphs.size()) {
      return false;
    }
    Span span = paragraphs.get(i).span();
    String line = span.of(text);
    return Prose.endsSentence(line) && Prose.isLonger(line, LEAST_PROSE_WORDS);
  }
}

package org.annals.story;

import java.time.LocalDate;
import java.util.Map;
import org.annals.report.Passage;
import org.annals.report.Report;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * What of a report tells which story it is of.
 *
 * @param report its id
 * @param headline its title, or else how it begins
 * @param day the first on which it may have been published; null if it does not say
 * @param words how often each word stands in it
 * @param names how often each word of a name stands in it
 * @param headWords likewise the words of the headline
 * @param fullNames likewise the names as written
 */
record Sketch(
    String report,
    String headline,
    @Nullable LocalDate day,
    Map<String, Integer> words,
    Map<String, Integer> names,
    Map<String, Integer> headWords,
    Map<String, Integer> fullNames) {
  private static final int HEADLINE_LETTERS = 100;

  static Sketch of(Report report) {
    StringBuilder text = new StringBuilder();
    for (Passage passage : report.passages()) {
      text.append(text.isEmpty() ? "" : "\n").append(passage.span().of(report.text()));
    }
    String headline = report.title() == null ? opening(text.toString()) : report.title();
    Terms terms = Terms.of(text.toString());
    When published = report.published() == null ? null : report.published().when();
    return new Sketch(
        report.id(),
        headline.strip().replaceAll("\\s+", " "),
        published == null ? null : published.first(),
        terms.words(),
        terms.names(),
        Terms.of(headline).words(),
        terms.fullNames());
  }

  /** The first line, or as much of it as a headline has. */
  private static String opening(String text) {
    String line = text.strip().replaceFirst("(?s)\\R.*", "");
    if (line.length() <= HEADLINE_LETTERS) {
      return line;
    }
    int end = line.lastIndexOf(' ', HEADLINE_LETTERS);
    return line.substring(0, end < 1 ? HEADLINE_LETTERS : end) + " …";
  }
}

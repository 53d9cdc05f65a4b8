package org.annals.language;

import java.util.List;
import java.util.regex.Pattern;
import org.annals.report.Report;
import org.annals.text.Evidence;
import org.annals.text.Span;

/**
 * A report as the analysis sees it.
 *
 * @param report the report
 * @param sentences in reading order
 */
public record Text(Report report, List<Sentence> sentences) {
  /** Longest evidence, in words between spaces: EXPORT.md. */
  private static final int LONGEST_EVIDENCE_WORDS = 80;

  private static final Pattern GAPS = Pattern.compile("\\s+");

  public Text {
    sentences = List.copyOf(sentences);
  }

  /** The characters of the report from the first token to the last, as they stand. */
  public String words(Sentence sentence, int first, int last) {
    return sentence.span(first, last).of(report.text());
  }

  public Evidence evidence(Span span, Span focus) {
    return Evidence.in(report.id(), report.held(), span, focus);
  }

  /**
   * The evidence for {@code focus} in its sentence: the sentence if it has at most {@value
   * #LONGEST_EVIDENCE_WORDS} words, else as much of it around the focus; a focus that is longer
   * itself is cut.
   */
  public Evidence evidence(Sentence sentence, Span focus) {
    int first = tokenAt(sentence, focus.begin());
    int last = Math.max(first, tokenAt(sentence, focus.end() - 1));
    if (words(sentence.span()) <= LONGEST_EVIDENCE_WORDS) {
      return evidence(sentence.span().cover(focus), focus);
    }
    while (last > first && words(sentence.span(first, last)) > LONGEST_EVIDENCE_WORDS) {
      last--;
    }
    Span kept =
        focus.end() > sentence.token(last).span().end() ? sentence.span(first, last) : focus;
    while (last + 1 < sentence.size()
        && words(sentence.span(first, last + 1)) <= LONGEST_EVIDENCE_WORDS) {
      last++;
    }
    while (first > 0 && words(sentence.span(first - 1, last)) <= LONGEST_EVIDENCE_WORDS) {
      first--;
    }
    return evidence(sentence.span(first, last).cover(kept), kept);
  }

  private static int tokenAt(Sentence sentence, int offset) {
    int at = 0;
    while (at + 1 < sentence.size() && sentence.token(at + 1).span().begin() <= offset) {
      at++;
    }
    return at;
  }

  private int words(Span span) {
    return GAPS.split(span.of(report.text()).strip(), 0).length;
  }
}

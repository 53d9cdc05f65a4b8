package org.annals.language;

import java.util.List;
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
  public Text {
    sentences = List.copyOf(sentences);
  }

  /** The characters of the report from the first token to the last, as they stand. */
  public String words(Sentence sentence, int first, int last) {
    return sentence.span(first, last).of(report.text());
  }

  public Evidence evidence(Span span, Span focus) {
    return Evidence.in(report.id(), report.text(), span, focus);
  }
}

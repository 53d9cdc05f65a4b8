package org.annals.record;

import java.util.List;
import org.annals.language.Language;
import org.annals.report.Report;
import org.annals.text.Span;
import org.annals.time.Basis;
import org.annals.time.Publication;

/** Reads all that one report says: the table of contents of the analysis. */
public final class Extractors {
  /** Changes whenever an extractor may find something else in the same report. */
  public static final String VERSION = "1";

  private final Language language;

  public Extractors(Language language) {
    this.language = language;
  }

  /** All that the report says. Safe for use by several threads at once. */
  public Extract extract(Report report) {
    List<Span> sentences = language.read(report).sentences().stream().map(s -> s.span()).toList();
    return new Extract(
        report,
        new Publication(null, Basis.UNKNOWN, ""),
        List.of(),
        sentences,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}

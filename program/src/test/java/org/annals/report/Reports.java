package org.annals.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.annals.language.WordNet;
import org.annals.text.Span;
import org.jspecify.annotations.Nullable;

/** Reports for the tests, and what holds of every one of them. */
final class Reports {
  static final ReportReader READER = new ReportReader(WordNet.get()::isLemma);
  static final Vocabulary VOCABULARY = new Vocabulary(WordNet.get()::isLemma);

  private Reports() {}

  /** A report out of a text in which ↵ stands for a line end and ¶ for a blank line. */
  static Report of(String lines) {
    return checked(READER.report("r", text(lines), null, null));
  }

  static String text(String lines) {
    return lines.replace("¶", "\n\n").replace("↵", "\n");
  }

  /** The noise of the given kinds, or of all, as "kind: words; …"; "nothing" if there is none. */
  static String noise(Report report, NoiseKind... kinds) {
    String found =
        report.noise().stream()
            .filter(n -> kinds.length == 0 || List.of(kinds).contains(n.kind()))
            .map(n -> n.kind().label() + ": " + n.span().of(report.text()).replace("\n", "↵"))
            .collect(Collectors.joining("; "));
    return found.isEmpty() ? "nothing" : found;
  }

  /** The clean text of the passages of a kind, parted by " / ". */
  static String passages(Report report, @Nullable PassageKind kind) {
    return report.passages().stream()
        .filter(p -> kind == null || p.kind() == kind)
        .map(p -> CleanText.of(report, p).text())
        .collect(Collectors.joining(" / "));
  }

  /** The report, after a look at what must hold of any. */
  static Report checked(Report report) {
    Span whole = new Span(0, report.text().length());
    Span before = new Span(0, 0);
    for (Noise noise : report.noise()) {
      assertThat(whole.contains(noise.span())).as("inside the text: %s", noise).isTrue();
      assertThat(noise.span().of(report.text())).as("%s", noise).isNotBlank();
      assertThat(noise.span().begin())
          .as("in reading order: %s", noise)
          .isGreaterThanOrEqualTo(before.begin());
      before = noise.span();
    }
    int end = 0;
    int section = 0;
    for (Passage passage : report.passages()) {
      assertThat(passage.span().begin()).as("apart: %s", passage).isGreaterThanOrEqualTo(end);
      assertThat(whole.contains(passage.span())).as("inside the text: %s", passage).isTrue();
      String words = passage.span().of(report.text());
      assertThat(words)
          .as("%s", passage)
          .isNotBlank()
          .doesNotContain("\n\n")
          .doesNotContain("\r\n\r\n");
      assertThat(passage.section()).isGreaterThanOrEqualTo(section);
      end = passage.span().end();
      section = passage.section();
      checkWayBack(report, passage);
    }
    if (report.published() != null && report.published().span() != null) {
      assertThat(whole.contains(report.published().span())).isTrue();
    }
    return report;
  }

  private static void checkWayBack(Report report, Passage passage) {
    CleanText clean = CleanText.of(report, passage);
    for (int i = 0; i < clean.text().length(); i++) {
      Span source = clean.source(i, i + 1);
      assertThat(source.length()).isEqualTo(1);
      assertThat(passage.span().contains(source)).isTrue();
      char kept = clean.text().charAt(i);
      if (kept != ' ') {
        assertThat(report.text().charAt(source.begin())).isEqualTo(kept);
      }
    }
  }
}

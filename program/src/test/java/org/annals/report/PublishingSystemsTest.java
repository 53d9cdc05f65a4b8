package org.annals.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles and dates out of pages as the usual publishing systems make them. */
class PublishingSystemsTest {
  @TempDir Path folder;

  static List<PageShelf> pages() {
    return PageShelf.pages();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theArticleAndItsDay(PageShelf page) throws IOException {
    Files.writeString(folder.resolve("page.html"), page.html());
    ReadResult result = Reports.READER.read(ReportFolder.of(List.of(folder)).sources().get(0));
    assertThat(result.reports()).hasSize(1);
    Report report = Reports.checked(result.reports().get(0));
    assertThat(Reports.passages(report, PassageKind.BODY)).isEqualTo(page.text());
    StatedDate date = report.published();
    assertThat(date == null ? null : date.when().edtf()).isEqualTo(page.published());
    assertThat(report.title()).contains(page.title());
  }
}

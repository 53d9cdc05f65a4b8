package org.annals.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.annals.report.PassageKind;
import org.annals.report.Passage;
import org.annals.report.Report;
import org.annals.report.StatedDate;
import org.annals.text.Span;
import org.annals.time.Basis;
import org.annals.time.Publication;
import org.annals.time.When;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which versions of a page a record of a day stands on. */
@NullMarked
final class VersionsTest {
  /** "id address published captured text [withdrawn]", fields parted by blanks; "-" is none. */
  private static Extract version(String line) {
    String[] field = line.strip().split(" ", -1);
    When published = When.parse(field[2]);
    String text = "The " + field[4] + " burned on Monday.";
    Report report =
        new Report(
            field[0],
            text,
            null,
            field[1].equals("-") ? null : field[1],
            null,
            null,
            List.of(),
            null,
            "en",
            new StatedDate(published, null, "given with it"),
            day(field[3]),
            field.length > 5 ? day(field[5]) : null,
            List.of(),
            List.of(new Passage(PassageKind.BODY, 0, 0, new Span(0, text.length()))));
    return new Extract(
        report,
        new Publication(published, Basis.STATED, "given with it"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static @Nullable LocalDate day(String written) {
    return written.equals("-") ? null : LocalDate.parse(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # versions | as known on (now: all) | stand
          a http://x.org/1 2024-03-05 2024-03-05 mill; b http://x.org/1 2024-03-05 2024-03-07 barn | now        | b
          a http://x.org/1 2024-03-05 2024-03-05 mill; b http://x.org/1 2024-03-05 2024-03-07 barn | 2024-03-06 | a
          a http://x.org/1 2024-03-05 2024-03-05 mill; b http://x.org/1 2024-03-05 2024-03-07 barn | 2024-03-07 | b
          a http://x.org/1 2024-03-05 2024-03-05 mill; b https://www.x.org/1/?utm_source=z#top 2024-03-05 2024-03-07 barn | now | b
          a http://x.org/1 2024-03-05 2024-03-05 mill; b http://x.org/1 2024-03-05 2024-03-07 mill | now        | a
          a http://x.org/1 2024-03-05 2024-03-05 mill; b http://x.org/2 2024-03-05 2024-03-07 barn | now        | a b
          a http://x.org/1 2024-03-05 - mill; b http://x.org/1 2024-03-05 - barn                   | now        | a b
          a - 2024-03-05 2024-03-05 mill; b - 2024-03-05 2024-03-07 barn                           | now        | a b
          a http://x.org/1 2024-03-05 2024-03-05 mill; b http://x.org/1 2024-03-05 2024-03-05 barn | now        | a b
          a http://x.org/1 2024-03-05 2024-03-05 mill 2024-03-09                                   | now        | -
          a http://x.org/1 2024-03-05 2024-03-05 mill 2024-03-09                                   | 2024-03-08 | a
          a http://x.org/1 2024-03-05 2024-03-05 mill 2024-03-09                                   | 2024-03-04 | -
          """)
  void versionsThatStand(String versions, String on, String expected) {
    LocalDate day = on.equals("now") ? null : LocalDate.parse(on);
    List<Extract> extracts = new ArrayList<>();
    for (String line : versions.split(";", -1)) {
      extracts.add(version(line));
    }
    String ids =
        String.join(
            " ", new Reports(extracts, day).extracts().stream().map(e -> e.report().id()).toList());
    assertThat(ids.isEmpty() ? "-" : ids).isEqualTo(expected);
  }
}

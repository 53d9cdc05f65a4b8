package org.annals.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form by its name; what is in each is tested beside its writer. */
final class ExportCommandTest {
  private static Path folder = Path.of("");
  private static Path record = Path.of("");

  @BeforeAll
  static void build(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Path reports = Files.createDirectories(folder.resolve("reports"));
    Files.writeString(
        reports.resolve("a.txt"),
        "date 2024-03-05\n\nThe court convicted Ida Holm on Monday. The union threatened to strike.\n");
    Files.writeString(
        reports.resolve("b.txt"),
        "date 2024-03-12\n\nThe mayor resigned on Monday. He will leave the city in May.\n");
    record = folder.resolve("Two reports.annals");
    assertThat(Ran.annals("build", reports, "-o", record, "--quiet").code()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # form      | begins with                             | and holds
          json        | {                                       | "generated": {"reports":2
          markdown    | # Two reports                           | The mayor resigned
          datapackage | {                                       | "name": "two-reports"
          timelinejs  | {                                       | "headline":"The mayor resigned
          icalendar   | BEGIN:VCALENDAR                         | NAME:Two reports
          jsonld      | {                                       | urn:x-annals:record:Two%20reports:
          atom        | <?xml version="1.0" encoding="UTF-8"?>  | The mayor resigned
          """)
  void everyFormIsWritten(String form, String begin, String held) throws IOException {
    Ran ran = Ran.annals("export", record, "--format", form);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).startsWith(begin).contains(held);
    Path file = folder.resolve("out." + form);
    assertThat(Ran.annals("export", record, "--format", form, "-o", file).code()).isZero();
    assertThat(Files.readString(file)).isEqualTo(ran.out());
  }

  @Test
  void theSchemaNeedsNoRecord() {
    Ran ran = Ran.annals("export", "--format", "schema");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("https://json-schema.org/draft/2020-12/schema");
    Ran none = Ran.annals("export", "--format", "json");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("No record is given.").contains("annals export FILE");
  }

  @Test
  void tablesComeWithTheirDescriptor() {
    Path tables = folder.resolve("tables");
    assertThat(Ran.annals("export", record, "--format", "csv", "-o", tables).code()).isZero();
    assertThat(tables.resolve("events.csv")).exists();
    assertThat(tables.resolve("datapackage.json"))
        .hasContent(Ran.annals("export", record, "--format", "datapackage").out());
  }

  @ParameterizedTest(name = "{0} {1}: {2}, {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "no",
      textBlock =
          """
          # option  | value      | convicted | resigned
          --since   | 2024-03-12 | no        | yes
          --since   | 2024-03-01 | yes       | yes
          --since   | 2025-01-01 | no        | no
          --as-of   | 2024-03-06 | yes       | no
          """)
  void theFeedHasWhatIsNew(String option, String value, String convicted, String resigned) {
    Ran ran = Ran.annals("export", record, "--format", "atom", option, value);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out().contains("The court convicted Ida Holm")).isEqualTo(convicted != null);
    assertThat(ran.out().contains("The mayor resigned")).isEqualTo(resigned != null);
  }

  @Test
  void aNameMayBeGiven() {
    String out = Ran.annals("export", record, "--format", "markdown", "--title", "The city").out();
    assertThat(out).startsWith("# The city\n");
  }

  @Test
  void noEventIsNoPresentation() {
    Ran ran = Ran.annals("export", record, "--format", "timelinejs", "--limit", "0");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("--limit 0 leaves nothing.");
  }
}

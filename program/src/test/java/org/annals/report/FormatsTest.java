package org.annals.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One article in every format gives the same paragraphs, headline and day. */
class FormatsTest {
  private static final String TITLE = "Ferry company halts all sailings";
  private static final List<String> PARAGRAPHS =
      List.of(
          "The ferry company Nordlys halted all its sailings on Monday after a fire in the engine room of its oldest ship.",
          "“Nobody was hurt, and all 212 passengers are ashore,” a spokeswoman said in the port of Lenna.",
          "The company expects to sail again by the end of March, when two rented ships will have arrived.");
  private static final String PLAIN = String.join("\n\n", PARAGRAPHS);
  private static final String MARKED =
      PARAGRAPHS.stream().collect(Collectors.joining("</p><p>", "<p>", "</p>"));
  private static final String PAGE =
      "<html lang=\"en\"><head><title>"
          + TITLE
          + " | The Post</title><meta property=\"article:published_time\" content=\"2024-03-05T23:30:00-05:00\"></head>"
          + "<body><nav><a href=\"/\">Home</a></nav><article><h1>"
          + TITLE
          + "</h1>"
          + MARKED
          + "</article><footer>All rights reserved, always and everywhere.</footer></body></html>";

  @TempDir Path folder;

  static Map<String, byte[]> files() {
    return InAllFormats.files(TITLE, PARAGRAPHS);
  }

  static Stream<String> names() {
    return files().keySet().stream();
  }

  private ReadResult read(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    List<Report> reports = new ArrayList<>();
    List<Skipped> problems = new ArrayList<>();
    for (ReportSource source : ReportFolder.of(List.of(folder)).sources()) {
      Reports.READER.read(source, reports::add, problems::add);
    }
    reports.forEach(Reports::checked);
    return new ReadResult(reports, problems);
  }

  @ParameterizedTest
  @MethodSource("names")
  void theSameArticle(String name) throws IOException {
    ReadResult result = read(name, Objects.requireNonNull(files().get(name)));
    assertThat(result.problems()).isEmpty();
    assertThat(result.reports()).hasSize(1);
    Report report = result.reports().get(0);
    assertThat(Reports.passages(report, PassageKind.BODY))
        .isEqualTo(String.join(" / ", PARAGRAPHS));
    assertThat(report.title()).isEqualTo(TITLE);
    assertThat(Objects.requireNonNull(report.published()).when()).hasToString("2024-03-05");
    assertThat(report.id()).startsWith(name);
    assertThat(report.file()).isEqualTo(name);
  }

  @Test
  void aMixedFolderGivesEachOnce() throws IOException {
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    ReadResult result = read("z.txt", Packed.utf8("The dam broke on Monday."));
    assertThat(result.problems()).isEmpty();
    assertThat(result.reports()).hasSize(files().size() + 1);
    assertThat(
            new TreeMap<>(result.reports().stream().collect(Collectors.toMap(Report::id, r -> 1))))
        .hasSize(files().size() + 1);
  }

  @Test
  void anOfficeDocumentHasNoDayButThatOfItsMaking() throws IOException {
    ReadResult result = read("a.docx", Packed.docx(PARAGRAPHS));
    assertThat(result.problems()).isEmpty();
    Report report = result.reports().get(0);
    assertThat(Reports.passages(report, PassageKind.BODY))
        .isEqualTo(String.join(" / ", PARAGRAPHS));
    assertThat(report.published()).isNull();
  }

  @Test
  void columnsHyphensAndPagesOfAPdf() throws IOException {
    List<List<String>> columns =
        List.of(
            List.of(
                "The ferry company halted all its sail-",
                "ings on Monday after a fire in the en-",
                "gine room of its oldest ship.",
                "",
                "A spokeswoman said that all two hun-",
                "dred passengers were ashore and that"),
            List.of(
                "nobody had been hurt in the port.", "", "The company expects to sail again by"),
            List.of("the end of March, when two ships", "will have arrived from the yards."));
    ReadResult result = read("a.pdf", Packed.pdf(columns, "The Post"));
    assertThat(result.problems()).isEmpty();
    Report report = result.reports().get(0);
    assertThat(Reports.passages(report, null))
        .contains(
            "halted all its sailings on Monday after a fire in the engine room of its oldest ship.")
        .contains(
            "all two hundred passengers were ashore and that nobody had been hurt in the port.")
        .contains("The company expects to sail again by the end of March, when two ships will have")
        .doesNotContain("The Post");
    assertThat(report.text().chars().filter(c -> c == '\f').count()).isEqualTo(1);
  }

  @Test
  void capturesSayByWhenAPageWasThere() throws IOException {
    String undated = PAGE.replaceFirst("<meta [^>]*>", "");
    ReadResult result = read("a.warc", Packed.warc(Map.of("https://example.org/ferry", undated)));
    Report report = result.reports().get(0);
    assertThat(report.captured()).hasToString("2024-03-09");
    assertThat(Objects.requireNonNull(report.published()).when()).hasToString("../2024-03-09");
  }

  @Test
  void namedColumns() throws IOException {
    Path file = folder.resolve("t.csv");
    Files.writeString(file, "k,body,when\n1,\"" + PLAIN.replace("\"", "\"\"") + "\",2024-03-05\n");
    ReportReader reader =
        new ReportReader(
            w -> true, Limits.standard(), FieldNames.parse("id=k,text=body,published=when"));
    ReadResult result = reader.read(ReportFolder.of(List.of(file)).sources().get(0));
    assertThat(result.problems()).isEmpty();
    assertThat(result.reports().get(0).id()).isEqualTo("t.csv#1");
    assertThat(Objects.requireNonNull(result.reports().get(0).published()).when())
        .hasToString("2024-03-05");
  }

  @Test
  void whatIsNotEnglishIsKeptAndNotRead() throws IOException {
    String german =
        "Die Reederei hat am Montag alle Fahrten eingestellt, nachdem im Maschinenraum ihres ältesten Schiffes ein Feuer ausgebrochen war."
            + " Niemand wurde verletzt, alle Fahrgäste sind an Land, sagte eine Sprecherin im Hafen der Stadt. Die Firma will Ende März wieder fahren.";
    Report report = read("d.txt", Packed.utf8(german)).reports().get(0);
    assertThat(report.language()).isEqualTo("und");
    assertThat(report.passages()).isEmpty();
    assertThat(report.text()).isEqualTo(german);
  }
}

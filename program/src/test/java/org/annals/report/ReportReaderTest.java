package org.annals.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.annals.InputException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {
  private static final String TEXT = "The café’s owner said it had cost €900.";

  @TempDir Path folder;

  private ReadResult read(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    ReportSource source = ReportFolder.of(List.of(folder)).sources().get(0);
    ReadResult result = Reports.READER.read(source);
    result.reports().forEach(Reports::checked);
    return result;
  }

  private Report one(String name, byte[] bytes) throws IOException {
    ReadResult result = read(name, bytes);
    assertThat(result.problems()).isEmpty();
    assertThat(result.reports()).hasSize(1);
    return result.reports().get(0);
  }

  private void skipped(String name, byte[] bytes, String problem) throws IOException {
    ReadResult result = read(name, bytes);
    assertThat(result.reports()).isEmpty();
    assertThat(result.problems())
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.id()).isEqualTo(name);
              assertThat(s.problem()).contains(name).contains(problem);
              assertThat(s.remedy()).endsWith(".");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ''",
    "UTF-8, \uFEFF",
    "UTF-16LE, \uFEFF",
    "UTF-16BE, \uFEFF",
    "windows-1252, ''"
  })
  void decodesWithoutTheMark(String charset, String mark) throws IOException {
    Report report = one("a.txt", (mark + TEXT).getBytes(Charset.forName(charset)));
    assertThat(report.text()).isEqualTo(TEXT);
    assertThat(report.file()).isEqualTo("a.txt");
  }

  @Test
  void lineEndsStayAsTheyAre() throws IOException {
    String text = "The dam broke.\r\n\r\nIt rained.\rIt snowed.\n";
    Report report = one("a.txt", text.getBytes(StandardCharsets.UTF_8));
    assertThat(report.text()).isEqualTo(text);
    assertThat(report.passages()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t\r\n ", "\uFEFF"})
  void emptyFiles(String text) throws IOException {
    skipped("a.txt", text.getBytes(StandardCharsets.UTF_8), "is empty");
  }

  @Test
  void filesThatAreNoText() throws IOException {
    skipped("a.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "no text");
    skipped("a.txt", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, "no text");
    skipped("a.txt", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "no text");
    skipped("a.txt", "The dam\0 broke.".getBytes(StandardCharsets.UTF_8), "no text");
    skipped("a.txt", "a\1\2\3\4\5\6b".getBytes(StandardCharsets.UTF_8), "no text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.mp3", "a.xlsx", "a.jpeg"})
  void otherKindsOfFile(String name) throws IOException {
    skipped(name, new byte[] {1, 2, 3}, "not a report that this version reads");
  }

  @Test
  void overLargeFilesAreNotRead() throws IOException {
    Path file = folder.resolve("a.txt");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(200_000_000);
    }
    ReadResult result = Reports.READER.read(ReportFolder.of(List.of(folder)).sources().get(0));
    assertThat(result.reports()).isEmpty();
    assertThat(result.problems().get(0).problem()).contains("200000000 bytes").contains("20000000");
  }

  @Test
  void unreadableFilesAreNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), TEXT);
    Assumptions.assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "no such rights here");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Assumptions.assumeFalse(Files.isReadable(file), "the superuser reads everything");
    ReadResult result = Reports.READER.read(ReportFolder.of(List.of(folder)).sources().get(0));
    assertThat(result.problems().get(0).problem()).contains("a.txt").contains("cannot be read");
  }

  @Test
  void filesThatAreGoneAreNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), TEXT);
    ReportSource source = ReportFolder.of(List.of(folder)).sources().get(0);
    Files.delete(file);
    assertThat(Reports.READER.read(source).problems().get(0).problem()).contains("no longer there");
  }

  @Test
  void aLineOfAMillionCharactersIsReadInTime() throws IOException {
    String sentence = "The hospi-tal said “no” to 300 nurses, by (the) way: ";
    String text = sentence.repeat(1_000_000 / sentence.length());
    long begin = System.nanoTime();
    assertThat(READ_ONE.read(folder, text).passages()).hasSize(1);
    assertThat(System.nanoTime() - begin).isLessThan(20_000_000_000L);
    for (String run :
        List.of("a", "A", "-", "a-", "( ", "By ", "A ", "1 ", "Photo ", "“", "A, ", ": ")) {
      Reports.READER.report("r", run.repeat(1_000_000 / run.length()), null, null);
    }
    assertThat(System.nanoTime() - begin).isLessThan(60_000_000_000L);
  }

  private interface One {
    Report read(Path folder, String text) throws IOException;
  }

  private static final One READ_ONE =
      (folder, text) -> {
        Files.writeString(folder.resolve("a.txt"), text);
        return Reports.READER
            .read(ReportFolder.of(List.of(folder)).sources().get(0))
            .reports()
            .get(0);
      };

  @Test
  void linesOfJson() throws IOException {
    String lines =
        """
        {"id": "x", "text": "The dam broke.", "published": "2024-03-05", "title": "Dam breaks"}

        no json
        {"id": 7, "text": "date 2024-03-06 The dam was mended."}
        {"text": "Whose is this?"}
        {"id": "x", "text": "The same id again."}
        {"id": "y", "text": "", "published": "2024"}
        {"id": "z", "text": "The dam broke.", "published": "soon"}
        """;
    ReadResult result = read("in.jsonl", lines.getBytes(StandardCharsets.UTF_8));
    assertThat(result.reports())
        .extracting(
            r -> r.id() + " " + Objects.requireNonNull(r.published()).when() + " " + r.title())
        .containsExactly("in.jsonl#x 2024-03-05 Dam breaks", "in.jsonl#7 2024-03-06 null");
    assertThat(result.reports()).extracting(Report::file).containsOnly("in.jsonl");
    assertThat(result.problems())
        .extracting(Skipped::id)
        .containsExactly("in.jsonl:3", "in.jsonl:5", "in.jsonl:6", "in.jsonl:7", "in.jsonl:8");
    assertThat(result.problems())
        .allSatisfy(s -> assertThat(s.problem()).startsWith("Line ").contains("in.jsonl"));
  }

  @Test
  void aLineLongerThanAllowedIsSkippedAndTheNextIsRead() throws IOException {
    Files.writeString(
        folder.resolve("in.jsonl"),
        "{\"id\": \"a\", \"text\": \""
            + "x".repeat(200)
            + "\"}\n{\"id\": \"b\", \"text\": \"It rained.\"}");
    ReportReader reader = new ReportReader(w -> false, new Limits(100, 100));
    ReadResult result = reader.read(ReportFolder.of(List.of(folder)).sources().get(0));
    assertThat(result.reports()).extracting(Report::id).containsExactly("in.jsonl#b");
    assertThat(result.problems()).extracting(Skipped::id).containsExactly("in.jsonl:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # text                                                              | given      | date       | why
          date 2024-03-05 The dam broke.                                      | nothing    | 2024-03-05 | header line “date 2024-03-05”
          date 2024-03-05 The dam broke.                                      | 2024-03-05 | 2024-03-05 | given with it
          date 2024-03-05 The dam broke.                                      | 2024-03-06 | 2024-03-06 | given with it; but header line “date 2024-03-05” says 2024-03-05
          Published 3 March 2024, Updated 4 March 2024¶The dam broke.         | nothing    | 2024-03-03 | header line “Published 3 March 2024”
          Rough transcript. Tuesday 5 March 2024. Not for quotation.¶The dam broke. | nothing | 2024-03-05 | header line “Tuesday 5 March 2024”
          Rough transcript. Monday 5 March 2024. Not for quotation.¶The dam broke.  | nothing | nothing    | nothing
          It broke on Tuesday 5 March 2024. The dam was old.¶Nobody was hurt.       | nothing | nothing    | nothing
          Updated 4 March 2024¶The dam broke.                                 | nothing    | 2024-03-04 | header line “Updated 4 March 2024”; only the day of an update is stated
          The dam broke.                                                      | 2024-03    | 2024-03    | given with it
          The dam broke.                                                      | nothing    | nothing    | nothing
          LIMA, March 3, 2024 (Reuters) - The dam broke. | nothing | 2024-03-03 | dateline “LIMA, March 3, 2024 (Reuters) -”
          LIMA, March 3 (Reuters) - The dam broke.       | nothing | nothing | nothing
          On 3 March 2024 the dam broke.                                      | nothing    | nothing    | nothing
          """)
  void dates(String text, @Nullable String given, @Nullable String date, @Nullable String why) {
    StatedDate published =
        Reports.checked(Reports.READER.report("r", Reports.text(text), given, null)).published();
    assertThat(published == null ? null : published.when().edtf()).isEqualTo(date);
    assertThat(published == null ? null : published.why()).isEqualTo(why);
  }

  @Test
  void aTitleThatIsGivenIsFoundInTheText() {
    String text =
        "Water\n\nLeeds council\n\n‘It broke’:  Dam fails\n\nThe dam above Leeds broke on Monday.";
    Report report =
        Reports.checked(Reports.READER.report("r", text, null, "'It broke': dam fails"));
    assertThat(report.title()).isEqualTo("'It broke': dam fails");
    assertThat(Reports.passages(report, PassageKind.TITLE)).isEqualTo("‘It broke’:  Dam fails");
    assertThat(Reports.noise(report)).isEqualTo("section_head: Water; section_head: Leeds council");
  }

  @Test
  void aDateThatIsNoneIsRefused() {
    assertThatThrownBy(() -> Reports.READER.report("r", TEXT, "last week", null))
        .isInstanceOfSatisfying(
            InputException.class, e -> assertThat(e.remedy()).contains("2024-03-05"));
  }

  @Test
  void otherLanguagesAreToldApart() {
    String german = "Der Damm ist am Montag gebrochen, und die Stadt hat die Schulen geschlossen. ";
    assertThat(Reports.READER.report("r", german.repeat(5), null, null).language())
        .isEqualTo("und");
    String english = "The dam broke on Monday and the schools of the city are closed. ";
    assertThat(Reports.READER.report("r", english.repeat(5), null, null).language())
        .isEqualTo("en");
  }

  @Test
  void theDefaultLocaleDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      Report report =
          Reports.of(
              "BY IAN LIM↵↵UPDATED 3 APRIL 2024↵↵It rained in the cap-ital.".replace("↵", "\n"));
      assertThat(Reports.noise(report))
          .isEqualTo(
              "byline: BY IAN LIM; header_date: UPDATED 3 APRIL 2024; broken_hyphen: cap-ital");
    } finally {
      Locale.setDefault(before);
    }
  }
}

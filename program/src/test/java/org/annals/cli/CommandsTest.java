package org.annals.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.record.SampleStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "build",
        "show",
        "export",
        "read",
        "timeline",
        "link",
        "stories",
        "why",
        "new",
        "reports",
        "watch",
        "edit",
        "edits"
      })
  void everyCommandHasHelpWithExamples(String command) {
    Ran ran = Ran.annals(command, "--help");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("Usage: annals " + command)
        .contains("Examples:\n  annals " + command);
    assertThat(ran.err()).isEmpty();
    assertThat(Ran.annals("--help").out()).contains("\n  " + command);
  }

  @Test
  void theVersionIsSaid() {
    assertThat(Ran.annals("--version").out())
        .matches("annals \\d+\\.\\d+\\.\\d+\\S* \\(Java \\d+\\)\\R");
  }

  @Test
  void givenMentionsAreClusteredWithinTheirTopic() throws IOException {
    Path in = folder.resolve("mentions.jsonl");
    Files.writeString(
        in,
        """
        {"report":"a","topic":1,"text":"A strike closed 😀 the port.","mentions":[{"id":"m1","begin":2,"end":8},{"id":"m2","begin":9,"end":15}]}
        {"report":"b","topic":1,"text":"The port was struck.","mentions":[{"id":"m3","begin":13,"end":19}]}
        {"report":"c","topic":2,"text":"The strike of the miners went on.","mentions":[{"id":"m4","begin":4,"end":10}]}
        """);
    assertThat(Ran.annals("link", "--mentions", in, "--within", "topic").out())
        .isEqualTo(
            """
            {"id":"m1","cluster":"m1"}
            {"id":"m2","cluster":"m2"}
            {"id":"m3","cluster":"m1"}
            {"id":"m4","cluster":"m4"}
            """);
    Files.writeString(
        in, "{\"text\":\"Short.\",\"mentions\":[{\"id\":\"m\",\"begin\":3,\"end\":90}]}");
    Ran outside = Ran.annals("link", "--mentions", in);
    assertThat(outside.code()).isEqualTo(2);
    assertThat(outside.err()).contains("A mention of line 1", "stands outside its text");
  }

  @Test
  void aLineInGivesALineOutInOrder() throws IOException {
    Path in = folder.resolve("in.jsonl");
    Files.writeString(
        in,
        """
        {"id":"long","text":"%s","published":"2024-03-05"}
        {"id":"a","text":"The mayor resigned."}
        no json
        {"id":7,"text":"The river rose.","published":"someday"}

        {"id":"no text"}
        {"id":"b","text":"The team won the cup.","published":"2024-03","title":"Cup"}
        """
            .formatted("The committee met again on Tuesday. ".repeat(40)));
    Path out = folder.resolve("out.jsonl");
    Ran ran = Ran.annals("read", "--jsonl", in, "-o", out);
    assertThat(ran.code()).as(ran.err()).isEqualTo(1);
    List<JsonNode> lines = Files.readAllLines(out).stream().map(CommandsTest::tree).toList();
    assertThat(lines)
        .extracting(line -> line.path("id").asText() + (line.has("error") ? " !" : ""))
        .containsExactly("long", "a", "null !", "7 !", "no text !", "b");
    assertThat(lines.get(0).path("sentences")).hasSize(40);
    assertThat(lines.get(3).path("id").isInt()).isTrue();
    assertThat(lines.get(3).path("error").asText()).contains("someday");
  }

  private static JsonNode tree(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }

  private static String printed(Terminal terminal) {
    StringWriter out = new StringWriter();
    new RecordPrinter(Facts.of(SampleStory.record()), terminal, new PrintWriter(out))
        .print(EnumSet.allOf(Section.class), "2024-03-31");
    return out.toString();
  }

  @Test
  void aRecordIsReadable() {
    assertThat(printed(new Terminal(false, false, true)))
        .contains("As known on 2024-03-31: 2 reports.")
        .contains(
            "2024-03-04             Orva Power closed the Lenna dam  Orva Power · 2 sources · e1\n")
        .contains(
            "undated                [denied] the dam leaks  → Orva Power, Ida Holm · says Ida Holm · e2\n")
        .contains("../2024-03             leaks: at least about 40 leaks  says Ida Holm · f1\n")
        .contains(
            "2024-03-05             [promise] Orva Power: mend it  if the state pays · due"
                + " ../2024-06 · partly kept · half done · c1\n")
        .contains("TIMELINE")
        .doesNotContain("\u001b");
  }

  @ParameterizedTest(name = "terminal {0}, NO_COLOR {1}, TERM {2}: {3}")
  @CsvSource(
      nullValues = "unset",
      delimiter = '|',
      textBlock =
          """
          # found | NO_COLOR | TERM  | colours
          out,err | unset    | xterm | true
          out     | unset    | unset | true
          err     | unset    | xterm | false
          unset   | unset    | xterm | false
          out,err | 1        | xterm | false
          out,err | unset    | dumb  | false
          """)
  void coloursAreForTerminalsThatWantThem(
      @Nullable String found, @Nullable String noColor, @Nullable String term, boolean colours) {
    Map<String, String> environment =
        Map.of("NO_COLOR", noColor == null ? "" : noColor, "TERM", term == null ? "" : term);
    assertThat(printed(Terminal.of(found, environment)).contains("\u001b[")).isEqualTo(colours);
  }

  @Test
  void whatReportsSayCannotSteerTheTerminal() {
    assertThat(Terminal.safe("a\u001b[2Jb\u0007c\nd\u009bm e\u202Ef"))
        .isEqualTo("a [2Jb c d m e f");
    assertThat(Terminal.safe("Zürich, 5 °C – “fine”")).isEqualTo("Zürich, 5 °C – “fine”");
  }

  @ParameterizedTest(name = "{0} reports, {1} done after {2} s: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10  | 0.5  | 5   | reading: 10 reports, 50 %, 2.0 reports/s, 5 s left
          1   | 0.01 | 10  | reading: 1 reports, 1 %, 0.1 reports/s, 17 min left
          9   | 1    | 3   | reading: 9 reports, 100 %, 3.0 reports/s
          0   | 0    | 3   | reading: 0 reports, 0 %, 0.0 reports/s
          9   | -1   | 3   | reading …
          """)
  void progressSaysRateAndTimeLeft(int reports, double share, double seconds, String line) {
    assertThat(ProgressLine.line("reading", reports, share, seconds)).isEqualTo(line);
  }

  @Test
  void anExportIsWrittenWhollyOrNotAtAll() throws IOException {
    Path file = Files.writeString(folder.resolve("old.json"), "old");
    PrintWriter none = new PrintWriter(new StringWriter());
    try {
      Output.write(
          file,
          none,
          out -> {
            out.write("half");
            throw new IOException("disk gone");
          });
    } catch (org.annals.InputException e) {
      assertThat(e.problem()).contains("old.json").contains("disk gone");
    }
    assertThat(file).hasContent("old");
    Output.write(file, none, out -> out.write("new"));
    assertThat(file).hasContent("new");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}

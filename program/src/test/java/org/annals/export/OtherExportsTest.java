package org.annals.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.annals.InputException;
import org.annals.record.SampleStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OtherExportsTest {
  private static final Facts FACTS = Facts.of(SampleStory.record());

  private static String csv(Section section) throws IOException {
    StringWriter out = new StringWriter();
    CsvExport.write(FACTS, section, out);
    return out.toString();
  }

  @ParameterizedTest
  @EnumSource(Section.class)
  void everyFieldHasItsColumn(Section section) throws IOException {
    List<String> head = List.of(csv(section).lines().findFirst().orElseThrow().split(","));
    for (ObjectNode fact : FACTS.in(section)) {
      assertThat(head).containsAll(fact::fieldNames);
    }
    assertThat(csv(section).split("\r\n")).hasSize(1 + FACTS.in(section).size());
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      textBlock =
          """
          # text              | cell
          =1+1                | '=1+1
          +49 30 1234         | '+49 30 1234
          -5 percent          | '-5 percent
          @all                | '@all
          the sum = 5         | the sum = 5
          about -5            | about -5
          5-year plan         | 5-year plan
          ＝1+1                | '＝1+1
          """)
  void noTextIsTakenForAFormula(String text, String cell) {
    assertThat(CsvExport.guarded(text)).isEqualTo(cell);
  }

  @Test
  void tabAndReturnBeginNoFormulaEither() {
    assertThat(CsvExport.guarded("\t=1")).isEqualTo("'\t=1");
    assertThat(CsvExport.guarded("\r=1")).isEqualTo("'\r=1");
    assertThat(CsvExport.guarded("\n=1")).isEqualTo("'\n=1");
    assertThat(CsvExport.guarded("")).isEmpty();
  }

  @Test
  void numbersStayNumbersAndQuotesAreDoubled() throws IOException {
    assertThat(csv(Section.FIGURES))
        .contains(",-1250500,1250.5,false,tons,")
        .contains(",\"'-1,250.5\",")
        .contains(",a2,Ida Holm,");
    assertThat(csv(Section.REPORTS)).contains(",\"Dam \"\"closed\"\", again\",");
    assertThat(csv(Section.FIGURES)).contains(",b.jsonl#7,\"'=Orva Power has 1,250.5 tons");
  }

  @Test
  void allTablesGoToOneFolder(@TempDir Path folder) throws IOException {
    CsvExport.writeAll(FACTS, folder.resolve("tables"));
    for (Section section : Section.values()) {
      assertThat(Files.readString(folder.resolve("tables/" + section.label() + ".csv")))
          .isEqualTo(csv(section));
    }
  }

  @Test
  void markdownQuotesItsSources() throws IOException {
    StringWriter out = new StringWriter();
    MarkdownExport.write(FACTS, EnumSet.allOf(Section.class), "The *dam*", "2024-03-31", out);
    assertThat(out.toString())
        .contains("# The \\*dam\\*\n\n2 reports, as known on 2024-03-31.")
        .contains("- **4 March 2024** · Orva Power closed the Lenna dam[^1] `e1`\n")
        .contains("- **undated** · *denied* · the dam leaks (says Ida Holm)")
        .contains("leaks: at least about 40 leaks (says Ida Holm)[^")
        .contains("Ida Holm (not named: because) (the report keeps its distance): a grave fault")
        .contains(
            "*promise*: mend it, if the state pays, due by June 2024 (`../2024-06`) · partly kept[^")
        .contains("] (half done)[^")
        .contains("**Ida Holm** · person · engineer of Orva Power; chief[^")
        .contains("**Orva Power** · organization · also Orva[^")
        .contains("- Ida Holm member of Orva Power[^")
        .contains(
            "- **conflict** · “Orva Power closed the Lenna dam” `e1` against “Denied: the dam leaks"
                + " (says Ida Holm)” `e2` · both at once\n")
        .contains("- **undated** · b.jsonl\\#7, undated · a copy of press/a.txt\n")
        .contains(
            "“Dam \"closed\", again”, 5 March 2024 · press/a.txt · <https://example.org/a?x=1>\n")
        .containsPattern(
            "\\[\\^1\\]: ‘Orva Power closed the Lenna dam .*’ \\(press/a.txt, 19–\\d+\\)"
                + " <https://example.org/a\\?x=1>");
  }

  @Test
  void markdownLeavesOutWhatWasNotAskedFor() throws IOException {
    StringWriter out = new StringWriter();
    MarkdownExport.write(FACTS, EnumSet.of(Section.FIGURES), "Dam", null, out);
    assertThat(out.toString()).contains("## Figures").doesNotContain("## Timeline");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      textBlock =
          """
          # text            | Markdown
          a *b* _c_         | a \\*b\\* \\_c\\_
          [x](y) <script>   | \\[x\\](y) \\<script\\>
          R&D               | R\\&D
          $9 and a $7 fee   | \\$9 and a \\$7 fee
          2^10 @all         | 2\\^10 \\@all
          plain, text: 5.   | plain, text: 5.
          """)
  void whatReportsSayIsNoMark(String text, String markdown) {
    assertThat(MarkdownExport.escaped(text)).isEqualTo(markdown);
  }

  @Test
  void textsComeOutAsRead(@TempDir Path folder) throws IOException {
    TextsExport.write(
        Map.of("press/a.txt", SampleStory.FIRST, "b.jsonl#7", SampleStory.SECOND), folder);
    assertThat(folder.resolve("press/a.txt.txt")).hasContent(SampleStory.FIRST);
    assertThat(folder.resolve("b.jsonl#7.txt")).hasContent(SampleStory.SECOND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a", "a/../../b", "..", "/etc/a", "a//b", ".", ""})
  void noTextLeavesTheFolder(String id) {
    assertThatThrownBy(() -> TextsExport.file(Path.of("out"), id))
        .isInstanceOf(InputException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a/b.txt", "..a/b..", "x\ny", "a\\..\\b"})
  void otherNamesStayInside(String id) {
    Path file = TextsExport.file(Path.of("out"), id).normalize();
    assertThat(file.startsWith("out")).isTrue();
    assertThat(file.getFileName().toString()).endsWith(".txt");
  }

  @ParameterizedTest(name = "{0}..{1} {2} -> {3}")
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      textBlock =
          """
          # low    | high    | about | in words
          3000     | 3000    | false | 3,000 tons
          none     | 2000    | false | at most 2,000 tons
          2500     | none    | true  | at least about 2,500 tons
          40       | 60      | false | 40 to 60 tons
          -1234567 | -999.25 | false | -1,234,567 to -999.25 tons
          none     | none    | false | an unnamed number of tons
          """)
  void amountsInWords(String low, String high, boolean about, String words) throws IOException {
    JsonNode figure =
        Json.MAPPER.readTree(
            "{\"low\":%s,\"high\":%s,\"approximate\":%s,\"unit\":\"tons\"}"
                .formatted(low == null ? "null" : low, high == null ? "null" : high, about));
    assertThat(Words.amount((ObjectNode) figure)).isEqualTo(words);
  }
}

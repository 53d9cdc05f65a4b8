package org.annals.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corrections at the command line, through builds. */
final class EditCommandTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;
  private Path reports = Path.of("");
  private Path record = Path.of("");

  @BeforeEach
  void build() throws IOException {
    reports = Files.createDirectories(folder.resolve("reports"));
    write("a.txt", "date 2024-03-05\n\nThe court convicted Ida Holm on Monday.\n");
    write("b.txt", "date 2024-03-12\n\nThe mayor resigned on Monday. He will leave in May.\n");
    record = folder.resolve("town.annals");
    rebuild();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(reports.resolve(name), text);
  }

  private void rebuild() {
    assertThat(Ran.annals("build", reports, "-o", record, "--quiet").code()).isZero();
  }

  private JsonNode json(Object... more) throws IOException {
    Object[] all = new Object[4 + more.length];
    System.arraycopy(new Object[] {"export", record, "--format", "json"}, 0, all, 0, 4);
    System.arraycopy(more, 0, all, 4, more.length);
    Ran ran = Ran.annals(all);
    assertThat(ran.code()).as(ran.err()).isZero();
    return MAPPER.readTree(ran.out());
  }

  private JsonNode event(String words) throws IOException {
    for (JsonNode event : json().path("events")) {
      if (event.path("what").asText().contains(words)) {
        return event;
      }
    }
    return MAPPER.missingNode();
  }

  private String edited(Object... arguments) {
    Object[] all = new Object[arguments.length + 6];
    all[0] = "edit";
    all[1] = record;
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    System.arraycopy(
        new Object[] {"--who", "Jo Reed", "--why", "the clerk's book"}, 0, all, all.length - 4, 4);
    Ran ran = Ran.annals(all);
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out().substring(0, ran.out().indexOf(':'));
  }

  @Test
  void aCorrectionIsShownEverywhereAndSurvivesABuild() throws IOException {
    String id = event("resigned").path("id").asText();
    String edit = edited("change", id, "when=2024-03-09", "status=planned");
    write("c.txt", "date 2024-03-20\n\nA storm killed 3 people on Tuesday.\n");
    rebuild();

    JsonNode event = event("resigned");
    assertThat(event.path("when").asText()).isEqualTo("2024-03-09");
    assertThat(event.path("when_basis").asText()).isEqualTo("corrected");
    assertThat(event.path("status").asText()).isEqualTo("planned");
    assertThat(event.path("corrected").path(0).asText()).isEqualTo(edit);
    assertThat(json("--as-of", "2024-03-12").path("corrections")).hasSize(1);
    assertThat(json("--as-of", "2024-03-05").path("corrections")).as("not yet told").isEmpty();
    assertThat(json("--without-corrections").path("corrections")).isEmpty();
    assertThat(json("--without-corrections").toString())
        .doesNotContain("2024-03-09")
        .doesNotContain("Jo Reed");

    assertThat(Ran.annals("show", record).out()).contains("2024-03-09").contains("corrected");
    assertThat(Ran.annals("why", record, id).out())
        .contains("Corrected: Jo Reed")
        .contains("when: 2024-03-11 → 2024-03-09")
        .contains("the clerk's book");
    assertThat(Ran.annals("edits", record).out()).contains(edit).contains("Jo Reed");
    assertThat(Ran.annals("export", record, "--format", "markdown").out())
        .contains("## Corrections")
        .contains("Jo Reed");
    assertThat(Ran.annals("export", record, "--format", "csv", "--section", "corrections").out())
        .contains("when: 2024-03-11 → 2024-03-09");

    Ran undone = Ran.annals("edits", record, "--undo", edit, "--who", "Jo Reed");
    assertThat(undone.code()).as(undone.err()).isZero();
    assertThat(event("resigned").path("when").asText()).isEqualTo("2024-03-11");
    assertThat(Ran.annals("edits", record).out()).contains("[undone]");
  }

  @Test
  void anEditWhoseReportHasChangedIsReportedAndKept() throws IOException {
    edited("reject", event("convicted").path("id").asText());
    write("a.txt", "date 2024-03-05\n\nOn Monday the court convicted Ida Holm.\n");
    Ran build = Ran.annals("build", reports, "-o", record, "--quiet");
    assertThat(build.code()).isZero();
    assertThat(build.err()).contains("was not made: the text of a.txt has changed");
    assertThat(event("convicted").isMissingNode()).as("not moved to like words").isFalse();
    Ran ran = Ran.annals("edits", record);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("the text of a.txt has changed").contains("It is kept");
    write("a.txt", "date 2024-03-05\n\nThe court convicted Ida Holm on Monday.\n");
    rebuild();
    assertThat(event("convicted").isMissingNode()).isTrue();
    assertThat(Ran.annals("edits", record).code()).isZero();
  }

  @Test
  void anEarlierDayThatIsKeptIsCorrectedToo() throws IOException {
    write("c.txt", "date 2024-03-20\n\nThe town's mayor stepped down on 11 March 2024.\n");
    rebuild();
    String day = "2024-03-12";
    JsonNode before = json("--as-of", day); // kept from here on
    String id = event("resigned").path("id").asText();
    edited("change", id, "when=2024-03-09");
    String rejected = edited("reject", event("convicted").path("id").asText());
    String merged = edited("merge", id, event("stepped").path("id").asText());
    JsonNode then = json("--as-of", day);
    assertThat(then.path("events").toString()).contains("2024-03-09").doesNotContain("convicted");

    Path log = folder.resolve("edits.jsonl");
    assertThat(Ran.annals("edits", record, "--export", "-o", log).code()).isZero();
    Path other = folder.resolve("other.annals");
    assertThat(Ran.annals("build", reports, "-o", other, "--quiet").code()).isZero();
    assertThat(Ran.annals("edits", other, "--import", log).code()).isZero();
    assertThat(Ran.annals("export", other, "--format", "json", "--as-of", day).out())
        .isEqualTo(Ran.annals("export", record, "--format", "json", "--as-of", day).out());

    for (String edit : new String[] {merged, rejected}) {
      assertThat(Ran.annals("edits", record, "--undo", edit).code()).isZero();
    }
    assertThat(json("--as-of", day).path("events").toString()).contains("convicted");
    assertThat(json("--as-of", day, "--without-corrections")).isEqualTo(before);
  }

  @Test
  void aTimelinePassesOverWhatWasRejectedAndMarksWhatWasCorrected() throws IOException {
    write(
        "d.txt",
        "date 2024-04-10\n\nThe council of Orla closed the old harbour bridge to all lorries on"
            + " Monday.\n\nThe ferry company Nordlinie dismissed forty sailors in the port of Orla"
            + " on Tuesday.\n");
    rebuild();
    assertThat(Ran.annals("timeline", record, "--about", "Orla").out())
        .contains("harbour bridge")
        .contains("**2024-04-09**")
        .contains("forty sailors")
        .doesNotContain("corrected");
    edited("reject", event("closed").path("id").asText());
    edited("change", event("dismissed").path("id").asText(), "when=2024-04-05");
    assertThat(Ran.annals("timeline", record, "--about", "Orla").out())
        .doesNotContain("harbour bridge")
        .contains("**2024-04-05**")
        .contains("forty sailors")
        .contains("(d.txt, corrected)")
        .doesNotContain("**2024-04-09**");
  }

  @Test
  void aLogIsHandedOnToARecordOfTheSameReports() throws IOException {
    edited("reject", event("convicted").path("id").asText());
    edited("add", "events", "b.txt:17-35", "what=The mayor stepped down", "when=2024-03");
    Path log = folder.resolve("edits.jsonl");
    assertThat(Ran.annals("edits", record, "--export", "-o", log).code()).isZero();
    String corrected = Ran.json(record);

    Path other = folder.resolve("other.annals");
    assertThat(Ran.annals("build", reports, "-o", other, "--quiet").code()).isZero();
    assertThat(Ran.annals("edits", other, "--import", log).out()).contains("2 of 2");
    assertThat(Ran.json(other)).isEqualTo(corrected);
    assertThat(Ran.annals("edits", other, "--import", log).out()).contains("0 of 2");
    assertThat(Ran.annals("edits", other, "--export").out()).isEqualTo(Files.readString(log));

    Files.writeString(log, Files.readString(log).replace("Jo Reed", "Al Nye"));
    Ran altered = Ran.annals("edits", other, "--import", log);
    assertThat(altered.code()).isEqualTo(2);
    assertThat(altered.err()).contains("line 1").contains("not as it was made");
    assertThat(Ran.json(other)).isEqualTo(corrected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # command                          | is said
          reject e-0000000000                | no fact "e-0000000000"
          reject EVENT EVENT                 | takes one fact
          change EVENT when                  | sets no field
          change EVENT when=monday           | when cannot be "monday"
          change EVENT status=                | status cannot be ""
          burn EVENT                         | names no action
          add events nowhere what=x          | names no words
          add events b.txt:0-9999 what=x     | no words from 0 to 9999
          split EVENT                        | No evidence leaves
          """)
  void whatIsWrongIsSaid(String command, String said) throws IOException {
    String line =
        "edit " + record + " " + command.replace("EVENT", event("resigned").path("id").asText());
    Object[] arguments = (line + " --who Jo --why because").split(" ", -1);
    Ran ran = Ran.annals(arguments);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains(said);
    assertThat(json().path("corrections")).isEmpty();
  }
}

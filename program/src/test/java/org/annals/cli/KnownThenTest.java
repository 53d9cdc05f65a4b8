package org.annals.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.annals.export.Section;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was known on a day, and what a report brought, from whole runs over a small story. */
@NullMarked
final class KnownThenTest {
  private static final Map<String, String> STORY =
      new TreeMap<>(
          Map.of(
              "a.txt",
              "Published: May 3, 2021\n\nThe regulator fined the Fairlea bank $3 million on"
                  + " Monday. The mayor of Oru promised to reopen the harbour by July.\n",
              "b.txt",
              "Published: May 5, 2021\n\nThe Fairlea bank was fined $3 million by the regulator on"
                  + " Monday. Its chairman, Ida Holm, resigned on Tuesday.\n",
              "c.txt",
              "Published: May 5, 2021\n\nAt least 40 people were injured in the Lenna flood on"
                  + " Tuesday, officials said.\n",
              "d.txt",
              "Published: May 9, 2021\n\nThe flood in Lenna injured 55 people, officials said on"
                  + " Saturday. Ida Holm denied that she had resigned.\n",
              "e.txt",
              "Published: July 2, 2021\n\nThe mayor of Oru reopened the harbour on Thursday.\n",
              "f.txt",
              "The team of Oru won the cup again, and its players danced in the streets.\n"));
  private static final List<String> DAYS =
      List.of("2021-05-02", "2021-05-03", "2021-05-04", "2021-05-05", "2021-06-01", "2021-07-02");
  private static final Map<String, String> KNOWN =
      Map.of(
          "a.txt", "2021-05-03",
          "b.txt", "2021-05-05",
          "c.txt", "2021-05-05",
          "d.txt", "2021-05-09",
          "e.txt", "2021-07-02");

  @TempDir private Path folder = Path.of("");

  private Path built(String name, Iterable<String> reports) throws IOException {
    Path input = Files.createDirectories(folder.resolve(name));
    for (String report : reports) {
      Files.writeString(input.resolve(report), STORY.getOrDefault(report, ""));
    }
    Path record = folder.resolve(name + ".annals");
    Ran ran = Ran.annals("build", input, "-o", record, "--quiet");
    assertThat(ran.code()).as(ran.err()).isZero();
    return record;
  }

  /** All lines of the export but its head, which names the day. */
  private static String body(Path record, String... more) {
    List<Object> arguments = new ArrayList<>(List.of("export", record, "--format", "json"));
    arguments.addAll(List.of(more));
    Ran ran = Ran.annals(arguments.toArray());
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out().lines().filter(line -> !line.startsWith("\"generated\"")).toList().toString();
  }

  @Test
  void aDayShowsTheRecordOfTheReportsKnownByThen() throws IOException {
    Random random = new Random(20210503);
    for (int round = 0; round < 2; round++) {
      List<String> some = new ArrayList<>(STORY.keySet());
      if (round > 0) {
        some.removeIf(report -> random.nextInt(3) == 0);
      }
      Path all = built("all" + round, some);
      for (String day : DAYS) {
        List<String> known =
            some.stream().filter(r -> KNOWN.getOrDefault(r, "9999").compareTo(day) <= 0).toList();
        String asked = body(all, "--as-of", day);
        assertThat(body(all, "--as-of", day)).as("asked again for %s", day).isEqualTo(asked);
        if (known.isEmpty()) {
          assertThat(asked).contains("\"events\": []");
        } else {
          assertThat(asked)
              .as("seed 20210503, round %s, %s: %s", round, day, known)
              .isEqualTo(body(built("known" + round + day, known)));
        }
      }
      assertThat(body(all)).as("today is as it was").isEqualTo(body(built("again" + round, some)));
    }
  }

  @Test
  void aReportAddedLeavesEarlierDaysAsTheyWere() throws IOException {
    Path record = built("story", List.of("a.txt", "b.txt"));
    String early = body(record, "--as-of", "2021-05-04");
    String late = body(record, "--as-of", "2021-05-06");
    built("story", List.of("c.txt"));
    assertThat(body(record, "--as-of", "2021-05-04")).isEqualTo(early);
    assertThat(body(record, "--as-of", "2021-05-06")).isNotEqualTo(late).contains("c.txt");
  }

  @Test
  void aPageIsACutOutOfTheListing() throws IOException {
    Path record = built("story", STORY.keySet());
    try (Store store = Store.existing(record)) {
      StoredRecord stored = new StoredRecord(store);
      java.time.LocalDate day = java.time.LocalDate.parse("2021-05-09");
      var events = stored.facts(day).in(Section.EVENTS);
      assertThat(events).hasSizeGreaterThan(2);
      assertThat(stored.page(day, Section.EVENTS, 1, 2)).isEqualTo(events.subList(1, 3));
      assertThat(stored.page(null, Section.EVENTS, 0, 1))
          .isEqualTo(stored.facts(null).in(Section.EVENTS).subList(0, 1));
      assertThat(stored.page(day, Section.EVENTS, 9999, 5)).isEmpty();
    }
  }

  @Test
  void aReportSaysWhatItBrought() throws IOException {
    Path record = built("story", STORY.keySet());
    Ran second = Ran.annals("new", record, "--report", "b.txt");
    assertThat(second.code()).as(second.err()).isZero();
    assertThat(second.out())
        .contains("b.txt: 1 report, beside 1 earlier one.", "CONFIRMS (")
        .contains("b.txt: “Its chairman, Ida Holm, resigned on Tuesday.”");
    Ran first = Ran.annals("new", record, "--report", "a.txt", "--json");
    JsonNode brought = new ObjectMapper().readTree(first.out());
    assertThat(brought.path("facts")).isNotEmpty();
    assertThat(brought.path("facts")).allMatch(f -> f.path("news").asText().equals("new"));
    assertThat(brought.path("facts")).allMatch(f -> f.path("earlier").isNull());
    Ran since = Ran.annals("new", record, "--since", "2021-06-01");
    assertThat(since.out()).contains("Since 2021-06-01: 1 report, beside 4 earlier ones.", "e.txt");
    Ran none = Ran.annals("new", record, "--since", "2022-01-01");
    assertThat(none.code()).isZero();
    assertThat(none.out()).contains("0 reports", "The reports say nothing");
    Ran unknown = Ran.annals("new", record, "--report", "z.txt");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("no report with the id z.txt");
    assertThat(Ran.annals("new", record).code()).isEqualTo(2);
  }

  @Test
  void anActorHasItsTimeline() throws IOException {
    Path record = built("story", STORY.keySet());
    Ran holm = Ran.annals("timeline", record, "--actor", "ida holm", "--format", "json");
    assertThat(holm.code()).as(holm.err()).isZero();
    JsonNode rows = new ObjectMapper().readTree(holm.out());
    assertThat(rows).isNotEmpty();
    JsonNode resigned = rows.get(0);
    assertThat(resigned.path("date").asText()).isEqualTo("2021-05-04");
    assertThat(resigned.path("basis").asText()).isEqualTo("told");
    assertThat(resigned.path("status").asText()).isEqualTo("happened");
    assertThat(resigned.at("/spots/0/report").asText()).isEqualTo("b.txt");
    int begin = resigned.at("/spots/0/begin").asInt();
    assertThat(STORY.getOrDefault("b.txt", "").substring(begin)).startsWith("resigned");
    assertThat(rows).noneMatch(row -> row.path("what").asText().contains("harbour"));
    String markdown = Ran.annals("timeline", record, "--actor", "Ida Holm").out();
    assertThat(markdown).contains("**2021-05-04** · ").contains("(b.txt)");
    assertThat(
            Ran.annals("timeline", record, "--actor", "Ida Holm", "--as-of", "2021-05-04").code())
        .as("not known yet")
        .isEqualTo(2);
    Ran nobody = Ran.annals("timeline", record, "--actor", "Jan Nobody");
    assertThat(nobody.code()).isEqualTo(2);
    assertThat(nobody.err()).contains("tells nothing of Jan Nobody", "--section actors");
    assertThat(Ran.annals("timeline", record, "--actor", "Oru", "--about", "cup").code())
        .isEqualTo(2);
  }

  @Test
  void aTimelineIsPrintedInThreeForms() throws IOException {
    Path record = built("story", STORY.keySet());
    Ran tilse = Ran.annals("timeline", record, "--dates", 2, "--sentences", 1, "--format", "tilse");
    assertThat(tilse.code()).as(tilse.err()).isZero();
    assertThat(tilse.out()).containsPattern("2021-05-0\\d\\R.*\\R-{32}\\R2021-");
    Ran json = Ran.annals("timeline", record, "--dates", 1, "--format", "json");
    JsonNode line = new ObjectMapper().readTree(json.out()).at("/0/lines/0");
    String report = line.at("/evidence/0/report").asText();
    int[] text = STORY.getOrDefault(report, "").codePoints().toArray();
    int begin = line.at("/evidence/0/begin").asInt();
    int length = line.at("/evidence/0/end").asInt() - begin;
    assertThat(new String(text, begin, length)).isEqualTo(line.at("/evidence/0/quote").asText());
    Ran markdown = Ran.annals("timeline", record, "--dates", 9, "--as-of", "2021-05-04");
    assertThat(markdown.out()).contains("**2021-05-03**", "a.txt").doesNotContain("b.txt");
  }
}

package org.annals.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.annals.record.Disagreement;
import org.annals.record.Link;
import org.annals.record.Record;
import org.annals.record.SampleStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonExportTest {
  private static final Facts FACTS = Facts.of(SampleStory.record());

  private static String export(Facts facts, @Nullable String asOf) throws IOException {
    StringWriter out = new StringWriter();
    JsonExport.write(facts, asOf, out);
    return out.toString();
  }

  @Test
  void sectionsStandInTheOrderOfTheFormat() throws IOException {
    JsonNode all = Json.MAPPER.readTree(export(FACTS, null));
    assertThat(all.fieldNames())
        .toIterable()
        .containsExactly(
            "annals",
            "generated",
            "reports",
            "actors",
            "relations",
            "events",
            "figures",
            "statements",
            "commitments",
            "links",
            "disagreements",
            "corrections");
    assertThat(all.path("annals").asInt()).isEqualTo(1);
    assertThat(all.path("generated").path("reports").asInt()).isEqualTo(2);
    assertThat(all.path("generated").path("version").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(all.path("generated").has("as_of")).isFalse();
  }

  @Test
  void theDayAskedForIsSaid() throws IOException {
    assertThat(Json.MAPPER.readTree(export(FACTS, "2024-03-31")).at("/generated/as_of").asText())
        .isEqualTo("2024-03-31");
  }

  @Test
  void anEmptyRecordHasEverySectionToo() throws IOException {
    Record empty =
        new Record(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of());
    JsonNode all = Json.MAPPER.readTree(export(Facts.of(empty), null));
    for (Section section : Section.values()) {
      assertThat(all.path(section.label()).isArray()).as(section.label()).isTrue();
      assertThat(all.path(section.label())).as(section.label()).isEmpty();
    }
  }

  @Test
  void noTwoFactsHaveOneId() throws IOException {
    Disagreement told =
        new Disagreement("d-1", Disagreement.Kind.SCOPE, List.of("f-1", "f-2"), "of other days");
    Link link = new Link(Link.Kind.UPDATES, List.of("f-2", "f-1"), "a later count");
    Record twice =
        new Record(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(link, link),
            List.of(told, told, told));
    JsonNode all = Json.MAPPER.readTree(export(Facts.of(twice), null));
    assertThat(all.path("disagreements"))
        .extracting(d -> d.path("id").asText())
        .containsExactly("d-1", "d-1-2", "d-1-3");
    assertThat(all.path("links")).hasSize(1);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # section     | n | keys, in order
          reports       | 1 | id file url title publisher authors place language characters published published_basis published_why copy_of known noise
          actors        | 1 | id also_ids name type aliases roles known_from known_to origins evidence
          relations     | 0 | id also_ids from kind to known_from known_to origins evidence
          events        | 0 | id also_ids what type when when_basis when_why status by to place weight asserted_by known_from known_to origins evidence why
          figures       | 0 | id also_ids subject low high approximate unit kind when when_basis when_why status as_written given_by series known_from known_to origins evidence why
          statements    | 0 | id also_ids speaker anonymous reason mode gist when when_basis when_why to distanced source cue content known_from known_to origins evidence why
          commitments   | 0 | id also_ids by to kind what condition due due_basis due_why made made_basis made_why outcome outcome_why outcome_evidence note known_from known_to origins evidence why
          links         | 0 | kind between why
          disagreements | 0 | id kind between why
          """)
  void everyFactHasTheFieldsOfTheFormat(String section, int n, String keys) throws IOException {
    JsonNode fact = Json.MAPPER.readTree(export(FACTS, null)).path(section).path(n);
    assertThat(fact.fieldNames()).toIterable().containsExactly(keys.split(" "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # where                          | what stands there, as JSON
          /reports/0/published             | null
          /reports/0/published_basis       | "unknown"
          /reports/0/copy_of               | "press/a.txt"
          /reports/0/known                 | null
          /reports/1/published             | "2024-03-05"
          /reports/1/noise                 | [{"kind":"header_date","begin":2,"end":17}]
          /actors/1/roles/0/when           | "2024-03"
          /actors/1/roles/1/of             | null
          /events/0/weight                 | 0.6667
          /events/0/also_ids               | ["e9"]
          /events/0/type                   | "RETREAT"
          /events/0/asserted_by            | null
          /events/1/weight                 | 0
          /events/1/when                   | null
          /events/1/known_to               | "2024-04-01"
          /figures/0/low                   | 40
          /figures/0/high                  | null
          /figures/0/when                  | "../2024-03"
          /figures/1/low                   | -1250500
          /figures/1/high                  | 1250.5
          /figures/1/when                  | "2024~"
          /statements/1/cue                | null
          /statements/1/content            | [[1,44]]
          /commitments/0/outcome           | "partly_kept"
          /commitments/1/due               | null
          /links/0                         | {"kind":"outcome_of","between":["f2","c1"],"why":"cement came"}
          """)
  void valuesAreAsTheFormatSays(String where, String json) throws IOException {
    JsonNode value = Json.MAPPER.readTree(export(FACTS, null)).at(where);
    assertThat(Json.line(value)).isEqualTo(json);
  }

  @Test
  void offsetsCountCodePoints() {
    int[] points = SampleStory.FIRST.codePoints().toArray();
    ObjectNode event = FACTS.in(Section.EVENTS).get(0);
    JsonNode evidence = event.path("evidence").path(0);
    assertThat(text(points, evidence.path("begin"), evidence.path("end")))
        .isEqualTo(evidence.path("quote").asText())
        .startsWith("Orva Power closed");
    assertThat(text(points, evidence.path("focus").path(0), evidence.path("focus").path(1)))
        .isEqualTo("closed");
    ObjectNode statement = FACTS.in(Section.STATEMENTS).get(0);
    assertThat(text(points, statement.path("source").path(0), statement.path("source").path(1)))
        .isEqualTo("engineer Ida Holm");
    assertThat(FACTS.in(Section.REPORTS).get(1).path("characters").asInt())
        .isEqualTo(points.length)
        .isEqualTo(SampleStory.FIRST.length() - 1);
  }

  private static String text(int[] points, JsonNode begin, JsonNode end) {
    return new String(points, begin.asInt(), end.asInt() - begin.asInt());
  }

  @Test
  void twoRunsGiveTheSameBytes() throws IOException {
    assertThat(export(Facts.of(SampleStory.record()), null)).isEqualTo(export(FACTS, null));
  }

  @Test
  void aFactStandsOnEachLine() throws IOException {
    assertThat(export(FACTS, null).lines().filter(line -> line.startsWith("{\"id\":\"f")))
        .hasSize(2);
  }

  @Test
  void oneReportHasItsTimesAndSentencesToo() {
    ObjectNode all = ReadExport.of(SampleStory.firstExtract());
    assertThat(all.path("id").asText()).isEqualTo("press/a.txt");
    assertThat(all.path("times")).hasSize(2);
    JsonNode monday = all.path("times").path(0);
    assertThat(monday.fieldNames())
        .toIterable()
        .containsExactly("begin", "end", "text", "type", "value", "edtf", "basis", "why");
    int[] points = SampleStory.FIRST.codePoints().toArray();
    assertThat(text(points, monday.path("begin"), monday.path("end"))).isEqualTo("Monday");
    assertThat(monday.path("type").asText()).isEqualTo("DATE");
    assertThat(all.path("times").path(1).path("edtf").isNull()).isTrue();
    JsonNode sentence = all.path("sentences").path(1);
    assertThat(text(points, sentence.path(0), sentence.path(1))).startsWith("Orva will mend");
  }
}

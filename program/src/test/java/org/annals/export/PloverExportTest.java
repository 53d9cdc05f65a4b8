package org.annals.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The events, held against the tables of the PLOVER manual ({@code plover.tsv}). */
final class PloverExportTest {
  private static final Map<String, List<String>> TABLES = new HashMap<>();

  static {
    for (List<String> row : WordList.rows(PloverExportTest.class, "plover.tsv")) {
      TABLES.put(row.get(0) + " " + row.get(1), WordList.list(row.get(2)));
    }
  }

  private static List<String> table(String name) {
    return TABLES.getOrDefault(name, List.of());
  }

  private static List<ObjectNode> records(Facts facts) {
    List<ObjectNode> records = new ArrayList<>();
    Stories.written(out -> PloverExport.write(facts, "dam", out))
        .lines()
        .forEach(line -> records.add(Json.object(line)));
    return records;
  }

  private static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldIsOneOfTheManual(Stories story) {
    Set<String> ids = new HashSet<>();
    for (ObjectNode record : records(story.facts())) {
      assertThat(table("field event")).containsAll(keys(record));
      assertThat(keys(record)).containsAll(table("required event"));
      assertThat(ids.add(record.path("id").asText())).isTrue();
      assertThat(record.path("date").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
      assertThat(record.path("enddate").asText("9999")).isGreaterThan(record.path("date").asText());
      for (String list : List.of("actor", "recipient")) {
        record.path(list).forEach(one -> assertThat(table("field entity")).containsAll(keys(one)));
      }
      for (String part : List.of("text_info", "cite_info", "event_loc")) {
        assertThat(table("field " + part)).containsAll(keys(record.path(part)));
      }
      String category = record.path("event").path(0).asText();
      assertThat(table("quad " + record.path("quad_code").asInt())).contains(category);
      record
          .path("mode")
          .forEach(mode -> assertThat(table("mode " + category)).contains(mode.asText()));
      record
          .path("context")
          .forEach(one -> assertThat(table("auxiliary event")).contains(one.asText()));
    }
  }

  @Test
  void theTableOfModesHasOnlyModesOfTheManual() {
    for (List<String> row : WordList.rows(PloverModes.class, "plover-modes.tsv")) {
      assertThat(table("mode " + row.get(0))).contains(row.get(1));
    }
  }

  @Test
  void whatIsNoDeedIsMarkedAndNothingElse() {
    Facts facts = Stories.EXAMPLES.facts();
    Map<String, String> status = new HashMap<>();
    facts
        .in(Section.EVENTS)
        .forEach(e -> status.put(e.path("id").asText(), e.path("status").asText()));
    Set<String> seen = new HashSet<>();
    for (ObjectNode record : records(facts)) {
      String of = String.valueOf(status.get(record.path("id").asText()));
      String context = record.path("context").path(0).asText();
      seen.add(of);
      switch (of) {
        case "planned", "expected", "offered" -> assertThat(context).isEqualTo("future");
        case "hypothetical" -> assertThat(context).isEqualTo("hypothetical");
        case "denied" -> assertThat(context).isEqualTo("negation");
        case "threatened" ->
            assertThat(record.path("event").path(0).asText()).isEqualTo("THREATEN");
        case "demanded" -> assertThat(record.path("event").path(0).asText()).isEqualTo("REQUEST");
        default -> assertThat(context).isIn("", "historical");
      }
    }
    assertThat(seen).contains("happened", "threatened", "demanded", "planned");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # class  | sentence, the event between stars                 | mode
          ASSAULT  | A drone *strike* hit the depot.                   | drone
          ASSAULT  | Gunmen *kidnapped* two engineers.                 | abduct
          ASSAULT  | Rebels *shelled* the port.                        | heavy-weapons
          ASSAULT  | The drone maker said that a fire *killed* two.    | nothing
          ASSAULT  | The quake *killed* nine people.                   | nothing
          COERCE   | Police *arrested* the mayor.                      | arrest
          COERCE   | The court *froze* the accounts.                   | nothing
          SANCTION | The jury *convicted* the banker.                  | convict
          PROTEST  | Nurses *marched* through Sella.                   | demo
          PROTEST  | Nurses *protested* on Monday.                     | nothing
          PROTEST  | Nurses began a hunger *strike*.                   | hunger
          MOBILIZE | The firm *deployed* a robot.                      | nothing
          SANCTION | The bank *suspended* its aid.                     | nothing
          CONSULT  | The premier *telephoned* his colleague.           | phone
          ACCUSE   | Prosecutors *charged* the firm.                   | allege
          """)
  void theModeIsOnlyWhatTheWordsOfTheEventShow(
      String category, String marked, @Nullable String mode) {
    String quote = marked.replace("*", "");
    int from = marked.indexOf('*');
    int to = marked.lastIndexOf('*') - 1;
    ObjectNode event = Json.MAPPER.createObjectNode();
    ArrayNode evidence = event.putArray("evidence");
    evidence
        .addObject()
        .put("quote", quote)
        .put("begin", 100)
        .putArray("focus")
        .add(100 + from)
        .add(100 + to);
    assertThat(PloverModes.of(category, event)).isEqualTo(mode == null ? List.of() : List.of(mode));
  }

  /** A record of one report of June 2024 with one event. */
  private static Facts one(
      String type, String status, @Nullable String when, @Nullable String by, String marked) {
    ObjectNode report = Json.MAPPER.createObjectNode();
    report.put("id", "a.txt").put("known", "2024-06-10").put("published", "2024-06-10");
    ObjectNode actor = Json.MAPPER.createObjectNode();
    actor.put("id", "a-1").put("name", "Ida Holm").put("type", by == null ? "facility" : by);
    ObjectNode event = Json.MAPPER.createObjectNode();
    event.put("id", "e-1").put("what", "it").put("type", type).put("status", status);
    event.put("when", when).put("when_basis", "stated");
    event.putArray("by").add("a-1");
    event.putArray("to");
    ObjectNode evidence = event.putArray("evidence").addObject();
    evidence.put("report", "a.txt").put("begin", 0).put("end", marked.length() - 2);
    evidence.put("quote", marked.replace("*", ""));
    evidence.putArray("focus").add(marked.indexOf('*')).add(marked.lastIndexOf('*') - 1);
    return new Facts(
        Map.of(
            Section.REPORTS, List.of(report),
            Section.ACTORS, List.of(actor),
            Section.EVENTS, List.of(event)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # class  | status       | when                  | by       | told                     | record
          COERCE   | happened     | 2024-06-07            | person   | She *jailed* him.        | 2024-06-07 COERCE
          COERCE   | happened     | 2024-05               | person   | She *jailed* him.        | 2024-05-01 2024-05-31 COERCE
          COERCE   | happened     | ../2024-05            | person   | She *jailed* him.        | 2024-05-31 COERCE
          COERCE   | happened     | 2021-03-04            | person   | She *jailed* him.        | 2021-03-04 COERCE historical
          CONSULT  | planned      | 2024-07/..            | person   | They will *meet*.        | 2024-07-01 CONSULT future
          COERCE   | threatened   | 2024-06-07            | person   | She threatened to *jail* | 2024-06-07 THREATEN
          AID      | demanded     | 2024-06-07            | person   | She asked them to *help* | 2024-06-07 REQUEST
          COERCE   | denied       | 2024-06-07            | person   | She did not *jail* him.  | 2024-06-07 COERCE negation
          COERCE   | hypothetical | 2024-06-07            | person   | If she *jailed* him.     | 2024-06-07 COERCE hypothetical
          ASSAULT  | happened     | 2024-06-07            | group    | They *killed* two.       | 2024-06-07 ASSAULT
          ASSAULT  | happened     | 2024-06-07            | nothing  | The rig *killed* two.    | nothing
          ASSAULT  | happened     | 2024-06-07            | nothing  | Two were *shot*.         | 2024-06-07 ASSAULT
          COERCE   | happened     | nothing               | person   | She *jailed* him.        | nothing
          OTHER    | happened     | 2024-06-07            | person   | She *died*.              | nothing
          """)
  void aRecordSaysHowTheEventStandsToTheWorld(
      String type,
      String status,
      @Nullable String when,
      @Nullable String by,
      String told,
      @Nullable String expected) {
    List<ObjectNode> records = records(one(type, status, when, by, told));
    if (expected == null) {
      assertThat(records).isEmpty();
      return;
    }
    assertThat(records).hasSize(1);
    ObjectNode record = records.get(0);
    String line =
        String.join(
            " ",
            record.path("date").asText(),
            record.path("enddate").asText(),
            record.path("event").path(0).asText(),
            record.path("context").path(0).asText());
    assertThat(line.replaceAll(" +", " ").strip()).isEqualTo(expected);
  }
}

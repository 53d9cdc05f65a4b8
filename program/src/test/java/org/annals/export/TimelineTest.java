package org.annals.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimelineTest {
  private static final Facts FACTS =
      facts(
          """
          2021-02-01 | happened  | 0.9 | 3 | The court froze the assets of the bank
          2021-02-01 | happened  | 0.8 | 1 | The court froze all assets of the bank
          2021-02-01 | threatened| 0.3 | 1 | Creditors threatened to sue
          2021-03-05 | happened  | 0.5 | 1 | The chairman resigned
          2021-04-07 | expected  | 0.8 | 1 | A buyer is expected to come forward
          2021-05    | happened  | 1.0 | 5 | The bank failed
          2021-06-09 | happened  | 0.1 | 1 | A branch was painted
          """);

  private static Facts facts(String table) {
    List<ObjectNode> events = new ArrayList<>();
    for (String line : table.strip().lines().toList()) {
      String[] cells = line.split("\\|", -1);
      ObjectNode event = Json.MAPPER.createObjectNode();
      event.put("id", "e" + events.size());
      event.put("when", cells[0].strip());
      event.put("status", cells[1].strip());
      event.put("weight", Double.parseDouble(cells[2].strip()));
      event.put("origins", Integer.parseInt(cells[3].strip()));
      event.put("what", cells[4].strip());
      event.putArray("evidence");
      events.add(event);
    }
    return new Facts(Map.of(Section.EVENTS, events));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "any",
      textBlock =
          """
          # dates | lines | from       | to         | about     | timeline
          1       | 1     | any        | any        | any       | 2021-02-01 e0
          1       | 3     | any        | any        | any       | 2021-02-01 e0 e2
          2       | 1     | any        | any        | any       | 2021-02-01 e0, 2021-03-05 e3
          9       | 1     | 2021-03-01 | 2021-04-30 | any       | 2021-03-05 e3, 2021-04-07 e4
          9       | 9     | any        | any        | painted   | 2021-06-09 e6
          9       | 9     | any        | any        | CREDITOR  | 2021-02-01 e2
          9       | 9     | any        | any        | zebra     | ''
          9       | 9     | 2022-01-01 | any        | any       | ''
          9       | 9     | any        | any        | failed    | ''
          """)
  void theWeightiestDaysComeInOrder(
      int dates,
      int lines,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String about,
      String timeline) {
    List<String> asked = about == null ? List.of() : List.of(about);
    List<String> days =
        Timeline.of(FACTS, new Timeline.Wanted(dates, lines, from, to, asked)).stream()
            .map(TimelineTest::line)
            .toList();
    assertThat(String.join(", ", days)).isEqualTo(timeline);
  }

  private static String line(Timeline.Day day) {
    StringBuilder line = new StringBuilder(day.day().toString());
    day.events().forEach(event -> line.append(' ').append(event.path("id").asText()));
    return line.toString();
  }

  @Test
  void theThreeForms() throws IOException {
    List<Timeline.Day> days = Timeline.of(FACTS, new Timeline.Wanted(2, 2, null, null, List.of()));
    StringWriter tilse = new StringWriter();
    TimelineExport.tilse(days, tilse);
    assertThat(tilse.toString())
        .isEqualTo(
            """
            2021-02-01
            The court froze the assets of the bank
            Creditors threatened to sue
            --------------------------------
            2021-03-05
            The chairman resigned
            --------------------------------
            """);
    StringWriter markdown = new StringWriter();
    TimelineExport.markdown(days, markdown);
    assertThat(markdown.toString())
        .contains("**2021-02-01**\n\n- The court")
        .contains("*threatened*: ");
    StringWriter json = new StringWriter();
    TimelineExport.json(days, json);
    assertThat(Json.MAPPER.readTree(json.toString()).at("/0/lines/1/id").asText()).isEqualTo("e2");
  }
}

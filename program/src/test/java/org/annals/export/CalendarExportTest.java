package org.annals.export;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The calendar, read back by a library that is not ours. */
final class CalendarExportTest {
  private static String written(Facts facts) {
    return Stories.written(out -> CalendarExport.write(facts, "Dam; news, of the \\ valley", out));
  }

  private static ICalendar read(Facts facts) {
    List<ICalendar> calendars = Biweekly.parse(written(facts)).all();
    assertThat(calendars).hasSize(1);
    return calendars.get(0);
  }

  @ParameterizedTest
  @EnumSource
  void everyCalendarIsValid(Stories story) {
    ICalendar calendar = read(story.facts());
    // A calendar without entries is against the letter of RFC 5545, but all read it.
    if (!calendar.getEvents().isEmpty()) {
      assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
    }
    assertThat(calendar.getNames().get(0).getValue()).isEqualTo("Dam; news, of the \\ valley");
    assertThat(calendar.getEvents().stream().map(event -> event.getUid().getValue()))
        .doesNotHaveDuplicates();
    long dues =
        story.facts().in(Section.COMMITMENTS).stream()
            .filter(c -> c.get("due").isTextual())
            .count();
    assertThat(
            calendar.getEvents().stream()
                .filter(event -> event.getUid().getValue().contains(".due@")))
        .hasSize((int) dues);
  }

  @ParameterizedTest
  @EnumSource
  void linesAreFoldedByOctetsAndEndInCrLf(Stories story) {
    String text = written(story.facts());
    assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContainPattern("[^\r]\n|\r[^\n]");
    for (String line : text.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
    }
    assertThat(text.split("\r\n", -1))
        .filteredOn(line -> line.startsWith("END:VCALENDAR"))
        .hasSize(1);
  }

  @Test
  void aDueSaysWhoseItIsAndWhatCameOfIt() {
    VEvent due = read(Stories.SAMPLE.facts()).getEvents().get(0);
    assertThat(due.getUid().getValue())
        .isEqualTo("c1.due@Dam%3B%20news%2C%20of%20the%20%5C%20valley");
    assertThat(due.getSummary().getValue())
        .isEqualTo("Due, partly kept: Promise by Orva Power: mend it, if the state pays");
    assertThat(due.getDescription().getValue())
        .contains("Due: by June 2024\n")
        .contains("“Orva will mend it by June if the state pays.” (The Valley Post, “Dam");
    assertThat(due.getUrl().getValue()).isEqualTo("https://example.org/a?x=1");
    assertThat(due.getStatus().getValue()).isEqualTo("TENTATIVE");
    assertThat(due.getExperimentalProperty("X-ANNALS-EDTF").getValue()).isEqualTo("../2024-06");
    assertThat(day(due.getDateStart().getValue())).isEqualTo("2024-06-30");
    assertThat(day(due.getDateEnd().getValue())).isEqualTo("2024-07-01");
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}: {4} {5}")
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # status   | when                  | basis    | known      | first      | end, exclusive
          planned    | 2024-05-02            | stated   | 2024-03-05 | 2024-05-02 | 2024-05-03
          expected   | 2024-05               | relative | 2024-03-05 | 2024-05-01 | 2024-06-01
          planned    | 2024~                 | stated   | 2024-03-05 | 2024-01-01 | 2025-01-01
          planned    | 2024-05-20/2024-05-31 | stated   | 2024-03-05 | 2024-05-20 | 2024-06-01
          planned    | ../2024-02            | stated   | 2024-01-05 | 2024-02-29 | 2024-03-01
          planned    | 2024-06/..            | stated   | 2024-03-05 | 2024-06-01 | 2024-06-02
          planned    | 2024-03-05/..         | relative | 2024-03-05 | nothing    | nothing
          planned    | 2024-03-05/..         | fallback | 2024-03-01 | nothing    | nothing
          planned    | 2024-05               | fallback | 2024-03-05 | nothing    | nothing
          threatened | 2024-03-05            | stated   | 2024-03-05 | nothing    | nothing
          demanded   | 2024-05-02            | stated   | 2024-03-05 | nothing    | nothing
          denied     | 2024-05-02            | stated   | 2024-03-05 | nothing    | nothing
          happened   | 2024-05-02            | stated   | 2024-05-05 | nothing    | nothing
          """)
  void onlyDatedPlansStandInTheCalendar(
      String status, String when, String basis, String known, String first, String end) {
    ObjectNode event = Stories.SAMPLE.facts().in(Section.EVENTS).get(0).deepCopy();
    event.put("status", status).put("when", when).put("when_basis", basis).put("known_from", known);
    List<VEvent> entries = read(new Facts(Map.of(Section.EVENTS, List.of(event)))).getEvents();
    if (first == null) {
      assertThat(entries).isEmpty();
      return;
    }
    assertThat(entries).hasSize(1);
    assertThat(day(entries.get(0).getDateStart().getValue())).isEqualTo(first);
    assertThat(day(entries.get(0).getDateEnd().getValue())).isEqualTo(end);
    assertThat(entries.get(0).getSummary().getValue())
        .startsWith(Words.capital(status) + ": Orva Power closed");
  }

  @Test
  void aPlanThatIsACommitmentStandsThereOnce() {
    Facts facts = Stories.SAMPLE.facts();
    ObjectNode event = facts.in(Section.EVENTS).get(0).deepCopy();
    event.put("status", "planned").put("when", "2024-06").put("when_basis", "stated");
    ObjectNode link = Json.MAPPER.createObjectNode().put("kind", "same_event").put("why", "");
    link.putArray("between").add("e1").add("c1");
    Map<Section, List<ObjectNode>> sections = new EnumMap<>(Section.class);
    sections.put(Section.EVENTS, List.of(event));
    sections.put(Section.COMMITMENTS, facts.in(Section.COMMITMENTS));
    assertThat(read(new Facts(sections)).getEvents()).hasSize(2);
    sections.put(Section.LINKS, List.of(link));
    assertThat(read(new Facts(sections)).getEvents()).hasSize(1);
  }

  @Test
  void whatReportsSayStaysText() {
    VEvent due = read(Stories.HOSTILE.facts()).getEvents().get(0);
    assertThat(due.getSummary().getValue())
        .contains("<script>alert(\"x\")</script> ]]> & \\n; a,b \\ 'q'")
        .contains("evil \uFFFE \uD83D\uDCA7 =1+1 ééé")
        .doesNotContain("\u202E", "\u0000");
    assertThat(due.getUrl()).isNull();
  }

  @Test
  void noClockIsAsked() {
    assertThat(written(Stories.SAMPLE.facts()))
        .isEqualTo(written(Facts.of(org.annals.record.SampleStory.record())))
        .contains("DTSTAMP:20240305T000000Z");
  }

  /** As written, whatever the time zone here. */
  private static String day(ICalDate date) {
    assertThat(date.hasTime()).isFalse();
    DateTimeComponents raw = date.getRawComponents();
    return LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate()).toString();
  }
}

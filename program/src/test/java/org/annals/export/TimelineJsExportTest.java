package org.annals.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.time.When;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class TimelineJsExportTest {
  private static JsonNode presentation(Facts facts, int limit) {
    String json =
        Stories.written(out -> TimelineJsExport.write(facts, "The dam <1>", null, limit, out));
    try {
      return Json.MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everySlideIsOneThatTimelineJsTakes(Stories story) {
    JsonNode all = presentation(story.facts(), Integer.MAX_VALUE);
    assertThat(all.path("scale").asText()).isEqualTo("human");
    assertThat(all.at("/title/text/headline").asText()).isEqualTo("The dam &lt;1&gt;");
    Set<String> ids = new HashSet<>();
    long dated =
        story.facts().in(Section.EVENTS).stream().filter(e -> e.get("when").isTextual()).count();
    assertThat(all.path("events")).hasSize((int) dated);
    for (JsonNode slide : all.path("events")) {
      assertThat(ids.add(slide.path("unique_id").asText())).isTrue();
      LocalDate first = day(slide.path("start_date"));
      if (slide.has("end_date")) {
        assertThat(day(slide.path("end_date"))).isAfter(first);
        assertThat(slide.path("display_date").asText()).isNotEmpty();
      }
      When when = When.parse(slide.at("/annals/edtf").asText());
      assertThat(when.contains(When.day(first))).isTrue();
      for (String part : List.of("headline", "text")) {
        String html = slide.path("text").path(part).asText();
        assertThat(Jsoup.isValid(html, Stories.harmless())).as(html).isTrue();
      }
      String status = slide.at("/annals/status").asText();
      boolean isDeed = status.equals("happened") || status.equals("ongoing");
      assertThat(slide.path("group").asText().equals("Happened")).isEqualTo(isDeed);
      if (!isDeed) {
        assertThat(slide.at("/text/headline").asText()).startsWith(Words.capital(status) + ": ");
      }
    }
  }

  private static LocalDate day(JsonNode split) {
    return LocalDate.of(
        split.path("year").intValue(),
        split.path("month").intValue(),
        split.path("day").intValue());
  }

  @Test
  void whatLastsIsToldFromWhatLiesSomewhereBetween() {
    ObjectNode event = Stories.SAMPLE.facts().in(Section.EVENTS).get(0).deepCopy();
    event.put("when", "2024-03-04/2024-03-09").put("status", "ongoing");
    JsonNode slide =
        presentation(new Facts(Map.of(Section.EVENTS, List.of(event))), 9).at("/events/0");
    assertThat(slide.path("display_date").asText()).isEqualTo("4–9 March 2024");
    assertThat(slide.at("/annals/lasts").asBoolean()).isTrue();
    event.put("status", "happened");
    slide = presentation(new Facts(Map.of(Section.EVENTS, List.of(event))), 9).at("/events/0");
    assertThat(slide.at("/annals/lasts").asBoolean(true)).isFalse();
  }

  @ParameterizedTest(name = "{0}: {1} to {2}, {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # EDTF                | first      | last       | shown as
          2024-03-04            | 2024-03-04 | nothing    | nothing
          2024-03-04~           | 2024-03-04 | nothing    | about 4 March 2024
          2024-02               | 2024-02-01 | 2024-02-29 | February 2024
          2024                  | 2024-01-01 | 2024-12-31 | 2024
          2024-03-04/2024-03-09 | 2024-03-04 | 2024-03-09 | between 4 and 9 March 2024
          ../2024-03            | 2024-03-31 | nothing    | by March 2024
          2024-03/..            | 2024-03-01 | nothing    | from March 2024 on
          """)
  void datesAreSplitAndSaidAsTheyAreKnown(String edtf, String first, String last, String shown) {
    ObjectNode event = Stories.SAMPLE.facts().in(Section.EVENTS).get(0).deepCopy();
    event.put("when", edtf);
    JsonNode slide =
        presentation(new Facts(Map.of(Section.EVENTS, List.of(event))), 9).at("/events/0");
    assertThat(day(slide.path("start_date"))).isEqualTo(first);
    assertThat(slide.has("end_date") ? day(slide.path("end_date")).toString() : null)
        .isEqualTo(last);
    assertThat(slide.has("display_date") ? slide.path("display_date").asText() : null)
        .isEqualTo(shown);
    assertThat(slide.at("/annals/edtf").asText()).isEqualTo(edtf);
  }

  @Test
  void theHeaviestAreShownInTheirOrder() {
    Facts facts = Stories.EXAMPLES.facts();
    JsonNode all = presentation(facts, 5);
    assertThat(all.path("events")).hasSize(5);
    double least = 1;
    for (JsonNode slide : all.path("events")) {
      least = Math.min(least, slide.at("/annals/weight").asDouble());
    }
    Set<String> shown = new HashSet<>();
    all.path("events").forEach(slide -> shown.add(slide.path("unique_id").asText()));
    for (ObjectNode event : facts.in(Section.EVENTS)) {
      if (event.get("when").isTextual() && !shown.contains(event.get("id").asText())) {
        assertThat(event.get("weight").asDouble()).isLessThanOrEqualTo(least);
      }
    }
    assertThat(all.at("/title/text/text").asText())
        .contains(". 5 of " + facts.in(Section.EVENTS).size() + " events");
  }
}

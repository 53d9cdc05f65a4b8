package org.annals.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code annals why} says of a fact. */
@NullMarked
final class WhyCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aFactSaysWhatItsDateRestsOn() throws IOException {
    Path record =
        built("The regulator fined the Fairlea bank $3 million in March, a court clerk said.");
    JsonNode events = new ObjectMapper().readTree(Ran.json(record)).path("events");
    assertThat(events).isNotEmpty();
    Ran why = Ran.annals("why", record, events.get(0).path("id").asText());
    assertThat(why.code()).isZero();
    assertThat(why.out())
        .contains("When: 2021-03", "“March”", "rule: month")
        .contains("counted from the report, of 2021-05-10", "else: 2022-03")
        .contains("Status: happened", "a.txt, characters", "fined the Fairlea bank");
  }

  @Test
  void everyFactOfTheRecordSaysWhatItRestsOn() throws IOException {
    Path record =
        built(
            "The regulator fined the Fairlea bank $3 million in March, its chairman Ida Holm said."
                + " The bank promised to pay by June.");
    JsonNode all = new ObjectMapper().readTree(Ran.json(record));
    int asked = 0;
    for (String section : List.of("events", "figures", "statements", "commitments", "actors")) {
      JsonNode fact = all.path(section).path(0);
      assertThat(fact.isMissingNode()).as(section).isFalse();
      Ran why = Ran.annals("why", record, fact.path("id").asText());
      assertThat(why.code()).as(section + why.err()).isZero();
      assertThat(why.out()).as(section).contains("Evidence", "a.txt, characters");
      asked++;
    }
    assertThat(asked).isEqualTo(5);
    assertThat(Ran.annals("why", record, "a.txt").out()).contains("a.txt", "2021-05-10");
  }

  @Test
  void whatStandsBetweenFactsSaysSoAtEachOfThem() throws IOException {
    Path record =
        built(
            Map.of(
                "a.txt",
                "Published: May 3, 2021\n\nThe mayor of Oru promised to reopen the harbour by July."
                    + " The Lenna flood killed 40 people on Sunday, the health ministry said."
                    + " The miners of Oru demanded higher pay from the Fairlea bank.\n",
                "b.txt",
                "Published: July 2, 2021\n\nThe mayor of Oru reopened the harbour on Thursday.\n",
                "c.txt",
                "Published: May 3, 2021\n\nThe Lenna flood killed 48 people on Sunday, the army said."
                    + " Ida Holm, the chairman of the Fairlea bank, resigned on Sunday.\n"));
    JsonNode all = new ObjectMapper().readTree(Ran.json(record));
    assertThat(all.path("links")).isNotEmpty();
    assertThat(all.path("disagreements")).isNotEmpty();
    for (String section : List.of("links", "disagreements")) {
      for (JsonNode pair : all.path(section)) {
        String kind = pair.path("kind").asText().replace('_', ' ');
        for (JsonNode id : pair.path("between")) {
          Ran why = Ran.annals("why", record, id.asText());
          assertThat(why.out()).as(id.asText()).contains("Beside", "  " + kind + " ");
        }
      }
    }
    String conflict = all.at("/disagreements/0/id").asText();
    assertThat(Ran.annals("why", record, conflict).out())
        .contains("Why", "40 people", "48 people", "a.txt, characters", "c.txt, characters");
    assertThat(all.path("relations"))
        .extracting(tie -> Ran.annals("why", record, tie.path("id").asText()).out())
        .anySatisfy(
            why ->
                assertThat(why)
                    .contains(
                        "Ida Holm leads Fairlea bank", "c.txt, characters", "the chairman of"));
    for (JsonNode commitment : all.path("commitments")) {
      Ran why = Ran.annals("why", record, commitment.path("id").asText());
      assertThat(why.out()).contains("Made: ", "Outcome: ", "a.txt, characters");
      if (commitment.path("kind").asText().equals("promise")) {
        assertThat(why.out()).contains("Due: ../2021-07", "“July”");
      }
    }
  }

  @Test
  void anIdThatNoFactHasIsToldSo() throws IOException {
    Ran why = Ran.annals("why", built("The bank closed."), "e-none");
    assertThat(why.code()).isEqualTo(2);
    assertThat(why.err()).contains("no fact with the id e-none", "annals show");
  }

  private Path built(String sentence) throws IOException {
    return built(Map.of("a.txt", "Published: May 10, 2021\n\n" + sentence + "\n"));
  }

  private Path built(Map<String, String> texts) throws IOException {
    Path reports = Files.createDirectory(folder.resolve("reports"));
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(reports.resolve(text.getKey()), text.getValue());
    }
    Path record = folder.resolve("story.annals");
    assertThat(Ran.annals("build", reports, "-o", record).code()).isZero();
    return record;
  }
}

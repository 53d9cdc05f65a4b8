package org.annals.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  void anIdThatNoFactHasIsToldSo() throws IOException {
    Ran why = Ran.annals("why", built("The bank closed."), "e-none");
    assertThat(why.code()).isEqualTo(2);
    assertThat(why.err()).contains("no fact with the id e-none", "annals show");
  }

  private Path built(String sentence) throws IOException {
    Path reports = Files.createDirectory(folder.resolve("reports"));
    Files.writeString(reports.resolve("a.txt"), "Published: May 10, 2021\n\n" + sentence + "\n");
    Path record = folder.resolve("story.annals");
    assertThat(Ran.annals("build", reports, "-o", record).code()).isZero();
    return record;
  }
}

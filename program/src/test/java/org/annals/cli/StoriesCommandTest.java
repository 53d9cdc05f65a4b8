package org.annals.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoriesCommandTest {
  @TempDir private Path folder;

  private Path archive = Path.of("");

  @BeforeEach
  void write() throws IOException {
    archive = Files.createDirectories(folder.resolve("archive"));
    Files.writeString(
        archive.resolve("ferry.jsonl"),
        """
        {"id": "a", "title": "Ferry sinks off Bergen", "published": "2021-03-02", "text": "The ferry Halden sank off Bergen on Tuesday. The coast guard pulled eleven passengers and Ida Holm, its captain, from the water."}
        {"id": "b", "title": "Strike at Tolbert mill", "published": "2021-03-03", "text": "Workers at the Tolbert paper mill walked out over wages. Raul Ortega of the union said that 400 had joined."}
        {"id": "c", "title": "Captain of the Halden heard", "published": "2021-06-11", "text": "Ida Holm told an inquiry in Bergen that the pumps of the ferry Halden failed before it sank."}
        """);
    Files.writeString(
        archive.resolve("mill.txt"),
        "Tolbert offers raise\n\nMarch 9, 2021\n\nTolbert offered the strikers at its paper mill higher"
            + " wages. Raul Ortega met Ida Holm, who owns a tenth of Tolbert.\n");
  }

  @Test
  void theStoriesAreListed() {
    Ran ran = Ran.annals("stories", archive);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("2 reports, 2021-03-02 to 2021-06-11: ")
        .contains("2 reports, 2021-03-03 to 2021-03-09: ")
        .contains("shares Ida Holm with 2")
        .endsWith("4 reports, 2 stories; 0 in none of them.\n");
  }

  @Test
  void theListAsJsonNamesWhatIsShared() throws IOException {
    List<String> lines = Ran.annals("stories", archive, "--format", "json").out().lines().toList();
    assertThat(lines).hasSize(2);
    JsonNode story = new ObjectMapper().readTree(lines.get(0));
    assertThat(story.at("/reports/0").asText()).isEqualTo("ferry.jsonl#a");
    assertThat(story.at("/linked/0/story").asInt()).isEqualTo(2);
    assertThat(story.at("/linked/0/actors/0").asText()).isEqualTo("Ida Holm");
  }

  @Test
  void aStoryIsChosenByAQueryAndBuilt() throws IOException {
    assertThat(Ran.annals("stories", archive, "--about", "ferry Halden").out())
        .isEqualTo("ferry.jsonl#a\nferry.jsonl#c\n");
    Path record = folder.resolve("halden.annals");
    Ran ran = Ran.annals("stories", archive, "--about", "ferry Halden", "-o", record);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEqualTo(record + ": 2 reports.\n");
    JsonNode reports = new ObjectMapper().readTree(Ran.json(record)).path("reports");
    assertThat(reports).hasSize(2);
    assertThat(reports.at("/1/id").asText()).isEqualTo("ferry.jsonl#c");
  }

  @Test
  void eachStoryIsARecord() throws IOException {
    Path out = folder.resolve("stories");
    Ran ran = Ran.annals("stories", archive, "-o", out);
    assertThat(ran.code()).isZero();
    for (String line : Files.readAllLines(out.resolve("stories.json"))) {
      JsonNode story = new ObjectMapper().readTree(line);
      Path file = out.resolve(story.path("file").asText());
      JsonNode reports = new ObjectMapper().readTree(Ran.json(file)).path("reports");
      assertThat(reports.findValuesAsText("id"))
          .containsExactlyInAnyOrder(
              story.path("reports").get(0).asText(), story.path("reports").get(1).asText());
    }
  }

  @Test
  void whatCannotBeDoneIsSaid() throws IOException {
    assertThat(Ran.annals("stories", archive, "--least", "0").code()).isEqualTo(2);
    assertThat(Ran.annals("stories", archive, "--about", "of the").err()).contains("names no word");
    assertThat(Ran.annals("stories", archive, "--about", "volcano").err())
        .contains("No report is about \"volcano\"");
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertThat(Ran.annals("stories", empty).code()).isEqualTo(2);
  }
}

package org.annals.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.record.SampleStory;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as files. */
final class SiteTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;

  private Path write(boolean withTexts) throws IOException {
    Path site = folder.resolve("site");
    try (Store store = Store.existing(SampleRecord.in(folder))) {
      Site.write(new StoredRecord(store), "The dam </script>", site, withTexts);
    }
    return site;
  }

  private static JsonNode data(Path site) throws IOException {
    String script = Files.readString(site.resolve("data.js"));
    assertThat(script).startsWith("globalThis.annalsData = ").endsWith(";\n");
    return MAPPER.readTree(script.substring("globalThis.annalsData = ".length()));
  }

  @Test
  void theFilesAreAllThatThePageLoads() throws IOException {
    Path site = write(false);
    try (Stream<Path> files = Files.list(site)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("index.html", "app.js", "app.css", "icon.svg", "data.js");
    }
    String index = Files.readString(site.resolve("index.html"));
    List<String> loaded = new ArrayList<>();
    Pattern.compile("(?:src|href)=\"([^\"#]+)\"")
        .matcher(index)
        .results()
        .forEach(found -> loaded.add(found.group(1)));
    assertThat(loaded).containsExactly("icon.svg", "app.css", "data.js", "app.js");
    assertThat(index).contains("Content-Security-Policy").contains("default-src 'none'");
    assertThat(index).doesNotContain("The dam");
  }

  @Test
  void itsVersionsGiveTheRecordOfEveryDay() throws IOException {
    JsonNode data = data(write(false));
    List<@Nullable LocalDate> steps = new ArrayList<>();
    data.at("/record/days").forEach(day -> steps.add(LocalDate.parse(day.path("day").asText())));
    assertThat(steps).isNotEmpty();
    steps.add(null);
    try (Store store = Store.existing(folder.resolve("dam.annals"))) {
      for (int step = 0; step < steps.size(); step++) {
        Facts facts = new StoredRecord(store).facts(steps.get(step));
        for (Section section : Section.values()) {
          List<String> then = new ArrayList<>();
          for (JsonNode version : data.path("sections").path(section.label())) {
            JsonNode spans = version.path(0);
            for (int i = 0; i < spans.size(); i += 2) {
              if (spans.path(i).asInt() <= step && step < spans.path(i + 1).asInt()) {
                then.add(version.path(1).toString());
              }
            }
          }
          List<String> expected = new ArrayList<>();
          for (JsonNode fact : facts.in(section)) {
            expected.add(MAPPER.readTree(fact.toString()).toString());
          }
          assertThat(then).as(section + " at " + steps.get(step)).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void wholeTextsAreOnlyThereWhenAskedFor() throws IOException {
    assertThat(data(write(false)).has("texts")).isFalse();
    assertThat(data(write(true)).path("texts").toString())
        .contains("Orva will mend it by June if the state pays.");
    assertThat(SampleStory.FIRST).contains("Orva will mend it by June if the state pays.");
  }
}

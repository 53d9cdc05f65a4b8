package org.annals.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second language is a folder of resources and a pipeline, chosen by its code. */
final class OtherLanguageTest {
  @TempDir private Path folder;

  private int annals(String language, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dannals.language=" + language,
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "org.annals.cli.Annals"));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Test
  void readsItByItsOwnListsAndPipeline() throws Exception {
    Path texts = Files.createDirectories(folder.resolve("texts"));
    Files.writeString(
        texts.resolve("one.txt"), "2024-03-04\n\nul Ana zerbak ka Lor mo. ul Rem falmak mo.\n");
    Path record = folder.resolve("one.annals");
    Path json = folder.resolve("one.json");
    assertThat(annals("qaa", "build", texts, "-o", record))
        .as(Files.readString(folder.resolve("log")))
        .isZero();
    assertThat(annals("qaa", "export", record, "--format", "json", "-o", json)).isZero();
    JsonNode told = new ObjectMapper().readTree(Files.readString(json));
    assertThat(told.path("reports").path(0).path("language").asText()).isEqualTo("qaa");
    assertThat(told.path("events")).hasSize(1);
    JsonNode event = told.path("events").path(0);
    assertThat(event.path("type").asText()).isEqualTo("ASSAULT");
    assertThat(event.path("evidence").path(0).path("quote").asText()).contains("Ana zerbak ka Lor");
    List<String> names = new ArrayList<>();
    told.path("actors").forEach(actor -> names.add(actor.path("name").asText()));
    assertThat(names).contains("Ana", "Lor");
  }

  @Test
  void whatIsInAnotherLanguageIsKeptAndNotRead() throws Exception {
    Path texts = Files.createDirectories(folder.resolve("texts"));
    Files.writeString(
        texts.resolve("long.txt"),
        "2024-03-04\n\n" + "ul Ana zerbak ka Lor mo. ul Rem zerbak ka Ana mo. ".repeat(8) + "\n");
    Path record = folder.resolve("long.annals");
    Path json = folder.resolve("long.json");
    assertThat(annals("en", "build", texts, "-o", record))
        .as(Files.readString(folder.resolve("log")))
        .isZero();
    assertThat(annals("en", "export", record, "--format", "json", "-o", json)).isZero();
    JsonNode told = new ObjectMapper().readTree(Files.readString(json));
    assertThat(told.path("reports")).hasSize(1);
    assertThat(told.path("events")).isEmpty();
  }

  @Test
  void aLanguageWithoutAPipelineIsSaidToBeMissing() throws Exception {
    Path text = Files.writeString(folder.resolve("one.txt"), "2024-03-04\n\nul Ana zerbak.\n");
    assertThat(annals("qab", "build", text, "-o", folder.resolve("none.annals"))).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("log")))
        .contains("There is no pipeline for the language \"qab\".")
        .doesNotContain("Exception");
  }
}

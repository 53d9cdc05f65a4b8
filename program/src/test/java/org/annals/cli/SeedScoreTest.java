package org.annals.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** The score of the program on the shared seeds, against its floors. */
final class SeedScoreTest {
  @TempDir private Path folder;

  private static Path shared() {
    String given = System.getenv("ANNALS_SHARED");
    return given != null
        ? Path.of(given)
        : Objects.requireNonNull(Path.of("").toAbsolutePath().getParent()).resolveSibling("shared");
  }

  @Test
  void theSeedsReachTheFloors(TestReporter reporter) throws Exception {
    Path shared = shared();
    assumeTrue(
        Files.isRegularFile(shared.resolve("score/score.py")),
        "skipped: the shared seeds are not in " + shared + "; set ANNALS_SHARED to their folder");
    Path record = folder.resolve("seeds.annals");
    Path export = folder.resolve("seeds.json");
    Ran build = Ran.annals("build", shared.resolve("seeds"), "-o", record);
    assertThat(build.code()).as(build.err()).isZero();
    Ran written = Ran.annals("export", record, "--format", "json", "-o", export);
    assertThat(written.code()).as(written.err()).isZero();
    Process score =
        new ProcessBuilder(
                "python3",
                shared.resolve("score/score.py").toString(),
                shared.resolve("gold/seeds.json").toString(),
                export.toString(),
                shared.resolve("seeds").toString(),
                "--floor",
                shared.resolve("score/floors/2.json").toString())
            .redirectErrorStream(true)
            .start();
    String table = new String(score.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = score.waitFor();
    reporter.publishEntry("score", "\n" + table);
    assertThat(code).as(table).isZero();
  }
}

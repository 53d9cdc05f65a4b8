package org.annals.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.annals.SharedFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * The score of the program on the shared seeds: against its floors, and against what {@code
 * docs/scores} says.
 *
 * <p>After a change that is meant to move the score, {@code -Dannals.scores=write} writes that file
 * anew.
 */
final class SeedScoreTest {
  private static final Path CLAIMED = Path.of("..", "docs", "scores", "seeds.txt");

  private static final List<String> FLOORS = List.of("2", "3", "4", "5");

  @TempDir private Path folder;

  @Test
  void theSeedsReachTheFloorsAndTheScoreIsAsClaimed(TestReporter reporter) throws Exception {
    Path shared = SharedFolder.path();
    SharedFolder.assume(shared.resolve("score/score.py"));
    Path record = folder.resolve("seeds.annals");
    Path export = folder.resolve("seeds.json");
    Ran build = Ran.annals("build", shared.resolve("seeds"), "-o", record);
    assertThat(build.code()).as(build.err()).isZero();
    Ran written = Ran.annals("export", record, "--format", "json", "-o", export);
    assertThat(written.code()).as(written.err()).isZero();
    Path gold = shared.resolve("gold/seeds.json");
    String table = "";
    for (String floor : FLOORS) {
      Process score =
          new ProcessBuilder(
                  "python3",
                  shared.resolve("score/score.py").toString(),
                  gold.toString(),
                  export.toString(),
                  shared.resolve("seeds").toString(),
                  "--floor",
                  shared.resolve("score/floors/" + floor + ".json").toString())
              .redirectErrorStream(true)
              .start();
      table = new String(score.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(score.waitFor()).as("floor " + floor + "\n" + table).isZero();
    }
    reporter.publishEntry("score", "\n" + table);
    String claim = "# gold/seeds.json, SHA-256 " + sha256(gold) + "\n" + table;
    if ("write".equals(System.getProperty("annals.scores"))) {
      Files.createDirectories(CLAIMED.getParent());
      Files.writeString(CLAIMED, claim);
    }
    assertThat(CLAIMED).hasContent(claim);
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
  }
}

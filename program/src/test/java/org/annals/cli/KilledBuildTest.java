package org.annals.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that is killed at any moment goes on and comes to the same record. */
final class KilledBuildTest {
  private static final int KILLS = 6;
  private static final List<String> WHO =
      List.of(
          "The court", "Lumen Bank", "The health ministry", "The port of Sella", "Mayor Ana Ruiz");
  private static final List<String> DID =
      List.of("suspended", "postponed", "criticised", "approved", "rejected");
  private static final List<String> WHAT =
      List.of("the merger", "the vaccine", "the strike", "the new law", "the appeal");

  @TempDir private Path folder;

  private Path input() throws IOException {
    Path input = Files.createDirectories(folder.resolve("in"));
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      StringBuilder text = new StringBuilder("Published: March " + (1 + i % 28) + ", 2023\n\n");
      for (int n = 0; n < 12; n++) {
        text.append(pick(WHO, random)).append(' ').append(pick(DID, random)).append(' ');
        text.append(pick(WHAT, random)).append(" on Monday after ").append(random.nextInt(900));
        text.append(" people had signed a protest. ");
      }
      Files.writeString(input.resolve("report" + i + ".txt"), text);
    }
    return input;
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private Process build(Path input, Path record) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx2g",
            "-cp",
            classPath,
            "org.annals.cli.Annals",
            "build",
            input.toString(),
            "-o",
            record.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  @Test
  void nothingIsLost() throws Exception {
    Path input = input();
    Path undisturbed = folder.resolve("undisturbed.annals");
    long begun = System.nanoTime();
    Ran whole = Ran.annals("build", input, "-o", undisturbed);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    assertThat(whole.code()).as(whole.err()).isZero();

    long seed = System.nanoTime();
    Random random = new Random(seed);
    Path killed = folder.resolve("killed.annals");
    int died = 0;
    for (int i = 0; i < KILLS; i++) {
      Process build = build(input, killed);
      if (!build.waitFor(random.nextLong(100, 2 * millis), TimeUnit.MILLISECONDS)) {
        died++;
      }
      build.destroyForcibly().waitFor();
    }
    assertThat(died).as("builds killed while at work").isPositive();
    Ran last = Ran.annals("build", input, "-o", killed);
    assertThat(last.code()).as("seed %s: %s", seed, last.err()).isZero();
    assertThat(Ran.json(killed)).as("seed %s", seed).isEqualTo(Ran.json(undisturbed));
    assertThat(Ran.annals("build", input, "-o", killed).out()).contains("nothing had changed");
  }
}

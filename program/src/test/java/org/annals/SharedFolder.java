package org.annals;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shared material that some tests measure on: {@code ANNALS_SHARED}, {@code ../shared} when
 * unset.
 */
public final class SharedFolder {
  private static final Logger LOG = LoggerFactory.getLogger(SharedFolder.class);

  private SharedFolder() {}

  public static Path path() {
    String given = System.getenv("ANNALS_SHARED");
    return given != null && !given.isBlank()
        ? Path.of(given)
        : Objects.requireNonNull(Path.of("").toAbsolutePath().getParent()).resolveSibling("shared");
  }

  /** Skips the test in plain words where {@code needed} is not there. */
  public static void assume(Path needed) {
    if (!Files.exists(needed)) {
      String why =
          "skipped: "
              + needed
              + " is not there; set ANNALS_SHARED to the folder of shared material";
      LOG.warn(why);
      assumeTrue(false, why);
    }
  }
}

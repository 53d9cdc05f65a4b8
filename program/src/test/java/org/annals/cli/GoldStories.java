package org.annals.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;

/**
 * Builds the record of each story of the gold and exports it, in one process, for {@code
 * bench/gold} to score.
 */
@NullMarked
public final class GoldStories {
  private GoldStories() {}

  /**
   * Arguments: the folder for the exports, then the folders of reports, each after the name of its
   * story.
   *
   * @throws IOException if an export cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path exports = Path.of(args[0]);
    Files.createDirectories(exports);
    for (int i = 1; i + 1 < args.length; i += 2) {
      Path record = exports.resolve(args[i] + ".annals");
      Files.deleteIfExists(record);
      succeeded(Ran.annals("build", args[i + 1], "-o", record, "--quiet"));
      Path export = exports.resolve(args[i] + ".json");
      succeeded(Ran.annals("export", record, "--format", "json", "-o", export));
      Files.delete(record);
    }
  }

  private static void succeeded(Ran ran) {
    if (ran.code() != 0) {
      throw new IllegalStateException(ran.err());
    }
  }
}

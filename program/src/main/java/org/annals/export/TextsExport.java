package org.annals.export;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.annals.InputException;

/**
 * The text of each report as it was read, in a file {@code ID.txt}: the characters that the offsets
 * of the evidence count in. Slashes in an id become folders; nothing is written outside the folder.
 */
public final class TextsExport {
  /** What some file systems do not take in a name. */
  private static final Pattern UNSAFE =
      Pattern.compile(
          File.separatorChar == '/' ? "[\\x00-\\x1f\\x7f\\\\]" : "[\\x00-\\x1f\\x7f<>:\"|?*\\\\]");

  private TextsExport() {}

  /**
   * Writes the texts.
   *
   * @param texts text by report id
   */
  public static void write(Map<String, String> texts, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = file(folder, text.getKey());
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text.getValue());
    }
  }

  /**
   * The file for a report.
   *
   * @throws InputException if the id leads out of the folder
   */
  static Path file(Path folder, String id) {
    Path file = folder;
    for (String part : id.split("/", -1)) {
      String name = UNSAFE.matcher(part).replaceAll("_");
      if (name.isEmpty() || name.equals(".") || name.equals("..")) {
        throw new InputException(
            "The report id \"%s\" cannot be the name of a file.".formatted(id),
            "Give the report another id (or file name) and build again.");
      }
      file = file.resolve(name);
    }
    return file.resolveSibling(file.getFileName() + ".txt");
  }
}

package org.annals.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.annals.record.Extract;
import org.annals.text.KeptOnce;
import org.jspecify.annotations.NullMarked;

/** Extracts in a file, one a line as the store keeps them, for measuring without models. */
@NullMarked
public final class ExtractFile {
  private ExtractFile() {}

  public static void write(Path file, List<Extract> extracts) {
    try {
      Files.write(file, extracts.stream().map(ExtractJson::write).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<Extract> read(Path file) {
    KeptOnce kept = new KeptOnce();
    try {
      return Files.readAllLines(file).stream().map(line -> ExtractJson.read(line, kept)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.annals.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.annals.InputException;
import org.jspecify.annotations.Nullable;

/** Writes to a file wholly or not at all, or to the standard output. */
final class Output {
  private Output() {}

  /** What writes. */
  interface Writing {
    void to(Writer out) throws IOException;
  }

  /**
   * Writes.
   *
   * @param file where to; null for {@code standard}
   * @throws InputException if the file cannot be written; what was there before is then still there
   */
  static void write(@Nullable Path file, PrintWriter standard, Writing writing) {
    try {
      if (file == null) {
        writing.to(standard);
        standard.flush();
      } else if (Files.exists(file) && !Files.isRegularFile(file)) {
        // A pipe or a device; a folder fails here and is named below.
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
          writing.to(out);
        }
      } else {
        replace(file, writing);
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static void replace(Path file, Writing writing) throws IOException {
    Path whole = file.toAbsolutePath();
    // Not a temporary file of the library, which nobody but its owner could ever read: this one
    // is as the user's other files are. No two processes have one number.
    Path part =
        whole.resolveSibling(
            "." + whole.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(part)) {
        writing.to(out);
      }
      keepPermissions(whole, part);
      move(part, whole);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** A file that was made readable to others, or to nobody else, stays so. */
  private static void keepPermissions(Path from, Path to) throws IOException {
    if (Files.exists(from) && Files.getFileStore(from).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  private static void move(Path part, Path whole) throws IOException {
    try {
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The folder or file cannot be written. */
  static InputException unwritable(@Nullable Path file, IOException e) {
    return new InputException(
        (file == null ? "The output" : file) + " cannot be written (" + e + ").",
        "Free some space, or give -o a place that exists and that you may write to.",
        e);
  }
}

package org.annals.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.annals.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is written to a file. */
final class OutputTest {
  @TempDir private Path folder;

  private static void write(Path file, Output.Writing writing) {
    Output.write(file, new PrintWriter(new StringWriter()), writing);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aNewFileIsReadableToThoseToWhomTheUsersOtherFilesAre() throws IOException {
    Path usual = Files.createFile(folder.resolve("usual"));
    Path file = folder.resolve("out.json");
    write(file, out -> out.write("{}"));
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileThatIsNobodyElsesStaysSo() throws IOException {
    Path file = folder.resolve("out.json");
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    write(file, out -> out.write("{}"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void whatCannotBeWrittenToItsEndLeavesWhatWasThere() throws IOException {
    Path file = Files.writeString(folder.resolve("out.json"), "before");
    assertThatThrownBy(
            () ->
                write(
                    file,
                    out -> {
                      out.write("half");
                      throw new IOException("full");
                    }))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("full");
    assertThat(file).hasContent("before");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}

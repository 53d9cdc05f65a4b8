package org.annals.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.annals.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
  @TempDir Path folder;

  private Path file(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "The dam broke.");
  }

  @Test
  void findsFilesInSubfoldersInOrderAndLeavesOutHiddenOnesAndRecords() throws IOException {
    for (String path :
        List.of(
            "b.txt",
            "a/c.html",
            "a/b/x.jsonl",
            "A.htm",
            "pic.png",
            "bare",
            ".hidden.txt",
            ".git/x.txt",
            "a/.annals/x.txt",
            "dam.annals",
            "dam.annals-wal")) {
      file(path);
    }
    assertThat(ReportFolder.of(List.of(folder)).sources())
        .extracting(s -> s.id() + " " + s.type())
        .containsExactly(
            "A.htm HTML",
            "a/b/x.jsonl JSONL",
            "a/c.html HTML",
            "b.txt TEXT",
            "bare TEXT",
            "pic.png OTHER");
  }

  @Test
  void aFileByItselfHasItsNameAsId() throws IOException {
    Path file = file("a/b.txt");
    assertThat(ReportFolder.of(List.of(file, file, file.getParent())).sources())
        .extracting(ReportSource::id)
        .containsExactly("b.txt");
  }

  @Test
  void neitherTheOrderOfInputsNorFileTimesMatter() throws IOException {
    Path a = file("a/1.txt");
    file("b/2.txt");
    List<ReportSource> before =
        ReportFolder.of(List.of(folder.resolve("a"), folder.resolve("b"))).sources();
    String hash = before.get(0).sha256();
    Files.setLastModifiedTime(a, FileTime.fromMillis(0));
    List<ReportSource> after =
        ReportFolder.of(List.of(folder.resolve("b"), folder.resolve("a"))).sources();
    assertThat(after).isEqualTo(before);
    assertThat(after.get(0).sha256()).isEqualTo(hash).hasSize(64);
  }

  @Test
  void twoFilesOfOneIdAreRefused() throws IOException {
    file("a/1.txt");
    file("b/1.txt");
    assertThatThrownBy(() -> ReportFolder.of(List.of(folder.resolve("a"), folder.resolve("b"))))
        .isInstanceOfSatisfying(
            InputException.class,
            e -> {
              assertThat(e.problem()).contains("1.txt");
              assertThat(e.remedy()).contains("folder that holds both");
            });
  }

  @Test
  void whatDoesNotExistIsNamed() {
    assertThatThrownBy(() -> ReportFolder.of(List.of(folder.resolve("nowhere"))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void anEmptyFolderHasNoSources() {
    assertThat(ReportFolder.of(List.of(folder)).sources()).isEmpty();
  }

  @Test
  void aLinkBackIntoTheFolderIsNoEndlessWalk() throws IOException {
    file("a/1.txt");
    try {
      Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    } catch (IOException | UnsupportedOperationException e) {
      org.junit.jupiter.api.Assumptions.abort("no links here: " + e);
    }
    ReportFolder found = ReportFolder.of(List.of(folder));
    assertThat(found.sources()).extracting(ReportSource::id).containsExactly("a/1.txt");
    assertThat(found.problems()).extracting(Skipped::id).containsExactly("a/loop");
  }
}

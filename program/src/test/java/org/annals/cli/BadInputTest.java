package org.annals.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.annals.store.BuildLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user may give by mistake: each ends with a message that says what to do. */
final class BadInputTest {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};

  @TempDir private Path folder;

  private Path input() throws IOException {
    return Files.createDirectories(folder.resolve("in"));
  }

  private Path record() {
    return folder.resolve("x.annals");
  }

  private void assertNothingDone(Ran ran, String... problem) {
    assertThat(ran.code()).as(ran.err()).isEqualTo(2);
    assertThat(ran.err()).contains(problem).contains("annals: ").doesNotContain("Exception");
    assertThat(ran.err().lines().reduce((first, last) -> last).orElseThrow())
        .as("the last line says what to do")
        .startsWith("  ")
        .endsWith(".");
    assertThat(record()).doesNotExist();
  }

  @Test
  void noSuchFolder() {
    assertNothingDone(
        Ran.annals("build", folder.resolve("nowhere"), "-o", record()), "There is no", "nowhere");
  }

  @Test
  void anEmptyFolder() throws IOException {
    assertNothingDone(Ran.annals("build", input(), "-o", record()), "no report", "in");
  }

  @Test
  void aFolderOfImages() throws IOException {
    Files.write(input().resolve("one.png"), PNG);
    Files.write(input().resolve("two.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 0});
    assertNothingDone(Ran.annals("build", input(), "-o", record()), "one.png", "two.jpg");
  }

  @Test
  void aTextOf200Megabytes() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(input().resolve("big.txt").toFile(), "rw")) {
      file.setLength(200_000_000);
    }
    assertNothingDone(Ran.annals("build", input(), "-o", record()), "big.txt");
  }

  @Test
  void aTextWithANul() throws IOException {
    Files.writeString(input().resolve("nul.txt"), "The vote\0 was close.");
    Files.writeString(input().resolve("nothing.txt"), "");
    assertNothingDone(
        Ran.annals("build", input(), "-o", record()), "skipped: ", "nul.txt", "nothing.txt");
  }

  @Test
  void theRestGoesOnAndNothingIsSaidOfWhatIsFine() throws IOException {
    Files.writeString(input().resolve("good.txt"), "The museum opened in May 2023.");
    Files.writeString(input().resolve("nul.txt"), "The vote\0 was close.");
    Files.writeString(
        input().resolve("line.txt"),
        "The jury heard the case. ".repeat(20) + "x".repeat(1_000_000));
    for (int i = 0; i < 2; i++) {
      Ran ran = Ran.annals("build", input(), "-o", record());
      assertThat(ran.code()).as(ran.err()).isEqualTo(1);
      assertThat(ran.err()).contains("nul.txt").doesNotContain("good.txt");
      assertThat(ran.out()).contains(i == 0 ? "skipped" : "nothing had changed");
    }
  }

  @Test
  void aDamagedRecordIsLeftAsItIs() throws IOException {
    Files.writeString(input().resolve("good.txt"), "The museum opened in May 2023.");
    Files.writeString(record(), "SQLite format 3\0 and then nothing of the kind".repeat(300));
    byte[] before = Files.readAllBytes(record());
    for (Ran ran :
        new Ran[] {
          Ran.annals("build", input(), "-o", record()),
          Ran.annals("show", record()),
          Ran.annals("export", record(), "--format", "json")
        }) {
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains("is damaged").contains("build it again");
      assertThat(ran.out()).isEmpty();
    }
    assertThat(Files.readAllBytes(record())).isEqualTo(before);
  }

  @Test
  void twoBuildsAtOnce() throws IOException {
    Files.writeString(input().resolve("good.txt"), "The museum opened in May 2023.");
    BuildLock first = BuildLock.on(record());
    try {
      assertNothingDone(Ran.annals("build", input(), "-o", record()), "Another build");
    } finally {
      first.close();
    }
  }

  @Test
  void aFolderThatIsNotThereForTheOutput() throws IOException {
    Files.writeString(input().resolve("good.txt"), "The museum opened in May 2023.");
    assertNothingDone(
        Ran.annals("build", input(), "-o", folder.resolve("no/x.annals")), "no/x.annals");
  }

  @Test
  void aFullDiskLosesNothingThatWasRecorded() throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    Process mount =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString())
            .redirectErrorStream(true)
            .start();
    assumeTrue(
        mount.waitFor() == 0,
        "skipped: a small disk can be made only by root on Linux, with the right to mount");
    try {
      Path file = disk.resolve("x.annals");
      Files.writeString(input().resolve("a.txt"), "The museum opened in May 2023.");
      Ran first = Ran.annals("build", input(), "-o", file);
      assertThat(first.code()).as(first.err()).isZero();
      String before = Ran.json(file);
      fill(disk);
      Files.writeString(input().resolve("b.txt"), "The court fined the builder. ".repeat(2000));
      Ran full = Ran.annals("build", input(), "-o", file);
      assertThat(full.code()).as(full.err()).isEqualTo(2);
      assertThat(full.err())
          .containsPattern("disk")
          .containsPattern("(?i)free some space|disk is full");
      Files.delete(disk.resolve("filler"));
      assertThat(Ran.json(file)).isEqualTo(before);
    } finally {
      new ProcessBuilder("umount", disk.toString()).start().waitFor();
    }
  }

  private static void fill(Path disk) throws IOException {
    FileStore store = Files.getFileStore(disk);
    try (RandomAccessFile filler = new RandomAccessFile(disk.resolve("filler").toFile(), "rw")) {
      byte[] page = "x".repeat(4096).getBytes(StandardCharsets.US_ASCII);
      while (store.getUsableSpace() > 40_000) {
        filler.write(page);
      }
    }
  }

  @ParameterizedTest(name = "annals {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # arguments                                        | what the message names
          ''                                                 | Say what to do
          buidl in                                           | buidl
          build                                              | FOLDER
          build in --colour                                  | --colour
          show none.annals                                   | There is no record none.annals
          show none.annals --as-of yesterday                 | yesterday
          show none.annals --section weather                 | weather
          export none.annals                                 | --format
          export none.annals --format docx                   | docx
          export none.annals --format json                   | annals build
          timeline none.annals --dates 0                     | --dates
          timeline none.annals --from 2024-02-30             | 2024-02-30
          timeline none.annals --from 2024-05-01 --to 2024-04-01 | before it begins
          read                                               | FILE
          read none.txt                                      | none.txt
          read none.txt --jsonl none.jsonl                   | --jsonl
          read --jsonl none.jsonl                            | none.jsonl
          """)
  void whatCannotBeDoneIsSaid(String arguments, String message) {
    Ran ran = Ran.annals((Object[]) (arguments.isEmpty() ? new String[0] : arguments.split(" ")));
    assertThat(ran.code()).as(ran.err()).isEqualTo(2);
    assertThat(ran.err()).contains(message).doesNotContain("Exception");
    assertThat(ran.out()).isEmpty();
  }
}

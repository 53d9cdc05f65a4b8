package org.annals.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.annals.report.Skipped;
import org.annals.store.Built;
import org.annals.store.PartFolder;
import org.annals.store.PartLine;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record of a job, whatever became of it, is the one that a build makes of the same files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
final class SameRecordTest {
  private static final Path EXAMPLES = Path.of("../examples");
  private static final int TEXTS = 12;
  private static final int REPORTS = TEXTS + 11;

  @TempDir private static Path folder;

  private Path input = Path.of("");
  private Path first = Path.of("");
  private String built = "";

  @BeforeAll
  void buildOnce() throws Exception {
    input = folder.resolve("story");
    Corpus.write(input, TEXTS);
    first = folder.resolve("first");
    // The one time that the models are used; what they found serves the other jobs of this class.
    Jobs.run(Jobs.job(input, first, "one", 2, null), Program::english);
    Path record = folder.resolve("built.annals");
    Built build = Corpus.build(input, record, Program.english());
    assertThat(build.reports()).isEqualTo(REPORTS);
    assertThat(build.skipped()).hasSize(2);
    built = Corpus.json(record);
  }

  private Canned canned(int millis) {
    return new Canned(first.toString(), millis);
  }

  @Test
  void withTheModels() throws IOException {
    Path record = folder.resolve("models.annals");
    Built load = Corpus.load(first, "story", record);
    assertThat(load.reports()).isEqualTo(REPORTS);
    assertThat(load.skipped())
        .extracting(Skipped::id)
        .containsExactlyInAnyOrder("agency.jsonl:6", "empty.txt");
    assertThat(Corpus.json(record)).isEqualTo(built);
    // A build over the loaded record has nothing to do.
    Built again =
        Corpus.build(
            input,
            record,
            report -> {
              throw new IllegalStateException();
            });
    assertThat(again.rewritten()).isFalse();
    assertThat(again.read()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void whateverTheParallelism(int parallelism) throws Exception {
    Path parts = folder.resolve("parallel" + parallelism);
    Jobs.run(Jobs.job(input, parts, "one", parallelism, null), canned(0));
    Path record = folder.resolve("parallel" + parallelism + ".annals");
    assertThat(Corpus.load(parts, "story", record).reports()).isEqualTo(REPORTS);
    assertThat(Corpus.json(record)).isEqualTo(built);
    assertThat(Canned.lines(parts)).extracting(PartLine::kind).contains(PartLine.Kind.FOLD);
  }

  @Test
  void aStoryAFolder() throws Exception {
    Path parts = folder.resolve("stories");
    Jobs.run(Jobs.job(EXAMPLES.toRealPath(), parts, "by-folder", 2, null), Program::english);
    assertThat(PartFolder.of(parts).stories()).contains("iraq", "outbreak");
    for (String story : List.of("iraq", "outbreak")) {
      Path loaded = folder.resolve(story + ".annals");
      Corpus.load(parts, story, loaded);
      Path alone = folder.resolve(story + "-alone.annals");
      Corpus.build(EXAMPLES.resolve(story).toRealPath(), alone, Program.english());
      assertThat(Corpus.json(loaded)).as(story).isEqualTo(Corpus.json(alone));
    }
  }

  @Test
  void aFolderThatIsWatched() throws Exception {
    Path watched = Files.createDirectories(folder.resolve("watched/story"));
    Path parts = folder.resolve("stream");
    JobClient job = Jobs.start(Jobs.job(watched, parts, "one", 2, Jobs.STREAM), canned(5));
    for (int n = 0; n < TEXTS; n++) {
      Corpus.put(watched.resolve("day" + n % 3 + "/report" + n + ".txt"), Corpus.text(n));
    }
    Corpus.put(watched.resolve("agency.jsonl"), Corpus.line(1000) + Corpus.line(1001));
    Jobs.await(parts, TEXTS + 2);
    assertThat(Jobs.reports(parts)).isEqualTo(TEXTS + 2);
    // It grows.
    Files.copy(
        input.resolve("agency.jsonl"),
        watched.resolve("agency.jsonl"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    for (String file : List.of("copy.txt", "empty.txt", "pages.warc.gz")) {
      Files.copy(input.resolve(file), watched.resolve(file));
    }
    Jobs.await(parts, REPORTS);
    job.cancel().get();
    Path record = folder.resolve("stream.annals");
    assertThat(Corpus.load(parts, "story", record).reports()).isEqualTo(REPORTS);
    assertThat(Corpus.json(record)).isEqualTo(built);
    assertThat(Canned.lines(parts).stream().filter(line -> line.kind() == PartLine.Kind.EXTRACT))
        .as("each report in exactly one part")
        .hasSize(REPORTS);
  }

  @Test
  void aStreamThatWasStoppedGoesOn() throws Exception {
    Path watched = Files.createDirectories(folder.resolve("stopped/story"));
    Path parts = folder.resolve("stopped-parts");
    ReadingJob stream = Jobs.job(watched, parts, "one", 2, Jobs.STREAM);
    assertThat(Checkpoints.newest(stream.parts())).isNull();
    JobClient before = Jobs.start(stream, canned(5));
    for (int n = 0; n < TEXTS; n += 2) {
      Corpus.put(watched.resolve("day" + n % 3 + "/report" + n + ".txt"), Corpus.text(n));
    }
    Jobs.await(parts, (TEXTS + 1) / 2);
    Jobs.stop(before);
    // While nobody looks.
    for (int n = 1; n < TEXTS; n += 2) {
      Corpus.put(watched.resolve("day" + n % 3 + "/report" + n + ".txt"), Corpus.text(n));
    }
    for (String file : List.of("agency.jsonl", "copy.txt", "empty.txt", "pages.warc.gz")) {
      Files.copy(input.resolve(file), watched.resolve(file));
    }
    Configuration given = new Configuration();
    given.set(
        StateRecoveryOptions.SAVEPOINT_PATH, String.valueOf(Checkpoints.newest(stream.parts())));
    JobClient after = Jobs.start(stream, canned(5), given);
    Jobs.await(parts, REPORTS);
    Jobs.stop(after);
    Path record = folder.resolve("stopped.annals");
    assertThat(Corpus.load(parts, "story", record).reports()).isEqualTo(REPORTS);
    assertThat(Corpus.json(record)).isEqualTo(built);
    assertThat(Canned.lines(parts).stream().filter(line -> line.kind() == PartLine.Kind.EXTRACT))
        .as("nothing is read twice")
        .hasSize(REPORTS);
  }

  @Test
  void whatThrowsOrTakesForEverIsSetAside() throws Exception {
    Path poisoned = folder.resolve("poisoned/story");
    for (int n = 0; n < TEXTS; n++) {
      Corpus.put(poisoned.resolve("day" + n % 3 + "/report" + n + ".txt"), Corpus.text(n));
    }
    Corpus.put(poisoned.resolve("bad.txt"), "The well held poison for a year.");
    Corpus.put(poisoned.resolve("long.txt"), "The trial went on for ever and forever.");
    Path parts = folder.resolve("poisoned-parts");
    ReadingJob job = Jobs.job(poisoned, parts, "one", 2, null);
    ReadingJob hasty =
        new ReadingJob(
            job.input(),
            job.parts(),
            job.rule(),
            null,
            null,
            2,
            4,
            java.time.Duration.ofSeconds(1),
            4,
            1000);
    assertThat(Jobs.run(hasty, canned(10)).<Long>getAccumulatorResult(ExtractStep.DEAD))
        .isEqualTo(2);
    assertThat(PartFolder.of(parts).dead())
        .extracting(Skipped::problem)
        .containsExactlyInAnyOrder(
            "bad.txt was set aside: java.lang.IllegalStateException: a defect, made on purpose",
            "long.txt was set aside: it took longer than 1 s");
    Path record = folder.resolve("poisoned.annals");
    Built load = Corpus.load(parts, "story", record);
    assertThat(load.reports()).isEqualTo(TEXTS);
    assertThat(load.skipped()).hasSize(2);
    java.io.StringWriter out = new java.io.StringWriter();
    int code =
        AnnalsFlink.run(
            new java.io.PrintWriter(out), new java.io.PrintWriter(out), "dead", parts.toString());
    assertThat(code).isEqualTo(1);
    assertThat(out.toString()).contains("bad.txt was set aside").contains("longer than 1 s");
  }
}

package org.annals.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.annals.store.PartLine;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Task managers, each a process of its own, die at random moments; the record is the undisturbed
 * one, byte for byte. A short form runs with the tests; {@code mvn -pl flink -am -Pfaults verify}
 * runs the long one: twenty deaths each in a batch and in a stream.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(3600)
final class FaultsTest {
  private static final int KILLS = Integer.getInteger("annals.kills", 1);

  /** Reports enough that a death finds the job at work; each costs a task so long. */
  private static final int TEXTS = 30 + 6 * KILLS;

  private static final int REPORTS = TEXTS + 11;
  private static final int MILLIS = 200;

  @TempDir private static Path folder;

  private Path input = Path.of("");
  private Path first = Path.of("");
  private String built = "";

  @SuppressWarnings("NullAway.Init") // set before the tests
  private Cluster cluster;

  @BeforeAll
  void start() throws Exception {
    input = folder.resolve("story");
    Corpus.write(input, TEXTS);
    first = folder.resolve("first");
    Jobs.run(Jobs.job(input, first, "one", 2, null), Program::english);
    Path record = folder.resolve("built.annals");
    Corpus.load(first, "story", record);
    built = Corpus.json(record);
    cluster = new Cluster(folder);
  }

  @AfterAll
  void stop() {
    cluster.close();
  }

  /** Kills until enough have died or the job is done; gives how many died while it was at work. */
  private int kill(CompletableFuture<?> job, long seed) throws Exception {
    Random random = new Random(seed);
    int died = 0;
    while (died < KILLS && !job.isDone()) {
      Thread.sleep(1000 + random.nextInt(5000));
      if (!job.isDone()) {
        cluster.killOne(random);
        died++;
      }
    }
    return died;
  }

  private JobClient submit(ReadingJob job) throws Exception {
    StreamExecutionEnvironment flink = cluster.environment();
    job.build(flink, new Canned(first.toString(), MILLIS), new Configuration());
    return flink.executeAsync();
  }

  @Test
  void aBatchComesToTheSameRecord() throws Exception {
    long seed = System.nanoTime();
    int died = 0;
    for (int round = 0; died < KILLS; round++) {
      Path parts = folder.resolve("batch" + round);
      JobClient job = submit(Jobs.job(input, parts, "one", 2, null));
      CompletableFuture<JobExecutionResult> result = job.getJobExecutionResult();
      died += kill(result, seed + round);
      result.get();
      Path record = folder.resolve("batch" + round + ".annals");
      assertThat(Corpus.load(parts, "story", record).reports()).isEqualTo(REPORTS);
      assertThat(Corpus.json(record)).as("seed %d, %d died", seed, died).isEqualTo(built);
      assertThat(round).as("batches that ended before anybody died").isLessThan(KILLS + 5);
    }
    assertThat(died).isGreaterThanOrEqualTo(KILLS);
  }

  @Test
  void aStreamComesToTheSameRecord() throws Exception {
    long seed = System.nanoTime();
    Path watched = Files.createDirectories(folder.resolve("watched/story"));
    Path parts = folder.resolve("stream");
    JobClient job = submit(Jobs.job(watched, parts, "one", 2, Jobs.STREAM));
    CompletableFuture<?> feeding =
        CompletableFuture.runAsync(
            () -> {
              try {
                for (int n = 0; n < TEXTS; n++) {
                  Corpus.put(
                      watched.resolve("day" + n % 3 + "/report" + n + ".txt"), Corpus.text(n));
                  Thread.sleep(3500L * KILLS / TEXTS);
                }
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    int died = kill(job.getJobExecutionResult(), seed);
    feeding.join();
    for (String file : new String[] {"agency.jsonl", "copy.txt", "empty.txt", "pages.warc.gz"}) {
      Files.copy(input.resolve(file), watched.resolve(file));
    }
    Jobs.await(parts, REPORTS);
    job.cancel().get();
    Path record = folder.resolve("stream.annals");
    assertThat(Corpus.load(parts, "story", record).reports()).isEqualTo(REPORTS);
    assertThat(Corpus.json(record)).as("seed %d", seed).isEqualTo(built);
    assertThat(Canned.lines(parts).stream().filter(line -> line.kind() == PartLine.Kind.EXTRACT))
        .as("each report in exactly one part, seed %d", seed)
        .hasSize(REPORTS);
    assertThat(died).isEqualTo(KILLS);
  }
}

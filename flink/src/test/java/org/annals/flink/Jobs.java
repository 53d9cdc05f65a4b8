package org.annals.flink;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** Jobs of the tests. */
final class Jobs {
  static final ReadingJob.Stream STREAM =
      new ReadingJob.Stream(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(2));

  private Jobs() {}

  static ReadingJob job(
      Path input, Path parts, String rule, int parallelism, ReadingJob.@Nullable Stream stream) {
    return new ReadingJob(
        org.apache.flink.core.fs.Path.fromLocalFile(input.toFile()),
        org.apache.flink.core.fs.Path.fromLocalFile(parts.toFile()),
        Stories.Rule.parse(rule),
        null,
        stream,
        parallelism,
        2 * parallelism,
        Duration.ofSeconds(60),
        4,
        1000);
  }

  private static StreamExecutionEnvironment local(ReadingJob job) {
    Configuration settings = new Configuration();
    settings.set(TaskManagerOptions.NUM_TASK_SLOTS, job.parallelism());
    return StreamExecutionEnvironment.createLocalEnvironment(job.parallelism(), settings);
  }

  /** Runs a batch in this process. */
  static JobExecutionResult run(ReadingJob job, Program.Reader reader) throws Exception {
    StreamExecutionEnvironment flink = local(job);
    job.build(flink, reader, new Configuration());
    return flink.execute();
  }

  /** Starts a stream in this process. */
  static JobClient start(ReadingJob job, Program.Reader reader) throws Exception {
    return start(job, reader, new Configuration());
  }

  /** The same with settings of its own. */
  static JobClient start(ReadingJob job, Program.Reader reader, Configuration given)
      throws Exception {
    StreamExecutionEnvironment flink = local(job);
    job.build(flink, reader, given);
    return flink.executeAsync();
  }

  /** Stops a stream, and waits until it has stopped. */
  static void stop(JobClient job) throws Exception {
    job.cancel().get();
    try {
      job.getJobExecutionResult().get();
    } catch (CancellationException | ExecutionException e) {
      // So a job ends that is stopped.
    }
  }

  /** How many reports the parts that are complete hold. */
  static long reports(Path parts) {
    return Canned.lines(parts).stream()
        .filter(line -> line.kind() == org.annals.store.PartLine.Kind.EXTRACT)
        .map(line -> line.report())
        .distinct()
        .count();
  }

  /** Waits until the parts hold so many reports. */
  static void await(Path parts, long reports) throws InterruptedException {
    for (int i = 0; i < 1200 && reports(parts) < reports; i++) {
      Thread.sleep(250);
    }
  }
}

package org.annals.flink;

import java.time.Duration;
import org.annals.store.PartLine;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * The job: files to reports (a file to a task), reports to extracts (a report to a task), by story,
 * extracts to a record (a story to a task), lines to parts.
 *
 * <p>A batch ends with its input. A stream goes on: it looks into the folder again and again, keeps
 * the extracts of each story in its state, and writes whole parts with each checkpoint, every line
 * in exactly one.
 *
 * @param input folder, or one file
 * @param parts folder for the parts
 * @param rule which story a file belongs to
 * @param names as {@code --map} has it; null for the usual
 * @param stream how it goes on; null for a batch
 * @param parallelism tasks at a time, at least 1
 * @param pieces tasks that a batch's extraction is cut into: what one that is lost has to do again
 * @param limit longest time that a report may take
 * @param shards folders that the stories are spread over
 * @param restarts how often the job starts anew after a task was lost
 */
record ReadingJob(
    Path input,
    Path parts,
    Stories.Rule rule,
    @Nullable String names,
    @Nullable Stream stream,
    int parallelism,
    int pieces,
    Duration limit,
    int shards,
    int restarts) {

  /**
   * How a stream goes on.
   *
   * @param look how often it looks for new files
   * @param checkpoint how often it writes down how far it is: so old is a part at most
   * @param fold how long after a change a story is linked anew
   */
  record Stream(Duration look, Duration checkpoint, Duration fold) {}

  /** What the job needs of Flink, wherever it runs. */
  Configuration settings() {
    Configuration settings = new Configuration();
    // What is no flat record would be carried as opaque bytes, and slowly.
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, Checkpoints.folder(parts).toString());
    settings.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, restarts);
    settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofSeconds(1));
    return settings;
  }

  /**
   * Puts the job together.
   *
   * @param given settings of Flink that go before those of the job
   */
  void build(StreamExecutionEnvironment flink, Program.Reader reader, Configuration given) {
    Configuration settings = settings();
    settings.addAll(given);
    flink.configure(settings);
    flink.setParallelism(parallelism);
    flink.setRuntimeMode(
        stream == null ? RuntimeExecutionMode.BATCH : RuntimeExecutionMode.STREAMING);
    if (stream != null) {
      flink.enableCheckpointing(stream.checkpoint().toMillis());
      // Reports wait before the extractors; a checkpoint must not.
      flink.getCheckpointConfig().enableUnalignedCheckpoints();
    }
    boolean isWatched = stream != null;
    FileSource.FileSourceBuilder<PartLine> files =
        FileSource.forBulkFileFormat(new ReportFormat(new Stories(input, rule), names), input);
    files.setFileEnumerator(() -> new Listing(isWatched));
    if (stream != null) {
      files.monitorContinuously(stream.look());
    }
    TypeInformation<PartLine> lines = TypeInformation.of(PartLine.class);
    flink
        .fromSource(files.build(), WatermarkStrategy.noWatermarks(), "files to reports")
        .setParallelism(parallelism)
        .uid("files")
        .keyBy(ExtractStep::key, Types.STRING)
        .process(new ExtractStep(reader, limit), lines)
        .name("reports to extracts")
        .uid("extracts")
        .setParallelism(stream == null ? pieces : parallelism)
        .keyBy(PartLine::story, Types.STRING)
        .process(new FoldStep(stream == null ? null : stream.fold()), lines)
        .name("extracts to records")
        .uid("records")
        .setParallelism(parallelism)
        .sinkTo(PartFormat.sink(parts, shards))
        .name("parts")
        .uid("parts")
        .setParallelism(parallelism);
  }
}

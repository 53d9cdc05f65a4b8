package org.annals.flink;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.annals.InputException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.plugin.PluginUtils;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the job, in this process or on a cluster. */
@Command(
    name = "run",
    description = "Reads a folder of reports into parts.",
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%n",
    mixinStandardHelpOptions = true,
    versionProvider = AnnalsFlink.ProgramVersion.class)
final class RunCommand implements Callable<Integer> {
  private static final int DEFAULT_PORT = 8081;

  /** How the job goes on. */
  enum Mode {
    BATCH,
    STREAMING
  }

  /** Where the job runs. */
  static final class Where {
    @Option(names = "--local", required = true, description = "In this process.")
    private boolean isLocal;

    @Option(
        names = "--on",
        required = true,
        paramLabel = "HOST:PORT",
        description = "On the cluster with this job manager (its port for web and REST).")
    private String cluster = "";
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup(multiplicity = "1")
  private Where where = new Where();

  @Parameters(
      arity = "1",
      paramLabel = "FOLDER",
      description = "Folder or file of reports; with a scheme (s3://…) on that file system.")
  private String input = "";

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "PARTS",
      description = "Folder for the parts; every machine must reach it.")
  private String output = "";

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "Tasks at a time. Default: the cores of this machine.")
  private int parallelism = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "batch: to the end of the input (default); streaming: watches the folder.")
  private Mode mode = Mode.BATCH;

  @Option(
      names = "--stories",
      paramLabel = "RULE",
      description =
          "one: all reports are of one story (default); by-folder: each folder right under FOLDER is"
              + " one.")
  private String stories = "one";

  @Option(
      names = "--map",
      paramLabel = "PART=COLUMN",
      description =
          "Which column or member of .csv and .jsonl files holds what, as in annals build.")
  private @Nullable String map;

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      description = "Longest time for a report, which is set aside then. Default: 300.")
  private int limitSeconds = 300;

  @Option(
      names = "--pieces",
      paramLabel = "N",
      description =
          "Tasks that the extraction of a batch is cut into; one that a machine loses is done again"
              + " from its beginning. Default: 4 times --parallelism.")
  private int pieces;

  @Option(
      names = "--shards",
      paramLabel = "N",
      description = "Folders that the stories are spread over. Default: 16.")
  private int shards = 16;

  @Option(
      names = "--look",
      paramLabel = "SECONDS",
      description = "streaming: how often to look for new files. Default: 10.")
  private int lookSeconds = 10;

  @Option(
      names = "--checkpoint",
      paramLabel = "SECONDS",
      description = "streaming: how often parts are completed. Default: 60.")
  private int checkpointSeconds = 60;

  @Option(
      names = "--fold",
      paramLabel = "SECONDS",
      description = "streaming: how long after a change a story is linked anew. Default: 600.")
  private int foldSeconds = 600;

  @Option(
      names = "--restarts",
      paramLabel = "N",
      description = "How often the job starts anew after a machine was lost. Default: 100.")
  private int restarts = 100;

  @Option(
      names = "--anew",
      description =
          "streaming: begins with all files. Default: goes on where a stream into PARTS was"
              + " stopped.")
  private boolean isAnew;

  @Option(names = "-D", paramLabel = "KEY=VALUE", description = "A setting of Flink.")
  private Map<String, String> settings = new TreeMap<>();

  @Override
  public Integer call() throws Exception {
    ReadingJob job = job();
    Configuration configuration = Configuration.fromMap(settings);
    // File systems other than this machine's are plugins: docs/scale.md.
    FileSystem.initialize(
        configuration, PluginUtils.createPluginManagerFromRootFolder(configuration));
    check(job);
    Configuration given = Configuration.fromMap(settings);
    resume(job, given);
    StreamExecutionEnvironment flink = environment(configuration);
    job.build(flink, Program::english, given);
    JobExecutionResult result = flink.execute("annals " + input);
    long dead = result.<Long>getAccumulatorResult(ExtractStep.DEAD);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%s: %d reports read%s.%n",
        output,
        result.<Long>getAccumulatorResult(ExtractStep.READ),
        dead == 0 ? "" : ", " + dead + " set aside (annals-flink dead " + output + ")");
    out.println("Now: annals load " + output + " -o FILE");
    return dead == 0 ? 0 : 1;
  }

  /** Where a stream was stopped, the next one goes on. */
  private void resume(ReadingJob job, Configuration given) throws IOException {
    if (job.stream() == null || isAnew || given.contains(StateRecoveryOptions.SAVEPOINT_PATH)) {
      return;
    }
    Path checkpoint = Checkpoints.newest(job.parts());
    if (checkpoint != null) {
      given.set(StateRecoveryOptions.SAVEPOINT_PATH, checkpoint.toString());
      spec.commandLine().getErr().println("annals-flink: goes on from " + checkpoint + ".");
    }
  }

  private ReadingJob job() {
    for (int number : new int[] {parallelism, limitSeconds, shards, lookSeconds}) {
      if (number < 1) {
        throw new InputException(
            number + " is too little.", "Give numbers of seconds and tasks from 1 on.");
      }
    }
    return new ReadingJob(
        path(input),
        path(output),
        Stories.Rule.parse(stories),
        map,
        mode == Mode.BATCH
            ? null
            : new ReadingJob.Stream(
                Duration.ofSeconds(lookSeconds),
                Duration.ofSeconds(checkpointSeconds),
                Duration.ofSeconds(foldSeconds)),
        parallelism,
        pieces > 0 ? pieces : 4 * parallelism,
        Duration.ofSeconds(limitSeconds),
        shards,
        restarts);
  }

  /** What has no scheme is a file of this machine. */
  private static Path path(String given) {
    return given.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")
        ? new Path(given)
        : Path.fromLocalFile(java.nio.file.Path.of(given).toAbsolutePath().normalize().toFile());
  }

  private void check(ReadingJob job) throws IOException {
    try {
      job.input().getFileSystem().getFileStatus(job.input());
    } catch (FileNotFoundException e) {
      throw new InputException(
          "There is no file or folder " + input + ".", "Check the spelling of the path.", e);
    }
    FileSystem to = job.parts().getFileSystem();
    FileStatus[] there = to.exists(job.parts()) ? to.listStatus(job.parts()) : null;
    if (job.stream() == null && there != null && there.length > 0) {
      throw new InputException(
          output + " is not empty.", "Give another folder, or take away what is in it.");
    }
  }

  private StreamExecutionEnvironment environment(Configuration configuration) {
    if (where.isLocal) {
      configuration.set(TaskManagerOptions.NUM_TASK_SLOTS, parallelism);
      return StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
    }
    int colon = where.cluster.lastIndexOf(':');
    String host = colon < 0 ? where.cluster : where.cluster.substring(0, colon);
    int port = colon < 0 ? DEFAULT_PORT : Integer.parseInt(where.cluster.substring(colon + 1));
    return StreamExecutionEnvironment.createRemoteEnvironment(host, port, configuration);
  }
}

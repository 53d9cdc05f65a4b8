package org.annals.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A process of a standalone cluster, of the libraries that Maven brought. */
abstract sealed class NodeCommand implements Callable<Integer> {
  private static final long MEBIBYTE = 1L << 20;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Name or address of the job manager's machine. Default: localhost.")
  String host = "localhost";

  @Option(
      names = "--rpc",
      paramLabel = "PORT",
      description = "Port of the job manager for the task managers. Default: 6123.")
  int rpc = 6123;

  @Option(
      names = "--conf",
      paramLabel = "FOLDER",
      description = "Folder with Flink's config.yaml. Default: none is needed.")
  private @Nullable Path conf;

  @Option(names = "-D", paramLabel = "KEY=VALUE", description = "A setting of Flink.")
  private Map<String, String> given = new TreeMap<>();

  /** The settings that the process needs; those given go before them. */
  abstract Map<String, String> settings();

  abstract void start(String[] arguments) throws Exception;

  @Override
  public Integer call() throws Exception {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("jobmanager.rpc.address", host);
    all.put("jobmanager.rpc.port", Integer.toString(rpc));
    // A machine that is gone is missed after seconds.
    all.put("heartbeat.interval", "2000");
    all.put("heartbeat.timeout", "20000");
    all.putAll(settings());
    all.putAll(given);
    List<String> arguments = new ArrayList<>(List.of("--configDir", folder().toString()));
    all.forEach((key, value) -> arguments.add("-D" + key + "=" + value));
    start(arguments.toArray(String[]::new));
    // Where it comes back at once, the process lives on in its threads.
    Thread.currentThread().join();
    return 0;
  }

  private Path folder() throws IOException {
    if (conf != null) {
      return conf;
    }
    Path folder = Files.createTempDirectory("annals-flink");
    Files.writeString(folder.resolve("config.yaml"), "");
    return folder;
  }

  /** The job manager. */
  @Command(
      name = "jobmanager",
      description = "Starts the job manager of a standalone cluster.",
      descriptionHeading = "%n",
      optionListHeading = "%n",
      mixinStandardHelpOptions = true,
      versionProvider = AnnalsFlink.ProgramVersion.class)
  static final class Job extends NodeCommand {
    @Option(
        names = "--rest",
        paramLabel = "PORT",
        description = "Port that jobs are sent to. Default: 8081.")
    private int rest = 8081;

    @Override
    Map<String, String> settings() {
      return Map.of(
          "rest.address", host,
          "rest.bind-address", host,
          "rest.port", Integer.toString(rest),
          "jobmanager.bind-host", host);
    }

    @Override
    void start(String[] arguments) {
      StandaloneSessionClusterEntrypoint.main(arguments);
    }
  }

  /** A task manager. */
  @Command(
      name = "taskmanager",
      description = {
        "Starts a task manager of a standalone cluster.",
        "Its tasks share one copy of the models, about 700 MB."
      },
      descriptionHeading = "%n",
      optionListHeading = "%n",
      mixinStandardHelpOptions = true,
      versionProvider = AnnalsFlink.ProgramVersion.class)
  static final class Task extends NodeCommand {
    @Option(
        names = "--slots",
        paramLabel = "N",
        description = "Tasks at a time. Default: the cores of this machine.")
    private int slots = Runtime.getRuntime().availableProcessors();

    @Option(
        names = "--bind",
        paramLabel = "HOST",
        description = "Name or address of this machine for the others. Default: localhost.")
    private String bind = "localhost";

    @Override
    Map<String, String> settings() {
      // The script has given the heap and the rest to Java; this tells Flink what there is.
      long heap = Runtime.getRuntime().maxMemory() / MEBIBYTE;
      Map<String, String> settings = new LinkedHashMap<>();
      settings.put("taskmanager.host", bind);
      settings.put("taskmanager.bind-host", bind);
      settings.put("taskmanager.numberOfTaskSlots", Integer.toString(slots));
      settings.put("taskmanager.cpu.cores", Integer.toString(slots));
      settings.put("taskmanager.memory.framework.heap.size", "128m");
      settings.put("taskmanager.memory.task.heap.size", Math.max(1, heap - 128) + "m");
      settings.put("taskmanager.memory.task.off-heap.size", "0m");
      settings.put("taskmanager.memory.framework.off-heap.size", "128m");
      settings.put("taskmanager.memory.network.min", "128m");
      settings.put("taskmanager.memory.network.max", "128m");
      settings.put("taskmanager.memory.managed.size", "256m");
      settings.put("taskmanager.memory.jvm-metaspace.size", "256m");
      settings.put("taskmanager.memory.jvm-overhead.min", "192m");
      settings.put("taskmanager.memory.jvm-overhead.max", "192m");
      return settings;
    }

    @Override
    void start(String[] arguments) throws Exception {
      TaskManagerRunner.main(arguments);
    }
  }
}

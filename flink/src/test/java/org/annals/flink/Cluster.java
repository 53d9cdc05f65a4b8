package org.annals.flink;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A job manager and two task managers, each a process of its own, started as a user starts them.
 */
final class Cluster implements AutoCloseable {
  private final Path folder;
  private final int rpc = freePort();
  private final int rest = freePort();
  private final Process jobManager;
  private final List<Process> taskManagers = new ArrayList<>();
  private int started;

  Cluster(Path folder) throws IOException {
    this.folder = folder;
    jobManager =
        start(
            List.of("-Xmx400m", "-XX:+UseSerialGC"),
            List.of("jobmanager", "--rest", Integer.toString(rest)));
    for (int i = 0; i < 2; i++) {
      taskManagers.add(taskManager());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Process taskManager() throws IOException {
    // Room for the models; a process that is not asked for them does not take it.
    return start(
        List.of("-Xmx1400m", "-XX:+UseSerialGC"),
        List.of(
            "taskmanager",
            "--slots",
            "1",
            "-D",
            "taskmanager.memory.network.min=64m",
            "-D",
            "taskmanager.memory.network.max=64m"));
  }

  private Process start(List<String> flags, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add("org.annals.flink.AnnalsFlink");
    command.addAll(arguments);
    command.addAll(List.of("--rpc", Integer.toString(rpc)));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("node" + started++ + ".log").toFile())
        .start();
  }

  /** Kills a task manager, as a power cut would, and puts another in its place. */
  void killOne(Random random) throws Exception {
    Process victim = taskManagers.remove(random.nextInt(taskManagers.size()));
    victim.destroyForcibly().waitFor();
    taskManagers.add(taskManager());
  }

  /** What sends jobs to the cluster. */
  StreamExecutionEnvironment environment() {
    return StreamExecutionEnvironment.createRemoteEnvironment(
        "localhost", rest, new Configuration());
  }

  @Override
  public void close() {
    taskManagers.forEach(Process::destroyForcibly);
    jobManager.destroyForcibly();
  }
}

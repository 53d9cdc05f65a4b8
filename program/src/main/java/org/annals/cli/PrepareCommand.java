package org.annals.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.annals.web.Server;
import picocli.CommandLine.Command;

/**
 * Goes once through what the program does most, on a report of its own, and ends.
 *
 * <p>The launcher starts it with {@code -XX:ArchiveClassesAtExit}: Java keeps the classes that were
 * loaded in a file (class data sharing, JEP 350), and every later start finds them ready, which
 * takes a third off the time until the page is up. No command for people.
 */
@Command(name = "prepare", hidden = true)
final class PrepareCommand implements Callable<Integer> {
  private static final String REPORT =
      """
      4 March 2024

      The council closed the bridge on Monday, mayor Ida Holm said. About 40 lorries were waiting.

      "We will open it by May," she said.
      """;

  /** What the page asks for first. */
  private static final List<String> QUESTIONS =
      List.of(
          "",
          "api/v1/record",
          "api/v1/names",
          "api/v1/events?limit=100",
          "api/v1/figures",
          "api/v1/statements",
          "api/v1/commitments",
          "api/v1/search?q=bridge");

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("annals-prepare");
    try {
      Path report = folder.resolve("report.txt");
      Files.writeString(report, REPORT);
      String file = folder.resolve("story.annals").toString();
      run("build", report.toString(), "-o", file);
      run("show", file);
      run("timeline", file);
      try (Server server = Server.start(Path.of(file), "127.0.0.1", 0, null)) {
        HttpClient client = HttpClient.newHttpClient();
        for (String question : QUESTIONS) {
          client.send(
              HttpRequest.newBuilder(URI.create(server.url() + question)).build(),
              HttpResponse.BodyHandlers.discarding());
        }
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(each);
        }
      }
    }
    return 0;
  }

  private static void run(String... arguments) {
    PrintWriter nobody = new PrintWriter(new StringWriter());
    Annals.run(nobody, nobody, Terminal.of(null, Map.of()), arguments);
  }
}

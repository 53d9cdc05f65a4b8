package org.annals.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.annals.InputException;
import org.annals.fetch.Fetcher;
import org.annals.fetch.Watch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps a record current from feeds. */
@Command(
    name = "watch",
    description = {
      "Asks feeds for what is new, keeps each article and each later version of it in a web archive",
      "beside the record, and brings the record up to date. Stop it at any time; run again, it goes",
      "on where it was."
    },
    footer = {
      "  annals watch https://example.org/world.rss --into story.annals",
      "  annals watch https://example.org/a.rss --into story.annals --with reports/ --once"
    })
final class WatchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FEED", description = "Addresses of RSS or Atom feeds.")
  private List<String> feeds = List.of();

  @Option(names = "--into", required = true, paramLabel = "FILE", description = "The record.")
  private Path file = Path.of("");

  @Option(
      names = "--with",
      paramLabel = "FOLDER",
      description = "Folders or files that belong to the record too.")
  private List<Path> others = List.of();

  @Option(
      names = "--every",
      paramLabel = "MINUTES",
      description = "How often a feed is asked, at most. Default: ${DEFAULT-VALUE}.")
  private int everyMinutes = 30;

  @Option(names = "--once", description = "Ask what is due and end.")
  private boolean isOnce;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description = "A page or mail address where sites can reach you; it is sent to them.")
  private @Nullable String contact;

  @Option(
      names = "--allow-local",
      description = "Also ask addresses of this machine and its own network.")
  private boolean allowLocal;

  private final Terminal terminal;

  WatchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (everyMinutes < 1) {
      throw new InputException("--every " + everyMinutes + " is too often.", "Give 1 or more.");
    }
    PrintWriter err = spec.commandLine().getErr();
    List<InputException> problems = new ArrayList<>();
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.annals$", "");
    Path folder = file.toAbsolutePath().resolveSibling(name + ".watch");
    Fetcher fetcher = Fetcher.polite(allowLocal, contact);
    Watch watch =
        Watch.in(
            folder,
            fetcher,
            Duration.ofMinutes(everyMinutes),
            problem -> {
              problems.add(problem);
              err.println("annals: " + Terminal.safe(problem.problem()));
              err.println("  " + Terminal.safe(problem.remedy()));
              err.flush();
            });
    int code = 0;
    boolean first = true;
    do {
      int changes = watch.round(feeds);
      if (changes > 0 || first) {
        code = build(folder);
      }
      first = false;
      if (!isOnce) {
        Thread.sleep(watch.pause().toMillis());
      }
    } while (!isOnce);
    return code == 0 && !problems.isEmpty() ? 1 : code;
  }

  private int build(Path folder) {
    List<String> arguments = new ArrayList<>(List.of("build", "--quiet", "-o", file.toString()));
    arguments.add(folder.toString());
    others.forEach(other -> arguments.add(other.toString()));
    return Annals.run(
        spec.commandLine().getOut(),
        spec.commandLine().getErr(),
        terminal,
        arguments.toArray(new String[0]));
  }
}

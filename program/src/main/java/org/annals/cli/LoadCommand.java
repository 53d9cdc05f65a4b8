package org.annals.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.annals.InputException;
import org.annals.record.Linker;
import org.annals.report.Skipped;
import org.annals.store.BuildLock;
import org.annals.store.Built;
import org.annals.store.PartFolder;
import org.annals.store.PartLoad;
import org.annals.store.ProgramDigest;
import org.annals.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes records out of the parts that a job on Flink wrote. */
@Command(
    name = "load",
    description = {
      "Makes a record out of the parts that annals-flink wrote: the one that build makes of the same"
          + " reports.",
      "Run again with the same parts, it changes nothing. A part that is torn is named and left out."
    },
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%n",
    mixinStandardHelpOptions = true,
    versionProvider = Annals.ProgramVersion.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  annals load parts/ -o story.annals",
      "  annals load parts/ --story iraq -o iraq.annals   one story of several",
      "  annals load parts/ --each -o records/            a record for each story"
    })
final class LoadCommand implements Callable<Integer> {
  private static final int STORIES_NAMED = 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1", paramLabel = "PARTS", description = "The folder of the parts.")
  private Path parts = Path.of("");

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "The record; with --each the folder for the records.")
  private Path output = Path.of("");

  @Option(names = "--story", paramLabel = "NAME", description = "The story, if there are several.")
  private @Nullable String story;

  @Option(names = "--each", description = "Make a record for each story.")
  private boolean isEach;

  private final Terminal terminal;

  LoadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    PartFolder folder = PartFolder.of(parts);
    List<Skipped> left = new ArrayList<>(folder.torn());
    int loaded = 0;
    if (isEach) {
      makeFolder();
      Set<String> names = new HashSet<>();
      for (String one : folder.stories()) {
        String name = fileName(one);
        while (!names.add(name.toLowerCase(Locale.ROOT))) {
          name = "_" + name;
        }
        loaded += load(folder, one, output.resolve(name), left);
      }
    } else {
      loaded = load(folder, only(folder), output, left);
    }
    for (Skipped one : left) {
      err.println("skipped: " + Terminal.safe(one.problem()));
      err.println("  " + Terminal.safe(one.remedy()));
    }
    if (loaded == 0) {
      throw new InputException(
          "There is no report in " + parts + " that could be loaded.",
          "Look at what annals-flink said, and run it again.");
    }
    return left.isEmpty() ? 0 : 1;
  }

  private void makeFolder() {
    try {
      Files.createDirectories(output);
    } catch (IOException e) {
      throw new InputException(output + " cannot be made (" + e + ").", "Check your rights.", e);
    }
  }

  /** Names of stories may be anything; those of files may not lead out of the folder. */
  private static String fileName(String story) {
    String plain = story.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceFirst("^\\.+", "");
    return (plain.isEmpty() ? "story" : plain) + ".annals";
  }

  private String only(PartFolder folder) {
    Set<String> stories = folder.stories();
    if (story != null && stories.contains(story)) {
      return story;
    }
    String names = stories.stream().limit(STORIES_NAMED).collect(Collectors.joining(", "));
    if (story != null) {
      throw new InputException(
          "There is no story " + story + " in " + parts + ".", "There are: " + names + ".");
    }
    if (stories.size() != 1) {
      throw new InputException(
          "There are " + stories.size() + " stories in " + parts + ".",
          "Say which, with --story, or give --each: " + names + ".");
    }
    return stories.iterator().next();
  }

  /** Gives how many reports the record holds. */
  private int load(PartFolder folder, String one, Path file, List<Skipped> left) {
    PrintWriter out = spec.commandLine().getOut();
    BuildLock lock = BuildLock.on(file);
    ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), terminal.err());
    try (Store store = Store.create(file)) {
      Built built =
          new PartLoad(
                  store,
                  ProgramDigest.version(),
                  (extracts, regroupings) -> new Linker(regroupings).link(extracts, null),
                  progress)
              .run(folder, one);
      left.addAll(built.skipped());
      progress.end();
      out.println(
          file
              + ": "
              + built.reports()
              + (built.reports() == 1 ? " report" : " reports")
              + ", "
              + built.read()
              + " loaded now"
              + (built.rewritten() ? "." : "; nothing had changed."));
      out.flush();
      return built.reports();
    } finally {
      progress.end();
      lock.close();
    }
  }
}

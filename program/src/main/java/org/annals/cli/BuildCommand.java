package org.annals.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.annals.InputException;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.fetch.Fetcher;
import org.annals.fetch.Pages;
import org.annals.record.Linker;
import org.annals.report.FieldNames;
import org.annals.report.Skipped;
import org.annals.store.Build;
import org.annals.store.BuildLock;
import org.annals.store.Built;
import org.annals.store.ProgramDigest;
import org.annals.store.Source;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads folders of reports into a record. */
@Command(
    name = "build",
    description = {
      "Reads folders of reports into a record and prints its timeline.",
      "Subfolders are read too. Run again, it reads only what is new or changed, and forgets reports"
          + " that are gone. Stopped, it goes on where it was."
    },
    footer = {
      "  annals build reports/                        writes reports.annals here",
      "  annals build 2023/ 2024/ -o story.annals     two folders, one record",
      "  annals build articles.jsonl                  a report a line:"
          + " {\"id\", \"text\", \"published\"}",
      "  annals build export.csv --map text=body,published=date",
      "  annals build crawl.warc.gz papers.zip saved-pages/ -o story.annals",
      "  annals build https://example.org/a-story -o story.annals"
    })
final class BuildCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "FOLDER",
      description =
          "Folders or files of reports, or addresses of pages: those are asked for once and kept"
              + " beside the record.")
  private List<String> given = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The record. Default: the first folder's name + .annals, in this folder.")
  private @Nullable Path output;

  @Option(
      names = "--map",
      paramLabel = "PART=COLUMN",
      description =
          "Which column or member of .csv and .jsonl files holds what:"
              + " text=body,published=date,title=headline,url=link,id=key.")
  private @Nullable String map;

  @Option(
      names = "--allow-local",
      description = "Also ask addresses of this machine and its own network.")
  private boolean allowLocal;

  @Option(names = "--quiet", description = "Do not print the timeline.")
  private boolean isQuiet;

  private final Terminal terminal;

  BuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    List<Skipped> skipped = new ArrayList<>();
    List<Path> inputs = new ArrayList<>();
    List<String> addresses = new ArrayList<>();
    given.forEach(
        one -> {
          if (Pages.isAddress(one)) {
            addresses.add(one);
          } else {
            inputs.add(Path.of(one));
          }
        });
    Path file = output != null ? output : beside(inputs, addresses);
    fetch(addresses, file, skipped);
    if (Files.isDirectory(pagesOf(file))) {
      inputs.add(pagesOf(file));
    }
    FieldNames names = map == null ? FieldNames.usual() : FieldNames.parse(map);
    List<Source> sources =
        inputs.isEmpty() ? List.of() : new Reading(names).sources(inputs, skipped::add);
    if (sources.isEmpty()) {
      tell(skipped, err);
      throw noReports();
    }
    boolean isNew = !Files.exists(file);
    Built built;
    BuildLock lock = BuildLock.on(file);
    try {
      built = build(file, sources, names, skipped);
      if (isNew && built.reports() == 0) {
        delete(file);
      }
    } finally {
      lock.close();
    }
    if (built.reports() == 0) {
      throw noReports();
    }
    return skipped.isEmpty() && built.failed().isEmpty() ? 0 : 1;
  }

  /** Pages that were asked for by their address are kept here, and read with every build. */
  private static Path pagesOf(Path record) {
    String name = String.valueOf(record.getFileName()).replaceFirst("\\.annals$", "");
    return record.toAbsolutePath().resolveSibling(name + ".pages");
  }

  private void fetch(List<String> addresses, Path file, List<Skipped> skipped) {
    if (addresses.isEmpty()) {
      return;
    }
    Fetcher fetcher = Fetcher.polite(allowLocal, null);
    Path folder = pagesOf(file);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new InputException(folder + " cannot be made (" + e + ").", "Check your rights.", e);
    }
    Pages pages = new Pages(fetcher, folder.resolve("captures.warc.gz"));
    for (String address : addresses) {
      try {
        pages.get(address);
      } catch (InputException e) {
        skipped.add(new Skipped(address, e.problem(), e.remedy()));
      }
    }
  }

  private Built build(Path file, List<Source> sources, FieldNames names, List<Skipped> skipped) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (Store store = Store.create(file)) {
      String program = ProgramDigest.version();
      // Other columns, other reports.
      String reading = map == null ? program : program + " " + names;
      ProgressLine progress = new ProgressLine(err, terminal.err());
      Built built;
      try {
        built =
            new Build(
                    store,
                    reading,
                    Reading::extractor,
                    program,
                    (extracts, regroupings) -> new Linker(regroupings).link(extracts, null),
                    Runtime.getRuntime().availableProcessors(),
                    progress)
                .run(sources);
      } finally {
        progress.end();
      }
      skipped.addAll(built.skipped());
      tell(skipped, err);
      for (String id : built.failed()) {
        err.println(
            "annals: " + Terminal.safe(id) + " is not in the record: a defect of the program.");
        err.println("  Please report it, with the lines above and the text.");
      }
      if (built.reports() > 0) {
        Set<Section> printed = EnumSet.of(Section.EVENTS);
        Set<Section> needed = EnumSet.of(Section.CORRECTIONS);
        if (!isQuiet) {
          needed.addAll(printed);
        }
        Facts facts = new StoredRecord(store).passing(needed);
        EditsCommand.vanished(facts, file, err);
        if (!isQuiet) {
          new RecordPrinter(facts, terminal, out).print(printed, null);
        }
        out.println();
        out.println(summary(file, built, skipped.size() + built.failed().size()));
        out.flush();
      }
      return built;
    }
  }

  private static String summary(Path file, Built built, int left) {
    StringBuilder line = new StringBuilder();
    line.append(file).append(": ").append(count(built.reports(), "report"));
    line.append(", ").append(built.read()).append(" read now");
    if (!built.forgotten().isEmpty()) {
      line.append(", ").append(built.forgotten().size()).append(" forgotten");
    }
    if (left > 0) {
      line.append(", ").append(left).append(" skipped");
    }
    return line.append(built.rewritten() ? "." : "; nothing had changed.").toString();
  }

  private static String count(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }

  private static void tell(List<Skipped> skipped, PrintWriter err) {
    for (Skipped one : skipped) {
      String id = one.problem().contains(one.id()) ? "" : Terminal.safe(one.id()) + ": ";
      err.println("skipped: " + id + Terminal.safe(one.problem()));
      err.println("  " + Terminal.safe(one.remedy()));
    }
    err.flush();
  }

  private InputException noReports() {
    StringBuilder named = new StringBuilder();
    given.forEach(input -> named.append(named.isEmpty() ? "" : ", ").append(input));
    return new InputException(
        "There is no report that can be read in " + named + ".",
        "Give a folder that holds reports: texts, pages, tables, feeds, web archives, mail, PDF.");
  }

  private static Path beside(List<Path> inputs, List<String> addresses) {
    if (inputs.isEmpty()) {
      String host = URI.create(addresses.get(0)).getHost();
      return Path.of((host == null ? "pages" : host) + ".annals");
    }
    Path folder = inputs.get(0);
    Path name = folder.toAbsolutePath().normalize().getFileName();
    String base = name == null ? "record" : name.toString();
    int dot = base.lastIndexOf('.');
    return Path.of(
        (dot > 0 && Files.isRegularFile(folder) ? base.substring(0, dot) : base) + ".annals");
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new InputException(
          file + " holds nothing and cannot be taken away (" + e + ").", "Take it away.", e);
    }
  }
}

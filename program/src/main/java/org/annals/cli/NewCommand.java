package org.annals.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.annals.InputException;
import org.annals.export.Facts;
import org.annals.export.NewsExport;
import org.annals.export.Section;
import org.annals.export.WhatIsNew;
import org.annals.export.Words;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a report, or all since a day, brought. */
@Command(
    name = "new",
    description = {
      "Says what a report brought, fact by fact: what was new on its day, what it confirms, changes"
          + " or contradicts, and what it only repeats.",
      "It is compared with the reports known before its day, since no report says at which hour it"
          + " came."
    },
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%n",
    mixinStandardHelpOptions = true,
    versionProvider = Annals.ProgramVersion.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  annals new story.annals --report 2023/court.txt",
      "  annals new story.annals --since 2023-05-01           what all reports since then brought",
      "  annals new story.annals --since 2023-05-01 --json"
    })
final class NewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The record.")
  private Path file = Path.of("");

  @ArgGroup(multiplicity = "1")
  private Of of = new Of();

  /** Which reports. */
  static final class Of {
    @Option(
        names = "--report",
        paramLabel = "ID",
        description = "The report: its path under the input folder.")
    private @Nullable String report;

    @Option(
        names = "--since",
        paramLabel = "DAY",
        converter = DayOption.class,
        description = "All reports known on that day or later: 2023-05-01.")
    private @Nullable LocalDate since;
  }

  @Option(names = "--json", description = "Print JSON, with all evidence.")
  private boolean isJson;

  private final Terminal terminal;

  NewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Store store = Store.existing(file)) {
      StoredRecord record = new StoredRecord(store);
      Set<String> told = new TreeSet<>();
      Set<String> earlier = new TreeSet<>();
      choose(record.reports(), told, earlier);
      Facts before = record.factsOf(earlier);
      Set<String> all = new TreeSet<>(earlier);
      all.addAll(told);
      Facts after = record.factsOf(all);
      List<WhatIsNew.Item> items = WhatIsNew.of(before, after, told);
      if (isJson) {
        out.println(NewsExport.json(items, told, earlier.size()));
      } else {
        print(items, told, earlier.size(), before, after);
      }
      out.flush();
    }
    return 0;
  }

  private void choose(List<ObjectNode> reports, Set<String> told, Set<String> earlier) {
    LocalDate day = of.since;
    String copyOf = "";
    if (of.report != null) {
      ObjectNode report =
          reports.stream()
              .filter(one -> one.path("id").asText().equals(of.report))
              .findFirst()
              .orElseThrow(
                  () ->
                      new InputException(
                          file + " holds no report with the id " + of.report + ".",
                          "annals show " + file + " --section reports prints the ids."));
      day = known(report);
      copyOf = Words.text(report, "copy_of");
      told.add(of.report);
    }
    for (ObjectNode report : reports) {
      String id = report.path("id").asText();
      LocalDate known = known(report);
      if (told.contains(id)) {
        continue;
      }
      if (of.report != null && day == null) {
        earlier.add(id); // an undated report comes after all that are there
      } else if (known != null && known.isBefore(day)) {
        earlier.add(id);
      } else if (of.report != null && id.equals(copyOf)) {
        earlier.add(id); // what it copies was there, be it of the same day
      } else if (of.since != null && known != null) {
        told.add(id);
      }
    }
  }

  /** The day from which the report counts as known: the last of its interval. */
  private static @Nullable LocalDate known(ObjectNode report) {
    String known = Words.text(report, "known");
    return known.isEmpty() ? null : When.parse(known).last();
  }

  private void print(
      List<WhatIsNew.Item> items, Set<String> told, int earlier, Facts before, Facts after) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        terminal.bold(of.report == null ? "Since " + of.since : Terminal.safe(of.report))
            + ": "
            + count(told.size(), "report")
            + ", beside "
            + count(earlier, "earlier one")
            + ".");
    if (of.report != null) {
      after.in(Section.REPORTS).stream()
          .filter(one -> told.contains(one.path("id").asText()) && one.path("copy_of").isTextual())
          .forEach(
              one -> out.println("A copy of " + Terminal.safe(one.path("copy_of").asText()) + "."));
    }
    Map<WhatIsNew.Kind, Integer> counts = new EnumMap<>(WhatIsNew.Kind.class);
    items.forEach(item -> counts.merge(item.kind(), 1, Integer::sum));
    for (WhatIsNew.Kind kind : WhatIsNew.Kind.values()) {
      out.println();
      int n = counts.getOrDefault(kind, 0);
      out.println(terminal.bold(kind.name().toUpperCase(Locale.ROOT)) + " (" + n + ")");
      for (WhatIsNew.Item item : items) {
        if (item.kind() == kind) {
          print(item, before, after);
        }
      }
    }
    if (items.isEmpty()) {
      out.println("The reports say nothing that the record keeps.");
    }
  }

  private void print(WhatIsNew.Item item, Facts before, Facts after) {
    PrintWriter out = spec.commandLine().getOut();
    String status = Words.text(item.fact(), "status");
    String mark = status.isEmpty() || Words.isDeed(item.fact()) ? "" : "[" + status + "] ";
    out.println(
        mark
            + Terminal.safe(Words.title(item.section(), item.fact(), after))
            + "  "
            + terminal.dim(item.section().label() + " · " + item.fact().path("id").asText()));
    for (WhatIsNew.Change change : item.changes()) {
      String from = change.before().isEmpty() ? "not said" : change.before();
      String to = change.after().isEmpty() ? "not said" : change.after();
      line(change.field() + ": " + from + " → " + to);
    }
    if (item.kind() != WhatIsNew.Kind.NEW && item.changes().isEmpty()) {
      line(item.why());
    }
    if (item.kind() == WhatIsNew.Kind.REPEATS) {
      return;
    }
    item.evidence().forEach(this::evidence);
    ObjectNode earlier = item.earlier();
    if (earlier != null && item.kind() != WhatIsNew.Kind.CONFIRMS) {
      line("before: " + Words.title(item.section(), earlier, before));
      earlier.path("evidence").forEach(this::evidence);
    }
  }

  private void evidence(JsonNode one) {
    line(one.path("report").asText() + ": “" + one.path("quote").asText() + "”");
  }

  private void line(String text) {
    spec.commandLine().getOut().println("  " + Terminal.safe(text));
  }

  private static String count(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }
}

package org.annals.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
      "The record as known on its day is compared with that of the day before, since no report says"
          + " at which hour it came."
    },
    footer = {
      "  annals new story.annals --report 2023/court.txt",
      "  annals new story.annals --since 2023-05-01           what all reports since then brought",
      "  annals new story.annals --since 2023-05-01 --json"
    })
final class NewCommand implements Callable<Integer> {
  /** What a reader looks for first; names and ties come last. */
  private static final List<Section> ORDER =
      List.of(
          Section.EVENTS,
          Section.COMMITMENTS,
          Section.FIGURES,
          Section.STATEMENTS,
          Section.RELATIONS,
          Section.ACTORS);

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
      List<ObjectNode> reports = record.reports();
      Set<String> told = new TreeSet<>();
      LocalDate day = of.report == null ? of.since : known(asked(reports));
      Facts before;
      Facts after;
      if (day != null) {
        before = record.facts(day.minusDays(1));
        after = record.facts(of.report == null ? last(reports, day) : day);
        Set<String> earlier = ids(before);
        ids(after).stream().filter(id -> !earlier.contains(id)).forEach(told::add);
      } else {
        // An undated report comes after all that are there.
        before = record.factsWithout(Objects.requireNonNull(of.report));
        after = record.facts(null);
      }
      if (of.report != null) {
        told.clear();
        told.add(of.report);
      }
      List<WhatIsNew.Item> items = WhatIsNew.of(before, after, told, originals(after, told));
      int earlier = before.in(Section.REPORTS).size();
      if (isJson) {
        out.println(NewsExport.json(items, told, earlier));
      } else {
        print(items, told, earlier, before, after);
      }
      out.flush();
    }
    return 0;
  }

  private ObjectNode asked(List<ObjectNode> reports) {
    return reports.stream()
        .filter(one -> one.path("id").asText().equals(of.report))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    file + " holds no report with the id " + of.report + ".",
                    "annals show " + file + " --section reports prints the ids."));
  }

  private static Set<String> ids(Facts facts) {
    Set<String> ids = new TreeSet<>();
    facts.in(Section.REPORTS).forEach(report -> ids.add(report.path("id").asText()));
    return ids;
  }

  /** The last day on which a report became known, {@code day} if that is later. */
  private static LocalDate last(List<ObjectNode> reports, LocalDate day) {
    return reports.stream()
        .map(NewCommand::known)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .filter(last -> last.isAfter(day))
        .orElse(day);
  }

  /** The reports, not of those told, of which those told are copies. */
  private static Set<String> originals(Facts after, Set<String> told) {
    Set<String> originals = new TreeSet<>();
    for (ObjectNode report : after.in(Section.REPORTS)) {
      if (told.contains(report.path("id").asText()) && report.path("copy_of").isTextual()) {
        originals.add(report.path("copy_of").asText());
      }
    }
    originals.removeAll(told);
    return originals;
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
      if (kind == WhatIsNew.Kind.REPEATS && n > 0) {
        line("from no source of its own: a copy, or the same report again");
      }
      for (Section section : ORDER) {
        for (WhatIsNew.Item item : items) {
          if (item.kind() == kind && item.section() == section) {
            print(item, before, after);
          }
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
    if (item.kind() == WhatIsNew.Kind.REPEATS) {
      return;
    }
    if (item.kind() != WhatIsNew.Kind.NEW && item.changes().isEmpty()) {
      line(item.why());
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

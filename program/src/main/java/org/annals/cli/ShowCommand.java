package org.annals.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.annals.export.Section;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a record. */
@Command(
    name = "show",
    description = "Prints the record: timeline, figures, statements, commitments, actors.",
    footer = {
      "  annals show story.annals",
      "  annals show story.annals --as-of 2020-10-31      what could be known on that day",
      "  annals show story.annals --section figures,commitments"
    })
final class ShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The record.")
  private Path file = Path.of("");

  @Mixin private AsOf asOf = new AsOf();

  @Option(
      names = "--section",
      paramLabel = "NAME",
      split = ",",
      description =
          "Only these: reports, actors, relations, events, figures,"
              + " statements, commitments, links, disagreements, corrections.")
  private List<Section> sections = List.of();

  private final Terminal terminal;

  ShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Set<Section> wanted =
        sections.isEmpty()
            ? EnumSet.of(
                Section.EVENTS,
                Section.FIGURES,
                Section.STATEMENTS,
                Section.COMMITMENTS,
                Section.ACTORS)
            : EnumSet.copyOf(sections);
    try (Store store = Store.existing(file)) {
      new RecordPrinter(
              new StoredRecord(store).facts(asOf.day(), wanted),
              terminal,
              spec.commandLine().getOut())
          .print(wanted, asOf.text());
    }
    return 0;
  }
}

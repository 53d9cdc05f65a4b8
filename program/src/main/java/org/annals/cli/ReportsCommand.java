package org.annals.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.report.Skipped;
import org.annals.store.Inputs;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import org.annals.text.Tongue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what a record was read from. */
@Command(
    name = "reports",
    description = {
      "Lists the reports of a record: their dates and why, where they come from, copies of what,",
      "what is not English and so not read; then what was skipped and why."
    },
    footer = {"  annals reports story.annals", "  annals reports story.annals --as-of 2020-10-31"})
final class ReportsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The record.")
  private Path file = Path.of("");

  @Mixin private AsOf asOf = new AsOf();

  private final Terminal terminal;

  ReportsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Store store = Store.existing(file)) {
      Facts facts = new StoredRecord(store).facts(asOf.day());
      for (JsonNode report : facts.in(Section.REPORTS)) {
        print(report, out);
      }
      List<Skipped> skipped = new Inputs(store).skipped();
      if (!skipped.isEmpty()) {
        out.println();
        out.println(terminal.bold("Skipped"));
      }
      for (Skipped one : skipped) {
        out.println("  " + Terminal.safe(one.problem()));
        out.println("    " + Terminal.safe(one.remedy()));
      }
    }
    out.flush();
    return 0;
  }

  private void print(JsonNode report, PrintWriter out) {
    String published = report.path("published").asText("");
    out.println(
        terminal.bold(Terminal.safe(report.path("id").asText()))
            + "  "
            + (published.isEmpty() || report.path("published").isNull() ? "no date" : published));
    line("title", report, out);
    line("publisher", report, out);
    line("url", report, out);
    line("published_why", report, out);
    if (report.path("copy_of").isTextual()) {
      out.println("    a copy of " + Terminal.safe(report.path("copy_of").asText()));
    }
    if (!report.path("language").asText(Tongue.CODE).startsWith(Tongue.CODE)) {
      out.println("    not in English: kept, not read");
    }
  }

  private static void line(String field, JsonNode report, PrintWriter out) {
    if (report.path(field).isTextual() && !report.path(field).asText().isBlank()) {
      out.println("    " + Terminal.safe(report.path(field).asText()));
    }
  }
}

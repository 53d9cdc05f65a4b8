package org.annals.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.annals.InputException;
import org.annals.export.CsvExport;
import org.annals.export.Facts;
import org.annals.export.JsonExport;
import org.annals.export.MarkdownExport;
import org.annals.export.Section;
import org.annals.export.TextsExport;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a record for other programs. */
@Command(
    name = "export",
    description = "Writes the record in a form that other programs read.",
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%n",
    mixinStandardHelpOptions = true,
    versionProvider = Annals.ProgramVersion.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  annals export story.annals --format json -o story.json",
      "  annals export story.annals --format csv -o tables/             every section, a table each",
      "  annals export story.annals --format csv --section figures      one table",
      "  annals export story.annals --format markdown --as-of 2020-10-31",
      "  annals export story.annals --format texts -o texts/            the reports as read, ID.txt"
    })
final class ExportCommand implements Callable<Integer> {
  /** The forms. */
  enum Format {
    JSON,
    CSV,
    MARKDOWN,
    TEXTS
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The record.")
  private Path file = Path.of("");

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "json, csv, markdown or texts.")
  private Format format = Format.JSON;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "File, or for csv and texts folder, to write. Default: the standard output.")
  private @Nullable Path output;

  @Option(
      names = "--section",
      paramLabel = "NAME",
      split = ",",
      description =
          "For csv one, for markdown any of: reports, actors, relations, events, figures,"
              + " statements, commitments, links, disagreements.")
  private List<Section> sections = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = DayOption.class,
      description = "Only what the reports known by that day say: 2020-10-31.")
  private @Nullable LocalDate asOf;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Store store = Store.existing(file)) {
      StoredRecord record = new StoredRecord(store);
      Facts facts =
          switch (format) {
            case JSON -> record.facts(asOf);
            case CSV, MARKDOWN -> record.facts(asOf, wanted());
            case TEXTS -> record.facts(asOf, EnumSet.of(Section.REPORTS));
          };
      String day = asOf == null ? null : asOf.toString();
      switch (format) {
        case JSON -> Output.write(output, out, to -> JsonExport.write(facts, day, to));
        case CSV -> csv(facts, out);
        case MARKDOWN ->
            Output.write(output, out, to -> MarkdownExport.write(facts, wanted(), day, to));
        case TEXTS -> texts(record.texts(), facts);
      }
    }
    return 0;
  }

  private Set<Section> wanted() {
    return sections.isEmpty() ? EnumSet.allOf(Section.class) : EnumSet.copyOf(sections);
  }

  private void csv(Facts facts, PrintWriter out) {
    if (sections.size() == 1) {
      Output.write(output, out, to -> CsvExport.write(facts, sections.get(0), to));
      return;
    }
    if (output == null || !sections.isEmpty()) {
      throw new InputException(
          "A table holds one section, and this record has several.",
          "Give --section with one of "
              + String.join(", ", Section.labels())
              + ", or -o FOLDER for all of them.");
    }
    try {
      CsvExport.writeAll(facts, output);
    } catch (IOException e) {
      throw Output.unwritable(output, e);
    }
  }

  private void texts(Map<String, String> texts, Facts facts) {
    if (output == null) {
      throw new InputException(
          "The texts of the reports are many files.", "Give -o FOLDER to write them to.");
    }
    Map<String, String> known = new LinkedHashMap<>();
    facts
        .in(Section.REPORTS)
        .forEach(
            report -> {
              String id = report.path("id").asText();
              known.put(id, texts.getOrDefault(id, ""));
            });
    try {
      TextsExport.write(known, output);
    } catch (IOException e) {
      throw Output.unwritable(output, e);
    }
  }
}

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
import org.annals.export.AtomExport;
import org.annals.export.CalendarExport;
import org.annals.export.CsvExport;
import org.annals.export.DataPackageExport;
import org.annals.export.Facts;
import org.annals.export.FtmExport;
import org.annals.export.JsonExport;
import org.annals.export.JsonLdExport;
import org.annals.export.MarkdownExport;
import org.annals.export.PloverExport;
import org.annals.export.SchemaExport;
import org.annals.export.Section;
import org.annals.export.TextsExport;
import org.annals.export.TimelineJsExport;
import org.annals.store.NewSince;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a record for other programs. */
@Command(
    name = "export",
    description = "Writes the record in a form that other programs read.",
    footer = {
      "  annals export story.annals --format json -o story.json",
      "  annals export story.annals --format csv -o tables/             every section, a table each",
      "  annals export story.annals --format csv --section figures      one table",
      "  annals export story.annals --format markdown --as-of 2020-10-31",
      "  annals export story.annals --format texts -o texts/            the reports as read, ID.txt",
      "  annals export story.annals --format timelinejs --limit 30 -o timeline.json",
      "  annals export story.annals --format icalendar -o dates.ics     what is due, dated plans",
      "  annals export story.annals --format jsonld -o story.jsonld     linked data",
      "  annals export story.annals --format ftm -o story.ftm.jsonl     for OpenAleph",
      "  annals export story.annals --format atom --since 2020-10-01    a feed of what is new",
      "  annals export --format schema                                  the JSON format itself"
    })
final class ExportCommand implements Callable<Integer> {
  /** The forms. */
  enum Format {
    JSON,
    SCHEMA,
    CSV,
    DATAPACKAGE,
    MARKDOWN,
    TEXTS,
    TIMELINEJS,
    ICALENDAR,
    JSONLD,
    ATOM,
    FTM,
    PLOVER
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "The record; needed by all but the format schema.")
  private @Nullable Path file;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = {
        "json, csv, markdown, texts,",
        "schema: the JSON Schema of json,",
        "datapackage: the Data Package descriptor of the tables that csv writes to a folder,",
        "timelinejs, icalendar, jsonld, or atom: what is new,",
        "ftm: entities of Follow the Money, as OpenAleph reads them,",
        "plover: events as records of PLOVER."
      })
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
              + " statements, commitments, links, disagreements, corrections.")
  private List<Section> sections = List.of();

  @Mixin private AsOf asOf = new AsOf();

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description =
          "Name of the record, as the forms show it; ids in icalendar, jsonld and atom hold it."
              + " Default: the name of FILE.")
  private @Nullable String title;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "For timelinejs: only the N events of most weight.")
  private int limit = Integer.MAX_VALUE;

  @Option(
      names = "--without-corrections",
      description = "What the reports give, without what was corrected with annals edit.")
  private boolean isWithoutCorrections;

  @Option(
      names = "--since",
      paramLabel = "DAY",
      converter = DayOption.class,
      description =
          "For atom: what reports known on that day or later brought. Default: the newest day on"
              + " which a report was known.")
  private @Nullable LocalDate since;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.SCHEMA) {
      Output.write(output, out, SchemaExport::write);
      return 0;
    }
    if (file == null) {
      throw new InputException(
          "No record is given.", "Name the file that annals build wrote: annals export FILE …");
    }
    if (limit < 1) {
      throw new InputException("--limit " + limit + " leaves nothing.", "Give 1 or more.");
    }
    try (Store store = Store.existing(file)) {
      StoredRecord record = new StoredRecord(store);
      Facts facts = facts(record);
      String day = asOf.text();
      switch (format) {
        case JSON -> Output.write(output, out, to -> JsonExport.write(facts, day, to));
        case CSV -> csv(facts, out);
        case SCHEMA -> throw new IllegalStateException("written above, without a record");
        case DATAPACKAGE ->
            Output.write(output, out, to -> DataPackageExport.write(facts, name(), day, to));
        case MARKDOWN ->
            Output.write(output, out, to -> MarkdownExport.write(facts, wanted(), name(), day, to));
        case TEXTS -> texts(record.texts(), facts);
        case TIMELINEJS ->
            Output.write(output, out, to -> TimelineJsExport.write(facts, name(), day, limit, to));
        case ICALENDAR -> Output.write(output, out, to -> CalendarExport.write(facts, name(), to));
        case JSONLD -> {
          Map<String, String> texts = record.texts();
          Output.write(output, out, to -> JsonLdExport.write(facts, name(), day, texts, to));
        }
        case ATOM -> atom(record, facts, out);
        case FTM -> Output.write(output, out, to -> FtmExport.write(facts, name(), to));
        case PLOVER -> Output.write(output, out, to -> PloverExport.write(facts, name(), to));
      }
    }
    return 0;
  }

  private Facts facts(StoredRecord record) {
    if (isWithoutCorrections) {
      return record.factsAsRead(asOf.day());
    }
    return switch (format) {
      case CSV, MARKDOWN -> record.facts(asOf.day(), wanted());
      case TEXTS -> record.facts(asOf.day(), EnumSet.of(Section.REPORTS));
      case JSON, SCHEMA, DATAPACKAGE, TIMELINEJS, ICALENDAR, JSONLD, ATOM, FTM, PLOVER ->
          record.facts(asOf.day());
    };
  }

  /** The name of the record: as given, else that of its file without the ending. */
  private String name() {
    if (title != null && !title.isBlank()) {
      return title;
    }
    Path last = file == null ? null : file.getFileName();
    return last == null ? "record" : last.toString().replaceFirst("(?<=.)\\.[^.]+$", "");
  }

  private void atom(StoredRecord record, Facts known, PrintWriter out) {
    NewSince compared = NewSince.of(record, known, since);
    Output.write(
        output,
        out,
        to -> AtomExport.write(compared.after(), compared.items(), name(), compared.since(), to));
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
      DataPackageExport.writeAll(facts, name(), asOf.text(), output);
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

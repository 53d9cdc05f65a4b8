package org.annals.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.annals.export.Section;
import org.annals.export.Version;
import org.annals.language.English;
import org.annals.language.WordNet;
import org.annals.record.Extract;
import org.annals.record.Extractors;
import org.annals.record.Linker;
import org.annals.report.Report;
import org.annals.report.ReportFolder;
import org.annals.report.ReportReader;
import org.annals.report.ReportSource;
import org.annals.report.Skipped;
import org.annals.store.Build;
import org.annals.store.Progress;
import org.annals.store.Source;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import org.jspecify.annotations.NullMarked;

/** A record of many facts, made by varying the examples. Run by {@code bench/page}. */
@NullMarked
public final class LargeRecord {
  private LargeRecord() {}

  /** One report as the only one of its file. */
  private record Given(Report report) implements Source {
    @Override
    public String id() {
      return report.id();
    }

    @Override
    public long size() {
      return report.text().length();
    }

    @Override
    public String sha256() {
      return report.id();
    }

    @Override
    public void read(Consumer<Report> reports, Consumer<Skipped> skipped) {
      reports.accept(report);
    }
  }

  /** Arguments: the folder of the examples, the file to write, how many reports. */
  public static void main(String[] args) {
    Path file = Path.of(args[1]);
    write(file, VariedExtracts.of(examples(Path.of(args[0])), Integer.parseInt(args[2])));
    try (Store store = Store.existing(file)) {
      StoredRecord record = new StoredRecord(store);
      StringBuilder counts = new StringBuilder();
      int all = 0;
      for (Section section : Section.values()) {
        int count = record.count(section);
        all += section == Section.REPORTS ? 0 : count;
        counts.append(' ').append(section.label()).append(' ').append(count);
      }
      print(all + " facts:" + counts);
    }
  }

  /** Writes the record of the extracts, without reading any text. */
  public static void write(Path file, List<Extract> extracts) {
    Map<String, Extract> byReport = new HashMap<>();
    List<Source> sources = new ArrayList<>();
    for (Extract extract : extracts) {
      byReport.put(extract.report().id(), extract);
      sources.add(new Given(extract.report()));
    }
    try (Store store = Store.create(file)) {
      new Build(
              store,
              "varied",
              () -> report -> Objects.requireNonNull(byReport.get(report.id())),
              Version.program(),
              (all, regroupings) -> new Linker(regroupings).link(all, null),
              Runtime.getRuntime().availableProcessors(),
              Progress.SILENT)
          .run(sources);
    }
  }

  /** What the reports of a folder say. */
  public static List<Extract> examples(Path folder) {
    Extractors extractors = new Extractors(English.language());
    ReportReader reader = new ReportReader(WordNet.get()::isLemma);
    List<Extract> extracts = new ArrayList<>();
    for (ReportSource source : ReportFolder.of(List.of(folder)).sources()) {
      for (Report report : reader.read(source).reports()) {
        extracts.add(extractors.extract(report));
      }
    }
    return extracts;
  }

  @SuppressWarnings("SystemOut") // a benchmark prints its result
  private static void print(String line) {
    System.out.println(line);
  }
}

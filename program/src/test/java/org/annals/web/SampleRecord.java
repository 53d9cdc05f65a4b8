package org.annals.web;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.annals.export.Version;
import org.annals.record.Extract;
import org.annals.record.Linker;
import org.annals.record.SampleStory;
import org.annals.report.Report;
import org.annals.report.Skipped;
import org.annals.store.Build;
import org.annals.store.Source;
import org.annals.store.Store;

/** The story of the dam in a file, built without a language model. */
final class SampleRecord {
  private SampleRecord() {}

  /** One file of the input. */
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
      return Integer.toHexString(report.hashCode());
    }

    @Override
    public void read(Consumer<Report> reports, Consumer<Skipped> skipped) {
      reports.accept(report);
    }
  }

  /** What is said of a report is said of one with another title too. */
  private static Extract of(Report report, Extract extract) {
    return new Extract(
        report,
        extract.dating(),
        extract.shingles(),
        extract.sentences(),
        extract.times(),
        extract.actors(),
        extract.relations(),
        extract.events(),
        extract.figures(),
        extract.statements(),
        extract.commitments());
  }

  /** The first report, shown by its publisher no more from a day on. */
  static Report withdrawn(String day) {
    Report one = SampleStory.first();
    return new Report(
        one.id(),
        one.text(),
        one.file(),
        one.url(),
        one.title(),
        one.publisher(),
        one.authors(),
        one.place(),
        one.language(),
        one.published(),
        one.captured(),
        LocalDate.parse(day),
        one.noise(),
        one.passages());
  }

  /** Writes the record of both reports. */
  static Path in(Path folder) {
    Path file = folder.resolve("dam.annals");
    write(file, List.of(SampleStory.first(), SampleStory.second()));
    return file;
  }

  /** Writes the record of some of the reports, in place of what was there. */
  static void write(Path file, List<Report> reports) {
    Map<String, Extract> extracts =
        Map.of(
            SampleStory.first().id(), SampleStory.firstExtract(),
            SampleStory.second().id(), SampleStory.secondExtract());
    try (Store store = Store.create(file)) {
      new Build(
              store,
              "1",
              () -> report -> of(report, Objects.requireNonNull(extracts.get(report.id()))),
              Version.program(),
              (all, regroupings) -> new Linker(regroupings).link(all, null),
              1,
              (step, read, share) -> {})
          .run(reports.stream().<Source>map(Given::new).toList());
    }
  }
}

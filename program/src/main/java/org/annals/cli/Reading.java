package org.annals.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.annals.InputException;
import org.annals.language.Language;
import org.annals.language.WordNet;
import org.annals.record.Extract;
import org.annals.record.Extractors;
import org.annals.report.FieldNames;
import org.annals.report.Limits;
import org.annals.report.ReadResult;
import org.annals.report.Report;
import org.annals.report.ReportFolder;
import org.annals.report.ReportReader;
import org.annals.report.ReportSource;
import org.annals.report.Skipped;
import org.annals.store.Source;
import org.jspecify.annotations.Nullable;

/** Where the reading of files and the analysis are put together for the commands. */
final class Reading {
  /** The word list is asked only for, and loaded only with, a word that looks broken. */
  private final ReportReader reader;

  Reading() {
    this(FieldNames.usual());
  }

  /** Reads tables whose columns have names of their own. */
  Reading(FieldNames names) {
    reader = new ReportReader(word -> WordNet.get().isLemma(word), Limits.standard(), names);
  }

  /** Loads the models and gives what reads one report; safe for several threads. */
  static Function<Report, Extract> extractor() {
    Extractors extractors = new Extractors(Language.ofThisRun());
    return extractors::extract;
  }

  /** The files under the inputs, by id; what cannot be looked into goes to {@code skipped}. */
  List<Source> sources(List<Path> inputs, Consumer<Skipped> skipped) {
    ReportFolder folder = ReportFolder.of(inputs);
    folder.problems().forEach(skipped);
    return folder.sources().stream().<Source>map(file -> new ReportFile(reader, file)).toList();
  }

  /**
   * The report in one file.
   *
   * @throws InputException if it cannot be read or holds several reports
   */
  Report file(Path file, @Nullable String published) {
    if (!Files.isRegularFile(file)) {
      throw new InputException("There is no file " + file + ".", "Check the spelling of the path.");
    }
    List<ReportSource> sources = ReportFolder.of(List.of(file)).sources();
    if (sources.isEmpty() || !sources.get(0).type().isSingle()) {
      throw new InputException(
          file + " is not one report.",
          "Give a .txt, .html, .pdf, .docx or .eml file, or --jsonl " + file + ".");
    }
    ReadResult result = reader.read(sources.get(0));
    if (result.reports().isEmpty()) {
      Skipped problem = result.problems().get(0);
      throw new InputException(problem.problem(), problem.remedy());
    }
    Report report = result.reports().get(0);
    return published == null ? report : reader.dated(report, published);
  }

  /** A report that came as a text. */
  Report report(String id, String text, @Nullable String published, @Nullable String title) {
    return reader.report(id, text, published, title);
  }

  private record ReportFile(ReportReader reader, ReportSource file) implements Source {
    @Override
    public String id() {
      return file.id();
    }

    @Override
    public long size() {
      return file.size();
    }

    @Override
    public String sha256() {
      try {
        return file.sha256();
      } catch (IOException e) {
        throw new InputException(
            file.id() + " cannot be read (" + e + ").",
            "Give yourself the right to read it, or take it out.",
            e);
      }
    }

    @Override
    public void read(Consumer<Report> reports, Consumer<Skipped> skipped) {
      reader.read(file, reports, skipped);
    }

    @Override
    public void read(Consumer<Report> reports, Consumer<Skipped> skipped, LongConsumer at) {
      reader.read(file, reports, skipped, at);
    }
  }
}

package org.annals.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.annals.InputException;
import org.annals.record.Extract;
import org.annals.record.Linker;
import org.annals.report.FieldNames;
import org.annals.report.Report;
import org.annals.report.Skipped;
import org.annals.store.Build;
import org.annals.store.BuildLock;
import org.annals.store.Built;
import org.annals.store.ProgramDigest;
import org.annals.store.Progress;
import org.annals.store.Source;
import org.annals.store.Store;
import org.annals.story.Storylines;
import org.jspecify.annotations.Nullable;

/** Mixed reports on many stories: all are looked at, and records made of some. */
final class Archive {
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, String> sourceOf = new HashMap<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final Storylines stories = new Storylines();
  private final String version;
  private @Nullable Function<Report, Extract> extractor;

  /**
   * Looks at all reports.
   *
   * @param names of the columns of tables; null for the usual ones
   */
  Archive(List<Path> inputs, @Nullable FieldNames names) {
    String program = ProgramDigest.version();
    version = names == null ? program : program + " " + names;
    Reading reading = new Reading(names == null ? FieldNames.usual() : names);
    for (Source source : reading.sources(inputs, skipped::add)) {
      sources.put(source.id(), source);
      try {
        source.read(report -> add(source.id(), report), skipped::add);
      } catch (InputException e) {
        skipped.add(new Skipped(source.id(), e.problem(), e.remedy()));
      }
    }
  }

  private void add(String source, Report report) {
    if (sourceOf.putIfAbsent(report.id(), source) != null) {
      skipped.add(
          new Skipped(
              report.id(),
              "There are two reports " + report.id() + "; the second was left out.",
              "Give each report an id of its own."));
      return;
    }
    stories.add(report);
  }

  Storylines stories() {
    return stories;
  }

  /** What could not be read. */
  List<Skipped> skipped() {
    return List.copyOf(skipped);
  }

  /** Makes a record of some of the reports. */
  Built build(Path file, Collection<String> reports, Progress progress) {
    Map<String, Set<String>> bySource = new TreeMap<>();
    for (String report : reports) {
      String source = sourceOf.get(report);
      if (source == null) {
        throw new IllegalArgumentException("no report " + report);
      }
      bySource.computeIfAbsent(source, s -> new HashSet<>()).add(report);
    }
    List<Source> parts = new ArrayList<>();
    sources.forEach(
        (id, source) -> {
          Set<String> wanted = bySource.get(id);
          if (wanted != null) {
            parts.add(new PartOfSource(source, wanted));
          }
        });
    Supplier<Function<Report, Extract>> loaded = this::extractor;
    BuildLock lock = BuildLock.on(file);
    try (Store store = Store.create(file)) {
      return new Build(
              store,
              version,
              loaded,
              ProgramDigest.version(),
              (extracts, regroupings) -> new Linker(regroupings).link(extracts, null),
              Runtime.getRuntime().availableProcessors(),
              progress)
          .run(parts);
    } finally {
      lock.close();
    }
  }

  /** The models are loaded once for all records. */
  private synchronized Function<Report, Extract> extractor() {
    if (extractor == null) {
      extractor = Reading.extractor();
    }
    return extractor;
  }
}

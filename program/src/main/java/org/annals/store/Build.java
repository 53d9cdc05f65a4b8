package org.annals.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.annals.InputException;
import org.annals.record.Extract;
import org.annals.record.Record;
import org.annals.record.Regrouping;
import org.annals.report.Report;
import org.annals.report.Skipped;
import org.annals.store.Extraction.Found;
import org.annals.store.StoredExtracts.Finished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a record up to date with its input.
 *
 * <p>A file is read only if its bytes or the extractors' version have changed, a report only if it
 * has itself. Each extract is stored as soon as it is there, so that a build that is broken off
 * goes on where it stopped; the record is replaced at the end, in one transaction, and stands whole
 * until then. If the set of extracts is the one that the record was made of, nothing is loaded,
 * linked or written. Cost: linear in what is new, and one linking.
 */
public final class Build {
  private static final Logger LOG = LoggerFactory.getLogger(Build.class);

  /** Reports being read at once at most, so that a long file does not fill the memory. */
  private static final int READ_AHEAD_REPORTS = 512;

  private final StoredExtracts extracts;
  private final Remake remake;
  private final String version;
  private final Supplier<Function<Report, Extract>> extractor;
  private final int workers;
  private final Progress progress;

  private final Map<String, Open> open = new HashMap<>();
  private final Map<String, List<ExtractKey>> keys = new TreeMap<>();
  private final Map<ExtractKey, Extract> fresh = new HashMap<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final Set<String> failed = new TreeSet<>();
  private final Set<String> ids = new HashSet<>();
  private int read;
  private double bytesDone;
  private double bytes;

  /**
   * A build of the record in {@code store}, to be run once.
   *
   * @param version of the extractor: changes when it may find something else in the same report
   * @param extractor loads what reads a report; safe for several threads; asked at most once, and
   *     only if there is something to read
   * @param linkerVersion of the linker: changes when it may make another record of the same
   *     extracts
   * @param linker makes the record, heeding what readers said of which mentions are one; its result
   *     must not depend on the order of the extracts
   * @param workers how many reports are read at a time
   */
  public Build(
      Store store,
      String version,
      Supplier<Function<Report, Extract>> extractor,
      String linkerVersion,
      BiFunction<Collection<Extract>, List<Regrouping>, Record> linker,
      int workers,
      Progress progress) {
    this.extracts = new StoredExtracts(store);
    this.remake = new Remake(store, linkerVersion, linker);
    this.version = version;
    this.extractor = extractor;
    this.workers = workers;
    this.progress = progress;
  }

  /** A file that is being read. */
  private static final class Open {
    final Source source;
    final String sha256;
    final List<Skipped> skipped = new ArrayList<>();
    int reports;
    int waiting;

    /** Bytes read of it. */
    long at;

    boolean isReadToEnd;
    boolean hasFailed;

    Open(Source source, String sha256) {
      this.source = source;
      this.sha256 = sha256;
    }
  }

  /**
   * Brings the record up to date.
   *
   * @param sources all files of the input; what is in none of them is forgotten. If no report can
   *     be read from them, the record stays as it is
   * @throws InputException if the store cannot be written
   */
  public Built run(List<Source> sources) {
    return finish(extracts(sources));
  }

  /**
   * The extracts of all reports, by key; empty where the record need not be made. What reads
   * reports is let go before they are linked: its models take more memory than most records.
   */
  private Map<ExtractKey, Extract> extracts(List<Source> sources) {
    Map<String, Finished> finished = extracts.sources();
    Set<ExtractKey> stored = extracts.keys();
    try (Extraction extraction = new Extraction(extractor, workers)) {
      List<Open> changed = changed(sources, finished);
      for (Open file : changed) {
        read(file, stored, extraction);
      }
      Map<ExtractKey, CompletableFuture<Extract>> restored = new HashMap<>();
      if (extraction.waiting() > 0 || !remake.isThere(keys())) {
        for (ExtractKey key : keys()) {
          if (stored.contains(key) && !fresh.containsKey(key)) {
            restored.put(key, extraction.restore(extracts.json(key)));
          }
          store(extraction.take(false));
        }
      }
      while (extraction.waiting() > 0) {
        store(extraction.take(true));
      }
      return remake.isThere(keys()) ? Map.of() : all(restored);
    }
  }

  private Map<ExtractKey, Extract> all(Map<ExtractKey, CompletableFuture<Extract>> restored) {
    Map<ExtractKey, Extract> all = new LinkedHashMap<>();
    for (ExtractKey key : keys()) {
      Extract extract = fresh.get(key);
      all.put(key, extract != null ? extract : Objects.requireNonNull(restored.get(key)).join());
    }
    return all;
  }

  /** The files to be read; those that need not be are counted in. */
  private List<Open> changed(List<Source> sources, Map<String, Finished> finished) {
    List<Open> changed = new ArrayList<>();
    for (Source source : sources) {
      String sha256;
      try {
        sha256 = source.sha256();
      } catch (InputException e) {
        skipped.add(new Skipped(source.id(), e.problem(), e.remedy()));
        continue;
      }
      Finished before = finished.get(source.id());
      if (before != null && before.sha256().equals(sha256) && before.version().equals(version)) {
        keys.put(source.id(), before.reports());
        before.reports().forEach(key -> ids.add(key.report()));
        skipped.addAll(before.skipped());
      } else {
        changed.add(new Open(source, sha256));
        bytes += source.size();
      }
    }
    return changed;
  }

  private void read(Open file, Set<ExtractKey> stored, Extraction extraction) {
    String id = file.source.id();
    open.put(id, file);
    keys.put(id, new ArrayList<>());
    try {
      file.source.read(
          report -> add(report, file, stored, extraction),
          problem -> file.skipped.add(problem),
          at -> {
            file.at = at;
            tell(file);
          });
    } catch (InputException e) {
      file.skipped.add(new Skipped(id, e.problem(), e.remedy()));
    }
    skipped.addAll(file.skipped);
    file.isReadToEnd = true;
    close(file);
    store(extraction.take(false));
  }

  private void add(Report report, Open file, Set<ExtractKey> stored, Extraction extraction) {
    if (!ids.add(report.id())) {
      file.skipped.add(
          new Skipped(
              report.id(),
              "There are two reports " + report.id() + "; the second was left out.",
              "Give each report an id of its own."));
      return;
    }
    ExtractKey key = new ExtractKey(report.id(), ExtractJson.hash(report), version);
    file.reports++;
    if (stored.contains(key)) {
      Objects.requireNonNull(keys.get(file.source.id())).add(key);
      return;
    }
    file.waiting++;
    extraction.add(new Extraction.Job(file.source.id(), key, report));
    while (extraction.waiting() >= READ_AHEAD_REPORTS) {
      store(extraction.take(true));
    }
  }

  private void store(List<Found> all) {
    for (Found found : all) {
      ExtractKey key = found.job().key();
      Open file = Objects.requireNonNull(open.get(found.job().source()));
      file.waiting--;
      if (found.extract() != null) {
        extracts.put(key, found.json());
        fresh.put(key, found.extract());
        Objects.requireNonNull(keys.get(file.source.id())).add(key);
        read++;
      } else if (found.failure() instanceof Extraction.LoadingException e) {
        throw e;
      } else {
        LOG.error("Report {} could not be read: a defect", key.report(), found.failure());
        failed.add(key.report());
        file.hasFailed = true;
      }
      close(file);
    }
  }

  /** Writes down that a file was read to its end, once all its reports are stored. */
  private void close(Open file) {
    tell(file);
    if (!file.isReadToEnd || file.waiting > 0) {
      return;
    }
    bytesDone += file.source.size();
    if (!file.hasFailed) {
      List<ExtractKey> reports = Objects.requireNonNull(keys.get(file.source.id()));
      reports.sort(null);
      extracts.put(
          new Finished(
              file.source.id(), file.source.size(), file.sha256, version, reports, file.skipped));
    }
  }

  /** A file is done as far as its bytes are read and the reports found in them are. */
  private void tell(Open file) {
    double size = file.source.size();
    double share = file.isReadToEnd ? 1 : Math.min(1, file.at / Math.max(1, size));
    share *= 1 - (double) file.waiting / Math.max(1, file.reports);
    progress.at("reading", read, (bytesDone + share * size) / Math.max(1, bytes));
  }

  private Set<ExtractKey> keys() {
    Set<ExtractKey> all = new TreeSet<>();
    keys.values().forEach(all::addAll);
    return all;
  }

  private Built finish(Map<ExtractKey, Extract> linked) {
    Set<String> forgotten = Set.of();
    if (!linked.isEmpty()) {
      progress.at("linking", read, -1);
      forgotten = remake.write(linked, null, keys.keySet(), () -> progress.at("writing", read, -1));
    }
    return new Built(
        keys().size(),
        read,
        List.copyOf(forgotten),
        skipped,
        List.copyOf(failed),
        !linked.isEmpty());
  }
}

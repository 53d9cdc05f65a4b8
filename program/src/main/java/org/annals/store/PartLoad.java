package org.annals.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.annals.InputException;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.record.Extract;
import org.annals.record.Linker;
import org.annals.record.Record;
import org.annals.record.Regrouping;
import org.annals.report.Skipped;
import org.annals.store.StoredExtracts.Finished;
import org.annals.text.KeptOnce;
import org.jspecify.annotations.Nullable;

/**
 * Makes the record of a story out of the parts that a spread reading left: the one that {@link
 * Build} makes of the same reports. One transaction a part; run again with the same parts, it
 * changes nothing. A folded record is taken only if it was made of just these extracts by this
 * program; else they are linked here.
 */
public final class PartLoad {
  /** Extracts that are being unpacked at once, so that their JSON does not fill the memory. */
  private static final int AT_ONCE = 512;

  private final Store store;
  private final StoredExtracts extracts;
  private final String version;
  private final Remake remake;
  private final Progress progress;

  private final Map<String, PartLine> chosen = new TreeMap<>();
  private final Map<String, PartLine> files = new TreeMap<>();
  private final Map<String, PartLine> dead = new TreeMap<>();
  private final Map<String, Fold> folds = new HashMap<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private int fresh;

  /**
   * Facts of a folded record, as far as they were met, in the octets that they came in: as objects
   * they would take many times the memory.
   */
  private static final class Fold {
    private final Map<Section, List<byte @Nullable []>> facts = new EnumMap<>(Section.class);
    private long expected = -1;
    private long count;

    void add(PartLine fact) {
      List<byte @Nullable []> all =
          facts.computeIfAbsent(Section.labelled(fact.report()), s -> new ArrayList<>());
      int place = Math.toIntExact(fact.n());
      while (all.size() <= place) {
        all.add(null);
      }
      count += all.get(place) == null ? 1 : 0;
      all.set(place, fact.body().getBytes(StandardCharsets.UTF_8));
    }

    /** All of them, each to become an object when it is asked for; null if some are missing. */
    @Nullable Facts whole() {
      if (count != expected || facts.values().stream().anyMatch(all -> all.contains(null))) {
        return null;
      }
      Map<Section, List<ObjectNode>> sections = new EnumMap<>(Section.class);
      facts.forEach((section, all) -> sections.put(section, FactLines.ofOctets(all)));
      return Facts.passing(sections);
    }
  }

  /**
   * A load into {@code store}, to be run once.
   *
   * @param version of the program, as {@link ProgramDigest#version} gives it
   * @param linker makes the record where it has not been made with the parts
   */
  public PartLoad(
      Store store,
      String version,
      BiFunction<Collection<Extract>, List<Regrouping>, Record> linker,
      Progress progress) {
    this.store = store;
    this.extracts = new StoredExtracts(store);
    this.version = version;
    this.remake = new Remake(store, version, linker);
    this.progress = progress;
  }

  /**
   * Brings the record to what the parts say of a story; what is in none of them is forgotten.
   *
   * @throws InputException if the parts were made by another version of the program, or the store
   *     cannot be written
   */
  public Built run(PartFolder parts, String story) {
    Set<ExtractKey> stored = extracts.keys();
    List<Path> all = parts.of(story);
    for (int i = 0; i < all.size(); i++) {
      Path part = all.get(i);
      store.write(
          () -> {
            try {
              PartFolder.read(part, line -> take(line, story, stored));
            } catch (IOException e) {
              throw new UncheckedIOException(part + " changed while it was loaded", e);
            }
          });
      progress.at("reading", fresh, (double) (i + 1) / all.size());
    }
    dead.keySet().removeAll(chosen.keySet());
    dead.values().forEach(line -> skipped.add(PartFolder.said(line)));
    Map<ExtractKey, Extract> linked = new LinkedHashMap<>();
    List<ExtractKey> keys = chosen.values().stream().map(Parts::key).sorted().toList();
    finishFiles();
    boolean rewrite = !keys.isEmpty() && !remake.isThere(keys);
    Set<String> forgotten = Set.of();
    if (rewrite) {
      restore(keys, linked);
      progress.at("linking", fresh, -1);
      Fold fold = folds.get(Remake.mark(keys, version));
      forgotten =
          remake.write(
              linked,
              fold == null ? null : fold.whole(),
              files.keySet(),
              () -> progress.at("writing", fresh, -1));
    }
    return new Built(keys.size(), fresh, List.copyOf(forgotten), skipped, List.of(), rewrite);
  }

  private void take(PartLine line, String story, Set<ExtractKey> stored) {
    if (!line.story().equals(story)) {
      return;
    }
    if (!line.version().equals(version) && !line.version().startsWith(version + " ")) {
      throw new InputException(
          "The parts were made by another version of the program (" + line.version() + ").",
          "Load them with the program that made them, or run the job again with this one.");
    }
    switch (line.kind()) {
      case EXTRACT -> {
        ExtractKey key = Parts.key(line);
        if (stored.add(key)) {
          extracts.putInside(key, line.body());
          fresh++;
        }
        latest(chosen, line.report(), line.withoutBody());
      }
      case FILE -> latest(files, line.file(), line);
      case DEAD -> latest(dead, line.report(), line);
      case FACT -> folds.computeIfAbsent(line.hash(), mark -> new Fold()).add(line);
      case FOLD -> folds.computeIfAbsent(line.hash(), mark -> new Fold()).expected = line.n();
      case REPORT -> {}
    }
  }

  /** Whichever was read last; of two files' reports with one id that of the first file. */
  private static void latest(Map<String, PartLine> all, String key, PartLine line) {
    all.merge(
        key,
        line,
        (a, b) ->
            Comparator.comparingLong(PartLine::n)
                        .thenComparing(PartLine::file, Comparator.reverseOrder())
                        .thenComparing(PartLine::hash)
                        .compare(a, b)
                    >= 0
                ? a
                : b);
  }

  /** Writes down which files were read to their end, so that a build need not read them again. */
  private void finishFiles() {
    Map<String, List<ExtractKey>> reports = new HashMap<>();
    chosen
        .values()
        .forEach(
            line ->
                reports.computeIfAbsent(line.file(), f -> new ArrayList<>()).add(Parts.key(line)));
    for (PartLine file : files.values()) {
      Parts.FileBody body = Parts.FileBody.of(file);
      List<ExtractKey> keys = reports.getOrDefault(file.file(), List.of());
      skipped.addAll(body.skipped());
      if (keys.size() == body.reports()) {
        extracts.put(
            new Finished(
                file.file(),
                body.size(),
                file.hash(),
                file.version(),
                keys.stream().sorted().toList(),
                body.skipped()));
      }
    }
  }

  private void restore(List<ExtractKey> keys, Map<ExtractKey, Extract> linked) {
    KeptOnce kept = new KeptOnce();
    Linker linker = new Linker();
    for (int from = 0; from < keys.size(); from += AT_ONCE) {
      Map<ExtractKey, CompletableFuture<Extract>> some = new LinkedHashMap<>();
      for (ExtractKey key : keys.subList(from, Math.min(keys.size(), from + AT_ONCE))) {
        String json = extracts.json(key);
        some.put(
            key, CompletableFuture.supplyAsync(() -> linker.needed(ExtractJson.read(json, kept))));
      }
      some.forEach((key, extract) -> linked.put(key, Objects.requireNonNull(extract.join())));
    }
  }
}

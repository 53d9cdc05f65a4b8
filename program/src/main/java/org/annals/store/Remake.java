package org.annals.store;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.annals.edit.Corrections;
import org.annals.edit.Edit;
import org.annals.edit.Texts;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.export.Version;
import org.annals.record.Extract;
import org.annals.record.Record;
import org.annals.record.Regrouping;
import org.annals.text.HeldText;
import org.jspecify.annotations.Nullable;

/** Puts the record of a set of extracts in the place of the one before. */
final class Remake {
  private final Store store;
  private final StoredExtracts extracts;
  private final StoredRecord record;
  private final String linkerVersion;
  private final BiFunction<Collection<Extract>, List<Regrouping>, Record> linker;

  /**
   * @param linkerVersion of the linker: changes when it may make another record of the same
   *     extracts
   * @param linker makes the record, heeding what readers said of which mentions are one; its result
   *     must not depend on the order of the extracts
   */
  Remake(
      Store store,
      String linkerVersion,
      BiFunction<Collection<Extract>, List<Regrouping>, Record> linker) {
    this.store = store;
    this.extracts = new StoredExtracts(store);
    this.record = new StoredRecord(store);
    this.linkerVersion = linkerVersion;
    this.linker = linker;
  }

  /**
   * Says in short what a record is made of.
   *
   * @param keys in their order
   */
  static String mark(Iterable<ExtractKey> keys, String linkerVersion) {
    StringBuilder all = new StringBuilder(Version.program() + " " + linkerVersion);
    keys.forEach(key -> all.append('\n').append(key));
    return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the record there is was made of these, by this linker. */
  boolean isThere(Iterable<ExtractKey> keys) {
    return mark(keys, linkerVersion).equals(record.madeOf());
  }

  /**
   * Links the extracts and writes the record, wholly or not at all; forgets what is not part of it.
   *
   * @param all the extracts by key, in the order of the keys
   * @param folded the record of these extracts without anybody's corrections, where it has been
   *     made elsewhere; null if it has not
   * @param sources ids of the files that they are from
   * @return ids of reports of the record before that are not in this one, sorted
   */
  Set<String> write(
      Map<ExtractKey, Extract> all,
      @Nullable Facts folded,
      Collection<String> sources,
      Runnable writing) {
    Map<String, HeldText> byId = new HashMap<>();
    all.values().forEach(extract -> byId.put(extract.report().id(), extract.report().held()));
    Texts texts =
        id -> {
          HeldText text = byId.get(id);
          return text == null ? null : text.toString();
        };
    EditLog log = new EditLog(store);
    List<Regrouping> regroupings = Corrections.regroupings(log.entries(), texts);
    Facts asRead =
        folded != null && regroupings.isEmpty()
            ? folded
            : Facts.passing(linker.apply(all.values(), regroupings));
    writing.run();
    Set<String> forgotten = new TreeSet<>(record.ids());
    asRead.in(Section.REPORTS).forEach(report -> forgotten.remove(report.path("id").asText()));
    store.write(
        () -> {
          // Somebody may have corrected the record while it was linked.
          List<Edit> edits = log.entries();
          List<Regrouping> now = Corrections.regroupings(edits, texts);
          Facts facts =
              now.equals(regroupings) ? asRead : Facts.passing(linker.apply(all.values(), now));
          if (!edits.isEmpty()) {
            facts = facts.held();
          }
          record.replace(
              facts,
              Corrections.apply(facts, edits, texts),
              all,
              mark(all.keySet(), linkerVersion),
              linkerVersion);
          extracts.keepOnly(sources, all.keySet());
        });
    return forgotten;
  }
}

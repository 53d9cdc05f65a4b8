package org.annals.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.store.EditLog;
import org.annals.store.NewSince;
import org.annals.store.SentenceSearch;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import org.annals.store.Story;
import org.jspecify.annotations.Nullable;

/**
 * A record that is asked again and again, one question at a time; what was read for the last
 * questions is kept until a build replaces the record.
 */
final class HeldRecord implements AutoCloseable {
  private static final int DAYS_KEPT = 6;
  private static final String NOW = "now";

  private final Store store;
  private final StoredRecord record;
  private final Map<String, Facts> facts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Facts> eldest) {
          return size() > DAYS_KEPT;
        }
      };
  private String mark;

  /**
   * @throws org.annals.InputException if the file holds no record
   */
  HeldRecord(Path file) {
    store = Store.existing(file);
    record = new StoredRecord(store);
    try {
      mark = record.mark();
      record.reports(); // says at once if there is no record in the file yet
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** The name of its file. */
  String name() {
    return String.valueOf(store.file().getFileName());
  }

  /** All facts, of today or as known on a day. */
  synchronized Facts facts(@Nullable LocalDate asOf) {
    String now = record.mark();
    if (!now.equals(mark)) {
      facts.clear();
      mark = now;
    }
    return facts.computeIfAbsent(asOf == null ? NOW : asOf.toString(), day -> record.facts(asOf));
  }

  synchronized Facts factsWithout(String report) {
    return record.factsWithout(report);
  }

  synchronized Story story(@Nullable LocalDate asOf) {
    return record.story(asOf);
  }

  synchronized NewSince newSince(@Nullable LocalDate day) {
    return NewSince.of(record, facts(null), day);
  }

  /** The text of one report; empty if there is no such report. */
  synchronized String text(String report) {
    return record.text(report);
  }

  /**
   * Corrects the record.
   *
   * @param request as {@link org.annals.edit.Editor} reads it
   * @param when by the clock of whoever asks
   * @return the entry of the section of corrections
   */
  synchronized ObjectNode edit(ObjectNode request, Instant when) {
    return new EditLog(store).correct(request, when);
  }

  synchronized List<SentenceSearch.Hit> sentences(
      String words, @Nullable LocalDate asOf, int count) {
    return new SentenceSearch(store).find(words, asOf == null ? "" : asOf.toString(), count);
  }

  /** The report with this id; null if there is none. */
  static @Nullable ObjectNode report(Facts facts, String id) {
    for (ObjectNode report : facts.in(Section.REPORTS)) {
      if (report.path("id").asText().equals(id)) {
        return report;
      }
    }
    return null;
  }

  /** The fact that has this id, or had it before it was merged, with its section. */
  static Map.@Nullable Entry<Section, ObjectNode> fact(Facts facts, String id) {
    Map.Entry<Section, ObjectNode> once = null;
    for (Section section : Section.values()) {
      for (ObjectNode fact : facts.in(section)) {
        if (fact.path("id").asText().equals(id)) {
          return Map.entry(section, fact);
        }
        for (JsonNode also : fact.path("also_ids")) {
          if (once == null && also.asText().equals(id)) {
            once = Map.entry(section, fact);
          }
        }
      }
    }
    return once;
  }

  @Override
  public synchronized void close() {
    store.close();
  }
}

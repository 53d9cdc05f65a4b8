package org.annals.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.annals.edit.Edit;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.export.Words;
import org.annals.store.EditLog;
import org.annals.store.SentenceSearch;
import org.annals.store.Store;
import org.annals.store.StoredRecord;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * A record that many threads read: one connection with a lock, and what was read last kept in
 * memory until a build replaces the record.
 */
final class OpenRecord implements AutoCloseable {
  /** How many days' facts are kept: a slider goes to and fro over a few. */
  private static final int DAYS_KEPT = 12;

  private static final int ANSWERS_KEPT = 64;
  private static final String NOW = "now";

  private final Store store;
  private final StoredRecord record;
  private final Map<String, Facts> facts = recent(DAYS_KEPT);
  private final Map<String, byte[]> answers = recent(ANSWERS_KEPT);
  private String mark;

  OpenRecord(Path file) {
    store = Store.existing(file);
    record = new StoredRecord(store);
    mark = record.mark();
    record.reports(); // says at once if there is no record in the file yet
  }

  private static <T> Map<String, T> recent(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > most;
      }
    };
  }

  /** The name of the file, to head the page with. */
  String name() {
    return String.valueOf(store.file().getFileName());
  }

  /** Says in short what the record is made of. */
  synchronized String mark() {
    String now = record.mark();
    if (!now.equals(mark)) {
      facts.clear();
      answers.clear();
      mark = now;
    }
    return now;
  }

  /** All facts, of today or as known on a day. */
  synchronized Facts facts(@Nullable LocalDate asOf) {
    mark();
    return facts.computeIfAbsent(asOf == null ? NOW : asOf.toString(), day -> record.facts(asOf));
  }

  /** The facts of one section; of today's, the other sections are not read for it. */
  synchronized List<ObjectNode> section(Section section, @Nullable LocalDate asOf) {
    mark();
    Facts kept = facts.get(NOW);
    return asOf != null || kept != null
        ? facts(asOf).in(section)
        : record.page(null, section, 0, Integer.MAX_VALUE);
  }

  /** How many facts a section has. */
  synchronized int count(Section section, @Nullable LocalDate asOf) {
    return asOf == null ? record.count(section) : facts(asOf).in(section).size();
  }

  /**
   * Corrects the record.
   *
   * @param request as {@link org.annals.edit.Editor} reads it
   * @return the entry of the section of corrections
   */
  synchronized ObjectNode edit(ObjectNode request, Instant when) {
    EditLog log = new EditLog(store);
    Edit edit = log.editor().edit(request, when);
    log.add(List.of(edit));
    mark();
    for (ObjectNode told : record.page(null, Section.CORRECTIONS, 0, Integer.MAX_VALUE)) {
      if (told.path("id").asText().equals(edit.id())) {
        return told;
      }
    }
    throw new IllegalStateException("nothing is told of " + edit.id());
  }

  /** An answer that was made before for the same question, or a new one. */
  synchronized byte[] answer(String question, Function<String, byte[]> make) {
    mark();
    byte[] kept = answers.get(question);
    if (kept == null) {
      kept = make.apply(question);
      answers.put(question, kept);
    }
    return kept;
  }

  /**
   * The days on which reports become known, each with their ids; what has no such day is left out.
   */
  synchronized Map<LocalDate, List<String>> days() {
    return days(record.reports());
  }

  static Map<LocalDate, List<String>> days(List<ObjectNode> reports) {
    Map<LocalDate, List<String>> days = new TreeMap<>();
    for (ObjectNode report : reports) {
      String known = Words.text(report, "known");
      LocalDate day = known.isEmpty() ? null : When.parse(known).last();
      if (day != null) {
        days.computeIfAbsent(day, d -> new java.util.ArrayList<>()).add(report.path("id").asText());
      }
    }
    return days;
  }

  /** The text of one report; empty if there is no such report. */
  synchronized String text(String report) {
    return record.text(report);
  }

  synchronized List<SentenceSearch.Hit> sentences(
      String words, @Nullable LocalDate asOf, int count) {
    return new SentenceSearch(store).find(words, asOf == null ? "" : asOf.toString(), count);
  }

  /** The fact with this id, now or once its id, and its section. */
  static Map.@Nullable Entry<Section, ObjectNode> find(Facts facts, String id) {
    for (Section section : Section.values()) {
      for (ObjectNode fact : facts.in(section)) {
        if (fact.path("id").asText().equals(id)) {
          return Map.entry(section, fact);
        }
      }
    }
    for (Section section : Section.values()) {
      for (ObjectNode fact : facts.in(section)) {
        for (com.fasterxml.jackson.databind.JsonNode also : fact.path("also_ids")) {
          if (also.asText().equals(id)) {
            return Map.entry(section, fact);
          }
        }
      }
    }
    return null;
  }

  @Override
  public synchronized void close() {
    store.close();
  }
}

package org.annals.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.annals.export.Facts;
import org.annals.export.Json;
import org.annals.export.Section;
import org.annals.export.Words;
import org.annals.store.EditLog;
import org.annals.store.FactSearch;
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
  /** How many facts of earlier days are kept in memory at most, the day asked for last apart. */
  private static final int FACTS_KEPT = 200_000;

  /** How many bytes of answers are kept at most. */
  private static final int BYTES_KEPT = 100_000_000;

  private static final String NOW = "now";

  private final Store store;
  private final StoredRecord record;
  private final Map<String, Facts> facts = recent(FACTS_KEPT, OpenRecord::size);
  private final Map<String, byte[]> answers = recent(BYTES_KEPT, bytes -> bytes.length);
  private String mark;

  /** The actors of today's record; null until they are asked for. */
  private @Nullable Facts named;

  OpenRecord(Path file) {
    store = Store.existing(file);
    record = new StoredRecord(store);
    mark = record.mark();
    record.count(Section.REPORTS); // says at once if there is no record in the file yet
  }

  /** Keeps what was asked for last, as far as there is room. */
  private static <T> Map<String, T> recent(long most, ToIntFunction<T> size) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        long all = 0;
        for (T one : values()) {
          all += size.applyAsInt(one);
        }
        Iterator<T> oldest = values().iterator();
        // A map of this kind may be changed here by its own hand, if it then says no.
        while (all > most && size() > 1) {
          all -= size.applyAsInt(oldest.next());
          oldest.remove();
        }
        return false;
      }
    };
  }

  private static int size(Facts facts) {
    int all = 0;
    for (Section section : Section.values()) {
      all += facts.in(section).size();
    }
    return all;
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
      named = null;
      mark = now;
    }
    return now;
  }

  /** All facts, of today or as known on a day. */
  synchronized Facts facts(@Nullable LocalDate asOf) {
    mark();
    String day = asOf == null ? NOW : asOf.toString();
    Facts kept = facts.get(day);
    if (kept == null) {
      kept = record.facts(asOf);
      facts.put(day, kept);
    }
    return kept;
  }

  /** What names of actors need, at least. */
  synchronized Facts named(@Nullable LocalDate asOf) {
    if (asOf != null) {
      return facts(asOf);
    }
    mark();
    Facts kept = named;
    if (kept == null) {
      kept = new Facts(Map.of(Section.ACTORS, section(Section.ACTORS, null)));
      named = kept;
    }
    return kept;
  }

  /** The facts of one section; the other sections are not read for it. */
  synchronized List<ObjectNode> section(Section section, @Nullable LocalDate asOf) {
    mark();
    Facts kept = facts.get(asOf == null ? NOW : asOf.toString());
    return kept != null ? kept.in(section) : record.page(asOf, section, 0, Integer.MAX_VALUE);
  }

  /** Some facts of one section, as lines of JSON. */
  List<String> lines(Section section, @Nullable LocalDate asOf, int from, int count) {
    synchronized (this) {
      mark();
    }
    return record.lines(asOf, section, from, count);
  }

  /** How many facts a section has. */
  synchronized int count(Section section, @Nullable LocalDate asOf) {
    return record.count(asOf, section);
  }

  /** The names of the actors by id, as one line of JSON. */
  String names(@Nullable LocalDate asOf) {
    return record.names(asOf);
  }

  /** The facts of a section that rest on words of a report. */
  List<ObjectNode> told(Section section, String report, @Nullable LocalDate asOf) {
    if (asOf == null) {
      return record.told(section, report);
    }
    String words = Json.line(TextNode.valueOf(report));
    return record.lines(asOf, section, 0, Integer.MAX_VALUE).parallelStream()
        .filter(line -> line.contains("\"report\":" + words))
        .map(Json::object)
        .toList();
  }

  /**
   * Corrects the record.
   *
   * @param request as {@link org.annals.edit.Editor} reads it
   * @return the entry of the section of corrections
   */
  synchronized ObjectNode edit(ObjectNode request, Instant when) {
    // A connection of its own: whoever reads meanwhile sees the record before or after.
    try (Store own = Store.existing(store.file())) {
      ObjectNode told = new EditLog(own).correct(request, when);
      mark();
      return told;
    }
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
   * The reports that change what is known on a day.
   *
   * @param known ids of those that become known
   * @param withdrawn ids of those that are taken back
   */
  record Day(List<String> known, List<String> withdrawn) {}

  /** The days on which reports become known or are taken back; what has no day is left out. */
  synchronized SortedMap<LocalDate, Day> days() {
    return days(record);
  }

  static SortedMap<LocalDate, Day> days(StoredRecord record) {
    SortedMap<LocalDate, Day> days = new TreeMap<>();
    Function<LocalDate, Day> none = day -> new Day(new ArrayList<>(), new ArrayList<>());
    record.known().forEach((day, ids) -> days.computeIfAbsent(day, none).known().addAll(ids));
    record
        .withdrawn()
        .forEach((day, ids) -> days.computeIfAbsent(day, none).withdrawn().addAll(ids));
    return days;
  }

  /** The day by which a report is known; null if none is. */
  static @Nullable LocalDate knownBy(ObjectNode report) {
    String known = Words.text(report, "known");
    return known.isEmpty() ? null : When.parse(known).last();
  }

  /** The text of one report; empty if there is no such report. */
  synchronized String text(String report) {
    return record.text(report);
  }

  synchronized List<SentenceSearch.Hit> sentences(
      String words, @Nullable LocalDate asOf, int count) {
    return new SentenceSearch(store).find(words, asOf == null ? "" : asOf.toString(), count);
  }

  /** Facts of today's record by the words of their lines; null if the file has no such lines. */
  synchronized @Nullable Map<Section, List<ObjectNode>> lines(List<String> words, int count) {
    FactSearch search = new FactSearch(store);
    if (!search.isThere()) {
      return null;
    }
    Map<Section, List<ObjectNode>> found = new EnumMap<>(Section.class);
    for (Section section : FactSearch.sections()) {
      found.put(section, search.find(section, words, count));
    }
    return found;
  }

  /** The fact with this id, now or once its id, and its section. */
  Map.@Nullable Entry<Section, ObjectNode> find(String id, @Nullable LocalDate asOf) {
    String begin = "{\"id\":" + Json.line(TextNode.valueOf(id)) + ",";
    for (Section section : Section.values()) {
      ObjectNode found =
          asOf == null
              ? record.fact(section, id)
              : one(section, asOf, line -> line.startsWith(begin), fact -> true);
      if (found != null) {
        return Map.entry(section, found);
      }
    }
    String also = Json.line(TextNode.valueOf(id));
    for (Section section : Section.values()) {
      ObjectNode found = one(section, asOf, line -> line.contains(also), fact -> had(fact, id));
      if (found != null) {
        return Map.entry(section, found);
      }
    }
    return null;
  }

  private static boolean had(ObjectNode fact, String id) {
    for (JsonNode also : fact.path("also_ids")) {
      if (also.asText().equals(id)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable ObjectNode one(
      Section section,
      @Nullable LocalDate asOf,
      Predicate<String> looks,
      Predicate<ObjectNode> fits) {
    return record.lines(asOf, section, 0, Integer.MAX_VALUE).stream()
        .filter(looks)
        .map(Json::object)
        .filter(fits)
        .findFirst()
        .orElse(null);
  }

  @Override
  public synchronized void close() {
    store.close();
  }
}

package org.annals.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.export.Words;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * What people corrected in the events of the sentences of a story: which were rejected, and which
 * stand on another day than their words say.
 */
final class CorrectedDays {
  /**
   * A change of a day.
   *
   * @param was the day that was read; null if it was not one day
   * @param now the day as corrected; null if it is not one day
   */
  private record Change(@Nullable LocalDate was, @Nullable LocalDate now) {}

  private final Map<String, NavigableMap<Integer, Change>> changes = new HashMap<>();
  private final Map<String, NavigableMap<Integer, Boolean>> standing = new HashMap<>();
  private final Map<String, NavigableMap<Integer, Boolean>> rejected = new HashMap<>();

  CorrectedDays(Facts facts) {
    Map<String, LocalDate> read = new HashMap<>();
    Set<String> changed = new HashSet<>();
    for (ObjectNode one : facts.in(Section.CORRECTIONS)) {
      JsonNode gone = one.path("rejected");
      if (gone.isObject() && Words.text(one, "section").equals(Section.EVENTS.label())) {
        put(rejected, gone, true);
      }
      for (JsonNode change : one.path("changes")) {
        if (Words.text(one, "state").equals("applied")
            && change.path("field").asText().equals("when")) {
          String fact = one.path("facts").path(0).asText();
          changed.add(fact);
          LocalDate was = Story.day(change.path("was").asText(""));
          if (was != null) {
            read.put(fact, was);
          }
        }
      }
    }
    for (ObjectNode event : facts.in(Section.EVENTS)) {
      put(standing, event, true);
      String id = event.path("id").asText();
      if (changed.contains(id)) {
        put(changes, event, new Change(read.get(id), Story.day(Words.text(event, "when"))));
      }
    }
  }

  private static <T> void put(Map<String, NavigableMap<Integer, T>> all, JsonNode event, T value) {
    for (JsonNode evidence : event.path("evidence")) {
      all.computeIfAbsent(evidence.path("report").asText(), r -> new TreeMap<>())
          .put(evidence.path("focus").path(0).asInt(), value);
    }
  }

  /** Whether all that the sentence tells was rejected; begin and end in code points. */
  boolean isRejected(String report, int begin, int end) {
    return has(rejected, report, begin, end) && !has(standing, report, begin, end);
  }

  private static boolean has(
      Map<String, NavigableMap<Integer, Boolean>> all, String report, int begin, int end) {
    NavigableMap<Integer, Boolean> places = all.get(report);
    return places != null && !places.subMap(begin, true, end, false).isEmpty();
  }

  /** Puts the days that people gave in place of those that were read. */
  void correct(String report, int begin, int end, Map<When, Double> dates) {
    NavigableMap<Integer, Change> places = changes.get(report);
    if (places != null) {
      for (Change change : places.subMap(begin, true, end, false).values()) {
        if (change.was() != null) {
          dates.remove(When.day(change.was()));
        }
        if (change.now() != null) {
          dates.putIfAbsent(When.day(change.now()), 0.0);
        }
      }
    }
  }
}

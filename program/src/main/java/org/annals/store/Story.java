package org.annals.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.export.Facts;
import org.annals.export.Section;
import org.annals.export.Words;
import org.annals.record.Extract;
import org.annals.report.Passage;
import org.annals.report.PassageKind;
import org.annals.text.Span;
import org.annals.time.TimeExpression;
import org.annals.time.TimeResolver;
import org.annals.time.When;
import org.annals.timeline.StoryReport;
import org.annals.timeline.Telling;
import org.jspecify.annotations.Nullable;

/**
 * What a timeline is made of.
 *
 * @param reports with their sentences
 * @param facts the record that they make
 */
public record Story(List<StoryReport> reports, Facts facts) {
  /** The longest span that an event may be dated to for a line of a timeline: a year. */
  private static final long LONGEST_DAYS = 366;

  public Story {
    reports = List.copyOf(reports);
  }

  static Story of(Collection<Extract> extracts, Facts facts) {
    Map<String, String> origins = new HashMap<>();
    for (ObjectNode report : facts.in(Section.REPORTS)) {
      String copyOf = Words.text(report, "copy_of");
      String id = report.path("id").asText();
      origins.put(id, copyOf.isEmpty() ? id : copyOf);
    }
    Map<String, NavigableMap<Integer, Map<When, Double>>> events = events(facts);
    CorrectedDays corrected = new CorrectedDays(facts);
    List<StoryReport> reports = new ArrayList<>();
    for (Extract extract : extracts) {
      String id = extract.report().id();
      reports.add(
          report(
              extract,
              origins.getOrDefault(id, id),
              events.getOrDefault(id, new TreeMap<>()),
              corrected));
    }
    return new Story(reports, facts);
  }

  /**
   * By report, where the evidence of events begins that the record dates to a year or closer: their
   * dates, with the weight of the weightiest.
   */
  private static Map<String, NavigableMap<Integer, Map<When, Double>>> events(Facts facts) {
    Map<String, NavigableMap<Integer, Map<When, Double>>> events = new HashMap<>();
    for (ObjectNode event : facts.in(Section.EVENTS)) {
      String written = Words.text(event, "when");
      When when = written.isEmpty() ? null : When.parse(written).approximate(false);
      if (when != null && when.days() <= LONGEST_DAYS) {
        for (JsonNode evidence : event.path("evidence")) {
          events
              .computeIfAbsent(evidence.path("report").asText(), r -> new TreeMap<>())
              .computeIfAbsent(evidence.path("focus").path(0).asInt(), b -> new HashMap<>())
              .merge(when, event.path("weight").asDouble(), Math::max);
        }
      }
    }
    return events;
  }

  private static StoryReport report(
      Extract extract,
      String origin,
      NavigableMap<Integer, Map<When, Double>> events,
      CorrectedDays corrected) {
    String id = extract.report().id();
    When published = extract.dating().when();
    String text = extract.report().text();
    List<Set<LocalDate>> days = new ArrayList<>();
    extract.sentences().forEach(sentence -> days.add(new TreeSet<>()));
    for (TimeExpression time : extract.times()) {
      if (time.reference() == null || time.sentence() >= days.size()) {
        continue;
      }
      LocalDate day = day(TimeResolver.resolve(time.reference(), published));
      if (day != null) {
        days.get(time.sentence()).add(day);
      }
    }
    List<Telling> sentences = new ArrayList<>();
    int passedUnits = 0;
    int passed = 0;
    for (int i = 0; i < days.size(); i++) {
      Span span = extract.sentences().get(i);
      passed += text.codePointCount(Math.min(passedUnits, span.begin()), span.begin());
      passedUnits = span.begin();
      int end = passed + text.codePointCount(span.begin(), span.end());
      Map<When, Double> told = new HashMap<>();
      for (Map<When, Double> each : events.subMap(passed, true, end, false).values()) {
        each.forEach((when, weight) -> told.merge(when, weight, Math::max));
      }
      Set<LocalDate> own = days.get(i);
      if (!own.isEmpty()) {
        // Its own words go first: what it says beside them in passing is the day of something else.
        told.keySet().removeIf(when -> when.days() > 1 || !own.contains(when.first()));
      }
      own.forEach(day -> told.putIfAbsent(When.day(day), 0.0));
      corrected.correct(id, passed, end, told);
      boolean isRejected = corrected.isRejected(id, passed, end);
      if (isRejected) {
        told.clear(); // what people say was not so, makes no day matter
      }
      sentences.add(
          new Telling(passed, end, span.of(text), told, !isRejected && isProse(extract, span)));
    }
    return new StoryReport(id, origin, day(published), sentences);
  }

  private static boolean isProse(Extract extract, Span span) {
    for (Passage passage : extract.report().passages()) {
      if (passage.span().contains(span)) {
        return passage.kind() == PassageKind.BODY
            && !span.of(extract.report().text()).contains("\n\n");
      }
    }
    return false;
  }

  /** The one day that an EDTF date means; null if it means none or several. */
  static @Nullable LocalDate day(String edtf) {
    return edtf.isEmpty() ? null : day(When.parse(edtf));
  }

  private static @Nullable LocalDate day(@Nullable When when) {
    return when != null && when.isClosed() && when.days() == 1 ? when.first() : null;
  }
}

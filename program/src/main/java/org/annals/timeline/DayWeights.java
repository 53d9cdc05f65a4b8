package org.annals.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annals.time.When;

/**
 * How much the reports make of each day.
 *
 * <p>Method: every independent report that speaks of a day on it or later votes for it once, and
 * with less weight for the day it was itself published; a vote counts by how much the report is
 * about the story, its likeness to all reports together (days ranked by the reports that refer to
 * them: Tran, Alrifai and Herder 2015; Ghalandari and Ifrim 2020). Cost: linear in the words.
 */
final class DayWeights {
  /** What the mere publication of a report on a day counts beside speaking of the day. */
  private static final double PUBLISHED = 0.3;

  /** Of all reports, the share that is less about the story than the ones that count fully. */
  private static final double FULL_FROM = 0.9;

  /** What the weightiest event counts beside the vote of one report. */
  private static final double EVENT = 2;

  /** What speaking of a span counts beside speaking of a day. */
  private static final double WIDE = 0.3;

  private DayWeights() {}

  static Map<When, Double> of(List<StoryReport> reports, Terms terms, Wanted wanted) {
    List<Double> about = relevance(reports, terms);
    Map<When, Map<String, Double>> votes = new TreeMap<>(Telling.IN_ORDER);
    Map<When, Map<String, Double>> published = new TreeMap<>(Telling.IN_ORDER);
    Map<When, Double> events = new TreeMap<>(Telling.IN_ORDER);
    for (int i = 0; i < reports.size(); i++) {
      StoryReport report = reports.get(i);
      double vote = about.get(i) * about.get(i);
      Map<When, Double> dates = new TreeMap<>(Telling.IN_ORDER);
      for (Telling sentence : report.sentences()) {
        sentence.dates().forEach((date, weight) -> dates.merge(date, weight, Math::max));
      }
      When day = report.published() == null ? null : When.day(report.published());
      dates.forEach(
          (told, weight) -> {
            if (wanted.holds(told) && (day == null || !day.isBefore(told))) {
              vote(votes, told, report, told.days() == 1 ? vote : WIDE * vote);
              events.merge(told, EVENT * weight, Math::max);
            }
          });
      if (day != null && wanted.holds(day) && !report.sentences().isEmpty()) {
        vote(published, day, report, vote);
      }
    }
    Map<When, Double> weights = new TreeMap<>(Telling.IN_ORDER);
    weights.putAll(events);
    votes.forEach((day, each) -> weights.merge(day, sum(each), Double::sum));
    published.forEach((day, each) -> weights.merge(day, PUBLISHED * sum(each), Double::sum));
    return weights;
  }

  /** Copies of one text have one vote, the weightiest. */
  private static void vote(
      Map<When, Map<String, Double>> votes, When day, StoryReport report, double vote) {
    votes.computeIfAbsent(day, d -> new TreeMap<>()).merge(report.origin(), vote, Math::max);
  }

  private static double sum(Map<String, Double> votes) {
    double sum = 0;
    for (double vote : votes.values()) {
      sum += vote;
    }
    return sum;
  }

  /** For each report 0 to 1: how like it is to all together. */
  private static List<Double> relevance(List<StoryReport> reports, Terms terms) {
    List<Map<String, Double>> vectors = new ArrayList<>();
    Map<String, Double> centre = new HashMap<>();
    Set<String> origins = new HashSet<>();
    for (StoryReport report : reports) {
      Map<String, Double> counts = new TreeMap<>();
      Map<String, Integer> times = new TreeMap<>();
      for (Telling sentence : report.sentences()) {
        Terms.words(sentence.text()).forEach(word -> times.merge(word, 1, Integer::sum));
      }
      Map<String, Double> once = terms.rarities(times.keySet());
      once.forEach(
          (word, rarity) -> counts.put(word, rarity * (1 + Math.log(times.getOrDefault(word, 1)))));
      vectors.add(Terms.unit(counts));
      if (origins.add(report.origin())) {
        Terms.add(centre, counts);
      }
    }
    Terms.unit(centre);
    List<Double> likeness = vectors.stream().map(v -> Terms.product(v, centre)).toList();
    List<Double> sorted = likeness.stream().sorted().toList();
    double full = sorted.isEmpty() ? 1 : sorted.get((int) (sorted.size() * FULL_FROM));
    return likeness.stream().map(x -> full <= 0 ? 1 : Math.min(1, x / full)).toList();
  }
}

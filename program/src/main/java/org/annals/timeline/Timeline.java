package org.annals.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.time.When;

/**
 * The days of a story that matter most, with sentences that tell them: {@link DayWeights} ranks the
 * days, {@link DayLines} chooses the lines. Where asked for, spans stand among them in which
 * happenings lie that the record dates no closer.
 */
public final class Timeline {
  private Timeline() {}

  /**
   * The chosen days in order of time.
   *
   * @param reports in any order; the result does not depend on it
   */
  public static List<Day> of(List<StoryReport> reports, Wanted wanted) {
    List<StoryReport> sorted =
        reports.stream()
            .map(report -> about(report, wanted.about()))
            .sorted(Comparator.comparing(StoryReport::id))
            .toList();
    Terms terms = new Terms(sorted);
    Map<When, Double> weights = DayWeights.of(sorted, terms, wanted);
    DayLines lines = new DayLines(sorted, terms);
    List<Map.Entry<When, Double>> ranked = new ArrayList<>(weights.entrySet());
    ranked.sort(Map.Entry.<When, Double>comparingByValue().reversed());
    List<Day> days = new ArrayList<>();
    for (Map.Entry<When, Double> entry : ranked) {
      if (days.size() == wanted.dates()) {
        break;
      }
      List<Day.Line> told = lines.of(entry.getKey(), wanted.sentences());
      if (!told.isEmpty()) {
        days.add(new Day(entry.getKey(), entry.getValue(), told));
      }
    }
    days.sort(Comparator.comparing(Day::when, Telling.IN_ORDER));
    return days;
  }

  /** The report with the sentences alone that have one of the words. */
  private static StoryReport about(StoryReport report, List<String> words) {
    if (words.isEmpty()) {
      return report;
    }
    List<Telling> kept =
        report.sentences().stream().filter(sentence -> has(sentence.text(), words)).toList();
    return new StoryReport(report.id(), report.origin(), report.published(), kept);
  }

  private static boolean has(String text, List<String> asked) {
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      for (String one : asked) {
        if (word.startsWith(one.toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }
}

package org.annals.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * The days of a story that matter most, with the events of each.
 *
 * <p>Method: events known to the day are gathered by day; a day counts as much as the weights of
 * its events and the number of independent reports of each (days ranked by how much is reported of
 * them: Tran, Alrifai and Herder 2015); what was only expected, supposed or denied counts half. Of
 * a day's events the weightiest are taken, one that says again what a taken one says is passed
 * over. Cost: linear in the events, but for the comparison inside a day.
 *
 * <p>Not read yet: events known to a week or a month only.
 */
public final class Timeline {
  /** Share of words in common from which two lines say the same. */
  private static final double SAME = 0.6;

  /**
   * One day.
   *
   * @param day the day
   * @param weight its rank, only to compare with
   * @param events the weightiest first
   */
  public record Day(LocalDate day, double weight, List<ObjectNode> events) {
    public Day {
      events = List.copyOf(events);
    }
  }

  /**
   * What is asked for.
   *
   * @param dates how many days at most, at least 1
   * @param sentences how many events a day at most, at least 1
   * @param from first day; null for no bound
   * @param to last day; null for no bound
   * @param about words of which an event must have one, in what it says, its evidence or its
   *     actors' names; empty for all events
   */
  public record Wanted(
      int dates,
      int sentences,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      List<String> about) {
    public Wanted {
      if (dates < 1 || sentences < 1) {
        throw new IllegalArgumentException(dates + " dates of " + sentences + " sentences");
      }
      about = List.copyOf(about);
    }
  }

  private Timeline() {}

  /** The chosen days in order of time. */
  public static List<Day> of(Facts facts, Wanted wanted) {
    Map<LocalDate, List<ObjectNode>> byDay = new TreeMap<>();
    for (ObjectNode event : facts.in(Section.EVENTS)) {
      LocalDate day = day(event);
      if (day != null
          && (wanted.from() == null || !day.isBefore(wanted.from()))
          && (wanted.to() == null || !day.isAfter(wanted.to()))
          && isAbout(event, wanted.about(), facts)) {
        byDay.computeIfAbsent(day, key -> new ArrayList<>()).add(event);
      }
    }
    List<Day> days = new ArrayList<>();
    byDay.forEach(
        (day, events) ->
            days.add(
                new Day(
                    day,
                    events.stream().mapToDouble(Timeline::weight).sum(),
                    chosen(events, wanted.sentences()))));
    days.sort(Comparator.comparingDouble(Day::weight).reversed().thenComparing(Day::day));
    return days.subList(0, Math.min(wanted.dates(), days.size())).stream()
        .sorted(Comparator.comparing(Day::day))
        .toList();
  }

  private static @Nullable LocalDate day(ObjectNode event) {
    if (!event.path("when").isTextual()) {
      return null;
    }
    When when = When.parse(event.path("when").asText());
    return when.isClosed() && when.days() == 1 ? when.first() : null;
  }

  private static double weight(ObjectNode event) {
    double weight = event.path("weight").asDouble() * (1 + Math.log(origins(event)));
    return switch (event.path("status").asText()) {
      case "expected", "hypothetical", "denied" -> weight / 2;
      default -> weight;
    };
  }

  private static int origins(ObjectNode event) {
    return Math.max(1, event.path("origins").asInt());
  }

  private static boolean isAbout(ObjectNode event, List<String> about, Facts facts) {
    if (about.isEmpty()) {
      return true;
    }
    StringBuilder text = new StringBuilder(Words.text(event, "what"));
    text.append(' ').append(Words.actors(event, "by", facts));
    text.append(' ').append(Words.actors(event, "to", facts));
    event.path("evidence").forEach(e -> text.append(' ').append(e.path("quote").asText()));
    Set<String> words = words(text.toString());
    return about.stream()
        .flatMap(asked -> words(asked).stream())
        .anyMatch(asked -> words.stream().anyMatch(word -> word.startsWith(asked)));
  }

  private static List<ObjectNode> chosen(List<ObjectNode> events, int sentences) {
    List<ObjectNode> ranked = new ArrayList<>(events);
    ranked.sort(
        Comparator.comparingDouble(Timeline::weight)
            .reversed()
            .thenComparing(event -> event.path("id").asText()));
    List<ObjectNode> chosen = new ArrayList<>();
    List<Set<String>> said = new ArrayList<>();
    for (ObjectNode event : ranked) {
      Set<String> words = words(Words.text(event, "what"));
      if (chosen.size() < sentences && said.stream().noneMatch(other -> same(words, other))) {
        chosen.add(event);
        said.add(words);
      }
    }
    return chosen;
  }

  private static boolean same(Set<String> some, Set<String> others) {
    Set<String> both = new HashSet<>(some);
    both.retainAll(others);
    int all = some.size() + others.size() - both.size();
    return all == 0 || (double) both.size() / all >= SAME;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}

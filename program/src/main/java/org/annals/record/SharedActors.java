package org.annals.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what is told in reports that speak of some of the same actors. Each is looked for by the
 * actors of its report, not compared with all; actors are numbers here, and nowhere else.
 */
final class SharedActors {
  private final Reports reports;
  private final ActorLinker linked;
  private final int least;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, int[]> named = new HashMap<>();

  /** Of each block and actor the places of what is told in reports that speak of it. */
  private final Map<String, Map<Integer, List<Integer>>> byActor = new HashMap<>();

  private final Map<String, Map<String, List<Integer>>> byReport = new HashMap<>();
  private int size;

  /** By place, how many actors it shares with the report asked for; zero between two questions. */
  private int[] shared = {};

  /**
   * Nothing told yet.
   *
   * @param least so many actors must two reports share
   */
  SharedActors(Reports reports, ActorLinker linked, int least) {
    this.reports = reports;
    this.linked = linked;
    this.least = least;
  }

  /** Puts what a report tells in a block; its place is the number of those added before. */
  void add(String block, String report) {
    byReport
        .computeIfAbsent(block, k -> new HashMap<>())
        .computeIfAbsent(report, k -> new ArrayList<>())
        .add(size);
    Map<Integer, List<Integer>> all = byActor.computeIfAbsent(block, k -> new HashMap<>());
    for (int actor : named(report)) {
      all.computeIfAbsent(actor, k -> new ArrayList<>()).add(size);
    }
    size++;
  }

  /** The places of a block that stand in the report or in one near it, in rising order. */
  Iterable<Integer> near(String block, String report) {
    Map<Integer, List<Integer>> all = byActor.getOrDefault(block, Map.of());
    List<Integer> own = byReport.getOrDefault(block, Map.of()).getOrDefault(report, List.of());
    List<Integer> near = new ArrayList<>(own);
    if (shared.length < size) {
      shared = new int[size];
    }
    own.forEach(place -> shared[place] = least); // is there already
    for (int actor : named(report)) {
      for (int place : all.getOrDefault(actor, List.of())) {
        if (++shared[place] == least) {
          near.add(place);
        }
      }
    }
    for (int actor : named(report)) {
      all.getOrDefault(actor, List.of()).forEach(place -> shared[place] = 0);
    }
    own.forEach(place -> shared[place] = 0);
    near.sort(null);
    return near;
  }

  /** Whether two are one report, or share actors enough. */
  boolean areNear(String a, String b) {
    return a.equals(b) || Sorted.common(named(a), named(b), 0) >= least;
  }

  /** The numbers of the actors that a report speaks of, sorted, each once. */
  private int[] named(String report) {
    return named.computeIfAbsent(
        report,
        id ->
            reports.extract(id).actors().stream()
                .map(actor -> linked.id(id, actor.id()))
                .mapToInt(actor -> numbers.computeIfAbsent(actor, k -> numbers.size()))
                .sorted()
                .distinct()
                .toArray());
  }
}

package org.annals.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.annals.report.Report;
import org.annals.story.Vectors.Sparse;

/**
 * Finds the stories in mixed reports.
 *
 * <p>Method: that of Miranda, Znotiņš, Cohen and Barzdins (Multilingual clustering of streaming
 * news, 2018) for one language: reports come one after the other, each as vectors of its words, its
 * names and its headline, and join the story whose mean they are most like, or begin one; days
 * apart count against it. Unlike there all reports are known from the start: how much a term tells
 * is counted over all of them, they come by day and id, and in {@value #ROUNDS} more rounds each is
 * taken out and put where it is most like, so that what came early is judged by the whole. The
 * weights and the least likeness were chosen on topics of ECB+ (bench/stories.md).
 *
 * <p>Give it all reports, then ask; a report is kept as the terms it has. Cost: for each report the
 * stories that share a term with it.
 */
public final class Storylines {
  /** Least likeness at which a report is of a story: 0 for nothing in common, 1 for all. */
  private static final double LEAST = 0.26;

  /** Least likeness at which two stories of several reports are one. */
  private static final double LEAST_WHOLE = 0.5;

  private static final int ROUNDS = 2;

  /** Share of a story's reports that must have a name for it to be one of its actors. */
  private static final double ACTORS_REPORTS = 0.3;

  private static final int MOST_ACTORS = 5;

  private static final Comparator<Sketch> IN_TIME =
      Comparator.comparing(Sketch::day, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Sketch::report);

  private final List<Sketch> sketches = new ArrayList<>();

  /** Takes in a report; each id once. */
  public void add(Report report) {
    sketches.add(Sketch.of(report));
  }

  /** How many reports there are. */
  public int size() {
    return sketches.size();
  }

  /** The ids of the reports that a query asks for, and of those that go with them. */
  public Set<String> about(About about) {
    List<List<Sketch>> groups = groups();
    Vectors vectors = new Vectors(sketches);
    Set<String> chosen = new HashSet<>();
    for (List<Sketch> group : groups) {
      long asked = group.stream().filter(s -> about.isAskedFor(s, vectors)).count();
      boolean whole = 2 * asked >= group.size();
      for (Sketch sketch : group) {
        if (about.isInTime(sketch.day()) && (whole || about.isAskedFor(sketch, vectors))) {
          chosen.add(sketch.report());
        }
      }
    }
    return chosen;
  }

  /** The stories, the largest first, then the earlier; single reports are stories of one. */
  public List<Storyline> found() {
    List<Storyline> stories = new ArrayList<>();
    Vectors vectors = new Vectors(sketches);
    for (List<Sketch> group : groups()) {
      stories.add(storyline(group, vectors));
    }
    stories.sort(
        Comparator.comparing((Storyline s) -> -s.reports().size())
            .thenComparing(Storyline::first, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(s -> s.reports().get(0)));
    return List.copyOf(stories);
  }

  private List<List<Sketch>> groups() {
    List<Sketch> ordered = sketches.stream().sorted(IN_TIME).toList();
    Vectors vectors = new Vectors(ordered);
    Clusters clusters = new Clusters(vectors);
    List<Sparse[]> parts = ordered.stream().map(vectors::of).toList();
    int[] of = new int[ordered.size()];
    for (int round = 0; round <= ROUNDS; round++) {
      for (int i = 0; i < of.length; i++) {
        LocalDate day = ordered.get(i).day();
        if (round > 0) {
          clusters.take(of[i], parts.get(i), day);
        }
        int likest = clusters.likest(parts.get(i), day, LEAST);
        if (likest < 0) {
          boolean alone = round > 0 && clusters.size(of[i]) == 0;
          likest = alone ? of[i] : clusters.add();
        }
        of[i] = likest;
        clusters.put(likest, parts.get(i), day);
      }
    }
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < of.length; i++) {
      groups.computeIfAbsent(of[i], g -> new ArrayList<>()).add(i);
    }
    return joined(List.copyOf(groups.values()), parts, vectors).stream()
        .map(group -> group.stream().sorted().map(ordered::get).toList())
        .toList();
  }

  /** Joins stories as wholes, the largest first: a long one begins anew with each turn it takes. */
  private static List<List<Integer>> joined(
      List<List<Integer>> groups, List<Sparse[]> parts, Vectors vectors) {
    List<List<Integer>> before = groups;
    while (true) {
      List<List<Integer>> after = new ArrayList<>();
      Clusters wholes = new Clusters(vectors);
      for (List<Integer> group :
          before.stream()
              .sorted(
                  Comparator.comparing((List<Integer> g) -> -g.size()).thenComparing(g -> g.get(0)))
              .toList()) {
        Sparse[] whole = new Sparse[Vectors.PARTS];
        for (int part = 0; part < whole.length; part++) {
          int p = part;
          whole[part] = Sparse.ofSum(group.stream().map(i -> parts.get(i)[p]).toList());
        }
        int likest = group.size() < 2 ? -1 : wholes.likest(whole, null, LEAST_WHOLE);
        if (likest < 0) {
          likest = wholes.add();
          after.add(new ArrayList<>());
        }
        wholes.put(likest, whole, null);
        after.get(likest).addAll(group);
      }
      if (after.size() == before.size()) {
        return after;
      }
      before = after;
    }
  }

  private static Storyline storyline(List<Sketch> group, Vectors vectors) {
    List<LocalDate> days =
        group.stream().map(Sketch::day).filter(Objects::nonNull).sorted().toList();
    return new Storyline(
        middle(group, vectors).headline(),
        group.stream().map(Sketch::report).toList(),
        days.isEmpty() ? null : days.get(0),
        days.isEmpty() ? null : days.get(days.size() - 1),
        actors(group));
  }

  /** The report that is most like the sum of all; the first of them. */
  private static Sketch middle(List<Sketch> group, Vectors vectors) {
    Map<Integer, Double> sum = new HashMap<>();
    for (Sketch sketch : group) {
      Sparse words = vectors.of(sketch)[0];
      for (int i = 0; i < words.terms.length; i++) {
        sum.merge(words.terms[i], words.values[i], Double::sum);
      }
    }
    Sketch best = group.get(0);
    double most = -1;
    for (Sketch sketch : group) {
      Sparse words = vectors.of(sketch)[0];
      double product = 0;
      for (int i = 0; i < words.terms.length; i++) {
        product += sum.getOrDefault(words.terms[i], 0.0) * words.values[i];
      }
      if (product > most) {
        most = product;
        best = sketch;
      }
    }
    return best;
  }

  /** Names of many of the reports; of "Holm" and "Ida Holm" the longer. */
  private static List<String> actors(Collection<Sketch> group) {
    Map<String, Integer> reports = new TreeMap<>();
    group.forEach(s -> s.fullNames().keySet().forEach(n -> reports.merge(n, 1, Integer::sum)));
    List<String> often =
        reports.keySet().stream()
            .filter(n -> reports.getOrDefault(n, 0) >= ACTORS_REPORTS * group.size())
            .sorted(
                Comparator.comparing((String n) -> -reports.getOrDefault(n, 0))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    return often.stream()
        .filter(n -> often.stream().noneMatch(other -> isPart(n, other)))
        .limit(MOST_ACTORS)
        .toList();
  }

  private static boolean isPart(String name, String longer) {
    List<String> words = List.of(longer.split(" ", -1));
    return longer.length() > name.length() && words.containsAll(List.of(name.split(" ", -1)));
  }
}

package org.annals.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.event.GivenMention;
import org.annals.language.WordNet;
import org.annals.record.MentionPair.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Clusters mentions that are given, across reports: coreference of events alone, for data sets.
 *
 * <p>Method: reports are put together by the words they share (cosine of tf-idf, average link),
 * where the caller does not say what to keep apart; in each group pairs of mentions are judged by
 * their head words, those who act and are acted on, place, sentence and report ({@link
 * MentionPair}), and joined by average link. Weights and thresholds are tuned on ECB+ (Cybulska and
 * Vossen 2014): see bench/coref.md. Cost: quadratic in the reports, and in the mentions of a group.
 */
public final class MentionClusters {
  /** Least mean cosine of the reports of one group. */
  private static final double REPORTS = 0.1;

  /** Least mean probability of one event, where the groups are only found. */
  private static final double FOUND = 0.45;

  /** The same where the caller says what to keep apart: the look-alikes stand apart already. */
  private static final double GIVEN = 0.3;

  private record Read(
      String id, @Nullable String within, List<String> words, List<GivenMention> mentions) {}

  private final List<Read> reports = new ArrayList<>();

  /**
   * A mention and its cluster.
   *
   * @param id of the mention
   * @param cluster id of the first mention of its cluster
   */
  public record Clustered(String id, String cluster) {}

  /**
   * Takes in a report with its mentions.
   *
   * @param report its id
   * @param within only mentions with the same value can be one; null: not known
   * @param words lemmas of the content words of the whole report
   * @param mentions in reading order
   */
  public void add(
      String report, @Nullable String within, List<String> words, List<GivenMention> mentions) {
    reports.add(new Read(report, within, words, mentions));
  }

  /** All mentions in the order added. */
  public List<Clustered> clusters() {
    Map<String, String> clusterOf = new HashMap<>();
    for (List<Read> group : groups()) {
      cluster(group, clusterOf);
    }
    List<Clustered> clustered = new ArrayList<>();
    for (Read report : reports) {
      for (GivenMention mention : report.mentions()) {
        String cluster = clusterOf.getOrDefault(mention.id(), mention.id());
        clustered.add(new Clustered(mention.id(), cluster));
      }
    }
    return clustered;
  }

  private List<List<Read>> groups() {
    Map<String, List<Read>> given = new TreeMap<>();
    List<Read> open = new ArrayList<>();
    for (Read report : reports) {
      if (report.within() == null) {
        open.add(report);
      } else {
        given.computeIfAbsent(report.within(), k -> new ArrayList<>()).add(report);
      }
    }
    List<List<Read>> groups = new ArrayList<>(given.values());
    WordWeights weights = new WordWeights(open.stream().map(Read::words).toList());
    List<Map<String, Double>> vectors = open.stream().map(r -> weights.vector(r.words())).toList();
    float[][] likeness = new float[open.size()][open.size()];
    for (int i = 0; i < open.size(); i++) {
      for (int j = 0; j < i; j++) {
        likeness[i][j] = (float) WordWeights.cosine(vectors.get(i), vectors.get(j));
        likeness[j][i] = likeness[i][j];
      }
    }
    for (List<Integer> set : AverageLink.clusters(likeness, REPORTS)) {
      groups.add(set.stream().map(open::get).toList());
    }
    return groups;
  }

  private static void cluster(List<Read> group, Map<String, String> clusterOf) {
    WordWeights weights = new WordWeights(group.stream().map(Read::words).toList());
    List<Seen> seen = new ArrayList<>();
    for (Read report : group) {
      Map<String, Double> text = weights.vector(report.words());
      for (GivenMention m : report.mentions()) {
        seen.add(
            new Seen(
                m,
                report.id(),
                WordNet.get().meaning(m.head(), m.noun()),
                weights.vector(m.sentence()),
                text));
      }
    }
    float[][] likeness = new float[seen.size()][seen.size()];
    for (int i = 0; i < seen.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean read =
            !seen.get(i).mention().head().isEmpty() && !seen.get(j).mention().head().isEmpty();
        likeness[i][j] =
            read ? (float) MentionPair.probability(seen.get(i), seen.get(j), weights) : 0;
        likeness[j][i] = likeness[i][j];
      }
    }
    double least = group.get(0).within() == null ? FOUND : GIVEN;
    for (List<Integer> set : AverageLink.clusters(likeness, least)) {
      String first = seen.get(set.get(0)).mention().id();
      set.forEach(i -> clusterOf.put(seen.get(i).mention().id(), first));
    }
  }
}

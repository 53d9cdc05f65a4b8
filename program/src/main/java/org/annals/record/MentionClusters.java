package org.annals.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Clusters mentions that are given, for data sets of coreference: those with one head, a noun
 * counting as its verb, are one.
 *
 * <p>Method: the head-lemma baseline (Cybulska and Vossen 2014). Not used yet: dates, actors and
 * places. Cost: linear.
 */
public final class MentionClusters {
  private final Map<String, String> byHead = new LinkedHashMap<>();
  private final List<Clustered> clustered = new ArrayList<>();

  /**
   * A mention and its cluster.
   *
   * @param id of the mention
   * @param cluster id of the first mention of its cluster
   */
  public record Clustered(String id, String cluster) {}

  /**
   * Puts a mention where it belongs.
   *
   * @param id of the mention
   * @param head lemma of its head; empty: by itself
   * @param within only mentions with the same value can be one
   */
  public void add(String id, String head, String within) {
    String cluster = head.isEmpty() ? id : byHead.computeIfAbsent(within + "\n" + head, k -> id);
    clustered.add(new Clustered(id, cluster));
  }

  /** All mentions in the order added. */
  public List<Clustered> clusters() {
    return List.copyOf(clustered);
  }
}

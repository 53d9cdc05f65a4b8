package org.annals.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps equal values once, so that many extracts fit into memory: the sentence that five facts
 * show, the lemma that a thousand reports use.
 *
 * <p>One report's values are kept while it is read; only short words are kept for all reports, and
 * only so many. What comes back is equal to what was given. One for a report, used by one thread;
 * those made by {@link #forReport} may be used by several threads side by side.
 */
public final class KeptOnce {
  /** Longest word that is looked for among all reports, UTF-16 units. */
  private static final int SHORT = 24;

  /** So many words are kept for all reports at most. */
  private static final int MOST = 200_000;

  /** Longer lists are seldom the same. */
  private static final int FEW = 3;

  private final Map<String, String> all;

  /** Days, amounts, lists of a few words. */
  private final Map<Object, Object> values;

  private final Map<Object, Object> here = new HashMap<>();

  public KeptOnce() {
    this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
  }

  private KeptOnce(Map<String, String> all, Map<Object, Object> values) {
    this.all = all;
    this.values = values;
  }

  /** The same for another report, which shares the short words and values with this. */
  public KeptOnce forReport() {
    return new KeptOnce(all, values);
  }

  /** The first value given that is equal, or this one if it is the first. */
  public String of(String words) {
    if (words.length() > SHORT) {
      return (String) here.computeIfAbsent(words, w -> w);
    }
    String known = all.get(words);
    if (known != null) {
      return known;
    }
    if (all.size() >= MOST) {
      return (String) here.computeIfAbsent(words, w -> w);
    }
    String before = all.putIfAbsent(words, words);
    return before == null ? words : before;
  }

  /**
   * The same for words of the program's own, such as the name of a rule: they are the same in many
   * reports, however long they are.
   */
  public String ofProgram(String words) {
    String known = all.get(words);
    if (known != null) {
      return known;
    }
    String before = all.size() >= MOST ? null : all.putIfAbsent(words, words);
    return before == null ? words : before;
  }

  /** A value that many reports have, such as a day; it never changes. */
  @SuppressWarnings("unchecked") // an equal value is of the same class
  public <T> T ofAll(T value) {
    Object known = values.get(value);
    if (known != null) {
      return (T) known;
    }
    Object before = values.size() >= MOST ? null : values.putIfAbsent(value, value);
    return before == null ? value : (T) before;
  }

  /** A list of words, never to change. */
  public List<String> of(List<String> words) {
    List<String> all = List.copyOf(words);
    return all.size() > FEW ? all : ofAll(all);
  }

  /** The first value of the report that is equal, or this one if it is the first. */
  @SuppressWarnings("unchecked") // an equal record is of the same class
  public <T extends Record> T of(T value) {
    return (T) here.computeIfAbsent(value, v -> v);
  }
}

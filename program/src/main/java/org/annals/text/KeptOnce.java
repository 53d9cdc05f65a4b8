package org.annals.text;

import java.util.HashMap;
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

  private final Map<String, String> all;
  private final Map<Object, Object> here = new HashMap<>();

  public KeptOnce() {
    this(new ConcurrentHashMap<>());
  }

  private KeptOnce(Map<String, String> all) {
    this.all = all;
  }

  /** The same for another report, which shares the short words with this. */
  public KeptOnce forReport() {
    return new KeptOnce(all);
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

  /** The first value of the report that is equal, or this one if it is the first. */
  @SuppressWarnings("unchecked") // an equal record is of the same class
  public <T extends Record> T of(T value) {
    return (T) here.computeIfAbsent(value, v -> v);
  }
}

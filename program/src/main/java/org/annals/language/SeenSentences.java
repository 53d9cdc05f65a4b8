package org.annals.language;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sentences that were analysed lately: wire copies share most of theirs, and the models look at
 * nothing outside a sentence.
 *
 * <p>Bounded by the tokens that it holds; what was not asked for longest is let go. Whether a
 * sentence is found changes the time and nothing else. Safe for several threads.
 */
final class SeenSentences {
  private final int most;
  private final Map<String, Analysed> seen = new LinkedHashMap<>(1 << 12, 0.75f, true);
  private int tokens;

  /**
   * Room for some tokens.
   *
   * @param most tokens held at a time, at least 1
   */
  SeenSentences(int most) {
    this.most = most;
  }

  /**
   * What was found before.
   *
   * @param key all that the models look at
   */
  synchronized @Nullable Analysed get(String key) {
    return seen.get(key);
  }

  synchronized void put(String key, Analysed analysed) {
    if (seen.put(key, analysed) == null) {
      tokens += analysed.size();
    }
    var oldest = seen.entrySet().iterator();
    while (tokens > most && oldest.hasNext()) {
      tokens -= oldest.next().getValue().size();
      oldest.remove();
    }
  }

  /** Tokens held now. */
  synchronized int tokens() {
    return tokens;
  }
}

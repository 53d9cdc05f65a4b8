package org.annals.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.annals.time.Basis;
import org.annals.time.TimeExpression;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * The telling words by which reports date each other, cut out once for all rounds of dating: of a
 * sentence that names a month, and of the stretch around any time that tells. Nothing in them
 * depends on how reports are dated or who is who, so that they are cut while actors are linked. Of
 * reports that all state their day there are none.
 */
final class WordsOfTimes {
  private static final String[] NONE = {};

  /** Of each report, time by time. */
  private final Map<String, Read> byReport = new HashMap<>();

  /** What words of a time allow where they are to mean another; empty for nothing. */
  private final Map<java.lang.Record, Optional<When>> allowed = new ConcurrentHashMap<>();

  /** Of the times of one report, in their order; null where nothing asks for them. */
  private static final class Read {
    final String[][] sentences;
    final String[][] stretches;

    Read(String[][] sentences, String[][] stretches) {
      this.sentences = sentences;
      this.stretches = stretches;
    }
  }

  WordsOfTimes(Reports reports) {
    List<Extract> extracts = reports.extracts();
    if (extracts.stream().noneMatch(e -> isOpen(reports, e))) {
      return;
    }
    Map<String, String> once = new ConcurrentHashMap<>();
    int next = 0;
    for (List<Read> some :
        Side.bySide(extracts, piece -> piece.stream().map(e -> read(e, once)).toList())) {
      for (Read read : some) {
        byReport.put(extracts.get(next++).report().id(), read);
      }
    }
  }

  private static boolean isOpen(Reports reports, Extract extract) {
    return reports.dating(extract.report().id()).basis() != Basis.STATED;
  }

  private static Read read(Extract extract, Map<String, String> once) {
    List<TimeExpression> times = extract.times();
    String[][] sentences = new String[times.size()][];
    String[][] stretches = new String[times.size()][];
    Map<Integer, String[]> cut = new HashMap<>();
    for (int i = 0; i < stretches.length; i++) {
      TimeExpression time = times.get(i);
      if (MonthsOfOthers.isAsked(time)) {
        sentences[i] =
            cut.computeIfAbsent(time.sentence(), n -> once(MonthsOfOthers.words(extract, n), once));
      }
      if (TimesOfOthers.isAsked(time)) {
        stretches[i] = once(TimesOfOthers.around(extract, time), once);
      }
    }
    return new Read(sentences, stretches);
  }

  /** Equal words as one object. */
  private static String[] once(Set<String> words, Map<String, String> once) {
    if (words.isEmpty()) {
      return NONE;
    }
    String[] all = words.toArray(NONE);
    for (int i = 0; i < all.length; i++) {
      String before = once.putIfAbsent(all[i], all[i]);
      all[i] = before == null ? all[i] : before;
    }
    return all;
  }

  /** Of the sentence of a time that names a month, in their order; not to be changed. */
  String[] ofSentence(Extract extract, int time) {
    return read(extract).sentences[time];
  }

  /** Of the stretch around a time that tells, in their order; not to be changed. */
  String[] around(Extract extract, int time) {
    return read(extract).stretches[time];
  }

  /**
   * What the days of a report can be whose words mean a time, worked out once for all rounds.
   *
   * @param meaning the words and the time, all that it depends on
   * @param work finds it out, null for no day
   */
  @Nullable When allowed(java.lang.Record meaning, Supplier<@Nullable When> work) {
    return allowed.computeIfAbsent(meaning, m -> Optional.ofNullable(work.get())).orElse(null);
  }

  private Read read(Extract extract) {
    Read read = byReport.get(extract.report().id());
    if (read == null) {
      throw new IllegalStateException("no words were cut out of " + extract.report().id());
    }
    return read;
  }
}

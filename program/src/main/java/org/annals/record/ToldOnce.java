package org.annals.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * "A shooting at the plant", "the shooting": what a noun names in one report is what another report
 * of the same matter tells by that noun or its verb, where each of the two tells one such thing
 * only, nothing that is said makes two of it, and the reports are not far apart in time.
 *
 * <p>Cost: n log n; each report is compared with the next {@value EventBlocks#WINDOW} that use the
 * word.
 */
final class ToldOnce {
  /** Reports further apart, in days, may tell of two things of one kind. */
  private static final long FURTHEST_DAYS = 45;

  /**
   * A mention that stands for all of its kind in its report.
   *
   * @param day from which the report is known, since 1970
   */
  private record Only(int mention, boolean isNoun, long day) {
    /** Comes after all days, and is near each. */
    static final long UNTOLD = Long.MAX_VALUE;
  }

  private final List<EventTraits> traits;
  private final Reports reports;
  private final DaysOfGroups days;

  ToldOnce(List<EventTraits> traits, Reports reports, DaysOfGroups days) {
    this.traits = traits;
    this.reports = reports;
    this.days = days;
  }

  void join(Groups groups) {
    long[] byWord =
        IntStream.range(0, traits.size())
            .filter(i -> traits.get(i).status.isDeed())
            .filter(i -> traits.get(i).word >= EventTraits.TELLING)
            .mapToLong(i -> (long) traits.get(i).word << Integer.SIZE | i)
            .sorted()
            .toArray();
    int begin = 0;
    for (int i = 1; i <= byWord.length; i++) {
      if (i == byWord.length || byWord[i] >> Integer.SIZE != byWord[begin] >> Integer.SIZE) {
        join(Arrays.stream(byWord, begin, i).mapToInt(word -> (int) word).toArray(), groups);
        begin = i;
      }
    }
  }

  /** Joins what a word names, of which the mentions of one report follow each other. */
  private void join(int[] mentions, Groups groups) {
    List<Only> all = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= mentions.length; i++) {
      if (i == mentions.length
          || traits.get(mentions[i]).report != traits.get(mentions[begin]).report) {
        Only only = only(mentions, begin, i, groups);
        if (only != null) {
          all.add(only);
        }
        begin = i;
      }
    }
    all.sort(Comparator.comparingLong(Only::day).thenComparingInt(Only::mention));
    for (int i = 0; i < all.size(); i++) {
      for (int k = i + 1; k < Math.min(all.size(), i + EventBlocks.WINDOW); k++) {
        if (isOne(all.get(i), all.get(k))) {
          days.join(all.get(i).mention(), all.get(k).mention());
        }
      }
    }
  }

  /** The one thing of its kind that a report tells; null if it tells several. */
  private @Nullable Only only(int[] mentions, int begin, int end, Groups groups) {
    int told = groups.find(mentions[begin]);
    boolean noun = false;
    for (int i = begin; i < end; i++) {
      noun |= ToldEvent.isNoun(traits.get(mentions[i]).told.mention());
      if (groups.find(mentions[i]) != told || traits.get(mentions[i]).several) {
        return null;
      }
    }
    LocalDate day = reports.knownFrom(traits.get(mentions[begin]).told.report());
    return new Only(mentions[begin], noun, day == null ? Only.UNTOLD : day.toEpochDay());
  }

  private boolean isOne(Only a, Only b) {
    if (!a.isNoun() && !b.isNoun()) {
      return false;
    }
    EventTraits t = traits.get(a.mention());
    EventTraits u = traits.get(b.mention());
    return areNear(a.day(), b.day())
        && t.type == u.type
        && !t.excludes(u)
        && !Sorted.areOthers(t.by, u.by)
        && !Sorted.areOthers(t.to, u.to)
        && !t.counts.differs(u.counts)
        && Sorted.common(t.cast, u.cast, 0) >= SameEvent.LEAST_CAST
        && t.hasLikeWords(u);
  }

  /** Of two days, of which the second is not the earlier. */
  private static boolean areNear(long a, long b) {
    return b == Only.UNTOLD || b - a <= FURTHEST_DAYS;
  }
}

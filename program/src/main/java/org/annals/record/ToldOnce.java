package org.annals.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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

  /** A mention that stands for all of its kind in its report. */
  private record Only(int mention, boolean isNoun) {}

  private final List<EventTraits> traits;
  private final Reports reports;
  private final DaysOfGroups days;

  ToldOnce(List<EventTraits> traits, Reports reports, DaysOfGroups days) {
    this.traits = traits;
    this.reports = reports;
    this.days = days;
  }

  void join(Groups groups) {
    Map<Integer, Map<String, List<Integer>>> byWord = new TreeMap<>();
    for (int i = 0; i < traits.size(); i++) {
      EventTraits t = traits.get(i);
      if (t.told.status().isDeed() && t.word >= EventTraits.TELLING) {
        byWord
            .computeIfAbsent(t.word, k -> new HashMap<>())
            .computeIfAbsent(t.told.report(), k -> new ArrayList<>())
            .add(i);
      }
    }
    byWord.values().forEach(inReports -> join(inReports, groups));
  }

  private void join(Map<String, List<Integer>> inReports, Groups groups) {
    List<Only> all =
        inReports.values().stream()
            .map(same -> only(same, groups))
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .sorted(
                Comparator.comparing(
                        (Only o) -> day(o), Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Only::mention))
            .toList();
    for (int i = 0; i < all.size(); i++) {
      for (int k = i + 1; k < Math.min(all.size(), i + EventBlocks.WINDOW); k++) {
        if (isOne(all.get(i), all.get(k))) {
          days.join(all.get(i).mention(), all.get(k).mention());
        }
      }
    }
  }

  /** The one thing of its kind that a report tells; null if it tells several. */
  private @Nullable Only only(List<Integer> same, Groups groups) {
    Set<Integer> told = new HashSet<>();
    boolean noun = false;
    for (int i : same) {
      told.add(groups.find(i));
      noun |= ToldEvent.isNoun(traits.get(i).told.mention());
      if (told.size() > 1 || traits.get(i).several) {
        return null;
      }
    }
    return new Only(same.get(0), noun);
  }

  private boolean isOne(Only a, Only b) {
    EventTraits t = traits.get(a.mention());
    EventTraits u = traits.get(b.mention());
    return (a.isNoun() || b.isNoun())
        && t.told.mention().type() == u.told.mention().type()
        && !t.excludes(u)
        && !Sorted.areOthers(t.by, u.by)
        && !Sorted.areOthers(t.to, u.to)
        && !t.counts.differs(u.counts)
        && Sorted.common(t.cast, u.cast, 0) >= SameEvent.LEAST_CAST
        && t.hasLikeWords(u)
        && areNear(day(a), day(b));
  }

  private static boolean areNear(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || b == null || Math.abs(a.toEpochDay() - b.toEpochDay()) <= FURTHEST_DAYS;
  }

  private @Nullable LocalDate day(Only o) {
    return reports.knownFrom(traits.get(o.mention()).told.report());
  }
}

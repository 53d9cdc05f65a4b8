package org.annals.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.annals.report.MinHash;
import org.annals.time.Publication;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * The reports of a record: which are known by a day, when each was published, which are copies of
 * which.
 *
 * <p>Copies are found by MinHash and banding; the copies of one text are one origin. Cost: near
 * linear.
 */
final class Reports {
  /** Least share of common five-word runs at which two reports count as copies of one text. */
  private static final double COPY = 0.6;

  /** All that are known, also versions of a page that a later one has replaced. */
  private final List<Extract> listed;

  private final List<Extract> extracts;
  private final Versions versions;
  private final Set<String> gone;
  private final @Nullable LocalDate newest;
  private final Map<String, Extract> byId = new HashMap<>();
  private final Map<String, String> originOf = new HashMap<>();

  /** The origins of which there are copies. */
  private final Set<String> copied = new HashSet<>();

  /** Reports that others let be dated more closely than they date themselves. */
  private final Map<String, Publication> closer;

  private final Map<String, String> kept = new ConcurrentHashMap<>();

  private @Nullable MatterDays matters;

  Reports(Collection<Extract> all, @Nullable LocalDate asOf) {
    this(all, asOf, new Versions(all));
  }

  private Reports(Collection<Extract> all, @Nullable LocalDate asOf, Versions versions) {
    this(
        all.stream().filter(e -> isKnownBy(e, asOf, versions)).toList(),
        versions,
        versions.gone(asOf),
        Map.of());
  }

  private Reports(
      Collection<Extract> known,
      Versions versions,
      Set<String> gone,
      Map<String, Publication> closer) {
    this.closer = closer;
    this.versions = versions;
    this.gone = gone;
    listed = known.stream().sorted(Comparator.comparing(e -> e.report().id())).toList();
    extracts = listed.stream().filter(e -> !gone.contains(e.report().id())).toList();
    listed.forEach(e -> byId.put(e.report().id(), e));
    newest =
        listed.stream()
            .map(e -> knownFrom(e, versions))
            .filter(java.util.Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    findCopies();
  }

  /** The same reports, some dated more closely by the others; when they are known stays. */
  Reports closer(Map<String, Publication> dated) {
    Map<String, Publication> all = new HashMap<>(closer);
    all.putAll(dated);
    return new Reports(listed, versions, gone, Map.copyOf(all));
  }

  private static boolean isKnownBy(Extract extract, @Nullable LocalDate day, Versions versions) {
    if (day == null) {
      return true;
    }
    LocalDate known = knownFrom(extract, versions);
    return known != null && !known.isAfter(day);
  }

  /**
   * The day from which a reader could surely have had the report: the end of its interval; of a
   * later version of a page that of its capture.
   */
  private static @Nullable LocalDate knownFrom(Extract extract, Versions versions) {
    LocalDate seen = versions.seenFrom(extract.report().id());
    When published = extract.dating().when();
    LocalDate last = published == null ? null : published.last();
    return seen == null || (last != null && last.isAfter(seen)) ? last : seen;
  }

  /** When the matter began that a report follows; null where nobody says. */
  @Nullable LocalDate matterOf(String report) {
    MatterDays known = matters();
    return known.of(report);
  }

  private synchronized MatterDays matters() {
    MatterDays known = matters == null ? new MatterDays(this) : matters;
    matters = known;
    return known;
  }

  /** Equal words as one object: thousands of reports are dated by the same rule and day. */
  String keptOnce(String words) {
    String known = kept.putIfAbsent(words, words);
    return known == null ? words : known;
  }

  /** By id. */
  List<Extract> extracts() {
    return extracts;
  }

  /** Ids of {@link #extracts()}. */
  Set<String> ids() {
    return extracts.stream()
        .map(extract -> extract.report().id())
        .collect(java.util.stream.Collectors.toSet());
  }

  Extract extract(String report) {
    Extract extract = byId.get(report);
    if (extract == null) {
      throw new IllegalArgumentException("no report " + report);
    }
    return extract;
  }

  /** When it was published, as it lets be seen or the others do. */
  Publication dating(String report) {
    Publication dated = closer.get(report);
    return dated == null ? extract(report).dating() : dated;
  }

  @Nullable When published(String report) {
    return dating(report).when();
  }

  @Nullable LocalDate knownFrom(String report) {
    return knownFrom(extract(report), versions);
  }

  /** The last day that any report is known by; null if none is dated. */
  @Nullable LocalDate newest() {
    return newest;
  }

  /** The id of the report whose text a report repeats, its own if it repeats none. */
  String originOf(String report) {
    return originOf.getOrDefault(report, report);
  }

  /** Whether another report has the same text, as far as it goes. */
  boolean isCopied(String report) {
    return copied.contains(originOf(report));
  }

  /** How many independent texts the reports are. */
  int origins(Collection<String> reports) {
    Set<String> origins = new HashSet<>();
    reports.forEach(r -> origins.add(originOf(r)));
    return origins.size();
  }

  /** By the day they are known, undated last, then by id. */
  Comparator<String> byKnownDay() {
    return Comparator.comparing(
            (String id) -> {
              LocalDate day = knownFrom(id);
              return day == null ? LocalDate.MAX : day;
            })
        .thenComparing(Comparator.naturalOrder());
  }

  private void findCopies() {
    Groups groups = new Groups(extracts.size());
    List<Map<Long, Integer>> firsts = new ArrayList<>();
    for (int i = 0; i < extracts.size(); i++) {
      List<Integer> shingles = extracts.get(i).shingles();
      List<Long> bands = shingles.isEmpty() ? List.of() : MinHash.bands(shingles);
      for (int band = 0; band < bands.size(); band++) {
        if (band == firsts.size()) {
          firsts.add(new HashMap<>());
        }
        Integer first = firsts.get(band).putIfAbsent(bands.get(band), i);
        if (first != null
            && groups.find(first) != groups.find(i)
            && MinHash.estimate(extracts.get(first).shingles(), shingles) >= COPY) {
          groups.union(first, i);
        }
      }
    }
    for (List<Integer> set : groups.sets()) {
      String origin =
          set.stream().map(i -> extracts.get(i).report().id()).min(byKnownDay()).orElseThrow();
      if (set.size() > 1) {
        copied.add(origin);
      }
      set.forEach(i -> originOf.put(extracts.get(i).report().id(), origin));
    }
  }

  /** All known reports; of versions that no longer stand nothing else is in the record. */
  List<ReportEntry> entries() {
    return listed.stream()
        .map(
            e -> {
              String id = e.report().id();
              String origin = originOf(id);
              LocalDate seen = versions.seenFrom(id);
              When known = seen == null ? e.dating().when() : When.day(seen);
              return new ReportEntry(
                  e.report(), dating(id), origin.equals(id) ? null : origin, known);
            })
        .toList();
  }
}

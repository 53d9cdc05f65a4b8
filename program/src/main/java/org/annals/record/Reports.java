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
import java.util.stream.IntStream;
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

  /**
   * What is asked of a report.
   *
   * @param rank by the day they are known, undated last, then by id
   * @param from the first day on which a reader could have had it; null if it is not known
   * @param dating when it was published, as it lets be seen or the others do
   * @param origin id of the report whose text it repeats, its own if it repeats none
   * @param isCopied whether another has its text
   */
  private record Known(
      Extract extract,
      int rank,
      @Nullable LocalDate from,
      Publication dating,
      String origin,
      boolean isCopied) {}

  /** All that are known, also versions of a page that a later one has replaced. */
  private final List<Extract> listed;

  private final List<Extract> extracts;
  private final Set<String> ids;
  private final Versions versions;
  private final @Nullable LocalDate newest;
  private final Map<String, Known> byId;
  private final Map<String, String> kept;
  private final Map<When, When> keptDays;

  private @Nullable MatterDays matters;

  Reports(Collection<Extract> all, @Nullable LocalDate asOf) {
    versions = new Versions(all);
    kept = new ConcurrentHashMap<>();
    keptDays = new ConcurrentHashMap<>();
    Set<String> gone = versions.gone(asOf);
    listed =
        all.stream()
            .filter(e -> isKnownBy(e, asOf, versions))
            .sorted(Comparator.comparing(e -> e.report().id()))
            .toList();
    extracts = listed.stream().filter(e -> !gone.contains(e.report().id())).toList();
    ids =
        extracts.stream()
            .map(extract -> extract.report().id())
            .collect(java.util.stream.Collectors.toSet());
    byId = new HashMap<>();
    List<Extract> ranked =
        listed.stream()
            .sorted(
                Comparator.comparing(
                        (Extract e) -> knownFrom(e, versions),
                        Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(e -> e.report().id()))
            .toList();
    for (Extract e : ranked) {
      String id = e.report().id();
      byId.put(id, new Known(e, byId.size(), knownFrom(e, versions), e.dating(), id, false));
    }
    newest =
        byId.values().stream()
            .map(Known::from)
            .filter(java.util.Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    findCopies();
  }

  private Reports(Reports before, Map<String, Known> byId) {
    listed = before.listed;
    extracts = before.extracts;
    ids = before.ids;
    versions = before.versions;
    newest = before.newest;
    kept = before.kept;
    keptDays = before.keptDays;
    this.byId = byId;
  }

  /** The same reports, some dated more closely by the others; when they are known stays. */
  Reports closer(Map<String, Publication> dated) {
    Map<String, Known> all = new HashMap<>(byId);
    dated.forEach(
        (id, closer) ->
            all.computeIfPresent(
                id,
                (k, was) ->
                    new Known(
                        was.extract(),
                        was.rank(),
                        was.from(),
                        closer,
                        was.origin(),
                        was.isCopied())));
    return new Reports(this, all);
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

  /** Equal days as one object, as well. */
  @Nullable When keptOnce(@Nullable When days) {
    When known = days == null ? null : keptDays.putIfAbsent(days, days);
    return known == null ? days : known;
  }

  /** By id. */
  List<Extract> extracts() {
    return extracts;
  }

  /** Ids of {@link #extracts()}. */
  Set<String> ids() {
    return ids;
  }

  private Known known(String report) {
    Known known = byId.get(report);
    if (known == null) {
      throw new IllegalArgumentException("no report " + report);
    }
    return known;
  }

  Extract extract(String report) {
    return known(report).extract();
  }

  /** When it was published, as it lets be seen or the others do. */
  Publication dating(String report) {
    return known(report).dating();
  }

  @Nullable When published(String report) {
    return dating(report).when();
  }

  @Nullable LocalDate knownFrom(String report) {
    return known(report).from();
  }

  /** The last day that any report is known by; null if none is dated. */
  @Nullable LocalDate newest() {
    return newest;
  }

  /** The id of the report whose text a report repeats, its own if it repeats none. */
  String originOf(String report) {
    Known known = byId.get(report);
    return known == null ? report : known.origin();
  }

  /** Whether another report has the same text, as far as it goes. */
  boolean isCopied(String report) {
    Known known = byId.get(report);
    return known != null && known.isCopied();
  }

  /** How many independent texts the reports are. */
  int origins(Collection<String> reports) {
    Set<String> origins = new HashSet<>();
    reports.forEach(r -> origins.add(originOf(r)));
    return origins.size();
  }

  /** The place of a report among all, in the order of {@link #byKnownDay}. */
  int rank(String report) {
    return known(report).rank();
  }

  /** By the day they are known, undated last, then by id. */
  Comparator<String> byKnownDay() {
    return Comparator.comparingInt(this::rank);
  }

  private void findCopies() {
    Groups groups = new Groups(extracts.size());
    IntStream.range(0, MinHash.BANDS)
        .parallel()
        .mapToObj(this::copies)
        .toList()
        .forEach(pairs -> pairs.forEach(pair -> groups.union(pair[0], pair[1])));
    for (List<Integer> set : groups.sets()) {
      if (set.size() > 1) {
        List<String> ids = set.stream().map(i -> extracts.get(i).report().id()).toList();
        String origin = ids.stream().min(byKnownDay()).orElseThrow();
        for (String id : ids) {
          Known was = known(id);
          byId.put(
              id, new Known(was.extract(), was.rank(), was.from(), was.dating(), origin, true));
        }
      }
    }
  }

  /** Pairs that have a band in common and much the same text, by their places. */
  private List<int[]> copies(int band) {
    List<int[]> pairs = new ArrayList<>();
    Map<Long, Integer> firsts = new HashMap<>();
    for (int i = 0; i < extracts.size(); i++) {
      List<Integer> shingles = extracts.get(i).shingles();
      Integer first =
          shingles.isEmpty() ? null : firsts.putIfAbsent(MinHash.band(shingles, band), i);
      if (first != null && MinHash.estimate(extracts.get(first).shingles(), shingles) >= COPY) {
        pairs.add(new int[] {first, i});
      }
    }
    return pairs;
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

package org.annals.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Which of several versions of one page stand on a day.
 *
 * <p>Reports of one address are versions of one page if their captures are of different days and
 * their texts differ. From the day of its capture a later version replaces the earlier ones; from
 * the day on which the publisher shows a page no more none of it stands. Without captures nobody
 * can tell which came later: then all stand.
 */
final class Versions {
  private final Map<String, LocalDate> from = new HashMap<>();
  private final Map<String, LocalDate> until = new HashMap<>();

  Versions(Collection<Extract> extracts) {
    Map<String, List<Report>> pages = new HashMap<>();
    for (Extract extract : extracts) {
      Report report = extract.report();
      if (report.url() != null && report.captured() != null) {
        pages.computeIfAbsent(page(report.url()), p -> new ArrayList<>()).add(report);
      }
      if (report.withdrawn() != null) {
        until.put(report.id(), report.withdrawn());
      }
    }
    pages.values().forEach(this::order);
  }

  private void order(List<Report> versions) {
    versions.sort(Comparator.comparing(Versions::captured).thenComparing(Report::id));
    Report before = versions.get(0);
    for (Report version : versions.subList(1, versions.size())) {
      LocalDate day = captured(version);
      if (version.text().equals(before.text())) {
        // Seen again as it was: the first sight of it counts.
        from.put(version.id(), day);
        until.put(version.id(), day);
      } else if (day.isAfter(captured(before))) {
        from.put(version.id(), day);
        until.merge(before.id(), day, (a, b) -> a.isBefore(b) ? a : b);
        before = version;
      }
    }
  }

  private static LocalDate captured(Report report) {
    LocalDate day = report.captured();
    if (day == null) {
      throw new IllegalArgumentException(report.id() + " has no capture");
    }
    return day;
  }

  /** The address without what does not tell pages apart. */
  private static String page(String url) {
    return url.toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://(?:www\\.)?", "")
        .replaceFirst("#.*$", "")
        .replaceAll("(?<=[?&])(?:utm_[^&]*|fbclid=[^&]*|gclid=[^&]*)&?", "")
        .replaceFirst("[?&]+$", "")
        .replaceFirst("/+$", "");
  }

  /** The first day on which a reader could see this version; null if that is as for any report. */
  @Nullable LocalDate seenFrom(String report) {
    return from.get(report);
  }

  /**
   * The reports that do not stand on a day.
   *
   * @param day null for the last there is
   */
  Set<String> gone(@Nullable LocalDate day) {
    Set<String> gone = new HashSet<>();
    until.forEach(
        (report, last) -> {
          if (day == null || !last.isAfter(day)) {
            gone.add(report);
          }
        });
    return gone;
  }
}

package org.annals.record;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annals.event.EventMention;
import org.annals.time.Basis;
import org.annals.time.TimeResolver;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * The day on which the matter began that a report follows: the quake, the verdict, the death that
 * it or another report dates. What it tells as having come about by now came about since.
 *
 * <p>Method: of what comes once in a story ({@link DayOfTheMatter#isKnown}), the earliest day
 * within a year before the report that its own words give, else that the words of others give what
 * it names.
 */
final class MatterDays {
  private static final int LONGEST_DAYS = 366;

  /** A report that is dated no closer counts from no day. */
  private static final int DATED_DAYS = 31;

  private final Map<String, LocalDate> days = new HashMap<>();

  MatterDays(Reports reports) {
    Map<String, TreeSet<LocalDate>> told = new HashMap<>();
    Map<String, Set<String>> open = new HashMap<>();
    for (Extract extract : reports.extracts()) {
      String report = extract.report().id();
      When published = published(reports, report);
      if (published == null) {
        continue;
      }
      for (EventMention mention : extract.events()) {
        if (DayOfTheMatter.isKnown(mention) && !ToldEvent.isSeveral(mention)) {
          LocalDate day = day(mention, published);
          if (day == null) {
            open.computeIfAbsent(report, r -> new HashSet<>()).add(word(mention));
          } else {
            told.computeIfAbsent(word(mention), w -> new TreeSet<>()).add(day);
            days.merge(report, day, (a, b) -> a.isBefore(b) ? a : b);
          }
        }
      }
    }
    open.forEach(
        (report, words) -> {
          When published = published(reports, report);
          LocalDate last = published == null ? null : published.first();
          if (last != null && !days.containsKey(report)) {
            words.stream()
                .flatMap(w -> told.getOrDefault(w, new TreeSet<>()).stream())
                .filter(d -> !d.isAfter(last) && !d.isBefore(last.minusDays(LONGEST_DAYS)))
                .min(LocalDate::compareTo)
                .ifPresent(d -> days.put(report, d));
          }
        });
  }

  /** Of a report; null where nobody says. */
  @Nullable LocalDate of(String report) {
    return days.get(report);
  }

  private static @Nullable When published(Reports reports, String report) {
    When when = reports.published(report);
    return when == null || !when.isClosed() || when.days() > DATED_DAYS ? null : when;
  }

  /** The word as it is written: "quakes" and "quaking" are other matters. */
  private static String word(EventMention mention) {
    if (CountedDays.isDeath(mention)) {
      return "death";
    }
    return (ToldEvent.isNoun(mention) ? CountedDays.focus(mention) : mention.head())
        .toLowerCase(Locale.ROOT);
  }

  private static @Nullable LocalDate day(EventMention mention, When published) {
    Basis basis = mention.when().basis();
    if (basis != Basis.STATED && basis != Basis.RELATIVE) {
      return null;
    }
    When when = TimeResolver.resolve(mention.when(), published);
    LocalDate day = when == null ? null : when.first();
    LocalDate last = published.last();
    return when == null
            || day == null
            || last == null
            || !when.isClosed()
            || when.days() > ToldEvent.TIGHT_DAYS
            || day.isAfter(last)
            || day.isBefore(last.minusDays(LONGEST_DAYS))
        ? null
        : day;
  }
}

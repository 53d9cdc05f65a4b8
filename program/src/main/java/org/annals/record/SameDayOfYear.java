package org.annals.record;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.text.Span;
import org.annals.time.Basis;
import org.annals.time.Bound;
import org.annals.time.Pick;
import org.annals.time.TimeExpression;
import org.annals.time.TimePoint;
import org.annals.time.TimeReference;
import org.annals.time.TimeResolver;
import org.annals.time.Unit;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Gives the year to reports that name a day of the calendar without one ("since the rally of
 * January 25", "the vote of November 3 last year"): that of the same day of the same matter in a
 * report that names its year, or has one by its own date.
 *
 * <p>Method: both name the day, in sentences that have a word of weight in common, the reports
 * share their actors, and no other year answers. The report is then of the days on which its words
 * mean that very day: a bare day told as over is the last one, one told as to come the next.
 */
final class SameDayOfYear {
  private static final int SHARED_ACTORS = 2;

  /** So far before and after the day the words are tried. */
  private static final int DAYS_BEFORE = 366;

  private static final int DAYS_AFTER = 3 * 366;

  /** So many reports that name a day are gone through for each that leaves its year open. */
  private static final int MOST = 200;

  /** Shorter ones are mostly those that any sentence has. */
  private static final int LEAST_LETTERS = 5;

  /** "attacked" and "attack", "elections" and "election" begin alike. */
  private static final int STEM_LETTERS = 6;

  private static final Pattern WORD = Pattern.compile("\\p{L}{" + LEAST_LETTERS + ",}");

  private record Told(String report, LocalDate day, Set<String> words) {}

  private SameDayOfYear() {}

  /** What the others say of the day of each report that states none, by report. */
  static Map<String, List<DatedByOthers.Reason>> reasons(Reports reports, ActorLinker linked) {
    Map<MonthDay, List<Told>> dated = new HashMap<>();
    Map<String, List<TimeExpression>> open = new TreeMap<>();
    for (Extract extract : reports.extracts()) {
      String report = extract.report().id();
      boolean stated = reports.dating(report).basis() == Basis.STATED;
      for (TimeExpression time : extract.times()) {
        TimePoint point = day(time);
        if (point == null) {
          continue;
        }
        LocalDate day = stated || !point.deictic() ? day(time, reports.published(report)) : null;
        if (day != null) {
          dated
              .computeIfAbsent(MonthDay.from(day), d -> new ArrayList<>())
              .add(new Told(report, day, words(extract, time)));
        } else if (!stated && point.deictic()) {
          open.computeIfAbsent(report, r -> new ArrayList<>()).add(time);
        }
      }
    }
    Map<String, List<DatedByOthers.Reason>> reasons = new TreeMap<>();
    Map<String, Set<String>> actors = new HashMap<>();
    Function<String, Set<String>> named =
        r -> actors.computeIfAbsent(r, id -> named(reports, linked, id));
    open.forEach(
        (report, times) -> {
          for (TimeExpression time : times) {
            DatedByOthers.Reason reason = reason(reports, report, time, dated, named);
            if (reason != null) {
              reasons.computeIfAbsent(report, r -> new ArrayList<>()).add(reason);
            }
          }
        });
    return reasons;
  }

  private static DatedByOthers.@Nullable Reason reason(
      Reports reports,
      String report,
      TimeExpression time,
      Map<MonthDay, List<Told>> dated,
      Function<String, Set<String>> actors) {
    TimePoint point = Objects.requireNonNull(day(time));
    MonthDay bare = MonthDay.of(month(point), dayOfMonth(point));
    Set<String> words = words(reports.extract(report), time);
    TreeSet<LocalDate> days = new TreeSet<>();
    TreeSet<String> by = new TreeSet<>();
    for (Told witness : dated.getOrDefault(bare, List.of()).stream().limit(MOST).toList()) {
      boolean other = !reports.originOf(witness.report()).equals(reports.originOf(report));
      if (other
          && witness.words().stream().anyMatch(words::contains)
          && share(actors.apply(witness.report()), actors.apply(report))) {
        days.add(witness.day());
        by.add(witness.report());
      }
    }
    boolean story = NewsHorizon.isOfMonths(reports.extract(report));
    When allowed = days.size() == 1 ? allowed(time, days.first(), story) : null;
    return allowed == null
        ? null
        : new DatedByOthers.Reason(
            allowed,
            "names “"
                + Objects.requireNonNull(time.reference()).words()
                + "”, which is "
                + days.first()
                + " by the words of "
                + by.first());
  }

  private static boolean share(Set<String> a, Set<String> b) {
    return a.stream().filter(b::contains).count() >= SHARED_ACTORS;
  }

  /**
   * From the first to the last day on which the words mean that day. A report that tells a story of
   * many months ({@code story}) may name a day of any year of it, so that only the first counts.
   */
  private static @Nullable When allowed(TimeExpression time, LocalDate day, boolean story) {
    LocalDate first = null;
    LocalDate last = null;
    for (int i = -DAYS_BEFORE; i <= DAYS_AFTER; i++) {
      LocalDate today = day.plusDays(i);
      if (day.equals(day(time, When.day(today)))) {
        first = first == null ? today : first;
        last = today;
      }
    }
    if (first == null || last == null) {
      return null;
    }
    boolean past = !first.isBefore(day);
    return When.between(first, story && past ? null : last);
  }

  /** The actors of the record that the report speaks of. */
  private static Set<String> named(Reports reports, ActorLinker linked, String report) {
    List<String> local = reports.extract(report).actors().stream().map(a -> a.id()).toList();
    return Set.copyOf(linked.ids(report, local));
  }

  /** The beginnings of the longer words of the sentence, without those of the time itself. */
  private static Set<String> words(Extract extract, TimeExpression time) {
    Set<String> words = new HashSet<>();
    Span sentence = extract.sentences().get(time.sentence());
    Matcher m = WORD.matcher(TellingWords.cut(extract, sentence));
    while (m.find()) {
      int at = sentence.begin() + m.start();
      if (at < time.span().begin() || at >= time.span().end()) {
        String word = m.group().toLowerCase(java.util.Locale.ROOT);
        words.add(word.substring(0, Math.min(STEM_LETTERS, word.length())));
      }
    }
    return words;
  }

  /** The point of an expression that names a day of a month; null if it names none. */
  private static @Nullable TimePoint day(TimeExpression time) {
    TimeReference reference = time.reference();
    TimePoint point = reference == null || reference.end() != null ? null : reference.point();
    Integer month = point == null ? null : point.month();
    Integer day = point == null ? null : point.day();
    boolean whole =
        point != null
            && point.unit() == Unit.DAY
            && point.pick() != Pick.NEAREST
            && point.shiftUnit() == null
            && point.holiday() == null;
    return !whole
            || month == null
            || day == null
            || day > MonthDay.of(month, 1).getMonth().maxLength()
        ? null
        : point;
  }

  private static int month(TimePoint point) {
    return Objects.requireNonNull(point.month());
  }

  private static int dayOfMonth(TimePoint point) {
    return Objects.requireNonNull(point.day());
  }

  /** The day itself, as a report of that day names it, whatever is told to be by it or since. */
  private static @Nullable LocalDate day(TimeExpression time, @Nullable When published) {
    TimeReference r = Objects.requireNonNull(time.reference());
    TimeReference itself =
        new TimeReference(r.basis(), Bound.IN, r.point(), null, r.span(), r.words(), r.rule());
    When when = TimeResolver.resolve(itself, published);
    return when == null || when.days() != 1 ? null : when.first();
  }
}

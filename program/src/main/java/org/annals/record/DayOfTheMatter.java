package org.annals.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.event.EventMention;
import org.annals.event.Status;
import org.annals.language.Meaning;
import org.annals.language.Meaning.Kinship;
import org.annals.language.WordNet;
import org.annals.text.Span;
import org.annals.text.WordList;
import org.annals.time.Basis;
import org.annals.time.Pick;
import org.annals.time.TimePoint;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one day of what several reports speak of as known, each in its own words: "Tuesday's
 * earthquake" in one, "the earthquake of 12 January" in another and "11 days under the rubble" in a
 * third; and says what that tells of the day of a report without a date.
 *
 * <p>Method: of words for what comes once in a story ({@code once-in-a-story.txt}), of the death of
 * one person and of the first day of what goes on, in reports that share actors, every weekday, day
 * of the calendar, whole date and count of days ({@link CountedDays}) is kept as a condition. Where
 * exactly one day meets them all, within the years that the reports allow, it is the day. A report
 * that names it by its weekday is of that day or the six after it; one that names it by a day
 * without a year, of the year after it; one that counts from it, of the days that it counts to.
 */
final class DayOfTheMatter {
  private static final Set<String> ONCE =
      WordList.words(DayOfTheMatter.class, "once-in-a-story.txt");

  private static final int SHARED_ACTORS = 2;
  private static final int DAYS_OF_A_WEEKDAY = 6;
  private static final int MONTHS_OF_A_BARE_DAY = 12;

  /** Longer windows of publication say nothing of the year. */
  private static final int MOST_YEARS = 12;

  /** " on " and the like. */
  private static final int BESIDE_CHARACTERS = 6;

  /** So many tellings outvote a report that has the day of the week wrong. */
  private static final int TELLINGS_AGAINST_ONE = 3;

  /**
   * One telling of the matter, with what its words say of the day.
   *
   * @param kind what tellings of it share besides their meaning; empty if nothing
   * @param point the day as named; null where days are counted
   */
  private record Told(
      String report,
      EventMention mention,
      String kind,
      @Nullable TimePoint point,
      CountedDays.@Nullable Count count) {
    @Nullable Integer weekday() {
      return point != null
              && point.month() == null
              && point.pick() == Pick.PAST
              && point.offset() == 0
          ? point.weekday()
          : null;
    }

    boolean isCalendar() {
      return point != null && CountedDays.isCalendar(point);
    }
  }

  private static final String START = "start";
  private static final String DEATH = "death";
  private static final String WORD = "by the word ";

  private final Reports reports;
  private final ActorLinker linked;
  private final List<Told> told = new ArrayList<>();
  private final SharedActors actors;
  private final Map<String, Meaning> meanings = new HashMap<>();

  /** By the word for what comes once, one telling of it. */
  private final Map<String, Told> heads = new TreeMap<>();

  private final Map<String, List<String>> alike = new HashMap<>();

  private DayOfTheMatter(Reports reports, ActorLinker linked) {
    this.reports = reports;
    this.linked = linked;
    actors = new SharedActors(reports, linked, SHARED_ACTORS);
    for (Extract extract : reports.extracts()) {
      String report = extract.report().id();
      for (EventMention mention : extract.events()) {
        TimePoint point = mention.when().point();
        if (point == null
            || point.shiftUnit() != null
            || point.holiday() != null
            || mention.when().basis() == Basis.FALLBACK
            || (mention.when().basis() == Basis.INHERITED && !isBeside(mention))) {
          continue;
        }
        String kind = kind(extract, mention);
        if (kind != null && !ToldEvent.isSeveral(mention)) {
          Told each = new Told(report, mention, kind, point, null);
          if (each.weekday() != null || each.isCalendar()) {
            told.add(each);
          }
        }
      }
      for (CountedDays.Count count : CountedDays.in(extract)) {
        EventMention from = count.from();
        String kind = count.ofStart() ? START : CountedDays.isDeath(from) ? DEATH : "";
        told.add(new Told(report, from, kind, null, count));
      }
    }
    told.forEach(one -> actors.add(block(one), one.report()));
    told.stream()
        .filter(one -> one.kind().isEmpty())
        .forEach(one -> heads.putIfAbsent(one.mention().head(), one));
  }

  /** Tellings of one block share their kind, or the word for it: only such are looked through. */
  private static String block(Told one) {
    return one.kind().isEmpty() ? WORD + one.mention().head() : one.kind();
  }

  /**
   * The tellings of one kind or meaning with it in its own report and in those that share actors,
   * in order.
   */
  private List<Told> near(Told open) {
    List<String> blocks = open.kind().isEmpty() ? alike(open) : List.of(open.kind());
    List<Integer> places = new ArrayList<>();
    for (String block : blocks) {
      actors.near(block, open.report()).forEach(places::add);
    }
    if (blocks.size() > 1) {
      places.sort(null);
    }
    List<Told> near = new ArrayList<>();
    places.forEach(place -> near.add(told.get(place)));
    return near;
  }

  /** The blocks of the words that mean the same. */
  private List<String> alike(Told open) {
    return alike.computeIfAbsent(
        open.mention().head(),
        head -> {
          List<String> blocks = new ArrayList<>();
          heads.forEach(
              (other, one) -> {
                if (isOfOneKind(open, one)) {
                  blocks.add(block(one));
                }
              });
          return blocks;
        });
  }

  /** Whether a time that was read with another word stands right beside its own. */
  private static boolean isBeside(EventMention mention) {
    Span words = mention.when().span();
    Span focus = mention.evidence().focus();
    return words != null
        && (words.begin() >= focus.end()
            ? words.begin() - focus.end() <= BESIDE_CHARACTERS
            : words.end() <= focus.begin() && focus.begin() - words.end() <= BESIDE_CHARACTERS);
  }

  /** What the mention is a telling of, where it names the day of it; null if of nothing known. */
  private static @Nullable String kind(Extract extract, EventMention mention) {
    if (CountedDays.isStart(extract, mention)) {
      return START;
    }
    if (CountedDays.isDeath(mention)) {
      return DEATH;
    }
    return isKnown(mention) && ToldEvent.isNoun(mention) ? "" : null;
  }

  /** What the day of the matter says of the day of each report that states none, by report. */
  static Map<String, List<DatedByOthers.Reason>> reasons(Reports reports, ActorLinker linked) {
    DayOfTheMatter all = new DayOfTheMatter(reports, linked);
    Map<String, List<DatedByOthers.Reason>> reasons = new TreeMap<>();
    for (Told open : all.told) {
      if (reports.dating(open.report()).basis() != Basis.STATED) {
        DatedByOthers.Reason reason = all.reason(open);
        if (reason != null) {
          reasons.computeIfAbsent(open.report(), r -> new ArrayList<>()).add(reason);
        }
      }
    }
    return reasons;
  }

  /** Whether the mention may tell of the matter, though it be only in passing. */
  static boolean isKnown(EventMention mention) {
    if (mention.status() != Status.HAPPENED && mention.status() != Status.ONGOING) {
      return false;
    }
    boolean once =
        ToldEvent.isNoun(mention)
            && (ONCE.contains(mention.head().toLowerCase(Locale.ROOT))
                || ONCE.contains(CountedDays.focus(mention)));
    return once || CountedDays.isDeath(mention) || CountedDays.mayStart(mention);
  }

  private DatedByOthers.@Nullable Reason reason(Told open) {
    List<Told> together = new ArrayList<>();
    boolean byOther = false;
    for (Told other : near(open)) {
      if (!areOtherDeaths(open, other)) { // what is near is of one kind
        together.add(other);
        byOther = byOther || isOfOther(open, other);
      }
    }
    LocalDate day = byOther ? onlyDay(together) : null;
    if (day == null && byOther) {
      day = dayOfMost(open, together);
    }
    When allowed = day == null ? null : allowed(open, day, together);
    if (allowed == null) {
      return null;
    }
    TreeSet<String> by = new TreeSet<>();
    together.forEach(t -> by.add(t.report()));
    by.remove(open.report());
    String words = open.count() == null ? open.mention().what() : open.count().words();
    return new DatedByOthers.Reason(
        allowed,
        open.count() == null
            ? "tells “%s”, which can only have been on %s by the words of %s"
                .formatted(words, day, String.join(", ", by))
            : "counts “%s” from %s, the day by the words of %s"
                .formatted(words, day, String.join(", ", by)));
  }

  private boolean isOfOther(Told a, Told b) {
    return !reports.originOf(a.report()).equals(reports.originOf(b.report()));
  }

  private static boolean countsOn(CountedDays.@Nullable Count other, CountedDays.Count count) {
    return other != null && other.ofRun() && other.least() > count.least() + 1;
  }

  /** The days on which a report could say it so; null where the words do not fit the day. */
  private @Nullable When allowed(Told open, LocalDate day, List<Told> together) {
    CountedDays.Count count = open.count();
    if (count != null) {
      // Where others count on, those days were not yet over: what is counted to is the day.
      boolean goesOn =
          count.ofRun()
              && told.stream()
                  .filter(t -> countsOn(t.count(), count) && isOfOther(open, t))
                  .anyMatch(t -> together.stream().anyMatch(o -> isOfOneMatter(o, t)));
      LocalDate least = day.plusDays(count.least());
      return When.between(least, count.isNews() || goesOn ? day.plusDays(count.most()) : null);
    }
    if (!allows(open, day)) {
      return null;
    }
    return open.isCalendar()
        ? When.between(day, day.plusMonths(MONTHS_OF_A_BARE_DAY).minusDays(1))
        : When.between(day, day.plusDays(DAYS_OF_A_WEEKDAY));
  }

  /** The one day of all but a single report, whose weekday fits no other: it is mistaken. */
  private @Nullable LocalDate dayOfMost(Told open, List<Told> together) {
    LocalDate found = null;
    TreeSet<String> weekdays = new TreeSet<>();
    together.stream().filter(t -> t.weekday() != null).forEach(t -> weekdays.add(t.report()));
    for (String mistaken : weekdays) {
      List<Told> rest =
          together.stream()
              .filter(t -> !t.report().equals(mistaken) || t.weekday() == null)
              .toList();
      LocalDate day = onlyDay(rest);
      boolean isBorneOut =
          day != null
              && rest.stream().anyMatch(t -> isOfOther(open, t))
              && rest.stream().map(t -> reports.originOf(t.report())).distinct().count()
                  >= TELLINGS_AGAINST_ONE;
      day = isBorneOut ? day : null;
      if (day != null && found != null && !day.equals(found)) {
        return null;
      }
      found = day == null ? found : day;
    }
    return found;
  }

  private boolean isOfOneMatter(Told a, Told b) {
    return isOfOneKind(a, b) && actors.areNear(a.report(), b.report());
  }

  /** Whether two may tell of one matter, if their reports speak of the same actors. */
  private boolean isOfOneKind(Told a, Told b) {
    if (!a.kind().equals(b.kind())) {
      return false;
    }
    if (a.kind().isEmpty()) {
      Kinship kin = meaning(a).to(meaning(b));
      if (kin != Kinship.SAME && kin != Kinship.SYNONYM) {
        return false;
      }
    }
    return !areOtherDeaths(a, b);
  }

  /** Whether both say who died, and not the same. */
  private boolean areOtherDeaths(Told a, Told b) {
    if (!a.kind().equals(DEATH) || !b.kind().equals(DEATH)) {
      return false;
    }
    List<String> of = linked.ids(a.report(), a.mention().to());
    List<String> and = linked.ids(b.report(), b.mention().to());
    return !of.isEmpty() && !and.isEmpty() && of.stream().noneMatch(and::contains);
  }

  private Meaning meaning(Told one) {
    return meanings.computeIfAbsent(
        one.mention().head(), head -> WordNet.get().meaning(head, true));
  }

  /** The one day that meets what all of them say; null if there is none or several. */
  private @Nullable LocalDate onlyDay(List<Told> all) {
    LocalDate first = null;
    LocalDate last = null;
    for (Told one : all) {
      When window = reports.published(one.report());
      LocalDate from = window == null ? null : window.first();
      LocalDate to = window == null ? null : window.last();
      if (from != null) {
        LocalDate earliest = from.minusMonths(MONTHS_OF_A_BARE_DAY);
        first = first == null || earliest.isAfter(first) ? earliest : first;
      }
      if (to != null) {
        last = last == null || to.isBefore(last) ? to : last;
      }
      if (first != null && last != null && first.isAfter(last)) {
        return null; // nor do the rest leave a day
      }
    }
    if (first == null || last == null || first.plusYears(MOST_YEARS).isBefore(last)) {
      return null;
    }
    LocalDate from = first;
    for (Told one : all) {
      LocalDate earliest = earliest(one);
      from = earliest != null && earliest.isAfter(from) ? earliest : from;
    }
    LocalDate only = null;
    for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
      LocalDate tried = day;
      if (all.stream().allMatch(one -> allows(one, tried))) {
        if (only != null) {
          return null;
        }
        only = day;
      }
    }
    return only;
  }

  /** A day before which it allows none, so that none is tried; null if it sets no such day. */
  private @Nullable LocalDate earliest(Told one) {
    When window = reports.published(one.report());
    LocalDate from = window == null ? null : window.first();
    if (from == null) {
      return null;
    }
    CountedDays.Count count = one.count();
    if (count != null) {
      return count.isNews() ? from.minusDays(count.most()) : null;
    }
    boolean counts = one.weekday() != null && one.point() != null && one.point().year() == null;
    return counts ? from.minusDays(DAYS_OF_A_WEEKDAY) : null;
  }

  private boolean allows(Told one, LocalDate day) {
    When window = reports.published(one.report());
    LocalDate from = window == null ? null : window.first();
    LocalDate to = window == null ? null : window.last();
    CountedDays.Count count = one.count();
    if (count != null) {
      boolean early = to != null && to.isBefore(day.plusDays(count.least()));
      boolean late = count.isNews() && from != null && from.isAfter(day.plusDays(count.most()));
      return !early && !late;
    }
    TimePoint point = java.util.Objects.requireNonNull(one.point());
    Integer weekday = one.weekday();
    if (weekday != null && day.getDayOfWeek().getValue() != weekday) {
      return false;
    }
    if (one.isCalendar()
        && (!Integer.valueOf(day.getMonthValue()).equals(point.month())
            || !Integer.valueOf(day.getDayOfMonth()).equals(point.day())
            || (point.year() != null && !point.year().equals(day.getYear())))) {
      return false;
    }
    // The words count back from the day of the report.
    LocalDate latest =
        weekday != null ? day.plusDays(DAYS_OF_A_WEEKDAY) : day.plusMonths(MONTHS_OF_A_BARE_DAY);
    boolean early = to != null && to.isBefore(day);
    boolean late = from != null && from.isAfter(latest);
    return !early && (!late || point.year() != null);
  }
}

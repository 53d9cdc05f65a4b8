package org.annals.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.text.Span;
import org.annals.time.Basis;
import org.annals.time.Bound;
import org.annals.time.TimeExpression;
import org.annals.time.TimePoint;
import org.annals.time.TimeReference;
import org.annals.time.TimeResolver;
import org.annals.time.Unit;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Dates reports without a day by all that they count from it at once: "last month", "two years ago
 * this month", "last October", each of what other reports tell with its year in some of the same
 * rare words.
 *
 * <p>Method: around each time the telling words of the sentence are kept, up to the next time, each
 * weighed by how few such stretches have it. A time that another report gives to a stretch with
 * enough of these words is a vote for the days on which the words of this report mean it. One such
 * vote is little; the report is of the days for which most votes are, where those against them are
 * few. Where a single vote is all there is, or they are against each other, nothing is said.
 */
final class TimesOfOthers {
  private static final int SHARED_ACTORS = 2;
  private static final int SHARED_WORDS = 2;

  /** So many words that stand in no more than two stretches. */
  private static final double LEAST_WEIGHT = 2.0;

  /** So far from a time are its words looked for, characters. */
  private static final int NEAR_CHARACTERS = 110;

  private static final double OF_ONE_DAY = 1.5;
  private static final double OF_ONE_MONTH = 0.5;

  /** One vote is enough where it weighs so much and its words can hardly be of another time. */
  private static final double ALONE = 3.5;

  /** A shorter sentence is told on in the next. */
  private static final int FEW_WORDS = 4;

  /** A word of more stretches finds none. */
  private static final int MOST = 60;

  private static final int LEAST_VOTES = 2;

  /** The votes for a day weigh so many times those against it. */
  private static final double AGAINST = 2.5;

  private static final double WEEKDAY_AGAINST = 0.5;

  /** Another time that has nearly as many of the words may be meant as well. */
  private static final double NEARLY = 0.7;

  private static final int LONGEST_DAYS = 366;
  private static final int DAYS_BEFORE = 31;
  private static final int DAYS_AFTER = 3 * 366;
  private static final int MOST_YEARS = 20;

  /** A telling word; what is compared is the object, of which there is one for each word. */
  private static final class Word {
    final String text;

    /** The settled times that have it, so long as they are few enough to be found by it. */
    final List<Told> with = new ArrayList<>(1);

    int times;
    int stretches;
    double weight;

    Word(String text) {
      this.text = text;
    }

    void isOf(Told told) {
      times++;
      if (times <= MOST) {
        with.add(told);
      } else {
        with.clear();
      }
    }
  }

  /** A time with the telling words around it; it is the same as itself only. */
  private static final class Told {
    final String report;
    final TimeReference reference;
    final @Nullable When when;
    final Word[] words;

    /** Whether its sentence names no other time, of which the same words could be told. */
    final boolean isOnly;

    Told(
        String report, TimeReference reference, @Nullable When when, Word[] words, boolean isOnly) {
      this.report = report;
      this.reference = reference;
      this.when = when;
      this.words = words;
      this.isOnly = isOnly;
    }

    TimePoint point() {
      return Objects.requireNonNull(reference.point());
    }
  }

  /** What one other report says of one time of this. */
  private record Vote(Told open, Told witness, When allowed, double weight) {}

  /** Words of a time and the days that they are to mean. */
  private record Meaning(Basis basis, TimePoint point, String rule, When when) {}

  private final Reports reports;
  private final SharedActors actors;
  private final WordsOfTimes cut;
  private final Map<String, Word> words = new HashMap<>();
  private final List<Told> open = new ArrayList<>();
  private int all;

  private TimesOfOthers(Reports reports, ActorLinker linked, WordsOfTimes cut) {
    this.reports = reports;
    this.cut = cut;
    actors = new SharedActors(reports, linked, SHARED_ACTORS);
  }

  /**
   * What the others say of the day of each report that states none, by report, the surest first.
   */
  static Map<String, List<DatedByOthers.Reason>> reasons(
      Reports reports, ActorLinker linked, WordsOfTimes cut) {
    Map<String, List<DatedByOthers.Reason>> reasons = new TreeMap<>();
    if (reports.extracts().stream().noneMatch(e -> isOpen(reports, e))) {
      return reasons;
    }
    TimesOfOthers times = new TimesOfOthers(reports, linked, cut);
    reports.extracts().forEach(times::read);
    times.weigh();
    Map<String, List<Vote>> votes = new TreeMap<>();
    for (Told one : times.open) {
      List<Vote> more = times.votes(one);
      if (!more.isEmpty()) {
        votes.computeIfAbsent(one.report, r -> new ArrayList<>()).addAll(more);
      }
    }
    votes.forEach(
        (report, cast) -> {
          When own = reports.published(report);
          cast.removeIf(v -> own != null && !own.overlaps(v.allowed()));
          List<Vote> won = won(cast, own);
          if (!won.isEmpty()) {
            reasons.put(report, won.stream().map(TimesOfOthers::reason).toList());
          }
        });
    return reasons;
  }

  private static boolean isOpen(Reports reports, Extract extract) {
    return reports.dating(extract.report().id()).basis() != Basis.STATED;
  }

  private static DatedByOthers.Reason reason(Vote vote) {
    return new DatedByOthers.Reason(
        vote.allowed(),
        "tells as “%s” what %s tells in some of the same words (%s) as of %s"
            .formatted(
                vote.open().reference.words(),
                vote.witness().report,
                String.join(", ", common(vote.open(), vote.witness())),
                Objects.requireNonNull(vote.witness().when).edtf()));
  }

  /** The words that both have, in their order. */
  private static List<String> common(Told a, Told b) {
    List<Word> others = Arrays.asList(b.words);
    return Arrays.stream(a.words).filter(others::contains).map(w -> w.text).toList();
  }

  private void read(Extract extract) {
    boolean stated = !isOpen(reports, extract);
    String report = extract.report().id();
    for (int i = 0; i < extract.times().size(); i++) {
      TimeExpression time = extract.times().get(i);
      TimeReference reference = time.reference();
      TimePoint point = reference == null ? null : reference.point();
      if (reference == null || point == null || !isAsked(time)) {
        continue;
      }
      boolean settled = stated || !point.deictic();
      When when = settled ? itself(reference, reports.published(report)) : null;
      boolean tight = when != null && when.isClosed() && when.days() <= LONGEST_DAYS;
      if (settled && !tight) {
        continue;
      }
      boolean isOnly =
          extract.times().stream()
              .noneMatch(
                  t -> t.sentence() == time.sentence() && t.reference() != null && !t.equals(time));
      Told told = new Told(report, reference, when, counted(cut.around(extract, i)), isOnly);
      if (settled) {
        Arrays.stream(told.words).forEach(w -> w.isOf(told));
      } else {
        open.add(told);
      }
    }
  }

  /** The words of one more stretch. */
  private Word[] counted(String[] told) {
    all++;
    Word[] counted = new Word[told.length];
    for (int i = 0; i < told.length; i++) {
      counted[i] = words.computeIfAbsent(told[i], Word::new);
      counted[i].stretches++;
    }
    return counted;
  }

  /** When all are read: the fewer stretches have a word, the more it weighs. */
  private void weigh() {
    double rarest = Math.log((all + 1.0) / 2);
    words.values().forEach(w -> w.weight = Math.log((all + 1.0) / w.stretches) / rarest);
  }

  /** Whether it is a time whose words are looked for. */
  static boolean isAsked(TimeExpression time) {
    TimeReference reference = time.reference();
    TimePoint point = reference == null ? null : reference.point();
    return reference != null && point != null && reference.end() == null && isTelling(point);
  }

  /** A time that leaves more than the days around the report: no "today", and no day or week. */
  private static boolean isTelling(TimePoint point) {
    boolean named = point.month() != null || point.year() != null || point.holiday() != null;
    boolean moved = point.offset() != 0 || point.shiftUnit() != null;
    return switch (point.unit()) {
      case MONTH, YEAR, SEASON -> named || moved || point.quarter() != null;
      case DAY -> named || point.weekday() != null;
      default -> false;
    };
  }

  private static @Nullable When itself(TimeReference r, @Nullable When published) {
    return TimeResolver.resolve(
        new TimeReference(r.basis(), Bound.IN, r.point(), null, r.span(), r.words(), r.rule()),
        published);
  }

  /** The telling words around a time, up to the next time on either side. */
  static Set<String> around(Extract extract, TimeExpression time) {
    Span sentence = extract.sentences().get(time.sentence());
    int begin = Math.max(sentence.begin(), time.span().begin() - NEAR_CHARACTERS);
    int end = Math.min(sentence.end(), time.span().end() + NEAR_CHARACTERS);
    for (TimeExpression other : extract.times()) {
      if (other.sentence() == time.sentence() && other.reference() != null) {
        if (other.span().end() <= time.span().begin()) {
          begin = Math.max(begin, other.span().end());
        } else if (other.span().begin() >= time.span().end()) {
          end = Math.min(end, other.span().begin());
        }
      }
    }
    Set<String> words =
        TellingWords.withNamesOnce(extract, time.sentence(), new Span(begin, Math.max(begin, end)));
    int next = time.sentence() + 1;
    if (words.size() < FEW_WORDS && next < extract.sentences().size()) {
      Span on = extract.sentences().get(next);
      words.addAll(
          TellingWords.withNamesOnce(
              extract,
              next,
              new Span(on.begin(), Math.min(on.end(), on.begin() + NEAR_CHARACTERS))));
    }
    return words;
  }

  /** Both name one day of the calendar, or one month: that is as much as a word. */
  private static double sameName(TimePoint a, TimePoint b) {
    if (a.month() == null || !a.month().equals(b.month())) {
      return 0;
    }
    return a.day() != null && a.day().equals(b.day()) ? OF_ONE_DAY : OF_ONE_MONTH;
  }

  /** The times of others that may be the one asked for. */
  private List<Vote> votes(Told one) {
    Map<Told, Double> weights = new LinkedHashMap<>();
    for (Word word : one.words) {
      for (Told witness : word.with) {
        weights.merge(witness, word.weight, Double::sum);
      }
    }
    List<Vote> votes = new ArrayList<>();
    weights.forEach(
        (witness, weight) -> {
          if (weight >= LEAST_WEIGHT
              && common(one, witness).size() >= SHARED_WORDS
              && !reports.originOf(witness.report).equals(reports.originOf(one.report))
              && actors.areNear(witness.report, one.report)) {
            When allowed = allowed(one, Objects.requireNonNull(witness.when));
            if (allowed != null) {
              double named = sameName(one.point(), witness.point());
              votes.add(new Vote(one, witness, allowed, weight + named));
            }
          }
        });
    double most = votes.stream().mapToDouble(Vote::weight).max().orElse(0);
    votes.removeIf(v -> v.weight() < NEARLY * most);
    return votes;
  }

  /** From the first to the last day on which the words mean the time of the witness. */
  private @Nullable When allowed(Told one, When when) {
    return cut.allowed(
        new Meaning(one.reference.basis(), one.point(), one.reference.rule(), when),
        () -> meant(one, when));
  }

  private static @Nullable When meant(Told one, When when) {
    int years = one.point().shiftUnit() == Unit.YEAR ? -one.point().shift() : 0;
    years += one.point().unit() == Unit.YEAR ? -one.point().offset() : 0;
    LocalDate begin = Objects.requireNonNull(when.first());
    if (years < 0 || years > MOST_YEARS) {
      return null;
    }
    LocalDate to = Objects.requireNonNull(when.last()).plusYears(years).plusDays(DAYS_AFTER - 1L);
    return DatedByOthers.firstToLast(
        begin.minusDays(DAYS_BEFORE),
        to,
        today -> {
          When meant = itself(one.reference, When.day(today));
          return meant != null && (meant.contains(when) || when.contains(meant));
        });
  }

  /** The votes for the day that most are for; none where those against it are not few. */
  private static List<Vote> won(List<Vote> cast, @Nullable When own) {
    List<Vote> best = List.of();
    double most = 0;
    TreeSet<LocalDate> days = new TreeSet<>();
    cast.forEach(v -> days.add(Objects.requireNonNull(v.allowed().first())));
    if (own != null && own.first() != null) {
      days.add(Objects.requireNonNull(own.first()));
    }
    for (LocalDate day : days) {
      List<Vote> forIt =
          own == null || own.overlaps(When.day(day)) ? best(cast, day) : List.<Vote>of();
      double weight = weight(forIt);
      if (weight > most) {
        most = weight;
        best = forIt;
      }
    }
    List<Vote> won = best;
    Map<Told, Double> against = new LinkedHashMap<>();
    cast.stream()
        .filter(v -> won.stream().noneMatch(w -> w.allowed().overlaps(v.allowed())))
        .forEach(v -> against.merge(v.open(), v.weight() * share(v.open()), Math::max));
    double lost = against.values().stream().mapToDouble(w -> w).sum();
    boolean enough =
        won.size() >= LEAST_VOTES
            || (most >= ALONE && won.stream().allMatch(TimesOfOthers::isSure));
    return enough && most >= AGAINST * lost ? won : List.of();
  }

  /** No bare day or month of the calendar, told by one sentence of one time. */
  private static boolean isSure(Vote vote) {
    return vote.open().point().month() == null && vote.witness().isOnly;
  }

  /** A weekday is mostly of what is news, which the others cannot know: it says less against. */
  private static double share(Told one) {
    return one.point().weekday() == null ? 1 : WEEKDAY_AGAINST;
  }

  private static double weight(List<Vote> votes) {
    return votes.stream().mapToDouble(Vote::weight).sum();
  }

  /** Of each time the best vote that allows the day, the surest first. */
  private static List<Vote> best(List<Vote> cast, LocalDate day) {
    Map<Told, Vote> best = new LinkedHashMap<>();
    for (Vote vote : cast) {
      if (vote.allowed().overlaps(When.day(day))) {
        best.merge(vote.open(), vote, (a, b) -> a.weight() >= b.weight() ? a : b);
      }
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingDouble((Vote v) -> -v.weight())
                .thenComparing(v -> v.witness().report)
                .thenComparing(v -> v.allowed().edtf()))
        .toList();
  }
}

package org.annals.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
 * Gives the year to reports that tell in a month without its year, or so many years ago, what
 * another tells in much the same words with its year: "In May they swore a truce in Ulm" in one and
 * "the truce sworn in Ulm in May 2014" in the other.
 *
 * <p>Method: of each sentence that names a month its telling words are kept, names and numbers
 * among them, each weighed by how few of these sentences have it. Two are of one happening where
 * the months agree, the reports share actors and the words in common weigh at least {@value
 * #LEAST_SHARE} of those of the shorter; where two years answer much alike, none does. The report
 * is then of the days on which its words mean that month. Cost: each sentence is looked for by its
 * rarer words.
 */
final class MonthsOfOthers {
  private static final int SHARED_ACTORS = 2;
  private static final int SHARED_WORDS = 2;
  private static final double LEAST_SHARE = 0.5;

  /** Another year that answers nearly as well leaves it open. */
  private static final double NEARLY = 0.6;

  /** So many sentences on a month may be of the year named in the first. */
  private static final int SENTENCES_OF_A_YEAR = 4;

  private static final int MONTH_DAYS = 31;
  private static final int DAYS_BEFORE = 366;
  private static final int DAYS_AFTER = 3 * 366;

  /** "Twenty years ago" is tried so long after. */
  private static final int MOST_YEARS = 60;

  /** Words of more sentences find none. */
  private static final int MOST = 200;

  private static final Pattern PRONOUN = Pattern.compile("\\b(?i:he|she|they)\\b");

  /** A capital that does not begin the sentence. */
  private static final Pattern NAME = Pattern.compile("(?<=[\\p{L}\\p{N}.,’'] )\\p{Lu}\\p{L}{2,}");

  /** A telling word; what is compared is the object, of which there is one for each word. */
  private static final class Word {
    final List<Told> with = new ArrayList<>(1);
    int sentences;
    double weight;
  }

  /** A month named in a sentence; it is the same as itself only. */
  private static final class Told {
    final String report;
    final TimeExpression time;
    final @Nullable When when;
    final Word[] words;

    Told(String report, TimeExpression time, @Nullable When when, Word[] words) {
      this.report = report;
      this.time = time;
      this.when = when;
      this.words = words;
    }

    TimeReference reference() {
      return Objects.requireNonNull(time.reference());
    }

    TimePoint point() {
      return Objects.requireNonNull(reference().point());
    }

    double weight() {
      return Arrays.stream(words).mapToDouble(w -> w.weight).sum();
    }
  }

  /** What a telling has in common with the one that is asked for. */
  private static final class Shared {
    int words;
    double weight;
  }

  private record Found(Told witness, double share) {}

  /** Words of a month and the time that they are to mean. */
  private record Meaning(Basis basis, TimePoint point, String rule, When when) {}

  private final Reports reports;
  private final SharedActors actors;
  private final Map<String, Word> words = new HashMap<>();
  private final WordsOfTimes cut;
  private int sentences;

  private MonthsOfOthers(Reports reports, ActorLinker linked, WordsOfTimes cut) {
    this.reports = reports;
    this.cut = cut;
    this.actors = new SharedActors(reports, linked, SHARED_ACTORS);
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
    MonthsOfOthers all = new MonthsOfOthers(reports, linked, cut);
    List<Told> open = new ArrayList<>();
    for (Extract extract : reports.extracts()) {
      all.read(extract, open);
    }
    all.weigh();
    Map<String, TreeMap<Double, List<DatedByOthers.Reason>>> found = new TreeMap<>();
    for (Told one : open) {
      Found witness = all.witness(one);
      When allowed = witness == null ? null : all.allowed(one, witness.witness());
      if (witness != null && allowed != null) {
        found
            .computeIfAbsent(one.report, r -> new TreeMap<>(Comparator.reverseOrder()))
            .computeIfAbsent(witness.share(), s -> new ArrayList<>())
            .add(reason(one, witness.witness(), allowed));
      }
    }
    found.forEach(
        (report, ranked) ->
            reasons.put(report, ranked.values().stream().flatMap(List::stream).toList()));
    return reasons;
  }

  private static DatedByOthers.Reason reason(Told one, Told witness, When allowed) {
    return new DatedByOthers.Reason(
        allowed,
        "tells as “%s” what %s tells in much the same words as of %s"
            .formatted(
                one.reference().words(),
                witness.report,
                Objects.requireNonNull(witness.when).edtf()));
  }

  private static boolean isOpen(Reports reports, Extract extract) {
    return reports.dating(extract.report().id()).basis() != Basis.STATED;
  }

  private void read(Extract extract, List<Told> open) {
    boolean stated = !isOpen(reports, extract);
    String report = extract.report().id();
    Map<Integer, Word[]> read = new HashMap<>();
    for (int i = 0; i < extract.times().size(); i++) {
      TimeExpression time = extract.times().get(i);
      TimeReference reference = time.reference();
      TimePoint point = reference == null ? null : reference.point();
      if (reference == null || point == null || !isAsked(time)) {
        continue;
      }
      boolean settled = stated || !point.deictic();
      When when = settled ? itself(reference, reports.published(report)) : null;
      boolean tight = when != null && when.isClosed() && when.days() <= MONTH_DAYS;
      if (!settled || tight) {
        String[] told = cut.ofSentence(extract, i);
        Word[] words = read.computeIfAbsent(time.sentence(), n -> counted(told));
        Told one = new Told(report, time, when, words);
        if (settled) {
          Arrays.stream(words).forEach(w -> w.with.add(one));
        } else if (!isToldOfYear(extract, time)) {
          open.add(one);
        }
      }
    }
  }

  /** The telling words of one more sentence, each once, in their order. */
  private Word[] counted(String[] told) {
    sentences++;
    Word[] counted = new Word[told.length];
    for (int i = 0; i < told.length; i++) {
      counted[i] = words.computeIfAbsent(told[i], w -> new Word());
      counted[i].sentences++;
    }
    return counted;
  }

  /** When all are read: the fewer sentences have a word, the more it weighs. */
  private void weigh() {
    words.values().forEach(w -> w.weight = Math.log((double) (sentences + 1) / w.sentences));
  }

  /**
   * Whether a year was named shortly before it: a month may be of that, and not of the report's.
   */
  private static boolean isToldOfYear(Extract extract, TimeExpression time) {
    return extract.times().stream()
        .anyMatch(
            e ->
                e.span().begin() < time.span().begin()
                    && time.sentence() - e.sentence() <= SENTENCES_OF_A_YEAR
                    && namesYear(e.reference()));
  }

  private static boolean namesYear(@Nullable TimeReference reference) {
    TimePoint point = reference == null ? null : reference.point();
    return point != null && point.year() != null;
  }

  /** Whether it names a month by which a sentence is looked for. */
  static boolean isAsked(TimeExpression time) {
    TimeReference reference = time.reference();
    TimePoint point = reference == null ? null : reference.point();
    return reference != null && point != null && reference.end() == null && isMonth(point);
  }

  /** A month, or a day of one, with or without its year; or "five years ago this month". */
  private static boolean isMonth(TimePoint point) {
    return (point.month() != null
            && point.weekday() == null
            && point.shiftUnit() == null
            && (point.unit() == Unit.DAY || point.unit() == Unit.MONTH))
        || isYearsAgo(point);
  }

  private static boolean isYearsAgo(TimePoint point) {
    return point.deictic()
        && point.unit() == Unit.MONTH
        && point.month() == null
        && point.pick() == Pick.NAMED
        && point.shiftUnit() == Unit.YEAR
        && point.shift() < 0;
  }

  private static @Nullable When itself(TimeReference r, @Nullable When published) {
    return TimeResolver.resolve(
        new TimeReference(r.basis(), Bound.IN, r.point(), null, r.span(), r.words(), r.rule()),
        published);
  }

  /** What another report tells in the same month in much the same words; null if none does. */
  private @Nullable Found witness(Told open) {
    Map<Told, Shared> shared = new LinkedHashMap<>();
    for (Word word : open.words) {
      for (Told witness : word.with.size() <= MOST ? word.with : List.<Told>of()) {
        if (agrees(open.point(), witness.point())) {
          Shared both = shared.computeIfAbsent(witness, w -> new Shared());
          both.weight += word.weight;
          both.words++;
        }
      }
    }
    double own = open.weight();
    List<Found> found = new ArrayList<>();
    shared.forEach(
        (witness, both) -> {
          double share =
              both.words < SHARED_WORDS ? 0 : both.weight / Math.min(own, witness.weight());
          if (share >= LEAST_SHARE
              && !reports.originOf(witness.report).equals(reports.originOf(open.report))
              && actors.areNear(witness.report, open.report)) {
            found.add(new Found(witness, share));
          }
        });
    found.sort(
        Comparator.comparingDouble((Found f) -> -f.share())
            .thenComparing(f -> f.witness().report)
            .thenComparing(f -> f.witness().time.span().begin()));
    if (found.isEmpty()) {
      return null;
    }
    Found best = found.get(0);
    boolean several =
        found.stream()
            .anyMatch(
                f ->
                    f.share() > NEARLY * best.share() && year(f.witness()) != year(best.witness()));
    return several ? null : best;
  }

  private static int year(Told told) {
    return Objects.requireNonNull(Objects.requireNonNull(told.when).first()).getYear();
  }

  /** Whether both name the same month, and no other day of it. */
  private static boolean agrees(TimePoint open, TimePoint witness) {
    if (isYearsAgo(open)) {
      return true;
    }
    boolean day = open.day() == null || witness.day() == null || open.day().equals(witness.day());
    return day && Objects.equals(open.month(), witness.month());
  }

  /** The telling words of the sentence, without those of times. */
  static Set<String> words(Extract extract, int sentence) {
    Set<String> words = new TreeSet<>();
    Span span = extract.sentences().get(sentence);
    String told = TellingWords.cut(extract, span);
    if (sentence > 0 && PRONOUN.matcher(told).find()) {
      Matcher name = NAME.matcher(TellingWords.cut(extract, extract.sentences().get(sentence - 1)));
      while (name.find()) { // whom the pronoun may stand for
        words.add(TellingWords.stem(name.group().toLowerCase(Locale.ROOT)));
      }
    }
    words.addAll(TellingWords.in(extract, sentence, span));
    return words;
  }

  private @Nullable When allowed(Told open, Told witness) {
    TimeReference words = open.reference();
    When when = Objects.requireNonNull(witness.when);
    return cut.allowed(
        new Meaning(words.basis(), open.point(), words.rule(), when),
        () -> allowed(words, open.point(), when));
  }

  /** From the first to the last day on which the words mean the time of the witness. */
  private static @Nullable When allowed(TimeReference reference, TimePoint point, When when) {
    LocalDate begin = Objects.requireNonNull(when.first());
    int years = isYearsAgo(point) ? -point.shift() : 0;
    if (years > MOST_YEARS) {
      return null;
    }
    LocalDate around = begin.plusYears(years);
    return DatedByOthers.firstToLast(
        around.minusDays(DAYS_BEFORE),
        around.plusDays(DAYS_AFTER),
        today -> {
          When meant = itself(reference, When.day(today));
          return meant != null && (meant.contains(when) || when.contains(meant));
        });
  }
}

package org.annals.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.annals.text.Span;
import org.annals.text.WordList;
import org.annals.time.Basis;
import org.annals.time.Bound;
import org.annals.time.TimeExpression;
import org.annals.time.TimePoint;
import org.annals.time.TimeReference;
import org.annals.time.TimeResolver;
import org.annals.time.TimeType;
import org.annals.time.Unit;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * The months and years that a report counts in what goes on: "a 16-month revolt", "two years of
 * war", where it or another report says in which month that began.
 *
 * <p>Method: what goes on is named by a word of {@code counted-days.tsv}; fighting and unrest are
 * one matter in reports that share actors, whatever the word, all else only by the same word. Where
 * all that say so have it begin in one month, the report is of so many months later, give or take
 * half of one; after what is told as ended or of "after so many months" it is of no earlier day.
 */
final class CountedMonths {
  private static final Map<String, Set<String>> WORDS = new HashMap<>();

  static {
    for (List<String> row : WordList.rows(CountedDays.class, "counted-days.tsv")) {
      WORDS.put(row.get(0), Set.copyOf(WordList.list(row.get(1))));
    }
  }

  private static final int SHARED_ACTORS = 2;
  private static final int MOST_MONTHS = 120;
  private static final int SLACK_DAYS = 15;

  /** "Two years of war" is said until the third is nearly over. */
  private static final int SLACK_MONTHS_OF_YEARS = 9;

  /** A start told no closer is no month. */
  private static final int START_DAYS = 31;

  /** All starts that are told of one matter lie so near. */
  private static final int STARTS_DAYS = 45;

  private static final Pattern AMOUNT = Pattern.compile("P(?<n>\\d{1,3})(?<unit>[MY])");

  /** What may stand between an amount and what it is of. */
  private static final String BETWEEN =
      "(?:-(?:long|old)\\b)?,?(?: (?:of|into|since|the|a|an|its|his|her|their|this|[\\p{L}-]+)){0,4}? ";

  private static final Pattern AFTER = Pattern.compile("(?i)\\b(?:after|before|had|until)\\b");

  private static final Pattern MATTER =
      Pattern.compile("^" + BETWEEN + "(?<word>" + words() + ")\\b(?! old)");

  private static final Pattern ENDED =
      Pattern.compile("(?i)\\b(?:end(?:ed|s|ing)?|over|won|lost|lifted|toppled|ousted)\\b");

  private static final Pattern BEGUN =
      Pattern.compile(
          "\\b(?<word>" + words() + ")\\b[^.;:]{0,60}\\b(?:" + begins() + ")\\b[^.;:,]{0,30}$");

  private record Start(String report, When when) {}

  private CountedMonths() {}

  private static String words() {
    return WORDS.entrySet().stream()
        .filter(e -> e.getKey().equals("strife") || e.getKey().equals("lasts"))
        .flatMap(e -> e.getValue().stream())
        .sorted()
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  private static String begins() {
    return WORDS.getOrDefault("begun", Set.of()).stream()
        .sorted()
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /** What is counted from: all fighting and unrest is one. */
  private static String matter(String word) {
    return WORDS.getOrDefault("strife", Set.of()).contains(word) ? "strife" : word;
  }

  /** What the counts say of the day of each report that states none, by report. */
  static Map<String, List<DatedByOthers.Reason>> reasons(Reports reports, ActorLinker linked) {
    SharedActors actors = new SharedActors(reports, linked, SHARED_ACTORS);
    List<Start> starts = new ArrayList<>();
    for (Extract extract : reports.extracts()) {
      for (TimeExpression time : extract.times()) {
        When when = start(reports, extract, time);
        Matcher m = when == null ? null : BEGUN.matcher(before(extract, time));
        if (m != null && when != null && m.find()) {
          starts.add(new Start(extract.report().id(), when));
          actors.add(matter(m.group("word")), extract.report().id());
        }
      }
    }
    Map<String, List<DatedByOthers.Reason>> reasons = new TreeMap<>();
    for (Extract extract : starts.isEmpty() ? List.<Extract>of() : reports.extracts()) {
      String report = extract.report().id();
      if (reports.dating(report).basis() == Basis.STATED) {
        continue;
      }
      for (TimeExpression time : extract.times()) {
        Matcher amount = AMOUNT.matcher(time.value());
        boolean counts = time.type() == TimeType.DURATION && amount.matches();
        Matcher of = counts ? MATTER.matcher(after(extract, time)) : null;
        if (of != null && of.find()) {
          DatedByOthers.Reason reason =
              reason(extract, time, amount, of.group("word"), starts, actors);
          if (reason != null) {
            reasons.computeIfAbsent(report, r -> new ArrayList<>()).add(reason);
          }
        }
      }
    }
    return reasons;
  }

  private static DatedByOthers.@Nullable Reason reason(
      Extract extract,
      TimeExpression time,
      Matcher amount,
      String word,
      List<Start> starts,
      SharedActors actors) {
    When start = null;
    String by = "";
    for (int place : actors.near(matter(word), extract.report().id())) {
      Start one = starts.get(place);
      start = start == null ? one.when() : start.hull(one.when());
      by = by.isEmpty() ? one.report() : by;
    }
    LocalDate first = start == null ? null : start.first();
    LocalDate last = start == null ? null : start.last();
    int n = Integer.parseInt(amount.group("n"));
    boolean years = amount.group("unit").equals("Y");
    int months = years ? 12 * n : n;
    if (start == null
        || first == null
        || last == null
        || start.days() > STARTS_DAYS
        || n == 0
        || months > MOST_MONTHS) {
      return null;
    }
    String before = before(extract, time);
    boolean over =
        AFTER.matcher(before).find() || ENDED.matcher(before + after(extract, time)).find();
    LocalDate from = first.plusMonths(months).minusDays(SLACK_DAYS);
    LocalDate to = last.plusMonths(months).plusDays(SLACK_DAYS);
    to = years ? to.plusMonths(SLACK_MONTHS_OF_YEARS) : to;
    return new DatedByOthers.Reason(
        When.between(from, over ? null : to),
        "counts “%s … %s” from its begin, of %s by %s"
            .formatted(time.span().of(extract.report().text()), word, start.edtf(), by));
  }

  /** The month or day that a time names, where its year is known; null where it is not. */
  private static @Nullable When start(Reports reports, Extract extract, TimeExpression time) {
    TimeReference r = time.reference();
    TimePoint point = r == null ? null : r.point();
    String report = extract.report().id();
    boolean named =
        point != null
            && point.month() != null
            && (point.unit() == Unit.MONTH || point.unit() == Unit.DAY)
            && r != null
            && r.end() == null;
    if (!named || point == null || r == null) {
      return null;
    }
    boolean known = !point.deictic() || reports.dating(report).basis() == Basis.STATED;
    When when =
        known
            ? TimeResolver.resolve(
                new TimeReference(r.basis(), Bound.IN, point, null, r.span(), r.words(), r.rule()),
                reports.published(report))
            : null;
    return when == null || !when.isClosed() || when.days() > START_DAYS ? null : when;
  }

  private static String before(Extract extract, TimeExpression time) {
    Span sentence = extract.sentences().get(time.sentence());
    int end = Math.max(sentence.begin(), time.span().begin());
    return TellingWords.cut(extract, new Span(sentence.begin(), end))
        .toLowerCase(Locale.ROOT)
        .replace('\n', ' ');
  }

  private static String after(Extract extract, TimeExpression time) {
    Span sentence = extract.sentences().get(time.sentence());
    int end = Math.max(time.span().end(), sentence.end());
    return TellingWords.cut(extract, new Span(time.span().end(), end))
        .toLowerCase(Locale.ROOT)
        .replace('\n', ' ');
  }
}

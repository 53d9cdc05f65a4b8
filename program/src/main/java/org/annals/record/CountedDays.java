package org.annals.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.event.EventMention;
import org.annals.event.Status;
import org.annals.text.Evidence;
import org.annals.text.Span;
import org.annals.text.WordList;
import org.annals.time.Basis;
import org.annals.time.Bound;
import org.annals.time.Pick;
import org.annals.time.TimeExpression;
import org.annals.time.TimePoint;
import org.annals.time.TimeReference;
import org.annals.time.TimeType;
import org.annals.time.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The days that a report counts from the matter of its story to its own news: "eight days of
 * protests", "a week after the quake", "the boy whom police shot eight days ago", "pulled alive
 * from the ruins after 11 days under the rubble".
 *
 * <p>Method: an amount of days or weeks, and by the words around it what it is counted from. In the
 * first sentences it is counted to the news; further down only up to some day that is past, so that
 * it says since when the report may be, not until when. What runs for days begins with the deed
 * that is said to have sparked it, else on the day on which reports have it begin. Nothing is read
 * of clauses on what may or will be.
 */
final class CountedDays {
  private static final Map<String, Set<String>> WORDS = new HashMap<>();

  static {
    for (List<String> row : WordList.rows(CountedDays.class, "counted-days.tsv")) {
      WORDS.put(row.get(0), Set.copyOf(WordList.list(row.get(1))));
    }
  }

  /** Headline and first sentences: what they count is counted to the news. */
  private static final int LEAD_SENTENCES = 4;

  /** A rescue is news further down, too. */
  private static final int RESCUE_SENTENCES = 9;

  /** "Two days of protests" are often those of a programme, or of any two days. */
  private static final int LEAST_DAYS = 4;

  private static final int MOST_DAYS = 300;
  private static final int DAYS_OF_A_WEEK = 7;

  /** "A week after" is said of some days more or less. */
  private static final int SLACK_OF_WEEKS = 3;

  /** How far from the amount stands what it is of. */
  private static final int NEAR_CHARACTERS = 60;

  private static final int NEAR_WORDS = 5;

  private static final Pattern AMOUNT = Pattern.compile("P(?<n>\\d{1,3})(?<unit>[DW])");

  private static final Pattern NOT_OVER =
      Pattern.compile(
          "(?i)\\b(?:will|would|shall|may|might|could|should|can|must|if|unless|until|had|to be)\\b");

  /** What may part a deed from its "eight days ago": no clause of its own. */
  private static final Pattern CLAUSE =
      Pattern.compile("(?i)[;:.?!]|\\b(?:who|which|that|and|but|when|where|after|before|said)\\b");

  private static final Pattern WORD = Pattern.compile("[\\p{L}-]+");

  /**
   * An amount of days that the report counts.
   *
   * @param from what it counts from; where {@code ofStart}, the report tells only what runs
   * @param least days, at least, from that to the report
   * @param most days, at most, where it is news
   * @param isNews whether it is counted to the news
   * @param ofRun whether it tells how long something has run
   */
  record Count(
      EventMention from,
      boolean ofStart,
      int least,
      int most,
      boolean isNews,
      boolean ofRun,
      String words) {}

  private final Extract extract;
  private final String text;
  private final List<Count> found = new ArrayList<>();

  private CountedDays(Extract extract) {
    this.extract = extract;
    this.text = extract.report().text();
  }

  /** In reading order. */
  static List<Count> in(Extract extract) {
    if (extract.times().isEmpty()) {
      return List.of();
    }
    CountedDays counted = new CountedDays(extract);
    for (TimeExpression time : extract.times()) {
      if (isAmount(time)) {
        counted.read(time);
      }
    }
    return counted.found;
  }

  /** Whether it may count the days from a matter. */
  static boolean isAmount(TimeExpression time) {
    return days(time) > 1;
  }

  /** Lower-case letters of the word that names the event. */
  static String focus(EventMention mention) {
    Evidence evidence = mention.evidence();
    int begin = evidence.focus().begin() - evidence.span().begin();
    return evidence
        .words()
        .substring(begin, begin + evidence.focus().length())
        .toLowerCase(Locale.ROOT);
  }

  /** The death of somebody: as a noun, or as the verb with one whom it befell. */
  static boolean isDeath(EventMention mention) {
    if (mention.status() != Status.HAPPENED) {
      return false;
    }
    return ToldEvent.isNoun(mention)
        ? is("death", focus(mention))
        : is("kills", mention.head()) && mention.to().size() == 1;
  }

  /** Whether it may tell the first day of what goes on. */
  static boolean mayStart(EventMention mention) {
    TimePoint point = mention.when().point();
    boolean over = mention.status() == Status.HAPPENED || mention.status() == Status.ONGOING;
    return over
        && point != null
        && isCalendar(point)
        && mention.when().basis() != Basis.INHERITED
        && (mention.when().bound() == Bound.SINCE
            || (!ToldEvent.isNoun(mention) && is("begins", mention.head())));
  }

  /** Whether it tells the first day of what goes on: "the uprising began January 25". */
  static boolean isStart(Extract extract, EventMention mention) {
    if (!mayStart(mention)) {
      return false;
    }
    for (Span sentence : extract.sentences()) {
      if (sentence.contains(mention.evidence().focus())) {
        return has(
            "runs",
            extract.report().held().cut(sentence.begin(), sentence.end()),
            Integer.MAX_VALUE);
      }
    }
    return false;
  }

  static boolean isCalendar(TimePoint point) {
    return point.month() != null && point.day() != null && point.unit() == Unit.DAY;
  }

  private static boolean is(String kind, String word) {
    return WORDS.getOrDefault(kind, Set.of()).contains(word);
  }

  /** Whether one of the first words is of the kind. */
  private static boolean has(String kind, String words, int first) {
    Matcher m = WORD.matcher(words.toLowerCase(Locale.ROOT));
    for (int i = 0; i < first && m.find(); i++) {
      if (is(kind, m.group())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAgo(TimeExpression time) {
    TimeReference reference = time.reference();
    TimePoint point = reference == null ? null : reference.point();
    return point != null
        && point.unit() == Unit.DAY
        && point.pick() == Pick.NAMED
        && point.offset() < -1
        && point.shiftUnit() == null
        && point.weekday() == null;
  }

  private static int days(TimeExpression time) {
    TimeReference reference = time.reference();
    TimePoint point = reference == null ? null : reference.point();
    if (isAgo(time) && point != null) {
      return -point.offset();
    }
    Matcher m = AMOUNT.matcher(time.value());
    if (time.type() != TimeType.DURATION || reference != null || !m.matches()) {
      return 0;
    }
    int n = Integer.parseInt(m.group("n"));
    int days = m.group("unit").equals("D") ? n : n * DAYS_OF_A_WEEK;
    return days > MOST_DAYS ? 0 : days;
  }

  private void read(TimeExpression time) {
    Span sentence = extract.sentences().get(time.sentence());
    String before = text.substring(sentence.begin(), time.span().begin()).toLowerCase(Locale.ROOT);
    String after = text.substring(time.span().end(), Math.max(time.span().end(), sentence.end()));
    String clause = before.substring(before.lastIndexOf(',') + 1) + after.split(",", 2)[0];
    if (NOT_OVER.matcher(clause).find()) {
      return;
    }
    int n = days(time);
    boolean lead = time.sentence() < LEAD_SENTENCES;
    boolean weeks = time.value().endsWith("W");
    if (isAgo(time)) {
      EventMention deed = before(sentence, time);
      if (deed != null) {
        found.add(new Count(deed, false, n - 1, n + 1, true, false, words(time, deed)));
      }
    } else if (after.startsWith(" of ") && !weeks && n >= LEAST_DAYS) {
      run(time, after.substring(" of ".length()), n, lead);
    } else if (after.startsWith(" after ") || after.startsWith(" since ")) {
      EventMention deed = after(sentence, time);
      int slack = weeks ? SLACK_OF_WEEKS : 1;
      if (deed != null) {
        found.add(new Count(deed, false, n - slack, n + slack + 1, lead, false, words(time, deed)));
      }
    } else if (before.endsWith("after ") && has("traps", after, NEAR_WORDS)) {
      EventMention buried = disaster();
      boolean news = time.sentence() < RESCUE_SENTENCES;
      if (buried != null) {
        found.add(new Count(buried, false, n - 1, n + 2, news, false, words(time, buried)));
      }
    }
  }

  private String words(TimeExpression time, EventMention deed) {
    return time.span().of(text) + " … " + focus(deed);
  }

  /** "eight days of protests". */
  private void run(TimeExpression time, String of, int n, boolean lead) {
    if (!has("runs", of, NEAR_WORDS)) {
      return;
    }
    String words = time.span().of(text) + " of " + of.split("[.,;]", 2)[0];
    EventMention spark = spark();
    EventMention any = spark != null ? spark : extract.events().isEmpty() ? null : first();
    if (any != null) {
      found.add(new Count(any, spark == null, n - 1, n + 1, lead, true, words));
    }
  }

  private EventMention first() {
    return extract.events().get(0);
  }

  /** The one deed that the report says sparked what runs. */
  private @Nullable EventMention spark() {
    for (Span sentence : extract.sentences()) {
      String words = sentence.of(text).toLowerCase(Locale.ROOT);
      boolean sparks = WORDS.getOrDefault("sparks", Set.of()).stream().anyMatch(words::contains);
      if (sparks && has("runs", words, Integer.MAX_VALUE)) {
        EventMention deed =
            extract.events().stream()
                .filter(e -> isMatter(e) && sentence.contains(e.evidence().focus()))
                .findFirst()
                .orElse(null);
        // A death that the sentence does not tell for itself is told elsewhere in the report.
        if (deed == null && has("death", words, Integer.MAX_VALUE)) {
          deed =
              extract.events().stream()
                  .filter(e -> isDeath(e) && !ToldEvent.isSeveral(e))
                  .findFirst()
                  .orElse(null);
        }
        if (deed != null) {
          return deed;
        }
      }
    }
    return null;
  }

  private @Nullable EventMention disaster() {
    return extract.events().stream()
        .filter(e -> isMatter(e) && is("buries", focus(e)))
        .findFirst()
        .orElse(null);
  }

  private static boolean isMatter(EventMention mention) {
    return (isDeath(mention) || (DayOfTheMatter.isKnown(mention) && ToldEvent.isNoun(mention)))
        && !ToldEvent.isSeveral(mention);
  }

  /** The matter that is named right after the amount. */
  private @Nullable EventMention after(Span sentence, TimeExpression time) {
    int end = time.span().end();
    return extract.events().stream()
        .filter(e -> isMatter(e) && sentence.contains(e.evidence().focus()))
        .filter(e -> e.evidence().focus().begin() > end)
        .filter(e -> e.evidence().focus().begin() < end + NEAR_CHARACTERS)
        .min(Comparator.comparingInt(e -> e.evidence().focus().begin()))
        .orElse(null);
  }

  /** The matter of the same clause before the amount. */
  private @Nullable EventMention before(Span sentence, TimeExpression time) {
    int begin = time.span().begin();
    return extract.events().stream()
        .filter(e -> isMatter(e) && sentence.contains(e.evidence().focus()))
        .filter(e -> e.evidence().focus().end() <= begin)
        .filter(e -> !CLAUSE.matcher(text.substring(e.evidence().focus().end(), begin)).find())
        .max(Comparator.comparingInt(e -> e.evidence().focus().begin()))
        .orElse(null);
  }
}

package org.annals.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.report.PassageKind;
import org.annals.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What ties an undated report to a few days: the weekday on which its lead has somebody speak, and
 * what it counts from a day that it names ("40 days after the mine caved in").
 *
 * <p>Of 25 bare weekdays on which somebody speaks in the first three sentences of 88 articles of
 * Timeline17 and 60 of Wikinews, 20 are the day of the report and 5 the day before.
 */
final class DayClues {
  /** In the first sentences a bare weekday is that of the report's news. */
  private static final int LEAD_SENTENCES = 3;

  /** Further down, what is counted in days is counted up to some earlier day. */
  private static final int COUNTING_SENTENCES = 6;

  /** "said on Sunday": the report is of that day or the next. */
  private static final int SPOKEN_DAYS = 1;

  /** "went on strike on Thursday", begins the news: of that day or the two after it. */
  private static final int DONE_DAYS = 2;

  /** Longer times than that a weekday would only pare at the ends. */
  private static final int FEW_DAYS = 32;

  /** "Two years after" is said for so many months more, before it is two and a half. */
  private static final int YEARLY_MONTHS = 5;

  /** How near a deed stands to its day. */
  private static final int NEAR_TOKENS = 4;

  private static final Pattern AMOUNT = Pattern.compile("P(?<n>\\d{1,4})(?<unit>[DWMY])");

  private final Text text;
  private final List<List<TimeExpression>> times;
  private final PossibleDays days;

  private DayClues(Text text, List<List<TimeExpression>> times, PossibleDays days) {
    this.text = text;
    this.times = times;
    this.days = days;
  }

  /** Strikes out the days that do not fit. */
  static void keep(Text text, List<List<TimeExpression>> times, PossibleDays days) {
    DayClues clues = new DayClues(text, times, days);
    int body = 0;
    for (Sentence sentence : text.sentences()) {
      if (sentence.kind() != PassageKind.CAPTION && body++ < COUNTING_SENTENCES) {
        clues.counted(sentence);
      }
    }
  }

  /**
   * Strikes out the weekdays that do not fit, where a few weeks at most are left: of longer times
   * they would only pare the ends.
   */
  static void keepWeekdays(Text text, List<List<TimeExpression>> times, PossibleDays days) {
    if (days.isOfFew(FEW_DAYS)) {
      new DayClues(text, times, days).spoken();
    }
  }

  /** "the minister said on Sunday", in the lead: the first such day. */
  private void spoken() {
    int body = 0;
    for (Sentence sentence : text.sentences()) {
      if (sentence.kind() == PassageKind.CAPTION) {
        continue;
      }
      if (body++ >= LEAD_SENTENCES) {
        return;
      }
      for (TimeExpression e : times.get(sentence.index())) {
        TimePoint point = e.reference() == null ? null : e.reference().point();
        Integer weekday = point == null ? null : point.weekday();
        Token hook = ExpressionLinker.head(sentence, e.firstToken(), e.endToken());
        if (point == null
            || weekday == null
            || point.month() != null
            || point.pick() != Pick.PAST
            || point.offset() != 0
            || point.shiftUnit() != null
            || hook.head() < 0) {
          continue;
        }
        Token verb = sentence.token(hook.head());
        boolean told = verb.isVerb() && Tense.of(sentence, verb) == Tense.PAST;
        boolean said = Lexicon.is(verb.lemma(), WordClass.SAYING);
        if (told && (said || isMain(sentence, verb))) {
          int most = said ? SPOKEN_DAYS : DONE_DAYS;
          days.keepDays(
              d -> Math.floorMod(d.getDayOfWeek().getValue() - weekday, 7) <= most,
              "“"
                  + verb.word()
                  + " … "
                  + words(e)
                  + "” is of that day or "
                  + (said ? "the day" : "two days")
                  + " before");
          return;
        }
      }
    }
  }

  /** The main verb, or one beside it, whatever is told of who said so after it. */
  private static boolean isMain(Sentence sentence, Token verb) {
    Token t = verb;
    for (int i = 0; i < NEAR_TOKENS && t.head() >= 0; i++) {
      Token above = sentence.token(t.head());
      boolean said = t.is("ccomp") && Lexicon.is(above.lemma(), WordClass.SAYING);
      if (!t.is("conj") && !t.is("dep") && !said) {
        return false;
      }
      t = above;
    }
    return t.head() < 0;
  }

  // ---------------------------------------------------------------- counting

  /** "153 days after the mine caved in", where another sentence says "caved in on April 20". */
  private void counted(Sentence sentence) {
    for (TimeExpression e : times.get(sentence.index())) {
      Matcher m = AMOUNT.matcher(e.value());
      boolean amount = e.type() == TimeType.DURATION && m.matches();
      if (!amount || e.endToken() + 1 >= sentence.size()) {
        continue;
      }
      Token mark = mark(sentence, e.endToken());
      if (mark == null) {
        continue;
      }
      Token hook = ExpressionLinker.head(sentence, e.firstToken(), e.endToken());
      Tense tense = Tense.of(sentence, hook);
      if (tense == Tense.FUTURE || isBackground(sentence, hook)) {
        continue;
      }
      int n = Integer.parseInt(m.group("n"));
      Unit unit =
          switch (m.group("unit")) {
            case "D" -> Unit.DAY;
            case "W" -> Unit.WEEK;
            case "M" -> Unit.MONTH;
            default -> Unit.YEAR;
          };
      TimeExpression from = within(sentence, e.endToken(), e.endToken() + 12);
      if (from == null) {
        from = elsewhere(sentence, deed(sentence, mark), unit);
      }
      if (from == null && unit == Unit.YEAR) {
        from = elsewhere(sentence, noun(sentence, mark), unit);
      }
      if (from != null) {
        String words = new Span(e.span().begin(), mark.span().end()).of(text.report().text());
        keep(n, unit, from, "“" + words + "” “" + words(from) + "”");
      }
    }
  }

  /** "after", "since", "on from": what stands between an amount of time and what it counts from. */
  private static @Nullable Token mark(Sentence sentence, int at) {
    Token mark = sentence.token(at);
    if (mark.word().equals("on") && at + 2 < sentence.size()) {
      Token next = sentence.token(at + 1);
      return next.word().equals("from") || next.word().equals("after") ? next : null;
    }
    return mark.word().equals("after") || mark.word().equals("since") ? mark : null;
  }

  /** "Two years on from the deal": from a month before to {@value #YEARLY_MONTHS} months after. */
  private void keepYears(int n, int year, int month, String reason) {
    LocalDate then = LocalDate.of(year + n, month, 1);
    days.keepDays(
        d -> !d.isBefore(then.minusMonths(1)) && d.isBefore(then.plusMonths(1L + YEARLY_MONTHS)),
        reason);
  }

  /** Keeps the days that lie so long after a day of the year; reports follow by up to two days. */
  private void keep(int n, Unit unit, TimeExpression from, String reason) {
    TimePoint point = from.reference() == null ? null : from.reference().point();
    Integer month = point == null ? null : point.month();
    Integer day = point == null ? null : point.day();
    Integer year = point == null ? null : point.year();
    if (unit == Unit.YEAR && month != null && year != null) {
      keepYears(n, year, month, reason);
      return;
    }
    if (month == null || day == null || unit == Unit.YEAR) {
      return;
    }
    int slack = unit == Unit.DAY ? 0 : unit.days() / 2;
    days.keepDays(
        d -> {
          for (int y = d.getYear() - 3; y <= d.getYear(); y++) {
            LocalDate begun = year != null && year != y ? null : date(y, month, day);
            if (begun != null) {
              LocalDate then = TimeResolver.move(begun, n, unit);
              boolean early = d.isBefore(then.minusDays(1L + slack));
              boolean late = d.isAfter(then.plusDays(2L + slack));
              if (!early && !late) {
                return true;
              }
            }
          }
          return false;
        },
        reason);
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return Year.isLeap(year) || month != 2 || day < 29 ? LocalDate.of(year, month, day) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The first day of the calendar named between two tokens. */
  private @Nullable TimeExpression within(Sentence sentence, int first, int end) {
    for (TimeExpression e : times.get(sentence.index())) {
      if (e.firstToken() >= first && e.endToken() <= end && isDay(e)) {
        return e;
      }
    }
    return null;
  }

  /** What "after" stands before: the next verb, else the next noun, however it was parsed. */
  private static Token deed(Sentence sentence, Token mark) {
    int end = Math.min(sentence.size(), mark.index() + 2 + 2 * NEAR_TOKENS);
    for (int i = mark.index() + 1; i < end; i++) {
      Token token = sentence.token(i);
      boolean carries = token.lemma().equals("be") || token.lemma().equals("have");
      if (token.word().equals(":") || token.word().equals(",")) {
        break; // "Three months after the deal: what was kept"
      }
      if (token.isVerb() && !carries) {
        return token;
      }
    }
    for (int i = mark.index() + 1; i < end; i++) {
      if (sentence.token(i).isNoun()) {
        return sentence.token(i);
      }
    }
    return mark;
  }

  /** The one day that the report gives the same deed or thing: "caved in on April 20". */
  private @Nullable TimeExpression elsewhere(Sentence here, Token deed, Unit unit) {
    TimeExpression found = null;
    for (Sentence sentence : text.sentences()) {
      for (TimeExpression e : times.get(sentence.index())) {
        boolean named = isDay(e) || (unit == Unit.YEAR && isMonthOfYear(e));
        if (sentence.index() == here.index() || !named || !isBeside(sentence, e, deed)) {
          continue;
        }
        if (found != null && !java.util.Objects.equals(point(found), point(e))) {
          return null;
        }
        found = e;
      }
    }
    return found;
  }

  private static boolean isBeside(Sentence sentence, TimeExpression e, Token deed) {
    int last = Math.min(sentence.size(), e.endToken() + NEAR_TOKENS);
    for (int i = Math.max(0, e.firstToken() - NEAR_TOKENS); i < last; i++) {
      Token token = sentence.token(i);
      boolean word = i < e.firstToken() || i >= e.endToken();
      if (word && (token.isVerb() || token.isNoun() || token.tag().startsWith("JJ"))) {
        String lemma = token.lemma();
        if (lemma.equals(deed.lemma()) || ToldBefore.alike(lemma, deed.lemma())) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable TimePoint point(TimeExpression e) {
    return e.reference() == null ? null : e.reference().point();
  }

  /** "November 2022", as past. */
  private static boolean isMonthOfYear(TimeExpression e) {
    TimePoint point = point(e);
    return point != null
        && point.month() != null
        && point.year() != null
        && point.shiftUnit() == null
        && point.pick() != Pick.FUTURE;
  }

  /** The next noun. */
  private static Token noun(Sentence sentence, Token mark) {
    int end = Math.min(sentence.size(), mark.index() + 1 + NEAR_TOKENS);
    for (int i = mark.index() + 1; i < end; i++) {
      if (sentence.token(i).isNoun()) {
        return sentence.token(i);
      }
    }
    return mark;
  }

  private static boolean isDay(TimeExpression e) {
    TimePoint point = point(e);
    return point != null
        && point.month() != null
        && point.day() != null
        && point.shiftUnit() == null
        && point.pick() != Pick.FUTURE;
  }

  private static boolean isBackground(Sentence sentence, Token hook) {
    Token t = hook;
    for (int i = 0; i < 6 && t.head() >= 0 && !t.isVerb(); i++) {
      t = sentence.token(t.head());
    }
    return t.is("acl")
        || sentence.children(t, "aux").stream()
            .anyMatch(a -> a.lemma().equals("have") && a.tag().equals("VBD"));
  }

  private String words(TimeExpression e) {
    return e.span().of(text.report().text());
  }
}

package org.annals.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.report.PassageKind;
import org.annals.report.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * When a report was published: what it states, else what its words leave possible.
 *
 * <p>Method: of all days, those are struck out in which the report could not say what it says: a
 * past that had not been, a holder of an office who had left it, "in August" where that would be
 * "this month". A reason that would leave no month is set aside. Months by name are taken to be of
 * the same year or at most {@value #FARTHEST_MONTHS} months away. Not used: the other reports,
 * which {@code record} has. An end that nothing sets is set by how far news looks back, as measured
 * ({@link #DAY_HORIZON_MONTHS}).
 */
final class PublicationReader {
  /** Farther off and in another year, news names the year or says "last October". */
  private static final int FARTHEST_MONTHS = 4;

  /** What lies behind is named by its bare month for longer. */
  private static final int FARTHEST_MONTHS_BACK = 5;

  /** The month that has been not long ago is not meant by its name alone. */
  private static final int FARTHEST_MONTHS_AHEAD = 9;

  /** "This September" is said so long before. */
  private static final int THIS_MONTHS = 8;

  /** "This May" is said so long after. */
  private static final int THIS_MONTHS_BACK = 2;

  /** "by the end of May" is said in May, too. */
  private static final Pattern NAMES_END = Pattern.compile("(?i)\\bend\\b");

  /** How far back a year told in the same section keeps a bare month from being of this year. */
  private static final int STORY_SENTENCES = 3;

  /**
   * So long after a day that it tells of as over, with its year, a report of news was published in
   * 10 of 11 cases (60 articles of Wikinews, 175 of Timeline17; the eleventh told of the distant
   * past).
   */
  private static final int DAY_HORIZON_MONTHS = 36;

  /** The same of a month and year in its first sentences: 6 of 6. */
  private static final int MONTH_HORIZON_MONTHS = 48;

  /**
   * A picture that its caption dates to the day is of the month before the report in 18 of 20
   * articles of Timeline17, and of the quarter before in all; one said to be of a file, of the year
   * before in 11 of 11.
   */
  private static final int PICTURE_HORIZON_MONTHS = 3;

  private static final int FILE_PICTURE_HORIZON_MONTHS = 12;

  private static final Set<String> PICTURED =
      Set.of("show", "see", "picture", "photograph", "take", "file");

  private static final Set<String> EDITIONS =
      Set.of(
          "version",
          "model",
          "edition",
          "lineup",
          "collection",
          "catalogue",
          "catalog",
          "season",
          "budget",
          "forecast",
          "outlook",
          "target",
          "guidance",
          "calendar");

  private static final int MONTH_DAYS = 31;

  /** Of so few days the day on which an office changed hands leaves a part that tells more. */
  private static final int FEW_DAYS = 2 * MONTH_DAYS;

  private static final int LEAD_SENTENCES = 5;
  private static final int DEEPEST = 12;
  private static final int NEAR_TOKENS = 4;

  /** "September 11" is known by its day, and told of long after. */
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private final Text text;
  private final List<List<TimeExpression>> times;
  private final PossibleDays days = new PossibleDays();
  private @Nullable LocalDate horizonFrom;
  private int horizonMonths;
  private String horizonWords = "";

  private PublicationReader(Text text, List<List<TimeExpression>> times) {
    this.text = text;
    this.times = times;
  }

  static Publication read(Text text, List<List<TimeExpression>> times) {
    StatedDate stated = text.report().published();
    if (stated != null) {
      return new Publication(stated.when(), Basis.STATED, stated.why());
    }
    PublicationReader reader = new PublicationReader(text, times);
    reader.namedDates();
    reader.offices();
    for (OfficeChange change : OfficeChange.in(text, times)) {
      reader.days.keepDays(change::fits, change.why());
    }
    Anniversaries.keep(text, times, reader.days);
    DaysRunning.keep(text, times, reader.days);
    DayClues.keep(text, times, reader.days);
    reader.namedMonths();
    reader.horizon();
    reader.officeDays();
    DayClues.keepWeekdays(text, times, reader.days);
    When when = reader.days.when();
    return when == null
        ? new Publication(
            null,
            Basis.UNKNOWN,
            reader.days.why().isEmpty()
                ? "the report states no date and lets none be inferred"
                : "the report states no date and lets no year be inferred: " + reader.days.why(),
            reader.days.stretches())
        : new Publication(when, Basis.INFERRED, reader.days.why(), reader.days.stretches());
  }

  /** Dates with a year: the past ones lie before the report, the future ones behind it. */
  private void namedDates() {
    LocalDate latest = null;
    LocalDate nearest = null;
    String latestWords = "";
    String nearestWords = "";
    LocalDate newest = null;
    String newestWords = "";
    int horizon = 0;
    for (Sentence sentence : text.sentences()) {
      for (TimeExpression e : times.get(sentence.index())) {
        TimeReference reference = e.reference();
        When when =
            reference == null || reference.basis() != Basis.STATED
                ? null
                : TimeResolver.resolve(reference, null);
        if (reference == null || when == null || isOfEdition(sentence, e)) {
          continue;
        }
        Token hook = ExpressionLinker.head(sentence, e.firstToken(), e.endToken());
        Tense tense = Tense.of(sentence, hook);
        boolean picture =
            (sentence.kind() == PassageKind.CAPTION && tense != Tense.FUTURE)
                || (tense == Tense.PRESENT && when.days() <= 1 && endsWith(sentence, e));
        if (isBeyond(sentence, e)) {
          continue; // "leases that extend beyond June 2011"
        }
        if (isSetFor(sentence, e)) {
          continue;
        }
        if ((tense.isOver() || picture) && when.first() != null) {
          LocalDate day = picture ? afterPicture(sentence, e, when) : when.first();
          if (!picture && tense == Tense.PAST && isBareYear(sentence, reference, hook)) {
            day = day.plusYears(1);
          }
          if (latest == null || day.isAfter(latest)) {
            latest = day;
            latestWords = reference.words();
          }
          if (isNearNews(sentence, when)
              && YEAR.matcher(reference.words()).find()
              && !tellsOfBirth(sentence)
              && (newest == null || day.isAfter(newest))) {
            newest = day;
            newestWords = reference.words();
            horizon = horizonMonths(sentence, when, picture);
          }
        } else if (tense == Tense.FUTURE
            && isPlainFuture(sentence, e)
            && when.last() != null
            && reference.bound() != Bound.SINCE) {
          LocalDate to = lastBefore(reference, when.last());
          if (nearest == null || to.isBefore(nearest)) {
            nearest = to;
            nearestWords = reference.words();
          }
        }
      }
    }
    if (latest != null) {
      LocalDate from = latest;
      days.keepDays(d -> !d.isBefore(from), "“" + latestWords + "” is past");
    }
    // a future that lies before what is past is a sentence misread, or one of the past's own
    if (nearest != null
        && !nearestWords.equals(latestWords)
        && (latest == null || nearest.plusDays(1).getYear() > latest.getYear())) {
      LocalDate to = nearest;
      days.keepDays(d -> !d.isAfter(to), "“" + nearestWords + "” is to come");
    }
    if (newest != null && newest.equals(latest)) {
      horizonFrom = newest;
      horizonMonths = horizon;
      horizonWords = newestWords;
    }
  }

  /** "in 2011", told as over: nearly always of an earlier year than the report. */
  private static boolean isBareYear(Sentence sentence, TimeReference reference, Token hook) {
    TimePoint point = reference.point();
    return point != null
        && point.unit() == Unit.YEAR
        && point.part() == Part.WHOLE
        && point.shiftUnit() == null
        && reference.bound() == Bound.IN
        && sentence.head(hook).filter(Token::isVerb).isPresent();
  }

  /** "in January 2012", to come: so early a month of this year would be named without it. */
  private static LocalDate lastBefore(TimeReference reference, LocalDate last) {
    TimePoint point = reference.point();
    boolean month = point != null && point.unit() == Unit.MONTH && point.year() != null;
    boolean early = month && last.getMonthValue() <= FARTHEST_MONTHS;
    return early ? LocalDate.of(last.getYear() - 1, 12, 31) : last;
  }

  /**
   * Closes what nothing else closed: a report that tells of a day, or begins with a month, as over
   * is of the years just after.
   */
  private void horizon() {
    LocalDate from = horizonFrom;
    if (from == null) {
      return;
    }
    if (horizonMonths < DAY_HORIZON_MONTHS && isOfItsPicture(from)) {
      days.keepDays(
          d -> !d.isBefore(from) && !d.isAfter(from.plusDays(1)),
          "“" + horizonWords + "”, the day of a picture, is of the weekday that its lead names");
    } else if (horizonMonths < DAY_HORIZON_MONTHS) {
      days.keepDays(
          d -> !d.isAfter(from.plusMonths(horizonMonths)),
          "“"
              + horizonWords
              + "” is the day of a picture: nearly all stand in reports of the "
              + (horizonMonths == PICTURE_HORIZON_MONTHS ? "quarter" : "year")
              + " after");
    } else if (days.isOpenEnded()) {
      YearMonth month = YearMonth.from(from);
      days.keep(
          m -> !m.isAfter(month.plusMonths(horizonMonths)),
          "“"
              + horizonWords
              + "” is the latest time told as over: of news, nine in ten follow within "
              + horizonMonths / 12
              + " years");
    }
  }

  /** "Fans wave a flag in Lyon May 2, 2014.": what a picture shows, and when. */
  private static boolean endsWith(Sentence sentence, TimeExpression e) {
    return e.endToken() >= sentence.size() - 1;
  }

  /** "was promised for the first quarter of 2009": over is the promise, not the quarter. */
  private static boolean isSetFor(Sentence sentence, TimeExpression e) {
    int before = e.firstToken() - 1;
    if (before >= 0 && sentence.token(before).tag().equals("DT")) {
      before--;
    }
    return before >= 0
        && sentence.token(before).word().equals("for")
        && ExpressionLinker.head(sentence, e.firstToken(), e.endToken()).is("obl");
  }

  private static boolean isBeyond(Sentence sentence, TimeExpression e) {
    String before =
        e.firstToken() == 0
            ? ""
            : sentence.token(e.firstToken() - 1).word().toLowerCase(Locale.ROOT);
    return before.equals("beyond") || before.equals("through");
  }

  /** Whether all weekdays that the first sentences name as past are that of the picture. */
  private boolean isOfItsPicture(LocalDate picture) {
    boolean named = false;
    int body = 0;
    for (Sentence sentence : text.sentences()) {
      if (sentence.kind() != PassageKind.BODY || body++ >= LEAD_SENTENCES + 1) {
        continue;
      }
      for (TimeExpression e : times.get(sentence.index())) {
        TimePoint point = e.reference() == null ? null : e.reference().point();
        if (point != null
            && point.weekday() != null
            && point.month() == null
            && point.pick() == Pick.PAST
            && point.offset() == 0
            && point.shiftUnit() == null) {
          if (point.weekday() != picture.getDayOfWeek().getValue()) {
            return false;
          }
          named = true;
        }
      }
    }
    return named;
  }

  /** "the 2021 model", "its 2021 budget": of a year that may be still to come. */
  private static boolean isOfEdition(Sentence sentence, TimeExpression e) {
    Token hook = ExpressionLinker.head(sentence, e.firstToken(), e.endToken());
    return Attachment.isAdjective(hook)
        && hook.head() >= 0
        && EDITIONS.contains(sentence.token(hook.head()).lemma());
  }

  /** A picture "shown in 2010" is told of in a later year, which could not call it this one. */
  private static LocalDate afterPicture(Sentence sentence, TimeExpression e, When when) {
    LocalDate first = Objects.requireNonNull(when.first());
    TimePoint point = e.reference() == null ? null : e.reference().point();
    boolean bareYear = point != null && point.unit() == Unit.YEAR && point.month() == null;
    boolean pictured =
        sentence.tokens().stream()
            .anyMatch(
                t ->
                    t.index() < e.firstToken()
                        && e.firstToken() - t.index() <= NEAR_TOKENS
                        && PICTURED.contains(t.lemma()));
    return bareYear && pictured ? first.plusYears(1) : first;
  }

  private static int horizonMonths(Sentence sentence, When when, boolean picture) {
    if (picture && when.days() <= 1) {
      boolean file =
          sentence.tokens().stream()
              .map(t -> t.word().toLowerCase(Locale.ROOT))
              .anyMatch(w -> w.equals("file") || w.startsWith("archiv"));
      return file ? FILE_PICTURE_HORIZON_MONTHS : PICTURE_HORIZON_MONTHS;
    }
    return when.days() <= 1 ? DAY_HORIZON_MONTHS : MONTH_HORIZON_MONTHS;
  }

  private static boolean tellsOfBirth(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(t -> t.word().equals("born"));
  }

  /** A day and year anywhere, a month and year in the first sentences. */
  private static boolean isNearNews(Sentence sentence, When when) {
    return when.days() <= 1 || (when.days() <= 31 && sentence.index() < LEAD_SENTENCES);
  }

  /**
   * Whether what is told as to come is so for the report too: not "was the first to do so in 1989",
   * nor a thing that bears a date ("will outdo the spill of 1989").
   */
  private static boolean isPlainFuture(Sentence sentence, TimeExpression e) {
    Token t = ExpressionLinker.head(sentence, e.firstToken(), e.endToken());
    TimePoint point = e.reference() == null ? null : e.reference().point();
    boolean wide = point != null && (point.unit() == Unit.DECADE || point.unit() == Unit.CENTURY);
    boolean year = point != null && point.unit() == Unit.YEAR;
    if (wide || Attachment.isAdjective(t) || t.is("nmod")) {
      return false;
    }
    for (int i = 0; i < DEEPEST && t.head() >= 0; i++) {
      boolean infinitive =
          t.tag().equals("VB") && sentence.children(t).stream().anyMatch(c -> c.tag().equals("TO"));
      Token above = sentence.token(t.head());
      boolean looksAhead =
          Lexicon.is(above.lemma(), WordClass.LOOKS_AHEAD)
              || Lexicon.is(above.lemma(), WordClass.EXPECTED);
      boolean over = Tense.of(sentence, above).isOver();
      if (over && ((infinitive && !looksAhead) || (year && above.isVerb()))) {
        return false;
      }
      t = above;
    }
    return true;
  }

  /** The newest holders first: an older one beside them is a memory. */
  private void offices() {
    List<OfficeMention> mentions = new ArrayList<>(OfficeMention.in(text, times));
    mentions.addAll(Posts.in(text, times));
    mentions.sort(Comparator.comparing(OfficeMention::latest).reversed());
    Set<String> seen = new LinkedHashSet<>();
    Set<LocalDate> elected = new HashSet<>();
    for (OfficeMention mention : mentions) {
      if (mention.kind() == OfficeMention.Kind.ELECTED) {
        elected.add(mention.latest());
      }
    }
    // "the X administration" of one who is elected only is that to come
    mentions.removeIf(
        m -> m.kind() == OfficeMention.Kind.IN_OFFICE && elected.contains(m.latest()));
    for (OfficeMention mention : mentions) {
      if (seen.add(mention.why())) {
        days.keep(mention::fits, mention.why());
      }
    }
  }

  /** Once only weeks are left, the days on which offices changed hands part them. */
  private void officeDays() {
    if (!days.isOfFew(FEW_DAYS)) {
      return;
    }
    List<OfficeMention> mentions = new ArrayList<>(OfficeMention.in(text, times));
    mentions.addAll(Posts.in(text, times));
    for (OfficeMention mention : mentions) {
      days.keepDays(mention::fits, mention.why());
    }
  }

  private void namedMonths() {
    Set<Integer> disputed = disputedMonths();
    for (Sentence sentence : text.sentences()) {
      for (TimeExpression e : times.get(sentence.index())) {
        TimeReference reference = e.reference();
        TimePoint point = reference == null ? null : reference.point();
        Integer month = point == null ? null : point.month();
        if (reference == null
            || point == null
            || !point.deictic()
            || (point.pick() == Pick.PAST && isQuoted(sentence, e))) {
          continue;
        }
        boolean feast = point.holiday() != null && point.offset() == 0;
        if (feast && point.pick() == Pick.PAST && !isStory(sentence)) {
          days.keepDays(lately(point), "“" + reference.words() + "” is past");
        }
        if (month == null) {
          continue;
        }
        if (point.day() == null && disputed.contains(month)) {
          continue;
        }
        String words = "“" + reference.words() + "”";
        switch (point.pick()) {
          case PAST -> {
            if (point.offset() == 0 && point.day() != null && !isStory(sentence)) {
              days.keepDays(lately(month, point.day()), words + " is past");
            } else if (point.offset() == 0 && !isStory(sentence)) {
              // "the beginning of March" is said in March, too
              boolean begun = point.part() != Part.WHOLE || isOwner(sentence, e);
              days.keep(after(month, begun ? 0 : 1), words + " is past");
            }
          }
          case FUTURE -> {
            Integer day = point.day();
            if (day != null) {
              days.keepDays(soon(month, day), words + " is to come");
            } else {
              boolean end = point.part() != Part.WHOLE || NAMES_END.matcher(words).find();
              days.keep(before(month, end ? 0 : 1), words + " is to come");
            }
          }
          case OFFSET -> {
            if (point.offset() == 0
                && (point.unit() == Unit.MONTH || point.unit() == Unit.DAY)
                && reference.basis() != Basis.INHERITED) {
              days.keep(
                  m ->
                      m.getMonthValue() >= month - THIS_MONTHS
                          && m.getMonthValue() <= month + THIS_MONTHS_BACK,
                  words + " is of the same year, to come or just past");
            }
          }
          case NAMED, NEAREST -> {}
        }
      }
    }
  }

  /** Months told as past and as to come: one of the two was misread, and nobody can say which. */
  private Set<Integer> disputedMonths() {
    Set<Integer> past = new HashSet<>();
    Set<Integer> coming = new HashSet<>();
    for (List<TimeExpression> expressions : times) {
      for (TimeExpression e : expressions) {
        TimePoint point = e.reference() == null ? null : e.reference().point();
        if (point == null || point.day() != null || point.month() == null) {
          continue;
        }
        switch (point.pick()) {
          case PAST -> past.add(point.month());
          case FUTURE -> coming.add(point.month());
          default -> {}
        }
      }
    }
    past.retainAll(coming);
    return past;
  }

  /** "May's figures are out": said in May, too. */
  private static boolean isOwner(Sentence sentence, TimeExpression e) {
    return e.endToken() < sentence.size() && sentence.token(e.endToken()).tag().equals("POS");
  }

  /** The days on which news names a day that is past without its year. */
  private static Predicate<LocalDate> lately(int month, int day) {
    return d -> {
      LocalDate then = dayOf(d.getYear(), month, day);
      return !then.isAfter(d)
          || d.toEpochDay() - dayOf(d.getYear() - 1, month, day).toEpochDay()
              <= (long) FARTHEST_MONTHS_BACK * MONTH_DAYS;
    };
  }

  /** The same of a feast. */
  private static Predicate<LocalDate> lately(TimePoint feast) {
    return d -> {
      When when = TimeResolver.days(feast, When.day(d));
      LocalDate then = when == null ? null : when.first();
      return when == null
          || then == null
          || when.days() > 1
          || then.getYear() == d.getYear()
          || d.toEpochDay() - then.toEpochDay() <= (long) FARTHEST_MONTHS_BACK * MONTH_DAYS;
    };
  }

  /** Whether it stands in words that somebody said, who knows when. */
  private static boolean isQuoted(Sentence sentence, TimeExpression e) {
    int open = 0;
    for (int i = 0; i < e.firstToken(); i++) {
      String word = sentence.token(i).word();
      boolean straight = word.equals("\"") || word.equals("''") || word.equals("``");
      boolean opens = word.equals("“") || (straight && open == 0);
      open = opens ? 1 : word.equals("”") || straight ? 0 : open;
    }
    return open > 0;
  }

  /** The days on which news names a day that is to come without its year. */
  private static Predicate<LocalDate> soon(int month, int day) {
    return d -> {
      long until = dayOf(d.getYear(), month, day).toEpochDay() - d.toEpochDay();
      return until >= 0
          ? until <= (long) FARTHEST_MONTHS_AHEAD * MONTH_DAYS
          : dayOf(d.getYear() + 1, month, day).toEpochDay() - d.toEpochDay()
              <= (long) FARTHEST_MONTHS * MONTH_DAYS;
    };
  }

  private static LocalDate dayOf(int year, int month, int day) {
    return LocalDate.of(year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth()));
  }

  private static Predicate<YearMonth> after(int month, int least) {
    return m -> {
      int since = Math.floorMod(m.getMonthValue() - month, 12);
      boolean sameYear = month <= m.getMonthValue();
      return since >= least && since <= (sameYear ? 12 : FARTHEST_MONTHS_BACK);
    };
  }

  private static Predicate<YearMonth> before(int month, int least) {
    return m -> {
      int until = Math.floorMod(month - m.getMonthValue(), 12);
      boolean sameYear = month >= m.getMonthValue();
      return until >= least && until <= (sameYear ? FARTHEST_MONTHS_AHEAD : FARTHEST_MONTHS);
    };
  }

  /** Whether a year was told just before, so that a bare month may be one of that year. */
  private boolean isStory(Sentence sentence) {
    for (int i = sentence.index(); i >= Math.max(0, sentence.index() - STORY_SENTENCES); i--) {
      if (text.sentences().get(i).section() != sentence.section()) {
        return false;
      }
      for (TimeExpression e : times.get(i)) {
        TimePoint point = e.reference() == null ? null : e.reference().point();
        boolean named = point != null && point.year() != null;
        boolean back = point != null && point.unit() == Unit.YEAR && point.offset() < 0;
        if (named || (back && i == sentence.index())) {
          return true;
        }
      }
    }
    return false;
  }
}

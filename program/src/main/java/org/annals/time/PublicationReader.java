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
 * "this month". A reason that would leave no month is set aside. Not used: the other reports, which
 * {@code record} has. An end that nothing sets is set by how far news looks back, as measured
 * ({@link #DAY_HORIZON_MONTHS}).
 */
final class PublicationReader {
  /** So early in a year, its months are named without it. */
  private static final int EARLY_MONTHS = 4;

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
    MonthClues.keep(text, times, reader.days);
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
            (sentence.kind() == PassageKind.CAPTION && tense != Tense.FUTURE && e.firstToken() > 0)
                || ((tense == Tense.PRESENT || isShown(sentence))
                    && when.days() <= 1
                    && endsWith(sentence, e)
                    && isBesideName(sentence, e));
        TimePoint named = reference.point();
        boolean decade = named != null && named.unit().days() > Unit.YEAR.days();
        if (decade || isBeyond(sentence, e)) {
          continue; // "leases that extend beyond June 2011"
        }
        if (isSetFor(sentence, e) || isYetToBe(sentence, hook) || hook.is("obj")) {
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
      days.keepBetween(latest, null, "“" + latestWords + "” is past");
    }
    // a future that lies before what is past is a sentence misread, or one of the past's own
    if (nearest != null
        && !nearestWords.equals(latestWords)
        && (latest == null || nearest.plusDays(1).getYear() > latest.getYear())) {
      days.keepBetween(null, nearest, "“" + nearestWords + "” is to come");
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
    boolean early = month && last.getMonthValue() <= EARLY_MONTHS;
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
      days.keepBetween(
          from,
          from.plusDays(1),
          "“" + horizonWords + "”, the day of a picture, is of the weekday that its lead names");
    } else if (horizonMonths < DAY_HORIZON_MONTHS) {
      days.keepBetween(
          null,
          from.plusMonths(horizonMonths),
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

  /** "Officers inspect a farm in an effort to stop it in Lyon May 2, 2014." */
  private static boolean isShown(Sentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(t -> t.head() < 0 && t.isVerb() && Tense.of(sentence, t) == Tense.PRESENT);
  }

  /** "… in Lyon May 2, 2014.", not "expires May 2, 2014." */
  private static boolean isBesideName(Sentence sentence, TimeExpression e) {
    int before = e.firstToken() - 1;
    return before > 1
        && (sentence.token(before).isNoun() || sentence.token(before).word().equals(","));
  }

  /** "after the contract lapses at the end of 2019", whatever the tense of what stands with it. */
  private static boolean isYetToBe(Sentence sentence, Token hook) {
    Token t = hook;
    for (int i = 0; i < DEEPEST && t.head() >= 0 && !t.isVerb(); i++) {
      t = sentence.token(t.head());
    }
    return (t.tag().equals("VBZ") || t.tag().equals("VBP"))
        && sentence.children(t, "aux").isEmpty()
        && sentence.children(t, "mark").stream().anyMatch(m -> !m.word().equals("that"));
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
    return sentence.tokens().stream().anyMatch(t -> t.word().equalsIgnoreCase("born"));
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
    List<OfficeMention> mentions = holders();
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
      if (seen.add(mention.why() + mention.past())) {
        days.keep(mention::fits, mention.why());
      }
    }
  }

  private List<OfficeMention> holders() {
    List<OfficeMention> mentions = new ArrayList<>(OfficeMention.in(text, times));
    if (OfficeChange.isOfCoup(text)) {
      // many go on calling the one driven out by his title
      mentions.replaceAll(OfficeMention::maybeOut);
    }
    List<OfficeMention> named = List.copyOf(mentions);
    mentions.replaceAll(m -> named.stream().anyMatch(m::isFollowedBy) ? m.maybeOut() : m);
    mentions.addAll(Posts.in(text, times));
    return mentions;
  }

  /** Once only weeks are left, the days on which offices changed hands part them. */
  private void officeDays() {
    if (!days.isOfFew(FEW_DAYS)) {
      return;
    }
    for (OfficeMention mention : holders()) {
      days.keepDays(mention::fits, mention.why());
    }
  }
}

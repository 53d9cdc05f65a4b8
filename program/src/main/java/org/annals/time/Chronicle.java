package org.annals.time;

import java.util.Locale;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a chronicle: a date with a colon, a dash or a full stop opens one, and whatever
 * its paragraph tells is of that date until the next opens: "March 2015: The mill burns. In the
 * autumn the owner sells.", "Thurs 12 June. The mill burns." An entry that names a weekday and a
 * day alone ("Fri 13.") is of the month of the one before, or of the next.
 *
 * <p>A chronicle goes forward, so an entry that names no year is of the year of the one before, or
 * of the next where its month has passed; and it looks back, so the first without a year is of the
 * last such day, though its verbs are in the present.
 */
final class Chronicle {

  private int section = -1;
  private int paragraph = -1;

  /** What the entry that is being read is of, with its year; null outside of one. */
  private @Nullable TimePoint entry;

  /** What the last entry of the section was of, with its year; null if none was. */
  private @Nullable TimePoint last;

  /** The last entry of the section that names a day and its month; null if none does. */
  private @Nullable TimePoint lastDay;

  /** Whether the expression between two tokens opens an entry. */
  static boolean opens(Sentence sentence, int first, int end) {
    for (int i = 0; i < first; i++) {
      String word = sentence.token(i).word();
      boolean weekday = Lexicon.shortWeekday(word) != null;
      if (!weekday && (i > 0 || Character.isLetterOrDigit(word.charAt(0)))) {
        return false;
      }
    }
    if (end + 1 >= sentence.size()) {
      return end > 0 && isStopped(sentence, first, end);
    }
    String mark = sentence.token(end).word();
    return mark.equals(":") || (isDash(mark) && !isNumber(sentence.token(end + 1)));
  }

  /** "Thurs 12 June.", a day and a full stop, which its paragraph goes on from. */
  private static boolean isStopped(Sentence sentence, int first, int end) {
    boolean stop = end + 1 == sentence.size() && sentence.token(end).word().equals(".");
    boolean digits = false;
    for (int i = first; i < end; i++) {
      digits |= Character.isDigit(sentence.token(i).word().charAt(0));
    }
    return stop && digits;
  }

  private static boolean isDash(String mark) {
    return mark.equals("–") || mark.equals("—") || mark.equals("--") || mark.equals("-");
  }

  /** "May 13 – 15": no entry. */
  private static boolean isNumber(Token token) {
    return token.tag().equals("CD")
        || Lexicon.is(token.word().toLowerCase(Locale.ROOT), WordClass.MONTH);
  }

  /** Whether the entry tells what is to come: "May 5: The court will rule." */
  static boolean isAhead(Sentence sentence, int end) {
    for (int i = end + 1; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (token.isVerb()) {
        return Tense.of(sentence, token) == Tense.FUTURE;
      }
    }
    return false;
  }

  /** Goes on to a sentence. */
  void read(Sentence sentence) {
    if (sentence.section() != section) {
      section = sentence.section();
      last = null;
      lastDay = null;
    }
    if (sentence.paragraph() != paragraph) {
      paragraph = sentence.paragraph();
      entry = null;
    }
  }

  /** Keeps what the entry is of that a sentence opens. */
  void open(TimePoint point) {
    boolean dated = point.year() != null && point.unit() != Unit.DECADE;
    entry = dated ? point : null;
    last = dated ? point : last;
    boolean day = point.unit() == Unit.DAY && point.month() != null && point.day() != null;
    lastDay = day ? point : lastDay;
  }

  /**
   * The day in full of an entry that names a weekday and a day of the month: the first such from
   * the entry before on; null if no entry before names its month.
   */
  @Nullable TimePoint dayOn(TimePoint named) {
    TimePoint before = lastDay;
    Integer month = before == null ? null : before.month();
    Integer from = before == null ? null : before.day();
    Integer day = named.day();
    if (before == null || month == null || from == null || day == null || named.month() != null) {
      return null;
    }
    boolean next = day < from;
    TimePoint full = before.withDay(day).withMonth(next ? month % 12 + 1 : month);
    Integer year = before.year();
    return year != null && next && month == 12 ? full.withYear(year + 1) : full;
  }

  /** The year of what an entry's head or its text names without one; null if none is told. */
  @Nullable Integer year(TimePoint named, boolean head) {
    TimePoint of = head ? last : entry;
    Integer year = of == null ? null : of.year();
    int month = month(named);
    if (of == null || year == null || month == 0) {
      return null;
    }
    boolean next = of.unit() != Unit.YEAR && month < month(of);
    return next ? Integer.valueOf(year + 1) : year;
  }

  /** The month in which it begins; 0 if it names none. */
  private static int month(TimePoint point) {
    Integer month = point.month();
    Integer quarter = point.quarter();
    if (month != null) {
      return month;
    }
    return quarter == null ? 0 : point.unit() == Unit.SEASON ? 3 * quarter : 3 * quarter - 2;
  }
}

package org.annals.time;

import java.util.Locale;
import org.annals.language.Token;
import org.annals.text.Like;
import org.jspecify.annotations.Nullable;

/**
 * Words that read like a time and name something else: "Expo 2020", "60 Minutes", "the Good Friday
 * Agreement", "the Six-Day War", "at 1914 Elm Street", "the Today show".
 */
final class NotTimes {
  private NotTimes() {}

  /** Whether what a rule read is, by the words around it, no time. */
  static boolean isNone(Words words, Phrase phrase) {
    return isTitle(words, phrase)
        || isName(words, phrase)
        || (phrase.rule().equals("year") && (isLabel(words, phrase) || isCount(words, phrase)))
        || (phrase.rule().equals("named day") && isOfFeast(words, phrase))
        || (phrase.rule().equals("duration") && isShare(words, phrase));
  }

  /** Alone between quotation marks, and not said by itself: the film "1917". */
  private static boolean isTitle(Words words, Phrase phrase) {
    int open = phrase.first() - 1;
    if (open < 1 || !isQuote(words, open)) {
      return false;
    }
    int close = phrase.end();
    boolean comma = words.is(close, ",", ".");
    boolean capital = words.isCapital(phrase.end() - 1) || words.digits(phrase.first()) > 0;
    boolean led =
        words.tag(open - 1).matches("NN.*|POS|IN|CC|DT") || (open > 1 && isQuote(words, open - 1));
    return capital && led && isQuote(words, comma ? close + 1 : close);
  }

  private static boolean isQuote(Words words, int i) {
    return words.is(i, "\"", "“", "”", "``", "''", "'", "‘", "«", "»");
  }

  /** Part of a name that the tagger found or that its capitals show. */
  private static boolean isName(Words words, Phrase phrase) {
    int first = phrase.first();
    int last = phrase.end() - 1;
    boolean one = first == last;
    boolean weekday = phrase.rule().equals("weekday") && words.is(first, WordClass.WEEKDAY);
    if (weekday && phrase.end() - first <= 2) {
      return isNamedDay(words, first);
    }
    boolean sentence = first == 0 || Like.is(words.tag(first - 1), "``|''|:|-LRB-|\\.");
    if (phrase.rule().equals("day word") && one && words.isCapital(first) && !sentence) {
      return !isHeadline(words); // the Today show
    }
    boolean amount = phrase.type() == TimeType.DURATION && words.is(last, WordClass.UNIT);
    return amount && last > 0 && words.isCapital(last) && !isHeadline(words);
  }

  /**
   * "Sheffield Wednesday", "Friday Night Lights": tagged with a neighbour, or a subject so named.
   */
  private static boolean isNamedDay(Words words, int i) {
    Token day = words.token(i);
    String name = day.name();
    boolean named = name.equals("ORGANIZATION") || name.equals("PERSON") || name.equals("MISC");
    if (named && (isSame(words, i - 1, name) || isSame(words, i + 1, name))) {
      return true;
    }
    return i > 0
        && words.tag(i - 1).startsWith("NNP")
        && words.token(i - 1).is("compound")
        && words.token(i - 1).head() == i
        && (day.is("nsubj") || day.is("nsubj:pass"));
  }

  private static boolean isSame(Words words, int i, String name) {
    return i >= 0 && i < words.size() && words.isCapital(i) && words.token(i).name().equals(name);
  }

  /** Whether nearly every longer word has a capital, so that a capital says nothing. */
  private static boolean isHeadline(Words words) {
    int capitals = 0;
    int small = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.word(i).length() > 3 && Character.isLetter(words.word(i).charAt(0))) {
        if (words.isCapital(i)) {
          capitals++;
        } else {
          small++;
        }
      }
    }
    return capitals > 2 * small;
  }

  /** "Expo 2020", "Euro 2024", "at 1914 Elm Street", "the 2000-meter race". */
  private static boolean isLabel(Words words, Phrase phrase) {
    int i = phrase.first();
    int before = i - 1;
    boolean cited = words.is(i + 1, ")", "-rrb-"); // "(Miller 1968)"
    boolean years = words.isDash(i + 1) && CalendarRules.yearNumber(words, i + 2, false) > 0;
    boolean name =
        !cited
            && !years
            && words.tag(before).startsWith("NNP")
            && words.isCapital(before)
            && !isTime(words, before)
            && !isHeadline(words);
    if (name || (words.is(before, "at") && !words.tag(i + 1).matches("NN|NNS"))) {
      return true;
    }
    String after = words.isDash(i + 1) ? words.word(i + 2) : "";
    return !after.isEmpty()
        && Character.isLetter(after.charAt(0))
        && words.is(i + 2, WordClass.MEASURE);
  }

  private static boolean isTime(Words words, int i) {
    String value = words.value(i, WordClass.MONTH);
    @Nullable String day = words.value(i, WordClass.WEEKDAY);
    return value != null
        || day != null
        || words.is(i, WordClass.SEASON)
        || words.is(i, WordClass.UNIT)
        || words.is(i, WordClass.PART)
        || Holidays.ends(words.word(i));
  }

  /** "reported 1918 cases", "rose to 2012": a number of things, a level. */
  private static boolean isCount(Words words, Phrase phrase) {
    int i = phrase.first();
    Token next = i + 1 < words.size() ? words.token(i + 1) : null;
    boolean counts =
        next != null
            && next.tag().equals("NNS")
            && words.tag(i - 1).startsWith("VB")
            && !words.is(i + 1, WordClass.FINANCE);
    if (counts) {
      return true;
    }
    if (!words.is(i - 1, "to") || i < 2) {
      return false;
    }
    for (int k = i - 2; k >= Math.max(0, i - 4); k--) {
      if (words.is(k, "from")) {
        return false;
      }
      if (Lexicon.is(words.token(k).lemma().toLowerCase(Locale.ROOT), WordClass.MOVES)) {
        return true;
      }
    }
    return false;
  }

  /** "the Christmas tree", "the Good Friday Agreement", but not "the Christmas Day attack". */
  private static boolean isOfFeast(Words words, Phrase phrase) {
    TimePoint point = phrase.point();
    int next = phrase.end();
    boolean noun = words.tag(next).startsWith("NN");
    if (!noun || point == null || point.year() != null || words.is(next, WordClass.FESTIVE)) {
      return false;
    }
    boolean day = words.is(next - 1, "day", "eve", "sunday", "monday", "friday", "wednesday");
    return words.tag(next).startsWith("NNP") ? words.isCapital(next) : !day;
  }

  /** "a quarter of voters", "three quarters of the town"; "hit a century". */
  private static boolean isShare(Words words, Phrase phrase) {
    int last = phrase.end() - 1;
    if (words.is(last, "quarter", "quarters")) {
      boolean row = words.is(last - 1, "consecutive", "straight", "successive", "full");
      return !row && words.is(phrase.end(), "of");
    }
    return words.is(last, "century", "centuries")
        && phrase.first() > 0
        && Lexicon.is(words.token(phrase.first() - 1).lemma(), WordClass.SCORES);
  }
}

package org.annals.event;

import java.util.regex.Pattern;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * "May 31: The army walks out": a line of a chronology, which tells in the present what was done on
 * the day it begins with, and often without a verb.
 */
final class DatedLine {
  /** Words of a date and its signs, at most. */
  private static final int LONGEST_DATE = 8;

  private static final WordSets WORDS = new WordSets("senses.tsv");

  private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d\\d");

  private DatedLine() {}

  /** Whether the sentence begins with a date and a colon or a dash. */
  static boolean is(Sentence sentence) {
    return begin(sentence) > 0;
  }

  /** Where what is told begins, after the day; 0 if the sentence begins with none. */
  static int begin(Sentence sentence) {
    boolean dated = false;
    for (int i = 0; i < Math.min(LONGEST_DATE, sentence.size() - 1); i++) {
      Token t = sentence.token(i);
      if (isOfDate(t)) {
        dated = true;
      } else if (dated && isSign(t)) {
        return i + 1;
      } else if (t.word().chars().anyMatch(Character::isLetter)) {
        return 0;
      }
    }
    return 0;
  }

  /** Whether a noun is all that the line tells with. */
  static boolean isToldBy(Sentence sentence, Token noun) {
    return is(sentence)
        && sentence.tokens().stream().noneMatch(t -> t.tag().matches("VB[DPZ]|MD"))
        && (noun.head() < 0 || isOfDate(sentence.token(noun.head())));
  }

  /** The name of a month or a day of the week, or a year. */
  static boolean isOfDate(Token token) {
    return YEAR.matcher(token.word()).matches()
        || (Character.isUpperCase(token.word().charAt(0)) && WORDS.has("calendar", token.word()));
  }

  private static boolean isSign(Token token) {
    return switch (token.word()) {
      case ":", "–", "—", "-", "--" -> true;
      default -> false;
    };
  }
}

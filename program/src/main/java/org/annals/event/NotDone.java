package org.annals.event;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * How what is told as not done stands to the world. Where someone says that a thing is not so, it
 * is denied; where he says that he will not do it, that is what he plans; and where the report
 * itself tells that a thing was not done, it tells of what came about: "the board did not answer".
 */
final class NotDone {
  private static final WordSets WORDS = new WordSets("senses.tsv");

  private static final String MARK = ", told as not done";

  private static final Pattern NEGATIVE =
      Pattern.compile(
          "(?i)\\b(?:not|no|never|nobody|none|nothing|neither|nor|cannot)\\b|n[’']t\\b");

  private NotDone() {}

  /** Whether the reason of a status is that nothing was done. */
  static boolean isWhy(String why) {
    return why.contains(MARK);
  }

  /**
   * The status of what is negated.
   *
   * @param what the line that tells it, which must say that it is not done
   * @param attributed whether someone else than the report says so
   */
  static ClauseStatus.Reading of(Candidate c, String what, boolean attributed) {
    ClauseStatus.Reading read = c.status();
    if (!read.why().equals("negated")
        || !c.head().isVerb()
        || !NEGATIVE.matcher(what).find()) {
      return read;
    }
    List<Token> auxiliaries = c.sentence().children(c.head(), "aux", "aux:pass", "cop");
    if (auxiliaries.stream().anyMatch(a -> WORDS.has("willing", lemma(a)))) {
      return new ClauseStatus.Reading(Status.PLANNED, read.why() + MARK);
    }
    if (attributed || auxiliaries.stream().anyMatch(a -> a.tag().equals("MD"))) {
      return read;
    }
    return new ClauseStatus.Reading(
        isPresent(c.sentence(), c.head()) ? Status.ONGOING : Status.HAPPENED, read.why() + MARK);
  }

  /** "has not answered", "does not hold": still so. */
  private static boolean isPresent(Sentence sentence, Token verb) {
    return verb.tag().matches("VB[PZ]")
        || sentence.children(verb, "aux", "aux:pass", "cop").stream()
            .anyMatch(a -> a.tag().matches("VB[PZ]"));
  }

  private static String lemma(Token token) {
    return token.lemma().toLowerCase(Locale.ROOT);
  }
}

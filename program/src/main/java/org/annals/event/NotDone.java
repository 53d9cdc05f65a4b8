package org.annals.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

  /** Not to have done these is no deed: "has not bombed the town" stays what is said not to be. */
  private static final Set<PloverClass> HARSH =
      EnumSet.of(
          PloverClass.ASSAULT,
          PloverClass.COERCE,
          PloverClass.SANCTION,
          PloverClass.ACCUSE,
          PloverClass.THREATEN,
          PloverClass.MOBILIZE,
          PloverClass.PROTEST,
          PloverClass.RETREAT);

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
    if (!read.why().equals("negated") || !c.head().isVerb() || !NEGATIVE.matcher(what).find()) {
      return read;
    }
    List<Token> auxiliaries = c.sentence().children(c.head(), "aux", "aux:pass", "cop");
    if (auxiliaries.stream().anyMatch(a -> WORDS.has("willing", lemma(a)))) {
      return new ClauseStatus.Reading(Status.PLANNED, read.why() + MARK);
    }
    if (attributed
        || HARSH.contains(c.type())
        || auxiliaries.stream().anyMatch(a -> a.tag().equals("MD"))) {
      return read;
    }
    return new ClauseStatus.Reading(
        isPresent(c.sentence(), c.head()) ? Status.ONGOING : Status.HAPPENED, read.why() + MARK);
  }

  /** The class of what is not done: to hold back from harm yields, to hold back else refuses. */
  static PloverClass type(Candidate c, ClauseStatus.Reading read) {
    if (!isWhy(read.why())) {
      return c.type();
    }
    if (HARSH.contains(c.type())) {
      return PloverClass.CONCEDE;
    }
    return c.participants().by.isEmpty() ? PloverClass.OTHER : PloverClass.REJECT;
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

package org.annals.event;

import java.util.List;
import org.annals.text.Evidence;
import org.annals.time.TimeReference;
import org.jspecify.annotations.Nullable;

/**
 * An event as one clause of one report tells it.
 *
 * @param what one line from the clause, understandable alone
 * @param type class
 * @param when when it was or is to be
 * @param status deed, plan, threat, …
 * @param by local ids of the actors who do it, in reading order
 * @param to local ids of the actors it is done to, in reading order
 * @param place as written; null if not said
 * @param assertedBy local id of the actor who alone asserts it; null if the report itself does
 * @param assertedByWords who alone asserts it as written; null if the report itself does
 * @param prominence 0 to 1: how much the report makes of it
 * @param head lemma of the word that names the event: "siege", "withdraw"
 * @param deed lemma of what is done: the head, with its particle, or the noun that a light verb
 *     carries, as its verb where it has one: "crack down", "negotiate" for "held negotiations"
 * @param terms lemmas of the words that carry the clause's content, for finding other mentions of
 *     it
 * @param evidence its focus is the verb or noun
 * @param why the rule that read it and its status
 */
public record EventMention(
    String what,
    PloverClass type,
    TimeReference when,
    Status status,
    List<String> by,
    List<String> to,
    @Nullable String place,
    @Nullable String assertedBy,
    @Nullable String assertedByWords,
    double prominence,
    String head,
    String deed,
    List<String> terms,
    Evidence evidence,
    String why) {
  /** What is less prominent is told in passing. */
  private static final double LEAST_OF_A_RECORD = 0.1;

  public EventMention {
    by = List.copyOf(by);
    to = List.copyOf(to);
    terms = List.copyOf(terms);
  }

  /** Whether it is only told in passing: listed for one report, left out of a record. */
  public boolean isDetail() {
    return prominence < LEAST_OF_A_RECORD;
  }

  /** Whether it tells that something was, or will be, not done. */
  public boolean isNotDone() {
    return isNotDone(why);
  }

  /** The same by the reason that is given for an event. */
  public static boolean isNotDone(String why) {
    return NotDone.isWhy(why);
  }

  /** The prominence of a detail that would have {@code prominence} if it were told for itself. */
  static double asDetail(double prominence) {
    return prominence * LEAST_OF_A_RECORD / 2;
  }
}

package org.annals.time;

import org.annals.language.Sentence;
import org.annals.language.Token;

/** When the clauses of one report hold, for the readers that are not themselves about time. */
public interface ClauseTimes {
  /** When the clause that {@code head} heads, or stands in, was so. */
  TimeReference at(Sentence sentence, Token head);

  /**
   * When what the clause tells of was so, where it is known to go on still: about the time of the
   * report, where no words say more.
   */
  TimeReference ongoing(Sentence sentence, Token head);

  /**
   * When a number holds that {@code number} begins or is in, in the clause of {@code head}: on the
   * day of the report where the clause tells of its present.
   */
  TimeReference holds(Sentence sentence, Token head, Token number);

  /** Whether the word stands in an expression of time. */
  boolean isTime(Sentence sentence, Token token);
}

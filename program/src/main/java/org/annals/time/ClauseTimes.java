package org.annals.time;

import org.annals.language.Sentence;
import org.annals.language.Token;

/** When the clauses of one report hold, for the readers that are not themselves about time. */
public interface ClauseTimes {
  /** When the clause that {@code head} heads, or stands in, was so. */
  TimeReference at(Sentence sentence, Token head);

  /** Whether the word stands in an expression of time. */
  boolean isTime(Sentence sentence, Token token);
}

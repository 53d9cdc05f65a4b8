package org.annals.time;

import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.NullMarked;

/** For tests that are not about time: no clause has one. */
@NullMarked
public final class Undated implements ClauseTimes {
  @Override
  public TimeReference at(Sentence sentence, Token head) {
    return TimeReference.unknown("not asked");
  }

  @Override
  public TimeReference ongoing(Sentence sentence, Token head) {
    return at(sentence, head);
  }

  @Override
  public TimeReference holds(Sentence sentence, Token head, Token number) {
    return at(sentence, head);
  }

  @Override
  public boolean isTime(Sentence sentence, Token token) {
    return false;
  }
}

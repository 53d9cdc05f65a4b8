package org.annals.actor;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * The state that a report is about, whose police and ministers it means where it names no state:
 * the one of which it tells twice as often as of all others together, by name, adjective or
 * capital.
 */
final class HomeState {
  private static final int LEAST_MENTIONS = 2;

  private HomeState() {}

  /** Its usual short name; null if there is no such. */
  static @Nullable String of(Text text) {
    Gazetteer gazetteer = Gazetteer.get();
    Map<String, Integer> told = new TreeMap<>();
    int all = 0;
    for (Sentence sentence : text.sentences()) {
      for (Token t : sentence.tokens()) {
        Optional<String> state =
            Character.isUpperCase(t.word().charAt(0))
                ? gazetteer.stateInFront(t.word()).or(() -> gazetteer.stateOfCapital(t.word()))
                : Optional.empty();
        if (state.isPresent()) {
          told.merge(state.get(), 1, Integer::sum);
          all++;
        }
      }
    }
    for (Map.Entry<String, Integer> e : told.entrySet()) {
      if (e.getValue() >= LEAST_MENTIONS && e.getValue() * 3 >= all * 2) {
        return e.getKey();
      }
    }
    return null;
  }
}

package org.annals.actor;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * The state that a report is about, whose police and ministers it means where it names no state:
 * the one of which it tells twice as often as of all others together, by name, adjective or
 * capital.
 */
final class HomeState {
  private static final int LEAST_MENTIONS = 2;
  private static final int LONGEST_NAME = 3;

  private HomeState() {}

  /** Its usual short name; null if there is no such. */
  static @Nullable String of(Text text) {
    Map<String, Integer> told = told(text);
    int all = told.values().stream().mapToInt(n -> n).sum();
    for (Map.Entry<String, Integer> e : told.entrySet()) {
      if (e.getValue() >= LEAST_MENTIONS && e.getValue() * 3 >= all * 2) {
        return e.getKey();
      }
    }
    return null;
  }

  /** The state told of at least twice as often as any other; null if there is no such. */
  static @Nullable String most(Text text) {
    String most = null;
    int first = 0;
    int second = 0;
    for (Map.Entry<String, Integer> e : told(text).entrySet()) {
      if (e.getValue() > first) {
        second = first;
        first = e.getValue();
        most = e.getKey();
      } else {
        second = Math.max(second, e.getValue());
      }
    }
    return first >= LEAST_MENTIONS && first >= 2 * second ? most : null;
  }

  /** How often each state is told of, by name, adjective or capital. */
  private static Map<String, Integer> told(Text text) {
    Gazetteer gazetteer = Gazetteer.get();
    Map<String, Integer> told = new TreeMap<>();
    for (Sentence sentence : text.sentences()) {
      for (int i = 0; i < sentence.size(); i++) {
        int words = Math.min(LONGEST_NAME, sentence.size() - i);
        Optional<String> state = Optional.empty();
        boolean capital = Character.isUpperCase(sentence.token(i).word().charAt(0));
        while (capital && state.isEmpty() && words > 0) {
          String name = Clusters.words(sentence, i, i + words - 1); // "South Korean"
          state = gazetteer.stateInFront(name).or(() -> gazetteer.stateOfCapital(name));
          words--;
        }
        if (state.isPresent()) {
          told.merge(state.get(), 1, Integer::sum);
          i += words;
        }
      }
    }
    return told;
  }
}

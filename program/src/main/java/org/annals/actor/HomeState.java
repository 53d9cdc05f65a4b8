package org.annals.actor;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * The state that a report is about, whose police and ministers it means where it names no state:
 * the one of which it tells at least twice as often as of any other, and as often as of all others
 * together, by name, adjective or capital; else the one that it opens with, if it is long about no
 * other.
 */
final class HomeState {
  private static final int LEAST_MENTIONS = 2;

  /** A report opens in so many sentences, headline and picture's words among them. */
  private static final int OPENING = 4;

  /** So many sentences at the beginning tell of no other state than that which it opens with. */
  private static final int LEAD = 7;

  /** Words of the longest usual names of states, capitals and adjectives. */
  private static final int LONGEST_NAME = 4;

  private HomeState() {}

  /** Its usual short name; null if there is no such. */
  static @Nullable String of(Text text) {
    Map<String, Integer> told = told(text, text.sentences().size());
    String most = most(told);
    int all = told.values().stream().mapToInt(n -> n).sum();
    if (most != null && told.getOrDefault(most, 0) * 2 >= all) {
      return most;
    }
    Map<String, Integer> opening = told(text, OPENING);
    String first = opening.size() == 1 ? opening.keySet().iterator().next() : null;
    int highest = told.values().stream().mapToInt(n -> n).max().orElse(0);
    return first != null
            && text.sentences().size() > LEAD
            && told(text, LEAD).size() == 1
            && told.getOrDefault(first, 0) * 2 >= highest
        ? first
        : null;
  }

  /** The state told of at least twice as often as any other; null if there is no such. */
  static @Nullable String most(Text text) {
    return most(told(text, text.sentences().size()));
  }

  private static @Nullable String most(Map<String, Integer> told) {
    String most = null;
    int first = 0;
    int second = 0;
    for (Map.Entry<String, Integer> e : told.entrySet()) {
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

  /** How often the first sentences tell of each state, by name, adjective or capital. */
  private static Map<String, Integer> told(Text text, int sentences) {
    Gazetteer gazetteer = Gazetteer.get();
    Map<String, Integer> told = new TreeMap<>();
    for (Sentence sentence :
        text.sentences().subList(0, Math.min(sentences, text.sentences().size()))) {
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

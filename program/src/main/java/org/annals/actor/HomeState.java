package org.annals.actor;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
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
    Map<String, Integer> told = new TreeMap<>();
    String opening = null;
    for (Sentence sentence : text.sentences()) {
      if (sentence.index() == OPENING && told.size() == 1) {
        opening = told.keySet().iterator().next();
      } else if (sentence.index() == LEAD && told.size() > 1) {
        opening = null;
      }
      for (int i = 0; i < sentence.size(); ) {
        i += count(sentence, i, told);
      }
    }
    int all = told.values().stream().mapToInt(Integer::intValue).sum();
    String most = null;
    int next = 0;
    for (Map.Entry<String, Integer> e : told.entrySet()) {
      if (most == null || e.getValue() > told.getOrDefault(most, 0)) {
        next = most == null ? 0 : told.getOrDefault(most, 0);
        most = e.getKey();
      } else {
        next = Math.max(next, e.getValue());
      }
    }
    int count = most == null ? 0 : told.getOrDefault(most, 0);
    if (count >= LEAST_MENTIONS && count * 2 >= all && count >= 2 * next) {
      return most;
    }
    return opening != null && told.getOrDefault(opening, 0) * 2 >= count ? opening : null;
  }

  /** Counts the state that the words from token {@code i} on name; how many words they are. */
  private static int count(Sentence sentence, int i, Map<String, Integer> told) {
    if (!Character.isUpperCase(sentence.token(i).word().charAt(0))) {
      return 1;
    }
    Gazetteer gazetteer = Gazetteer.get();
    for (int length = Math.min(LONGEST_NAME, sentence.size() - i); length > 0; length--) {
      String name =
          sentence.tokens().subList(i, i + length).stream()
              .map(Token::word)
              .collect(Collectors.joining(" "));
      Optional<String> state =
          gazetteer.stateInFront(name).or(() -> gazetteer.stateOfCapital(name));
      if (state.isPresent()) {
        told.merge(state.get(), 1, Integer::sum);
        return length;
      }
    }
    return 1;
  }
}

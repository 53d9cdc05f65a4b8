package org.annals.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annals.actor.Gazetteer;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.text.WordList;

/**
 * Whose money a bare name means: "rupees" are those of the state that the report speaks of most
 * among those that have rupees. Dollars stay those of the United States, which all the world's
 * reports count in.
 */
final class Currencies {
  /** For a name in lower case, the codes that go by it, each with its states. */
  private static final Map<String, Map<String, List<String>>> BY_NAME = new HashMap<>();

  private static final Set<String> WORLDWIDE = Set.of("dollar", "dollars");
  private static final int LEAST_MENTIONS = 2;

  static {
    for (List<String> row : WordList.rows(Currencies.class, "iso4217.tsv")) {
      List<String> states = new ArrayList<>();
      for (String adjective : WordList.list(row.get(1))) {
        Gazetteer.get().stateInFront(capital(adjective)).ifPresent(states::add);
      }
      for (String name : WordList.list(row.get(2))) {
        for (String form : List.of(name, name + "s")) {
          BY_NAME.computeIfAbsent(form, k -> new HashMap<>()).put(row.get(0), states);
        }
      }
    }
  }

  private final Map<String, Integer> mentions = new HashMap<>();

  private Currencies() {}

  /** Those of no report: each name means what it most often means. */
  static Currencies anywhere() {
    return new Currencies();
  }

  static Currencies in(Text text) {
    Currencies currencies = new Currencies();
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        int next = token.index() + 1;
        String two = next < sentence.size() ? token.word() + " " + sentence.token(next).word() : "";
        Gazetteer.get()
            .stateInFront(two)
            .or(() -> Gazetteer.get().stateInFront(token.word()))
            .or(() -> Gazetteer.get().stateOfInhabitant(token.word()))
            .or(() -> Gazetteer.get().stateOfCapital(token.word()))
            .ifPresent(state -> currencies.mentions.merge(state, 1, Integer::sum));
      }
    }
    return currencies;
  }

  private static String capital(String words) {
    StringBuilder capital = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      capital
          .append(capital.isEmpty() ? "" : " ")
          .append(Character.toUpperCase(word.charAt(0)))
          .append(word.substring(1));
    }
    return capital.toString();
  }

  /**
   * The code that a bare name means here.
   *
   * @param name in lower case: "rupees"
   * @param usual the code it most often means; empty if none is known
   */
  String of(String name, String usual) {
    Map<String, List<String>> codes = BY_NAME.getOrDefault(name, Map.of());
    if (WORLDWIDE.contains(name) || codes.isEmpty()) {
      return usual;
    }
    if (codes.size() == 1) {
      String only = codes.keySet().iterator().next();
      return usual.isEmpty() && told(codes.getOrDefault(only, List.of())) > 0 ? only : usual;
    }
    String best = usual;
    int most = Math.max(LEAST_MENTIONS - 1, told(codes.getOrDefault(usual, List.of())));
    for (String code : new TreeSet<>(codes.keySet())) {
      int told = told(codes.getOrDefault(code, List.of()));
      if (told > most) {
        most = told;
        best = code;
      }
    }
    return best;
  }

  private int told(List<String> states) {
    return states.stream().mapToInt(s -> mentions.getOrDefault(s, 0)).sum();
  }
}

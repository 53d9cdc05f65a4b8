package org.annals.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.annals.text.WordList;

/**
 * Countries with their names, capitals, adjectives and inhabitants, and the seats that stand for a
 * body.
 */
public final class Gazetteer {
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> capitals = new HashMap<>();
  private final Map<String, String> adjectives = new HashMap<>();
  private final Map<String, String> first = new HashMap<>();
  private final Map<String, String> inhabitants = new HashMap<>();
  private final Map<String, List<String>> seats = new HashMap<>();

  private Gazetteer() {
    for (List<String> row : WordList.rows(Gazetteer.class, "countries.tsv")) {
      String country = row.get(0);
      names.put(country, country);
      WordList.list(row.get(1)).forEach(name -> names.put(name, country));
      WordList.list(row.get(2)).forEach(capital -> capitals.putIfAbsent(capital, country));
      WordList.list(row.get(3)).stream().findFirst().ifPresent(a -> first.put(country, a));
      WordList.list(row.get(3)).forEach(adjective -> adjectives.putIfAbsent(adjective, country));
      WordList.list(row.get(4)).forEach(person -> inhabitants.putIfAbsent(person, country));
    }
    for (List<String> row : WordList.rows(Gazetteer.class, "seats.tsv")) {
      seats.put(row.get(0), row);
    }
  }

  /** The one copy of this program run; read-only. */
  public static Gazetteer get() {
    return Loaded.GAZETTEER;
  }

  private static final class Loaded {
    static final Gazetteer GAZETTEER = new Gazetteer();
  }

  /** The usual short name of the state that {@code name} names. */
  public Optional<String> state(String name) {
    return Optional.ofNullable(names.get(name));
  }

  /** The state whose capital it is. */
  public Optional<String> stateOfCapital(String name) {
    return Optional.ofNullable(capitals.get(name));
  }

  /** The state that an adjective ("Iraqi") or a name used as one ("U.S.") belongs to. */
  public Optional<String> stateOfAdjective(String word) {
    return Optional.ofNullable(adjectives.get(word));
  }

  /** The adjective by which what is a state's is called: "Iraqi"; empty if the table has none. */
  public Optional<String> adjective(String state) {
    return Optional.ofNullable(first.get(state));
  }

  /** The adjectives and other names of a state, by its usual short name; none for others. */
  public List<String> adjectives(String state) {
    return adjectives.entrySet().stream()
        .filter(e -> e.getValue().equals(state))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The state whose people {@code word} names: "Briton", "Iranians". */
  public Optional<String> stateOfInhabitant(String word) {
    String found = inhabitants.get(word);
    if (found == null && word.endsWith("s")) {
      found = inhabitants.get(word.substring(0, word.length() - 1));
    }
    return Optional.ofNullable(found);
  }

  /** The state that a word in front of a noun names, as adjective, name or capital. */
  public Optional<String> stateInFront(String word) {
    return stateOfAdjective(word).or(() -> state(word));
  }

  /** Whether the name is of a building first: "White House", not "State Department". */
  public boolean isSite(String name) {
    return seat(name).filter(s -> s.get(2).equals("either")).isPresent();
  }

  /** Name, country and type of a building or address whose name stands for a body. */
  Optional<List<String>> seat(String name) {
    return Optional.ofNullable(seats.get(name));
  }
}

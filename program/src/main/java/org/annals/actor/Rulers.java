package org.annals.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.annals.text.WordList;

/** The states of heads of state and government whom news names with their office alone. */
final class Rulers {
  /** By office, then by plain surname: the given names by the state. */
  private final Map<String, Map<String, Map<String, String>>> states = new HashMap<>();

  private Rulers() {
    for (List<String> row : WordList.rows(Rulers.class, "rulers.tsv")) {
      for (String office : WordList.list(row.get(1))) {
        for (String name : WordList.list(row.get(2))) {
          List<String> words = List.of(name.split(" ", -1));
          String surname = PersonNames.plain(PersonNames.surname(words));
          states
              .computeIfAbsent(office, o -> new HashMap<>())
              .computeIfAbsent(surname, s -> new HashMap<>())
              .put(name, row.get(0));
        }
      }
    }
  }

  /** The one copy of this program run; read-only. */
  static Rulers get() {
    return Loaded.RULERS;
  }

  private static final class Loaded {
    static final Rulers RULERS = new Rulers();
  }

  /** The state that a person of this name led in this office; empty if there is none or several. */
  Optional<String> state(String office, List<String> name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    List<String> led =
        states
            .getOrDefault(office.toLowerCase(Locale.ROOT), Map.of())
            .getOrDefault(PersonNames.plain(PersonNames.surname(name)), Map.of())
            .entrySet()
            .stream()
            .filter(e -> PersonNames.same(List.of(e.getKey().split(" ", -1)), name))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return led.size() == 1 ? Optional.of(led.get(0)) : Optional.empty();
  }
}

package org.annals.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.annals.time.Offices.Term;

/**
 * The states of heads of state and government whom news names with their office alone ("President
 * Lincoln"), from the table of offices by which dates are read too.
 */
final class Rulers {
  private static final String ELECT = "-elect";

  /** By plain surname: the terms of all who bear it. */
  private final Map<String, List<Term>> bySurname = new HashMap<>();

  private Rulers() {
    for (Term term : org.annals.time.Offices.all()) {
      String surname = PersonNames.plain(PersonNames.surname(words(term.name())));
      bySurname.computeIfAbsent(surname, s -> new ArrayList<>()).add(term);
    }
  }

  /** The one copy of this program run; read-only. */
  static Rulers get() {
    return Loaded.RULERS;
  }

  private static final class Loaded {
    static final Rulers RULERS = new Rulers();
  }

  private static List<String> words(String name) {
    return List.of(name.split(" ", -1));
  }

  /** The state that a person of this name led in this office; empty if there is none or several. */
  Optional<String> state(String office, List<String> name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    String title = office.toLowerCase(Locale.ROOT).replace(ELECT, "");
    List<String> led =
        bySurname.getOrDefault(PersonNames.plain(PersonNames.surname(name)), List.of()).stream()
            .filter(term -> term.title().toLowerCase(Locale.ROOT).equals(title))
            .filter(term -> Gazetteer.get().state(term.state()).isPresent())
            .filter(term -> PersonNames.same(words(term.name()), name))
            .map(Term::state)
            .distinct()
            .toList();
    return led.size() == 1 ? Optional.of(led.get(0)) : Optional.empty();
  }
}

package org.annals.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.annals.actor.ActorType;
import org.annals.actor.RelationKind;
import org.annals.actor.Role;
import org.annals.actor.StateOffices;
import org.annals.text.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Finds whose the offices are that a report leaves untold: "President Lee" is of the state whose
 * president another report calls him, "the interior minister, Ida Holm" of the one state that the
 * report, else the story, is about.
 *
 * <p>Order: the state named with the office elsewhere, the one that alone has such an office, the
 * table of who held which, the state told of twice as often as any other. That last is a guess by
 * how news is written; an office that is told with its state in another report overrules it.
 */
final class UntoldOffices {
  /** The state whose press leaves its own offices without a name, and which has no ministers. */
  private static final String WITHOUT_MINISTERS = "United States";

  /**
   * A relation that an office shows.
   *
   * @param from id
   * @param to id
   */
  record Found(String from, RelationKind kind, String to, Evidence shown) {}

  private final List<Administrations.Seen> all;

  /** Ids of actors by their keys: "state:Norland", "government:Norland". */
  private final Map<String, String> byKey = new HashMap<>();

  /** The states of {@link #byKey}, by the id of whatever is theirs. */
  private final Map<String, String> stateOf = new HashMap<>();

  private final Map<String, Map<String, Integer>> toldByReport = new HashMap<>();
  private final Map<String, Integer> told = new TreeMap<>();

  /** By person: the states that words of his offices name. */
  private final Map<String, Set<String>> named = new HashMap<>();

  UntoldOffices(List<Administrations.Seen> all) {
    this.all = List.copyOf(all);
    for (Administrations.Seen seen : all) {
      String key = seen.actor().key();
      int colon = key.indexOf(':');
      String kind = colon < 0 ? "" : key.substring(0, colon);
      String state = key.substring(colon + 1);
      if (kind.equals("state")
          || kind.equals("government")
          || kind.equals("military")
          || kind.equals("legislature")) {
        byKey.putIfAbsent(key, seen.id());
        stateOf.putIfAbsent(seen.id(), state);
        int times = seen.actor().mentions().size();
        told.merge(state, times, Integer::sum);
        toldByReport
            .computeIfAbsent(seen.report(), r -> new TreeMap<>())
            .merge(state, times, Integer::sum);
      }
    }
    for (Administrations.Seen seen : all) {
      if (seen.actor().type() == ActorType.PERSON) {
        seen.actor().roles().forEach(role -> named(seen, role));
      }
    }
  }

  private void named(Administrations.Seen seen, Role role) {
    Optional<StateOffices.Office> office = StateOffices.of(role.role());
    if (office.isEmpty()) {
      return;
    }
    Set<String> states = named.computeIfAbsent(seen.id(), p -> new HashSet<>());
    String words = focus(role.evidence());
    for (String state : told.keySet()) {
      if (StateOffices.isNamed(state, words)) {
        states.add(state);
      }
    }
    StateOffices.ruled(role.role(), seen.actor().name()).ifPresent(states::add);
  }

  static String focus(Evidence e) {
    int begin = e.focus().begin() - e.span().begin();
    return e.words().substring(begin, begin + e.focus().length());
  }

  /** Whether an office of a person is one of this actor, so far as other reports tell. */
  boolean fits(String person, String of, Evidence shown) {
    String state = stateOf.get(of);
    Set<String> states = named.getOrDefault(person, Set.of());
    return state == null
        || states.isEmpty()
        || states.contains(state)
        || StateOffices.isNamed(state, focus(shown));
  }

  List<Found> read() {
    Map<String, Found> found = new LinkedHashMap<>();
    for (Administrations.Seen seen : all) {
      for (Role role :
          seen.actor().type() == ActorType.PERSON ? seen.actor().roles() : List.<Role>of()) {
        if (role.of() == null && !role.former()) {
          Optional<StateOffices.Office> office = StateOffices.of(role.role());
          office.ifPresent(o -> untold(seen, role, o, found));
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  private void untold(
      Administrations.Seen seen, Role role, StateOffices.Office office, Map<String, Found> found) {
    String state = state(seen, role, office);
    String body = state == null ? null : body(state, office);
    if (body == null) {
      return;
    }
    found.put(
        seen.id() + " " + body + " " + office.relation() + " " + role.evidence(),
        new Found(seen.id(), office.relation(), body, role.evidence()));
  }

  private @Nullable String state(Administrations.Seen seen, Role role, StateOffices.Office office) {
    if (office.state() != null) {
      return office.state();
    }
    Set<String> states = named.getOrDefault(seen.id(), Set.of());
    if (!states.isEmpty()) {
      return states.size() == 1 ? states.iterator().next() : null;
    }
    if (office.of() == StateOffices.Of.MILITARY) {
      return null;
    }
    boolean cabinet = StateOffices.isOfCabinets(role.role());
    String here = most(toldByReport.getOrDefault(seen.report(), Map.of()), cabinet);
    return here != null ? here : most(told, cabinet);
  }

  /** The state told of at least twice as often as any other; null if there is none such. */
  private static @Nullable String most(Map<String, Integer> told, boolean cabinet) {
    String most = null;
    int first = 0;
    int second = 0;
    for (Map.Entry<String, Integer> e : told.entrySet()) {
      if (cabinet && e.getKey().equals(WITHOUT_MINISTERS)) {
        continue;
      }
      if (e.getValue() > first) {
        second = first;
        first = e.getValue();
        most = e.getKey();
      } else {
        second = Math.max(second, e.getValue());
      }
    }
    return first >= 2 * second ? most : null;
  }

  private @Nullable String body(String state, StateOffices.Office office) {
    String whole = byKey.get("state:" + state);
    return switch (office.of()) {
      case STATE -> office.relation() == RelationKind.REPRESENTS ? null : whole;
      case DEPARTMENT -> whole;
      case GOVERNMENT -> byKey.getOrDefault("government:" + state, whole);
      case LEGISLATURE -> null;
      case MILITARY -> byKey.get("military:" + state);
    };
  }
}

package org.annals.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.annals.actor.ActorType;
import org.annals.actor.Gazetteer;
import org.annals.actor.RelationKind;
import org.annals.actor.Role;
import org.annals.actor.StateOffices;
import org.annals.text.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Finds whose the offices are that a report leaves untold: "President Lee" is of the state whose
 * president another report calls him, "the interior minister, Ida Holm" of the one state that the
 * report is about.
 *
 * <p>Order: the state named with the office elsewhere, the one that alone has such an office, the
 * table of who held which, the state that all reports together are about, the state that the report
 * tells of twice as often as of any other. The last two are guesses by how news is written; an
 * office that is told with its state in another report overrules it.
 */
final class UntoldOffices {
  /** The state whose high officers the table has all, so that who is not there is of another. */
  private static final String KNOWN_BY_TABLE = "United States";

  /** How many times as often as the next a state is told of that a report, or all, are about. */
  private static final double LEAD_OF_REPORT = 2;

  private static final double LEAD_OF_STORY = 1.5;

  /** So often at least the reports name the state that all together are about. */
  private static final int LEAST_MENTIONS = 4;

  /**
   * A relation that an office shows.
   *
   * @param from id
   * @param to id
   * @param office its title; empty where the report itself tells of whom it is
   */
  record Found(String from, RelationKind kind, String to, Evidence shown, String office) {}

  private static final Pattern OWNED =
      Pattern.compile("(?i)^(?:its|their|his|her) |^[^,]+['’]s? [^,]+, ");

  private final List<Administrations.Seen> all;
  private final StateBodies bodies;

  /** Ids of actors by their keys: "state:Norland", "government:Norland". */
  private final Map<String, String> byKey = new HashMap<>();

  /** The states of {@link #byKey}, by the id of whatever is theirs. */
  private final Map<String, String> stateOf = new HashMap<>();

  private final Map<String, Map<String, Integer>> toldByReport = new HashMap<>();
  private final Map<String, Integer> told = new TreeMap<>();

  /** By person: the department that he leads. */
  private final Map<String, String> departments = new HashMap<>();

  /** The state that all reports together are about; null if there is none. */
  private final @Nullable String home;

  /** The first key of each of {@link #stateOf}. */
  private final Map<String, String> keyOf = new HashMap<>();

  /** By person: the states that words of his offices name. */
  private final Map<String, Set<String>> named = new HashMap<>();

  UntoldOffices(List<Administrations.Seen> all) {
    this.all = List.copyOf(all);
    this.bodies = new StateBodies(all);
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
        keyOf.putIfAbsent(seen.id(), key);
        count(seen, state);
      } else if (seen.actor().type() == ActorType.PLACE) {
        Gazetteer.get().stateOfCapital(seen.actor().name()).ifPresent(s -> count(seen, s));
      }
    }
    this.home = home();
    for (Administrations.Seen seen : all) {
      if (seen.actor().type() == ActorType.PERSON) {
        seen.actor().roles().forEach(role -> named(seen, role));
      }
    }
  }

  private void count(Administrations.Seen seen, String state) {
    int times = seen.actor().mentions().size();
    told.merge(state, times, Integer::sum);
    toldByReport
        .computeIfAbsent(seen.report(), r -> new TreeMap<>())
        .merge(state, times, Integer::sum);
  }

  private void named(Administrations.Seen seen, Role role) {
    Optional<StateOffices.Office> office = StateOffices.of(role.role());
    if (office.isEmpty()) {
      return;
    }
    Set<String> states = named.computeIfAbsent(seen.id(), p -> new TreeSet<>());
    String words = focus(role.evidence());
    boolean sent = office.get().relation() == RelationKind.REPRESENTS; // an envoy to Norland
    StateOffices.statesIn(sent ? words.replaceAll(" to .*", "") : words).stream()
        .filter(told::containsKey)
        .forEach(states::add);
    StateOffices.ruled(role.role(), seen.actor().name())
        .filter(told::containsKey)
        .ifPresent(states::add);
  }

  static String focus(Evidence e) {
    int begin = e.focus().begin() - e.span().begin();
    return e.words().substring(begin, begin + e.focus().length());
  }

  /**
   * Of whom an office is that one report reads so, as all tell it: of another state where the words
   * of another report name that, of the department where one is named.
   */
  Found told(String person, RelationKind kind, String of, Evidence shown) {
    String state = stateOf.get(of);
    Found same = new Found(person, kind, of, shown, "");
    String department = departments.get(person);
    if (state != null && kind == RelationKind.REPRESENTS && department != null) {
      return new Found(person, RelationKind.LEADS, department, shown, "");
    }
    Set<String> states = named.getOrDefault(person, Set.of());
    if (state == null
        || states.size() != 1
        || states.contains(state)
        || StateOffices.statesIn(focus(shown)).contains(state)) {
      return same;
    }
    String other = states.iterator().next();
    String key = keyOf.getOrDefault(of, "");
    String kindOf = key.substring(0, key.indexOf(':') + 1);
    String body = byKey.getOrDefault(kindOf + other, byKey.get("state:" + other));
    return body == null ? same : new Found(person, kind, body, shown, "");
  }

  List<Found> read() {
    Map<String, Found> found = new LinkedHashMap<>();
    for (Administrations.Seen seen : all) {
      for (Role role :
          seen.actor().type() == ActorType.PERSON ? seen.actor().roles() : List.<Role>of()) {
        String opposed = role.role().startsWith("opposition ") ? bodies.opposition() : null;
        if (opposed != null && role.of() == null && !role.former()) {
          found.put(
              seen.id() + " " + opposed + " " + role.evidence(),
              new Found(seen.id(), RelationKind.LEADS, opposed, role.evidence(), role.role()));
        }
        Optional<StateOffices.Office> office = StateOffices.of(role.role());
        boolean department = office.filter(o -> o.of() == StateOffices.Of.DEPARTMENT).isPresent();
        if ((role.of() == null || department) && !role.former() && !isOwned(role)) {
          office.ifPresent(o -> untold(seen, role, o, found));
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  /** "the union's president", "its chairman": of no state, whichever body that may be. */
  private static boolean isOwned(Role role) {
    String words = focus(role.evidence());
    return OWNED.matcher(words).find() && StateOffices.statesIn(words).isEmpty();
  }

  private void untold(
      Administrations.Seen seen, Role role, StateOffices.Office office, Map<String, Found> found) {
    String state = state(seen, office);
    String seat =
        switch (office.of()) {
          case LEGISLATURE -> bodies.chamber(role.role());
          case DEPARTMENT -> bodies.department(StateOffices.subject(role.role()));
          default -> null;
        };
    boolean untold = role.of() == null && state != null;
    String body = seat != null ? seat : untold && state != null ? body(state, office) : null;
    if (seat != null && office.of() == StateOffices.Of.DEPARTMENT) {
      departments.put(seen.id(), seat);
    }
    if (office.of() == StateOffices.Of.GOVERNMENT && state != null) {
      String ministry = bodies.ministry(role.role(), focus(role.evidence()), state);
      if (ministry != null) {
        found.put(
            seen.id() + " " + ministry + " " + role.evidence(),
            new Found(seen.id(), RelationKind.LEADS, ministry, role.evidence(), role.role()));
      }
    }
    if (body == null) {
      return;
    }
    found.put(
        seen.id() + " " + body + " " + office.relation() + " " + role.evidence(),
        new Found(seen.id(), relation(office, seat != null), body, role.evidence(), role.role()));
  }

  /** Who has a department leads it, and stands for his state where no report names it. */
  private static RelationKind relation(StateOffices.Office office, boolean seated) {
    boolean department = office.of() == StateOffices.Of.DEPARTMENT && !seated;
    return department ? RelationKind.REPRESENTS : office.relation();
  }

  private @Nullable String state(Administrations.Seen seen, StateOffices.Office office) {
    if (office.state() != null) {
      return office.state();
    }
    Set<String> states = named.getOrDefault(seen.id(), Set.of());
    if (states.size() == 1) {
      return states.iterator().next();
    }
    if (office.of() == StateOffices.Of.MILITARY || !states.isEmpty()) {
      return states.stream().findFirst().orElse(null);
    }
    Map<String, Integer> inReport = toldByReport.getOrDefault(seen.report(), Map.of());
    return home != null && (inReport.isEmpty() || inReport.containsKey(home))
        ? home
        : most(inReport, LEAD_OF_REPORT);
  }

  private @Nullable String home() {
    String most = most(told, LEAD_OF_STORY);
    int times = most == null ? 0 : told.getOrDefault(most, 0);
    boolean other = told.getOrDefault(KNOWN_BY_TABLE, 0) > 2 * times;
    return times < LEAST_MENTIONS || other ? null : most;
  }

  /** The state told of so many times as often as any other; null if there is none such. */
  private static @Nullable String most(Map<String, Integer> told, double times) {
    String most = null;
    int first = 0;
    int second = 0;
    for (Map.Entry<String, Integer> e : told.entrySet()) {
      if (e.getKey().equals(KNOWN_BY_TABLE)) {
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
    return first >= times * second ? most : null;
  }

  private @Nullable String body(String state, StateOffices.Office office) {
    String whole = byKey.get("state:" + state);
    return switch (office.of()) {
      case STATE -> office.relation() == RelationKind.REPRESENTS ? null : whole;
      case DEPARTMENT -> whole;
      case GOVERNMENT ->
          office.relation() != RelationKind.MEMBER_OF
              ? whole
              : byKey.getOrDefault("government:" + state, whole);
      case LEGISLATURE -> null;
      case MILITARY -> byKey.get("military:" + state);
    };
  }
}

package org.annals.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Role;
import org.annals.actor.StateOffices;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * Whom the reports mean by an office alone: "Norland's prime minister".
 *
 * <p>Method: one who has the office by name in a report of about the same year, if there is but
 * one; else he is the same in all reports of a year, for an office changes hands. Cost: linear in
 * the roles.
 */
final class UnnamedHolders {
  private static final int UNKNOWN = 0;

  private final Reports reports;
  private final List<String> of;
  private final List<Actor> actors;
  private final Groups groups;

  /** By report and local id, the actor's place. */
  private final Map<String, Integer> places = new TreeMap<>();

  /**
   * Those of all reports, name by name joined already.
   *
   * @param of of each actor the report
   */
  UnnamedHolders(Reports reports, List<String> of, List<Actor> actors, Groups groups) {
    this.reports = reports;
    this.of = of;
    this.actors = actors;
    this.groups = groups;
  }

  /** Joins them with those whom they mean. */
  void join() {
    List<Integer> unnamed = new ArrayList<>();
    for (int i = 0; i < actors.size(); i++) {
      places.put(of.get(i) + " " + actors.get(i).id(), i);
      if (actors.get(i).isByOffice()) {
        unnamed.add(i);
      }
    }
    if (unnamed.isEmpty()) {
      return;
    }
    Map<String, Map<Integer, Set<Integer>>> named = new TreeMap<>();
    for (int i = 0; i < actors.size(); i++) {
      if (actors.get(i).type() == ActorType.PERSON && !actors.get(i).isByOffice()) {
        for (Role role : actors.get(i).roles()) {
          String office = role.former() ? null : office(i, role);
          if (office != null) {
            named
                .computeIfAbsent(office, k -> new TreeMap<>())
                .computeIfAbsent(groups.find(i), k -> new TreeSet<>())
                .add(year(i));
          }
        }
      }
    }
    Map<String, Integer> first = new TreeMap<>();
    Map<Integer, Integer> meant = new TreeMap<>();
    for (int i : unnamed) {
      for (Role role : actors.get(i).roles()) {
        String office = office(i, role);
        int year = year(i);
        List<Integer> who =
            named.getOrDefault(office == null ? "" : office, Map.of()).entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(y -> isNear(y, year)))
                .map(Map.Entry::getKey)
                .toList();
        if (who.size() == 1) {
          meant.putIfAbsent(i, who.get(0));
        } else if (office != null && year != UNKNOWN) {
          meant.putIfAbsent(i, first.computeIfAbsent(office + "\n" + year, k -> i));
        }
      }
    }
    meant.forEach((i, other) -> groups.union(other, i));
  }

  private static boolean isNear(int one, int other) {
    return one != UNKNOWN && other != UNKNOWN && Math.abs(one - other) <= 1;
  }

  /** The year of the report. */
  private int year(int i) {
    When when = reports.published(of.get(i));
    boolean known = when != null && when.first() != null && when.last() != null;
    return known && when.first().getYear() == when.last().getYear()
        ? when.first().getYear()
        : UNKNOWN;
  }

  /** The office, and of whom; null where that is not known. */
  private @Nullable String office(int i, Role role) {
    String whose = whose(i, role);
    return whose == null ? null : role.role() + "\n" + whose;
  }

  /** The state whose office it is, or the place of the body in the groups. */
  private @Nullable String whose(int i, Role role) {
    Actor actor = actors.get(i);
    Integer body = role.of() == null ? null : places.get(of.get(i) + " " + role.of());
    String key = body == null ? "" : actors.get(body).key();
    if (key.startsWith("state:") || key.startsWith("government:")) {
      return key.substring(key.indexOf(':') + 1);
    }
    Optional<StateOffices.Office> office = StateOffices.of(role.role());
    if (office.isEmpty()) {
      return body == null ? null : "" + groups.find(body);
    }
    if (actor.isByOffice()) {
      return actor.key().substring(actor.key().lastIndexOf(':') + 1);
    }
    Set<String> states = StateOffices.statesIn(UntoldOffices.focus(role.evidence()));
    return states.size() == 1
        ? states.iterator().next()
        : office
            .map(StateOffices.Office::state)
            .or(() -> StateOffices.ruled(role.role(), actor.name()))
            .orElse(null);
  }
}

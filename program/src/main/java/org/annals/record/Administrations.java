package org.annals.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Mention;
import org.annals.actor.RelationKind;

/**
 * Reads from all reports together who leads a body that bears his name: "the Lee administration" of
 * one report is led by the one President Lee of the others.
 */
final class Administrations {
  /**
   * A relation between two actors of the record.
   *
   * @param from id
   * @param to id
   * @param report the report that shows it
   * @param shown where
   */
  record Found(String from, RelationKind kind, String to, String report, Mention shown) {}

  /** An actor as one report has it. */
  record Seen(String report, String id, Actor actor) {}

  private final List<Seen> all;

  Administrations(List<Seen> all) {
    this.all = List.copyOf(all);
  }

  List<Found> read() {
    List<Found> found = new ArrayList<>();
    Map<String, Set<String>> bearers = new HashMap<>();
    for (Seen seen : all) {
      String name = seen.actor().name();
      boolean president = // not a namesake
          seen.actor().roles().stream().anyMatch(r -> r.role().startsWith("president"));
      if (seen.actor().type() == ActorType.PERSON && president) {
        bearers
            .computeIfAbsent(name.substring(name.lastIndexOf(' ') + 1), k -> new TreeSet<>())
            .add(seen.id());
      }
    }
    for (Seen seen : all) {
      String key = seen.actor().key();
      Set<String> who =
          key.startsWith("administration:")
              ? bearers.getOrDefault(key.substring(key.indexOf(':') + 1), Set.of())
              : Set.of();
      if (who.size() == 1) {
        Mention shown = seen.actor().mentions().get(0);
        String leader = who.iterator().next();
        found.add(new Found(leader, RelationKind.LEADS, seen.id(), seen.report(), shown));
      }
    }
    return found;
  }
}

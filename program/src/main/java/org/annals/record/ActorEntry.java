package org.annals.record;

import java.util.List;
import org.annals.actor.ActorType;
import org.annals.text.Evidence;

/**
 * One actor of the record.
 *
 * @param identity id and the days on which it was known
 * @param name canonical name
 * @param type what it is
 * @param aliases all names as written, each once, sorted
 * @param roles offices and functions with the time at which they are seen
 * @param evidence a mention of it from each report that has one, the first of each
 */
public record ActorEntry(
    Identity identity,
    String name,
    ActorType type,
    List<String> aliases,
    List<RoleSeen> roles,
    List<Evidence> evidence) {
  public ActorEntry {
    aliases = List.copyOf(aliases);
    roles = List.copyOf(roles);
    evidence = List.copyOf(evidence);
  }
}

package org.annals.actor;

import java.util.List;

/**
 * One actor of one report.
 *
 * @param id "1", "2", … in order of the first mention; holds in this report only
 * @param name the fullest name the report gives, or a canonical one from a gazetteer
 * @param type what it is
 * @param aliases all names and descriptions as written, without pronouns, each once, in reading
 *     order
 * @param roles offices and functions
 * @param key what it is by its kind, the same in every report ("state:France", "military:Chile",
 *     "backed:Peru"); empty where only names can tell
 * @param mentions in reading order, at least one
 */
public record Actor(
    String id,
    String name,
    ActorType type,
    List<String> aliases,
    List<Role> roles,
    String key,
    List<Mention> mentions) {
  public Actor {
    aliases = List.copyOf(aliases);
    roles = List.copyOf(roles);
    mentions = List.copyOf(mentions);
  }
}

package org.annals.actor;

import java.util.List;
import java.util.Locale;

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
 *     "backed:Peru"), or by which noun alone the report calls it ("bare:police:officer"); empty
 *     where only names can tell
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

  /** Whether the report calls it by a bare noun alone ("the agency"), whomever that means. */
  public boolean isBare() {
    return key.startsWith(BareActors.KEY);
  }

  /** Whether the report names it by nothing but what it says of it ("some 40 students"). */
  public boolean isDescribed() {
    return key.startsWith(DescribedParties.KEY);
  }

  /** Whether the report calls the person by an office alone ("the mayor of Aldham"). */
  public boolean isByOffice() {
    return key.startsWith(OfficeHolders.KEY);
  }

  /**
   * What it is called inside a sentence: its name, or the bare noun as written with its article.
   */
  public String calledInText() {
    if (!isBare()) {
      return name;
    }
    String words = aliases.get(0);
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }
}

package org.annals.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Gazetteer;
import org.annals.actor.PersonNames;
import org.annals.language.WordNet;

/**
 * Joins what the tagger takes for different kinds of one name: "Aldham" a town in one sentence and
 * a person in another, "Lee" a firm beside the Ann Lee whom the reports call Lee.
 *
 * <p>Method: one whose only name is borne by one alone of another kind is that one. Not states,
 * seats and bodies that all know, which have their kind from tables, nor a building beside the body
 * in it, nor a person beside a place that all know. Cost: linear in the names.
 */
final class TypedTwice {
  private static final Set<ActorType> KINDS =
      Set.of(ActorType.PERSON, ActorType.PLACE, ActorType.ORGANIZATION);

  /** In place of one that bears more than one name; no name is so. */
  private static final String SEVERAL = "";

  private final List<Actor> actors;
  private final Groups groups;

  /** By name, who is called so. */
  private final Map<String, List<Integer>> bearers = new HashMap<>();

  /** By surname, the people whom the reports call so in full. */
  private final Map<String, List<Integer>> people = new HashMap<>();

  private final List<String> of;

  private TypedTwice(List<String> of, List<Actor> actors, Groups groups) {
    this.of = of;
    this.actors = actors;
    this.groups = groups;
  }

  /**
   * Joins them.
   *
   * @param of of each actor the report
   */
  static void join(List<String> of, List<Actor> actors, Groups groups) {
    new TypedTwice(of, actors, groups).join();
  }

  private void join() {
    Map<Integer, String> names = new HashMap<>();
    for (int i = 0; i < actors.size(); i++) {
      Actor actor = actors.get(i);
      boolean plain = actor.key().isEmpty() || actor.key().startsWith("place:");
      if (!plain || !KINDS.contains(actor.type())) {
        continue;
      }
      List<String> words = PersonNames.words(actor.name());
      if (actor.type() == ActorType.PERSON && words.size() > 1) {
        String surname = PersonNames.plain(words.get(words.size() - 1));
        people.computeIfAbsent(surname, p -> new ArrayList<>(1)).add(i);
      }
      for (String alias : actor.aliases()) {
        String name = name(alias);
        if (!name.isEmpty()) {
          names.merge(groups.find(i), name, (a, b) -> a.equals(b) ? a : SEVERAL);
          bearers.computeIfAbsent(name, n -> new ArrayList<>(1)).add(i);
        }
      }
    }
    List<int[]> pairs = new ArrayList<>();
    names.forEach(
        (group, name) -> {
          if (!name.equals(SEVERAL)) {
            int other = other(group, name);
            if (other >= 0) {
              pairs.add(new int[] {other, group});
            }
          }
        });
    pairs.forEach(pair -> groups.union(pair[0], pair[1]));
  }

  /** The one of another kind that bears the name too; -1 if there is none, or more than one. */
  private int other(int group, String name) {
    Set<ActorType> own = new TreeSet<>();
    Map<Integer, ActorType> others = new TreeMap<>();
    for (int i : bearers.getOrDefault(name, List.of())) {
      if (groups.find(i) == group) {
        own.add(actors.get(i).type());
      } else {
        others.put(groups.find(i), actors.get(i).type());
        if (others.size() > 1) {
          return -1;
        }
      }
    }
    if (others.isEmpty()) {
      return own.contains(ActorType.PERSON) || isPlace(name) ? -1 : bearer(name);
    }
    ActorType type = others.values().iterator().next();
    boolean person = type == ActorType.PERSON || own.contains(ActorType.PERSON);
    boolean alike = own.contains(type);
    return alike || (person && isPlace(name)) ? -1 : others.keySet().iterator().next();
  }

  /** Who alone has it for a surname, in other reports only: a firm stands beside its founder. */
  private int bearer(String name) {
    List<Integer> full = people.getOrDefault(PersonNames.plain(name), List.of());
    if (full.isEmpty() || full.stream().mapToInt(groups::find).distinct().count() > 1) {
      return -1;
    }
    Set<String> reports = new TreeSet<>();
    full.forEach(i -> reports.add(of.get(i)));
    boolean beside =
        bearers.getOrDefault(name, List.of()).stream()
            .anyMatch(i -> reports.contains(of.get(i)) || isAcronym(i));
    return beside ? -1 : groups.find(full.get(0));
  }

  private boolean isAcronym(int i) {
    return actors.get(i).name().chars().noneMatch(Character::isLowerCase);
  }

  /** Whether all know a place of that name. */
  private static boolean isPlace(String name) {
    return WordNet.get().nounFile(name).equals("noun.location")
        || Gazetteer.get().stateInFront(name).isPresent();
  }

  /** A name in capitals, without an article, lower case; empty for other words. */
  private static String name(String alias) {
    boolean article = alias.startsWith("The ") || alias.startsWith("the ");
    String name = article ? alias.substring(4) : alias;
    int blank = -1;
    do {
      int begin = blank + 1;
      if (begin == name.length() || !Character.isUpperCase(name.charAt(begin))) {
        return "";
      }
      blank = name.indexOf(' ', begin);
    } while (blank >= 0);
    return name.toLowerCase(Locale.ROOT);
  }
}

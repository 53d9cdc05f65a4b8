package org.annals.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.actor.ActorType;
import org.annals.actor.Gazetteer;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * The chambers and departments that the reports name, by their usual names: where a senator sits,
 * what a secretary of defense leads.
 */
final class StateBodies {
  /** By title of a member, the names of where he may sit, the closest first. */
  private static final Map<String, List<String>> SEATS = seats();

  private static final String DEPARTMENT =
      "(?:u\\.?s\\.? )?(?:department (?:of|for) (?:the )?%s|%s (?:department|ministry|office)|treasury)";

  private static final Pattern MINISTER =
      Pattern.compile("(?<before>[a-z]+) minister\\b|\\bminister (?:of|for) (?<after>[a-z]+)");

  private static final String MINISTRY = "(?:%s ministry|ministry (?:of|for) %s)";

  private static final String OPPOSITION = "opposition";

  /** By lower-case name without article: who is called so. */
  private final Map<String, Set<String>> byName = new HashMap<>();

  StateBodies(List<Administrations.Seen> all) {
    for (Administrations.Seen seen : all) {
      if (seen.actor().type() == ActorType.ORGANIZATION || seen.actor().type() == ActorType.GROUP) {
        List<String> names = new ArrayList<>(seen.actor().aliases());
        names.add(seen.actor().name());
        for (String name : names) {
          String plain = name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
          byName.computeIfAbsent(plain, n -> new TreeSet<>()).add(seen.id());
        }
      }
    }
  }

  private static Map<String, List<String>> seats() {
    Map<String, List<String>> seats = new HashMap<>();
    for (List<String> row : WordList.rows(StateBodies.class, "chambers.tsv")) {
      for (String title : WordList.list(row.get(0))) {
        seats.put(title, WordList.list(row.get(1)));
      }
    }
    return seats;
  }

  /** The chamber in which who has the title sits; null where the reports name none. */
  @Nullable String chamber(String title) {
    for (String name : SEATS.getOrDefault(title, List.of())) {
      Set<String> such = byName.getOrDefault(name, Set.of());
      if (!such.isEmpty()) {
        return such.iterator().next();
      }
    }
    return null;
  }

  /** The one opposition that the reports tell of; null if there is none or several. */
  @Nullable String opposition() {
    Set<String> such = new TreeSet<>();
    byName.forEach(
        (name, ids) -> {
          if (name.equals(OPPOSITION) || name.endsWith(" " + OPPOSITION)) {
            such.addAll(ids);
          }
        });
    return such.isEmpty() ? null : such.iterator().next();
  }

  /**
   * The ministry that a minister leads; null where the reports name none, or more than one.
   *
   * @param words that tell of his office: "Norland's water minister", "the minister of water"
   */
  @Nullable String ministry(String role, String words, String state) {
    Matcher of = MINISTER.matcher(words.toLowerCase(Locale.ROOT));
    if (!role.endsWith("minister") || role.startsWith("deputy") || !of.find()) {
      return null;
    }
    String subject = of.group("before") != null ? of.group("before") : of.group("after");
    String whose =
        "(?:(?:"
            + Pattern.quote(state.toLowerCase(Locale.ROOT))
            + "['’]s?|"
            + Pattern.quote(Gazetteer.get().adjective(state).orElse(state).toLowerCase(Locale.ROOT))
            + ") )?";
    Pattern names =
        Pattern.compile(
            whose
                + MINISTRY.replace("%s", Pattern.quote(java.util.Objects.requireNonNull(subject))));
    Set<String> such = new TreeSet<>();
    byName.forEach(
        (name, ids) -> {
          if (names.matcher(name).matches()) {
            such.addAll(ids);
          }
        });
    return such.size() == 1 ? such.iterator().next() : null;
  }

  /** The department of a subject ("defense"); null where the reports name none. */
  @Nullable String department(String subject) {
    String names = DEPARTMENT.replace("%s", Pattern.quote(subject));
    boolean treasury = subject.equals("treasury");
    Set<String> such = new TreeSet<>();
    byName.forEach(
        (name, ids) -> {
          if (name.matches(names) && (treasury || !name.endsWith("treasury"))) {
            such.addAll(ids);
          }
        });
    return such.isEmpty() ? null : such.iterator().next();
  }
}

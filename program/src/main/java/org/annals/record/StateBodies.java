package org.annals.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annals.actor.ActorType;
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

  /** The department of a subject ("defense"); null where the reports name none. */
  @Nullable String department(String subject) {
    String names = DEPARTMENT.replace("%s", java.util.regex.Pattern.quote(subject));
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

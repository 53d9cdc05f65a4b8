package org.annals.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Mention;
import org.annals.actor.RelationKind;
import org.annals.language.WordNet;
import org.jspecify.annotations.Nullable;

/**
 * Of what a body is a part, or people are members, by its name, where another report may name the
 * whole: "the U.N. Harbour Office", "U.N. observers", "the Fund's board".
 *
 * <p>Method: the first words of each name are looked up among the names of the bodies that all know
 * and that the reports tell of; one alone must be called so. That all know of what else a body is a
 * part is no evidence, and tells nothing. Cost: linear in the names.
 */
final class Organs {
  private static final int LONGEST_WHOLE = 3;
  private static final int LONGEST_PART = 4;

  /** What bodies and people are called, in WordNet's files. */
  private static final Set<String> KINDS =
      Set.of("noun.group", "noun.person", "noun.artifact", "noun.act", "noun.cognition");

  private final List<Administrations.Seen> all;

  /** By name, lower case, the ids of the bodies called so. */
  private final Map<String, Set<String>> wholes = new HashMap<>();

  Organs(List<Administrations.Seen> all) {
    this.all = List.copyOf(all);
    for (Administrations.Seen seen : all) {
      Actor actor = seen.actor();
      if (actor.key().startsWith("body:")) {
        for (String alias : actor.aliases()) {
          wholes.computeIfAbsent(plain(alias), n -> new TreeSet<>()).add(seen.id());
        }
      }
    }
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('’', '\'').replaceFirst("^(?:the|a|an) ", "");
  }

  /** For each report the first mention that shows it. */
  List<Administrations.Found> read() {
    Map<String, Administrations.Found> found = new LinkedHashMap<>();
    for (Administrations.Seen seen : all) {
      boolean group = seen.actor().type() == ActorType.GROUP;
      boolean part = group || seen.actor().type() == ActorType.ORGANIZATION;
      for (Mention m : part ? seen.actor().mentions() : List.<Mention>of()) {
        // "UN experts", "an EU team" are some of many: what is named so tells more
        String whole = m.kind() == Mention.Kind.NAME ? whole(plain(m.words())) : null;
        if (whole != null && !whole.equals(seen.id())) {
          found.putIfAbsent(
              seen.report() + " " + seen.id() + " " + whole,
              new Administrations.Found(
                  seen.id(),
                  group ? RelationKind.MEMBER_OF : RelationKind.PART_OF,
                  whole,
                  seen.report(),
                  m));
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  private @Nullable String whole(String name) {
    List<String> words = List.of(name.split(" ", -1));
    String last = words.get(words.size() - 1);
    String singular = last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
    boolean kind =
        KINDS.contains(WordNet.get().nounFile(last))
            || KINDS.contains(WordNet.get().nounFile(singular));
    for (int n = Math.min(LONGEST_WHOLE, words.size() - 1); n > 0 && kind; n--) {
      String front = String.join(" ", words.subList(0, n)).replaceFirst("'s?$", "");
      Set<String> such = wholes.getOrDefault(front, Set.of());
      if (such.size() == 1 && words.size() - n <= LONGEST_PART) {
        return such.iterator().next();
      }
    }
    return null;
  }
}

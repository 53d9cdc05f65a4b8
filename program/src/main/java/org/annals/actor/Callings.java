package org.annals.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.text.WordList;

/** What people are called by what they do ({@code callings.tsv}), in classes of like words. */
final class Callings {
  /** The class of those whom courts and police deal with. */
  static final String ACCUSED = "accused";

  private static final Callings ALL = new Callings();

  private final Map<String, Set<String>> classes = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  private Callings() {
    for (List<String> row : WordList.rows(Callings.class, "callings.tsv")) {
      for (String noun : WordList.list(row.get(2))) {
        classes.computeIfAbsent(noun, n -> new HashSet<>()).add(row.get(0));
        if (row.get(1).equals("known")) {
          known.add(noun);
        }
      }
    }
  }

  static Callings get() {
    return ALL;
  }

  /** The classes that a noun is in; none for other words. */
  Set<String> of(String noun) {
    return classes.getOrDefault(noun, Set.of());
  }

  /** Whether news calls a person so whose calling the report need not tell: "the singer". */
  boolean isKnown(String noun) {
    return known.contains(noun);
  }

  /** Whether two nouns may call one person. */
  boolean agree(String one, String other) {
    return one.equals(other) || of(one).stream().anyMatch(of(other)::contains);
  }
}

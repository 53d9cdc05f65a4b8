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
import org.annals.actor.CompanyForms;
import org.annals.actor.Gazetteer;
import org.annals.language.WordNet;
import org.annals.text.WordList;

/**
 * Joins a body's short name with its full one, where the reports have but one body that it can
 * shorten: "the Rovers" of Elm Rovers, "Lee" of Lee Motors Plc, "Harbour Board" of the Elm Harbour
 * Board, "HBE" of the Harbour Board of Elm, "DOT" of the Transport Department.
 *
 * <p>Method: what can be left of each name in capitals is laid out in advance, so that each short
 * name is one look-up. Cost: linear in the words of the names.
 */
final class BodyNames {
  /** How many words in front a short name leaves out at most. */
  private static final int MOST_LEFT_OUT = 3;

  private static final Map<String, String> SPELLINGS = spellings();

  private static final int LEAST_LETTERS = 3;
  private static final int MOST_LETTERS = 6;

  private final Groups groups;

  /** Who is called in full what can be shortened so. */
  private final Map<String, Set<Integer>> byTail = new HashMap<>();

  private final Map<String, Set<Integer>> byHead = new HashMap<>();
  private final Map<String, Set<Integer>> byLetters = new HashMap<>();

  private BodyNames(Groups groups) {
    this.groups = groups;
  }

  static void join(List<Actor> actors, Groups groups) {
    BodyNames names = new BodyNames(groups);
    Map<String, Set<Integer>> called = new TreeMap<>();
    for (int i = 0; i < actors.size(); i++) {
      Actor actor = actors.get(i);
      if (isBody(actor)) {
        for (String alias : actor.aliases()) {
          names.index(withoutArticle(alias), i);
        }
      }
      boolean team = actor.type() == ActorType.GROUP; // "the Rovers", taken for people
      if (actor.key().isEmpty() && (actor.type() == ActorType.ORGANIZATION || team)) {
        for (String alias : actor.aliases()) {
          String name = withoutArticle(alias);
          boolean fits = isName(name) && (!team || name.endsWith("s"));
          if (fits) {
            called.computeIfAbsent(alias, k -> new TreeSet<>()).add(i);
          }
        }
      }
    }
    called.forEach(names::shortened);
  }

  private static Map<String, String> spellings() {
    Map<String, String> spellings = new HashMap<>();
    WordList.rows(BodyNames.class, "body-spellings.tsv")
        .forEach(row -> spellings.put(row.get(0), row.get(1)));
    return spellings;
  }

  /** A name in lower case without the ways in which papers spell it differently. */
  static String spelled(String name) {
    if (name.indexOf(' ') < 0) {
      return name;
    }
    List<String> words = new ArrayList<>();
    for (String word : name.split(" ", -1)) {
      words.add(SPELLINGS.getOrDefault(word, word));
    }
    return String.join(" ", words);
  }

  private static boolean isBody(Actor actor) {
    return actor.type() == ActorType.ORGANIZATION
        && (actor.key().isEmpty()
            || actor.key().startsWith("seat:")
            || actor.key().startsWith("body:"));
  }

  private void index(String name, int i) {
    List<String> words = List.of(name.split(" ", -1));
    int n = words.size();
    if (n < 2 || !isName(name)) {
      return;
    }
    boolean site = Gazetteer.get().isSite(name); // the House is not the White House
    for (int k = 1; k <= (site ? 0 : Math.min(MOST_LEFT_OUT, n - 1)); k++) {
      if (Character.isUpperCase(first(words.get(k)))) {
        put(byTail, words.subList(k, n), i);
      }
    }
    for (int k = 3; k < n - 1; k++) {
      if (words.get(k).equals("of")) {
        put(byHead, words.subList(0, k), i); // "the Elm Harbour Rovers of Aldham"
      }
    }
    int end = n;
    while (end > 1 && CompanyForms.isForm(words.get(end - 1))) {
      end--;
    }
    if (end < n) {
      put(byHead, words.subList(0, end), i);
    }
    for (String letters : letters(words)) {
      byLetters.computeIfAbsent(letters, k -> new TreeSet<>()).add(i);
    }
  }

  private static void put(Map<String, Set<Integer>> index, List<String> words, int i) {
    index
        .computeIfAbsent(String.join(" ", words).toLowerCase(Locale.ROOT), k -> new TreeSet<>())
        .add(i);
  }

  /** The letters by which a name may be called, without the state in front of it too. */
  private static List<String> letters(List<String> words) {
    List<String> found = new ArrayList<>();
    String all = initials(words);
    found.add(all);
    boolean state =
        words.get(0).indexOf('.') > 0 || Gazetteer.get().stateInFront(words.get(0)).isPresent();
    if (state) {
      found.add(initials(words.subList(1, words.size())));
    }
    String last = words.get(words.size() - 1);
    if (last.equals("Department") || last.equals("Ministry")) {
      List<String> rest = words.subList(state ? 1 : 0, words.size() - 1);
      found.add(first(last) + "O" + initials(rest)); // the Department of Transport
      found.add(first(last) + initials(rest));
    }
    return found.stream().filter(l -> l.length() >= LEAST_LETTERS).distinct().toList();
  }

  private static String initials(List<String> words) {
    StringBuilder letters = new StringBuilder();
    for (String word : words) {
      for (String part : word.split("-", -1)) {
        if (!part.isEmpty() && Character.isUpperCase(first(part))) {
          letters.append(first(part));
        }
      }
    }
    return letters.toString();
  }

  private void shortened(String alias, Set<Integer> which) {
    String name = withoutArticle(alias);
    String plain = name.toLowerCase(Locale.ROOT);
    if (isLetters(name)) {
      union(byLetters.getOrDefault(name.replace(".", ""), Set.of()), which);
      return;
    }
    union(byHead.getOrDefault(plain, Set.of()), which);
    boolean one = name.indexOf(' ') < 0;
    boolean known = !name.equals(alias) || name.endsWith("s"); // "the Rovers", "the Herald"
    if (!one || (known && !isKind(plain))) {
      union(byTail.getOrDefault(plain, Set.of()), which);
    }
  }

  /** One alone can be meant by all who are called so. */
  private void union(Set<Integer> full, Set<Integer> which) {
    Set<Integer> roots = new TreeSet<>();
    full.forEach(i -> roots.add(groups.find(i)));
    which.forEach(i -> roots.remove(groups.find(i)));
    if (roots.size() == 1) {
      int root = roots.iterator().next();
      which.forEach(i -> groups.union(root, i));
    }
  }

  /** "the Board": any body of the kind. */
  private static boolean isKind(String word) {
    WordNet wordNet = WordNet.get();
    String lemma = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return wordNet.nounFile(word).equals("noun.group")
        || wordNet.nounFile(lemma).equals("noun.group");
  }

  private static boolean isLetters(String name) {
    String letters = name.replace(".", "");
    return letters.length() >= LEAST_LETTERS
        && letters.length() <= MOST_LETTERS
        && letters.chars().allMatch(Character::isUpperCase);
  }

  /** Whether it is a name in capitals, but for small words. */
  private static boolean isName(String name) {
    for (String word : name.split(" ", -1)) {
      boolean small = word.length() <= MOST_LEFT_OUT || word.equals("&");
      if (word.isEmpty() || (Character.isLowerCase(first(word)) && !small)) {
        return false;
      }
    }
    return Character.isUpperCase(first(name));
  }

  private static char first(String word) {
    return word.charAt(0);
  }

  private static String withoutArticle(String alias) {
    return alias.startsWith("the ") || alias.startsWith("The ") ? alias.substring(4) : alias;
  }
}

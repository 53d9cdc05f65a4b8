package org.annals.actor;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.annals.language.FirstNames;
import org.annals.text.WordList;

/** Whether two names are of one person: surnames, first-name variants and transliterations. */
public final class PersonNames {
  private static final Set<String> SUFFIXES = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III");

  private static final Pattern MARK = Pattern.compile("\\p{M}");
  private static final Pattern VOWEL = Pattern.compile("[aeiouy]");
  private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

  /** What one sound of other letters is written as, in the order in which it is put right. */
  private static final List<Map.Entry<Pattern, String>> SOUNDS =
      List.of(
          Map.entry(Pattern.compile("gh|kh|q"), "k"),
          Map.entry(Pattern.compile("tch"), "ch"),
          Map.entry(Pattern.compile("dh"), "d"),
          Map.entry(Pattern.compile("ou|oo"), "u"),
          Map.entry(Pattern.compile("ee|ie|y"), "i"));

  /** The classes of {@code nicknames.tsv}, by number, in which a first name stands. */
  private static final Map<String, Set<Integer>> NICKNAMES = classes();

  private PersonNames() {}

  private static Map<String, Set<Integer>> classes() {
    Map<String, Set<Integer>> classes = new HashMap<>();
    int number = 0;
    for (List<String> row : WordList.rows(PersonNames.class, "nicknames.tsv")) {
      for (String name : WordList.list(row.get(0))) {
        classes.computeIfAbsent(name, n -> new TreeSet<>()).add(number);
      }
      number++;
    }
    return classes;
  }

  /**
   * The classes of names that stand for each other ("Bill" for "William") in which a first name is;
   * empty for most.
   */
  public static Set<Integer> nicknames(String firstName) {
    return Collections.unmodifiableSet(NICKNAMES.getOrDefault(plain(firstName), Set.of()));
  }

  /**
   * Whether the words of two names can be of one person: the same surname ("al-" or not), and first
   * names that do not exclude each other. "Kadri" and "Kadrian" are two.
   */
  public static boolean same(List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    List<String> c = SurnameFirst.turned(a);
    List<String> d = SurnameFirst.turned(b);
    if (!plain(c.get(c.size() - 1)).equals(plain(d.get(d.size() - 1)))) {
      return false;
    }
    if (c.size() == 1 || d.size() == 1) {
      return true;
    }
    String x = plain(c.get(0));
    String y = plain(d.get(0));
    return x.equals(y)
        || (sound(x).equals(sound(y)) && !(isListed(x) && isListed(y)))
        || (x.charAt(0) == y.charAt(0) && (isInitial(c.get(0)) || isInitial(d.get(0))))
        || short_(x, y)
        || !Collections.disjoint(nicknames(x), nicknames(y));
  }

  /** The surname of a name: its last word, the first of "Lee Min-ho". */
  public static String surname(List<String> name) {
    List<String> turned = SurnameFirst.turned(name);
    return turned.get(turned.size() - 1);
  }

  /** The words of a name, its surname last wherever it is written. */
  public static List<String> words(String name) {
    return SurnameFirst.turned(List.of(name.split(" ", -1)));
  }

  /**
   * Whether a word stands inside a name, as the first of two surnames does: "Fuentes" of "Ana
   * Fuentes Mora".
   */
  public static boolean isInside(String word, List<String> name) {
    List<String> turned = SurnameFirst.turned(name);
    return turned.size() > 2 && turned.subList(1, turned.size() - 1).contains(word);
  }

  /** Whether a word after a name tells son from father. */
  static boolean isSuffix(String word) {
    return SUFFIXES.contains(word);
  }

  /** Whether a first name is given by its letter alone. */
  public static boolean isInitial(String word) {
    return word.length() <= 2 && (word.length() == 1 || word.endsWith("."));
  }

  /** "Joe" for "Joseph", "Mike" for "Michael" share their first two letters at least. */
  private static boolean short_(String x, String y) {
    String shorter = x.length() < y.length() ? x : y;
    String longer = x.length() < y.length() ? y : x;
    return shorter.length() >= 3 && longer.startsWith(shorter);
  }

  /** Lower case, without accents, hyphens and the Arabic article. */
  public static String plain(String word) {
    if (isPlain(word)) {
      return word;
    }
    String s = withoutMarks(word).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(s.length());
    for (int i = s.startsWith("al-") || s.startsWith("el-") ? 3 : 0; i < s.length(); i++) {
      if (isPlain(s.charAt(i))) {
        plain.append(s.charAt(i));
      }
    }
    return plain.toString();
  }

  private static String withoutMarks(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return MARK.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
      }
    }
    return word; // no letter of ASCII bears a mark
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!isPlain(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /** What spellings of one first name share; of a short one ("Mara", "Mary") the name itself. */
  public static String sound(String firstName) {
    String plain = plain(firstName);
    String skeleton = skeleton(plain);
    return skeleton.length() < LEAST_CONSONANTS ? plain : skeleton;
  }

  /** Whether lists of first names have it, so that one that sounds alike is another ("Jean"). */
  public static boolean isListed(String firstName) {
    return FirstNames.get().isListed(plain(firstName));
  }

  private static final int LEAST_CONSONANTS = 3;

  /**
   * What transliterations of one surname share, vowels that mean another name kept: "Araqi" and
   * "Araghee", not "Hansen" and "Hanson".
   */
  public static String transliterated(String surname) {
    String spelt = plain(surname);
    for (Map.Entry<Pattern, String> sound : SOUNDS) {
      spelt = sound.getKey().matcher(spelt).replaceAll(sound.getValue());
    }
    return DOUBLED.matcher(spelt.replace('e', 'a')).replaceAll("$1");
  }

  /** Consonants only, doubled ones once: what transliterations of one name share. */
  public static String skeleton(String plain) {
    String consonants = VOWEL.matcher(plain).replaceAll("");
    return DOUBLED.matcher(consonants).replaceAll("$1").replace("q", "k");
  }
}

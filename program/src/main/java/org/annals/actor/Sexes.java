package org.annals.actor;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.language.FirstNames;
import org.annals.language.FirstNames.Sex;
import org.annals.text.WordList;

/**
 * Whether "he" or "she" can mean a person: by words of address and title, else by what the report
 * has called him before, else by the first name. Where nothing tells, either can.
 */
final class Sexes {
  private static final Map<String, Sex> WORDS = words();

  private static final Set<String> OF_PEOPLE =
      Set.of("he", "she", "him", "her", "his", "hers", "himself", "herself");

  private final Map<Cluster, Sex> told = new HashMap<>();
  private final Map<Cluster, Sex> byName = new HashMap<>();
  private final Map<Cluster, Sex> perhaps = new HashMap<>();

  private static Map<String, Sex> words() {
    Map<String, Sex> words = new HashMap<>();
    for (List<String> row : WordList.rows(Sexes.class, "sexed.tsv")) {
      Sex sex = Sex.valueOf(row.get(0).toUpperCase(Locale.ROOT));
      WordList.list(row.get(1)).forEach(word -> words.put(word, sex));
    }
    return words;
  }

  Sexes(List<Cluster> clusters) {
    for (Cluster cluster : clusters) {
      if (cluster.type == ActorType.PERSON) {
        Set<Sex> shown = EnumSet.noneOf(Sex.class);
        for (String alias : cluster.aliases) {
          for (String word : alias.split(" ", -1)) {
            Sex sex = WORDS.get(word.toLowerCase(Locale.ROOT));
            if (sex != null && !cluster.personName.contains(word)) {
              shown.add(sex);
            }
          }
        }
        if (shown.size() == 1) {
          told.put(cluster, shown.iterator().next());
        } else if (cluster.personName.size() > 1) {
          String first = PersonNames.plain(cluster.personName.get(0));
          Map<Cluster, Sex> by = FirstNames.get().isCommon(first) ? byName : perhaps;
          FirstNames.get().sex(first).ifPresent(sex -> by.put(cluster, sex));
        }
      }
    }
  }

  /** Whether a pronoun of a person can mean this one. */
  boolean fits(Cluster person, String pronoun) {
    Sex sex = told.getOrDefault(person, byName.get(person));
    return sex == null || sex == of(pronoun);
  }

  /** Whether a rarer first name, which the lists may have wrong, speaks against it. */
  boolean isDoubtful(Cluster person, String pronoun) {
    Sex sex = told.containsKey(person) ? null : perhaps.get(person);
    return sex != null && sex != of(pronoun);
  }

  /** Whether a pronoun can mean a person told by this noun: "the actress". */
  static boolean fits(String noun, String pronoun) {
    Sex sex = WORDS.get(noun);
    return sex == null || sex == of(pronoun);
  }

  /**
   * Whether a pronoun of a person can mean this actor: by the words of address and title in his
   * names, else by his first name, else by what the report calls him most.
   */
  static boolean fits(Actor actor, String pronoun) {
    Set<Sex> shown = EnumSet.noneOf(Sex.class);
    List<String> name = List.of(actor.name().split(" ", -1));
    for (String alias : actor.aliases()) {
      for (String word : alias.split(" ", -1)) {
        Sex sex = WORDS.get(word.toLowerCase(Locale.ROOT));
        if (sex != null && !name.contains(word)) {
          shown.add(sex);
        }
      }
    }
    if (shown.size() == 1) {
      return shown.contains(of(pronoun));
    }
    String given = PersonNames.plain(name.get(0));
    Sex first =
        name.size() > 1 || FirstNames.get().isCommon(given)
            ? FirstNames.get().sex(given).orElse(null)
            : null;
    if (first != null) {
      return first == of(pronoun);
    }
    int[] called = new int[2];
    for (Mention mention : actor.mentions()) {
      String word = mention.words().toLowerCase(Locale.ROOT);
      if (mention.kind() == Mention.Kind.PRONOUN && OF_PEOPLE.contains(word)) {
        called[of(word) == of(pronoun) ? 0 : 1]++;
      }
    }
    return called[0] >= called[1];
  }

  /** That the report calls this person so. */
  void seen(Cluster person, String pronoun) {
    told.putIfAbsent(person, of(pronoun));
  }

  private static Sex of(String pronoun) {
    return Set.of("she", "her", "hers", "herself").contains(pronoun) ? Sex.FEMALE : Sex.MALE;
  }
}

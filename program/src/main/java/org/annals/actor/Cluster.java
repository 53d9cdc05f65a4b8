package org.annals.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An actor of one report while its mentions are still being gathered. */
final class Cluster {
  final ActorType type;
  final String key;

  /** The country it belongs to, by its usual short name. */
  final @Nullable String country;

  /** Lemma of the common noun that names it, empty for proper names. */
  String noun = "";

  /** Nouns by which the report says what kind of body it is: "bank", "giant". */
  final Set<String> kinds = new LinkedHashSet<>();

  /** Words of a person's name without titles; empty for others. */
  List<String> personName = List.of();

  /** Whose people they are; null for all others. */
  @Nullable Cluster owner;

  /** Whether the report tells that a court or police deal with the person. */
  boolean accused;

  @Nullable String canonical;
  final Set<String> aliases = new LinkedHashSet<>();
  final List<Mention> mentions = new ArrayList<>();
  final List<PendingRole> roles = new ArrayList<>();
  boolean plural;

  /** Which of its names a state's forces are called by, the best first. */
  private static final List<String> FORCES =
      List.of(" military", " armed forces", " security forces", " army", " forces", " troops");

  /** A role whose other side may still be unnamed. */
  record PendingRole(
      HeadNouns.Title title,
      boolean former,
      @Nullable String country,
      @Nullable Cluster of,
      int sentence,
      int first,
      int last) {}

  Cluster(ActorType type, String key, @Nullable String country) {
    this.type = type;
    this.key = key;
    this.country = country;
  }

  void add(Mention mention) {
    mentions.add(mention);
    if (mention.kind() != Mention.Kind.PRONOUN) {
      aliases.add(mention.words());
    }
  }

  /**
   * The name to show: the canonical one, else for people the longest, for others the most frequent.
   */
  String name() {
    if (canonical != null) {
      return canonical;
    }
    if (owner != null) {
      String whose = owner.name();
      boolean one = type == ActorType.ORGANIZATION || noun.equals("family");
      String people =
          one
              ? noun
              : noun.equals("child")
                  ? "children"
                  : noun.endsWith("y") ? noun.replaceAll("y$", "ies") : noun + "s";
      return whose + (whose.endsWith("s") ? "' " : "'s ") + people;
    }
    if (!personName.isEmpty()) {
      return String.join(" ", personName);
    }
    for (String noun : key.startsWith("military:") ? FORCES : List.<String>of()) {
      for (String alias : aliases) {
        boolean whose = withoutArticle(alias).indexOf(' ') > 0 || aliases.size() == 1;
        if (whose && alias.toLowerCase(java.util.Locale.ROOT).endsWith(noun)) {
          return withoutAdjectives(withoutArticle(alias));
        }
      }
    }
    Map<String, Integer> count = new HashMap<>();
    boolean named = mentions.stream().anyMatch(m -> m.kind() == Mention.Kind.NAME);
    for (Mention m : mentions) {
      if (m.kind() == Mention.Kind.NAME || (!named && m.kind() == Mention.Kind.DESCRIPTION)) {
        String shown = withoutArticle(m.words());
        count.merge(country == null ? shown : withoutAdjectives(shown), 1, Integer::sum);
      }
    }
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> e : count.entrySet()) {
      int n = e.getValue();
      if (n > most
          || (n == most
              && (e.getKey().length() > best.length()
                  || (e.getKey().length() == best.length() && e.getKey().compareTo(best) < 0)))) {
        best = e.getKey();
        most = n;
      }
    }
    boolean plain = best.equals(best.toLowerCase(java.util.Locale.ROOT));
    return plain && country != null && key.equals("government:" + country)
        ? governmentOf(country) // "the outgoing government"
        : best;
  }

  private static String governmentOf(String country) {
    return Gazetteer.get()
        .adjective(country)
        .map(adjective -> adjective + " government")
        .orElse("government of " + country);
  }

  /** "embattled Norland government": what is said of it now and then is not its name. */
  private static String withoutAdjectives(String words) {
    String name = words;
    for (int blank = name.indexOf(' ');
        blank > 0 && Character.isLowerCase(name.charAt(0)) && hasCapital(name.substring(blank));
        blank = name.indexOf(' ')) {
      name = name.substring(blank + 1);
    }
    return name;
  }

  private static boolean hasCapital(String words) {
    return words.chars().anyMatch(Character::isUpperCase);
  }

  static String withoutArticle(String words) {
    for (String article : List.of("the ", "The ", "a ", "A ", "an ", "An ")) {
      if (words.startsWith(article) && words.length() > article.length()) {
        return words.substring(article.length());
      }
    }
    return words;
  }
}

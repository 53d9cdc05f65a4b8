package org.annals.actor;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * What a noun with "the" means of which a report names one alone: "the movement" and "the rebels"
 * after the name of a movement, "the planemaker" in a report on one company, "the justices" of the
 * one court named, "the family" of the one told of, "the country" right after the name of one.
 *
 * <p>Method: only a bare noun that takes part in a clause is read, and only where a single actor
 * fits, by its name, near before it; two that fit leave it open.
 */
final class OneNamed {
  private static final Set<String> MOVEMENTS =
      WordList.rows(OneNamed.class, "movements.tsv").stream()
          .map(row -> row.get(0).toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  /** Nouns for any body that has a name: "the organisation". */
  private static final Set<String> BODIES = WordList.words(OneNamed.class, "any-body.words");

  /** Nouns for companies by what they make or do: "the insurer". */
  private static final Set<String> COMPANIES = WordList.words(OneNamed.class, "companies.words");

  private static final Set<String> SIDES = WordList.words(OneNamed.class, "sides.txt");
  private static final Set<String> LANDS = Set.of("country", "nation", "kingdom", "republic");

  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,5}");
  private static final int NEAR_SENTENCES = 3;
  private static final int FAR_SENTENCES = 12;

  /** The one of several companies that a report is on is named so many times as often. */
  private static final int TIMES_AS_OFTEN = 3;

  private final Clusters clusters;
  private final Predicate<Cluster> plainBody;

  /**
   * @param plainBody whether a body is known by its name alone
   */
  OneNamed(Clusters clusters, Predicate<Cluster> plainBody) {
    this.clusters = clusters;
    this.plainBody = plainBody;
  }

  /** The actor meant; null where none or more than one may be. */
  @Nullable Cluster of(Sentence sentence, NounPhrase phrase) {
    Token noun = phrase.noun();
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    boolean plural = noun.tag().equals("NNS");
    if (!isBare(sentence, noun) || !phrase.modifiers().isEmpty()) {
      return null;
    }
    if (plural) {
      return SIDES.contains(lemma)
          ? only(c -> isNamed(c) && isMovement(c))
          : lemma.equals("justice") ? only(OneNamed::isHighCourt) : null;
    }
    if (lemma.equals("family")) {
      return only(c -> c.owner != null && c.noun.equals("family"));
    }
    if (LANDS.contains(lemma)) {
      return state(sentence, noun);
    }
    if (BODIES.contains(lemma)) {
      return nearest(c -> isNamed(c) && !isOfState(c), sentence);
    }
    return isCompany(lemma) ? company(sentence) : null;
  }

  /** "the movement fled", "by the movement": not "the movement of troops", "a nation". */
  private static boolean isBare(Sentence sentence, Token noun) {
    boolean the = sentence.children(noun, "det").stream().anyMatch(d -> d.lemma().equals("the"));
    boolean alone =
        sentence
            .children(noun, "amod", "compound", "nmod", "acl", "appos", "nummod", "cop")
            .isEmpty();
    return the
        && alone
        && (noun.is("nsubj")
            || noun.is("obj")
            || noun.is("obl")
            || noun.relation().equals("nmod:poss"));
  }

  private static boolean isCompany(String lemma) {
    boolean maker =
        lemma.endsWith("maker")
            && lemma.length() > "maker".length()
            && !HeadNouns.isPerson(lemma)
            && !WordNet.get().isKindOf(lemma, "person", 1);
    return maker || COMPANIES.contains(lemma);
  }

  private static boolean isNamed(Cluster c) {
    return (c.type == ActorType.ORGANIZATION || c.type == ActorType.GROUP)
        && c.mentions.stream().anyMatch(m -> m.kind() == Mention.Kind.NAME);
  }

  /** Whether it is one of the movements, parties and peoples that are known by name. */
  static boolean isMovement(Cluster c) {
    return MOVEMENTS.contains(c.name().toLowerCase(Locale.ROOT));
  }

  /** Of the movements that fit, the one told of most; null where two are told of as often. */
  @Nullable Cluster movement(Predicate<Cluster> wanted) {
    List<Cluster> fit =
        clusters.recent.stream()
            .filter(c -> isMovement(c) && wanted.test(c))
            .sorted(Comparator.comparingInt((Cluster c) -> -c.mentions.size()))
            .toList();
    boolean even = fit.size() > 1 && fit.get(0).mentions.size() == fit.get(1).mentions.size();
    return fit.isEmpty() || even ? null : fit.get(0);
  }

  private static boolean isOfState(Cluster c) {
    return c.key.startsWith("seat:")
        || c.key.startsWith("military:")
        || c.key.startsWith("police:")
        || c.key.startsWith("legislature:")
        || c.key.startsWith("administration:")
        || c.key.startsWith("government:");
  }

  private static boolean isHighCourt(Cluster c) {
    return c.type == ActorType.ORGANIZATION
        && c.aliases.stream()
            .anyMatch(a -> a.toLowerCase(Locale.ROOT).matches(".*(?:supreme|high) court.*"));
  }

  private static int lastSentence(Cluster c) {
    return c.mentions.get(c.mentions.size() - 1).sentence();
  }

  private @Nullable Cluster only(Predicate<Cluster> wanted) {
    List<Cluster> fit = clusters.recent.stream().filter(wanted).limit(2).toList();
    return fit.size() == 1 ? fit.get(0) : null;
  }

  /** The last told of, near before, where no other was told of in the same sentence. */
  private @Nullable Cluster nearest(Predicate<Cluster> wanted, Sentence sentence) {
    List<Cluster> fit =
        clusters.recent.stream()
            .filter(wanted)
            .filter(c -> sentence.index() - lastSentence(c) <= NEAR_SENTENCES)
            .toList();
    if (fit.isEmpty()) {
      return null;
    }
    Cluster last = fit.get(fit.size() - 1);
    boolean clear = fit.size() == 1 || lastSentence(fit.get(fit.size() - 2)) < lastSentence(last);
    return clear ? last : null;
  }

  /** The one company of a report, or the one that it names far more often than any other. */
  private @Nullable Cluster company(Sentence sentence) {
    List<Cluster> fit =
        clusters.recent.stream()
            .filter(plainBody)
            .filter(OneNamed::isNamed)
            .filter(c -> !ACRONYM.matcher(Cluster.withoutArticle(c.name())).matches())
            .filter(c -> !isMovement(c))
            .sorted(Comparator.comparingInt((Cluster c) -> -c.mentions.size()))
            .toList();
    if (fit.isEmpty() || sentence.index() - lastSentence(fit.get(0)) > FAR_SENTENCES) {
      return null;
    }
    boolean most =
        fit.size() == 1
            || fit.get(0).mentions.size() >= TIMES_AS_OFTEN * fit.get(1).mentions.size();
    return most ? fit.get(0) : null;
  }

  /** The one state named in this sentence before, or in the last one that names any. */
  private @Nullable Cluster state(Sentence sentence, Token noun) {
    if (!noun.is("nsubj")) {
      return null;
    }
    int last = -1;
    Cluster found = null;
    for (Cluster c : clusters.all) {
      for (Mention m : c.type == ActorType.STATE ? c.mentions : List.<Mention>of()) {
        boolean before =
            m.sentence() < sentence.index()
                || (m.sentence() == sentence.index() && m.last() < noun.index());
        if (before && m.sentence() >= last && sentence.index() - m.sentence() <= 1) {
          boolean other = m.sentence() == last && found != c;
          found = other ? null : c;
          last = m.sentence();
        }
      }
    }
    return found;
  }
}

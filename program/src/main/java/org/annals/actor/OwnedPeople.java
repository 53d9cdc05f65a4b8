package org.annals.actor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * People who act together for or with one whom the report names: "the driver's lawyers", "lawyers
 * for Ann Lee", "the Lee family", and the two sides of a trial by their collective names.
 *
 * <p>"Lawyers" alone are those told of before, where the report has told of one man's lawyers only.
 */
final class OwnedPeople {
  /** What people are called by a collective noun: "the prosecution" are the prosecutors. */
  private static final Map<String, String> COLLECTIVE =
      Map.of(
          "prosecution",
          "prosecutor",
          "family",
          "family",
          "jury",
          "jury",
          "defense",
          "lawyer",
          "defence",
          "lawyer",
          "legal team",
          "lawyer");

  private static final Set<String> LAWYERS = Set.of("lawyer", "attorney", "solicitor", "barrister");
  private static final Set<String> OWNED =
      Set.of(
          "lawyer",
          "family",
          "parent",
          "relative",
          "supporter",
          "fan",
          "child",
          "legal team",
          "opponent",
          "critic",
          "ally",
          "loyalist",
          "follower",
          "aide",
          "adviser",
          "son",
          "daughter",
          "brother",
          "sister",
          "colleague",
          "teammate",
          "friend",
          "victim",
          "customer");

  /** Parts of a body, and those about a person, that act for themselves: "the bank's board". */
  private static final Set<String> PARTS =
      Set.of("board", "office", "campaign", "cabinet", "directors", "management", "leadership");

  private static final Set<String> ROLES =
      Set.of("nsubj", "nsubj:pass", "obl", "obl:agent", "nmod", "nmod:poss");

  private final Clusters clusters;

  OwnedPeople(Clusters clusters) {
    this.clusters = clusters;
  }

  /** The people that a noun means; null where it means no such. */
  @Nullable Cluster of(Sentence sentence, NounPhrase phrase) {
    Token noun = phrase.noun();
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    if (PARTS.contains(lemma)) {
      return part(sentence, noun, lemma);
    }
    if (lemma.equals("team")
        && noun.index() > 0
        && sentence.token(noun.index() - 1).lemma().equals("legal")) {
      lemma = "legal team";
    }
    if (lemma.startsWith("defen") && !isSide(sentence, noun)) {
      return null; // "in his own defense", "the country's defense"
    }
    boolean plural = noun.tag().equals("NNS") || noun.tag().equals("NNPS");
    String people = LAWYERS.contains(lemma) ? "lawyer" : COLLECTIVE.getOrDefault(lemma, lemma);
    boolean many = plural || COLLECTIVE.containsKey(lemma);
    if (!many || (!OWNED.contains(people) && !COLLECTIVE.containsValue(people))) {
      return null;
    }
    Cluster owner = OWNED.contains(people) ? owner(sentence, noun) : null;
    if (owner != null) {
      return owned(owner, people);
    }
    if (people.equals("prosecutor") || people.equals("jury")) {
      return phrase.isDefinite() || plural ? common(people, noun) : null;
    }
    if (!people.equals("lawyer") || !ROLES.contains(noun.relation())) {
      return null;
    }
    Cluster known = known(people);
    boolean side =
        known == null
            && clusters.all.stream().noneMatch(c -> c.owner != null && c.noun.equals("lawyer"))
            && (lemma.startsWith("defen") || isOfDefence(sentence, noun));
    return side ? defenders() : known;
  }

  /** "the defense said": a side of a trial, which speaks. */
  private static boolean isSide(Sentence sentence, Token noun) {
    boolean the = sentence.children(noun, "det").stream().anyMatch(d -> d.lemma().equals("the"));
    return the
        && noun.is("nsubj")
        && sentence.children(noun, "compound", "amod", "nmod", "nmod:poss").isEmpty();
  }

  private static boolean isOfDefence(Sentence sentence, Token noun) {
    return sentence.children(noun, "compound").stream()
        .anyMatch(
            c -> c.lemma().equalsIgnoreCase("defense") || c.lemma().equalsIgnoreCase("defence"));
  }

  /** Lawyers of whom the report does not say yet whose they are. */
  private Cluster defenders() {
    Cluster made = clusters.keyed("people: defender", ActorType.GROUP, null);
    made.noun = "lawyer";
    made.plural = true;
    made.canonical = "defense lawyers";
    return made;
  }

  private Cluster owned(Cluster owner, String people) {
    return owned(owner, people, ActorType.GROUP);
  }

  private Cluster owned(Cluster owner, String noun, ActorType type) {
    for (Cluster c : clusters.all) {
      if (c.owner == owner && c.noun.equals(noun)) {
        return c;
      }
    }
    Cluster made = new Cluster(type, "", null);
    clusters.all.add(made);
    made.owner = owner;
    made.noun = noun;
    made.plural = type == ActorType.GROUP;
    return made;
  }

  /** "the bank's board", "the mayor's office"; "the board", where one alone was told of. */
  private @Nullable Cluster part(Sentence sentence, Token noun, String lemma) {
    for (Token of : sentence.children(noun, "nmod:poss")) {
      for (Cluster c : clusters.all) {
        boolean whole =
            (c.type == ActorType.PERSON || c.type == ActorType.ORGANIZATION)
                && c.noun.isEmpty()
                && isAt(c, sentence, of);
        if (whole) {
          return owned(c, lemma, ActorType.ORGANIZATION);
        }
      }
      return null;
    }
    boolean the = sentence.children(noun, "det").stream().anyMatch(d -> d.lemma().equals("the"));
    boolean alone = sentence.children(noun, "amod", "compound", "nmod").isEmpty();
    List<Cluster> such =
        clusters.all.stream().filter(c -> c.owner != null && c.noun.equals(lemma)).toList();
    return the && alone && such.size() == 1 ? such.get(0) : null;
  }

  private @Nullable Cluster common(String people, Token noun) {
    if (!ROLES.contains(noun.relation())) {
      return null;
    }
    Cluster made = clusters.keyed("people: " + people, ActorType.GROUP, null);
    made.noun = people;
    made.plural = true;
    made.canonical = people.equals("jury") ? "jury" : people + "s";
    return made;
  }

  private @Nullable Cluster known(String people) {
    List<Cluster> such =
        clusters.all.stream()
            .filter(c -> c.type == ActorType.GROUP && c.noun.equals(people))
            .filter(c -> c.owner != null || c.key.equals("people: defender"))
            .toList();
    return such.size() == 1 ? such.get(0) : null;
  }

  /** Whose they are: a person, or a name in front of a family. */
  private @Nullable Cluster owner(Sentence sentence, Token noun) {
    for (Token of : sentence.children(noun, "nmod:poss", "nmod", "compound")) {
      String preposition = sentence.child(of, "case").map(Token::lemma).orElse("");
      boolean owns =
          of.is("nmod:poss")
              || (of.is("compound") && noun.lemma().equals("family"))
              || preposition.equals("for")
              || preposition.equals("of");
      if (!owns || of.isPronoun()) {
        continue;
      }
      Optional<Cluster> named =
          clusters.all.stream()
              .filter(c -> c.type == ActorType.PERSON && isAt(c, sentence, of))
              .findFirst();
      if (named.isPresent()) {
        return named.get();
      }
    }
    return null;
  }

  private static boolean isAt(Cluster c, Sentence sentence, Token token) {
    return c.mentions.stream()
        .anyMatch(
            m ->
                m.sentence() == sentence.index()
                    && m.first() <= token.index()
                    && token.index() <= m.last());
  }
}

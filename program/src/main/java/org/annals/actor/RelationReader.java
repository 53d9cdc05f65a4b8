package org.annals.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.text.Evidence;
import org.annals.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads offices and relations from titles, appositions, "X-backed Y", "Y in Z" and possession. */
final class RelationReader {
  private final Text text;
  private final List<Cluster> clusters;
  private final Map<Cluster, String> ids;
  private final HeadNouns nouns;

  private final Offices offices;
  private final Appositions appositions;
  private final NounRelations shown;
  private final NearBodies near;
  private final Map<String, Cluster> byKey = new HashMap<>();
  private final Map<Long, Cluster> byHead = new HashMap<>();
  private final Map<Cluster, List<Role>> roles = new HashMap<>();
  private final List<RelationMention> relations = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  RelationReader(Text text, List<Cluster> clusters, Map<Cluster, String> ids, HeadNouns nouns) {
    this.text = text;
    this.clusters = clusters;
    this.ids = ids;
    this.nouns = nouns;
    for (Cluster c : clusters) {
      byKey.put(c.key, c);
      for (Mention m : c.mentions) {
        byHead.put(key(m.sentence(), m.head()), c);
      }
    }
    for (Cluster c : clusters) {
      for (Mention m : c.mentions) {
        Token head = text.sentences().get(m.sentence()).token(m.head());
        if (head.head() == m.last()) { // "the Red Star militia", whose name is the head
          byHead.putIfAbsent(key(m.sentence(), m.last()), c);
        }
      }
    }
    this.offices = new Offices(text, clusters, byKey);
    this.appositions = new Appositions(nouns, offices, byHead);
    this.shown = new NounRelations(clusters);
    this.near = new NearBodies(text, clusters, shown);
  }

  private static long key(int sentence, int token) {
    return ((long) sentence << 32) | token;
  }

  List<Role> roles(Cluster cluster) {
    return roles.getOrDefault(cluster, List.of());
  }

  List<RelationMention> relations() {
    relations.sort(
        Comparator.comparing((RelationMention r) -> r.evidence().span())
            .thenComparing(r -> r.evidence().focus()));
    return relations;
  }

  void read() {
    List<NounRelations.Found> told = new ArrayList<>(new VerbRelations(text, shown).read());
    told.addAll(new OwnBodies(text, clusters, shown).read());
    told.addAll(new OwnRelations(text, clusters, shown).read());
    told.addAll(new Affiliations(text, clusters, shown, nouns).read());
    told.addAll(new Bases(text, clusters, shown).read());
    told.addAll(new Sites(text, clusters, shown).read());
    told.addAll(new Works(text, clusters, shown).read());
    told.addAll(new Wholes(text, clusters, shown, nouns).read());
    told.addAll(new Stances(text, clusters, shown).read());
    told.addAll(new Parties(text, clusters, shown).read());
    for (NounRelations.Found f : told) {
      relate(f.from(), f.kind(), f.to(), text.sentences().get(f.sentence()), f.words());
    }
    for (Cluster cluster : clusters) {
      for (Mention mention : List.copyOf(cluster.mentions)) {
        for (NounRelations.Found f : shown.read(text, cluster, mention)) {
          relate(f.from(), f.kind(), f.to(), text.sentences().get(mention.sentence()), f.words());
        }
      }
      for (Cluster.PendingRole role : cluster.roles) {
        Cluster body = role.of() != null ? role.of() : offices.of(role, cluster);
        if (isOpen(body) && role.country() == null && !role.former()) {
          Sentence there = text.sentences().get(role.sentence());
          Cluster before = near.of(role.title(), cluster, there, titleEnd(there, role));
          body = before != null ? before : body;
        }
        Sentence sentence = text.sentences().get(role.sentence());
        office(
            cluster,
            role.title(),
            role.former(),
            body,
            sentence,
            sentence.span(role.first(), role.last()));
      }
      for (Mention mention : List.copyOf(cluster.mentions)) {
        Sentence sentence = text.sentences().get(mention.sentence());
        if (cluster.type == ActorType.PERSON) {
          apposition(cluster, mention, sentence);
        } else {
          place(cluster, mention, sentence);
          placeOf(cluster, mention, sentence);
          backing(cluster, mention, sentence);
        }
      }
      if (cluster.country != null
          && cluster.type != ActorType.STATE
          && cluster.type != ActorType.GROUP) {
        Cluster state = byKey.get("state:" + cluster.country);
        if (state != null) {
          Mention first = cluster.mentions.get(0);
          // that a capital lies in its country no report needs to say, so none shows it
          if (cluster.key.startsWith("military:")) {
            relate(
                cluster,
                RelationKind.PART_OF,
                state,
                text.sentences().get(first.sentence()),
                first.span());
          }
        }
      }
    }
  }

  private void office(
      Cluster person,
      HeadNouns.Title title,
      boolean former,
      @Nullable Cluster body,
      Sentence sentence,
      Span words) {
    Evidence evidence = text.evidence(Actors.around(sentence, words), words);
    roles
        .computeIfAbsent(person, p -> new ArrayList<>())
        .add(new Role(title.words(), body == null ? null : ids.get(body), former, evidence));
    if (body != null && !former && body != person) {
      relate(person, relation(title, body), body, sentence, words);
    }
  }

  /**
   * A minister is of the government that he is named with, an attorney general speaks for a state.
   */
  private static RelationKind relation(HeadNouns.Title title, Cluster body) {
    if (body.type == ActorType.PERSON) {
      return RelationKind.REPRESENTS; // "the mayor's adviser"
    }
    if (title.of().equals("department") && body.key.startsWith("government:")) {
      return RelationKind.MEMBER_OF;
    }
    boolean state = body.type == ActorType.STATE && title.of().equals("department");
    return state || (body.type == ActorType.PLACE && title.of().equals("government"))
        ? RelationKind.REPRESENTS
        : title.relation();
  }

  private static boolean isOpen(@Nullable Cluster body) {
    return body == null || body.key.startsWith(BareActors.KEY);
  }

  /** The last word of the title itself, before the name. */
  private static int titleEnd(Sentence sentence, Cluster.PendingRole role) {
    String end = role.title().words().substring(role.title().words().lastIndexOf(' ') + 1);
    for (int i = role.last(); i > role.first(); i--) {
      if (sentence.token(i).word().toLowerCase(Locale.ROOT).endsWith(end)) {
        return i;
      }
    }
    return role.first();
  }

  /** "Ann Lee, head of the Harbour Board", "the lawyer for Ann Lee and Ida Holm, Tom Ash". */
  private void apposition(Cluster person, Mention mention, Sentence sentence) {
    for (Appositions.Found f : appositions.of(person, mention, sentence)) {
      Span words = sentence.span(f.first(), f.last());
      Cluster body = f.body();
      if (isOpen(body) && !f.former()) {
        Cluster before = near.of(f.title(), person, sentence, f.noun());
        body = before != null ? before : body;
      }
      office(person, f.title(), f.former(), body, sentence, words);
      f.others()
          .forEach(
              (last, other) -> {
                Span all = sentence.span(f.first(), Math.max(f.last(), last));
                relate(person, f.title().relation(), other, sentence, all);
              });
    }
  }

  /** "a base in Port Elm", "Port Elm, Norland". */
  private void place(Cluster cluster, Mention mention, Sentence sentence) {
    if (cluster.type != ActorType.PLACE && cluster.type != ActorType.FACILITY) {
      return; // "the ministry in Aldham", "Elm Motors in Aldham": one of its offices
    }
    Token head = sentence.token(mention.head());
    for (Token where : sentence.children(head, "nmod", "appos", "conj", "dep")) {
      Cluster site = byHead.get(key(sentence.index(), where.index()));
      if (site == null
          || site == cluster
          || (site.type != ActorType.PLACE && site.type != ActorType.STATE)) {
        continue;
      }
      String preposition = sentence.child(where, "case").map(Token::lemma).orElse("");
      boolean inside =
          (preposition.equals("in") || preposition.equals("at"))
              && !(cluster.type == ActorType.PLACE
                  && isListed(sentence, mention, where)
                  && !isRightBehind(sentence, mention));
      int behind = where.index() + 1;
      boolean more =
          behind < sentence.size()
              && (sentence.token(behind).lemma().equals("and")
                  || !sentence.children(where, "conj").isEmpty()
                  || isPlaceAt(sentence, behind + 1)
                  || (mention.first() > 1
                      && sentence.token(mention.first() - 1).word().equals(",")
                      && isPlaceAt(sentence, mention.first() - 2))); // a list
      boolean comma =
          preposition.isEmpty()
              && !more
              && isNext(sentence, site, mention.last() + 2, where)
              && sentence.token(mention.last() + 1).word().equals(",")
              && cluster.type == ActorType.PLACE;
      if (inside || comma) {
        Mention other =
            site.mentions.stream()
                .filter(m -> m.sentence() == sentence.index() && m.head() == where.index())
                .findFirst()
                .orElseThrow();
        relate(
            cluster,
            cluster.key.startsWith("military:") ? RelationKind.BASED_AT : RelationKind.LOCATED_IN,
            site,
            sentence,
            sentence.span(mention.first(), Math.max(other.last(), mention.last())));
      }
    }
  }

  /** "Port Elm, in Fir Valley". */
  private static boolean isRightBehind(Sentence sentence, Mention mention) {
    int at = mention.last() + 1;
    return at + 2 < sentence.size()
        && sentence.token(at).word().equals(",")
        && sentence.token(at + 1).lemma().equals("in");
  }

  private static boolean isNext(Sentence sentence, Cluster site, int first, Token head) {
    return site.mentions.stream()
        .anyMatch(
            m ->
                m.sentence() == sentence.index() && m.first() == first && m.head() == head.index());
  }

  private static boolean isPlaceAt(Sentence sentence, int i) {
    return i < sentence.size() && sentence.token(i).name().equals("LOCATION");
  }

  /** "Aldham's Fir Square", "Norland's capital Aldham", "the Aldham court". */
  private void placeOf(Cluster cluster, Mention mention, Sentence sentence) {
    boolean site = cluster.type == ActorType.PLACE || cluster.type == ActorType.FACILITY;
    Token head = sentence.token(mention.head());
    List<Token> owners = new ArrayList<>(site ? sentence.children(head, "nmod:poss") : List.of());
    boolean court = cluster.name().toLowerCase(java.util.Locale.ROOT).endsWith(" court");
    if (court) {
      for (int i = mention.first(); i < mention.last(); i++) {
        owners.add(sentence.token(i));
      }
    }
    if (site && head.is("appos")) {
      sentence.head(head).ifPresent(noun -> owners.addAll(ofSeat(sentence, noun)));
    }
    for (Token before : site ? sentence.children(head, "compound", "dep") : List.<Token>of()) {
      owners.addAll(ofSeat(sentence, before));
    }
    for (Token of : owners) {
      Cluster where = byHead.get(key(sentence.index(), of.index()));
      boolean place =
          where != null
              && where != cluster
              && (where.type == ActorType.PLACE
                  || (where.type == ActorType.STATE && cluster.type == ActorType.PLACE));
      if (where != null && place) {
        Span words =
            sentence.span(
                Math.min(of.index(), mention.first()), Math.max(of.index(), mention.last()));
        relate(cluster, RelationKind.LOCATED_IN, where, sentence, words);
      }
    }
  }

  private static List<Token> ofSeat(Sentence sentence, Token noun) {
    return Set.of("capital", "city", "town", "village", "resort", "port", "province", "region")
            .contains(noun.lemma())
        ? sentence.children(noun, "nmod:poss")
        : List.of();
  }

  /** "in Port Elm, at Lake Fir and in Aldham": one beside the other. */
  private static boolean isListed(Sentence sentence, Mention place, Token other) {
    return other.is("conj")
        || sentence
            .tokens()
            .subList(place.last() + 1, Math.max(place.last() + 1, other.index()))
            .stream()
            .anyMatch(t -> t.word().equals(",") || t.word().equals("and"));
  }

  /** "Norland-backed rebels", "the rebels' Norland-led alliance". */
  private void backing(Cluster cluster, Mention mention, Sentence sentence) {
    for (int i = mention.first(); i + 2 <= mention.last(); i++) {
      if (!sentence.token(i + 1).tag().equals("HYPH")) {
        continue;
      }
      String how = sentence.token(i + 2).word();
      int head = i;
      boolean states =
          Set.of("state", "government")
                  .contains(sentence.token(i).word().toLowerCase(java.util.Locale.ROOT))
              && Set.of("run", "owned", "controlled").contains(how);
      Cluster other =
          states
              ? offices.one(c -> c.key.startsWith("government:"))
              : Gazetteer.get()
                  .stateInFront(sentence.token(i).word())
                  .map(s -> byKey.get("state:" + s))
                  .orElseGet(() -> byHead.get(key(sentence.index(), head)));
      if (other == null) {
        continue;
      }
      if (states) {
        relate(cluster, RelationKind.PART_OF, other, sentence, mention.span());
        continue;
      }
      if (other.type == ActorType.PLACE && !how.equals("based")) {
        continue;
      }
      switch (sentence.token(i + 2).word()) {
        case "backed", "supported", "funded", "sponsored", "armed", "trained" ->
            relate(other, RelationKind.BACKS, cluster, sentence, mention.span());
        case "aligned", "allied", "linked" ->
            relate(cluster, RelationKind.ALLIED_WITH, other, sentence, mention.span());
        case "based" -> relate(cluster, RelationKind.BASED_AT, other, sentence, mention.span());
        case "led" -> relate(other, RelationKind.LEADS, cluster, sentence, mention.span());
        default -> {
          // another compound
        }
      }
    }
  }

  private void relate(Cluster from, RelationKind kind, Cluster to, Sentence sentence, Span words) {
    if (from == to || !ids.containsKey(from) || !ids.containsKey(to)) {
      return;
    }
    if (seen.add(ids.get(from) + kind + ids.get(to) + "@" + sentence.index())) {
      relations.add(
          new RelationMention(
              ids.get(from),
              kind,
              ids.get(to),
              text.evidence(Actors.around(sentence, words), words)));
    }
  }
}

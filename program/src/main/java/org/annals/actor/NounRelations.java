package org.annals.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads the relations that the words around a name show without a title: "rebels, including the Red
 * Star", "his ally, Ann Lee", "the Lind cabinet", "a coalition fighting X", "anti-X", "the Port
 * Unit at the Harbour Board", "X, a town in Y", "based in Z".
 */
final class NounRelations {
  private static final Set<String> NAMING =
      Set.of("administration", "government", "cabinet", "campaign", "presidency");
  private static final Set<String> FIGHTING =
      Set.of("fight", "battle", "oppose", "combat", "resist");
  private static final Set<String> SEATED = Set.of("base", "headquarter", "station");
  private static final Set<String> STAFF =
      Set.of(
          "engineer",
          "worker",
          "employee",
          "scientist",
          "journalist",
          "pilot",
          "doctor",
          "nurse",
          "teacher",
          "driver",
          "firefighter",
          "player",
          "negotiator",
          "diplomat",
          "researcher",
          "lawmaker",
          "member",
          "trader",
          "miner",
          "medic");
  private static final Set<String> LISTING = Set.of("including", "include");

  /**
   * A relation with the words that show it.
   *
   * @param sentence number of the sentence
   * @param words from the one to the other
   */
  record Found(Cluster from, RelationKind kind, Cluster to, int sentence, Span words) {}

  private final List<Cluster> clusters;
  private final Map<Long, Cluster> byHead = new HashMap<>();
  private final Map<Long, Mention> mentions = new HashMap<>();

  NounRelations(List<Cluster> clusters) {
    this.clusters = clusters;
    for (Cluster c : clusters) {
      for (Mention m : c.mentions) {
        byHead.putIfAbsent(key(m.sentence(), m.head()), c);
        mentions.putIfAbsent(key(m.sentence(), m.head()), m);
      }
    }
  }

  private static long key(int sentence, int token) {
    return ((long) sentence << 32) | token;
  }

  @Nullable Cluster at(Sentence sentence, Token token) {
    return byHead.get(key(sentence.index(), token.index()));
  }

  List<Found> read(Text text, Cluster cluster, Mention mention) {
    List<Found> found = new ArrayList<>();
    Sentence sentence = text.sentences().get(mention.sentence());
    if (mention.kind() == Mention.Kind.PRONOUN) {
      return found;
    }
    namedAfter(cluster, mention, sentence, found);
    against(cluster, mention, sentence, found);
    Token head = sentence.token(mention.head());
    if (cluster.type == ActorType.GROUP || cluster.type == ActorType.ORGANIZATION) {
      examples(cluster, mention, sentence, found);
      fighting(cluster, mention, head, sentence, found);
      seat(cluster, mention, head, sentence, found);
      partOf(cluster, mention, head, sentence, found);
    }
    if (cluster.type == ActorType.PLACE) {
      town(cluster, mention, head, sentence, found);
    }
    ally(cluster, mention, head, sentence, found);
    owned(cluster, mention, head, sentence, found);
    return found;
  }

  void add(
      List<Found> found, Cluster from, RelationKind kind, Cluster to, Sentence s, int a, int b) {
    if (from != to) {
      found.add(new Found(from, kind, to, s.index(), s.span(Math.min(a, b), Math.max(a, b))));
    }
  }

  /** "the Lind administration": led by the one person of that name. */
  private void namedAfter(Cluster body, Mention mention, Sentence sentence, List<Found> found) {
    if (body.key.startsWith("administration:")) {
      administration(body, mention, sentence, found);
      return;
    }
    Token last = sentence.token(mention.last());
    if (body.type != ActorType.ORGANIZATION
        || mention.last() == mention.first()
        || !NAMING.contains(last.lemma().toLowerCase(Locale.ROOT))) {
      return;
    }
    String name = sentence.token(mention.last() - 1).word();
    List<Cluster> bearers =
        clusters.stream()
            .filter(
                c ->
                    c.type == ActorType.PERSON
                        && !c.personName.isEmpty()
                        && PersonNames.surname(c.personName).equals(name))
            .toList();
    if (bearers.size() == 1) {
      int at = mention.first();
      add(found, bearers.get(0), RelationKind.LEADS, body, sentence, at, mention.last());
    }
  }

  private void administration(Cluster body, Mention mention, Sentence sentence, List<Found> found) {
    String name = body.key.substring("administration:".length());
    List<Cluster> bearers =
        clusters.stream()
            .filter(c -> c.type == ActorType.PERSON && !c.personName.isEmpty())
            .filter(c -> PersonNames.surname(c.personName).equals(name))
            .toList();
    if (bearers.size() == 1) {
      add(
          found,
          bearers.get(0),
          RelationKind.LEADS,
          body,
          sentence,
          mention.first(),
          mention.last());
    }
  }

  /** "anti-Norland rebels". */
  private void against(Cluster cluster, Mention mention, Sentence sentence, List<Found> found) {
    for (int i = mention.first(); i <= mention.last(); i++) {
      String word = sentence.token(i).word();
      String name = "";
      if (word.toLowerCase(Locale.ROOT).startsWith("anti-") && word.length() > 5) {
        name = word.substring(5);
      } else if (word.equalsIgnoreCase("anti")
          && i + 2 <= mention.last()
          && sentence.token(i + 1).word().equals("-")) {
        name = sentence.token(i + 2).word();
      }
      String state = Gazetteer.get().stateInFront(name).orElse("");
      for (Cluster c : clusters) {
        if (!state.isEmpty() && c.key.equals("state:" + state) && isActing(cluster)) {
          add(found, cluster, RelationKind.OPPOSES, c, sentence, mention.first(), mention.last());
        }
      }
    }
  }

  private static boolean isActing(Cluster cluster) {
    return cluster.type == ActorType.GROUP
        || cluster.type == ActorType.ORGANIZATION
        || cluster.type == ActorType.PERSON;
  }

  /** "rebel groups, including the Red Star and the Front": members of it. */
  /** "the Harbour Club of donors, including Elm": the club whose members are listed. */
  private Cluster listed(Cluster group, Mention mention, Sentence sentence) {
    Token head = sentence.token(mention.head());
    boolean of =
        head.is("nmod")
            && sentence.child(head, "case").filter(c -> c.lemma().equals("of")).isPresent();
    Cluster above = of ? sentence.head(head).map(h -> at(sentence, h)).orElse(null) : null;
    return above != null && above.type == ActorType.ORGANIZATION ? above : group;
  }

  private void examples(Cluster group, Mention mention, Sentence sentence, List<Found> found) {
    int i = mention.last() + 1;
    while (i < sentence.size()
        && Set.of(",", "–", "—", "-", "--", "(").contains(sentence.token(i).word())) {
      i++;
    }
    boolean listed =
        i < sentence.size()
            && (LISTING.contains(sentence.token(i).lemma())
                || LISTING.contains(sentence.token(i).word())
                || (sentence.token(i).word().equals("such")
                    && i + 1 < sentence.size()
                    && sentence.token(i + 1).word().equals("as")));
    if (!listed || sentence.token(mention.last()).tag().equals("NN")) {
      return;
    }
    Cluster whole = listed(group, mention, sentence);
    int from = sentence.token(i).word().equals("such") ? i + 2 : i + 1;
    for (int k = from; k < sentence.size() && k < from + 16; k++) {
      Token token = sentence.token(k);
      Cluster member = at(sentence, token);
      Mention named = mentions.get(key(sentence.index(), k));
      if (member != null && named != null && named.kind() == Mention.Kind.NAME) {
        boolean kind =
            member.type == ActorType.ORGANIZATION
                || member.type == ActorType.GROUP
                || (member.type == ActorType.STATE
                    && (whole != group || group.type == ActorType.GROUP));
        if (kind) {
          add(
              found,
              member,
              RelationKind.MEMBER_OF,
              whole,
              sentence,
              mention.first(),
              named.last());
        }
      } else if (token.isVerb() || Set.of(",", "–", "—", ")", ".").contains(token.word())) {
        if (!token.word().equals(",")) {
          return;
        }
        boolean next = k + 1 < sentence.size() && !sentence.token(k + 1).isVerb();
        if (!next || sentence.token(k + 1).tag().startsWith("W")) {
          return; // "including X, which …"
        }
      }
    }
  }

  /** "a coalition fighting the Red Star". */
  private void fighting(
      Cluster cluster, Mention mention, Token head, Sentence sentence, List<Found> found) {
    for (Token verb : sentence.children(head, "acl")) {
      if (verb.tag().equals("VBG") && FIGHTING.contains(verb.lemma())) {
        for (Token object : sentence.children(verb, "obj", "obl")) {
          Cluster other = at(sentence, object);
          boolean against =
              object.is("obj")
                  || sentence
                      .child(object, "case")
                      .filter(c -> c.lemma().equals("against"))
                      .isPresent();
          if (other != null
              && against
              && other.type != ActorType.PLACE
              && other.type != ActorType.FACILITY) {
            add(
                found,
                cluster,
                RelationKind.OPPOSES,
                other,
                sentence,
                mention.first(),
                object.index());
          }
        }
      }
    }
  }

  /** "a charity based in Port Elm", "marines who are based in Port Elm". */
  private void seat(
      Cluster cluster, Mention mention, Token head, Sentence sentence, List<Found> found) {
    for (Token where : sentence.children(head, "nmod")) {
      Cluster site = at(sentence, where);
      boolean based =
          sentence.children(where, "case").stream()
              .anyMatch(c -> c.word().equals("based") || c.word().equals("headquartered"));
      if (site != null && based && site.type == ActorType.PLACE) {
        add(found, cluster, RelationKind.BASED_AT, site, sentence, mention.first(), where.index());
      }
    }
    for (Token verb : sentence.children(head, "acl")) {
      if (!SEATED.contains(verb.lemma()) || !verb.tag().startsWith("VB")) {
        continue;
      }
      for (Token where : sentence.children(verb, "obl")) {
        Cluster site = at(sentence, where);
        boolean inside =
            sentence
                .child(where, "case")
                .filter(c -> Set.of("in", "at").contains(c.lemma()))
                .isPresent();
        if (site != null
            && inside
            && (site.type == ActorType.PLACE
                || site.type == ActorType.STATE
                || site.type == ActorType.FACILITY)) {
          add(
              found,
              cluster,
              RelationKind.BASED_AT,
              site,
              sentence,
              mention.first(),
              where.index());
        }
      }
    }
  }

  /** "the Port Unit at the Harbour Board", "a wing of the Front". */
  private void partOf(
      Cluster cluster, Mention mention, Token head, Sentence sentence, List<Found> found) {
    for (Token of : sentence.children(head, "nmod")) {
      Cluster whole = at(sentence, of);
      String preposition = sentence.child(of, "case").map(Token::lemma).orElse("");
      boolean wing = Wholes.PARTS.contains(head.lemma().toLowerCase(Locale.ROOT));
      boolean named = mention.kind() == Mention.Kind.NAME && preposition.equals("at");
      if (whole != null
          && whole.type == ActorType.ORGANIZATION
          && cluster.type == ActorType.ORGANIZATION
          && (named || (wing && preposition.equals("of")))) {
        add(found, cluster, RelationKind.PART_OF, whole, sentence, mention.first(), of.index());
      }
    }
  }

  /** "Port Elm, a town in Norland". */
  private void town(
      Cluster place, Mention mention, Token head, Sentence sentence, List<Found> found) {
    for (Token kind : sentence.children(head, "appos")) {
      for (Token where : sentence.children(kind, "nmod")) {
        Cluster site = at(sentence, where);
        boolean inside =
            sentence
                .child(where, "case")
                .filter(c -> Set.of("in", "of", "on").contains(c.lemma()))
                .isPresent();
        if (site != null
            && inside
            && (site.type == ActorType.PLACE || site.type == ActorType.STATE)) {
          add(
              found,
              place,
              RelationKind.LOCATED_IN,
              site,
              sentence,
              mention.first(),
              where.index());
        }
      }
    }
  }

  /** "the driver's lawyers" stand for him, "Elm Motors engineers" are of the firm. */
  private void owned(
      Cluster people, Mention mention, Token head, Sentence sentence, List<Found> found) {
    int at = mention.first();
    if (people.owner != null && people.noun.equals("lawyer")) {
      add(found, people, RelationKind.REPRESENTS, people.owner, sentence, at, mention.last());
    }
    if (people.type != ActorType.GROUP || !STAFF.contains(head.lemma())) {
      return;
    }
    for (Token of : sentence.children(head, "nmod:poss", "compound")) {
      Cluster body = at(sentence, of);
      if (body != null && body.type == ActorType.ORGANIZATION) {
        int first = Math.min(at, of.index());
        add(found, people, RelationKind.MEMBER_OF, body, sentence, first, mention.last());
      }
    }
  }

  /** "his ally, Ann Lee", "Ann Lee, an ally of the mayor", "Norland’s ally Sudland". */
  private void ally(
      Cluster cluster, Mention mention, Token head, Sentence sentence, List<Found> found) {
    List<Token> nouns = new ArrayList<>(sentence.children(head, "appos"));
    if (head.is("appos") || head.is("dep")) {
      sentence.head(head).ifPresent(nouns::add);
    }
    for (Token noun : nouns) {
      if (!noun.lemma().equals("ally") || at(sentence, noun) != null) {
        continue;
      }
      for (Token of : sentence.children(noun, "nmod")) {
        Cluster other = at(sentence, of);
        boolean owner =
            of.is("nmod:poss")
                || sentence.child(of, "case").filter(c -> c.lemma().equals("of")).isPresent();
        if (other != null && owner) {
          add(
              found,
              cluster,
              RelationKind.ALLIED_WITH,
              other,
              sentence,
              Math.min(of.index(), mention.first()),
              Math.max(of.index(), mention.last()));
        }
      }
    }
  }
}

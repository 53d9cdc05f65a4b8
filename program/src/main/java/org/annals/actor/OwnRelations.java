package org.annals.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.actor.NounRelations.Found;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;

/**
 * Reads how those whom the report calls someone's stand to him: "the mayor's supporters" back him,
 * "the bank's board" is part of the bank, "her brother Tom Lee" is of the Lee family where the
 * report tells of one.
 */
record OwnRelations(Text text, List<Cluster> clusters, NounRelations actors) {
  private static final Map<String, RelationKind> OF_PEOPLE =
      Map.of(
          "supporter", RelationKind.BACKS,
          "fan", RelationKind.BACKS,
          "follower", RelationKind.BACKS,
          "loyalist", RelationKind.BACKS,
          "ally", RelationKind.ALLIED_WITH,
          "opponent", RelationKind.OPPOSES,
          "critic", RelationKind.OPPOSES,
          "office", RelationKind.REPRESENTS);

  private static final Set<String> PARTS =
      Set.of("board", "management", "leadership", "directors", "office");

  private static final Set<String> KIN =
      Set.of(
          "father",
          "mother",
          "parent",
          "brother",
          "sister",
          "sibling",
          "son",
          "daughter",
          "wife",
          "husband",
          "uncle",
          "aunt",
          "cousin",
          "nephew",
          "niece",
          "widow",
          "grandfather",
          "grandmother");

  List<Found> read() {
    List<Found> found = new ArrayList<>();
    for (Cluster c : clusters) {
      if (c.owner != null && !c.mentions.isEmpty()) {
        owned(c, c.owner, found);
      }
    }
    List<Cluster> families =
        clusters.stream().filter(c -> c.owner != null && c.noun.equals("family")).toList();
    if (families.size() == 1) {
      family(families.get(0), found);
    }
    lists(found);
    return found;
  }

  private void owned(Cluster c, Cluster owner, List<Found> found) {
    RelationKind kind = OF_PEOPLE.get(c.noun);
    if (owner.type == ActorType.ORGANIZATION) {
      kind = PARTS.contains(c.noun) ? RelationKind.PART_OF : null;
    }
    if (c.noun.equals("family")) {
      add(found, owner, RelationKind.MEMBER_OF, c, c.mentions.get(0));
    } else if (c.noun.equals("campaign") && owner.type == ActorType.PERSON) {
      add(found, owner, RelationKind.LEADS, c, c.mentions.get(0));
    } else if (kind != null) {
      add(found, c, kind, owner, c.mentions.get(0));
    }
  }

  private static void add(
      List<Found> found, Cluster from, RelationKind kind, Cluster to, Mention shown) {
    if (shown.kind() != Mention.Kind.PRONOUN && from != to) {
      found.add(new Found(from, kind, to, shown.sentence(), shown.span()));
    }
  }

  /** "mother Ida", "his brothers, Tom and Ben". */
  private void family(Cluster family, List<Found> found) {
    for (Cluster c : clusters) {
      if (c.type != ActorType.PERSON) {
        continue;
      }
      for (Mention m : c.mentions) {
        Sentence sentence = text.sentences().get(m.sentence());
        Token before = sentence.token(Math.max(0, m.first() - 1));
        boolean listed =
            before.word().equals(",")
                || before.lemma().equals("and"); // "brothers Tom, Ben and Jim"
        boolean kin =
            KIN.contains(before.lemma().toLowerCase(Locale.ROOT))
                || (listed && isKinListed(sentence, m.first() - 1));
        if (kin && m.kind() == Mention.Kind.NAME) {
          found.add(
              new Found(
                  c,
                  RelationKind.MEMBER_OF,
                  family,
                  m.sentence(),
                  sentence.span(m.first(), m.last())));
          break;
        }
      }
    }
  }

  /** Whether nothing but names, commas and "and" stand between a plural noun of kin and here. */
  private static boolean isKinListed(Sentence sentence, int from) {
    for (int i = from; i >= 0; i--) {
      Token t = sentence.token(i);
      boolean kin = KIN.contains(t.lemma().toLowerCase(Locale.ROOT));
      if (kin) {
        return t.tag().equals("NNS");
      }
      if (!t.isProperNoun() && !t.word().equals(",") && !t.lemma().equals("and")) {
        return false;
      }
    }
    return false;
  }

  /** "his children, Tom, Ida and Ben": each is one of them. */
  private void lists(List<Found> found) {
    for (Cluster group : clusters) {
      for (Mention m : group.type == ActorType.GROUP ? group.mentions : List.<Mention>of()) {
        Sentence sentence = text.sentences().get(m.sentence());
        int i = m.last() + 1;
        boolean opens =
            i + 1 < sentence.size()
                && sentence.token(i).word().matches("[,–—-]|--")
                && sentence.token(i + 1).isProperNoun()
                && sentence.token(m.head()).tag().equals("NNS");
        for (i++; opens && i < sentence.size(); i++) {
          Token t = sentence.token(i);
          Cluster member = actors.at(sentence, t);
          boolean below = t.head() == m.head() || t.is("conj") || t.is("appos");
          if (member != null && member.type == ActorType.PERSON && below) {
            found.add(
                new Found(
                    member,
                    RelationKind.MEMBER_OF,
                    group,
                    m.sentence(),
                    sentence.span(m.first(), i)));
          } else if (!t.isProperNoun() && !t.word().equals(",") && !t.lemma().equals("and")) {
            break;
          }
        }
      }
    }
  }
}

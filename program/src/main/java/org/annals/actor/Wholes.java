package org.annals.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.actor.HeadNouns.HeadClass;
import org.annals.actor.NounRelations.Found;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Reads of what a body is a part by its name: "the Senate Water Committee" of the Senate, "Elm
 * Motors' design team" of the firm, "Norland's harbour agency" and "the Norland Coast Guard" of
 * Norland, "the state company Elm Oil" of the state that the report is about.
 */
final class Wholes {
  /** Bodies that states have: not companies, parties or clubs. */
  private static final Set<String> PUBLIC = WordList.words(Wholes.class, "public-bodies.txt");

  private static final Set<String> STATE_OWNED = Set.of("state", "government");
  private static final Set<String> OWNED = Set.of("run", "owned", "controlled", "held");

  /** What is a state's by its kind: no words of a report need to say so. */
  private static final Pattern OF_STATES =
      Pattern.compile("government:|police:|military:|legislature:");

  private static final int FARTHEST = 4;
  private static final List<Token> NONE = List.of();

  /** Of a body: what it is of another. */
  static final Set<String> PARTS =
      Set.of(
          "part",
          "wing",
          "arm",
          "branch",
          "unit",
          "division",
          "subsidiary",
          "affiliate",
          "offshoot");

  private static final Set<String> OWNING = Set.of("own", "control");

  private final Text text;
  private final List<Cluster> clusters;
  private final NounRelations actors;
  private final HeadNouns nouns;
  private final @Nullable String home;

  Wholes(Text text, List<Cluster> clusters, NounRelations actors, HeadNouns nouns) {
    this.text = text;
    this.clusters = clusters;
    this.actors = actors;
    this.nouns = nouns;
    this.home = HomeState.most(text);
  }

  List<Found> read() {
    List<Found> found = new ArrayList<>();
    for (Cluster c : clusters) {
      boolean body = c.type == ActorType.ORGANIZATION && !OF_STATES.matcher(c.key).lookingAt();
      for (Mention m : body ? c.mentions : List.<Mention>of()) {
        Sentence sentence = text.sentences().get(m.sentence());
        boolean many = sentence.token(m.head()).tag().equals("NNS");
        if (m.kind() != Mention.Kind.PRONOUN && !many) {
          begun(c, m, sentence, found);
          owned(c, m, sentence, found);
          ofState(c, m, sentence, found);
          stateOwned(c, m, sentence, found);
          opposition(c, m, sentence, found);
          said(c, m, sentence, found);
        }
      }
    }
    return found;
  }

  /** "Elm Energy, a unit of Elm Holdings", "Elm Air, owned by Elm Holdings". */
  private void said(Cluster part, Mention m, Sentence sentence, List<Found> found) {
    Token head = sentence.token(m.head());
    for (Token kind :
        m.kind() == Mention.Kind.NAME ? sentence.children(head, "appos", "acl") : NONE) {
      boolean owned = kind.tag().equals("VBN") && OWNING.contains(kind.lemma());
      if (!owned && !PARTS.contains(kind.lemma())) {
        continue;
      }
      for (Token of : sentence.children(kind, owned ? "obl" : "nmod")) {
        Cluster whole = actors.at(sentence, of);
        boolean fits =
            sentence
                .child(of, "case")
                .filter(c -> c.lemma().equals(owned ? "by" : "of"))
                .isPresent();
        if (fits && whole != null && whole.type == ActorType.ORGANIZATION) {
          actors.add(found, part, RelationKind.PART_OF, whole, sentence, m.first(), of.index());
        }
      }
    }
  }

  private static int begin(Sentence sentence, Mention m) {
    boolean article = sentence.token(m.first()).lemma().equalsIgnoreCase("the");
    return article && m.first() < m.last() ? m.first() + 1 : m.first();
  }

  private boolean isBody(Sentence sentence, int last) {
    String before = last > 0 ? sentence.token(last - 1).word() : "";
    return nouns
        .of(before, sentence.token(last))
        .filter(
            c ->
                c == HeadClass.ORGANIZATION
                    || c == HeadClass.SECURITY
                    || c == HeadClass.MILITARY
                    || c == HeadClass.LEGISLATURE)
        .isPresent();
  }

  /** "the Senate Water Committee", where the report tells of the Senate. */
  private void begun(Cluster part, Mention m, Sentence sentence, List<Found> found) {
    int first = begin(sentence, m);
    if (m.kind() != Mention.Kind.NAME || !isBody(sentence, m.last())) {
      return;
    }
    for (int end = m.last() - 1; end >= first; end--) {
      String words = Clusters.words(sentence, first, end);
      for (Cluster whole : clusters) {
        boolean named =
            whole != part
                && whole.type == ActorType.ORGANIZATION
                && !part.aliases.contains(words)
                && whole.aliases.stream()
                    .map(Cluster::withoutArticle)
                    .anyMatch(a -> a.equals(words));
        if (named) {
          actors.add(found, part, RelationKind.PART_OF, whole, sentence, first, m.last());
          return;
        }
      }
    }
  }

  /** "the company's design team". */
  private void owned(Cluster part, Mention m, Sentence sentence, List<Found> found) {
    if (!isBody(sentence, m.head())) {
      return;
    }
    for (Token of : sentence.children(sentence.token(m.head()), "nmod:poss")) {
      Cluster whole = actors.at(sentence, of);
      if (whole != null && whole.type == ActorType.ORGANIZATION && whole != part) {
        int from = Math.min(of.index(), m.first());
        actors.add(found, part, RelationKind.PART_OF, whole, sentence, from, m.last());
      }
    }
  }

  /** "Norland's harbour agency", "the Norland Coast Guard". */
  private void ofState(Cluster part, Mention m, Sentence sentence, List<Found> found) {
    if (!PUBLIC.contains(sentence.token(m.last()).lemma().toLowerCase(Locale.ROOT))
        && !PUBLIC.contains(sentence.token(m.head()).lemma().toLowerCase(Locale.ROOT))) {
      return;
    }
    int first = begin(sentence, m);
    for (int i = first; i + 1 < m.last(); i++) {
      if (sentence.token(i + 1).tag().equals("POS")) {
        first = i; // "at which point Norland's harbour agency", where the parser took all as one
      }
    }
    Optional<String> state = Gazetteer.get().stateInFront(sentence.token(first).word());
    if (state.isEmpty() && first >= 2 && sentence.token(first - 1).tag().equals("POS")) {
      first -= 2;
      state = Gazetteer.get().stateInFront(sentence.token(first).word());
    } else if (m.kind() != Mention.Kind.NAME && !sentence.token(first + 1).tag().equals("POS")) {
      return; // "a Norland agency" is any
    } else if (state.isEmpty() && first >= 1) {
      first--;
      state = Gazetteer.get().stateInFront(sentence.token(first).word());
    }
    Cluster whole = state.map(this::state).orElse(null);
    if (whole != null && first < m.last()) {
      actors.add(found, part, RelationKind.PART_OF, whole, sentence, first, m.last());
    }
  }

  /** "the state-run Elm Radio", "state company Elm Oil". */
  private void stateOwned(Cluster part, Mention m, Sentence sentence, List<Found> found) {
    if (m.kind() != Mention.Kind.NAME || home == null) {
      return;
    }
    int first = begin(sentence, m);
    for (int i = first - 1; i >= 0 && first - i <= FARTHEST; i--) {
      Token t = sentence.token(i);
      boolean owned =
          STATE_OWNED.contains(t.lemma().toLowerCase(Locale.ROOT))
              && (OWNED.contains(sentence.token(Math.min(i + 2, first)).word())
                  || isBody(sentence, first - 1));
      if (owned) {
        boolean run = sentence.token(Math.min(i + 2, first)).word().equals("run");
        Cluster government = run ? one("government:" + home) : null;
        Cluster whole = government != null ? government : state(home);
        if (whole != null) {
          actors.add(found, part, RelationKind.PART_OF, whole, sentence, i, m.last());
        }
        return;
      }
      if (!t.tag().equals("NN") && !t.tag().equals("JJ") && !t.tag().matches("HYPH|VBN|VBD")) {
        return;
      }
    }
  }

  /** "the opposition Elm Party": against the government of the state that the report is about. */
  private void opposition(Cluster party, Mention m, Sentence sentence, List<Found> found) {
    if (m.kind() != Mention.Kind.NAME || home == null) {
      return;
    }
    int first = begin(sentence, m);
    for (int i = first - 1; i >= 0 && first - i <= FARTHEST; i--) {
      Token t = sentence.token(i);
      if (t.lemma().equalsIgnoreCase("opposition")) {
        Cluster government = one("government:" + home);
        Cluster other = government != null ? government : state(home);
        if (other != null) {
          actors.add(found, party, RelationKind.OPPOSES, other, sentence, i, m.last());
        }
        return;
      }
      boolean between = // "the opposition party, the Elm Workers"
          t.isNoun() || t.tag().startsWith("JJ") || t.word().equals(",") || t.tag().equals("DT");
      if (!between) {
        return;
      }
    }
  }

  private @Nullable Cluster state(String name) {
    return one("state:" + name);
  }

  private @Nullable Cluster one(String key) {
    return clusters.stream().filter(c -> c.key.equals(key)).findFirst().orElse(null);
  }
}

package org.annals.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.actor.NounRelations.Found;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.text.Like;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Reads who stands with or against whom: "the rebels fighting the junta", "marchers rose up against
 * the council", "the unions back Ann Lee", "anti-government marchers", "pro-Lee militia".
 */
final class Stances {
  private record Verbs(RelationKind kind, Set<String> how, Set<String> verbs) {}

  private static final List<Verbs> VERBS =
      WordList.rows(Stances.class, "stances.tsv").stream()
          .map(
              row ->
                  new Verbs(
                      RelationKind.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                      Set.copyOf(WordList.list(row.get(1))),
                      Set.copyOf(WordList.list(row.get(2)))))
          .toList();

  private final Text text;
  private final List<Cluster> clusters;
  private final NounRelations actors;
  private final @Nullable String home;

  Stances(Text text, List<Cluster> clusters, NounRelations actors) {
    this.text = text;
    this.clusters = clusters;
    this.actors = actors;
    this.home = HomeState.most(text);
  }

  /** In reading order of the verbs, then of the actors. */
  List<Found> read() {
    List<Found> found = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      for (Token verb : sentence.tokens()) {
        if (verb.isVerb() && isReal(sentence, verb)) {
          verb(sentence, verb, found);
        }
      }
    }
    for (Cluster c : clusters) {
      for (Mention m : isMany(c) ? c.mentions : List.<Mention>of()) {
        prefixed(c, m, text.sentences().get(m.sentence()), found);
      }
    }
    return found;
  }

  private static boolean isMany(Cluster c) {
    return c.type == ActorType.GROUP || c.type == ActorType.ORGANIZATION;
  }

  /** Not denied, asked for or only possible. */
  private static boolean isReal(Sentence sentence, Token verb) {
    boolean negated =
        sentence.children(verb, "advmod").stream()
            .anyMatch(n -> Set.of("not", "never", "n't").contains(n.lemma()));
    boolean modal = sentence.children(verb, "aux").stream().anyMatch(a -> a.tag().equals("MD"));
    boolean wanted = verb.tag().equals("VB") && verb.is("xcomp");
    return !negated && !modal && !wanted && sentence.children(verb, "mark").isEmpty();
  }

  private void verb(Sentence sentence, Token verb, List<Found> found) {
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    for (Verbs class_ : VERBS) {
      if (!class_.verbs().contains(lemma)) {
        continue;
      }
      boolean passive = !sentence.children(verb, "nsubj:pass", "aux:pass").isEmpty();
      boolean participle = verb.tag().equals("VBN") && verb.is("acl");
      for (Token object : sentence.children(verb, "obj", "obl")) {
        String preposition = sentence.child(object, "case").map(Token::lemma).orElse("obj");
        boolean agent = (passive || participle) && preposition.equals("by");
        boolean other = agent ? class_.how().contains("obj") : class_.how().contains(preposition);
        if (!other || (passive && !agent)) {
          continue;
        }
        for (Token who : subjects(sentence, verb)) {
          Token from = agent ? object : who;
          Token to = agent ? who : object;
          stands(sentence, from, class_.kind(), to, found);
        }
      }
    }
  }

  private void stands(
      Sentence sentence, Token from, RelationKind kind, Token to, List<Found> found) {
    Cluster one = actors.at(sentence, from);
    Cluster other = actors.at(sentence, to);
    boolean fit = one != null && other != null && isActing(one) && isActing(other);
    if (fit && one != null && other != null && (isMany(one) || isMany(other))) {
      actors.add(found, one, kind, other, sentence, from.index(), to.index());
    }
  }

  private static boolean isActing(Cluster c) {
    return c.type != ActorType.PLACE && c.type != ActorType.FACILITY;
  }

  /** The subject and those joined to it, or what a relative clause or participle hangs on. */
  private static List<Token> subjects(Sentence sentence, Token verb) {
    Token own = sentence.child(verb, "nsubj", "nsubj:pass").orElse(null);
    boolean relative = own != null && (own.tag().startsWith("W") || own.lemma().equals("that"));
    Token top = own;
    if (own == null || relative) {
      top = verb.is("acl") ? sentence.head(verb).orElse(null) : null;
    }
    if (top == null && verb.is("conj")) {
      return sentence.head(verb).map(v -> subjects(sentence, v)).orElse(List.of());
    }
    if (top == null) {
      return List.of();
    }
    List<Token> all = new ArrayList<>(List.of(top));
    all.addAll(sentence.children(top, "conj"));
    return all;
  }

  /** "anti-Norland rebels", "pro-government militia". */
  private void prefixed(Cluster cluster, Mention m, Sentence sentence, List<Found> found) {
    for (int i = m.first(); i < m.last(); i++) {
      String word = sentence.token(i).word();
      boolean apart =
          i + 2 < m.last()
              && word.matches("(?i)anti|pro")
              && sentence.token(i + 1).tag().equals("HYPH");
      boolean joined = Like.is(word, "(?i)(?:anti|pro)-.+");
      if (apart || joined) {
        String name = apart ? sentence.token(i + 2).word() : word.substring(word.indexOf('-') + 1);
        Cluster other = called(name);
        RelationKind kind =
            word.toLowerCase(Locale.ROOT).startsWith("anti")
                ? RelationKind.OPPOSES
                : RelationKind.BACKS;
        if (other != null && other != cluster) {
          actors.add(found, cluster, kind, other, sentence, m.first(), m.last());
        }
      }
    }
  }

  private @Nullable Cluster called(String name) {
    if (name.equalsIgnoreCase("government") || name.equalsIgnoreCase("regime")) {
      List<Cluster> all = clusters.stream().filter(c -> c.key.startsWith("government:")).toList();
      return all.size() == 1
          ? all.get(0)
          : all.stream().filter(c -> c.key.equals("government:" + home)).findFirst().orElse(null);
    }
    String state = Gazetteer.get().stateInFront(name).orElse(name);
    return clusters.stream()
        .filter(c -> c.type != ActorType.PLACE && c.type != ActorType.FACILITY)
        .filter(
            c ->
                c.key.equals("state:" + state)
                    || c.aliases.contains(name)
                    || (!c.personName.isEmpty() && PersonNames.surname(c.personName).equals(name)))
        .findFirst()
        .orElse(null);
  }
}

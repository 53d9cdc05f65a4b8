package org.annals.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annals.actor.NounRelations.Found;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Reads to whom someone belongs by what a clause says that he does there: "Ann Lee, who studies
 * tides at the Elm Institute", "Ann Lee, who reports for Radio Elm", "who is now at a think-tank".
 *
 * <p>Only what he does or has done until now: who "spoke at the Elm Institute" was there once.
 */
record Works(Text text, List<Cluster> clusters, NounRelations actors) {
  private static final Set<String> WORKING = WordList.words(Works.class, "working.txt");

  List<Found> read() {
    List<Found> found = new ArrayList<>();
    for (Cluster c : clusters) {
      for (Mention m : c.type == ActorType.PERSON ? c.mentions : List.<Mention>of()) {
        Sentence sentence = text.sentences().get(m.sentence());
        if (m.kind() != Mention.Kind.PRONOUN) {
          clauses(c, m, sentence, found);
        }
      }
    }
    return found;
  }

  private void clauses(Cluster person, Mention m, Sentence sentence, List<Found> found) {
    Token head = sentence.token(m.head());
    List<Token> nouns = new ArrayList<>(sentence.children(head, "appos"));
    nouns.add(head);
    for (Token noun : nouns) {
      for (Token clause : sentence.children(noun, "acl")) {
        if (!clause.relation().equals("acl:relcl") || !isWho(sentence, noun, clause)) {
          continue;
        }
        Token where = clause.isVerb() ? done(sentence, clause) : been(sentence, clause);
        Cluster body = where == null ? null : actors.at(sentence, where);
        if (body != null && where != null && body.type == ActorType.ORGANIZATION) {
          actors.add(
              found, person, RelationKind.MEMBER_OF, body, sentence, m.first(), where.index());
        }
      }
    }
  }

  /** "who" right behind the noun or a comma. */
  private static boolean isWho(Sentence sentence, Token noun, Token clause) {
    return sentence.tokens().subList(noun.index(), clause.index()).stream()
            .anyMatch(t -> t.tag().equals("WP") && t.lemma().equals("who"))
        && sentence.children(clause, "advmod", "aux").stream()
            .noneMatch(a -> a.tag().equals("MD") || a.lemma().matches("not|n't|never|no|once"));
  }

  /** "studies tides at", "has reported for": the body’s head. */
  private static @Nullable Token done(Sentence sentence, Token verb) {
    boolean now =
        verb.tag().matches("VB[ZP]")
            || sentence.children(verb, "aux").stream().anyMatch(a -> a.tag().matches("VB[ZP]"));
    boolean passive = !sentence.children(verb, "aux:pass").isEmpty();
    for (Token of : now && !passive ? sentence.children(verb, "obl") : List.<Token>of()) {
      String link = sentence.child(of, "case").map(Token::lemma).orElse("");
      if (link.equals("at") || (link.equals("for") && WORKING.contains(verb.lemma()))) {
        return of;
      }
    }
    return null;
  }

  /** "is now at a think-tank". */
  private static @Nullable Token been(Sentence sentence, Token noun) {
    boolean is = sentence.children(noun, "cop").stream().anyMatch(c -> c.tag().matches("VB[ZP]"));
    boolean at = sentence.child(noun, "case").filter(c -> c.lemma().matches("at|with")).isPresent();
    return is && at ? noun : null;
  }
}

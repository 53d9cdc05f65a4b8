package org.annals.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.actor.NounRelations.Found;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads the relations that verbs tell: "Ann Lee, who heads the bank", "a council led by Ann Lee",
 * "the banks include Elm Trust and Fir Bank".
 */
final class VerbRelations {
  private static final Set<String> LEADING =
      Set.of("lead", "head", "chair", "run", "command", "direct", "govern", "rule");

  /** Verbs of leading that states have done to them. */
  private static final Set<String> RULING = Set.of("lead", "govern", "rule");

  private final Text text;
  private final NounRelations actors;

  VerbRelations(Text text, NounRelations actors) {
    this.text = text;
    this.actors = actors;
  }

  /** In reading order. */
  List<Found> read() {
    List<Found> found = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      for (Token verb : sentence.tokens()) {
        String lemma = verb.lemma().toLowerCase(Locale.ROOT);
        boolean negated =
            sentence.children(verb, "advmod").stream()
                .anyMatch(n -> Set.of("not", "never").contains(n.lemma()));
        if (!verb.isVerb() || negated || !sentence.children(verb, "xcomp").isEmpty()) {
          continue;
        }
        if (LEADING.contains(lemma)) {
          leads(sentence, verb, lemma, found);
        } else if (lemma.equals("include")) {
          includes(sentence, verb, found);
        }
      }
    }
    return found;
  }

  private void leads(Sentence sentence, Token verb, String lemma, List<Found> found) {
    boolean passive =
        !sentence.children(verb, "nsubj:pass", "aux:pass").isEmpty()
            || (verb.tag().equals("VBN") && verb.is("acl") && !verb.relation().equals("acl:relcl"));
    Token leader = passive ? agent(sentence, verb) : subject(sentence, verb);
    Token led = passive ? subject(sentence, verb) : sentence.child(verb, "obj").orElse(null);
    Cluster from = leader == null ? null : actors.at(sentence, leader);
    Cluster to = led == null ? null : actors.at(sentence, led);
    if (leader == null || led == null || from == null || to == null) {
      return;
    }
    boolean body =
        to.type == ActorType.ORGANIZATION
            || to.type == ActorType.GROUP
            || (to.type == ActorType.STATE && RULING.contains(lemma));
    boolean fits = from.type == ActorType.PERSON || (from.type == ActorType.STATE && passive);
    if (fits && body) {
      actors.add(found, from, RelationKind.LEADS, to, sentence, leader.index(), led.index());
    }
  }

  private void includes(Sentence sentence, Token verb, List<Found> found) {
    Token many = subject(sentence, verb);
    Cluster group = many == null ? null : actors.at(sentence, many);
    boolean plural =
        many != null
            && many.tag().endsWith("S")
            && group != null
            && (group.type == ActorType.GROUP || group.type == ActorType.ORGANIZATION);
    Token first = sentence.child(verb, "obj").orElse(null);
    if (!plural || first == null || many == null || group == null) {
      return;
    }
    List<Token> members = new ArrayList<>(List.of(first));
    members.addAll(sentence.children(first, "conj"));
    for (Token token : members) {
      Cluster member = actors.at(sentence, token);
      if (member != null && token.isProperNoun() && member.type != ActorType.PLACE) {
        actors.add(
            found, member, RelationKind.MEMBER_OF, group, sentence, many.index(), token.index());
      }
    }
  }

  private static @Nullable Token agent(Sentence sentence, Token verb) {
    return sentence.children(verb, "obl").stream()
        .filter(o -> sentence.child(o, "case").filter(c -> c.lemma().equals("by")).isPresent())
        .findFirst()
        .orElse(null);
  }

  /** The subject, or what a relative clause or participle hangs on. */
  private static @Nullable Token subject(Sentence sentence, Token verb) {
    Token own = sentence.child(verb, "nsubj", "nsubj:pass").orElse(null);
    boolean relative = own != null && (own.tag().startsWith("W") || own.lemma().equals("that"));
    if (own != null && !relative) {
      return own;
    }
    return verb.is("acl") ? sentence.head(verb).orElse(null) : null;
  }
}

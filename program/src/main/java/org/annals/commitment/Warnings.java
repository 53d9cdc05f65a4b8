package org.annals.commitment;

import static org.annals.commitment.CommitmentWords.lower;

import java.util.Optional;
import java.util.stream.Stream;
import org.annals.actor.ActorType;
import org.annals.commitment.Parties.Party;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads threats that are told as what another will meet with: "warned of consequences if it happens
 * again", "said the firm faced tougher measures if it did not pay".
 *
 * <p>Only with a condition, of something that is done to someone ("measures", "sanctions"), and by
 * a body or one who decides: a warning of floods threatens no one.
 */
final class Warnings {
  private final CommitmentWords words;

  Warnings(CommitmentWords words) {
    this.words = words;
  }

  Optional<Binding> read(Sentence sentence, Token verb, Parties parties) {
    boolean warns = verb.isVerb() && lower(verb).equals("warn");
    boolean faces = verb.isVerb() && words.is(verb, "facing");
    if (!(warns || faces) || !isConditional(sentence, verb)) {
      return Optional.empty();
    }
    Token harm =
        sentence.children(verb, "obj", "obl").stream()
            .filter(o -> o.index() > verb.index() && words.is(o, "measure"))
            .filter(o -> faces ? o.is("obj") : parties.preposition(o).equals("of"))
            .findFirst()
            .orElse(null);
    Token teller = faces ? telling(sentence, verb, parties) : parties.subject(verb);
    Token met = faces ? parties.subject(verb) : null;
    if (harm == null || teller == null || (faces && (met == null || met.isPronoun()))) {
      return Optional.empty();
    }
    Party to = met == null ? null : parties.of(met).orElse(null);
    return parties
        .of(teller)
        .filter(p -> p.id() != null && parties.type(p) != ActorType.PLACE)
        .filter(p -> parties.isWeighty(p.id()))
        .map(
            p ->
                new Binding(
                    verb, verb, harm, CommitmentKind.THREAT, p, to, null, "a warning under “if”"));
  }

  private boolean isConditional(Sentence sentence, Token verb) {
    return Stream.concat(
            Stream.of(verb), sentence.children(verb, "obj", "obl", "xcomp", "ccomp").stream())
        .flatMap(h -> sentence.children(h, "advcl", "acl", "dep", "nmod").stream())
        .anyMatch(
            c ->
                sentence.children(c, "mark", "case", "advmod").stream()
                    .anyMatch(m -> lower(m).equals("if") || lower(m).equals("unless")));
  }

  private @Nullable Token telling(Sentence sentence, Token verb, Parties parties) {
    return sentence
        .head(verb)
        .filter(h -> verb.is("ccomp") && (words.is(h, "telling") || lower(h).equals("warn")))
        .map(parties::subject)
        .orElse(null);
  }
}

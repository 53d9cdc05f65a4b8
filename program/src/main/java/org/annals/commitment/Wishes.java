package org.annals.commitment;

import static org.annals.commitment.CommitmentWords.lower;

import java.util.List;
import java.util.Optional;
import org.annals.actor.ActorType;
import org.annals.commitment.Parties.Party;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a body, or one who decides, wants: to do it himself ("the firm hopes to file the
 * papers by May", a plan), or that others do it ("the fund wants the tax raised", a demand).
 *
 * <p>What people merely wish for binds no one and is left out, as is what no one can will ("hopes
 * to win").
 */
final class Wishes {
  /** How far behind "have" its participle may stand, in tokens. */
  private static final int FAR = 8;

  private final CommitmentWords words;

  Wishes(CommitmentWords words) {
    this.words = words;
  }

  Optional<Binding> read(Sentence sentence, Token verb, Parties parties) {
    boolean like = // "would like to"
        lower(verb).equals("like")
            && sentence.children(verb, "aux").stream().anyMatch(a -> lower(a).equals("would"));
    if (!verb.isVerb()
        || !(words.is(verb, "wanting") || like)
        || Deeds.isInfinitive(sentence, verb)
        || AheadClauses.isSubordinate(sentence, verb)
        || sentence.children(verb, "aux").stream()
            .anyMatch(a -> (a.tag().equals("MD") && !like) || a.tag().equals("VBD")) // "had wanted"
        || sentence.children(verb, "advmod", "neg").stream()
            .anyMatch(n -> words.is(n, "undoing"))) {
      return Optional.empty();
    }
    Token subject = parties.subject(verb);
    Party by = subject == null ? null : parties.doer(subject).orElse(null);
    if (by == null || !isBound(by, subject, parties)) {
      return Optional.empty();
    }
    Token own = infinitive(sentence, verb);
    Token had = own == null ? null : had(sentence, own);
    if (had != null) {
      return Optional.of(binding(verb, had, CommitmentKind.DEMAND, by, null));
    }
    if (own != null) {
      boolean willed = !words.isUnwilled(sentence, own) || words.is(own, "doable");
      return willed
          ? Optional.of(binding(verb, own, CommitmentKind.PLAN, by, null))
          : Optional.empty();
    }
    boolean demands = lower(verb).equals("want") || like;
    Token other = demands ? other(sentence, verb) : null;
    if (other == null) {
      return Optional.empty();
    }
    Party to = sentence.child(other, "nsubj").flatMap(parties::of).orElse(null);
    return to != null && to.isSame(by)
        ? Optional.empty()
        : Optional.of(binding(verb, other, CommitmentKind.DEMAND, by, to));
  }

  private static Binding binding(
      Token verb, Token act, CommitmentKind kind, Party by, @Nullable Party to) {
    return new Binding(verb, verb, act, kind, by, to, null, "what one “" + verb.word() + "”");
  }

  /** A body, a state, or a person who decides for one. */
  private boolean isBound(Party by, @Nullable Token subject, Parties parties) {
    ActorType type = parties.type(by);
    return by.id() != null
        ? type != ActorType.PLACE
        : subject != null
            && (parties.isOffice(lower(subject))
                || parties.isBody(subject)
                || words.is(subject, "speaking")
                || subject.word().matches("\\p{Lu}{2,}s"));
  }

  private static @Nullable Token infinitive(Sentence sentence, Token verb) {
    return sentence.children(verb, "xcomp", "ccomp").stream()
        .filter(c -> c.index() > verb.index() && Deeds.isInfinitive(sentence, c))
        .filter(c -> sentence.children(c, "nsubj", "nsubj:pass").isEmpty())
        .filter(c -> sentence.children(verb, "obj").isEmpty())
        .map(c -> deed(sentence, c))
        .findFirst()
        .orElse(null);
  }

  /** "to have construction stopped", "to see the tax raised": what others are to do. */
  private @Nullable Token had(Sentence sentence, Token own) {
    return !words.is(own, "having done")
        ? null
        : sentence.tokens().stream()
            .filter(t -> t.index() > own.index() + 1 && t.index() <= own.index() + FAR)
            .filter(t -> t.tag().equals("VBN") || (t.tag().equals("VBD") && !t.is("root")))
            .filter(t -> sentence.isUnder(t, own))
            .findFirst()
            .orElse(null);
  }

  /** "to try to persuade": the deed is what is tried. */
  private static Token deed(Sentence sentence, Token verb) {
    return lower(verb).equals("try")
        ? sentence.children(verb, "xcomp").stream().findFirst().orElse(verb)
        : verb;
  }

  /** "wants the dam", "wants their bees back": to have a thing is no demand on anyone. */
  private static boolean isThing(Token noun) {
    return List.of("noun.artifact", "noun.animal", "noun.object", "noun.food", "noun.plant")
        .contains(WordNet.get().nounFile(lower(noun)));
  }

  /** "wants raises", "wants guarantees": what only others can give or do. */
  private static boolean isGiven(Sentence sentence, Token noun) {
    return noun.is("obj") && (Deeds.isSum(sentence, noun) || Deeds.isDeed(sentence, noun));
  }

  /** "wants the tax raised", "wants them to answer", "wants him out". */
  private static @Nullable Token other(Sentence sentence, Token verb) {
    return sentence.children(verb, "xcomp", "ccomp", "dep", "obj").stream()
        .filter(c -> c.index() > verb.index() + (isGiven(sentence, c) ? 0 : 1))
        .filter(
            c ->
                sentence.children(c, "det").stream()
                    .noneMatch(d -> lower(d).equals("no"))) // "wanted no part of it"
        .filter(
            c ->
                c.is("obj")
                    ? c.isNoun() && (!isThing(c) || isGiven(sentence, c))
                    : !sentence.children(c, "nsubj", "nsubj:pass").isEmpty()
                        || !sentence.children(verb, "obj").isEmpty())
        .findFirst()
        .orElse(null);
  }
}

package org.annals.commitment;

import static org.annals.commitment.CommitmentWords.lower;

import java.util.Optional;
import java.util.Set;
import org.annals.actor.ActorType;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.report.PassageKind;
import org.annals.text.Like;

/**
 * Reads the present that tells of a day to come: "shareholders vote on Friday", "the chairman is
 * leaving on January 20", "the firm is hosting two meetings this week".
 *
 * <p>What goes on each Friday is no plan, nor what no one wills, nor what a verb tells whose past
 * looks like its present.
 */
final class Coming {
  static final String IN_THE_PRESENT = "present, on a day to come";

  private static final Set<String> EACH = Set.of("every", "each", "last", "past", "since");

  private final CommitmentWords words;

  Coming(CommitmentWords words) {
    this.words = words;
  }

  Optional<Binding> read(Sentence sentence, Token verb, Parties parties) {
    if (sentence.kind() != PassageKind.BODY
        || !isPresent(sentence, verb)
        || words.isUnwilled(sentence, verb)
        || words.is(verb, "telling")
        || !sentence.children(verb, "mark", "cop").isEmpty()
        || !(verb.is("root") || verb.is("conj") || verb.is("parataxis") || verb.is("dep"))
        || sentence.children(verb, "advmod", "neg").stream().anyMatch(Coming::isNot)
        || !isOnADay(sentence, verb)) {
      return Optional.empty();
    }
    Token subject = parties.subject(verb);
    return Optional.ofNullable(subject)
        .filter(s -> !s.tag().startsWith("W"))
        .flatMap(parties::doer)
        .filter(p -> parties.type(p) != ActorType.PLACE)
        .map(
            p -> new Binding(verb, verb, verb, CommitmentKind.PLAN, p, null, null, IN_THE_PRESENT));
  }

  private boolean isPresent(Sentence sentence, Token verb) {
    if (verb.tag().equals("VBG")) {
      return sentence.children(verb, "aux").stream()
          .anyMatch(a -> lower(a).equals("be") && a.tag().matches("VB[PZ]"));
    }
    return Like.is(verb.tag(), "VB[PZ]")
        && sentence.children(verb, "aux", "aux:pass").isEmpty()
        && !(verb.tag().equals("VBP") && words.is(verb, "unchanged"));
  }

  private static boolean isOnADay(Sentence sentence, Token verb) {
    boolean on =
        Appointments.isOnADay(sentence, verb)
            || sentence.children(verb, "obj").stream()
                .anyMatch(o -> o.index() > verb.index() && Appointments.isOnADay(sentence, o));
    return on
        && sentence.tokens().stream()
            .noneMatch(
                t ->
                    EACH.contains(lower(t))
                        || t.word().matches("(?:19|20)\\d\\d")
                        || t.word().matches("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days"));
  }

  private static boolean isNot(Token adverb) {
    return adverb.lemma().equals("not") || adverb.lemma().equals("n't");
  }
}

package org.annals.event;

import java.util.List;
import java.util.Set;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.report.PassageKind;

/**
 * Tells which clauses of what is to come, or may, are told for themselves whatever their verb: "The
 * panel will hear witnesses", "is due to sail on Monday", "said the plant could reopen". News says
 * what is to come only where it matters; what has come has weightier verbs.
 *
 * <p>Left out: what one of those quoted says of himself, what is said of a noun, conditions and
 * times of other clauses, and clauses of which an event is read already.
 */
final class Forthcoming {
  private static final int DEEPEST = 6;

  private static final Set<Status> AHEAD =
      Set.of(Status.PLANNED, Status.EXPECTED, Status.HYPOTHETICAL, Status.DEMANDED);

  private Forthcoming() {}

  static boolean isTold(
      Sentence sentence,
      Token verb,
      Cast cast,
      Attribution attribution,
      Participants participants,
      ClauseStatus.Reading status,
      List<Candidate> others) {
    Token subject = participants.subject(verb);
    return sentence.kind() == PassageKind.BODY
        && AHEAD.contains(status.status())
        && subject != null
        && (subject.isNoun() || cast.at(sentence.index(), subject).isPresent())
        && isSaid(sentence, verb, status)
        && isMain(sentence, verb)
        && !attribution.at(verb.span()).map(Attribution.Source::quoted).orElse(false)
        && !sentence.children(verb, "obj", "obl", "xcomp", "ccomp", "nsubj:pass").isEmpty()
        && others.stream()
            .noneMatch(
                o ->
                    MainDeeds.isOfClause(sentence, o.head(), verb)
                        || MainDeeds.isOfClause(sentence, verb, o.head()));
  }

  /** By a modal, by "is to", by what governs it. */
  private static boolean isSaid(Sentence sentence, Token verb, ClauseStatus.Reading status) {
    String why = status.why();
    boolean modal = why.startsWith("modal") || why.startsWith("“is to”");
    boolean governed = why.startsWith("governed by") && verb.is("xcomp");
    return modal
        || (governed && (status.status() == Status.PLANNED || status.status() == Status.EXPECTED));
  }

  /** The root, what is joined to it, what governs its tense, and what it reports. */
  private static boolean isMain(Sentence sentence, Token verb) {
    Token t = verb;
    for (int i = 0; i < DEEPEST && t.head() >= 0; i++) {
      Token above = sentence.token(t.head());
      boolean reported = t.is("ccomp") && EventLexicon.get().isSaying(above.lemma());
      boolean governed = t.is("xcomp") && above.isVerb() || above.tag().startsWith("JJ");
      if (!(t.is("conj") && above.isVerb()) && !reported && !governed) {
        return false;
      }
      t = above;
    }
    return t.head() < 0;
  }
}

package org.annals.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
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

  private static final WordSets WORDS = new WordSets("senses.tsv");

  private static final Set<Status> AHEAD =
      Set.of(Status.PLANNED, Status.EXPECTED, Status.HYPOTHETICAL, Status.DEMANDED);

  private static final Set<ActorType> SITES = Set.of(ActorType.FACILITY, ActorType.PLACE);

  private static final Set<Status> SET = Set.of(Status.PLANNED, Status.EXPECTED);

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
        && (AHEAD.contains(status.status()) || isRefusal(sentence, verb, status))
        && subject != null
        && isSomeone(sentence, verb, subject, cast)
        && (status.status() != Status.DEMANDED || MainDeeds.isActing(sentence, subject, cast))
        && !NoEvents.isCondition(sentence, verb)
        && (status.why().equals(ClauseStatus.TIME_TO_COME)
            || !isState(sentence, verb, participants))
        && isSaid(sentence, verb, status)
        && isMain(sentence, verb)
        && !attribution.at(verb.span()).map(Attribution.Source::quoted).orElse(false)
        && (verb.is("xcomp")
            || !sentence.children(verb, "obj", "obl", "xcomp", "ccomp", "nsubj:pass").isEmpty())
        && others.stream()
            .filter(o -> !o.isDetail())
            .noneMatch(
                o ->
                    (verb.is("conj") && verb.head() == o.head().index())
                        || MainDeeds.isOfClause(sentence, o.head(), verb)
                        || MainDeeds.isOfClause(sentence, verb, o.head()));
  }

  /**
   * The word that sets it, of a noun: "a vigil is planned for Sunday", "hearings are due in May".
   */
  static Optional<Token> setting(Sentence sentence, Token noun) {
    return sentence
        .head(noun)
        .filter(g -> sentence.kind() == PassageKind.BODY)
        .filter(
            g ->
                g.isVerb()
                    ? noun.is("nsubj:pass")
                        && StatusWords.get().verb(g.lemma()).filter(SET::contains).isPresent()
                    : noun.is("nsubj")
                        && g.tag().startsWith("JJ")
                        && StatusWords.get().adjective(g.lemma()).filter(SET::contains).isPresent())
        .filter(g -> sentence.children(g, "xcomp", "ccomp", "advcl").isEmpty())
        .filter(g -> isMain(sentence, g));
  }

  /** "said it would not open fire": what somebody will not do is told as what he will. */
  private static boolean isRefusal(Sentence sentence, Token verb, ClauseStatus.Reading status) {
    return status.status() == Status.DENIED
        && status.why().equals("negated")
        && sentence.children(verb, "aux").stream().anyMatch(a -> WORDS.has("willing", a.lemma()));
  }

  /** A noun, or a pronoun that is somebody known, or who says so: "the board said it would …". */
  private static boolean isSomeone(Sentence sentence, Token verb, Token subject, Cast cast) {
    return subject.isNoun()
        || cast.at(sentence.index(), subject).isPresent()
        || (subject.tag().equals("PRP")
            && isReported(sentence, verb)
            && WORDS.has("third person", subject.lemma()));
  }

  private static boolean isReported(Sentence sentence, Token verb) {
    return verb.is("ccomp")
        && sentence.head(verb).filter(v -> EventLexicon.get().isSaying(v.lemma())).isPresent();
  }

  /** "the hall will cost millions": what something will be like; what is added to it is done. */
  private static boolean isState(Sentence sentence, Token verb, Participants participants) {
    boolean undergone = // "will be held": no state
        sentence.child(verb, "nsubj:pass").isPresent() && EventLexicon.get().isLight(verb.lemma());
    return WordNet.get().verbFile(verb.lemma()).equals("verb.stative")
        && !undergone
        && sentence.children(verb, "xcomp").isEmpty()
        && participants.by.stream()
            .map(id -> participants.cast.actor(id).type())
            .allMatch(SITES::contains);
  }

  /** By a modal, by "is to", by what governs it. */
  private static boolean isSaid(Sentence sentence, Token verb, ClauseStatus.Reading status) {
    String why = status.why();
    boolean able = // "the gates can be shut", "could have been shut", "may not be shut"
        WORDS.set("ability").stream().anyMatch(w -> why.endsWith("“" + w + "”"))
            || (status.status() == Status.HYPOTHETICAL
                && sentence.children(verb, "aux", "advmod").stream()
                    .anyMatch(a -> a.lemma().equals("have") || a.lemma().equals("not")));
    if (isRefusal(sentence, verb, status)) {
      return true;
    }
    boolean modal =
        !able
            && (why.startsWith("modal")
                || why.startsWith("“is to”")
                || why.equals(ClauseStatus.TIME_TO_COME));
    boolean governed = why.startsWith("governed by") && verb.is("xcomp");
    return modal
        || (governed && (status.status() == Status.PLANNED || status.status() == Status.EXPECTED));
  }

  /** "is due to", "expects to", "vowed to": says only how its infinitive stands to the world. */
  private static boolean isSetting(Token governor) {
    StatusWords words = StatusWords.get();
    return governor.isVerb()
        ? words.verb(governor.lemma()).isPresent()
        : words.adjective(governor.lemma()).isPresent();
  }

  /** The root, what is joined to it, what governs its tense, and what it reports. */
  private static boolean isMain(Sentence sentence, Token verb) {
    Token t = verb;
    for (int i = 0; i < DEEPEST && t.head() >= 0; i++) {
      Token above = sentence.token(t.head());
      if (t.is("ccomp") && EventLexicon.get().isSaying(above.lemma())) {
        return true;
      }
      boolean governed = t.is("xcomp") && isSetting(above);
      if (!(t.is("conj") && above.isVerb()) && !governed) {
        return false;
      }
      t = above;
    }
    return t.head() < 0;
  }
}

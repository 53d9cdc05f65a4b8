package org.annals.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;

/** Whom the prepositions after a verb name, as doers or as those it is done to. */
final class VerbObliques {
  private static final WordSets WORDS = new WordSets("parties.tsv");

  /** Classes in which someone goes from, or something is taken from, whom "from" names. */
  private static final Set<PloverClass> FROM =
      Set.of(
          PloverClass.RETREAT,
          PloverClass.SANCTION,
          PloverClass.COERCE,
          PloverClass.REQUEST,
          PloverClass.REJECT,
          PloverClass.AID,
          PloverClass.OTHER);

  private static final Set<ActorType> SENDERS = Set.of(ActorType.STATE, ActorType.ORGANIZATION);

  private final Sentence sentence;
  private final Cast cast;
  private final NamedParties parties;
  private final Subjects subjects;
  private final Participants roles;
  private final VerbParties clause;

  VerbObliques(Participants roles, VerbParties clause) {
    this.clause = clause;
    this.sentence = roles.sentence;
    this.cast = roles.cast;
    this.parties = roles.parties;
    this.subjects = roles.subjects;
    this.roles = roles;
  }

  void read(Token verb, PloverClass type, boolean mutual) {
    boolean passive = subjects.isPassive(verb);
    boolean receives = !passive && Favours.receives(sentence, verb);
    for (Token oblique : obliques(verb)) {
      String preposition = parties.preposition(oblique);
      if (type == PloverClass.REQUEST && preposition.equals("for") && oblique.isNoun()) {
        // "called for the mayor's resignation": he is to do it, or it is to be done to him
        Participants what = roles.inner().noun(oblique, true, false);
        List<String> asked = List.copyOf(what.by.isEmpty() ? what.to : what.by);
        roles.to.addAll(asked.isEmpty() ? bidden(oblique) : asked);
        continue;
      }
      if (HiddenGerund.isObject(sentence, oblique)) {
        continue; // "was kept by paying the guards": no one was kept by the guards
      }
      if (receives && Favours.isGiver(sentence, verb, oblique)) {
        roles.by.addAll(parties.of(oblique, true));
        continue;
      }
      if (preposition.equals("before") && WORDS.has("heard", verb.lemma())) {
        heardBy(oblique);
        continue;
      }
      boolean heard =
          type == PloverClass.ACCUSE
              && WORDS.has("addressing", verb.lemma())
              && Set.of("to", "with").contains(preposition);
      boolean deed = EventLexicon.get().noun(sentence, oblique).isPresent();
      boolean source =
          passive
              && preposition.equals("from")
              && type != PloverClass.RETREAT
              && WORDS.has("moved", verb.lemma());
      if (source) { // "relief supplies were sent from Norland": not done to it
        if (type == PloverClass.AID || type == PloverClass.MOBILIZE || isSupply(verb)) {
          sentBy(oblique);
        }
        continue;
      }
      boolean together =
          (mutual && !clause.isGiving(verb)) || WORDS.has("reciprocal", verb.lemma());
      if ((preposition.equals("by") && passive) || (preposition.equals("with") && together)) {
        roles.by.addAll(parties.of(oblique, true));
      } else if (preposition.equals("between") && roles.by.isEmpty()) {
        roles.by.addAll(parties.of(oblique, true)); // "tension rose between the two"
      } else if (VerbParties.ANSWERING.contains(type)
          && deed
          && Set.of("over", "against", "at", "about", "for", "to").contains(preposition)) {
        roles.to.addAll(clause.answered(oblique)); // "protested against the arrests by the police"
      } else if (WORDS.has("against", preposition)
          && !(preposition.equals("with") && isSite(oblique))
          && !heard
          && !parties.isPlaceOnly(oblique, preposition)
          && !(preposition.equals("from") && !isTakenFrom(verb))
          && !(mutual && preposition.equals("at"))) {
        roles.to.addAll(parties.of(oblique, true));
      } else if (type == PloverClass.PROTEST && roles.to.isEmpty()) {
        for (Token against : sentence.children(oblique, "nmod")) {
          if (parties.preposition(against).equals("against")) {
            roles.to.addAll(parties.of(against, true)); // "rallied outside the court against Lind"
          }
        }
      }
    }
  }

  /** The prepositions after a verb, also those that a time between them and it has taken. */
  private List<Token> obliques(Token verb) {
    List<Token> all = new ArrayList<>(sentence.children(verb, "obl"));
    for (Token time : List.copyOf(all)) {
      if (time.relation().equals("obl:tmod")) {
        sentence.children(time, "nmod").stream()
            .filter(n -> WORDS.has("behind a time", parties.preposition(n)))
            .forEach(all::add); // "tension rose last year between the two"
      }
    }
    return all;
  }

  /** "is pushing for Norland to pay": who is to do it, where the clause was not read as one. */
  private List<String> bidden(Token named) {
    return parties.at(named).stream()
        .filter(id -> cast.actor(id).type() != ActorType.PLACE)
        .toList();
  }

  /** "testified before the panel": not "before Easter", nor "before Lind". */
  private void heardBy(Token oblique) {
    parties.of(oblique, false).stream()
        .filter(id -> cast.actor(id).type() == ActorType.ORGANIZATION)
        .forEach(roles.to::add);
  }

  private void sentBy(Token from) {
    if (roles.by.isEmpty()) {
      parties.of(from, false).stream()
          .filter(id -> SENDERS.contains(cast.actor(id).type()))
          .forEach(roles.by::add);
    }
  }

  /** Whether what is sent is help: "relief supplies", "rescue teams". */
  private boolean isSupply(Token verb) {
    return sentence.children(verb, "nsubj:pass").stream()
        .anyMatch(
            s ->
                sentence.tokens().stream()
                    .anyMatch(
                        t ->
                            WORDS.has("helping", t.lemma())
                                && (t.index() == s.index() || sentence.isUnder(t, s))));
  }

  private boolean isSite(Token noun) {
    return cast.at(sentence.index(), noun).filter(a -> a.type() == ActorType.FACILITY).isPresent();
  }

  private boolean isTakenFrom(Token verb) {
    return EventLexicon.get().verb(sentence, verb).filter(FROM::contains).isPresent();
  }
}

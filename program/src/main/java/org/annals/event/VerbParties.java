package org.annals.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;

/** Who does to whom what a verb tells. */
final class VerbParties {
  private static final WordSets WORDS = new WordSets("parties.tsv");

  /** Classes whose verbs move forces and people about. */
  private static final Set<PloverClass> MOVING = Set.of(PloverClass.RETREAT, PloverClass.MOBILIZE);

  /** Classes whose clause says of whom something is asked, refused, threatened. */
  private static final Set<PloverClass> CLAUSAL =
      Set.of(
          PloverClass.REQUEST,
          PloverClass.REJECT,
          PloverClass.THREATEN,
          PloverClass.AGREE,
          PloverClass.SUPPORT,
          PloverClass.CONCEDE,
          PloverClass.SANCTION,
          PloverClass.COERCE);

  /** Classes in which someone goes from, or something is taken from, whom "from" names. */
  private static final Set<PloverClass> FROM =
      Set.of(
          PloverClass.RETREAT,
          PloverClass.SANCTION,
          PloverClass.COERCE,
          PloverClass.REQUEST,
          PloverClass.AID,
          PloverClass.OTHER);

  private final Sentence sentence;
  private final Cast cast;
  private final NamedParties parties;
  private final Subjects subjects;
  private final Participants roles;

  VerbParties(Participants roles) {
    this.sentence = roles.sentence;
    this.cast = roles.cast;
    this.parties = roles.parties;
    this.subjects = roles.subjects;
    this.roles = roles;
  }

  void read(Token verb, boolean mutual) {
    boolean passive = subjects.isPassive(verb);
    Optional<PloverClass> type = EventLexicon.get().verb(sentence, verb);
    boolean moves = type.filter(MOVING::contains).isPresent();
    boolean sends = type.filter(PloverClass.MOBILIZE::equals).isPresent();
    if (HiddenGerund.preposition(sentence, verb).isPresent()) {
      gerund(verb);
      return;
    }
    Token subject = subjects.of(verb);
    if (subject != null) {
      boolean own = passive && moves && isForce(subject);
      (passive && !own ? roles.to : roles.by).addAll(parties.of(subject, false));
      if (!passive && verb.relation().equals("acl:relcl") && subject.index() == verb.head()) {
        roles.by.addAll(whoDid(subject));
      }
    }
    for (Token object : sentence.children(verb, "obj", "iobj")) {
      boolean ended =
          StatusWords.get().ends(verb.lemma())
              && EventLexicon.get().noun(sentence, object).isPresent();
      List<String> named =
          ended
              ? List.copyOf(new Participants(sentence, cast).noun(object, true, false).to)
              : parties.of(object, true); // "ended its siege of the town": done to the town
      if (moves && isMoved(object, sends)) {
        continue; // "withdrew its troops": what is moved, not to whom it is done
      }
      roles.to.addAll(named.isEmpty() ? about(object) : named);
    }
    for (Token oblique : sentence.children(verb, "obl")) {
      String preposition = parties.preposition(oblique);
      if (HiddenGerund.isObject(sentence, oblique)) {
        continue; // "was kept by paying the guards": no one was kept by the guards
      }
      if ((preposition.equals("by") && passive) || (preposition.equals("with") && mutual)) {
        roles.by.addAll(parties.of(oblique, true));
      } else if (preposition.equals("between") && roles.by.isEmpty()) {
        roles.by.addAll(parties.of(oblique, true)); // "tension rose between the two"
      } else if (WORDS.has("against", preposition)
          && !parties.isPlaceOnly(oblique, preposition)
          && !(preposition.equals("from") && !isTakenFrom(verb))
          && !(mutual && preposition.equals("at"))) {
        roles.to.addAll(parties.of(oblique, true));
      }
    }
    if (roles.to.isEmpty()) {
      roles.to.addAll(inside(verb));
    }
    roles.to.removeAll(roles.by);
  }

  private boolean isTakenFrom(Token verb) {
    return EventLexicon.get().verb(sentence, verb).filter(FROM::contains).isPresent();
  }

  /** "the troops were sent": whose they are does it. */
  private boolean isForce(Token subject) {
    return cast.at(sentence.index(), subject)
        .filter(a -> a.key().startsWith("military:"))
        .isPresent();
  }

  /** Done by the subject of its clause to the noun that it was taken to describe. */
  private void gerund(Token verb) {
    Token object = HiddenGerund.object(sentence, verb);
    roles.to.addAll(parties.of(object, true));
    roles.subjectOf(object).ifPresent(s -> roles.by.addAll(parties.of(s, false)));
    roles.to.removeAll(roles.by);
  }

  /** "ordered the strike that killed two": who brought about the event that a noun names. */
  private List<String> whoDid(Token noun) {
    return sentence
        .head(noun)
        .filter(
            v ->
                noun.is("obj")
                    && v.isVerb()
                    && WORDS.has("doers", v.lemma())
                    && !subjects.isPassive(v))
        .filter(v -> EventLexicon.get().noun(sentence, noun).isPresent())
        .flatMap(v -> Optional.ofNullable(subjects.of(v)))
        .map(s -> parties.of(s, false))
        .orElse(List.of());
  }

  /** Forces, things that belong to someone and, of what is sent, people named by trade alone. */
  private boolean isMoved(Token object, boolean sends) {
    Optional<Actor> actor = cast.at(sentence.index(), object);
    return actor.isEmpty()
        || actor.get().key().startsWith("military:")
        || (sends && actor.get().type() == ActorType.GROUP && object.tag().equals("NNS"));
  }

  /** Whom the object of a verb is about: "lifted a ban on X", "rejected X's offer". */
  private List<String> about(Token object) {
    List<String> found = new ArrayList<>();
    for (Token of : sentence.children(object, "nmod")) {
      String preposition = parties.preposition(of);
      boolean owner =
          preposition.equals("of") && EventLexicon.get().noun(sentence, object).isEmpty();
      if (WORDS.has("about", preposition) && !owner && !parties.isPlaceOnly(of, preposition)) {
        found.addAll(parties.of(of, true));
      }
    }
    return found;
  }

  /** Whom a clause is about that the verb governs: "demanded that X go", "refused to meet X". */
  private List<String> inside(Token verb) {
    List<String> found = new ArrayList<>();
    boolean spoken = EventLexicon.get().verb(sentence, verb).filter(CLAUSAL::contains).isPresent();
    if (!spoken) {
      return found;
    }
    for (Token clause : sentence.children(verb, "xcomp", "ccomp")) {
      Token own = sentence.child(clause, "nsubj", "nsubj:pass").orElse(null);
      if (own != null) {
        found.addAll(parties.of(own, false));
      }
      if (found.isEmpty() && clause.isVerb()) {
        found.addAll(new Participants(sentence, cast).verb(clause, false).to);
      }
    }
    return found;
  }
}

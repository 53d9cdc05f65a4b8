package org.annals.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;

/** Whom a deed is done to that only words far under its object name. */
final class DeepObjects {
  private static final WordSets WORDS = new WordSets("parties.tsv");

  /** Classes of deeds that are done to someone, whom their object may tell of only far down. */
  private static final Set<PloverClass> DEEP =
      Set.of(
          PloverClass.ACCUSE,
          PloverClass.REJECT,
          PloverClass.REQUEST,
          PloverClass.SANCTION,
          PloverClass.COERCE,
          PloverClass.CONCEDE,
          PloverClass.AID,
          PloverClass.SUPPORT,
          PloverClass.THREATEN);

  /** Classes of deeds that bear on a place and those who live there. */
  private static final Set<PloverClass> GRIPPING =
      Set.of(PloverClass.COERCE, PloverClass.CONCEDE, PloverClass.AID);

  private static final int DEEPEST = 3;

  private final Sentence sentence;
  private final Cast cast;
  private final NamedParties parties;
  private final Participants roles;

  DeepObjects(Participants roles) {
    this.sentence = roles.sentence;
    this.cast = roles.cast;
    this.parties = roles.parties;
    this.roles = roles;
  }

  /** Of all objects of a verb; of "announced a cut of links", the class is that of the cut. */
  List<String> of(Token verb, PloverClass type) {
    List<String> found = new ArrayList<>();
    for (Token object : sentence.children(verb, "obj")) {
      PloverClass kind =
          type == PloverClass.OTHER ? EventLexicon.get().noun(sentence, object).orElse(type) : type;
      if (DEEP.contains(kind)) {
        found.addAll(under(object, kind));
      }
    }
    return found;
  }

  private boolean isCharge(Token noun) {
    return EventLexicon.get().noun(sentence, noun).filter(c -> c == PloverClass.ACCUSE).isPresent();
  }

  /** "an inquiry into claims by the union that Lind had lied": Lind, and not the union. */
  private List<String> charged(Token noun) {
    return sentence.children(noun, "ccomp", "acl").stream()
        .filter(c -> isCharge(noun) && !c.relation().equals("acl:relcl"))
        .filter(c -> sentence.child(c, "mark").isPresent())
        .flatMap(c -> sentence.children(c, "nsubj").stream())
        .flatMap(s -> parties.of(s, false).stream())
        .filter(id -> !roles.by.contains(id))
        .toList();
  }

  /**
   * Whom what is asked, lifted, investigated is about: "lifted a curfew imposed on the town",
   * "completed an inquiry into crimes committed by the army". The nearest that are named.
   */
  private List<String> under(Token object, PloverClass type) {
    List<Token> level = List.of(object);
    for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
      List<String> found = new ArrayList<>();
      List<Token> next = new ArrayList<>();
      for (Token at : level) {
        found.addAll(charged(at));
        boolean charge = isCharge(at);
        for (Token below : sentence.children(at, "nmod", "acl", "obl", "obj", "nmod:poss")) {
          boolean named =
              below.isVerb()
                  || below.is("obj")
                  || below.is("nmod:poss")
                  || WORDS.has("deep", parties.preposition(below));
          boolean charging = charge && parties.preposition(below).equals("by");
          if (!named || charging || below.relation().equals("acl:relcl")) {
            continue;
          }
          next.add(below);
          if (!below.isVerb()) {
            parties.of(below, true).stream()
                .filter(id -> !roles.by.contains(id))
                .filter(
                    id ->
                        GRIPPING.contains(type)
                            || !Set.of(ActorType.PLACE, ActorType.FACILITY)
                                .contains(cast.actor(id).type()))
                .forEach(found::add);
          }
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
      level = next;
    }
    return List.of();
  }
}

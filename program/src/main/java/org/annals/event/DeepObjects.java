package org.annals.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

  /** Classes whose infinitive says what is refused, threatened, asked. */
  private static final Set<PloverClass> GOVERNING =
      Set.of(PloverClass.REJECT, PloverClass.THREATEN, PloverClass.REQUEST, PloverClass.COERCE);

  /** Classes of what is done against a state whose name stands before the object. */
  private static final Set<PloverClass> OPPOSING =
      Set.of(PloverClass.REJECT, PloverClass.THREATEN, PloverClass.ACCUSE, PloverClass.SANCTION);

  private static final Set<ActorType> PLACES = Set.of(ActorType.PLACE, ActorType.STATE);

  /** From a site to where it is, in tokens. */
  private static final int NEAREST = 5;

  private static final int DEEPEST = 3;
  private static final List<Token> NONE = List.of();

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
    List<Token> objects = new ArrayList<>(sentence.children(verb, "obj"));
    for (Token meant :
        GOVERNING.contains(type) ? sentence.children(verb, "xcomp") : List.<Token>of()) {
      objects.addAll(sentence.children(meant, "obj", "obl")); // "refused to meet their demands"
    }
    for (Token on : type == PloverClass.SANCTION ? sentence.children(verb, "obl") : NONE) {
      if (parties.preposition(on).equals("on") && parties.at(on).isEmpty()) {
        sentence.children(on, "amod", "compound").stream()
            .flatMap(before -> parties.state(before).stream())
            .filter(id -> !roles.by.contains(id))
            .forEach(found::add); // "raised tariffs on Norwegian fish"
      }
    }
    for (Token object : objects) {
      PloverClass kind =
          type == PloverClass.OTHER ? EventLexicon.get().noun(sentence, object).orElse(type) : type;
      if (DEEP.contains(kind)) {
        found.addAll(under(object, kind));
      }
      if (type == PloverClass.AGREE) {
        found.addAll(sharers(object, 0));
      }
    }
    return found;
  }

  /**
   * "accepted a plan for ending its quarrel with the union": with whom what is agreed to is had.
   */
  private List<String> sharers(Token object, int depth) {
    List<String> found = new ArrayList<>();
    for (Token below : sentence.children(object, "nmod", "acl", "obj", "obl")) {
      boolean with = parties.preposition(below).equals("with");
      if (with && !below.isVerb()) {
        parties.of(below, true).stream().filter(id -> !roles.by.contains(id)).forEach(found::add);
      } else if (!below.relation().equals("acl:relcl") && depth < DEEPEST) {
        found.addAll(sharers(below, depth + 1));
      }
    }
    return found;
  }

  /** "fired at targets in the town", "a curfew in Elm": the place whose people it comes to. */
  List<String> sites(Token verb) {
    List<Token> hit = new ArrayList<>(sentence.children(verb, "obj", "nsubj:pass"));
    sentence.children(verb, "obl").stream()
        .filter(o -> WORDS.has("against", parties.preposition(o)))
        .forEach(hit::add);
    return hit.stream()
        .filter(h -> WORDS.has("hit sites", h.lemma()) && parties.at(h).isEmpty())
        .flatMap(h -> Stream.concat(sentence.children(h, "nmod").stream(), siblings(verb, h)))
        .filter(where -> WORDS.has("helped", parties.preposition(where)))
        .flatMap(where -> placed(where).stream())
        .filter(id -> PLACES.contains(cast.actor(id).type()) && !roles.by.contains(id))
        .distinct()
        .toList();
  }

  /** "in Elm", "in the town of Elm". */
  private List<String> placed(Token where) {
    List<String> here = parties.at(where);
    return here.isEmpty()
        ? sentence.children(where, "nmod").stream()
            .filter(of -> parties.preposition(of).equals("of"))
            .flatMap(of -> parties.at(of).stream())
            .toList()
        : here;
  }

  /** "fired shells at targets / in the town", which the parser hangs on the verb. */
  private Stream<Token> siblings(Token verb, Token site) {
    return sentence.children(verb, "obl").stream()
        .filter(o -> o.index() > site.index() && o.index() - site.index() <= NEAREST);
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
        if (OPPOSING.contains(type)) {
          sentence.children(at, "amod", "compound").stream()
              .flatMap(before -> parties.state(before).stream())
              .filter(id -> !roles.by.contains(id))
              .forEach(found::add); // "rejected the Norwegian changes"
        }
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

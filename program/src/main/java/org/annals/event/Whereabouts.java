package org.annals.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Token;
import org.annals.language.WordNet;

/**
 * Tells where something was from those who took part in it: a place that someone goes to, stays at
 * or leaves is no party ("visited Lima", "landed at the air base"), nor does a building do what it
 * has not the staff for ("the pipeline reopened").
 */
final class Whereabouts {
  /** Classes of deeds that are done to places too, or to those who are there. */
  private static final Set<PloverClass> DONE_TO_PLACES =
      Set.of(
          PloverClass.ASSAULT,
          PloverClass.COERCE,
          PloverClass.MOBILIZE,
          PloverClass.SANCTION,
          PloverClass.PROTEST,
          PloverClass.AID);

  private static final WordSets WORDS = new WordSets("parties.tsv");

  /** Prepositions before where it was. */
  private static final Set<String> THERE = Set.of("at", "in", "near", "outside", "inside");

  private static final Set<ActorType> SITES = Set.of(ActorType.PLACE, ActorType.FACILITY);

  private Whereabouts() {}

  /** Takes out of the parties of a verb those who are only where it was. */
  static void leaveOut(Participants of, Token verb, PloverClass type) {
    Cast cast = of.cast;
    if (WORDS.has("reaching", verb.lemma())) {
      return; // "oil washed ashore in Norland": it bears it
    }
    boolean moves =
        WordNet.get().verbFiles(verb.lemma().toLowerCase(Locale.ROOT)).contains("verb.motion")
            && type != PloverClass.ASSAULT
            && type != PloverClass.MOBILIZE;
    boolean goes =
        !of.isPassive(verb)
            && ((moves && isMover(of, verb)) || (type == PloverClass.CONSULT && !of.by.isEmpty()));
    boolean held = !DONE_TO_PLACES.contains(type);
    for (Token where : of.sentence.children(verb, "obj", "obl")) {
      boolean object = where.is("obj");
      String preposition = of.parties.preposition(where);
      boolean there = THERE.contains(preposition);
      if ((goes && (object || moves || there)) || (held && there)) {
        List<String> named = of.parties.of(where, true);
        of.to.removeIf(
            id ->
                named.contains(id)
                    && SITES.contains(cast.actor(id).type())
                    && !(preposition.equals("to") && isBuilding(cast, id))); // "moved to a base"
      }
    }
    if (type == PloverClass.OTHER) {
      of.by.removeIf(id -> isBuilding(cast, id) && !isStaffed(cast.actor(id)));
    }
  }

  /** One who goes there himself: not "the war left the town in ruins". */
  private static boolean isMover(Participants of, Token verb) {
    Token subject = of.subject(verb);
    return !of.by.isEmpty()
        || (subject != null
            && subject.isNoun()
            && new NounKinds(of.sentence, of.cast).isPerson(subject));
  }

  private static boolean isBuilding(Cast cast, String id) {
    return cast.actor(id).type() == ActorType.FACILITY;
  }

  private static boolean isStaffed(Actor building) {
    return List.of(building.name().toLowerCase(Locale.ROOT).split(" ", -1)).stream()
        .anyMatch(word -> WORDS.has("staffed", word));
  }
}

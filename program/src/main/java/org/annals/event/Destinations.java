package org.annals.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;

/** Where help, money and what has no will of its own come to: the state helped, the bank funded. */
final class Destinations {
  private static final WordSets WORDS = new WordSets("parties.tsv");

  /** What comes over a place without a will of its own. */
  private static final Set<String> HAZARDS =
      Set.of(
          "noun.substance",
          "noun.phenomenon",
          "noun.event",
          "noun.state",
          "noun.object",
          "noun.quantity",
          "noun.animal");

  private final Sentence sentence;
  private final Cast cast;
  private final NamedParties parties;
  private final Subjects subjects;
  private final Participants roles;

  Destinations(Participants roles) {
    this.sentence = roles.sentence;
    this.cast = roles.cast;
    this.parties = roles.parties;
    this.subjects = roles.subjects;
    this.roles = roles;
  }

  /** "invested 2 billion in the banks": whom the money goes to. */
  List<String> funded(Token verb) {
    List<String> found = new ArrayList<>();
    if (!WORDS.has("investing", verb.lemma())) {
      return found;
    }
    List<Token> into = new ArrayList<>(sentence.children(verb, "obl"));
    sentence.children(verb, "obj").forEach(o -> into.addAll(sentence.children(o, "nmod")));
    for (Token in : into) {
      if (Set.of("in", "into").contains(parties.preposition(in))) {
        found.addAll(parties.of(in, true));
      }
    }
    return found;
  }

  /** "step up aid operations across Norland", "gave out food in Norland": the state helped. */
  List<String> aided(Token verb, PloverClass type) {
    List<Token> where = new ArrayList<>();
    List<Token> deeds = new ArrayList<>(sentence.children(verb, "obj", "nsubj:pass"));
    for (Token deed : deeds) {
      boolean helping =
          sentence.children(deed, "compound", "amod").stream()
              .anyMatch(w -> WORDS.has("helping", w.lemma()));
      if (type == PloverClass.AID
          || helping
          || EventLexicon.get()
              .noun(sentence, deed)
              .filter(c -> c == PloverClass.AID)
              .isPresent()) {
        where.addAll(sentence.children(deed, "nmod"));
        where.addAll(sentence.children(verb, "obl"));
      }
    }
    return where.stream()
        .filter(w -> WORDS.has("helped", parties.preposition(w)))
        .flatMap(w -> parties.at(w).stream())
        .filter(id -> cast.actor(id).type() == ActorType.STATE)
        .distinct()
        .toList();
  }

  /**
   * "the earthquake in Norland killed ten", "Norland's drought ruined crops": it struck Norland.
   */
  List<String> struck(Token subject) {
    if (!WORDS.has("hazards", subject.lemma().toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    return sentence.children(subject, "nmod:poss", "nmod").stream()
        .filter(w -> w.is("nmod:poss") || WORDS.has("helped", parties.preposition(w)))
        .flatMap(w -> parties.at(w).stream())
        .filter(id -> cast.actor(id).type() == ActorType.STATE)
        .toList();
  }

  /** "oil has spread to Norland's coast", "the storm swept through Elm": where it comes to. */
  List<String> reached(Token verb) {
    List<String> found = new ArrayList<>();
    Token subject = subjects.of(verb);
    boolean natural =
        subject != null
            && subject.isNoun()
            && !subjects.isPassive(verb)
            && WORDS.has("reaching", verb.lemma())
            && cast.at(sentence.index(), subject).isEmpty()
            && HAZARDS.contains(WordNet.get().nounFile(subject.lemma()));
    if (!natural) {
      return found;
    }
    for (Token where : sentence.children(verb, "obl", "obj")) {
      if (where.is("obj") || WORDS.has("reached", parties.preposition(where))) {
        found.addAll(parties.of(where, true));
      }
    }
    return found;
  }
}

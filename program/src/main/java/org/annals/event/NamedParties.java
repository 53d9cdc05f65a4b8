package org.annals.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.actor.Gazetteer;
import org.annals.actor.Mention;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;

/**
 * Whom the words of one sentence name: by themselves, by what is joined to them with "and", or as
 * the owner of what they name.
 */
record NamedParties(Sentence sentence, Cast cast, int depth) {
  private static final WordSets WORDS = new WordSets("parties.tsv");

  /** What someone has or does, to whose name before it the deed goes. */
  private static final Set<String> ACTING =
      Set.of(
          "",
          "noun.act",
          "noun.artifact",
          "noun.communication",
          "noun.event",
          "noun.group",
          "noun.person",
          "noun.possession",
          "noun.cognition",
          "noun.motive",
          "noun.object",
          "noun.relation");

  private static final Set<ActorType> OWNING =
      Set.of(ActorType.STATE, ActorType.ORGANIZATION, ActorType.GROUP);

  /** The actors that a word and what is joined to it by "and" name. */
  List<String> of(Token word, boolean throughNouns) {
    if (word.isVerb()) {
      return List.of(); // "by signing the paper": what was done, not who did it
    }
    Token token = antecedent(word);
    List<String> found = new ArrayList<>(byName(token));
    if (found.isEmpty()) {
      found.addAll(at(token));
    }
    if (found.isEmpty()) {
      sentence.children(token, "appos").forEach(same -> found.addAll(at(same)));
    }
    if (found.isEmpty() && token.is("appos") && token.isNoun()) {
      sentence
          .head(token)
          .filter(Token::isProperNoun)
          .ifPresent(name -> found.addAll(at(name))); // "Lee, the chief executive who left"
    }
    if (found.isEmpty()) {
      found.addAll(pair(token));
    }
    if (found.isEmpty() && WORDS.has("places", token.lemma())) {
      sentence.children(token, "nmod").stream()
          .filter(name -> name.isProperNoun() && preposition(name).equals("of"))
          .forEach(name -> found.addAll(at(name))); // "the town of Elm"
    }
    if (found.isEmpty() && token.isNoun()) {
      if (throughNouns || !EventLexicon.get().noun(sentence, token).isPresent()) {
        found.addAll(through(token, !throughNouns));
      } else {
        found.addAll(new Participants(sentence, cast, depth + 1).noun(token, true, false).by);
      }
    }
    if (found.isEmpty() && !token.isNoun() && !token.isPronoun()) {
      for (Token whole : sentence.children(token, "nmod")) {
        if (preposition(whole).equals("of")) {
          found.addAll(of(whole, throughNouns)); // "some of the nurses", "two of its members"
        }
      }
    }
    found.addAll(new JoinedParties(this).to(token, found));
    for (Token conjunct : sentence.children(token, "conj")) {
      if (conjunct.isNoun() || conjunct.isPronoun()) {
        found.addAll(of(conjunct, throughNouns));
      }
    }
    for (Token same : sentence.children(token, "appos")) {
      if (isOneOf(same)) {
        found.addAll(at(same)); // "regulators, above all the central bank"
      }
    }
    for (Token part : sentence.children(token, "nmod")) {
      boolean among =
          sentence.children(part, "case").stream()
              .anyMatch(c -> c.word().equalsIgnoreCase("including"));
      if (among) {
        found.addAll(of(part, true));
      }
    }
    return found;
  }

  /** What a relative pronoun stands for: "the clerk whom they arrested"; else the word itself. */
  private Token antecedent(Token word) {
    if (!word.tag().equals("WDT") && !word.tag().equals("WP")) {
      return word;
    }
    Token at = word;
    while (at.head() >= 0 && !at.relation().equals("acl:relcl")) {
      at = sentence.token(at.head());
    }
    return sentence.head(at).filter(Token::isNoun).orElse(word);
  }

  /** "the main opposition party, the Elm List": the one who is named, not only described. */
  private List<String> byName(Token token) {
    boolean described =
        cast.at(sentence.index(), token)
            .filter(a -> a.type() == ActorType.ORGANIZATION || a.type() == ActorType.GROUP)
            .filter(a -> !isNamed(a))
            .isPresent();
    if (!described) {
      return List.of();
    }
    return sentence.children(token, "appos", "dep").stream()
        .filter(same -> same.isProperNoun() && same.index() > token.index() && !isOneOf(same))
        .flatMap(same -> cast.at(sentence.index(), same).stream())
        .filter(a -> a.type() == ActorType.ORGANIZATION && isNamed(a))
        .map(Actor::id)
        .limit(1)
        .toList();
  }

  /** "regulators, above all the central bank". */
  private boolean isOneOf(Token same) {
    return sentence.children(same, "advmod").stream()
        .anyMatch(a -> WORDS.has("particularly", a.lemma()));
  }

  private static boolean isNamed(Actor actor) {
    return actor.mentions().stream().anyMatch(m -> m.kind() == Mention.Kind.NAME);
  }

  List<String> at(Token token) {
    if (isSource(token)) {
      return List.of();
    }
    return cast.at(sentence.index(), token).map(a -> List.of(a.id())).orElse(List.of());
  }

  /**
   * "…, the mayor said.", "…, said an aide to the mayor.": whom the report has it from takes no
   * part in what he tells, whatever the parser hangs him on.
   */
  private boolean isSource(Token token) {
    int next = token.index() + 1;
    int open = token.index();
    while (open > 0 && !sentence.token(open).tag().matches("[,.:]|''|VB[DZP]|MD")) {
      open--;
    }
    boolean after = sentence.token(open).lemma().equals("say"); // ", said an aide to the mayor"
    boolean marked = open > 0 && sentence.token(after ? open - 1 : open).tag().matches(",|''");
    boolean before =
        next + 1 < sentence.size()
            && sentence.token(next).lemma().equals("say")
            && isOver(next + 1);
    return marked && (before || (after && isOver(endOf(token))));
  }

  private int endOf(Token token) {
    int end = token.index() + 1;
    while (end < sentence.size() && sentence.token(end).tag().matches("NN.*|IN|DT|JJ|POS|CD")) {
      end++;
    }
    return end;
  }

  /** Whether no more than when or where stands between there and the end of the sentence. */
  private boolean isOver(int from) {
    return sentence.tokens().subList(Math.min(from, sentence.size()), sentence.size()).stream()
        .noneMatch(t -> t.isVerb() || t.tag().matches(",|``|MD|TO") || t.lemma().equals("that"));
  }

  /** "American targets", "Norland's positions": whose they are. */
  List<String> through(Token noun, boolean acting) {
    List<String> owners = new ArrayList<>();
    boolean person =
        WordNet.get().nounFile(noun.lemma()).equals("noun.person")
            || noun.lemma().equals("regulator"); // in WordNet a device first
    if (noun.lemma().equals("official")) {
      List<String> body = whoseOfficials(noun);
      if (!body.isEmpty()) {
        return body;
      }
    }
    if (WORDS.has("related", noun.lemma())) {
      return related(noun);
    }
    if (WORDS.has("fighters", noun.lemma())) {
      List<String> side = sideOf(noun);
      if (!side.isEmpty()) {
        return side;
      }
    }
    boolean many = WORDS.has("many", noun.lemma());
    if (many) {
      for (Token of : sentence.children(noun, "nmod")) {
        if (preposition(of).equals("of")) {
          owners.addAll(of(of, true)); // "thousands of nurses"
        }
      }
      if (!owners.isEmpty()) {
        return owners;
      }
    }
    if (person) {
      for (Token of : sentence.children(noun, "nmod")) {
        boolean sent = // "regulators from Norway and Chad"
            preposition(of).equals("from")
                && noun.tag().equals("NNS")
                && cast.at(sentence.index(), of)
                    .filter(a -> a.type() == ActorType.STATE || a.type() == ActorType.ORGANIZATION)
                    .isPresent();
        if (sent) {
          owners.addAll(of(of, true));
        }
        if (preposition(of).equals("of")) {
          owners.addAll(at(of)); // "representatives of the union"
        }
      }
      for (Token owner : sentence.children(noun, "nmod:poss")) {
        cast.at(sentence.index(), owner)
            .filter(a -> a.type() != ActorType.PERSON) // "his doctor" is not he
            .ifPresent(a -> owners.add(a.id()));
      }
      if (!sentence.children(noun, "nmod:poss").isEmpty()) {
        return owners;
      }
    }
    if (WordNet.get().nounFile(noun.lemma()).equals("noun.artifact")) {
      for (Token of : sentence.children(noun, "nmod")) {
        boolean whose =
            preposition(of).equals("of")
                && cast.at(sentence.index(), of).filter(a -> OWNING.contains(a.type())).isPresent();
        if (whose) {
          owners.addAll(at(of)); // "attacked an office of the ministry"
        }
      }
    }
    boolean own =
        !acting
            || ACTING.contains(WordNet.get().nounFile(noun.lemma()))
            || new NounKinds(sentence, cast).isForces(noun);
    for (Token owner : sentence.children(noun, "nmod:poss", "amod", "compound")) {
      Optional<Actor> actor = cast.at(sentence.index(), owner);
      if (!own && !owner.is("nmod:poss")) {
        continue; // "the Norland flu", "Norland markets": not what Norland has or does
      }
      boolean other = person && (acting || (owner.is("nmod:poss") && noun.tag().equals("NN")));
      if (other && actor.filter(a -> a.type() == ActorType.PERSON).isPresent()) {
        continue; // "Lind supporters", "his counterpart": not she, not he
      }
      boolean from = person && actor.filter(a -> a.type() == ActorType.PLACE).isPresent();
      if (actor.isPresent() && !from) { // "a Lima baker" is not Lima
        owners.add(actor.get().id());
      } else if (!from) {
        state(owner).ifPresent(owners::add);
      }
    }
    return owners;
  }

  /** "a bomber from the local branch of the Elm League": the side that one fights for. */
  private List<String> sideOf(Token fighter) {
    List<String> sides = new ArrayList<>();
    for (Token of : sentence.children(fighter, "nmod")) {
      if (!preposition(of).matches("of|from")) {
        continue;
      }
      Token side = of;
      for (Token whole : sentence.children(of, "nmod")) {
        if (WORDS.has("branches", of.lemma()) && preposition(whole).equals("of")) {
          side = whole;
        }
      }
      cast.at(sentence.index(), side)
          .filter(a -> a.type() == ActorType.ORGANIZATION || a.type() == ActorType.GROUP)
          .ifPresent(a -> sides.add(a.id()));
    }
    return sides;
  }

  /** "its United Nations partners", "his Danish counterpart": another than whose they are. */
  private List<String> related(Token noun) {
    List<String> found = new ArrayList<>();
    for (Token before : sentence.children(noun, "amod", "compound")) {
      Optional<String> named =
          cast.at(sentence.index(), before)
              .filter(a -> OWNING.contains(a.type()))
              .map(Actor::id)
              .or(() -> state(before));
      named.ifPresent(found::add);
    }
    return found;
  }

  /** "government officials", "administration officials": the one such body of the report. */
  private List<String> whoseOfficials(Token noun) {
    String before = noun.index() > 0 ? sentence.token(noun.index() - 1).lemma() : "";
    String kind =
        switch (before.toLowerCase(Locale.ROOT)) {
          case "government", "federal" -> "government:";
          case "administration" -> "administration:";
          default -> "";
        };
    if (kind.isEmpty()) {
      return List.of();
    }
    List<String> such =
        cast.actors().stream().filter(a -> a.key().startsWith(kind)).map(Actor::id).toList();
    return such.size() == 1 ? such : List.of();
  }

  /** Whose staff a group is that acts: "the bank's engineers", "Elm Motors workers". */
  List<String> employers(Token group) {
    if (WORDS.has("officials", group.lemma())) {
      return statesOf(group);
    }
    boolean staff =
        cast.at(sentence.index(), group)
            .filter(a -> a.type() == ActorType.GROUP)
            .filter(a -> WORDS.has("staff", group.lemma()))
            .isPresent();
    if (!staff) {
      return List.of();
    }
    return sentence.children(group, "compound", "nmod:poss").stream()
        .flatMap(o -> cast.at(sentence.index(), o).stream())
        .filter(a -> a.type() == ActorType.ORGANIZATION)
        .map(Actor::id)
        .toList();
  }

  /** "French officials", "the Danish and Swedish envoys": the states that act through them. */
  private List<String> statesOf(Token officials) {
    List<String> states = new ArrayList<>();
    for (Token owner : sentence.children(officials, "amod", "compound", "nmod:poss")) {
      cast.at(sentence.index(), owner)
          .filter(a -> a.type() == ActorType.STATE)
          .map(Actor::id)
          .or(() -> state(owner))
          .ifPresent(states::add);
    }
    return states;
  }

  /** "anti-government", "anti-Lee": whom what is called so is against, where the cast has him. */
  List<String> against(Token word) {
    String written = word.word();
    String whom =
        written.toLowerCase(Locale.ROOT).startsWith("anti-")
            ? written.substring("anti-".length())
            : "";
    int i = word.index();
    boolean parted =
        i > 1
            && sentence.token(i - 1).word().equals("-")
            && sentence.token(i - 2).word().equalsIgnoreCase("anti");
    whom = parted ? written : whom;
    if (whom.isEmpty()) {
      return List.of();
    }
    String name = whom;
    if (name.equals("government") || name.equals("regime")) {
      List<String> such =
          cast.actors().stream()
              .filter(a -> a.key().startsWith("government:"))
              .map(Actor::id)
              .toList();
      return such.size() == 1 ? such : List.of();
    }
    Optional<String> state = Gazetteer.get().stateInFront(name).flatMap(this::stateId);
    if (state.isPresent()) {
      return List.of(state.get());
    }
    List<String> bearers =
        cast.actors().stream()
            .filter(
                a ->
                    Character.isUpperCase(name.charAt(0))
                        && (a.name().equals(name) || a.name().endsWith(" " + name)))
            .map(Actor::id)
            .toList();
    return bearers.size() == 1 ? bearers : List.of();
  }

  /** The state whose people an actor is and nothing else ("two Danes"), where the cast has it. */
  Optional<String> stateOfPeople(String id) {
    String key = cast.actor(id).key();
    return key.startsWith("people:")
        ? cast.actors().stream()
            .filter(a -> a.key().equals("state:" + key.substring("people:".length())))
            .map(Actor::id)
            .findFirst()
        : Optional.empty();
  }

  /** "both countries", "the two neighbours": the two states named last before it. */
  private List<String> pair(Token noun) {
    boolean two =
        noun.tag().equals("NNS")
            && WORDS.has("states", noun.lemma())
            && (sentence.children(noun, "det").stream().anyMatch(d -> d.lemma().equals("both"))
                || sentence.children(noun, "nummod").stream()
                    .anyMatch(n -> n.lemma().equalsIgnoreCase("two")));
    if (!two) {
      return List.of();
    }
    List<String> here = new ArrayList<>();
    for (Token t : sentence.tokens().subList(0, noun.index())) {
      if (!isApart(t, noun)) {
        stateNamed(t.word())
            .ifPresent(
                id -> {
                  here.remove(id);
                  here.add(id);
                });
      }
    }
    if (here.isEmpty()) {
      cast.actors().stream()
          .filter(a -> a.type() == ActorType.STATE)
          .filter(a -> a.mentions().stream().anyMatch(m -> m.sentence() == sentence.index() - 1))
          .map(Actor::id)
          .forEach(here::add);
      return here.size() == 2 ? here : List.of();
    }
    return here.size() < 2 ? List.of() : List.copyOf(here.subList(here.size() - 2, here.size()));
  }

  /** The state that a word names, as such, by its people or by its capital. */
  private Optional<String> stateNamed(String word) {
    Gazetteer gazetteer = Gazetteer.get();
    return gazetteer
        .stateInFront(word)
        .or(() -> gazetteer.stateOfCapital(word))
        .flatMap(this::stateId);
  }

  /** In front of what the pair is part of: "Danish support for talks between the two countries". */
  private boolean isApart(Token word, Token noun) {
    return (word.is("amod") || word.is("compound") || word.is("nmod:poss"))
        && sentence.head(word).filter(h -> sentence.isUnder(noun, h)).isPresent();
  }

  /** The state that a word in front of a noun names, where the cast has it. */
  Optional<String> state(Token word) {
    return Gazetteer.get().stateInFront(word.word()).flatMap(this::stateId);
  }

  private Optional<String> stateId(String state) {
    return cast.actors().stream()
        .filter(a -> a.key().equals("state:" + state))
        .map(Actor::id)
        .findFirst();
  }

  /** Where it was, as written: the place after "in", "at" or "near"; empty if not said. */
  Optional<Token> place(Token head) {
    List<Token> spots = new ArrayList<>(sentence.children(head, "obl", "nmod"));
    for (Token object : sentence.children(head, "obj", "nsubj:pass")) {
      spots.addAll(sentence.children(object, "nmod"));
    }
    for (Token where : spots) {
      String preposition = preposition(where);
      if (Set.of("in", "at", "near", "outside", "across", "throughout").contains(preposition)) {
        Optional<Actor> actor = cast.at(sentence.index(), where);
        boolean site =
            actor.isPresent()
                && Set.of(ActorType.PLACE, ActorType.STATE, ActorType.FACILITY)
                    .contains(actor.get().type());
        if (site || where.name().equals("LOCATION") || !pair(where).isEmpty()) {
          return Optional.of(where);
        }
      }
    }
    return Optional.empty();
  }

  /** The preposition before a noun, in lower case; empty if there is none. */
  String preposition(Token token) {
    return sentence.child(token, "case").map(t -> t.lemma().toLowerCase(Locale.ROOT)).orElse("");
  }

  /** A place, and nothing done against it. */
  boolean isPlaceOnly(Token oblique, String preposition) {
    Optional<Actor> actor = cast.at(sentence.index(), oblique);
    return actor.isPresent()
        && actor.get().type() == ActorType.PLACE
        && !preposition.equals("against");
  }
}

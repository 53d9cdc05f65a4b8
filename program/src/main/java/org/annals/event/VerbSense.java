package org.annals.event;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.WordList;

/**
 * The class of a verb of many senses, by who does it to what ({@code senses.tsv}): "captured the
 * hill" is an assault, "captured the mood" is none; who ends a war does not wage it.
 */
final class VerbSense {
  private static final Set<ActorType> ARMED =
      Set.of(ActorType.STATE, ActorType.ORGANIZATION, ActorType.GROUP);

  private final Map<String, Set<String>> rules = new HashMap<>();
  private final EventLexicon lexicon;
  private final StatusWords words;

  VerbSense(EventLexicon lexicon, StatusWords words) {
    this.lexicon = lexicon;
    this.words = words;
    for (List<String> row : WordList.rows(VerbSense.class, "senses.tsv")) {
      rules.put(row.get(0), Set.copyOf(WordList.list(row.get(1))));
    }
  }

  /** The class here of a verb that the lexicon has in {@code type}, carrying {@code carried}. */
  PloverClass of(
      Sentence sentence, Token verb, Cast cast, Optional<Token> carried, PloverClass type) {
    PloverClass ended = ended(sentence, verb, carried, type);
    if (ended != type) {
      return ended;
    }
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    List<Token> objects = sentence.children(verb, "obj", "nsubj:pass");
    Token subject = new Participants(sentence, cast).subject(verb);
    return switch (type) {
      case ASSAULT ->
          isHappening(sentence, verb)
                  || (carried.isEmpty()
                      && has("figurative", lemma)
                      && !isForce(sentence, cast, subject, objects))
              ? PloverClass.OTHER
              : type;
      case RETREAT ->
          has("persons", lemma) && objects.stream().noneMatch(o -> isPerson(sentence, cast, o))
              ? PloverClass.OTHER
              : type;
      case CONCEDE -> has("transitive", lemma) && objects.isEmpty() ? PloverClass.OTHER : type;
      case PROTEST ->
          has("intransitive", lemma) && sentence.child(verb, "obj", "ccomp").isPresent()
              ? PloverClass.OTHER
              : type;
      case SANCTION ->
          has("own", lemma) && objects.stream().anyMatch(o -> isOwn(sentence, o))
              ? PloverClass.OTHER
              : type;
      case AID ->
          has("helps", lemma)
                  && sentence.child(verb, "xcomp", "ccomp", "dep").isPresent()
                  && objects.stream().noneMatch(o -> cast.at(sentence.index(), o).isPresent())
              ? PloverClass.OTHER
              : type;
      case OTHER -> {
        boolean forces =
            words.moves(lemma)
                && (objects.stream().anyMatch(o -> isMilitary(sentence, cast, o))
                    || (subject != null && isMilitary(sentence, cast, subject)));
        yield forces ? PloverClass.MOBILIZE : type;
      }
      default -> type;
    };
  }

  /** The class of a noun of many senses: "the release of the figures" frees no one. */
  PloverClass ofNoun(Sentence sentence, Token noun, Cast cast, PloverClass type) {
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    if (type == PloverClass.RETREAT && has("persons", lemma)) {
      List<Token> whose = sentence.children(noun, "nmod", "nmod:poss");
      boolean from =
          whose.stream()
              .flatMap(w -> sentence.children(w, "case").stream())
              .anyMatch(c -> c.lemma().equals("from"));
      return from || whose.stream().anyMatch(o -> isPerson(sentence, cast, o))
          ? type
          : PloverClass.OTHER;
    }
    boolean verbal =
        type == PloverClass.ASSAULT
            && sentence.children(noun, "amod").stream()
                .anyMatch(a -> has("verbal", a.lemma().toLowerCase(Locale.ROOT)));
    return verbal ? PloverClass.ACCUSE : type;
  }

  private boolean has(String rule, String lemma) {
    return rules.getOrDefault(rule, Set.of()).contains(lemma);
  }

  /** "ended the war", "the attacks have eased": what stops is no attack; nor a ban, a ban. */
  private PloverClass ended(
      Sentence sentence, Token verb, Optional<Token> carried, PloverClass type) {
    if (!words.ends(verb.lemma())) {
      return type;
    }
    Optional<Token> what =
        carried.or(
            () ->
                sentence.children(verb, "obj", "nsubj:pass").stream()
                    .filter(o -> lexicon.noun(sentence, o).isPresent())
                    .findFirst());
    return what.flatMap(o -> lexicon.noun(sentence, o))
        .map(
            of ->
                switch (of) {
                  case ASSAULT, MOBILIZE -> PloverClass.RETREAT;
                  case SANCTION, COERCE -> PloverClass.CONCEDE;
                  default -> type;
                })
        .orElse(type);
  }

  /** "an earthquake struck the coast". */
  private boolean isHappening(Sentence sentence, Token verb) {
    return sentence.children(verb, "nsubj").stream()
        .anyMatch(s -> lexicon.noun(sentence, s).filter(c -> c == PloverClass.OTHER).isPresent());
  }

  private static boolean isForce(
      Sentence sentence,
      Cast cast,
      @org.jspecify.annotations.Nullable Token subject,
      List<Token> objects) {
    Optional<Actor> doer = subject == null ? Optional.empty() : cast.at(sentence.index(), subject);
    if (doer.filter(a -> ARMED.contains(a.type())).isPresent()) {
      return true;
    }
    boolean person = objects.stream().anyMatch(o -> isPerson(sentence, cast, o));
    boolean unknown = doer.isEmpty() && (subject == null || isPerson(sentence, cast, subject));
    boolean place = objects.stream().anyMatch(o -> cast.at(sentence.index(), o).isPresent());
    return person || (unknown && place);
  }

  private static boolean isPerson(Sentence sentence, Cast cast, Token noun) {
    return cast.at(sentence.index(), noun)
        .map(a -> a.type() == ActorType.PERSON || a.type() == ActorType.GROUP)
        .orElseGet(
            () ->
                WordNet.get().nounFiles(noun.lemma().toLowerCase(Locale.ROOT)).stream()
                    .limit(2)
                    .anyMatch("noun.person"::equals));
  }

  private static boolean isMilitary(Sentence sentence, Cast cast, Token noun) {
    return cast.at(sentence.index(), noun).filter(a -> a.key().startsWith("military:")).isPresent();
  }

  /** "suspended its flights": one's own, and not with or against another. */
  private static boolean isOwn(Sentence sentence, Token object) {
    return sentence.children(object, "nmod:poss").stream().anyMatch(Token::isPronoun)
        && sentence.children(object, "nmod").isEmpty();
  }
}

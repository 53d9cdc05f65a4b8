package org.annals.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.jspecify.annotations.Nullable;

/**
 * The class of a verb of many senses, by who does it to what ({@code senses.tsv}): "captured the
 * hill" is an assault, "captured the mood" is none; who ends a war does not wage it.
 */
final class VerbSense {
  private static final Set<ActorType> ARMED =
      Set.of(ActorType.STATE, ActorType.ORGANIZATION, ActorType.GROUP);

  private static final WordSets WORDS = new WordSets("senses.tsv");

  private final EventLexicon lexicon;
  private final StatusWords words;

  VerbSense(EventLexicon lexicon, StatusWords words) {
    this.lexicon = lexicon;
    this.words = words;
  }

  /** The class here of a verb that the lexicon has in {@code type}, carrying {@code carried}. */
  PloverClass of(
      Sentence sentence, Token verb, Cast cast, Optional<Token> carried, PloverClass type) {
    PloverClass ended = ended(sentence, verb, carried, type);
    if (ended != type) {
      return ended;
    }
    String lemma = phrase(sentence, verb);
    NounKinds kinds = new NounKinds(sentence, cast);
    List<Token> objects = objects(sentence, verb);
    Token subject = new Participants(sentence, cast).subject(verb);
    if (carried.isPresent() && !carried.get().is("nsubj")) {
      return ofCarried(sentence, verb, cast, carried.get(), type);
    }
    Optional<PloverClass> byNouns = SenseByNouns.of(sentence, verb, lemma, objects, type);
    if (byNouns.isPresent()) {
      return byNouns.get();
    }
    return switch (type) {
      case ASSAULT -> isAssault(sentence, verb, cast, carried, lemma) ? type : PloverClass.OTHER;
      case RETREAT -> retreat(sentence, verb, cast, lemma, objects, subject);
      case CONCEDE -> {
        boolean unwilling = // "the roof gave way"
            subject != null
                && subject.isNoun()
                && cast.at(sentence.index(), subject).isEmpty()
                && UNWILLING.contains(
                    WordNet.get().nounFile(subject.lemma().toLowerCase(Locale.ROOT)))
                && sentence.child(verb, "aux:pass").isEmpty();
        boolean thing =
            WORDS.has("dropping", lemma) && objects.stream().anyMatch(VerbSense::isThing);
        yield unwilling || thing || (WORDS.has("transitive", lemma) && objects.isEmpty())
            ? PloverClass.OTHER
            : type;
      }
      case PROTEST ->
          WORDS.has("intransitive", lemma) && sentence.child(verb, "obj", "ccomp").isPresent()
              ? PloverClass.OTHER
              : type;
      case SANCTION ->
          WORDS.has("own", lemma) && objects.stream().anyMatch(o -> isOwn(sentence, o))
              ? PloverClass.OTHER
              : type;
      case REJECT ->
          WORDS.has("dismissing", lemma) && objects.stream().anyMatch(kinds::isPerson)
              ? PloverClass.OTHER
              : type;
      case AID -> {
        boolean clause =
            WORDS.has("helps", lemma)
                && sentence.child(verb, "xcomp", "ccomp", "dep").isPresent()
                && objects.stream().noneMatch(o -> cast.at(sentence.index(), o).isPresent());
        boolean alone =
            WORDS.has("objectless", lemma)
                && objects.isEmpty()
                && !verb.is("acl")
                && sentence.child(verb, "aux:pass").isEmpty();
        yield clause || alone ? PloverClass.OTHER : type;
      }
      case MOBILIZE ->
          WORDS.has("raising", lemma)
                  && !objects.isEmpty()
                  && objects.stream().noneMatch(kinds::isForces)
              ? PloverClass.OTHER
              : type;
      case OTHER -> {
        boolean forces =
            words.moves(lemma)
                && (objects.stream().anyMatch(kinds::isMilitary)
                    || (subject != null && kinds.isMilitary(subject)));
        yield forces ? PloverClass.MOBILIZE : type;
      }
      default -> type;
    };
  }

  private static final Set<String> THINGS =
      Set.of("noun.food", "noun.substance", "noun.artifact", "noun.object", "noun.person");

  /** What gives way, yields or relaxes without giving anything up. */
  private static final Set<String> UNWILLING =
      Set.of(
          "noun.artifact",
          "noun.object",
          "noun.substance",
          "noun.body",
          "noun.plant",
          "noun.phenomenon");

  private static boolean isThing(Token noun) {
    return THINGS.contains(WordNet.get().nounFile(noun.lemma().toLowerCase(Locale.ROOT)))
        || noun.tag().equals("CD")
        || WORDS.has("forces", noun.lemma());
  }

  /** "10% of its workforce": what a share is of. */
  private static Token counted(Sentence sentence, Token noun) {
    boolean share = noun.word().chars().noneMatch(Character::isLetter);
    return share ? sentence.child(noun, "nmod").orElse(noun) : noun;
  }

  /**
   * What is done to: also what the parser takes for the subject of a clause after the verb
   * ("reducing the number of seats focused …") or before a passive ("Known as the guard, the
   * militia was formed").
   */
  private static List<Token> objects(Sentence sentence, Token verb) {
    List<Token> objects = new ArrayList<>(sentence.children(verb, "obj", "nsubj:pass"));
    if (objects.isEmpty()) {
      sentence.children(verb, "ccomp").stream()
          .filter(c -> sentence.child(c, "mark").isEmpty())
          .forEach(c -> objects.addAll(sentence.children(c, "nsubj")));
    }
    Subjects subjects = new Subjects(sentence);
    Token subject = subjects.of(verb);
    if (subjects.isPassive(verb) && subject != null && subject.isNoun()) {
      objects.clear();
      objects.add(subject);
    }
    return objects;
  }

  /** The lemma of a verb, with its particle if it has one. */
  private static String phrase(Sentence sentence, Token verb) {
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    return sentence
        .child(verb, "compound:prt")
        .map(p -> lemma + " " + p.lemma().toLowerCase(Locale.ROOT))
        .orElse(lemma);
  }

  private boolean isAssault(
      Sentence sentence, Token verb, Cast cast, Optional<Token> carried, String lemma) {
    NounKinds kinds = new NounKinds(sentence, cast);
    List<Token> objects = sentence.children(verb, "obj", "nsubj:pass");
    Token subject = new Participants(sentence, cast).subject(verb);
    boolean figurative =
        carried.isEmpty()
            && WORDS.has("figurative", lemma)
            && !(WORDS.has("accidental", lemma) && hasArms(sentence, verb, cast))
            && !isForce(sentence, cast, subject, objects);
    boolean thing =
        WORDS.has("harming", lemma)
            && !objects.isEmpty()
            && objects.stream().noneMatch(kinds::canSuffer);
    boolean accident = WORDS.has("accidental", lemma) && !hasArms(sentence, verb, cast);
    return !isHappening(sentence, verb, cast) && !figurative && !thing && !accident;
  }

  /**
   * "cut its forces", "left the country": a retreat; "cut its dividend", "left the town in ruins":
   * none.
   */
  private PloverClass retreat(
      Sentence sentence,
      Token verb,
      Cast cast,
      String lemma,
      List<Token> objects,
      @Nullable Token subject) {
    NounKinds kinds = new NounKinds(sentence, cast);
    boolean persons = WORDS.has("persons", lemma) && objects.stream().noneMatch(kinds::isPerson);
    boolean shrinking =
        WORDS.has("shrinking", lemma)
            && objects.stream()
                .map(o -> counted(sentence, o))
                .noneMatch(o -> kinds.isForces(o) || holdsForces(sentence, o, cast));
    boolean market = subject != null && objects.isEmpty() && WORDS.has("prices", subject.lemma());
    boolean result =
        lemma.equals("leave")
            && objects.stream().anyMatch(o -> o.is("obj"))
            && (sentence.child(verb, "xcomp", "ccomp", "iobj").isPresent()
                || (objects.stream().noneMatch(kinds::isState)
                    && sentence.children(verb, "obl").stream()
                        .anyMatch(o -> sentence.child(o, "case").isPresent() && isPlural(o))));
    boolean byThing =
        lemma.equals("leave")
            && subject != null
            && cast.at(sentence.index(), subject).isEmpty()
            && !kinds.isPerson(subject)
            && !subject.isPronoun()
            && objects.stream().anyMatch(o -> o.is("obj"))
            && lexicon.noun(sentence, subject).isPresent(); // "the war left the town in ruins"
    boolean stays = // "was left with little", "leaves office"
        lemma.equals("leave")
            && (sentence.child(verb, "aux:pass").isPresent()
                || objects.stream().anyMatch(o -> WORDS.has("posts", o.lemma())));
    if (persons || shrinking || market || result || byThing || stays) {
      return PloverClass.OTHER;
    }
    boolean thing =
        WORDS.has("yielding", lemma)
            && !objects.isEmpty()
            && !new FrameKinds(sentence, cast).isAny("held", objects)
            && objects.stream()
                .noneMatch(o -> kinds.isForces(o) || kinds.isState(o) || kinds.isPerson(o));
    return thing ? PloverClass.CONCEDE : PloverClass.RETREAT;
  }

  /** "in tatters", "in ruins": a state, not a place or a time. */
  private static boolean isPlural(Token noun) {
    return noun.tag().equals("NNS")
        && !WordNet.get().nounFile(noun.lemma()).equals("noun.time")
        && noun.name().equals("O");
  }

  /** "its mission in the country", "the number of soldiers". */
  private static boolean holdsForces(Sentence sentence, Token noun, Cast cast) {
    NounKinds kinds = new NounKinds(sentence, cast);
    return sentence.children(noun, "nmod", "compound", "amod").stream()
        .anyMatch(n -> kinds.isMilitary(n) || WORDS.has("forces", n.lemma()));
  }

  /** The class of a noun that a light verb carries: "took a beating" strikes no one. */
  private PloverClass ofCarried(
      Sentence sentence, Token verb, Cast cast, Token carried, PloverClass type) {
    Token subject = new Participants(sentence, cast).subject(verb);
    boolean blow =
        type == PloverClass.ASSAULT
            && BLOWS.has("blows", carried.lemma())
            && subject != null
            && !new NounKinds(sentence, cast).isPerson(subject);
    return blow ? PloverClass.OTHER : ofNoun(sentence, carried, cast, type);
  }

  private static final WordSets BLOWS = new WordSets("parties.tsv");

  /** Whether arms, or someone who uses them, stand in the sentence, or someone does it. */
  private boolean hasArms(Sentence sentence, Token head, Cast cast) {
    boolean armed =
        sentence.tokens().stream()
            .anyMatch(t -> t.index() != head.index() && WORDS.has("arms", t.lemma()));
    if (armed || !head.isVerb()) {
      return armed;
    }
    Token subject = new Participants(sentence, cast).subject(head);
    return subject != null
        && sentence.child(head, "obj").isPresent()
        && new NounKinds(sentence, cast).isPerson(subject);
  }

  /** The class of a noun of many senses: "the release of the figures" frees no one. */
  PloverClass ofNoun(Sentence sentence, Token noun, Cast cast, PloverClass type) {
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    if (type == PloverClass.RETREAT && WORDS.has("persons", lemma)) {
      NounKinds kinds = new NounKinds(sentence, cast);
      List<Token> whose = sentence.children(noun, "nmod", "nmod:poss");
      boolean from =
          whose.stream()
              .flatMap(w -> sentence.children(w, "case").stream())
              .anyMatch(c -> c.lemma().equals("from"));
      return from || whose.stream().anyMatch(kinds::isPerson) ? type : PloverClass.OTHER;
    }
    if (type == PloverClass.ASSAULT && WORDS.has("accidental", lemma)) {
      return hasArms(sentence, noun, cast) ? type : PloverClass.OTHER;
    }
    if (type == PloverClass.ASSAULT && lemma.equals("response")) {
      return sentence.children(noun, "amod").stream().anyMatch(a -> WORDS.has("violent", a.lemma()))
          ? type
          : PloverClass.OTHER;
    }
    boolean verbal =
        type == PloverClass.ASSAULT
            && sentence.children(noun, "amod").stream()
                .anyMatch(a -> WORDS.has("verbal", a.lemma()));
    return verbal ? PloverClass.ACCUSE : type;
  }

  /** "ended the war", "the attacks have eased": what stops is no attack; nor a ban, a ban. */
  private PloverClass ended(
      Sentence sentence, Token verb, Optional<Token> carried, PloverClass type) {
    if (!words.ends(verb.lemma()) || type == PloverClass.RETREAT || type == PloverClass.CONCEDE) {
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

  /** "an earthquake struck the coast", "the blast that killed two miners". */
  private boolean isHappening(Sentence sentence, Token verb, Cast cast) {
    Token subject = new Subjects(sentence).of(verb);
    return subject != null
        && sentence.child(verb, "nsubj").isPresent()
        && lexicon
            .noun(sentence, subject)
            .map(of -> ofNoun(sentence, subject, cast, of))
            .filter(c -> c == PloverClass.OTHER)
            .isPresent();
  }

  private static boolean isForce(
      Sentence sentence, Cast cast, @Nullable Token subject, List<Token> objects) {
    Optional<Actor> doer = subject == null ? Optional.empty() : cast.at(sentence.index(), subject);
    if (doer.filter(a -> ARMED.contains(a.type())).isPresent()) {
      return true;
    }
    if (subject != null && WORDS.has("forces", subject.lemma())) {
      return true;
    }
    NounKinds kinds = new NounKinds(sentence, cast);
    boolean person = objects.stream().anyMatch(kinds::isPerson);
    boolean unknown = doer.isEmpty() && (subject == null || kinds.isPerson(subject));
    boolean place = objects.stream().anyMatch(o -> cast.at(sentence.index(), o).isPresent());
    return person || (unknown && place);
  }

  /** "suspended its flights": one's own, and not with or against another. */
  private static boolean isOwn(Sentence sentence, Token object) {
    return sentence.children(object, "nmod:poss").stream().anyMatch(Token::isPronoun)
        && sentence.children(object, "nmod").isEmpty();
  }
}

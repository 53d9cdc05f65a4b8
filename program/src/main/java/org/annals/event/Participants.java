package org.annals.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.Actor;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.actor.Gazetteer;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.text.WordList;

/**
 * Who does an event to whom, through passives, relative and participial clauses, possessives and
 * "by".
 */
final class Participants {
  private static final Set<String> SUFFERED = WordList.words(Participants.class, "suffered.txt");
  private static final Set<String> AGAINST =
      Set.of("against", "on", "at", "with", "to", "into", "upon", "toward", "towards", "from");
  private static final Set<String> DOERS =
      Set.of(
          "blame",
          "attribute",
          "claim",
          "launch",
          "stage",
          "conduct",
          "commit",
          "mount",
          "order",
          "wage",
          "carry",
          "lead",
          "plan",
          "organize");

  private static final Set<String> GROUPS = Set.of("noun.group", "noun.person");

  private static final Set<ActorType> SITES = Set.of(ActorType.PLACE, ActorType.FACILITY);

  /** What follows an object and says whom it is about. */
  private static final Set<String> ABOUT =
      Set.of("on", "against", "to", "by", "from", "with", "for", "of", "between");

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

  private static final int DEPTH = 4;

  /** Nouns that count or part what follows "of". */
  private static final Set<String> MANY =
      Set.of(
          "hundred",
          "thousand",
          "million",
          "dozen",
          "score",
          "number",
          "handful",
          "majority",
          "part",
          "group",
          "half",
          "third",
          "quarter",
          "most",
          "some",
          "rest",
          "wave",
          "crowd",
          "member",
          "leader",
          "supporter",
          "side",
          "series",
          "ten",
          "town",
          "city",
          "village",
          "government",
          "army",
          "people",
          "right",
          "effort",
          "program",
          "delegation");

  private final Sentence sentence;
  private final Cast cast;
  final Set<String> by = new LinkedHashSet<>();
  final Set<String> to = new LinkedHashSet<>();

  Participants(Sentence sentence, Cast cast) {
    this.sentence = sentence;
    this.cast = cast;
  }

  // ---------------------------------------------------------------- verbs

  Participants verb(Token verb, boolean mutual) {
    boolean passive = isPassive(verb);
    Optional<PloverClass> type = EventLexicon.get().verb(sentence, verb);
    boolean moves = type.filter(MOVING::contains).isPresent();
    boolean sends = type.filter(PloverClass.MOBILIZE::equals).isPresent();
    if (HiddenGerund.preposition(sentence, verb).isPresent()) {
      return gerund(verb);
    }
    Token subject = subject(verb);
    if (subject != null) {
      boolean own = passive && moves && isForce(subject);
      (passive && !own ? to : by).addAll(actors(subject, false));
      if (!passive && verb.relation().equals("acl:relcl") && subject.index() == verb.head()) {
        by.addAll(whoDid(subject));
      }
    }
    for (Token object : sentence.children(verb, "obj", "iobj")) {
      boolean ended =
          StatusWords.get().ends(verb.lemma())
              && EventLexicon.get().noun(sentence, object).isPresent();
      List<String> named =
          ended
              ? List.copyOf(new Participants(sentence, cast).noun(object, true, false).to)
              : actors(object, true); // "ended its siege of the town": done to the town
      if (moves && isMoved(object, sends)) {
        continue; // "withdrew its troops": what is moved, not to whom it is done
      }
      to.addAll(named.isEmpty() ? about(object) : named);
    }
    for (Token oblique : sentence.children(verb, "obl")) {
      String preposition = preposition(oblique);
      if (HiddenGerund.isObject(sentence, oblique)) {
        continue; // "was kept by paying the guards": no one was kept by the guards
      }
      if ((preposition.equals("by") && passive) || (preposition.equals("with") && mutual)) {
        by.addAll(actors(oblique, true));
      } else if (preposition.equals("between") && by.isEmpty()) {
        by.addAll(actors(oblique, true)); // "tension rose between the two"
      } else if (AGAINST.contains(preposition)
          && !isPlaceOnly(oblique, preposition)
          && !(preposition.equals("from") && !isTakenFrom(verb))
          && !(mutual && preposition.equals("at"))) {
        to.addAll(actors(oblique, true));
      }
    }
    if (to.isEmpty()) {
      to.addAll(inside(verb));
    }
    to.removeAll(by);
    return this;
  }

  /** Classes in which someone goes from, or something is taken from, whom "from" names. */
  private static final Set<PloverClass> FROM =
      Set.of(
          PloverClass.RETREAT,
          PloverClass.SANCTION,
          PloverClass.COERCE,
          PloverClass.REQUEST,
          PloverClass.AID,
          PloverClass.OTHER);

  private boolean isTakenFrom(Token verb) {
    return EventLexicon.get().verb(sentence, verb).filter(FROM::contains).isPresent();
  }

  /** "the troops were sent": whose they are does it. */
  private boolean isForce(Token subject) {
    return cast.at(sentence.index(), subject)
        .filter(a -> a.key().startsWith("military:"))
        .isPresent();
  }

  /** Whom a threat under a condition is to move: "unless the firm pays". */
  void threatened(Token head) {
    if (!to.isEmpty()) {
      return;
    }
    List<Token> around = new ArrayList<>(List.of(head));
    around.addAll(sentence.children(head, "xcomp", "ccomp", "acl", "nmod"));
    sentence.head(head).filter(Token::isVerb).ifPresent(around::add);
    for (Token at : around) {
      for (Token clause : sentence.children(at, "advcl")) {
        boolean passive = !sentence.children(clause, "nsubj:pass", "aux:pass").isEmpty();
        if (NoEvents.isCondition(sentence, clause) && !passive) {
          sentence.child(clause, "nsubj").ifPresent(s -> to.addAll(actorAt(s)));
        }
      }
    }
    to.removeAll(by);
  }

  /** "rockets and other attacks": the last names what all are. */
  static Token lastOfKind(Sentence sentence, Token noun) {
    return sentence.children(noun, "conj").stream()
        .filter(
            c ->
                sentence.children(c, "amod").stream()
                    .anyMatch(a -> a.lemma().equalsIgnoreCase("other")))
        .reduce((first, last) -> last)
        .orElse(noun);
  }

  /** Done by the subject of its clause to the noun that it was taken to describe. */
  private Participants gerund(Token verb) {
    Token object = HiddenGerund.object(sentence, verb);
    to.addAll(actors(object, true));
    subjectOf(object).ifPresent(s -> by.addAll(actors(s, false)));
    to.removeAll(by);
    return this;
  }

  /** "ordered the strike that killed two": who brought about the event that a noun names. */
  private List<String> whoDid(Token noun) {
    return sentence
        .head(noun)
        .filter(v -> noun.is("obj") && v.isVerb() && DOERS.contains(v.lemma()) && !isPassive(v))
        .filter(v -> EventLexicon.get().noun(sentence, noun).isPresent())
        .flatMap(v -> Optional.ofNullable(subject(v)))
        .map(s -> actors(s, false))
        .orElse(List.of());
  }

  /** The subject of the active clause in which a noun stands. */
  private Optional<Token> subjectOf(Token noun) {
    Optional<Token> clause = NounReader.clauseOf(sentence, noun);
    return clause.filter(c -> !isPassive(c)).flatMap(c -> Optional.ofNullable(subject(c)));
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
      String preposition = preposition(of);
      boolean owner =
          preposition.equals("of") && EventLexicon.get().noun(sentence, object).isEmpty();
      if (ABOUT.contains(preposition) && !owner && !isPlaceOnly(of, preposition)) {
        found.addAll(actors(of, true));
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
        found.addAll(actors(own, false));
      }
      if (found.isEmpty() && clause.isVerb()) {
        found.addAll(new Participants(sentence, cast).verb(clause, false).to);
      }
    }
    return found;
  }

  private boolean isPlaceOnly(Token oblique, String preposition) {
    Optional<Actor> actor = cast.at(sentence.index(), oblique);
    return actor.isPresent()
        && actor.get().type() == ActorType.PLACE
        && !preposition.equals("against");
  }

  boolean isPassive(Token verb) {
    return !sentence.children(verb, "nsubj:pass", "aux:pass").isEmpty()
        || (verb.tag().equals("VBN")
            && verb.is("acl")
            && !verb.relation().equals("acl:relcl")
            && sentence.children(verb, "aux").isEmpty());
  }

  /** The subject, own or shared; null if none is found. */
  @org.jspecify.annotations.Nullable
  Token subject(Token verb) {
    Token at = verb;
    for (int i = 0; i < DEPTH; i++) {
      Optional<Token> own = sentence.child(at, "nsubj", "csubj");
      if (own.isPresent()) {
        Token subject = beside(at, own.get());
        boolean relative = subject.tag().equals("WDT") || subject.tag().equals("WP");
        if (relative && at.relation().equals("acl:relcl") && sentence.head(at).isPresent()) {
          return sentence.head(at).get();
        }
        return subject;
      }
      Optional<Token> above = sentence.head(at);
      if (above.isEmpty()) {
        return null;
      }
      boolean phase =
          at.is("acl")
              && above.get().isNoun()
              && StatusWords.get().phase(above.get().lemma()).isPresent();
      if (phase) {
        at = above.get(); // "is in the process of being closed"
        continue;
      }
      if (at.is("acl") && above.get().isNoun()) {
        boolean aside =
            at.tag().equals("VBG")
                && at.index() > 0
                && sentence.token(at.index() - 1).word().equals(",")
                && above.get().is("obj");
        if (aside) {
          at = above.get(); // "opened fire, killing one": who opened it
          continue;
        }
        return above.get();
      }
      boolean inPhase = at.isNoun() && StatusWords.get().phase(at.lemma()).isPresent();
      if (at.isNoun() && (at.is("obj") || (inPhase && at.is("obl"))) && above.get().isVerb()) {
        at = above.get();
        continue;
      }
      if (at.is("xcomp") && above.get().isVerb()) {
        Optional<Token> object = sentence.child(above.get(), "obj");
        if (object.isPresent() && object.get().index() < at.index() && !isActor(above.get())) {
          return object.get();
        }
      }
      if (!(at.is("conj")
          || at.is("xcomp")
          || at.is("advcl")
          || at.is("dep")
          || at.is("parataxis")
          || at.is("ccomp"))) {
        return null;
      }
      boolean finite =
          sentence.children(at, "aux").stream().anyMatch(a -> a.tag().matches("VB[DPZ]"));
      if (at.is("dep") && finite && !VerbReader.isGardenPath(sentence, above.get())) {
        return null; // "what they say had been won": whose, the parser does not tell
      }
      if (at.is("ccomp") && !at.tag().equals("VB") && !at.tag().equals("VBG")) {
        return null;
      }
      at = above.get();
    }
    return null;
  }

  /**
   * "As fear grew of the rebels, the armed groups struck": the noun beside the verb, without a
   * comma between, is its subject, though the parser takes it to explain the one before.
   */
  private Token beside(Token verb, Token subject) {
    int first =
        sentence.children(verb, "aux", "aux:pass", "advmod", "cop").stream()
            .filter(a -> a.index() > subject.index())
            .mapToInt(Token::index)
            .reduce(verb.index(), Math::min);
    if (first < 1 || subject.index() > first - 3) {
      return subject;
    }
    Token last = sentence.token(first - 1);
    boolean apart =
        last.is("appos")
            && last.isNoun()
            && sentence.children(last, "det").stream().anyMatch(d -> d.lemma().equals("the"))
            && sentence.isUnder(last, subject);
    return apart ? last : subject;
  }

  private static boolean isActor(Token token) {
    return token.lemma().equals("promise");
  }

  // ---------------------------------------------------------------- nouns

  /**
   * Of an event noun; {@code deed} whether "of X" names the one it is done to ("the siege of X").
   */
  Participants noun(Token noun, boolean deed, boolean mutual) {
    for (Token clause : sentence.children(noun, "acl")) {
      if (DOERS.contains(clause.lemma())) {
        for (Token doer : sentence.children(clause, "obl")) {
          if (Set.of("by", "on", "to").contains(preposition(doer))) {
            by.addAll(actors(doer, true)); // "the attacks blamed on the rebels"
          }
        }
      }
    }
    Optional<Token> told = sentence.head(noun).filter(v -> VerbReader.isGardenPath(sentence, v));
    if (told.filter(v -> DOERS.contains(v.lemma())).isPresent()) {
      for (Token doer : sentence.children(told.get(), "obl")) {
        if (Set.of("by", "on", "to").contains(preposition(doer))) {
          by.addAll(actors(doer, true));
        }
      }
    }
    if (sentence.children(noun, "amod").stream()
        .anyMatch(
            v -> HiddenGerund.preposition(sentence, v).isPresent() && DOERS.contains(v.lemma()))) {
      subjectOf(noun).ifPresent(s -> by.addAll(actors(s, false))); // "for leading a revolt"
    }
    boolean suffered =
        SUFFERED.contains(noun.lemma().toLowerCase(java.util.Locale.ROOT))
            && sentence.children(noun, "nmod").stream().noneMatch(n -> preposition(n).equals("of"));
    for (Token owner : sentence.children(noun, "nmod:poss")) {
      (suffered ? to : by).addAll(actors(owner, false)); // "the mayor's arrest" was not his doing
    }
    boolean ofPeople =
        EventLexicon.get().noun(sentence, noun).filter(c -> c == PloverClass.PROTEST).isPresent();
    boolean grouped =
        sentence.children(noun, "compound").stream()
            .filter(c -> !c.isProperNoun())
            .anyMatch(c -> GROUPS.contains(WordNet.get().nounFile(c.lemma())));
    for (Token before : sentence.children(noun, "amod", "compound")) {
      if (isReceiver(before, noun)) {
        to.addAll(actorAt(before));
        continue;
      }
      if (!ofPeople && !grouped) {
        state(before).ifPresent(by::add); // "Peruvian protests" are not Peru's
      }
      if (before.is("compound")) {
        cast.at(sentence.index(), before)
            .ifPresent(a -> (SITES.contains(a.type()) ? to : by).add(a.id())); // "embassy siege"
      }
    }
    List<Token> after = new ArrayList<>(sentence.children(noun, "nmod"));
    if (noun.is("conj") && sentence.head(noun).isPresent()) {
      sentence.children(sentence.head(noun).get(), "nmod").stream()
          .filter(n -> n.index() > noun.index())
          .forEach(after::add); // "rockets and shells from the town"
    }
    Optional<Token> above = sentence.head(noun);
    if (above.isPresent() && above.get().isVerb()) {
      for (Token sibling : sentence.children(above.get(), "obl")) {
        if (sibling.index() > noun.index()
            && Set.of("by", "against", "between").contains(preposition(sibling))) {
          after.add(sibling); // often attached to the verb
        }
      }
    }
    for (Token of : after) {
      switch (preposition(of)) {
        case "from" -> (deed ? by : to).addAll(actors(of, true));
        case "by", "between", "among" -> by.addAll(actors(of, true));
        case "with" -> (mutual ? by : to).addAll(actors(of, true));
        case "of" -> (deed ? to : by).addAll(actors(of, true));
        case "on", "against", "to", "at", "over", "toward" -> {
          if (!isPlaceOnly(of, preposition(of))) {
            to.addAll(actors(of, true));
          }
        }
        default -> {
          // place or time
        }
      }
    }
    to.removeAll(by);
    return this;
  }

  /** "offered Chad financial help": a name before an adjective does not describe the noun. */
  private boolean isReceiver(Token name, Token noun) {
    return name.is("compound")
        && name.isProperNoun()
        && noun.is("obj")
        && sentence.children(noun, "amod").stream()
            .anyMatch(a -> a.index() > name.index() && a.index() < noun.index())
        && sentence.child(noun, "det", "nmod:poss").isEmpty();
  }

  private String preposition(Token token) {
    return sentence
        .child(token, "case")
        .map(t -> t.lemma().toLowerCase(java.util.Locale.ROOT))
        .orElse("");
  }

  // ---------------------------------------------------------------- words to actors

  /** The actors that a word and what is joined to it by "and" name. */
  private List<String> actors(Token token, boolean throughNouns) {
    if (token.isVerb()) {
      return List.of(); // "by signing the paper": what was done, not who did it
    }
    List<String> found = new ArrayList<>(actorAt(token));
    if (found.isEmpty()) {
      sentence.children(token, "appos").forEach(same -> found.addAll(actorAt(same)));
    }
    if (found.isEmpty() && token.isNoun()) {
      if (throughNouns || !EventLexicon.get().noun(sentence, token).isPresent()) {
        found.addAll(through(token));
      } else {
        Participants inner = new Participants(sentence, cast).noun(token, true, false);
        found.addAll(inner.by);
      }
    }
    for (Token conjunct : sentence.children(token, "conj")) {
      if (conjunct.isNoun() || conjunct.isPronoun()) {
        found.addAll(actors(conjunct, throughNouns));
      }
    }
    for (Token part : sentence.children(token, "nmod")) {
      boolean among =
          sentence.children(part, "case").stream()
              .anyMatch(c -> c.word().equalsIgnoreCase("including"));
      if (among) {
        found.addAll(actors(part, true));
      }
    }
    return found;
  }

  private List<String> actorAt(Token token) {
    return cast.at(sentence.index(), token).map(a -> List.of(a.id())).orElse(List.of());
  }

  /** "American targets", "Norland's positions": whose they are. */
  private List<String> through(Token noun) {
    List<String> owners = new ArrayList<>();
    boolean person = WordNet.get().nounFile(noun.lemma()).equals("noun.person");
    boolean many = MANY.contains(noun.lemma().toLowerCase(java.util.Locale.ROOT));
    if (many) {
      for (Token of : sentence.children(noun, "nmod")) {
        if (preposition(of).equals("of")) {
          owners.addAll(actors(of, true)); // "thousands of nurses"
        }
      }
      return owners;
    }
    if (person) {
      for (Token of : sentence.children(noun, "nmod")) {
        if (preposition(of).equals("of")) {
          owners.addAll(actorAt(of)); // "representatives of the union"
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
    for (Token owner : sentence.children(noun, "nmod:poss", "amod", "compound")) {
      Optional<Actor> actor = cast.at(sentence.index(), owner);
      if (actor.isPresent()) {
        owners.add(actor.get().id());
      } else {
        state(owner).ifPresent(owners::add);
      }
    }
    return owners;
  }

  private Optional<String> state(Token word) {
    return Gazetteer.get()
        .stateInFront(word.word())
        .flatMap(
            s ->
                cast.actors().stream()
                    .filter(a -> a.key().equals("state:" + s))
                    .map(Actor::id)
                    .findFirst());
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
        if (site || where.name().equals("LOCATION")) {
          return Optional.of(where);
        }
      }
    }
    return Optional.empty();
  }
}

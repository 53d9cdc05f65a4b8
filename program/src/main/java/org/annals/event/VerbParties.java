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
          PloverClass.AID,
          PloverClass.COERCE);

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

  /** Classes that answer a deed: told of its doer, not of whom it was done to. */
  private static final Set<PloverClass> ANSWERING =
      Set.of(PloverClass.ACCUSE, PloverClass.REJECT, PloverClass.PROTEST, PloverClass.SUPPORT);

  private static final Set<String> MEASURES =
      Set.of("noun.quantity", "noun.possession", "noun.time", "");

  private static final Set<String> CHANGES = Set.of("verb.change", "verb.motion", "verb.stative");

  /** Tokens between a verb and the infinitive that tells what it is done for, at most. */
  private static final int NEAREST = 3;

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
    if (HiddenGerund.preposition(sentence, verb).isPresent()) {
      gerund(verb);
      return;
    }
    Optional<PloverClass> type = EventLexicon.get().verb(sentence, verb);
    subject(verb, type.orElse(PloverClass.OTHER));
    objects(verb, type.orElse(PloverClass.OTHER));
    obliques(verb, type.orElse(PloverClass.OTHER), mutual);
    if (roles.by.isEmpty()) {
      roles.by.addAll(amid(verb, type.orElse(PloverClass.OTHER)));
    }
    if (roles.to.isEmpty()) {
      roles.to.addAll(inside(verb));
    }
    if (roles.to.isEmpty()) {
      roles.to.addAll(meant(verb));
    }
    compelled(verb);
    caused(verb);
    if (roles.to.isEmpty()) {
      roles.to.addAll(funded(verb));
    }
    if (roles.to.isEmpty()) {
      roles.to.addAll(reached(verb));
    }
    if (roles.to.isEmpty()) {
      roles.to.addAll(aided(verb, type.orElse(PloverClass.OTHER)));
    }
    roles.to.removeAll(roles.by);
    if (roles.to.isEmpty() && DEEP.contains(type.orElse(PloverClass.OTHER))) {
      for (Token object : sentence.children(verb, "obj")) {
        roles.to.addAll(deep(object, type.orElse(PloverClass.OTHER)));
      }
      roles.to.removeAll(roles.by);
    }
  }

  /** "is forced to rely on the bank": he does it, though he must. */
  private void compelled(Token verb) {
    boolean must =
        WORDS.has("compelling", verb.lemma())
            && subjects.isPassive(verb)
            && sentence.children(verb, "obl").stream().noneMatch(this::isAgent);
    Token deed = sentence.child(verb, "xcomp").orElse(null);
    if (!must || deed == null || subjects.isPassive(deed)) {
      return;
    }
    List<String> whom = new ArrayList<>(roles.inner().verb(deed, false).to);
    whom.removeAll(roles.to);
    if (!whom.isEmpty()) {
      roles.by.addAll(roles.to);
      roles.to.clear();
      roles.to.addAll(whom);
    }
  }

  /** "was killed in a raid by the rebels", "died in clashes with the police": who did that. */
  private List<String> amid(Token verb, PloverClass type) {
    List<String> found = new ArrayList<>();
    boolean suffers =
        (subjects.isPassive(verb) && (type == PloverClass.ASSAULT || type == PloverClass.COERCE))
            || WORDS.has("dying", verb.lemma());
    for (Token deed : suffers ? sentence.children(verb, "obl") : List.<Token>of()) {
      boolean hostile =
          Set.of("in", "during", "by").contains(parties.preposition(deed))
              && EventLexicon.get()
                  .noun(sentence, deed)
                  .filter(NoEvents.HOSTILE::contains)
                  .isPresent();
      if (hostile) {
        found.addAll(roles.inner().noun(deed, true, false).by);
        sentence.children(deed, "nmod").stream()
            .filter(with -> parties.preposition(with).equals("with"))
            .forEach(with -> found.addAll(parties.of(with, true)));
      }
    }
    return found;
  }

  /** "The storm led Norland to shut its ports": Norland shut them, and the storm is no one. */
  private void caused(Token verb) {
    Token subject = subjects.of(verb);
    Optional<Token> object = sentence.child(verb, "obj");
    Optional<Token> deed =
        sentence.children(verb, "xcomp", "advcl", "ccomp").stream()
            .filter(d -> d.tag().equals("VB") && !subjects.isPassive(d))
            .filter(d -> object.filter(o -> o.index() < d.index()).isPresent())
            .findFirst();
    boolean thing =
        subject != null
            && subject.isNoun()
            && roles.by.isEmpty()
            && !subjects.isPassive(verb)
            && WORDS.has("causing", verb.lemma())
            && !EventLexicon.get().isBefalling(verb.lemma())
            && !new NounKinds(sentence, cast).isPerson(subject);
    if (thing && deed.isPresent()) {
      List<String> who = parties.of(object.orElseThrow(), false);
      if (!who.isEmpty()) {
        roles.to.clear();
        roles.by.addAll(who);
        roles.to.addAll(roles.inner().verb(deed.get(), false).to);
      }
    }
  }

  /**
   * Whether the subject is the one who is given, or beaten: "received aid from Norland", "won
   * praise from Orr", "fell to the rebels".
   */
  static boolean receives(Sentence sentence, Token verb) {
    EventLexicon lexicon = EventLexicon.get();
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    boolean favour =
        sentence.children(verb, "obj").stream()
            .anyMatch(o -> lexicon.noun(sentence, o).filter(FAVOURS::contains).isPresent());
    return WORDS.has("receiving", lemma)
        || (WORDS.has("gaining", lemma) && favour)
        || (WORDS.has("losing to", lemma)
            && sentence.child(verb, "obj").isEmpty()
            && sentence.children(verb, "obl").stream()
                .anyMatch(o -> o.isNoun() && isGiver(sentence, verb, o)));
  }

  /** Whether an oblique names who gives it to the subject, or beats him. */
  private static boolean isGiver(Sentence sentence, Token verb, Token oblique) {
    String preposition = sentence.child(oblique, "case").map(Token::lemma).orElse("");
    return preposition.equals(WORDS.has("losing to", verb.lemma()) ? "to" : "from");
  }

  private static final Set<PloverClass> FAVOURS =
      Set.of(PloverClass.SUPPORT, PloverClass.AID, PloverClass.CONCEDE);

  /** "invested 2 billion in the banks": whom the money goes to. */
  private List<String> funded(Token verb) {
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
  private List<String> aided(Token verb, PloverClass type) {
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
  private List<String> struck(Token subject) {
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
  private List<String> reached(Token verb) {
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

  /**
   * Whom what is asked, lifted, investigated is about: "lifted a curfew imposed on the town",
   * "completed an inquiry into crimes committed by the army". The nearest that are named.
   */
  private List<String> deep(Token object, PloverClass type) {
    List<Token> level = List.of(object);
    for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
      List<String> found = new ArrayList<>();
      List<Token> next = new ArrayList<>();
      for (Token at : level) {
        for (Token below : sentence.children(at, "nmod", "acl", "obl", "obj", "nmod:poss")) {
          boolean named =
              below.isVerb()
                  || below.is("obj")
                  || below.is("nmod:poss")
                  || WORDS.has("deep", parties.preposition(below));
          if (!named || below.relation().equals("acl:relcl")) {
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

  /** "moved to rescue the bank", "is forced to rely on it": whom the same subject's deed is for. */
  private List<String> meant(Token verb) {
    if (!sentence.children(verb, "obj", "iobj", "ccomp").isEmpty()) {
      return List.of();
    }
    List<Token> deeds = new ArrayList<>(sentence.children(verb, "xcomp"));
    sentence.children(verb, "advcl").stream()
        .filter(c -> NoEvents.isPurpose(sentence, c) && c.index() - verb.index() <= NEAREST)
        .forEach(deeds::add); // "stepped in to buy it", as the parser has it
    return deeds.stream()
        .filter(d -> d.tag().equals("VB") && d.index() > verb.index())
        .filter(d -> !subjects.isPassive(d))
        .flatMap(d -> roles.inner().verb(d, false).to.stream())
        .distinct()
        .toList();
  }

  private void subject(Token verb, PloverClass type) {
    Token subject = subjects.of(verb);
    if (subject == null) {
      return;
    }
    boolean passive = subjects.isPassive(verb);
    boolean own =
        passive && (isSent(subject, type) || (WORDS.has("stative", verb.lemma()) && isBare(verb)));
    boolean befalls = (passive && !own) || (!passive && befallsOwner(verb, subject, type));
    List<String> through = passive ? borne(subject, type) : List.of();
    (befalls ? roles.to : roles.by)
        .addAll(through.isEmpty() ? parties.of(subject, false) : through);
    if (!passive) {
      roles.to.addAll(struck(subject));
    }
    if (!befalls) {
      roles.by.addAll(parties.employers(subject));
      sentence.children(subject, "nmod").stream()
          .filter(of -> !subject.isNoun() && parties.preposition(of).equals("of"))
          .forEach(of -> roles.by.addAll(parties.employers(of))); // "two of the bank's engineers"
    }
    boolean given = passive && type == PloverClass.RETREAT && roles.by.isEmpty();
    if (given && sentence.children(verb, "obl").stream().noneMatch(this::isAgent)) {
      for (Token before : sentence.children(subject, "amod", "compound")) {
        parties.state(before).ifPresent(roles.by::add); // "the Danish embassy was shut": its own
      }
    }
    if (!passive && verb.relation().equals("acl:relcl") && subject.index() == verb.head()) {
      roles.by.addAll(whoDid(subject));
    }
  }

  /** "the trial of the mayor was put off": what is done with a deed bears on whom it is done to. */
  private List<String> borne(Token subject, PloverClass type) {
    boolean deed =
        cast.at(sentence.index(), subject).isEmpty()
            && EventLexicon.get().noun(sentence, subject).isPresent();
    return deed && !ANSWERING.contains(type)
        ? List.copyOf(roles.inner().noun(subject, true, false).to)
        : List.of();
  }

  /**
   * "is opposed to", "was involved in": a state of the subject, with no one who brought it about.
   */
  private boolean isBare(Token verb) {
    return sentence.children(verb, "obl").stream()
        .anyMatch(o -> Set.of("to", "in", "with").contains(parties.preposition(o)));
  }

  private boolean isAgent(Token oblique) {
    return parties.preposition(oblique).equals("by");
  }

  /** "the bank's shares fell": nothing that the bank did. */
  private boolean befallsOwner(Token verb, Token subject, PloverClass type) {
    if (receives(sentence, verb) && !subjects.isPassive(verb)) {
      return true;
    }
    List<Token> objects = sentence.children(verb, "obj");
    boolean blow =
        WORDS.has("suffering", verb.lemma())
            && objects.stream().anyMatch(o -> WORDS.has("blows", o.lemma()));
    if (blow) {
      return true; // "bore the brunt of the storm", "suffered a setback"
    }
    boolean measured =
        !objects.isEmpty()
            && objects.stream()
                .allMatch(o -> MEASURES.contains(WordNet.get().nounFile(o.lemma())) || isPart(o));
    if (measured && WORDS.has("losing", verb.lemma())) {
      return true; // "the firm lost half its value", "the firm's shares shed a tenth"
    }
    return type == PloverClass.OTHER
        && subject.isNoun()
        && cast.at(sentence.index(), subject).isEmpty()
        && sentence.child(verb, "xcomp", "ccomp").isEmpty()
        && sentence.children(verb, "obj").stream()
            .allMatch(o -> MEASURES.contains(WordNet.get().nounFile(o.lemma())))
        && CHANGES.contains(WordNet.get().verbFile(verb.lemma().toLowerCase(Locale.ROOT)));
  }

  private static boolean isPart(Token noun) {
    return WORDS.has("rates", noun.lemma());
  }

  /** The objects of a verb; in "the bank that they robbed" the noun that the clause explains. */
  private List<Token> objectsOf(Token verb) {
    List<Token> objects = new ArrayList<>(sentence.children(verb, "obj", "iobj"));
    Optional<Token> subject = sentence.child(verb, "nsubj");
    boolean gap =
        objects.isEmpty()
            && verb.relation().equals("acl:relcl")
            && !subjects.isPassive(verb)
            && subject.filter(s -> !s.tag().startsWith("W")).isPresent()
            && sentence.child(verb, "ccomp", "xcomp").isEmpty()
            && sentence.children(verb, "obl", "advmod").stream()
                .noneMatch(o -> o.tag().startsWith("W"));
    if (gap) {
      sentence.head(verb).filter(Token::isNoun).ifPresent(objects::add);
    }
    return objects;
  }

  private void objects(Token verb, PloverClass type) {
    boolean moves = MOVING.contains(type);
    for (Token object : objectsOf(verb)) {
      boolean filled = // "jammed the square": where they protest
          type == PloverClass.PROTEST
              && cast.at(sentence.index(), object)
                  .filter(a -> a.type() == ActorType.PLACE)
                  .isPresent();
      if (filled || isMade(verb, object)) {
        continue; // "opened a clinic": what comes to be, not to whom it is done
      }
      boolean moved =
          object.is("obj")
              && ((moves && isMoved(object))
                  || (type == PloverClass.MOBILIZE && WORDS.has("moved", verb.lemma())));
      if (moved) {
        continue; // "withdrew its troops": what is moved, not to whom it is done
      }
      boolean event = EventLexicon.get().noun(sentence, object).isPresent();
      if (event && StatusWords.get().ends(verb.lemma())) {
        // "ended its siege of the town": done to the town
        roles.to.addAll(roles.inner().noun(object, true, false).to);
      } else if (event && ANSWERING.contains(type)) {
        roles.to.addAll(answered(object));
      } else {
        List<String> named = parties.of(object, true);
        roles.to.addAll(named.isEmpty() ? about(object) : named);
      }
    }
  }

  /** Whether the object comes to be by the deed: "founded a bank", not "opened the Elm Bridge". */
  private boolean isMade(Token verb, Token object) {
    boolean named =
        cast.at(sentence.index(), object)
            .filter(a -> a.type() != ActorType.FACILITY && a.type() != ActorType.ORGANIZATION)
            .isPresent();
    boolean described = !object.isProperNoun() && Character.isLowerCase(object.word().charAt(0));
    boolean fresh =
        sentence.children(object, "det").stream().allMatch(d -> d.lemma().matches("an?"));
    return WORDS.has("creating", verb.lemma()) && !named && described && fresh;
  }

  /**
   * "denounced the raid on the town by the rebels": the rebels; "welcomed the offer": its maker.
   */
  private List<String> answered(Token object) {
    List<String> at = parties.at(object);
    if (!at.isEmpty()) {
      return at;
    }
    Participants told = roles.inner().noun(object, true, false);
    if (!told.by.isEmpty()) {
      return List.copyOf(told.by);
    }
    boolean harm =
        EventLexicon.get().noun(sentence, object).filter(NoEvents.HOSTILE::contains).isPresent();
    return harm ? List.of() : List.copyOf(told.to);
  }

  private void obliques(Token verb, PloverClass type, boolean mutual) {
    boolean passive = subjects.isPassive(verb);
    boolean receives = !passive && receives(sentence, verb);
    for (Token oblique : sentence.children(verb, "obl")) {
      String preposition = parties.preposition(oblique);
      if (type == PloverClass.REQUEST && preposition.equals("for") && oblique.isNoun()) {
        // "called for the mayor's resignation": he is to do it, or it is to be done to him
        Participants what = roles.inner().noun(oblique, true, false);
        roles.to.addAll(what.by.isEmpty() ? what.to : what.by);
        continue;
      }
      if (HiddenGerund.isObject(sentence, oblique)) {
        continue; // "was kept by paying the guards": no one was kept by the guards
      }
      if (receives && isGiver(sentence, verb, oblique)) {
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
      if ((preposition.equals("by") && passive) || (preposition.equals("with") && mutual)) {
        roles.by.addAll(parties.of(oblique, true));
      } else if (preposition.equals("between") && roles.by.isEmpty()) {
        roles.by.addAll(parties.of(oblique, true)); // "tension rose between the two"
      } else if (ANSWERING.contains(type)
          && deed
          && Set.of("over", "against", "at", "about", "for", "to").contains(preposition)) {
        roles.to.addAll(answered(oblique)); // "protested against the arrests by the police"
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

  /** "testified before the panel": not "before Easter", nor "before Lind". */
  private void heardBy(Token oblique) {
    parties.of(oblique, false).stream()
        .filter(id -> cast.actor(id).type() == ActorType.ORGANIZATION)
        .forEach(roles.to::add);
  }

  private static final Set<ActorType> SENDERS = Set.of(ActorType.STATE, ActorType.ORGANIZATION);

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

  /** "the troops were sent": whose they are does it; "the militias were formed": they do. */
  private boolean isSent(Token subject, PloverClass type) {
    return MOVING.contains(type)
        && cast.at(sentence.index(), subject)
            .filter(
                a ->
                    a.key().startsWith("military:")
                        || (type == PloverClass.MOBILIZE && a.type() == ActorType.GROUP))
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
                    && WORDS.has("attributing", v.lemma())
                    && !subjects.isPassive(v))
        .filter(v -> EventLexicon.get().noun(sentence, noun).isPresent())
        .flatMap(v -> Optional.ofNullable(subjects.of(v)))
        .map(s -> parties.of(s, false))
        .orElse(List.of());
  }

  /**
   * Forces, and things that belong to the one who moves them: not "left the firm's name in ruins".
   */
  private boolean isMoved(Token object) {
    boolean anothers =
        sentence.children(object, "nmod:poss").stream().anyMatch(Token::isProperNoun);
    if (anothers) {
      return false;
    }
    Optional<Actor> actor = cast.at(sentence.index(), object);
    return actor.isEmpty() || actor.get().key().startsWith("military:");
  }

  /** Whom the object of a verb is about: "lifted a ban on X", "rejected X's offer". */
  private List<String> about(Token object) {
    List<String> found = new ArrayList<>();
    for (Token of : sentence.children(object, "nmod")) {
      String preposition = parties.preposition(of);
      boolean owner =
          preposition.equals("of") && EventLexicon.get().noun(sentence, object).isEmpty();
      boolean grip = WORDS.has("grip", object.lemma()) && Set.of("of", "in").contains(preposition);
      if (grip) {
        found.addAll(parties.of(of, true)); // "seized control of the bank"
      } else if (WORDS.has("about", preposition)
          && !owner
          && !parties.isPlaceOnly(of, preposition)) {
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
    List<Token> clauses = new ArrayList<>(sentence.children(verb, "xcomp", "ccomp"));
    if (clauses.isEmpty()) {
      sentence.children(verb, "advcl").stream()
          .filter(c -> NoEvents.isPurpose(sentence, c))
          .forEach(clauses::add); // "threatened again to close it", as the parser has it
    }
    for (Token clause : clauses) {
      Token own = sentence.child(clause, "nsubj", "nsubj:pass").orElse(null);
      if (own != null) {
        found.addAll(parties.of(own, true));
      }
      if (found.isEmpty() && clause.isVerb()) {
        found.addAll(roles.inner().verb(clause, false).to);
      }
    }
    return found;
  }
}

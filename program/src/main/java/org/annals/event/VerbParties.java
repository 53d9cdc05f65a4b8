package org.annals.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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

  /** Classes that stop the deeds of others, who are their doers. */
  private static final Set<PloverClass> CURBING = Set.of(PloverClass.COERCE, PloverClass.SANCTION);

  private static final Set<String> MEASURES =
      Set.of("noun.quantity", "noun.possession", "noun.time", "");

  private static final Set<String> CHANGES = Set.of("verb.change", "verb.motion", "verb.stative");

  /** Classes of deeds that harm those in the place to which they are done. */
  private static final Set<PloverClass> HURTING = Set.of(PloverClass.ASSAULT, PloverClass.COERCE);

  private static final Set<String> BUILT =
      Set.of("noun.artifact", "noun.group", "noun.location", "noun.object");

  /** Classes that answer a deed: told of its doer, not of whom it was done to. */
  static final Set<PloverClass> ANSWERING =
      Set.of(PloverClass.ACCUSE, PloverClass.REJECT, PloverClass.PROTEST, PloverClass.SUPPORT);

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
    PloverClass type = EventLexicon.get().verb(sentence, verb).orElse(PloverClass.OTHER);
    subject(verb, type);
    objects(verb, type);
    new VerbObliques(roles, this).read(verb, type, mutual);
    LinkedClauses linked = new LinkedClauses(roles);
    if (roles.by.isEmpty()) {
      roles.by.addAll(linked.amid(verb, type));
    }
    if (roles.by.isEmpty()) {
      roles.by.addAll(new SharedBetween(roles).of(verb));
    }
    if (mutual && !isGiving(verb)) {
      roles.by.addAll(linked.tiedTo(verb));
    }
    otherwise(() -> linked.inside(verb));
    otherwise(() -> linked.meant(verb));
    otherwise(() -> linked.means(verb));
    if (HURTING.contains(type)) {
      otherwise(() -> linked.purposed(verb));
    }
    linked.compelled(verb);
    linked.caused(verb);
    Destinations destinations = new Destinations(roles);
    otherwise(() -> destinations.funded(verb));
    otherwise(() -> destinations.reached(verb));
    otherwise(() -> destinations.aided(verb, type));
    if (type == PloverClass.PROTEST) {
      otherwise(() -> linked.demanded(verb));
    }
    roles.to.removeAll(roles.by);
    otherwise(() -> new DeepObjects(roles).of(verb, type));
    otherwise(() -> linked.tiedTo(verb));
    if (HURTING.contains(type)) {
      otherwise(() -> new DeepObjects(roles).sites(verb));
    }
    roles.to.removeAll(roles.by);
    if (roles.by.isEmpty() && isOfCourt(verb)) {
      new Courts(sentence, cast).one().ifPresent(roles.by::add);
      roles.to.removeAll(roles.by);
    }
    Whereabouts.leaveOut(roles, verb, type);
  }

  /** "shared its files with the bank": given to it, not done together with it. */
  boolean isGiving(Token verb) {
    return WORDS.has("sharing", verb.lemma())
        && sentence.children(verb, "obj").stream().anyMatch(o -> WORDS.has("shared", o.lemma()));
  }

  /** "was acquitted": only a court does that. */
  private boolean isOfCourt(Token verb) {
    return subjects.isPassive(verb)
        && Courts.isJudging(verb)
        && sentence.children(verb, "obl").stream().noneMatch(this::isAgent);
  }

  /** Only where nothing nearer names those to whom it is done. */
  private void otherwise(Supplier<List<String>> further) {
    if (roles.to.isEmpty()) {
      roles.to.addAll(further.get());
    }
  }

  private void subject(Token verb, PloverClass type) {
    Token subject = subjects.of(verb);
    if (subject == null) {
      return;
    }
    boolean passive = subjects.isPassive(verb);
    SmallClauses small = new SmallClauses(sentence);
    small
        .governor(verb)
        .filter(small::isCausing)
        .map(subjects::of)
        .ifPresent(s -> roles.by.addAll(parties.of(s, false)));
    boolean own =
        passive
            && (isSent(subject, type)
                || isInstalled(verb)
                || (WORDS.has("stative", verb.lemma()) && isBare(verb)));
    boolean befalls = (passive && !own) || (!passive && befallsOwner(verb, subject, type));
    List<String> through = passive ? borne(subject, type) : List.of();
    (befalls ? roles.to : roles.by)
        .addAll(through.isEmpty() ? parties.of(subject, false) : through);
    if (befalls && passive && roles.to.isEmpty() && HURTING.contains(type)) {
      roles.to.addAll(inhabitants(subject));
    }
    if (!passive) {
      roles.to.addAll(new Destinations(roles).struck(subject));
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

  /** "a camp for nurses was attacked": those whom the place is for. */
  private List<String> inhabitants(Token place) {
    boolean built = BUILT.contains(WordNet.get().nounFile(place.lemma()));
    return sentence.children(place, "nmod").stream()
        .filter(of -> built && WORDS.has("housing", parties.preposition(of)))
        .flatMap(of -> parties.of(of, true).stream())
        .toList();
  }

  /**
   * "is opposed to", "was involved in": a state of the subject, with no one who brought it about.
   */
  private boolean isBare(Token verb) {
    return sentence.children(verb, "obl").stream()
        .anyMatch(o -> Set.of("to", "in", "with").contains(parties.preposition(o)));
  }

  /** "was sworn in on Friday": he takes office, and no one is said to give it. */
  private boolean isInstalled(Token verb) {
    return WORDS.has("installed", verb.lemma().toLowerCase(Locale.ROOT))
        && sentence.children(verb, "obl").stream().noneMatch(this::isAgent);
  }

  private boolean isAgent(Token oblique) {
    return parties.preposition(oblique).equals("by");
  }

  /** "the bank's shares fell": nothing that the bank did. */
  private boolean befallsOwner(Token verb, Token subject, PloverClass type) {
    if (Favours.receives(sentence, verb) && !subjects.isPassive(verb)) {
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
        && !isActing(verb, subject)
        && cast.at(sentence.index(), subject).isEmpty()
        && sentence.child(verb, "xcomp", "ccomp").isEmpty()
        && sentence.children(verb, "obj").stream()
            .allMatch(o -> MEASURES.contains(WordNet.get().nounFile(o.lemma())))
        && CHANGES.contains(WordNet.get().verbFile(verb.lemma().toLowerCase(Locale.ROOT)));
  }

  /** "the bank's staff went home": they do it, but for what comes over them, as death. */
  private boolean isActing(Token verb, Token subject) {
    return !WORDS.has("dying", verb.lemma())
        && (WORDS.has("staff", subject.lemma()) || new NounKinds(sentence, cast).isPerson(subject));
  }

  private static boolean isPart(Token noun) {
    return WORDS.has("rates", noun.lemma());
  }

  private boolean isWhose(Token subject) {
    return sentence.children(subject, "nmod:poss").stream().anyMatch(o -> o.tag().startsWith("W"));
  }

  /** The objects of a verb; in "the bank that they robbed" the noun that the clause explains. */
  private List<Token> objectsOf(Token verb) {
    List<Token> objects = new ArrayList<>(sentence.children(verb, "obj", "iobj"));
    Optional<Token> subject = sentence.child(verb, "nsubj");
    boolean gap =
        objects.isEmpty()
            && verb.relation().equals("acl:relcl")
            && !subjects.isPassive(verb)
            && subject.filter(s -> !s.tag().startsWith("W") && !isWhose(s)).isPresent()
            && sentence.child(verb, "ccomp", "xcomp").isEmpty()
            && sentence.children(verb, "obl", "advmod").stream()
                .noneMatch(o -> o.tag().startsWith("W"));
    if (gap) {
      sentence.head(verb).filter(Token::isNoun).ifPresent(objects::add);
    }
    if (objects.isEmpty() && sentence.child(verb, "ccomp", "xcomp").isEmpty()) {
      postponed(verb).ifPresent(objects::add);
    }
    return objects;
  }

  /**
   * "rejected on Thursday / as a farce the offer": the object behind a day or what it is called.
   */
  private Optional<Token> postponed(Token verb) {
    if (subjects.isPassive(verb)) {
      return Optional.empty();
    }
    List<Token> before =
        sentence.children(verb, "obl").stream()
            .filter(o -> o.index() > verb.index())
            .filter(o -> o.relation().equals("obl:tmod") || parties.preposition(o).equals("as"))
            .toList();
    for (Token between : before) {
      List<Token> behind = new ArrayList<>(sentence.children(between, "dep"));
      behind.addAll(sentence.children(verb, "dep"));
      for (Token noun : behind) {
        boolean follows = sentence.subtree(noun).nextSetBit(0) == between.index() + 1;
        if (follows && noun.isNoun() && parties.preposition(noun).isEmpty()) {
          return Optional.of(noun);
        }
      }
    }
    return Optional.empty();
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
      } else if (event && CURBING.contains(type) && parties.at(object).isEmpty()) {
        Participants curbed = roles.inner().noun(object, true, false); // "broke up a march by Orr"
        roles.to.addAll(curbed.by.isEmpty() ? parties.of(object, true) : curbed.by);
        if (roles.to.isEmpty()) {
          roles.to.addAll(about(object));
        }
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
  List<String> answered(Token object) {
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
}

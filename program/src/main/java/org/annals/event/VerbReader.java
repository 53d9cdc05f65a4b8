package org.annals.event;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;

/** Reads the events that verbs name, by themselves or carrying a noun. */
final class VerbReader {
  private static final Set<String> DOING =
      Set.of(
          "verb.competition",
          "verb.motion",
          "verb.change",
          "verb.contact",
          "verb.creation",
          "verb.possession",
          "verb.social",
          "verb.body");
  private static final Set<PloverClass> SPOKEN =
      Set.of(
          PloverClass.THREATEN,
          PloverClass.REQUEST,
          PloverClass.ACCUSE,
          PloverClass.REJECT,
          PloverClass.AGREE,
          PloverClass.CONCEDE);
  private static final Set<PloverClass> RELATIONAL =
      Set.of(PloverClass.SUPPORT, PloverClass.ACCUSE, PloverClass.COOPERATE, PloverClass.OTHER);

  /** Light verbs that tell nothing without an event noun. */
  /** Done with each other: both sides do it. */
  static final Set<PloverClass> MUTUAL =
      Set.of(PloverClass.CONSULT, PloverClass.AGREE, PloverClass.COOPERATE);

  /** Statuses in which a verb that the lexicon does not hold is a detail. */
  private static final Set<Status> UNSURE =
      Set.of(Status.ONGOING, Status.HYPOTHETICAL, Status.DENIED);

  /** What is announced before it is done; a deal that is announced is made. */
  private static final Set<PloverClass> TO_COME =
      Set.of(
          PloverClass.PROTEST,
          PloverClass.CONSULT,
          PloverClass.ASSAULT,
          PloverClass.AID,
          PloverClass.MOBILIZE);

  private static final Set<String> BY_WHICH = Set.of("by", "in", "while");

  private static final WordSets WORDS = new WordSets("senses.tsv");

  private static final WordSets PARTIES = new WordSets("parties.tsv");

  private static final Set<String> FIRST_PERSON = Set.of("i", "we", "you");

  private static final Set<String> EMPTY =
      Set.of("have", "make", "take", "do", "get", "see", "come", "put", "hold", "use", "go", "be");

  private final EventLexicon lexicon;
  private final StatusWords words;
  private final ClauseStatus statuses;
  private final NoEvents none;
  private final VerbSense senses;
  private final CarriedNoun carriedNouns;

  VerbReader(EventLexicon lexicon, StatusWords words, ClauseStatus statuses) {
    this.lexicon = lexicon;
    this.words = words;
    this.statuses = statuses;
    this.none = new NoEvents(lexicon, words);
    this.senses = new VerbSense(lexicon, words);
    this.carriedNouns = new CarriedNoun(lexicon, words);
  }

  /** "in pressing the firm", "by arresting the mayor": deeds, if a preposition is before them. */
  private boolean isDeedOfGerund(Sentence sentence, Token verb) {
    return HiddenGerund.preposition(sentence, verb).filter(BY_WHICH::contains).isPresent()
        && lexicon.verb(sentence, verb).filter(c -> c != PloverClass.OTHER).isPresent();
  }

  /**
   * "The bombs blamed on rebels have hit two towns": no clause of its own, whatever the parser
   * says.
   */
  static boolean isGardenPath(Sentence sentence, Token verb) {
    return verb.tag().equals("VBN")
        && sentence.child(verb, "aux", "aux:pass", "nsubj:pass").isEmpty()
        && sentence.children(verb, "dep").stream()
            .anyMatch(
                v ->
                    v.isVerb()
                        && v.index() > verb.index()
                        && sentence.child(v, "nsubj", "nsubj:pass", "mark").isEmpty()
                        && sentence.child(v, "aux", "aux:pass").isPresent());
  }

  Optional<Candidate> read(
      Sentence sentence, Token verb, Cast cast, Attribution attribution, BitSet consumed) {
    if (verb.is("aux")
        || verb.is("cop")
        || (verb.is("amod") && !isDeedOfGerund(sentence, verb))
        || isGardenPath(sentence, verb)
        || Unrealised.isConjunction(sentence, verb)
        || Unrealised.isOfSource(sentence, verb)
        || Unrealised.isHoldingBack(sentence, verb)
        || verb.is("compound")
        || verb.is("case")
        || verb.is("csubj")
        || verb.is("nsubj")
        || verb.is("fixed")) {
      return Optional.empty();
    }
    boolean letGo = // "let go the crew": one deed
        verb.lemma().equals("go")
            && verb.is("ccomp")
            && sentence.head(verb).filter(h -> h.lemma().equals("let")).isPresent();
    if (letGo) {
      return Optional.empty();
    }
    if ((sentence.child(verb, "cop").isPresent() && !ClauseStatus.isTo(sentence, verb))
        || NoEvents.isPurpose(sentence, verb)
        || NoEvents.isCondition(sentence, verb)) {
      return Optional.empty();
    }
    Optional<Token> mooted = Conditions.mooted(sentence, verb, lexicon);
    if (mooted.isPresent()) {
      consumed.set(mooted.get().index());
      return Optional.of(mooted(sentence, verb, mooted.get(), cast));
    }
    boolean compound = verb.index() > 0 && sentence.token(verb.index() - 1).tag().equals("HYPH");
    boolean firstPerson =
        sentence.children(verb, "nsubj", "nsubj:pass").stream()
            .anyMatch(
                s ->
                    s.isPronoun()
                        && FIRST_PERSON.contains(s.word().toLowerCase(Locale.ROOT))
                        && cast.at(sentence.index(), s).isEmpty());
    if (compound || firstPerson) {
      return Optional.empty(); // "rebel-held"; "we left": by whom, the clause does not say
    }
    boolean blames = Condemnation.isOne(sentence, verb);
    Naming naming = new Naming(sentence);
    if (naming.isName(verb) || (!blames && naming.isJudgement(verb))) {
      return Optional.empty(); // "a firm called Orva", "called the vote historic": only said
    }
    boolean reduced =
        verb.tag().equals("VBN") && verb.is("acl") && !verb.relation().equals("acl:relcl");
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    Optional<PloverClass> own = lexicon.verb(sentence, verb);
    Optional<Token> carried = carriedNouns.of(sentence, verb);
    boolean bids = Bidding.isOne(sentence, verb);
    if (bids) {
      own = Optional.of(PloverClass.REQUEST);
    }
    if (blames) {
      own = Optional.of(PloverClass.ACCUSE);
      carried = Optional.empty();
    }
    boolean clause =
        sentence.children(verb, "ccomp", "xcomp").stream().anyMatch(c -> isClause(sentence, c));
    boolean phase = words.verb(lemma).filter(Status.ONGOING::equals).isPresent();
    if (phase && clause) {
      return Optional.empty(); // "began to withdraw": the withdrawal is the event
    }
    boolean plans = words.verb(lemma).isPresent() && own.filter(SPOKEN::contains).isEmpty();
    if (clause && (plans || (lexicon.isSaying(lemma) && own.filter(SPOKEN::contains).isEmpty()))) {
      return Optional.empty();
    }
    boolean performs = !clause && isPerformative(sentence, verb);
    boolean gerund = HiddenGerund.preposition(sentence, verb).isPresent();
    Optional<Token> above = sentence.head(verb);
    if (above.filter(Token::isVerb).filter(v -> NoEvents.isAboutNaming(sentence, v)).isPresent()
        || NoEvents.isMetAim(sentence, verb)) {
      return Optional.empty();
    }
    Denial denial = new Denial(lexicon);
    boolean denies = Denial.isOne(verb) && denial.isOfFact(sentence, verb);
    if ((denies && denial.type(sentence, verb).isEmpty())
        || NoEvents.isSilence(sentence, verb, own)
        || NoEvents.isMeans(sentence, verb, cast)) {
      return Optional.empty();
    }
    if (none.isGerundAfter(sentence, verb)
        || (!gerund && !blames && none.isEmptySpeech(sentence, verb, carried.isPresent()))
        || none.isHeldByGovernor(sentence, verb)
        || none.isFollowing(sentence, verb)
        || NoEvents.isAboutNaming(sentence, verb)) {
      return Optional.empty();
    }
    PloverClass type;
    double strength;
    boolean phrase = carried.filter(c -> lexicon.isPhrase(lemma, c.lemma())).isPresent();
    if (phrase && own.isPresent()) {
      type = own.get(); // "opened fire" is no fire
      strength = type == PloverClass.OTHER ? 0.6 : 1;
      consumed.set(carried.get().index());
    } else if (carried.isPresent()
        && (lexicon.isLight(lemma)
            || !carried.get().is("obj")
            || own.filter(c -> c != PloverClass.OTHER).isEmpty())) {
      type = lexicon.noun(sentence, carried.get()).orElseThrow();
      strength = 1;
      consumed.set(carried.get().index());
    } else if (own.isPresent()
        && (own.get() != PloverClass.OTHER
            || !lexicon.isSaying(lemma)
            || lexicon.hasPhrase(sentence, verb))) {
      type = own.get();
      strength = type == PloverClass.OTHER ? 0.6 : 1;
    } else if (performs) {
      type = PloverClass.OTHER;
      strength = 0.6;
    } else if (!lexicon.isSaying(lemma)
        && !EMPTY.contains(lemma)
        && DOING.contains(WordNet.get().verbFile(lemma))) {
      type = PloverClass.OTHER;
      strength = 0.3;
    } else {
      return Optional.empty();
    }
    if (reduced && (strength < 1 || RELATIONAL.contains(type))) {
      return Optional
          .empty(); // "rebels backed by the town", "a house built to last": what they are like
    }
    PloverClass sense = senses.of(sentence, verb, cast, phrase ? Optional.empty() : carried, type);
    strength = sense == type ? strength : Math.min(strength, 0.6);
    type = sense;
    boolean mutual = MUTUAL.contains(type);
    Participants participants = new Participants(sentence, cast).verb(verb, mutual);
    if (carried.isPresent() && consumed.get(carried.get().index())) {
      Participants inner = new Participants(sentence, cast).noun(carried.get(), true, mutual);
      if (!mutual && Favours.receives(sentence, verb)) {
        participants.to.addAll(inner.to); // "won praise from the mayor"
      } else if (!mutual && NounParties.suffers(sentence, verb, carried.get())) {
        participants.to.addAll(participants.by); // "came under attack", "faces charges"
        participants.by.clear();
      } else {
        (participants.isPassive(verb) ? participants.by : participants.to)
            .addAll(participants.isPassive(verb) ? inner.by : inner.to);
      }
      if (participants.by.isEmpty() || mutual) {
        participants.by.addAll(inner.by);
      }
      participants.to.removeAll(participants.by);
    }
    ClauseStatus.Reading status = statuses.of(sentence, verb);
    if (bids && status.status().isDeed()) {
      status = new ClauseStatus.Reading(Status.DEMANDED, "“" + verb.word() + "” to do it");
    }
    boolean convenes = // "called an election for May"
        status.status().isDeed()
            && WORDS.has("calling", lemma)
            && sentence.children(verb, "obj").stream()
                .anyMatch(o -> PARTIES.has("held", o.lemma()));
    if (convenes) {
      status = new ClauseStatus.Reading(Status.PLANNED, "“" + verb.word() + "” it");
      type = PloverClass.OTHER;
    }
    if (denies && status.status().isDeed()) {
      status = new ClauseStatus.Reading(Status.DENIED, "“" + verb.word() + "” what it tells");
      type = denial.type(sentence, verb).orElse(type);
    }
    if (status.status() == Status.PLANNED
        && NoEvents.HOSTILE.contains(type)
        && NoEvents.hasCondition(sentence, verb)) {
      status = new ClauseStatus.Reading(Status.THREATENED, status.why() + " under a condition");
    }
    if (status.status() == Status.PLANNED && isHarmPromised(sentence, verb, type)) {
      status = new ClauseStatus.Reading(Status.THREATENED, status.why() + ", of harm");
    }
    boolean toCome = // "announced rallies"
        carried.isPresent()
            && consumed.get(carried.get().index())
            && status.status().isDeed()
            && TO_COME.contains(type)
            && words.verb(lemma).filter(Status.PLANNED::equals).isPresent()
            && !words.tries(lemma);
    if (toCome) {
      status = new ClauseStatus.Reading(Status.PLANNED, "“" + verb.word() + "”");
    }
    Token subject = participants.subject(verb);
    boolean actor =
        subject == null
            || (cast.at(sentence.index(), subject).isPresent()
                || lexicon.noun(sentence, subject).isEmpty());
    if (!gerund && (actor || participants.isPassive(verb))) {
      status = spoken(verb, type, status);
    }
    boolean direct =
        (subject != null
                && actor
                && participants.by.stream().anyMatch(id -> !cast.actor(id).isBare()))
            || sentence.children(verb, "obj").stream()
                .anyMatch(o -> cast.at(sentence.index(), o).filter(a -> !a.isBare()).isPresent());
    if (strength < 0.6 && !direct) {
      return Optional.empty();
    }
    if (!gerund && subject == null && verb.tag().equals("VBG") && sentence.head(verb).isPresent()) {
      return Optional.empty(); // "hitting the wall": whose doing, the clause does not say
    }
    boolean thing = subject != null && subject.isNoun();
    Optional<Attribution.Source> source = attribution.at(verb.span());
    boolean quoted = source.map(Attribution.Source::quoted).orElse(false);
    boolean disaster =
        thing
            && !quoted
            && strength >= 0.6
            && (status.status() == Status.HAPPENED || status.why().startsWith("participle"))
            && type == PloverClass.OTHER;
    boolean background =
        verb.relation().equals("acl:relcl")
            && participants.by.isEmpty()
            && sentence.children(verb, "advmod").stream().anyMatch(a -> a.tag().equals("WRB"));
    boolean aside =
        verb.tag().equals("VBG")
            && ((strength < 1
                    && verb.is("acl")
                    && verb.index() > 0
                    && !sentence.token(verb.index() - 1).isNoun())
                || (verb.is("conj")
                    && above.filter(Token::isNoun).isPresent()
                    && sentence.child(verb, "aux", "nsubj").isEmpty()));
    boolean state =
        verb.tag().equals("VBG")
            && verb.is("advcl")
            && status.why().equals("participle; present passive")
            && above.filter(v -> lexicon.verb(sentence, v).isEmpty()).isPresent();
    boolean describes =
        participants.by.stream().allMatch(id -> cast.actor(id).isBare())
            && DefiningClause.isOne(sentence, verb, cast);
    boolean silent = mutual && participants.isPassive(verb) && participants.by.isEmpty();
    if (background || aside || silent || state || describes) {
      return Optional.empty(); // "a town where troops are stationed": said of the town
    }
    if (!disaster && !isTold(sentence, verb, type, status, participants, strength, quoted)) {
      return Optional.empty();
    }
    if (status.status() == Status.THREATENED) {
      participants.threatened(verb);
    }
    Asking.asked(status, participants, verb, source.map(Attribution.Source::actor).orElse(null));
    if (carried.isPresent()
        && consumed.get(carried.get().index())
        && status.status().isDeed()
        && words.noun(carried.get().lemma()).filter(VerbReader::isSpoken).isPresent()) {
      status =
          new ClauseStatus.Reading(
              words.noun(carried.get().lemma()).get(), "“" + carried.get().word() + "”");
    }
    boolean underWay = status.why().equals("progressive") || status.why().startsWith("governed by");
    if (strength < 0.6
        && UNSURE.contains(status.status())
        && !(underWay && status.status() == Status.ONGOING)) {
      return Optional.empty(); // what the lexicon does not hold counts where it is done or told
    }
    return Optional.of(
        new Candidate(
            sentence,
            verb,
            Candidate.typeFor(type, status.status()),
            status,
            participants,
            participants.subject(verb),
            carried.filter(noun -> consumed.get(noun.index())).orElse(null),
            strength,
            giving(sentence, verb).or(() -> ClauseStatus.wanting(sentence, verb)).orElse(verb)));
  }

  /** A clause of its own, and no mere name or quality: not "found guilty", "declared it void". */
  private static boolean isClause(Sentence sentence, Token complement) {
    return complement.isVerb()
        || sentence.child(complement, "cop", "nsubj", "nsubj:pass", "mark").isPresent();
  }

  /** "declared himself president", "declared victory", "was pronounced dead": done by the word. */
  private static boolean isPerformative(Sentence sentence, Token verb) {
    return WORDS.has("performative", verb.lemma())
        && (sentence.child(verb, "obj", "iobj", "nsubj:pass").isPresent()
            || sentence.children(verb, "xcomp").stream().anyMatch(x -> isOffice(sentence, x)))
        && sentence.children(verb, "ccomp").stream().noneMatch(c -> isClause(sentence, c));
  }

  /** "issued an order closing the port": the verb by whose object it is done. */
  static Optional<Token> giving(Sentence sentence, Token verb) {
    return sentence
        .head(verb)
        .filter(text -> verb.is("acl") && verb.tag().equals("VBG") && text.is("obj"))
        .filter(text -> text.index() == verb.index() - 1)
        .filter(text -> WordNet.get().nounFiles(text.lemma()).contains("noun.communication"))
        .flatMap(sentence::head)
        .filter(Token::isVerb);
  }

  /** "declared her the winner": what someone is made. */
  private static boolean isOffice(Sentence sentence, Token noun) {
    return noun.isNoun()
        && sentence.child(noun, "nsubj").isPresent()
        && WordNet.get().nounFile(noun.lemma()).equals("noun.person");
  }

  /** "were talking of an offensive": it is not there yet. */
  private Candidate mooted(Sentence sentence, Token verb, Token noun, Cast cast) {
    Participants participants = new Participants(sentence, cast).verb(verb, false);
    participants.to.clear();
    return new Candidate(
        sentence,
        verb,
        lexicon.noun(sentence, noun).orElseThrow(),
        new ClauseStatus.Reading(Status.HYPOTHETICAL, "“" + verb.word() + "” of it"),
        participants,
        participants.subject(verb),
        null,
        1,
        verb);
  }

  /** "vowed to shell the port", "a vow to expel them": a promise of harm is a threat. */
  private boolean isHarmPromised(Sentence sentence, Token verb, PloverClass type) {
    return NoEvents.HOSTILE.contains(type)
        && type != PloverClass.RETREAT
        && (verb.is("xcomp") || verb.is("ccomp") || verb.is("acl"))
        && sentence.head(verb).filter(by -> words.promises(by.lemma())).isPresent();
  }

  private static boolean isSpoken(Status status) {
    return status == Status.THREATENED || status == Status.DEMANDED || status == Status.OFFERED;
  }

  /** A threat, a demand, an offer is dated and told as itself, whatever the tense of its verb. */
  private ClauseStatus.Reading spoken(Token verb, PloverClass type, ClauseStatus.Reading status) {
    Optional<Status> own = words.verb(verb.lemma());
    boolean speaks =
        own.filter(s -> s == Status.THREATENED || s == Status.DEMANDED || s == Status.OFFERED)
            .isPresent();
    boolean spokenClass =
        type == PloverClass.THREATEN
            || type == PloverClass.REQUEST
            || own.filter(s -> s == Status.OFFERED).isPresent();
    if (status.status().isDeed() && speaks && spokenClass) {
      return new ClauseStatus.Reading(
          own.get(), "“" + verb.word() + "” is itself " + own.get().label());
    }
    return status;
  }

  private static boolean isTold(
      Sentence sentence,
      Token verb,
      PloverClass type,
      ClauseStatus.Reading status,
      Participants participants,
      double strength,
      boolean quoted) {
    Token subject = participants.subject(verb);
    boolean someone =
        subject != null
            && subject.isNoun()
            && strength >= 1
            && new NounKinds(sentence, participants.cast).isPerson(subject);
    boolean wanted = // "they want the ban lifted"
        new SmallClauses(sentence)
            .governor(verb)
            .map(participants::subject)
            .filter(s -> s.isPronoun() || MainDeeds.isActing(sentence, s, participants.cast))
            .isPresent();
    boolean actors = wanted || someone || !participants.by.isEmpty() || !participants.to.isEmpty();
    boolean sure = type != PloverClass.OTHER && strength >= 1;
    if (quoted && !(sure && status.status() == Status.HAPPENED && actors)) {
      return false;
    }
    boolean infinitive =
        verb.tag().equals("VB")
            && sentence.children(verb, "aux").isEmpty()
            && status.status() == Status.HYPOTHETICAL;
    if (infinitive) {
      return false;
    }
    return switch (status.status()) {
      case HYPOTHETICAL -> sure && actors;
      case DENIED -> sure && actors;
      case ONGOING ->
          actors
              ? strength >= 1 || !status.why().equals("present tense")
              : sure && status.why().equals("progressive"); // "the riots are continuing"
      case HAPPENED -> sure ? actors || !quoted : actors;
      default -> actors;
    };
  }
}

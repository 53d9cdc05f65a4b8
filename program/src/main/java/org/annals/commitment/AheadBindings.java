package org.annals.commitment;

import static org.annals.commitment.CommitmentWords.lower;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.annals.actor.ActorType;
import org.annals.commitment.Parties.Party;
import org.annals.event.Attribution;
import org.annals.event.EventLexicon;
import org.annals.event.PloverClass;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.jspecify.annotations.Nullable;

/**
 * Reads clauses that lie ahead: "the firm will close the mine", "she said she would resign", "he is
 * prepared to strike if …", "the firm must pay, the judge said".
 *
 * <p>What someone says that others will do is only expected, and left out, unless he speaks for
 * them. Deeds that no one wills ("will rise", "will win") are left out, too.
 */
final class AheadBindings {
  private static final Set<String> WILL = Set.of("will", "shall", "wo", "'ll", "’ll");
  static final Set<String> WOULD = Set.of("would", "'d", "’d");
  private static final Set<String> NOT = Set.of("not", "n't", "n’t", "never");
  private static final Set<String> UNSURE =
      Set.of("likely", "probably", "perhaps", "possibly", "presumably", "maybe", "eventually");
  private static final Set<String> NO_MAIN_CLAUSE =
      Set.of(
          "if", "unless", "whether", "as", "than", "because", "although", "while", "until", "so");
  private static final Set<String> BACK = Set.of("it", "they", "he", "she");
  private static final Set<String> FIRST = Set.of("we", "i");
  private static final int DEPTH = 4;

  private final CommitmentWords words;
  private final Duties duties;
  private final Tellers tellers;

  AheadBindings(CommitmentWords words) {
    this.words = words;
    this.duties = new Duties(words);
    this.tellers = new Tellers(words);
  }

  /**
   * What the clause of {@code verb} binds someone to.
   *
   * @param classes classes of events by the offset of their verb
   * @param nearThreat whether a threat is told in this sentence or the next to it
   */
  Optional<Binding> read(
      Sentence sentence,
      Token verb,
      Parties parties,
      Attribution attribution,
      Map<Integer, PloverClass> classes,
      boolean nearThreat) {
    Attribution.Source source = attribution.at(verb.span()).orElse(null);
    if (isUnder(sentence, verb) || isQuestion(sentence)) {
      return Optional.empty();
    }
    Optional<Binding> hanging = hanging(sentence, verb, parties);
    Optional<Token> modal = modalOf(sentence, verb);
    boolean own =
        !words.isUnwilled(sentence, verb) || words.is(verb, "doable") || parties.isPassive(verb);
    if (hanging.isEmpty() && own) {
      Optional<Binding> duty = duties.read(sentence, verb, parties, source);
      if (duty.isPresent()) {
        return duty;
      }
    }
    if (hanging.isPresent() || modal.isEmpty()) {
      return hanging.or(() -> willing(sentence, verb, parties, classes));
    }
    boolean kept = // what one will not do is willed, whatever the verb: "will not seek office"
        isNot(sentence, verb) && !sentence.children(verb, "obj", "xcomp").isEmpty();
    boolean willed =
        (kept && words.is(verb, "refusable"))
            || (words.is(verb, "doable") && isDoer(sentence, verb, parties));
    if ((words.isUnwilled(sentence, verb) && !willed)
        || isUnsure(sentence, verb)
        || isSubordinate(sentence, verb)) {
      return Optional.empty();
    }
    return will(sentence, verb, modal.get(), parties, source, classes, nearThreat);
  }

  /** "it will go back", "the army will try": someone goes; "things will go well". */
  private static boolean isDoer(Sentence sentence, Token verb, Parties parties) {
    Token subject = parties.subject(verb);
    return subject != null
        && !isOfNoOne(sentence, verb, subject)
        && (subject.isPronoun() || parties.of(subject).isPresent());
  }

  static boolean isQuestion(Sentence sentence) {
    return sentence.tokens().subList(Math.max(0, sentence.size() - 2), sentence.size()).stream()
        .anyMatch(t -> t.word().equals("?"));
  }

  private Optional<Binding> will(
      Sentence sentence,
      Token verb,
      Token modal,
      Parties parties,
      Attribution.@Nullable Source source,
      Map<Integer, PloverClass> classes,
      boolean nearThreat) {
    Token subject = parties.ahead(verb);
    if (subject == null) {
      return Optional.empty();
    }
    Token main = Tellers.mainOf(sentence, verb);
    boolean under = // "that he expected it would cover"
        main.is("ccomp") || (main.is("xcomp") && WOULD.contains(lower(modal)));
    if (under && tellers.tellingOf(sentence, main).isEmpty()) {
      return Optional.empty(); // "denied that it would", "expects that it will"
    }
    boolean first = FIRST.contains(lower(subject));
    Party own = parties.of(subject).orElse(null);
    if (own == null && !first && isOfUnknown(sentence, verb, subject, parties)) {
      return binding(verb, modal, CommitmentKind.PROMISE, null); // "he said he would", whoever
    }
    if (first && own == null && source != null) {
      Attribution.Source who = source;
      own =
          parties
              .speaker(who.actor())
              .or(() -> isOfficial(who) ? Optional.of(parties.body(who.words())) : Optional.empty())
              .orElse(null);
    }
    Party told = tellers.teller(sentence, verb, parties);
    boolean echo = own == null && told != null && isEcho(sentence, subject, told, parties);
    boolean thing = lower(subject).equals("it") || lower(subject).equals("they");
    boolean back =
        own == null && told != null && (echo || !thing) && isBack(sentence, verb, subject);
    if (back) {
      own = told; // "the army said it would", where no one else is meant
    }
    Party teller = told != null || source == null ? told : described(source, parties);
    if (own == null && echo && !isOfNoOne(sentence, verb, subject)) {
      own = told;
    }
    boolean arranged = told != null && isArranged(sentence, verb, parties);
    boolean undergoes = parties.isPassive(verb) || words.is(verb, "happening");
    if (own != null && own.id() == null && !own.equals(told) && told != null && undergoes) {
      own = null; // "said schools would be closed": not by them
    }
    boolean body = source != null && isBody(source, parties);
    if (body && teller != null && isHandled(sentence, verb, parties, classes)) {
      return plan(verb, modal, teller); // "accounts will be frozen, the bank announced"
    }
    boolean charge =
        (source != null && parties.isInCharge(source.actor()))
            || (told != null && told.id() == null && isInCharge(sentence, verb, parties));
    boolean minister = // "Norland will close it, its foreign minister said", who has no name
        source != null && source.actor() == null && parties.isOfficeOf(source.words(), own);
    boolean official =
        charge || (source != null && (isOfficial(source) || parties.isOfficial(source.actor())));
    boolean others = // "the general said observers would leave"
        own == null || (own.id() == null && !own.equals(told));
    if (charge && teller != null && others && !first && isDirected(verb, parties, classes)) {
      return plan(verb, modal, teller);
    }
    if (own == null || parties.type(own) == ActorType.PERSON) {
      boolean himself = own != null && source != null && (first || isSame(source, own, parties));
      boolean named = own != null || parties.isNamed(subject) || parties.isPassive(verb);
      if (!himself && own == null && told != null && arranged) {
        return plan(verb, modal, told); // "the airline said flights would resume"
      }
      if (!himself && official && teller != null && named) {
        boolean his = own != null && teller.id() == null && !undergoes; // "an aide said she would"
        return plan(
            verb,
            modal,
            his && own != null
                ? own
                : teller); // "an official of the firm said the plant would close"
      }
    }
    if (own == null
        || parties.type(own) == ActorType.PLACE
        || (own.id() == null
            && source == null
            && told == null
            && !isKnownDoer(sentence, verb, modal, subject, classes))) {
      return Optional.empty();
    }
    boolean itself =
        first
            || back
            || (source != null && isSame(source, own, parties))
            || (told != null && told.isSame(own)); // "nurses said they would"
    String speaker = source == null ? null : source.actor();
    boolean leads = speaker != null && leads(sentence, subject, speaker, parties);
    boolean group = parties.type(own) != ActorType.PERSON;
    boolean speaksFor = group && (official || leads || minister);
    Token condition = condition(sentence, verb).orElse(null);
    boolean grave = condition != null && isGrave(sentence, condition);
    boolean free = source == null && grave && nearThreat; // a threat told on in free speech
    boolean would = WOULD.contains(lower(modal));
    if (source != null
        ? !itself && !speaksFor
        : would
            && !tellers.isReported(sentence, verb)
            && !free
            && !isToldOn(sentence, verb, own, parties)) {
      return Optional.empty();
    }
    boolean passive = parties.isPassive(verb);
    boolean person = parties.type(own) == ActorType.PERSON;
    if (person && !first && (passive || lower(subject).equals("it"))) {
      return Optional.empty(); // "he said he would be punished": no deed of his
    }
    if ((passive && !speaksFor && !itself) || (isNot(sentence, verb) && !itself && !leads)) {
      return Optional.empty(); // what will be done to him; what others say he will not do
    }
    PloverClass type = classes.get(verb.span().begin());
    boolean harming = type != null && words.is(type.name(), "harming") && !isNot(sentence, verb);
    if (grave || (harming && (condition != null || type == PloverClass.ASSAULT))) {
      return binding(verb, modal, CommitmentKind.THREAT, own);
    }
    if (leads && speaker != null && !itself) {
      return parties.speaker(speaker).flatMap(leader -> plan(verb, modal, leader));
    }
    return itself && (first || !group || isNot(sentence, verb))
        ? binding(verb, modal, CommitmentKind.PROMISE, own)
        : plan(verb, modal, own);
  }

  /**
   * "the council said it would", "the nurses said they would": no one else is there to be meant.
   */
  private boolean isEcho(Sentence sentence, Token subject, Party told, Parties parties) {
    Token telling = tellers.tellingAbove(sentence, subject).orElse(null);
    Token teller = telling == null ? null : parties.subject(telling);
    if (teller == null) {
      return false;
    }
    boolean many = teller.tag().equals("NNS") || teller.tag().equals("NNPS");
    boolean body = parties.type(told) != ActorType.PERSON && parties.isBody(teller);
    String word = lower(subject);
    return word.equals("they") ? many || body : word.equals("it") && body && !many;
  }

  /** "he said he would go": one who is not known promises, but it is he who does. */
  private boolean isOfUnknown(Sentence sentence, Token verb, Token subject, Parties parties) {
    Token telling =
        tellers.tellingAbove(sentence, subject).filter(t -> words.is(t, "telling")).orElse(null);
    Token teller = telling == null ? null : parties.subject(telling);
    return teller != null
        && subject.isPronoun()
        && lower(subject).equals(lower(teller))
        && !parties.isPassive(verb)
        && parties.of(teller).isEmpty();
  }

  /** "the mayor said": described by an office, without a name. */
  private boolean isInCharge(Sentence sentence, Token verb, Parties parties) {
    Token teller = tellers.tellerOf(sentence, verb, parties);
    return teller != null && teller.isNoun() && parties.isOffice(lower(teller));
  }

  /** What others do at one's word, or what is done: no harm that befalls, no one's own mind. */
  private boolean isDirected(Token verb, Parties parties, Map<Integer, PloverClass> classes) {
    PloverClass type = classes.get(verb.span().begin());
    Token subject = parties.subject(verb);
    boolean done = parties.isPassive(verb) || words.is(verb, "happening");
    return subject != null
        && subject.isNoun()
        && type != PloverClass.ASSAULT
        && type != PloverClass.COERCE
        && (done || parties.of(subject).isPresent());
  }

  /** What a body says of things that it has in hand: they will be done, or begin and end. */
  private boolean isArranged(Sentence sentence, Token verb, Parties parties) {
    Token subject = parties.ahead(verb);
    Token teller = tellers.tellerOf(sentence, verb, parties);
    boolean thing =
        subject != null
            && subject.isNoun()
            && !subject.isProperNoun()
            && sentence.children(subject, "det").stream().noneMatch(d -> lower(d).equals("no"));
    return thing
        && teller != null
        && parties.isBody(teller)
        && parties.of(teller).filter(p -> parties.type(p) != ActorType.PERSON).isPresent()
        && !isNot(sentence, verb)
        && (parties.isPassive(verb) || words.is(verb, "happening"));
  }

  /** A body that has a name in the report. */
  private static boolean isBody(Attribution.Source source, Parties parties) {
    return parties
        .speaker(source.actor())
        .map(parties::type)
        .filter(t -> t == ActorType.ORGANIZATION || t == ActorType.STATE)
        .isPresent();
  }

  /** What will be done by no one named, and is no harm that happens. */
  private boolean isHandled(
      Sentence sentence, Token verb, Parties parties, Map<Integer, PloverClass> classes) {
    PloverClass type = classes.get(verb.span().begin());
    Token subject = parties.subject(verb);
    return parties.isPassive(verb)
        && !isNot(sentence, verb)
        && subject != null
        && subject.isNoun()
        && parties.agent(verb).isEmpty()
        && type != PloverClass.ASSAULT
        && type != PloverClass.COERCE
        && sentence.children(subject, "det").stream().noneMatch(d -> lower(d).equals("no"));
  }

  /** The source as the statement names it, where the verb of telling stands elsewhere. */
  private static Party described(Attribution.Source source, Parties parties) {
    return parties.speaker(source.actor()).orElseGet(() -> parties.body(source.words()));
  }

  private static Optional<Binding> plan(Token verb, Token modal, Party by) {
    return binding(verb, modal, CommitmentKind.PLAN, by);
  }

  private static Optional<Binding> binding(
      Token verb, Token modal, CommitmentKind kind, @Nullable Party by) {
    String why = "modal “" + modal.word() + "”";
    return Optional.of(new Binding(verb, verb, verb, kind, by, null, null, why));
  }

  /** "The firm would pay $2 million.": what was said before is told on, without its verb. */
  private static boolean isToldOn(Sentence sentence, Token verb, Party own, Parties parties) {
    return !isSupposed(sentence)
        && own.id() != null
        && Tellers.mainOf(sentence, verb).is("root")
        && parties.type(own) != ActorType.PERSON
        && !parties.isPassive(verb)
        && !isNot(sentence, verb);
  }

  static boolean isSupposed(Sentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(
            t ->
                Set.of("if", "unless", "could", "might", "were", "otherwise", "such")
                    .contains(t.word().toLowerCase(Locale.ROOT)));
  }

  /** "The panel will meet on Monday": described, but one that the report knows, and on a day. */
  private static boolean isKnownDoer(
      Sentence sentence,
      Token verb,
      Token modal,
      Token subject,
      Map<Integer, PloverClass> classes) {
    PloverClass type = classes.get(verb.span().begin());
    boolean ofName = // "Lodz’s stock exchange will freeze": a body, and a deed of such bodies
        sentence.children(subject, "nmod:poss").stream().anyMatch(Token::isProperNoun)
            && WordNet.get().isKindOf(lower(subject), "organization", 3)
            && type != null
            && type != PloverClass.OTHER
            && verb.is("root");
    boolean definite =
        sentence.children(subject, "det").stream().anyMatch(d -> lower(d).equals("the"))
            || !sentence.children(subject, "nmod:poss").isEmpty();
    boolean several = // "Foreign ministers will meet on Monday"
        subject.tag().equals("NNS")
            && isOffice(subject)
            && type != null
            && type != PloverClass.OTHER;
    return (definite || several)
        && WILL.contains(lower(modal))
        && !Parties.isPassive(sentence, verb)
        && (ofName
            || Appointments.isOnADay(sentence, verb)
            || sentence.children(verb, "obl", "obj", "advcl", "xcomp").stream()
                .anyMatch(
                    c ->
                        Appointments.isOnADay(sentence, c)
                            && sentence.children(c, "mark").stream()
                                .noneMatch(m -> lower(m).equals("after"))));
  }

  /**
   * "ministers", "pilots": what they do together is arranged; what buyers will do is a forecast.
   */
  private static boolean isOffice(Token noun) {
    return Stream.of("leader", "official", "worker", "professional", "negotiator", "organization")
        .anyMatch(kind -> WordNet.get().isKindOf(lower(noun), kind, 1));
  }

  /** Whether the speaker holds an office of one of those who are the subject. */
  private static boolean leads(Sentence sentence, Token subject, String speaker, Parties parties) {
    return Stream.concat(Stream.of(subject), sentence.children(subject, "conj").stream())
        .anyMatch(s -> parties.of(s).filter(p -> parties.speaksFor(speaker, p)).isPresent());
  }

  /** "said it would": with a comma between, "it" was told of before. */
  private static boolean isBack(Sentence sentence, Token verb, Token subject) {
    Token telling = sentence.head(Tellers.mainOf(sentence, verb)).orElse(null);
    return telling != null
        && !isOfNoOne(sentence, verb, subject)
        && BACK.contains(lower(subject))
        && telling.index() < subject.index()
        && !sentence.token(telling.index() + 1).word().equals(",");
  }

  /** "said it would take two months", "it would help to wait" */
  private static boolean isOfNoOne(Sentence sentence, Token verb, Token subject) {
    boolean time =
        sentence.children(verb, "obj", "xcomp", "ccomp", "advcl").stream()
            .anyMatch(
                o -> o.is("obj") ? isTime(sentence, o) : VerbBindings.isInfinitive(sentence, o));
    return lower(subject).equals("it")
        && (Set.of("help", "depend").contains(lower(verb))
            || (Set.of("take", "make").contains(lower(verb)) && time));
  }

  private static boolean isTime(Sentence sentence, Token noun) {
    return WordNet.get().nounFile(lower(noun)).equals("noun.time")
        || noun.tag().equals("CD")
        || sentence.children(noun, "acl", "xcomp").stream()
            .anyMatch(c -> VerbBindings.isInfinitive(sentence, c));
  }

  /** "is prepared to strike if …": a word given once it hangs on a condition; "is due to speak". */
  private Optional<Binding> willing(
      Sentence sentence, Token verb, Parties parties, Map<Integer, PloverClass> classes) {
    if (words.is(verb.word().toLowerCase(Locale.ROOT), "appointed")) {
      return dueAt(sentence, verb, parties);
    }
    if (verb.tag().equals("VBG") && words.is(verb, "dispatching")) {
      return underWay(sentence, verb, parties);
    }
    Token above = sentence.head(verb).orElse(verb);
    if (!VerbBindings.isInfinitive(sentence, verb) || isNot(sentence, above)) {
      return Optional.empty();
    }
    Optional<Binding> appointed = isTo(sentence, above, verb, parties);
    if (appointed.isPresent()) {
      return appointed;
    }
    boolean told =
        sentence.children(above, "cop", "aux:pass").stream()
                .allMatch(c -> c.tag().matches("VB[DZP]"))
            && sentence.children(above, "aux").stream()
                .allMatch(a -> lower(a).equals("have") && a.tag().equals("VBD"));
    String adjective = above.word().toLowerCase(Locale.ROOT);
    Party by = Optional.ofNullable(parties.subject(above)).flatMap(parties::of).orElse(null);
    if (!told || by == null) {
      return Optional.empty();
    }
    if (words.is(adjective, "appointed") && by.id() != null && !words.isUnwilled(sentence, verb)) {
      String why = "“" + above.word() + " to”";
      return Optional.of(new Binding(above, above, verb, CommitmentKind.PLAN, by, null, null, why));
    }
    Token condition = condition(sentence, verb).or(() -> condition(sentence, above)).orElse(null);
    if (!words.is(adjective, "willing") || condition == null) {
      return Optional.empty();
    }
    PloverClass type = classes.get(verb.span().begin());
    boolean threat =
        (type != null && words.is(type.name(), "harming")) || isGrave(sentence, condition);
    CommitmentKind kind = threat ? CommitmentKind.THREAT : CommitmentKind.OFFER;
    String why = "“" + above.word() + " to” under a condition";
    return Optional.of(new Binding(above, above, verb, kind, by, null, null, why));
  }

  /** "is sending 300 nurses", "are giving $5 million": decided, and not yet all done. */
  private Optional<Binding> underWay(Sentence sentence, Token verb, Parties parties) {
    boolean present =
        sentence.children(verb, "aux").stream()
                .anyMatch(
                    a ->
                        lower(a).equals("be")
                            && (a.tag().matches("VB[PZ]") || tellers.isReported(sentence, verb)))
            && sentence.children(verb, "aux:pass").isEmpty()
            && !isNot(sentence, verb)
            && (verb.is("root") || verb.is("ccomp") || verb.is("conj"))
            && !isSubordinate(sentence, verb);
    boolean counted =
        sentence.children(verb, "obj", "obl").stream()
            .filter(o -> o.index() > verb.index())
            .filter(o -> o.is("obj") || parties.preposition(o).equals("to")) // "up to 300"
            .anyMatch(
                o ->
                    o.tag().equals("$")
                        || sentence.children(o, "nummod").stream()
                            .anyMatch(n -> n.tag().equals("CD")));
    Token subject = present && counted ? parties.subject(verb) : null;
    return Optional.ofNullable(subject)
        .flatMap(parties::of)
        .filter(p -> p.id() != null && parties.type(p) != ActorType.PLACE)
        .map(
            p ->
                new Binding(
                    verb, verb, verb, CommitmentKind.PLAN, p, null, null, "under way by now"));
  }

  /** "was due in Lima for talks". */
  private Optional<Binding> dueAt(Sentence sentence, Token due, Parties parties) {
    boolean somewhere =
        sentence.children(due, "obl", "nmod").stream()
            .anyMatch(o -> Set.of("in", "at", "for").contains(parties.preposition(o)));
    boolean to = !sentence.children(due, "xcomp", "ccomp").isEmpty();
    Token subject = parties.subject(due);
    Party by = subject == null ? null : parties.of(subject).orElse(null);
    boolean person = by != null && by.id() != null && parties.type(by) == ActorType.PERSON;
    if (!somewhere || to || !person || sentence.child(due, "cop", "aux:pass").isEmpty()) {
      return Optional.empty();
    }
    String why = "“" + due.word() + "” at a place";
    return Optional.of(new Binding(due, due, due, CommitmentKind.PLAN, by, null, null, why));
  }

  /** "said a truce would depend on the release of …": who says so demands that. */
  private Optional<Binding> hanging(Sentence sentence, Token verb, Parties parties) {
    if (!words.is(verb, "hanging")) {
      return Optional.empty();
    }
    Party by = tellers.teller(sentence, verb, parties);
    for (Token on : sentence.children(verb, "obl")) {
      if (by == null || !List.of("on", "upon").contains(parties.preposition(on))) {
        continue;
      }
      Token gerund =
          Stream.concat(
                  sentence.children(on, "acl").stream(), sentence.children(verb, "dep").stream())
              .filter(g -> g.tag().equals("VBG") && g.index() > on.index())
              .findFirst()
              .orElse(null);
      if (gerund != null || VerbBindings.isDeed(sentence, on)) {
        Party to = gerund == null ? null : parties.of(on).orElse(null);
        return Optional.of(
            new Binding(
                verb,
                gerund == null ? verb : gerund,
                gerund == null ? on : gerund,
                CommitmentKind.DEMAND,
                by,
                to,
                null,
                "made a condition by “" + verb.word() + "”"));
      }
    }
    return Optional.empty();
  }

  /** A condition that something not be done, or of harm: what follows it is a threat. */
  private static boolean isGrave(Sentence sentence, Token condition) {
    return sentence.child(condition, "mark").filter(m -> lower(m).equals("unless")).isPresent()
        || isNot(sentence, condition)
        || EventLexicon.get()
            .verb(sentence, condition)
            .filter(c -> c == PloverClass.ASSAULT || c == PloverClass.COERCE)
            .isPresent();
  }

  static Predicate<Token> gravity(Sentence sentence) {
    return clause ->
        sentence.children(clause, "mark").stream()
                .anyMatch(m -> lower(m).equals("if") || lower(m).equals("unless"))
            && isGrave(sentence, clause);
  }

  private static Optional<Token> condition(Sentence sentence, Token verb) {
    return sentence.children(verb, "advcl").stream()
        .filter(
            c ->
                sentence.children(c, "mark").stream()
                    .anyMatch(m -> lower(m).equals("if") || lower(m).equals("unless")))
        .findFirst();
  }

  /** "will", "would", "is going to" before the verb, its own or one that it shares. */
  static Optional<Token> modalOf(Sentence sentence, Token verb) {
    return modal(sentence, verb).or(() -> going(sentence, verb));
  }

  private static Optional<Token> modal(Sentence sentence, Token verb) {
    Token at = verb;
    for (int i = 0; i < DEPTH; i++) {
      Optional<Token> modal =
          sentence.children(at, "aux").stream().filter(a -> a.tag().equals("MD")).findFirst();
      if (modal.isPresent()) {
        String word = lower(modal.get());
        boolean unreal = // "would have left but kept the base": not to come
            at.index() != verb.index()
                && sentence.children(at, "aux").stream().anyMatch(a -> a.lemma().equals("have"));
        boolean ahead = !unreal && (WILL.contains(word) || WOULD.contains(word));
        return ahead ? modal : Optional.empty();
      }
      Token above = sentence.head(at).orElse(null);
      boolean shares =
          at.is("conj")
              && at.isVerb()
              && !(at.tag().equals("VBD") && above != null && above.tag().equals("VB"))
              && sentence.children(at, "nsubj", "nsubj:pass", "aux").isEmpty();
      if (!shares || above == null) {
        return Optional.empty();
      }
      at = above;
    }
    return Optional.empty();
  }

  /** "is going to close": as "will close". */
  private static Optional<Token> going(Sentence sentence, Token verb) {
    return sentence
        .head(verb)
        .filter(g -> lower(g).equals("go") && g.tag().equals("VBG") && verb.is("xcomp"))
        .filter(g -> g.index() < verb.index() && VerbBindings.isInfinitive(sentence, verb))
        .filter(
            g ->
                sentence.children(g, "aux").stream()
                    .anyMatch(a -> lower(a).equals("be") && a.tag().matches("VB[PZ]")))
        .filter(g -> !isNot(sentence, g) && !isSubordinate(sentence, g));
  }

  /** "the ministers are to meet", "was to speak on Monday": what has been settled. */
  private Optional<Binding> isTo(Sentence sentence, Token above, Token verb, Parties parties) {
    int to = verb.index() - 1;
    while (to > 0 && (sentence.token(to).is("aux") || sentence.token(to).is("advmod"))) {
      to--;
    }
    Token be = sentence.token(Math.max(0, to - 1));
    boolean own =
        be.head() == verb.index()
            && (be.is("aux") || be.is("cop")); // the parser may take it for either
    boolean next =
        to > 0
            && sentence.token(to).tag().equals("TO")
            && lower(be).equals("be")
            && (own || be.equals(above))
            && sentence.children(be, "cop", "aux", "mark").isEmpty();
    boolean ahead =
        be.tag().matches("VB[PZ]")
            || (be.tag().equals("VBD")
                && (Appointments.isOnADay(sentence, verb) || tellers.isReported(sentence, verb)));
    if (!next || !ahead || isSubordinate(sentence, own ? verb : be)) {
      return Optional.empty();
    }
    Token subject = parties.subject(own ? verb : be);
    boolean aim = subject != null && words.is(subject, "aiming"); // "its goal is to get"
    boolean fixed = be.tag().matches("VB[PZ]") || Appointments.isOnADay(sentence, verb);
    if (!aim && (words.isUnwilled(sentence, verb) || !fixed)) {
      return Optional.empty();
    }
    Optional<Party> by =
        aim && subject != null
            ? parties
                .holder(subject, false)
                .or(() -> Optional.ofNullable(tellers.teller(sentence, verb, parties)))
            : parties.isPassive(verb)
                ? parties.agent(verb).or(() -> owner(subject, verb, parties))
                : subject == null ? Optional.empty() : parties.of(subject);
    return by.filter(p -> parties.type(p) != ActorType.PLACE)
        .map(p -> new Binding(verb, verb, verb, CommitmentKind.PLAN, p, null, null, "“be to”"));
  }

  /** "its plan, which is to be announced today": he whose plan it is. */
  private static Optional<Party> owner(@Nullable Token subject, Token verb, Parties parties) {
    return subject == null || !parties.isPassive(verb)
        ? Optional.empty()
        : parties.holder(parties.antecedent(subject), false);
  }

  static boolean isNot(Sentence sentence, Token head) {
    return sentence.children(head, "advmod", "neg").stream()
        .anyMatch(n -> NOT.contains(n.word().toLowerCase(Locale.ROOT)));
  }

  static boolean isUnsure(Sentence sentence, Token verb) {
    return sentence.children(verb, "advmod").stream().anyMatch(a -> UNSURE.contains(lower(a)))
        || sentence.children(verb, "aux").stream()
            .anyMatch(a -> a.lemma().equals("have")); // "would have paid"
  }

  /** In a subordinate clause, a question, or a clause that only says which ("those who will"). */
  static boolean isSubordinate(Sentence sentence, Token verb) {
    boolean marked =
        sentence.children(verb, "mark").stream().anyMatch(m -> NO_MAIN_CLAUSE.contains(lower(m)));
    boolean asked =
        sentence.children(verb, "advmod", "obj", "nsubj", "obl").stream()
            .anyMatch(a -> a.tag().equals("WRB") || (a.tag().equals("WP") && !isRelative(verb)));
    boolean which = isRelative(verb) && !sentence.token(verb.head()).isProperNoun();
    return marked || asked || (which && !hasOwnSubject(sentence, verb));
  }

  private static boolean hasOwnSubject(Sentence sentence, Token verb) {
    return sentence.children(verb, "nsubj").stream().anyMatch(s -> !s.tag().startsWith("W"));
  }

  private static boolean isRelative(Token verb) {
    return verb.relation().equals("acl:relcl");
  }

  /** Inside what is only supposed: "if you tell them that we will leave". */
  static boolean isUnder(Sentence sentence, Token verb) {
    Token at = sentence.head(verb).orElse(null);
    while (at != null) {
      boolean supposed =
          sentence.children(at, "mark").stream()
              .anyMatch(m -> lower(m).equals("if") || lower(m).equals("whether"));
      if (supposed) {
        return true;
      }
      at = sentence.head(at).orElse(null);
    }
    return false;
  }

  private static boolean isSame(Attribution.Source source, Party own, Parties parties) {
    String speaker = source.actor();
    return speaker != null
        && (speaker.equals(own.id())
            || parties.speaker(speaker).filter(p -> p.isSame(own)).isPresent());
  }

  /** A spokesman, an official, a statement: it tells what the body will do. */
  private boolean isOfficial(Attribution.Source source) {
    return Stream.of(source.words().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))
        .map(w -> w.replaceFirst("ies$", "y").replaceFirst("(?<=[^s])s$", ""))
        .anyMatch(w -> words.is(w, "speaking") || words.is(w, "official"));
  }
}

package org.annals.commitment;

import static org.annals.commitment.CommitmentWords.lower;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.annals.actor.ActorType;
import org.annals.commitment.Parties.Party;
import org.annals.event.Attribution;
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
  private static final Set<String> BACK = Set.of("it", "they", "he", "she");
  private static final Set<String> FIRST = Set.of("we", "i");

  private final CommitmentWords words;
  private final Duties duties;
  private final Tellers tellers;
  private final InHand inHand;

  AheadBindings(CommitmentWords words) {
    this.words = words;
    this.duties = new Duties(words);
    this.tellers = new Tellers(words);
    this.inHand = new InHand(words);
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
    if (AheadClauses.isUnder(sentence, verb) || AheadClauses.isQuestion(sentence)) {
      return Optional.empty();
    }
    Optional<Binding> hanging = inHand.hanging(sentence, verb, parties);
    Optional<Token> modal = AheadClauses.modalOf(sentence, verb);
    boolean own =
        !words.isUnwilled(sentence, verb) || words.is(verb, "doable") || parties.isPassive(verb);
    if (hanging.isEmpty() && own) {
      Optional<Binding> duty = duties.read(sentence, verb, parties, source);
      if (duty.isPresent()) {
        return duty;
      }
    }
    if (hanging.isPresent() || modal.isEmpty()) {
      return hanging.or(() -> inHand.willing(sentence, verb, parties, classes));
    }
    boolean kept = // what one will not do is willed, whatever the verb: "will not seek office"
        AheadClauses.isNot(sentence, verb) && !sentence.children(verb, "obj", "xcomp").isEmpty();
    boolean willed =
        (kept && words.is(verb, "refusable"))
            || (words.is(verb, "doable") && isDoer(sentence, verb, parties));
    if ((words.isUnwilled(sentence, verb) && !willed)
        || AheadClauses.isUnsure(sentence, verb)
        || AheadClauses.isSubordinate(sentence, verb)) {
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
        main.is("ccomp") || (main.is("xcomp") && AheadClauses.WOULD.contains(lower(modal)));
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
    Token condition = AheadClauses.condition(sentence, verb).orElse(null);
    boolean grave = condition != null && AheadClauses.isGrave(sentence, condition);
    boolean free = source == null && grave && nearThreat; // a threat told on in free speech
    boolean would = AheadClauses.WOULD.contains(lower(modal));
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
    if ((passive && !speaksFor && !itself)
        || (AheadClauses.isNot(sentence, verb) && !itself && !leads)) {
      return Optional.empty(); // what will be done to him; what others say he will not do
    }
    PloverClass type = classes.get(verb.span().begin());
    boolean harming =
        type != null && words.is(type.name(), "harming") && !AheadClauses.isNot(sentence, verb);
    if (grave || (harming && (condition != null || type == PloverClass.ASSAULT))) {
      return binding(verb, modal, CommitmentKind.THREAT, own);
    }
    if (leads && speaker != null && !itself) {
      return parties.speaker(speaker).flatMap(leader -> plan(verb, modal, leader));
    }
    boolean word = // "said it would keep the school open": what it already does
        group && source != null && isUpholding(sentence, verb);
    return itself && (first || !group || word || AheadClauses.isNot(sentence, verb))
        ? binding(verb, modal, CommitmentKind.PROMISE, own)
        : plan(verb, modal, own);
  }

  private boolean isUpholding(Sentence sentence, Token verb) {
    int next = verb.index() + 1;
    return words.is(verb, "upholding")
        || (next < sentence.size()
            && words.is(lower(verb) + " " + lower(sentence.token(next)), "upholding")); // "go on"
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
        && !AheadClauses.isNot(sentence, verb)
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
        && !AheadClauses.isNot(sentence, verb)
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
    return !AheadClauses.isSupposed(sentence)
        && own.id() != null
        && Tellers.mainOf(sentence, verb).is("root")
        && parties.type(own) != ActorType.PERSON
        && !parties.isPassive(verb)
        && !AheadClauses.isNot(sentence, verb);
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
        && AheadClauses.WILL.contains(lower(modal))
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
            .anyMatch(o -> o.is("obj") ? isTime(sentence, o) : Deeds.isInfinitive(sentence, o));
    return lower(subject).equals("it")
        && (Set.of("help", "depend").contains(lower(verb))
            || (Set.of("take", "make").contains(lower(verb)) && time));
  }

  private static boolean isTime(Sentence sentence, Token noun) {
    return WordNet.get().nounFile(lower(noun)).equals("noun.time")
        || noun.tag().equals("CD")
        || sentence.children(noun, "acl", "xcomp").stream()
            .anyMatch(c -> Deeds.isInfinitive(sentence, c));
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

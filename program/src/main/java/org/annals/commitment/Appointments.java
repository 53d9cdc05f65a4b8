package org.annals.commitment;

import static org.annals.commitment.CommitmentWords.lower;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.annals.actor.ActorType;
import org.annals.commitment.Parties.Party;
import org.annals.event.ClauseStatus;
import org.annals.event.EventLexicon;
import org.annals.event.PloverClass;
import org.annals.event.Status;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.jspecify.annotations.Nullable;

/**
 * Reads what has been put on a day: "the vote is set for May 5", "rallies were planned on Sunday",
 * "talks will resume on Monday", "the minister is expected to resign on Friday".
 *
 * <p>Often no one is named who holds it: then it is the plan of him who owns the noun ("the
 * council’s vote") or holds such things (a court its hearings), else of no one that is named. A
 * forecast ("rain is expected on Friday") is none: the noun must be something that people hold, the
 * verb something that is willed.
 */
final class Appointments {
  private static final Set<Status> NOT_FIXED = Set.of(Status.DENIED, Status.HYPOTHETICAL);
  private static final Set<String> AHEAD = Set.of("will", "shall", "'ll", "’ll");
  private static final Pattern CALENDAR =
      Pattern.compile(
          "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
              + "|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.|tomorrow"
              + "|today|tonight|\\d{4}");
  private static final Set<String> SPANS =
      Set.of(
          "morning",
          "afternoon",
          "evening",
          "week",
          "day",
          "month",
          "year",
          "weekend",
          "spring",
          "summer",
          "autumn",
          "fall",
          "winter");
  private static final Set<String> DURATIONS =
      Set.of("minute", "hour", "day", "week", "month", "year");
  private static final Set<String> SEASONS = Set.of("spring", "summer", "autumn", "fall", "winter");
  private static final Set<String> COMING = Set.of("next", "this", "coming", "later");

  private final CommitmentWords words;
  private final ClauseStatus statuses;

  Appointments(CommitmentWords words, ClauseStatus statuses) {
    this.words = words;
    this.statuses = statuses;
  }

  /** What the clause of {@code verb} puts on a day. */
  Optional<Binding> read(Sentence sentence, Token verb, Parties parties) {
    return fixed(sentence, verb, parties)
        .or(() -> moved(sentence, verb, parties))
        .or(() -> due(sentence, verb, parties))
        .or(() -> expected(sentence, verb, parties))
        .or(() -> held(sentence, verb, parties))
        .or(() -> open(sentence, verb, parties))
        .or(() -> called(sentence, verb, parties));
  }

  /** "The vote is set for May 5", "rallies were planned on Sunday". */
  private Optional<Binding> fixed(Sentence sentence, Token verb, Parties parties) {
    Token subject = sentence.child(verb, "nsubj:pass").orElse(null);
    boolean told =
        subject != null
            && isFixing(sentence, verb)
            && verb.tag().equals("VBN")
            && sentence.children(verb, "xcomp", "ccomp").stream()
                .noneMatch(c -> Deeds.isInfinitive(sentence, c))
            && isOccasion(sentence, subject)
            && !NOT_FIXED.contains(statuses.of(sentence, verb).status())
            && sentence.children(verb, "aux").stream().noneMatch(a -> a.word().equals("had"));
    boolean ahead = // "a march is planned in Lima": the day is only not told
        sentence.children(verb, "aux:pass").stream().anyMatch(a -> a.tag().matches("VB[PZ]"))
            && words.is(verb, "planning")
            && sentence.children(verb, "aux").stream().allMatch(a -> a.is("aux:pass"));
    return told && subject != null && (ahead || isOnADay(sentence, verb))
        ? Optional.of(plan(verb, verb, subject, holder(verb, subject, parties)))
        : Optional.empty();
  }

  /** "set", "postponed", "put off". */
  private boolean isFixing(Sentence sentence, Token verb) {
    return words.is(verb, "fixing")
        || sentence.children(verb, "compound:prt", "advmod").stream()
            .anyMatch(p -> words.is(lower(verb) + " " + lower(p), "fixing"));
  }

  /** "The judge postponed the trial until May", "scheduled a hearing for Friday". */
  private Optional<Binding> moved(Sentence sentence, Token verb, Parties parties) {
    boolean told =
        verb.isVerb()
            && isFixing(sentence, verb)
            && !parties.isPassive(verb)
            && !Deeds.isInfinitive(sentence, verb)
            && statuses.of(sentence, verb).status().isDeed();
    Token occasion =
        !told
            ? null
            : sentence.children(verb, "obj").stream()
                .filter(o -> o.index() > verb.index() && isOccasion(sentence, o))
                .findFirst()
                .orElse(null);
    boolean to =
        occasion != null
            && Stream.of(verb, occasion)
                .flatMap(h -> sentence.children(h, "obl", "nmod").stream())
                .filter(o -> o.index() > verb.index() && CALENDAR.matcher(o.word()).matches())
                .anyMatch(
                    o ->
                        sentence.children(o, "case").stream()
                            .anyMatch(
                                c -> Set.of("until", "to", "for", "till").contains(lower(c))));
    Token subject = to ? parties.subject(verb) : null;
    return occasion == null || subject == null
        ? Optional.empty()
        : parties
            .of(subject)
            .filter(p -> parties.type(p) != ActorType.PLACE)
            .map(p -> plan(verb, verb, occasion, p));
  }

  /** "The funeral is due on Friday". */
  private Optional<Binding> due(Sentence sentence, Token due, Parties parties) {
    boolean said =
        words.is(due.word().toLowerCase(java.util.Locale.ROOT), "appointed")
            && due.tag().startsWith("J")
            && sentence.children(due, "cop").stream().anyMatch(c -> c.tag().matches("VB[PZ]"))
            && sentence.children(due, "advmod", "neg").stream().noneMatch(Appointments::isNot);
    Token subject = said ? sentence.child(due, "nsubj").orElse(null) : null;
    boolean thing = // "the next batch is due on Friday"
        subject != null
            && subject.isNoun()
            && !subject.isProperNoun()
            && !parties.isSomeone(subject)
            && (parties.holder(subject, true).isPresent()
                || sentence.children(subject, "amod", "nummod").stream()
                    .anyMatch(m -> words.is(m, "ordinal") || m.tag().equals("CD")))
            && !WordNet.get().nounFile(lower(subject)).equals("noun.phenomenon");
    return subject != null && (thing || isOccasion(sentence, subject)) && isOnADay(sentence, due)
        ? Optional.of(plan(due, due, subject, holder(due, subject, parties)))
        : Optional.empty();
  }

  /** "is expected to surrender on Friday", "a vote is expected on Friday". */
  private Optional<Binding> expected(Sentence sentence, Token verb, Parties parties) {
    boolean passive =
        lower(verb).equals("expect")
            && verb.tag().equals("VBN")
            && !sentence.children(verb, "aux:pass").isEmpty()
            && statuses.of(sentence, verb).status() != Status.DENIED;
    Token subject = passive ? parties.subject(verb) : null;
    subject = subject == null && passive ? passiveSubject(sentence, verb) : subject;
    if (subject == null) {
      return Optional.empty();
    }
    Token act =
        sentence.children(verb, "xcomp", "ccomp").stream()
            .filter(c -> Deeds.isInfinitive(sentence, c))
            .findFirst()
            .orElse(null);
    if (act == null) {
      return isOccasion(sentence, subject) && isOnADay(sentence, verb)
          ? Optional.of(plan(verb, verb, subject, holder(verb, subject, parties)))
          : Optional.empty();
    }
    Party by = parties.of(subject).filter(p -> parties.type(p) != ActorType.PLACE).orElse(null);
    boolean willed = by != null && !words.isUnwilled(sentence, act) && !parties.isPassive(act);
    boolean free = // "she is expected to sign": by now, on whatever day; of a firm it is a guess
        by != null
            && by.id() != null
            && (parties.type(by) == ActorType.PERSON || parties.isPublic(by))
            && sentence.children(verb, "aux:pass").stream()
                .anyMatch(a -> a.tag().matches("VB[PZ]"));
    return willed && (free || isOnADay(sentence, act) || isOnADay(sentence, verb))
        ? Optional.of(plan(verb, verb, act, by))
        : Optional.empty();
  }

  /** "The board could vote on it on Monday": it lies with the board, and has its day. */
  private Optional<Binding> open(Sentence sentence, Token verb, Parties parties) {
    boolean could =
        verb.isVerb()
            && sentence.children(verb, "aux").stream().anyMatch(a -> lower(a).equals("could"))
            && sentence.children(verb, "aux").stream().noneMatch(a -> lower(a).equals("have"))
            && sentence.children(verb, "advmod", "neg").stream().noneMatch(Appointments::isNot)
            && sentence.children(verb, "mark", "advcl").isEmpty()
            && (verb.is("root") || verb.relation().equals("acl:relcl") || verb.is("conj"));
    Token subject = could && isOnADay(sentence, verb) ? parties.subject(verb) : null;
    Party by = subject == null ? null : parties.of(subject).orElse(null);
    boolean willed =
        by != null
            && parties.type(by) != ActorType.PLACE
            && !words.isUnwilled(sentence, verb)
            && !parties.isPassive(verb);
    return willed ? Optional.of(plan(verb, verb, verb, by)) : Optional.empty();
  }

  /** "called a strike", "announced rallies", "is organizing a march": it is still to be held. */
  private Optional<Binding> called(Sentence sentence, Token verb, Parties parties) {
    boolean told = words.is(verb, "calling") || words.is(verb, "unveiling");
    boolean preparing = words.is(verb, "preparing") && verb.tag().matches("VB[GPZ]");
    if (!verb.isVerb()
        || !(told || preparing)
        || Deeds.isInfinitive(sentence, verb)
        || parties.isPassive(verb)
        || !statuses.of(sentence, verb).status().isDeed()) {
      return Optional.empty();
    }
    Token occasion =
        sentence.children(verb, "obj").stream()
            .filter(o -> o.isNoun() && o.index() > verb.index())
            .filter(
                o ->
                    words.is(o, "gathering")
                        || (words.is(verb, "unveiling") && words.is(o, "undertaken")))
            .filter(o -> sentence.children(o, "nmod:poss").isEmpty())
            .filter(
                o ->
                    sentence.children(o, "det").stream()
                        .noneMatch(d -> Set.of("the", "this", "no", "any").contains(lower(d))))
            .findFirst()
            .orElse(null);
    Token subject = occasion == null ? null : parties.subject(verb);
    if (occasion == null || subject == null) {
      return Optional.empty();
    }
    Party by = parties.of(subject).filter(p -> parties.type(p) != ActorType.PLACE).orElse(null);
    return by == null && !words.is(subject, "document")
        ? Optional.empty()
        : Optional.of(plan(verb, verb, occasion, by));
  }

  private static @Nullable Token passiveSubject(Sentence sentence, Token verb) {
    return sentence.child(verb, "nsubj:pass").orElse(null);
  }

  /** "The talks will resume on Monday", "the trial is due to start in May". */
  private Optional<Binding> held(Sentence sentence, Token verb, Parties parties) {
    boolean take =
        lower(verb).equals("take")
            && sentence.children(verb, "obj").stream().anyMatch(o -> lower(o).equals("place"));
    boolean hold = lower(verb).equals("hold") && parties.isPassive(verb);
    if (!take && !hold && !words.is(verb, "happening")) {
      return Optional.empty();
    }
    Token subject =
        Stream.concat(
                sentence.children(verb, "nsubj", "nsubj:pass").stream(),
                above(sentence, verb).stream())
            .filter(s -> isOccasion(sentence, s) && s.index() < verb.index())
            .findFirst()
            .orElse(null);
    if (subject == null || !isAhead(sentence, verb) || !isOnADay(sentence, verb)) {
      return Optional.empty();
    }
    boolean bare = sentence.children(verb, "aux").isEmpty(); // "talks to resume on Monday"
    return Optional.of(plan(verb, bare ? subject : verb, subject, holder(verb, subject, parties)));
  }

  /** The subject of the verb or adjective that an infinitive hangs on, or its noun. */
  private static Optional<Token> above(Sentence sentence, Token verb) {
    Token head = sentence.head(verb).orElse(null);
    if (head == null || !Deeds.isInfinitive(sentence, verb)) {
      return Optional.empty();
    }
    return verb.is("acl")
        ? Optional.of(head)
        : sentence.child(head, "nsubj", "nsubj:pass").filter(s -> verb.is("xcomp"));
  }

  /** "will resume", "is due to resume", "talks to resume". */
  private boolean isAhead(Sentence sentence, Token verb) {
    Status status = statuses.of(sentence, verb).status();
    boolean infinitive = Deeds.isInfinitive(sentence, verb);
    if (status == Status.DENIED
        || (status == Status.HYPOTHETICAL && !infinitive)
        || sentence.children(verb, "advmod", "neg").stream().anyMatch(n -> isNot(n))
        || sentence.children(verb, "mark").stream()
            .anyMatch(m -> lower(m).equals("if") || lower(m).equals("whether"))) {
      return false;
    }
    boolean modal = sentence.children(verb, "aux").stream().anyMatch(a -> AHEAD.contains(lower(a)));
    if (modal || !infinitive) {
      return modal;
    }
    Token head = sentence.head(verb).orElse(null);
    boolean set =
        head != null
            && (words.is(head.word().toLowerCase(java.util.Locale.ROOT), "appointed")
                || words.is(head, "fixing")
                || lower(head).equals("expect"));
    boolean beTo =
        sentence.children(verb, "aux", "cop").stream().anyMatch(a -> a.tag().matches("VB[PZ]"));
    return set || beTo || verb.is("acl") || verb.is("root");
  }

  private static boolean isNot(Token adverb) {
    return adverb.lemma().equals("not") || adverb.lemma().equals("n't");
  }

  private static Binding plan(Token cue, Token told, Token act, @Nullable Party by) {
    String why = "put on a day by “" + cue.word() + "”";
    return new Binding(cue, told, act, CommitmentKind.PLAN, by, null, null, why);
  }

  private boolean isOccasion(Sentence sentence, Token noun) {
    return noun.isNoun()
        && (words.is(noun, "occasion")
            || words.is(noun, "judicial")
            || EventLexicon.get()
                .noun(sentence, noun)
                .filter(c -> c != PloverClass.OTHER) // storms and crashes have no calendar
                .isPresent());
  }

  /** Whose it is to hold it; null if the report does not say. */
  private @Nullable Party holder(Token verb, Token noun, Parties parties) {
    Optional<Party> told = parties.agent(verb).or(() -> parties.holder(noun, true));
    boolean court = told.isEmpty() && words.is(noun, "judicial");
    return (court ? parties.court() : told).orElse(null);
  }

  /** "called a strike for Friday": the day is that of the strike. */
  static boolean isForADay(Sentence sentence, Token verb, Token occasion) {
    return Stream.of(verb, occasion)
        .flatMap(h -> sentence.children(h, "obl", "nmod").stream())
        .filter(o -> CALENDAR.matcher(o.word()).matches())
        .anyMatch(o -> sentence.children(o, "case").stream().anyMatch(c -> lower(c).equals("for")));
  }

  /** A day of the week, a month, a year or a word for a day. */
  static boolean isDay(Token token) {
    return CALENDAR.matcher(token.word()).matches() || SPANS.contains(lower(token));
  }

  /** Whether a day, a month or a coming week is told with the verb, behind it. */
  static boolean isOnADay(Sentence sentence, Token verb) {
    return sentence.children(verb, "obl", "nmod", "obl:tmod", "advmod").stream()
        .anyMatch(o -> o.index() > verb.index() && isADay(sentence, o));
  }

  static boolean isCalendar(String word) {
    return CALENDAR.matcher(word).matches();
  }

  private static boolean isADay(Sentence sentence, Token o) {
    if (CALENDAR.matcher(o.word()).matches()) {
      return true;
    }
    boolean end = // "before the end of October", "by the end of the year"
        lower(o).equals("end")
            && sentence.children(o, "nmod").stream()
                .anyMatch(n -> CALENDAR.matcher(n.word()).matches() || SPANS.contains(lower(n)));
    boolean weekend =
        lower(o).equals("weekend")
            && sentence.children(o, "case").stream().anyMatch(c -> lower(c).equals("for"));
    boolean within = // "within 30 days"
        DURATIONS.contains(lower(o))
            && sentence.children(o, "case").stream().anyMatch(c -> lower(c).equals("within"))
            && !sentence.children(o, "nummod").isEmpty();
    boolean season = SEASONS.contains(lower(o)) && !sentence.children(o, "det").isEmpty();
    boolean coming =
        SPANS.contains(lower(o))
            && (sentence.children(o, "compound").stream()
                    .anyMatch(m -> CALENDAR.matcher(m.word()).matches())
                || sentence.children(o, "amod", "det", "advmod").stream()
                    .anyMatch(m -> COMING.contains(lower(m)) || lower(m).equals("come")));
    return end || weekend || within || season || coming;
  }
}

package org.annals.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.report.PassageKind;
import org.annals.text.Span;
import org.annals.time.ClauseTimes;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of a report: verbs, event nouns and light-verb phrases that the lexicon holds,
 * and other verbs of doing where someone named does them.
 *
 * <p>Left out: generic and merely evaluative clauses, conditions, purposes, and what is only
 * thought in a quotation. Not read yet: events told by adjectives ("the dead man"), and coreference
 * of clauses ("that").
 */
public final class Events {
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
  private static final Set<PloverClass> HOSTILE =
      Set.of(PloverClass.ASSAULT, PloverClass.COERCE, PloverClass.SANCTION, PloverClass.RETREAT);
  private static final Set<String> NAMING = Set.of("name", "identify", "quote");
  private static final int LONGEST_EVIDENCE_TOKENS = 80;
  private static final int MOST_TERMS = 12;

  private final EventLexicon lexicon = EventLexicon.get();
  private final StatusWords words = new StatusWords();
  private final ClauseStatus statuses = new ClauseStatus();

  /**
   * The events of a report.
   *
   * @param text the report as the language layer reads it
   * @param times when its clauses were so
   * @param cast its actors
   * @param attribution who asserts what
   * @return in reading order
   */
  public List<EventMention> read(Text text, ClauseTimes times, Cast cast, Attribution attribution) {
    List<EventMention> events = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      if (sentence.kind() != PassageKind.TITLE) {
        BitSet consumed = new BitSet();
        List<Candidate> candidates = new ArrayList<>();
        for (Token token : sentence.tokens()) {
          if (token.isVerb()) {
            verb(sentence, token, cast, attribution, consumed).ifPresent(candidates::add);
          }
        }
        for (Token token : sentence.tokens()) {
          if (token.isNoun() && !consumed.get(token.index())) {
            noun(sentence, token, cast, candidates).ifPresent(candidates::add);
          }
        }
        carryOver(sentence, candidates);
        candidates.sort(java.util.Comparator.comparingInt(c -> c.head().index()));
        for (Candidate candidate : candidates) {
          events.add(mention(text, candidate, times, cast, attribution));
        }
      }
    }
    return events;
  }

  /** "ordered the strike that killed …": one deed, told by its last clause, with all who did it. */
  private static void carryOver(Sentence sentence, List<Candidate> candidates) {
    for (Candidate inner : List.copyOf(candidates)) {
      if (!inner.head().relation().equals("acl:relcl")) {
        continue;
      }
      Token noun = sentence.token(inner.head().head());
      candidates.removeIf(
          outer -> {
            boolean carries =
                noun.head() == outer.head().index()
                    && outer.head().isVerb()
                    && outer.type() == inner.type();
            if (carries) {
              inner.participants().by.addAll(outer.participants().by);
              inner.participants().to.removeAll(inner.participants().by);
            }
            return carries;
          });
    }
  }

  private record Candidate(
      Sentence sentence,
      Token head,
      PloverClass type,
      ClauseStatus.Reading status,
      Participants participants,
      @Nullable Token subject,
      double strength) {}

  // ---------------------------------------------------------------- verbs

  private Optional<Candidate> verb(
      Sentence sentence, Token verb, Cast cast, Attribution attribution, BitSet consumed) {
    if (verb.is("aux")
        || verb.is("cop")
        || verb.is("amod")
        || verb.is("compound")
        || verb.is("case")
        || verb.is("csubj")
        || verb.is("nsubj")
        || verb.is("fixed")) {
      return Optional.empty();
    }
    if (!sentence.children(verb, "cop").isEmpty()
        || isPurpose(sentence, verb)
        || isCondition(sentence, verb)) {
      return Optional.empty();
    }
    boolean reduced =
        verb.tag().equals("VBN") && verb.is("acl") && !verb.relation().equals("acl:relcl");
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    Optional<PloverClass> own = lexicon.verb(sentence, verb);
    Optional<Token> carried = carried(sentence, verb);
    boolean clause = !sentence.children(verb, "ccomp", "xcomp").isEmpty();
    boolean phase = words.verb(lemma).filter(Status.ONGOING::equals).isPresent();
    if (phase && clause) {
      return Optional.empty(); // "began to withdraw": the withdrawal is the event
    }
    boolean plans = words.verb(lemma).isPresent() && own.filter(SPOKEN::contains).isEmpty();
    if (clause && (plans || (lexicon.isSaying(lemma) && own.filter(SPOKEN::contains).isEmpty()))) {
      return Optional.empty();
    }
    if (isHeldByGovernor(sentence, verb)
        || isFollowing(sentence, verb)
        || isAboutNaming(sentence, verb)) {
      return Optional.empty();
    }
    PloverClass type;
    double strength;
    if (carried.isPresent()
        && (lexicon.isLight(lemma) || own.filter(c -> c != PloverClass.OTHER).isEmpty())) {
      type = lexicon.noun(sentence, carried.get()).orElseThrow();
      strength = 1;
      consumed.set(carried.get().index());
    } else if (own.isPresent() && !(lexicon.isSaying(lemma) && own.get() == PloverClass.OTHER)) {
      type = own.get();
      strength = type == PloverClass.OTHER ? 0.6 : 1;
    } else if (!lexicon.isSaying(lemma)
        && !lexicon.isLight(lemma)
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
    Participants participants = new Participants(sentence, cast).verb(verb);
    if (carried.isPresent() && consumed.get(carried.get().index())) {
      Participants inner = new Participants(sentence, cast).noun(carried.get(), true);
      (participants.isPassive(verb) ? participants.by : participants.to)
          .addAll(participants.isPassive(verb) ? inner.by : inner.to);
      if (participants.by.isEmpty()) {
        participants.by.addAll(inner.by);
      }
      participants.to.removeAll(participants.by);
    }
    ClauseStatus.Reading status = statuses.of(sentence, verb);
    if (status.status() == Status.PLANNED
        && HOSTILE.contains(type)
        && hasCondition(sentence, verb)) {
      status = new ClauseStatus.Reading(Status.THREATENED, status.why() + " under a condition");
    }
    if (!participants.by.isEmpty() || participants.isPassive(verb)) {
      status = spoken(verb, type, status);
    }
    Optional<Attribution.Source> source = attribution.at(verb.span());
    boolean quoted = source.map(Attribution.Source::quoted).orElse(false);
    if (!isTold(sentence, verb, type, status, participants, strength, quoted)) {
      return Optional.empty();
    }
    return Optional.of(
        new Candidate(
            sentence,
            verb,
            typeFor(type, status.status()),
            status,
            participants,
            participants.subject(verb),
            strength));
  }

  /** A deed that is only threatened is a threat, one that is only demanded a demand. */
  private static PloverClass typeFor(PloverClass type, Status status) {
    return switch (status) {
      case THREATENED -> PloverClass.THREATEN;
      case DEMANDED -> type == PloverClass.COERCE ? type : PloverClass.REQUEST;
      default -> type;
    };
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
    boolean actors = !participants.by.isEmpty() || !participants.to.isEmpty();
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
      case ONGOING -> actors && (strength >= 1 || !status.why().equals("present tense"));
      case HAPPENED -> sure ? actors || !quoted : actors;
      default -> actors;
    };
  }

  /**
   * The event noun that a verb carries: object of a light verb, or subject of one that only says it
   * went on.
   */
  private Optional<Token> carried(Sentence sentence, Token verb) {
    String lemma = verb.lemma().toLowerCase(Locale.ROOT);
    if (lexicon.isLight(lemma)) {
      return sentence.children(verb, "obj", "obl", "nsubj:pass").stream()
          .filter(o -> lexicon.noun(sentence, o).isPresent())
          .findFirst();
    }
    Optional<Token> object =
        sentence.children(verb, "obj").stream()
            .filter(
                o -> lexicon.verb(sentence, verb).filter(c -> c == PloverClass.OTHER).isPresent())
            .filter(o -> lexicon.noun(sentence, o).filter(c -> c != PloverClass.OTHER).isPresent())
            .findFirst();
    if (object.isPresent()) {
      return object;
    }
    return sentence.children(verb, "nsubj", "nsubj:pass").stream()
        .filter(
            s ->
                lexicon.verb(sentence, verb).filter(c -> c == PloverClass.OTHER).isPresent()
                    || words.verb(lemma).filter(Status.ONGOING::equals).isPresent())
        .filter(s -> lexicon.noun(sentence, s).filter(c -> c != PloverClass.OTHER).isPresent())
        .findFirst();
  }

  /** Whether the clause, or the one that governs it, holds only if something else does. */
  private static boolean hasCondition(Sentence sentence, Token verb) {
    Token at = verb;
    for (int i = 0; i < 3; i++) {
      if (sentence.children(at, "advcl").stream().anyMatch(c -> isCondition(sentence, c))) {
        return true;
      }
      Optional<Token> above = sentence.head(at);
      if (above.isEmpty() || !(at.is("xcomp") || at.is("ccomp"))) {
        return false;
      }
      at = above.get();
    }
    return false;
  }

  /** "asked not to be named": said of the source, no event of the story. */
  private static boolean isAboutNaming(Sentence sentence, Token verb) {
    return sentence.children(verb, "xcomp", "advcl", "ccomp").stream()
            .anyMatch(
                inner ->
                    NAMING.contains(inner.lemma())
                        || sentence.children(inner, "xcomp").stream()
                            .anyMatch(i -> NAMING.contains(i.lemma())))
        || sentence.children(verb, "obl").stream()
            .anyMatch(
                o ->
                    sentence.children(o, "nmod").stream()
                        .anyMatch(n -> n.lemma().equals("anonymity")));
  }

  private static boolean isPurpose(Sentence sentence, Token verb) {
    boolean to =
        sentence.children(verb, "mark").stream().anyMatch(m -> m.word().equalsIgnoreCase("to"));
    return verb.tag().equals("VB") && to && verb.is("advcl");
  }

  /**
   * "met to discuss", "was sent to guard": what it was for, told with the deed that is an event
   * already.
   */
  private boolean isFollowing(Sentence sentence, Token verb) {
    Optional<Token> above = sentence.head(verb);
    boolean infinitive = verb.tag().equals("VB") && sentence.children(verb, "aux").isEmpty();
    return infinitive
        && verb.is("xcomp")
        && above.filter(Token::isVerb).isPresent()
        && words.verb(above.get().lemma()).isEmpty()
        && !lexicon.isSaying(above.get().lemma());
  }

  private static boolean isCondition(Sentence sentence, Token verb) {
    return sentence.children(verb, "mark").stream()
        .anyMatch(m -> Set.of("if", "unless", "whether").contains(m.lemma()));
  }

  /**
   * "threatened to close": the threat holds the closing; "urged him to go": the demand holds the
   * going.
   */
  private boolean isHeldByGovernor(Sentence sentence, Token verb) {
    Token at = verb;
    while (at.is("conj")
        && sentence.head(at).isPresent()
        && sentence.children(at, "nsubj", "nsubj:pass").isEmpty()) {
      at = sentence.head(at).get();
    }
    Optional<Token> above = sentence.head(at);
    if (above.isEmpty()
        || !(at.is("xcomp") || at.is("ccomp") || at.is("acl") || at.is("advcl"))
        || at.relation().equals("acl:relcl")) {
      return false;
    }
    boolean bare = at.tag().equals("VB") || at.tag().equals("VBG");
    Optional<Status> status =
        above.get().isVerb() ? words.verb(above.get().lemma()) : words.noun(above.get().lemma());
    boolean speaks =
        status
            .filter(s -> s == Status.THREATENED || s == Status.DEMANDED || s == Status.OFFERED)
            .isPresent();
    Optional<PloverClass> type =
        above.get().isVerb()
            ? lexicon.verb(sentence, above.get())
            : lexicon.noun(sentence, above.get());
    return bare && speaks && type.isPresent();
  }

  // ---------------------------------------------------------------- nouns

  private Optional<Candidate> noun(
      Sentence sentence, Token noun, Cast cast, List<Candidate> verbs) {
    Optional<PloverClass> type = lexicon.noun(sentence, noun);
    boolean inside =
        noun.is("compound")
            || noun.isProperNoun()
            || noun.name().equals("PERSON")
            || noun.name().equals("ORGANIZATION");
    if (type.isEmpty() || inside || cast.holding(sentence.index(), noun).isPresent()) {
      return Optional.empty();
    }
    Participants participants = new Participants(sentence, cast).noun(noun, isDoneTo(noun));
    ClauseStatus.Reading status = statuses.of(sentence, noun);
    boolean actors = !participants.by.isEmpty() || !participants.to.isEmpty();
    boolean definite =
        sentence.children(noun, "det").stream()
            .anyMatch(
                d ->
                    d.lemma().equals("the")
                        || d.lemma().equals("this")
                        || d.lemma().equals("that"));
    boolean owned = !sentence.children(noun, "nmod:poss").isEmpty();
    boolean told = !sentence.children(noun, "nmod", "acl").isEmpty();
    boolean modified = !sentence.children(noun, "amod", "compound", "nummod").isEmpty();
    Optional<Token> governor = sentence.head(noun);
    if (!actors && governor.isPresent() && words.adjective(governor.get().lemma()).isPresent()) {
      Token subject = participants.subject(governor.get()); // "is due in Lima for talks"
      if (subject != null) {
        cast.at(sentence.index(), subject).ifPresent(a -> participants.by.add(a.id()));
        actors = !participants.by.isEmpty();
        status =
            new ClauseStatus.Reading(
                words.adjective(governor.get().lemma()).get(), "“" + governor.get().word() + "”");
      }
    }
    boolean again = definite && type.get() != PloverClass.OTHER;
    if (!actors && !again && !(definite && (told || modified)) && !(owned && told)) {
      return Optional.empty();
    }
    if (type.get() == PloverClass.OTHER && !definite && !actors) {
      return Optional.empty();
    }
    boolean content = told || owned || !sentence.children(noun, "ccomp").isEmpty();
    if (type.get() == PloverClass.THREATEN && !content) {
      return Optional.empty(); // "the flood threat": a danger, no one's threat
    }
    for (Candidate verb : verbs) {
      boolean argument =
          noun.head() == verb.head().index()
              && (noun.is("obj") || noun.is("nsubj") || noun.is("nsubj:pass"));
      if (argument && (verb.type() == type.get() || type.get() == PloverClass.OTHER)) {
        return Optional.empty();
      }
    }
    boolean tellsMore =
        verbs.stream()
            .anyMatch(
                v ->
                    v.head().is("acl")
                        && v.head().head() == noun.index()
                        && v.type() == type.get());
    if (tellsMore) {
      return Optional.empty(); // "the strike that killed …": the clause tells it
    }
    Optional<Token> clause = clauseOf(sentence, noun);
    boolean bare = !actors && !told && !modified && !owned;
    if (bare
        && (clause.isEmpty()
            || verbs.stream().anyMatch(v -> v.head().index() == clause.get().index()))) {
      return Optional.empty(); // "the talks", in a clause that is told itself or tells nothing
    }
    boolean background = noun.is("obl") || noun.is("nmod");
    PloverClass of = content(sentence, noun).orElse(type.get());
    return Optional.of(
        new Candidate(
            sentence,
            noun,
            typeFor(of, status.status()),
            status,
            participants,
            null,
            background ? 0.5 : 0.8));
  }

  /** The finite verb in whose clause a noun stands. */
  private static Optional<Token> clauseOf(Sentence sentence, Token noun) {
    Optional<Token> above = sentence.head(noun);
    for (int i = 0; i < 4 && above.isPresent() && !above.get().isVerb(); i++) {
      above = sentence.head(above.get());
    }
    return above.filter(Token::isVerb);
  }

  /** "an offer of a truce": the class of what is offered. */
  private Optional<PloverClass> content(Sentence sentence, Token noun) {
    if (lexicon.noun(sentence, noun).filter(c -> c == PloverClass.OTHER).isEmpty()) {
      return Optional.empty();
    }
    return sentence.children(noun, "nmod").stream()
        .flatMap(of -> lexicon.noun(sentence, of).stream())
        .findFirst();
  }

  /** Whether "of X" after the noun names whom it is done to. */
  private static boolean isDoneTo(Token noun) {
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    return !Set.of(
            "withdrawal",
            "retreat",
            "exit",
            "departure",
            "resignation",
            "collapse",
            "threat",
            "warning",
            "offer",
            "protest",
            "rally",
            "surge",
            "arrival",
            "pullout",
            "visit",
            "drawdown")
        .contains(lemma);
  }

  // ---------------------------------------------------------------- the mention

  private EventMention mention(
      Text text, Candidate c, ClauseTimes times, Cast cast, Attribution attribution) {
    Sentence sentence = c.sentence();
    boolean condition =
        c.status().status() == Status.THREATENED || c.status().status() == Status.HYPOTHETICAL;
    boolean bare =
        c.head().isNoun()
            && c.participants().by.isEmpty()
            && c.participants().to.isEmpty()
            && sentence
                .children(c.head(), "nmod", "acl", "amod", "compound", "nmod:poss")
                .isEmpty();
    Token told = bare ? clauseOf(sentence, c.head()).orElse(c.head()) : c.head();
    Token subject =
        told.equals(c.head()) ? c.subject() : new Participants(sentence, cast).subject(told);
    String what = new EventLine(sentence, cast).of(told, subject, condition);
    Optional<Attribution.Source> source = attribution.at(c.head().span());
    Optional<String> place =
        c.participants().place(c.head()).map(p -> placeWords(text, sentence, p, cast));
    String lemma = c.head().lemma().toLowerCase(Locale.ROOT);
    return new EventMention(
        what,
        c.type(),
        times.at(sentence, c.head()),
        c.status().status(),
        List.copyOf(c.participants().by),
        List.copyOf(c.participants().to),
        place.orElse(null),
        source.map(Attribution.Source::actor).orElse(null),
        source.map(Attribution.Source::words).orElse(null),
        prominence(text, c),
        c.head().isNoun() ? WordNet.get().verbOf(lemma).orElse(lemma) : lemma,
        terms(sentence, c.head()),
        text.evidence(around(sentence, c.head()), c.head().span()),
        (c.head().isVerb() ? "verb" : "noun")
            + " “"
            + c.head().word()
            + "”; status: "
            + c.status().why());
  }

  private static String placeWords(Text text, Sentence sentence, Token place, Cast cast) {
    return cast.at(sentence.index(), place)
        .flatMap(
            a ->
                a.mentions().stream()
                    .filter(m -> m.sentence() == sentence.index() && m.head() == place.index())
                    .findFirst())
        .map(m -> m.words())
        .orElseGet(() -> text.words(sentence, place.index(), place.index()));
  }

  private static Span around(Sentence sentence, Token head) {
    if (sentence.size() <= LONGEST_EVIDENCE_TOKENS) {
      return sentence.span();
    }
    int first = Math.max(0, head.index() - LONGEST_EVIDENCE_TOKENS / 2);
    int last = Math.min(sentence.size() - 1, head.index() + LONGEST_EVIDENCE_TOKENS / 2 - 1);
    return sentence.span(first, last);
  }

  private static double prominence(Text text, Candidate c) {
    double position = 1 - 0.6 * c.sentence().index() / Math.max(1, text.sentences().size());
    double actors =
        Math.min(2, c.participants().by.size()) * 0.5 + (c.participants().to.isEmpty() ? 0 : 0.5);
    double status =
        c.status().status() == Status.HYPOTHETICAL || c.status().status() == Status.DENIED
            ? 0.4
            : 1;
    double value = (0.4 * c.strength() + 0.3 * position + 0.3 * Math.min(1, actors)) * status;
    return Math.round(value * 1000) / 1000.0;
  }

  private static List<String> terms(Sentence sentence, Token head) {
    Set<String> terms = new LinkedHashSet<>();
    BitSet in = sentence.subtree(head);
    for (int i = in.nextSetBit(0); i >= 0 && terms.size() < MOST_TERMS; i = in.nextSetBit(i + 1)) {
      Token t = sentence.token(i);
      if (t.isNoun() || t.isVerb() || t.tag().startsWith("JJ") || t.tag().equals("CD")) {
        terms.add(t.lemma().toLowerCase(Locale.ROOT));
      }
    }
    return List.copyOf(terms);
  }
}

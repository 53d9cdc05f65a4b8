package org.annals.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.annals.report.PassageKind;
import org.annals.text.Span;
import org.annals.time.ClauseTimes;
import org.annals.time.TimeReference;

/**
 * Reads the events of a report: verbs, event nouns and light-verb phrases that the lexicon holds,
 * and other verbs of doing where someone named does them.
 *
 * <p>Left out: generic and merely evaluative clauses, conditions, purposes, and what is only
 * thought in a quotation. Not read yet: events told by adjectives ("the dead man"), and coreference
 * of clauses ("that").
 */
public final class Events {
  private static final int LONGEST_EVIDENCE_TOKENS = 80;
  private static final int MOST_TERMS = 12;

  /** A sentence of so many tokens stands for a line that cannot be cut out of it. */
  private static final int LONGEST_OWN_WORDS = 34;

  private static final WordSets PARTIES = new WordSets("parties.tsv");

  /** Classes of what is put on a place, and taken from it again. */
  private static final Set<PloverClass> BORNE = Set.of(PloverClass.COERCE, PloverClass.CONCEDE);

  /** Done to those who live where it is done. */
  private static final Set<PloverClass> LOCATED =
      Set.of(
          PloverClass.ASSAULT,
          PloverClass.RETREAT,
          PloverClass.COERCE,
          PloverClass.CONCEDE,
          PloverClass.AID,
          PloverClass.MOBILIZE);

  /** What is done by speaking for someone. */
  private static final Set<PloverClass> SPOKEN =
      Set.of(
          PloverClass.AGREE,
          PloverClass.CONSULT,
          PloverClass.COOPERATE,
          PloverClass.REQUEST,
          PloverClass.ACCUSE,
          PloverClass.REJECT,
          PloverClass.SUPPORT,
          PloverClass.THREATEN);

  /** What hangs on words that the line leaves out. */
  private static final Pattern DANGLING =
      Pattern.compile("^(Than|Whose|Whom|Which|Who|That|Even|Asked) ");

  /** "That same night the dam broke" is no line without a head. */
  private static final Pattern THAT_TIME = Pattern.compile("^That (?:very )?(?:same )?(\\w+),? ");

  /** What tells nothing: a word alone, or with a pronoun. */
  private static final Pattern ALONE =
      Pattern.compile("((?i:its|their|his|her|that|those|this|these|the|it|they) )?\\S+");

  /** What does not say whom it means. */
  private static final Pattern OPEN =
      Pattern.compile(
          "^(?:It|They|He|She|Its|Their|His|Her|One|This|That|Much|(\\S+ ){1,2}of wh\\w+) ");

  private static final double LESS_CLEAR = 0.8;

  private final VerbReader verbs;
  private final NounReader nouns;
  private final DetailReader details;
  private final Frames frames;

  public Events() {
    EventLexicon lexicon = EventLexicon.get();
    StatusWords words = StatusWords.get();
    ClauseStatus statuses = new ClauseStatus();
    verbs = new VerbReader(lexicon, words, statuses);
    nouns = new NounReader(lexicon, words, statuses);
    details = new DetailReader(lexicon, statuses);
    frames = new Frames(lexicon);
  }

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
    List<Candidate> all = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      all.addAll(read(sentence, cast, attribution));
    }
    OneSense.settle(all);
    SameDeed.fill(all);
    Proceedings.fill(text, cast, all);
    Crowds.fill(cast, all);
    TwoTogether.fill(cast, all);
    BothSides.fill(cast, all);
    AnsweredDeeds.fill(all);
    Announced.fill(cast, attribution, all);
    DescribedDoers.fill(cast, all);
    all.stream().filter(c -> SPOKEN.contains(c.type())).forEach(c -> c.participants().actFor());
    List<EventMention> events = new ArrayList<>();
    int next = 0;
    while (next < all.size()) {
      int end = next;
      while (end < all.size() && all.get(end).sentence().equals(all.get(next).sentence())) {
        end++;
      }
      events.addAll(mentions(text, all.subList(next, end), times, cast, attribution));
      next = end;
    }
    events.removeIf(e -> e.what().indexOf(' ') <= 0); // a word alone tells nothing
    return events;
  }

  /** Of one sentence; where it would tell nothing but details, the likeliest is told for itself. */
  private List<EventMention> mentions(
      Text text,
      List<Candidate> candidates,
      ClauseTimes times,
      Cast cast,
      Attribution attribution) {
    List<EventMention> events = new ArrayList<>();
    candidates.forEach(c -> events.add(mention(text, c, times, cast, attribution)));
    if (!events.stream().allMatch(EventMention::isDetail)) {
      return events;
    }
    double[] chances = new double[events.size()];
    Arrays.setAll(chances, i -> ChiefDeed.probability(candidates.get(i), cast, attribution));
    List<Integer> likeliestFirst =
        IntStream.range(0, chances.length)
            .filter(i -> chances[i] >= ChiefDeed.LEAST)
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> -chances[i]))
            .toList();
    for (int i : likeliestFirst) {
      EventMention told =
          mention(text, ChiefDeed.told(candidates.get(i)), times, cast, attribution);
      if (!told.isDetail()) {
        events.set(i, told);
        break;
      }
    }
    return events;
  }

  private List<Candidate> read(Sentence sentence, Cast cast, Attribution attribution) {
    BitSet consumed = new BitSet();
    List<Candidate> candidates = new ArrayList<>();
    if (sentence.kind() != PassageKind.TITLE) {
      for (Token token : sentence.tokens()) {
        if (token.isVerb()) {
          verbs.read(sentence, token, cast, attribution, consumed).ifPresent(candidates::add);
        }
      }
      for (Token token : sentence.tokens()) {
        if (token.isNoun() && !consumed.get(token.index())) {
          nouns.read(sentence, token, cast, attribution, candidates).ifPresent(candidates::add);
        }
      }
      candidates.replaceAll(c -> frames.typed(c, cast));
      carryOver(sentence, candidates);
      candidates.removeIf(c -> isSecondOfPair(c, candidates));
      OneTelling.join(sentence, candidates);
      Remarks remarks = new Remarks(sentence, cast);
      candidates.replaceAll(c -> remarks.isOne(c.head(), c.status().status()) ? c.asDetail() : c);
    }
    candidates.forEach(c -> consumed.set(c.head().index()));
    for (Token token : sentence.tokens()) {
      if (!consumed.get(token.index())) {
        details
            .read(sentence, token, cast, attribution, candidates)
            .map(c -> isHeldByFrame(c, cast) ? c.asTold() : c)
            .map(c -> frames.typed(c, cast))
            .ifPresent(candidates::add);
      }
    }
    candidates.sort(Comparator.comparingInt(c -> c.head().index()));
    return candidates;
  }

  /**
   * "The army used artillery against the town": told for itself, by a verb that alone says little.
   */
  private boolean isHeldByFrame(Candidate c, Cast cast) {
    return c.isDetail()
        && c.status().status().isDeed()
        && c.subject() != null
        && (c.head().is("root") || c.head().is("conj") || c.head().is("ccomp"))
        && frames.isHeld(c, cast);
  }

  /** "advise and equip", "arrested and jailed": one deed in two words. */
  private static boolean isSecondOfPair(Candidate c, List<Candidate> all) {
    boolean shares =
        c.head().is("conj")
            && c.sentence().children(c.head(), "nsubj", "nsubj:pass", "obl", "aux").isEmpty()
            && !isOfOther(c);
    return shares
        && all.stream()
            .anyMatch(
                o ->
                    o.head().index() == c.head().head()
                        && o.type() == c.type()
                        && o.status().status() == c.status().status()
                        && o.participants().to.containsAll(c.participants().to));
  }

  /** "dissolved the council and suspended the law": each is done to something of its own. */
  private static boolean isOfOther(Candidate c) {
    return c.sentence().child(c.head(), "obj").isPresent()
        && c.sentence()
            .child(c.sentence().token(c.head().head()), "obj")
            .filter(first -> first.index() < c.head().index())
            .isPresent();
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
    boolean set =
        c.head().isNoun()
            && c.head().relation().startsWith("nsubj")
            && c.status().why().equals(ClauseStatus.TIME_TO_COME);
    Token told =
        (bare || set) && c.told().equals(c.head())
            ? NounReader.clauseOf(sentence, c.head()).orElse(c.head())
            : c.told();
    Token subject =
        told.equals(c.head()) ? c.subject() : new Participants(sentence, cast).subject(told);
    EventLine line = new EventLine(sentence, cast);
    String made =
        HiddenGerund.preposition(sentence, told).isPresent()
            ? line.gerund(told)
            : line.of(told, subject, condition);
    boolean whole = EventLine.isWhole(sentence, told, subject, made);
    String what = whole || sentence.size() > LONGEST_OWN_WORDS ? made : line.ownWords();
    Optional<Attribution.Source> source = attribution.at(c.head().span());
    ClauseStatus.Reading status = NotDone.of(c, what, source.isPresent());
    Optional<String> place =
        c.participants().place(c.head()).map(p -> placeWords(text, sentence, p, cast));
    String lemma = c.head().lemma().toLowerCase(Locale.ROOT);
    return new EventMention(
        what,
        NotDone.type(c, status),
        when(times, c, status),
        status.status(),
        List.copyOf(c.participants().by),
        to(c, cast),
        place.orElse(null),
        source.map(Attribution.Source::actor).orElse(null),
        source.map(Attribution.Source::words).orElse(null),
        prominence(text, cast, c, what, whole || sentence.size() <= LONGEST_OWN_WORDS),
        c.head().isNoun() ? WordNet.get().verbOf(lemma).orElse(lemma) : lemma,
        deed(c),
        terms(sentence, c.head()),
        text.evidence(around(sentence, c.head()), c.head().span()),
        (c.head().isVerb() ? "verb" : "noun")
            + " “"
            + c.head().word()
            + "”; status: "
            + status.why());
  }

  private static TimeReference when(ClauseTimes times, Candidate c, ClauseStatus.Reading status) {
    if (status.status() == Status.ONGOING) {
      return times.ongoing(c.sentence(), c.head());
    }
    TimeReference at = times.at(c.sentence(), c.head());
    return status.why().equals(ClauseStatus.TIME_TO_COME) ? at.ahead() : at;
  }

  /** What is done: "crack down", "negotiate" for "held negotiations". */
  private static String deed(Candidate c) {
    Token named = c.carried() == null ? c.head() : c.carried();
    String lemma = named.lemma().toLowerCase(Locale.ROOT);
    if (named.isNoun()) {
      return WordNet.get().verbOf(lemma).orElse(lemma);
    }
    return c.sentence()
        .child(named, "compound:prt")
        .map(particle -> lemma + " " + particle.lemma().toLowerCase(Locale.ROOT))
        .filter(WordNet.get()::isVerb)
        .orElse(lemma);
  }

  /**
   * Where no one is named, a state that is attacked or left is the one in which it is; a curfew is
   * borne by any place in which it is put on or eased.
   */
  private static List<String> to(Candidate c, Cast cast) {
    boolean located = LOCATED.contains(c.type());
    if (!c.participants().to.isEmpty() || !located) {
      return List.copyOf(c.participants().to);
    }
    boolean borne =
        BORNE.contains(c.type())
            && c.sentence().children(c.head(), "obj", "nsubj:pass").stream()
                .anyMatch(o -> PARTIES.has("measures", o.lemma().toLowerCase(Locale.ROOT)));
    return c.participants().place(c.head()).stream()
        .flatMap(p -> c.participants().parties.of(p, false).stream())
        .filter(id -> !c.participants().by.contains(id))
        .filter(
            id ->
                cast.actor(id).type() == ActorType.STATE
                    || (borne && cast.actor(id).type() == ActorType.PLACE))
        .distinct()
        .toList();
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

  private static double prominence(Text text, Cast cast, Candidate c, String what, boolean whole) {
    double position = 1 - 0.6 * c.sentence().index() / Math.max(1, text.sentences().size());
    double actors =
        Math.min(2, known(cast, c.participants().by)) * 0.5
            + (known(cast, c.participants().to) == 0 ? 0 : 0.5);
    double status =
        c.status().status() == Status.HYPOTHETICAL || c.status().status() == Status.DENIED
            ? 0.4
            : 1;
    double value = (0.4 * c.strength() + 0.3 * position + 0.3 * Math.min(1, actors)) * status;
    boolean detail = c.isDetail() || !whole || dangles(what) || ALONE.matcher(what).matches();
    double scaled = detail ? EventMention.asDetail(value) : value * clear(c, what);
    return Math.round(scaled * 1000) / 1000.0;
  }

  private static boolean dangles(String what) {
    Matcher time = THAT_TIME.matcher(what);
    boolean isTime = time.find() && WordNet.get().nounFile(time.group(1)).equals("noun.time");
    return !isTime && DANGLING.matcher(what).find();
  }

  /** How many of them are more than a description. */
  private static long known(Cast cast, Set<String> who) {
    return who.stream().filter(id -> !cast.actor(id).isDescribed()).count();
  }

  /** Another report's line is shown before one that leaves open who did it, or that they did. */
  private static double clear(Candidate c, String what) {
    boolean finite =
        !c.head().tag().equals("VBG")
            || c.sentence().child(c.head(), "aux", "aux:pass").isPresent();
    return finite && !OPEN.matcher(what).find() ? 1 : LESS_CLEAR;
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

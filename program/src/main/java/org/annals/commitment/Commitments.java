package org.annals.commitment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.actor.ActorType;
import org.annals.actor.Cast;
import org.annals.commitment.Parties.Party;
import org.annals.event.Attribution;
import org.annals.event.ClauseStatus;
import org.annals.event.EventLexicon;
import org.annals.event.EventLine;
import org.annals.event.EventMention;
import org.annals.event.PloverClass;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.report.PassageKind;
import org.annals.time.Dates;
import org.annals.time.TimeReference;
import org.jspecify.annotations.Nullable;

/**
 * Reads commitments from the verbs and nouns that bind ({@code verbs.tsv}, {@code nouns.tsv}) and
 * from clauses that lie ahead, with their condition and due date.
 *
 * <p>Only what is told as said or done binds: a promise that someone may make, is asked for or is
 * denied is none. Not read yet: commitments whose deed is told in another sentence ("He kept the
 * promise."), and those of adjectives ("a planned strike").
 */
public final class Commitments {
  private static final int MOST_TERMS = 10;
  private static final java.util.Set<String> DEFINITE = java.util.Set.of("the", "this", "that");
  private static final Pattern ECHO = Pattern.compile("^(It|They) (?:would|will|expects?) ");
  private static final Pattern NOT = Pattern.compile("(?i)\\b(?:not|never|no|cannot)\\b|n['’]t\\b");

  private final CommitmentWords words = new CommitmentWords();
  private final VerbBindings verbs;
  private final NounBindings nouns;
  private final AheadBindings ahead;
  private final Appointments appointments;
  private final Deadlines deadlines;
  private final Coming coming;
  private final Settled settled;
  private final Wishes wishes;
  private final Afterwards afterwards;
  private final Warnings warnings;
  private final ToldAhead toldAhead;
  private final DealTerms dealTerms;
  private final Demanded demanded;
  private final Exchanges exchanges;

  public Commitments() {
    ClauseStatus statuses = new ClauseStatus();
    verbs = new VerbBindings(words, statuses);
    nouns = new NounBindings(words, statuses);
    ahead = new AheadBindings(words);
    appointments = new Appointments(words, statuses);
    deadlines = new Deadlines(words, statuses);
    coming = new Coming(words);
    settled = new Settled(words);
    wishes = new Wishes(words);
    afterwards = new Afterwards(words);
    warnings = new Warnings(words);
    toldAhead = new ToldAhead(words);
    dealTerms = new DealTerms(words);
    demanded = new Demanded(words);
    exchanges = new Exchanges(words);
  }

  /**
   * The commitments of a report.
   *
   * @param text the report as the language layer reads it
   * @param dates its dates
   * @param cast its actors
   * @param events its events, in reading order
   * @param attribution who asserts what
   * @return in reading order
   */
  public List<CommitmentMention> read(
      Text text, Dates dates, Cast cast, List<EventMention> events, Attribution attribution) {
    Map<Integer, PloverClass> classes = new HashMap<>();
    events.forEach(e -> classes.putIfAbsent(e.evidence().focus().begin(), e.type()));
    List<CommitmentMention> found = new ArrayList<>();
    BitSet threats = threats(text);
    List<Read> bound = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      if (sentence.kind() != PassageKind.TITLE) {
        boolean nearThreat = threats.get(sentence.index());
        Parties parties = new Parties(text, sentence, cast, words);
        for (Binding binding :
            bindings(text, sentence, parties, attribution, classes, nearThreat)) {
          bound.add(new Read(sentence, parties, binding));
        }
      }
    }
    Holders holders = holders(text, cast, bound);
    for (Read b : bound) {
      mention(text, dates, cast, b.sentence(), b.parties(), holders, attribution, b.binding())
          .ifPresent(found::add);
    }
    found.addAll(endings(text, cast, attribution, found));
    return found;
  }

  /** "withdrew its offer", "the truce collapsed": told of what an earlier sentence tells. */
  private List<CommitmentMention> endings(
      Text text, Cast cast, Attribution attribution, List<CommitmentMention> found) {
    List<CommitmentMention> ended = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      afterwards.of(text, sentence, attribution, found).ifPresent(ended::add);
      afterwards.rest(text, sentence, attribution, found).ifPresent(ended::add);
      Parties parties = new Parties(text, sentence, cast, words);
      for (Token noun : sentence.tokens()) {
        CommitmentKind kind = words.noun(noun).map(CommitmentWords.Cue::kind).orElse(null);
        Ending ending = kind == null ? null : nouns.endingOf(sentence, noun);
        boolean one = noun.tag().equals("NN") || kind == CommitmentKind.PLAN; // "its plans"
        if (kind == null || ending == null || !one || !isKnown(sentence, noun)) {
          continue;
        }
        Token verb = sentence.head(noun).orElse(noun);
        Token subject = parties.subject(verb);
        Party by =
            parties
                .holder(noun, kind == CommitmentKind.AGREEMENT)
                .or(() -> subject == null ? Optional.empty() : parties.of(subject))
                .orElse(null);
        CommitmentMention before = before(found, sentence, noun, kind, by);
        if (before != null) {
          String why = "what came of it: “" + verb.word() + "”";
          Binding told = new Binding(noun, verb, null, kind, by, null, ending, why);
          String saidBy = endingBy(sentence, attribution, told, by);
          ended.add(before.ended(ending, saidBy, text.evidence(sentence, verb.span()), why));
        }
      }
    }
    return ended;
  }

  /** "the offer", "their offer": one told before. */
  private static boolean isKnown(Sentence sentence, Token noun) {
    return sentence.children(noun, "det", "nmod:poss").stream()
        .anyMatch(d -> d.is("nmod:poss") || DEFINITE.contains(CommitmentWords.lower(d)));
  }

  /**
   * The one told nearest before the noun, of its kind and its maker; null if it is told there
   * itself or if another of that kind may be meant.
   */
  private @Nullable CommitmentMention before(
      List<CommitmentMention> found,
      Sentence sentence,
      Token noun,
      CommitmentKind kind,
      @Nullable Party by) {
    List<CommitmentMention> those = new ArrayList<>();
    for (CommitmentMention m : found) {
      int at = m.evidence().focus().begin();
      if (at == noun.span().begin() && !m.act().isEmpty()) {
        return null;
      }
      String name = CommitmentWords.lower(noun);
      boolean alike =
          m.kind() == kind
              && !m.act().isEmpty()
              && at < noun.span().begin()
              && (words.is(name, "generic") || m.act().contains(name)); // "the ceasefire": of one
      if (alike && (by == null || by.id() == null || m.by() == null || by.id().equals(m.by()))) {
        those.add(m);
      }
    }
    boolean one =
        those.stream().map(CommitmentMention::act).distinct().count() == 1
            || (!those.isEmpty()
                && those.get(those.size() - 1).evidence().span().overlaps(sentence.span()));
    return one ? those.get(those.size() - 1) : null;
  }

  private record Read(Sentence sentence, Parties parties, Binding binding) {}

  private Holders holders(Text text, Cast cast, List<Read> bound) {
    List<Holders.Held> held = new ArrayList<>();
    for (Read b : bound) {
      Party by = b.binding().by();
      if (by != null) {
        CommitmentKind kind = kind(b.sentence(), b.binding());
        held.add(
            new Holders.Held(
                b.sentence().index(), b.binding().cue().index(), kind, by, b.parties()));
      }
    }
    return new Holders(text, cast, words, nouns, held);
  }

  /**
   * Who alone says that it was kept or broken. That a plan was dropped is for its maker to say;
   * that a promise was kept is not.
   */
  private @Nullable String endingBy(
      Sentence sentence, Attribution attribution, Binding binding, @Nullable Party by) {
    Ending ending = binding.ending();
    if (ending == null) {
      return null;
    }
    Attribution.Source source = attribution.at(binding.told().span()).orElse(null);
    boolean own =
        ending == Ending.DROPPED
            && source != null
            && by != null
            && by.id() != null
            && by.id().equals(source.actor());
    if (source == null) {
      return sentence
          .head(binding.told())
          .filter(h -> words.is(h, "telling") && !binding.told().is("conj"))
          .map(h -> "")
          .orElse(null);
    }
    return own ? null : source.words();
  }

  /** Words that bind first; a clause ahead only where none of them has it as its deed. */
  private List<Binding> bindings(
      Text text,
      Sentence sentence,
      Parties parties,
      Attribution attribution,
      Map<Integer, PloverClass> classes,
      boolean nearThreat) {
    List<Binding> found = new ArrayList<>();
    BitSet told = new BitSet(sentence.size());
    for (Token token : sentence.tokens()) {
      Optional<Binding> binding =
          appointments
              .read(sentence, token, parties)
              .or(() -> verbs.read(sentence, token, parties))
              .or(() -> nouns.read(sentence, token, parties))
              .or(() -> deadlines.read(sentence, token, parties))
              .or(() -> wishes.read(sentence, token, parties))
              .or(() -> warnings.read(sentence, token, parties));
      binding
          .filter(b -> !told.get(b.cue().index()))
          .ifPresent(
              b -> {
                found.add(b);
                told.set(b.cue().index());
                Token act = b.act();
                if (act != null) {
                  told.set(act.index());
                  for (Token other : sentence.children(act, "conj")) {
                    if (sentence.children(other, "aux").stream().noneMatch(Commitments::isModal)) {
                      told.set(other.index());
                    }
                  }
                  for (Series.Run run : Series.clauses(sentence, b.cue(), act)) {
                    found.add(b.of(run)); // "demanded that they leave and that they pay"
                    told.set(run.deed().index());
                  }
                  for (Series.Run run : Series.after(sentence, b.cue(), act)) {
                    found.add(b.of(run)); // "promised to build … and to pay …"
                    told.set(run.deed().index());
                  }
                }
              });
    }
    for (Token token : sentence.tokens()) {
      boolean clause =
          token.isVerb()
              || (!sentence.children(token, "aux").isEmpty()
                  && sentence.child(token, "cop").isEmpty())
              || words.is(token.word().toLowerCase(Locale.ROOT), "appointed");
      if (clause && !told.get(token.index()) && !isBareFirst(sentence, token)) {
        dealTerms
            .read(sentence, token, parties)
            .or(() -> ahead.read(sentence, token, parties, attribution, classes, nearThreat))
            .or(() -> coming.read(sentence, token, parties))
            .ifPresent(
                b -> {
                  found.add(b);
                  told.set(token.index());
                });
      }
    }
    for (Token token : sentence.tokens()) {
      if (!told.get(token.index())) {
        toldAhead
            .read(text, sentence, token, parties, attribution)
            .ifPresent(
                b -> {
                  found.add(b);
                  told.set(token.index());
                });
      }
    }
    for (Token token : sentence.tokens()) {
      if (!told.get(token.index())) {
        settled.read(sentence, token, parties).ifPresent(found::add);
      }
    }
    for (Token token : sentence.tokens()) {
      demanded.read(sentence, token, parties).stream()
          .filter(b -> !told.get(b.cue().index()))
          .forEach(found::add);
    }
    found.sort(java.util.Comparator.comparingInt(b -> b.cue().index()));
    return found;
  }

  private static boolean isModal(Token auxiliary) {
    return auxiliary.tag().equals("MD");
  }

  /** "barred it from closing the mine": what is not to be done. */
  private static boolean isBan(Sentence sentence, Binding binding) {
    Token act = binding.act();
    return act != null
        && binding.kind() == CommitmentKind.DEMAND
        && !act.equals(binding.cue())
        && sentence.children(act, "case", "mark").stream()
            .anyMatch(c -> c.lemma().equals("from") || c.lemma().equals("against"));
  }

  private static boolean isNominal(Sentence sentence, Token told) {
    return told.isNoun() && sentence.children(told, "aux", "cop").isEmpty();
  }

  /** "will be trained and sent to the border": told by the second verb, which says more. */
  private static boolean isBareFirst(Sentence sentence, Token verb) {
    return sentence.children(verb, "obj", "obl", "xcomp", "ccomp", "advcl").isEmpty()
        && sentence.children(verb, "conj").stream()
            .anyMatch(
                c ->
                    c.isVerb()
                        && sentence.children(c, "nsubj", "nsubj:pass", "aux").isEmpty()
                        && !sentence.children(c, "obj", "obl").isEmpty());
  }

  /** The sentences that tell a threat, and those next to them. */
  private BitSet threats(Text text) {
    BitSet near = new BitSet();
    for (Sentence sentence : text.sentences()) {
      boolean threat =
          sentence.tokens().stream()
              .anyMatch(
                  t ->
                      (t.isNoun() ? words.noun(t) : words.verb(sentence, t))
                          .filter(c -> c.kind() == CommitmentKind.THREAT)
                          .isPresent());
      if (threat) {
        near.set(Math.max(0, sentence.index() - 1), sentence.index() + 2);
      }
    }
    return near;
  }

  private Optional<CommitmentMention> mention(
      Text text,
      Dates dates,
      Cast cast,
      Sentence sentence,
      Parties parties,
      Holders holders,
      Attribution attribution,
      Binding binding) {
    CommitmentKind kind = kind(sentence, binding);
    Party by = binding.by() != null ? binding.by() : holders.nearest(sentence, binding.cue(), kind);
    by = by == null ? speaker(parties, attribution, binding) : by;
    by = by == null && kind == CommitmentKind.PLAN ? told(parties, attribution, binding) : by;
    by =
        by == null && kind == CommitmentKind.DEMAND ? orderedBy(parties, attribution, binding) : by;
    boolean spoken =
        kind == CommitmentKind.THREAT
            || kind == CommitmentKind.DEMAND
            || kind == CommitmentKind.OFFER;
    TimeReference due = Terms.due(dates, sentence, binding);
    boolean someone = isSomeones(binding, parties);
    if (by == null && !spoken && !someone && (due == null || !Terms.isAppointment(binding))) {
      return Optional.empty(); // a plan of no one named
    }
    Token cue = binding.cue();
    if (by == null && cue.isNoun() && kind == CommitmentKind.DEMAND && binding.to() == null) {
      return Optional.empty(); // "calls for reform": of no one, on no one
    }
    Token act = binding.act();
    Token told = binding.told();
    Party to = binding.to();
    String what =
        new EventLine(sentence, cast)
            .of(
                told,
                isNominal(sentence, told) ? null : parties.ahead(told),
                kind == CommitmentKind.THREAT);
    Series.Run run = binding.run();
    if (run != null) {
      what = ofSeries(text, sentence, parties, run);
    }
    if (act != null && told.isNoun() && (act.is("fixed") || act.is("compound"))) {
      what = ofMisread(text, sentence, told, what);
    }
    if (act != null && act.index() == cue.index() + 2 && act.is("advcl") && told.equals(cue)) {
      int last = sentence.subtree(act).length() - 1; // "is working", and the line ends there
      what = what + " " + text.words(sentence, cue.index() + 1, last).replaceAll("\\s+", " ");
    }
    if (act != null && told.equals(cue) && cue.isVerb() && isBehindAClause(sentence, cue, act)) {
      String left = text.words(sentence, act.index() - 1, sentence.subtree(act).length() - 1);
      what = what.contains(act.word()) ? what : what + " " + left.replaceAll("\\s+", " ");
    }
    if (act != null && cue.is("nsubj") && cue.head() == act.index() && cue.isVerb()) {
      int last = sentence.subtree(act).length() - 1; // "threatening to resume it", misread
      what = text.words(sentence, cue.index(), last).replaceAll("\\s+", " ");
      what = capital(by == null ? what : by.words() + " " + what);
    }
    if (isBan(sentence, binding) && act != null && act.index() > cue.index()) {
      String left = text.words(sentence, act.index() - 1, sentence.subtree(act).length() - 1);
      what = what.contains(act.word()) ? what : what + " " + left.replaceAll("\\s+", " ");
    }
    Matcher pronoun = ECHO.matcher(what);
    if (by != null
        && by.equals(binding.by())
        && kind != CommitmentKind.DEMAND
        && !parties.isPassive(told)
        && pronoun.find()) {
      what = capital(by.words()) + what.substring(pronoun.end(1)); // whom the line leaves untold
    }
    List<String> terms = act == null ? List.of() : parties.terms(act, cue, MOST_TERMS);
    boolean ban = isBan(sentence, binding);
    boolean lost = !terms.isEmpty() && terms.get(0).equals("not") && !NOT.matcher(what).find();
    if (ban && !lost) {
      terms = new ArrayList<>(terms);
      terms.add(0, "not");
    }
    if (what.indexOf(' ') < 0 || lost) {
      return Optional.empty(); // a word alone tells nothing; a ban without its "not" the contrary
    }
    return Optional.of(
        new CommitmentMention(
            by == null ? null : by.id(),
            by == null ? "" : by.words(),
            to == null || (by != null && to.isSame(by)) ? null : to.id(),
            kind,
            what,
            terms,
            act == null ? null : type(sentence, act),
            new Conditions(text, words).of(sentence, cue, act),
            due,
            Terms.made(dates, sentence, binding),
            binding.ending(),
            endingBy(sentence, attribution, binding, by),
            text.evidence(sentence, cue.span()),
            binding.why()));
  }

  /** "promised when he came to sell the mill": the deed stands under another clause. */
  private static boolean isBehindAClause(Sentence sentence, Token cue, Token act) {
    return Deeds.isInfinitive(sentence, act)
        && act.index() > cue.index()
        && sentence.head(act).filter(h -> h.is("advcl") && h.head() == cue.index()).isPresent();
  }

  /** "promised … to lift the tax": the word that binds with a deed further on. */
  private static String ofSeries(Text text, Sentence sentence, Parties parties, Series.Run run) {
    Token cue = run.cue();
    if (cue.isNoun()) {
      String of = parties.holder(cue, false).map(p -> " of " + p.words()).orElse("");
      String item = text.words(sentence, run.first(), run.last());
      return (capital(CommitmentWords.lower(cue)) + of + ": " + item).replaceAll("\\s+", " ");
    }
    Token subject = cue.isVerb() ? parties.subject(cue) : null;
    boolean named = subject != null && subject.index() < cue.index() && !subject.isVerb();
    String who =
        named && subject != null
            ? parties.of(subject).map(Party::words).orElse(subject.word()) + " "
            : "";
    String said = cue.word() + " " + text.words(sentence, run.first(), run.last());
    return capital((who + said).replaceAll("\\s+", " "));
  }

  /** "is due to give evidence", where the parser takes the noun for what she is. */
  private static String ofMisread(Text text, Sentence sentence, Token noun, String line) {
    Token be = sentence.child(noun, "cop").orElse(null);
    Token subject = sentence.child(noun, "nsubj").orElse(null);
    if (be == null || subject == null) {
      return line;
    }
    BitSet in = sentence.subtree(noun);
    for (Token other : sentence.children(noun, "conj", "parataxis", "punct")) {
      if (other.index() > noun.index()) {
        cut(in, sentence.subtree(other));
      }
    }
    BitSet who = sentence.subtree(subject);
    for (Token aside : sentence.children(subject, "acl", "appos", "punct")) {
      cut(who, sentence.subtree(aside));
    }
    String named = text.words(sentence, who.nextSetBit(0), who.length() - 1);
    String said = text.words(sentence, be.index(), in.length() - 1);
    return capital((named + " " + said).replaceAll("\\s+", " "));
  }

  /** Leaves what stands before the first word of an aside. */
  private static void cut(BitSet in, BitSet aside) {
    int first = aside.nextSetBit(0);
    if (first < in.length()) {
      in.clear(first, in.length());
    }
  }

  /** "Two of the guards were ordered to pay, the court said": it is the court's own order. */
  private static @Nullable Party orderedBy(
      Parties parties, Attribution attribution, Binding binding) {
    Token cue = binding.cue();
    return !cue.isVerb() || !parties.isPassive(cue)
        ? null
        : attribution
            .at(cue.span())
            .flatMap(source -> parties.speaker(source.actor()))
            .filter(parties::isJudicial)
            .orElse(null);
  }

  /** "“We are asking for a raise,” she said": who says "we". */
  private @Nullable Party speaker(Parties parties, Attribution attribution, Binding binding) {
    Token cue = binding.cue();
    Token subject = cue.isVerb() && !parties.isPassive(cue) ? parties.subject(cue) : null;
    if (subject == null || !words.is(subject, "first")) {
      return null;
    }
    return attribution
        .at(cue.span())
        .flatMap(source -> parties.speaker(source.actor()))
        .orElse(null);
  }

  /** "The vote is to be held in May, the council said": the plan of the body that tells of it. */
  private static @Nullable Party told(Parties parties, Attribution attribution, Binding binding) {
    return attribution
        .at(binding.told().span())
        .filter(source -> binding.cue().equals(binding.act()))
        .filter(source -> parties.isWeighty(source.actor()))
        .flatMap(source -> parties.speaker(source.actor()))
        .filter(p -> parties.type(p) != ActorType.GROUP)
        .orElse(null);
  }

  /** "they agreed to pay", "the ration is to be tried out": someone’s, though not known whose. */
  private static boolean isSomeones(Binding binding, Parties parties) {
    Token cue = binding.cue();
    if (binding.kind() == CommitmentKind.PROMISE && cue.isNoun()) {
      return parties.isIndefinite(cue); // "on a promise of talks"
    }
    if (!cue.isVerb() || parties.isPassive(cue)) {
      return cue.equals(binding.act()) || binding.kind() == CommitmentKind.PROMISE;
    }
    Token subject = parties.subject(cue);
    subject = subject == null ? parties.before(cue) : subject;
    return cue.equals(binding.act())
        || (subject != null
            && (parties.isOneOrMany(subject) || CommitmentWords.lower(subject).equals("it")));
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** "vowed to attack": a promise of harm is a threat. */
  private CommitmentKind kind(Sentence sentence, Binding binding) {
    Token act = binding.act();
    PloverClass type = act == null ? null : type(sentence, act);
    boolean harm =
        act != null
            && type != null
            && words.is(type.name(), "harming")
            && (type != PloverClass.MOBILIZE || isArmed(sentence, act)) // "promised to send nurses"
            && sentence.children(act, "advmod", "neg").stream()
                .noneMatch(n -> NOT.matcher(n.word()).find());
    if (harm && binding.kind() == CommitmentKind.PROMISE) {
      return CommitmentKind.THREAT;
    }
    boolean traded =
        act != null && binding.kind() == CommitmentKind.PLAN && exchanges.is(sentence, act);
    return traded ? CommitmentKind.AGREEMENT : binding.kind();
  }

  /** Whether what is sent or raised bears arms, or nothing is told of it. */
  private boolean isArmed(Sentence sentence, Token act) {
    List<Token> sent = sentence.children(act, "obj", "nmod", "compound");
    return sent.isEmpty() || sent.stream().anyMatch(o -> words.is(o, "armed"));
  }

  private static @Nullable PloverClass type(Sentence sentence, Token act) {
    EventLexicon lexicon = EventLexicon.get();
    return (act.isNoun() ? lexicon.noun(sentence, act) : lexicon.verb(sentence, act)).orElse(null);
  }
}

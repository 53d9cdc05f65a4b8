package org.annals.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.actor.Cast;
import org.annals.figure.FigureWords.UnitClass;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.statement.StatementMention;
import org.jspecify.annotations.Nullable;

/**
 * Names what a number counts, with what restricts it: "nurses in Ohio", "people killed in the
 * flood", "cost of the bridge". Reads a report from its beginning to its end and remembers what was
 * named, so that "fewer than 300 are left" and "there" find theirs.
 */
final class SubjectReader {
  private static final Pattern TOLL =
      Pattern.compile(
          "(?:(?:official|confirmed|overall|total|final|current|latest|reported) )*"
              + "(?:deaths? toll|toll of (?:dead|deaths)|number of (?:dead|deaths|fatalities))"
              + "(?: (?:in|from|of|after|at) (.+))?",
          Pattern.CASE_INSENSITIVE);

  /** Verbs of which a share of a vote is the object or the means. */
  private static final String WINNING =
      "elect|re-elect|win|poll|take|get|receive|secure|garner|capture|gain|score|draw";

  /** What a subject says of where it was. */
  private static final Pattern SOMEWHERE =
      Pattern.compile(".* (?:in|at|near|aboard|on|inside|outside|off|during|across) .*");

  /** How the subject of a time begins that someone has to do something in. */
  static final String GIVEN = "time given";

  private final Naming naming;
  private final ClauseSubjects clauses;
  private final Measured measured;
  private final CountedThings things;
  private final Indexes indexes;
  private final Penalties penalties;
  private final Narrowing narrowing;
  private final Views views;
  private final Owners owners;
  private final Setting setting;
  private final Deeds deeds;
  private final Intervals intervals;
  private final Tallies tallies;
  private final Completion completion;
  private final LonePeople people;
  private final Parts parts;
  private final Befallen befallen;
  private final OwnWords own;
  private String lastCounted = "";
  private String mainCounted = "";
  private int counts = -1;

  SubjectReader(Text text, Cast cast, List<StatementMention> statements) {
    this.naming = new Naming(text, cast, statements);
    this.clauses = new ClauseSubjects(naming);
    this.measured = new Measured(naming, clauses);
    this.things = new CountedThings(naming, clauses, measured);
    this.indexes = new Indexes(naming);
    this.penalties = new Penalties(naming);
    this.narrowing = new Narrowing(naming);
    this.views = new Views(text, naming);
    this.owners = new Owners(naming);
    this.setting = new Setting(naming);
    this.deeds = new Deeds(naming, clauses);
    this.intervals = new Intervals(naming, clauses);
    this.tallies = new Tallies(naming);
    this.completion = new Completion(naming, clauses);
    this.people = new LonePeople(naming);
    this.parts = new Parts(naming);
    this.befallen = new Befallen(naming);
    this.own = new OwnWords(naming);
  }

  /** The reader of how often and on which day, who names as this does. */
  Recurrences recurrences() {
    return new Recurrences(this, naming);
  }

  /** "fired 16 missiles from three places": what "them" takes up is the missiles. */
  static boolean isAside(Sentence sentence, Counted counted) {
    return counted.head() >= 0 && sentence.token(counted.head()).relation().matches("obl.*|nmod.*");
  }

  /** Takes note of the places of a sentence, up to token {@code end}. */
  void pass(Sentence sentence, int from, int end) {
    naming.pass(sentence, from, end);
    if (end == sentence.size()) {
      indexes.pass(sentence);
      clauses.close(sentence);
    }
  }

  /** Whether a bare number is the level at which an index of prices closed. */
  boolean isClosing(Sentence sentence, Amount amount, Counted unit) {
    return indexes.isClosing(sentence, amount.first())
        && indexes.of(sentence, amount.first(), unit).isPresent();
  }

  /** The subject of a number with its unit. */
  String read(Sentence sentence, Amount amount, Counted unit, KindReader.Reading kind) {
    boolean thing = unit.unitClass() == UnitClass.PEOPLE || unit.unitClass() == UnitClass.COUNT;
    boolean back = sentence.token(amount.first()).word().equals("(");
    String subject =
        Naming.shortened(
            switch (unit.unitClass()) {
              case TIME -> time(sentence, amount, unit);
              case MONEY, PERCENT, MEASURE, NONE -> measure(sentence, amount, unit, kind);
              case COUNT ->
                  isGauge(sentence, unit, kind)
                      ? measure(sentence, amount, unit, kind)
                      : things.counted(sentence, amount, unit, kind);
              case PEOPLE -> things.counted(sentence, amount, unit, kind);
            });
    if (unit.unitClass() == UnitClass.PEOPLE) {
      subject = own.population(sentence, unit).orElse(subject);
    }
    if (thing && kind.kind() != FigureKind.CHANGE) {
      subject = Naming.shortened(completion.things(sentence, amount, unit, subject));
    }
    if (thing && kind.kind() != FigureKind.CHANGE) {
      subject = Naming.shortened(parts.of(sentence, amount, unit, mainCounted, subject));
      subject = Naming.shortened(placed(sentence, amount, unit, kind, subject));
    }
    if (thing) {
      people.pass(sentence, unit);
      String group = subject.replaceFirst(" who .*", ""); // "40 opposed it and 30 did not"
      lastCounted = group;
      if (counts != sentence.index() || !isAside(sentence, unit)) {
        mainCounted = group;
        counts = sentence.index();
      }
    }
    if (unit.unitClass() == UnitClass.PERCENT
        && kind.kind() != FigureKind.CHANGE
        && views.isAboutVotes()
        && naming.isPerson(subject)) {
      subject = "share of vote of " + subject;
    }
    subject = naming.national(victims(subject));
    if (!back && unit.unitClass() != UnitClass.TIME) {
      clauses.remember(subject.replaceFirst("^(?:cost|share|duration) of ", ""));
    }
    return subject;
  }

  /** "people killed" with where it was, by the clause that tells how. */
  private String placed(
      Sentence sentence, Amount amount, Counted unit, KindReader.Reading kind, String subject) {
    if (unit.unitClass() != UnitClass.PEOPLE || SOMEWHERE.matcher(subject).matches()) {
      return subject;
    }
    Token head = unit.head() < 0 ? null : sentence.token(unit.head());
    Token verb =
        kind.word() >= 0 && FigureWords.is(sentence.token(kind.word()).lemma(), "harm")
            ? sentence.token(kind.word())
            : head == null ? null : sentence.head(head).orElse(null);
    boolean harmed =
        verb != null
            && verb.isVerb()
            && FigureWords.is(verb.lemma(), "harm")
            && isTold(subject, verb);
    return harmed && verb != null
        ? subject + befallen.where(sentence, verb)
        : befallen.inWhich(sentence, amount, unit, subject);
  }

  private static boolean isTold(String subject, Token verb) {
    return subject.contains(" " + verb.word())
        || subject.contains(" " + Participles.of(verb))
        || subject.endsWith(" died");
  }

  private String measure(Sentence sentence, Amount amount, Counted unit, KindReader.Reading kind) {
    boolean share =
        unit.unitClass() == UnitClass.PERCENT
            && kind.kind() != FigureKind.CHANGE
            && new Wording(sentence).is(Math.max(unit.last(), amount.last()) + 1, "of");
    if (share && isThem(sentence, Math.max(unit.last(), amount.last()) + 2)) {
      return lastCounted.isEmpty() ? "share" : "share of " + lastCounted;
    }
    if (share && isOfOutput(sentence, Math.max(unit.last(), amount.last()) + 2)) {
      Optional<String> thing = beside(sentence, amount);
      if (thing.isPresent()) {
        return naming.national(thing.get()) + " as share of GDP";
      }
    }
    boolean change = kind.kind() == FigureKind.CHANGE;
    if (unit.unitClass() == UnitClass.PERCENT && !change) {
      Optional<String> polled = views.of(sentence, Math.max(unit.last(), amount.last()) + 1);
      if (polled.isPresent()) {
        return polled.get();
      }
    }
    Optional<String> part = change ? Optional.empty() : completion.share(sentence, amount, unit);
    if (part.isPresent()) {
      return part.get();
    }
    Wording words = new Wording(sentence);
    if (unit.unitClass() == UnitClass.PERCENT && !change && kind.word() >= 0) {
      int next = Math.max(unit.last(), amount.last()) + 1;
      Optional<String> won = won(sentence, words, sentence.token(kind.word()), next);
      if (won.isPresent()) {
        return won.get();
      }
    }
    if (change && words.is(amount.first() - 1, "or") && !clauses.last().isEmpty()) {
      return clauses.last(); // "down 778 points, or 7 percent"
    }
    boolean moves =
        isChange(sentence, kind.word())
            && (change
                || (!isOfNoun(sentence, amount) && !isHandled(sentence, amount, unit, kind)));
    boolean ofThing = // "left with 20 tons of wheat": the wheat, whatever has left
        !change
            && unit.unitClass() == UnitClass.MEASURE
            && words.is(Math.max(unit.last(), amount.last()) + 1, "of");
    Optional<String> what =
        !share && !ofThing && moves
            ? clauses.changed(sentence, kind.word(), amount.first())
            : Optional.empty();
    if (change && unit.unitClass() != UnitClass.MEASURE) {
      Optional<String> whole = measured.whole(sentence, amount, unit, kind.word());
      what = whole.isPresent() ? whole : what;
    }
    if (!change && unit.unitClass() == UnitClass.MEASURE) {
      int next = Math.max(unit.last(), amount.last()) + 1;
      String which = narrowing.relative(sentence, next);
      what = what.filter(w -> !w.isEmpty()).map(w -> w + which);
    }
    Optional<String> index = indexes.of(sentence, amount.first(), unit);
    if (index.isPresent()) {
      return index.get();
    }
    String generic =
        unit.unit().isEmpty()
            ? "level"
            : unit.unitClass() == UnitClass.MONEY ? sum(sentence, amount, unit, kind) : unit.unit();
    String found =
        what.filter(w -> !w.isEmpty())
            .or(
                () ->
                    measured
                        .of(sentence, amount, unit, kind)
                        .map(w -> owners.with(sentence, amount, w)))
            .orElse(generic);
    boolean named =
        !change
            && (unit.unitClass() == UnitClass.MONEY
                || (unit.unitClass() == UnitClass.PERCENT && !views.isAboutVotes()));
    return named
        ? own.ofName(sentence, kind, found, unit.unitClass() == UnitClass.MONEY ? "money" : "share")
            .orElse(found)
        : found;
  }

  /** "of GDP", "of gross domestic product": what debts and deficits are measured by. */
  private static boolean isOfOutput(Sentence sentence, int at) {
    Wording words = new Wording(sentence);
    return words.is(at, "gdp", "gnp") || (words.is(at, "gross") && words.is(at + 2, "product"));
  }

  /** "a deficit of 6% of", "the debt below 90% of". */
  private Optional<String> beside(Sentence sentence, Amount amount) {
    Wording words = new Wording(sentence);
    int at = amount.first() - 1;
    if (words.is(at, "of", "at", "to")) {
      at--;
    }
    boolean aside = words.is(at - 1, "before", "after", "excluding");
    if (words.isNoun(at) && !aside && !ClauseSubjects.isTime(sentence, at)) {
      return Optional.of(naming.words(sentence, Naming.first(sentence, sentence.token(at)), at));
    }
    return Optional.empty();
  }

  /** "$3 million was paid out", "$3 million to the heirs": what is told of a sum without a noun. */
  private String sum(Sentence sentence, Amount amount, Counted unit, KindReader.Reading kind) {
    int next = Math.max(unit.last(), amount.last()) + 1;
    Token verb = kind.word() >= next ? sentence.token(kind.word()) : null;
    boolean done = verb != null && verb.tag().equals("VBN");
    int after = done && verb != null ? verb.index() + 1 : next;
    String particle =
        done && new Wording(sentence).tag(after).equals("RP")
            ? " " + sentence.token(after++).word()
            : "";
    return "money"
        + (done && verb != null ? " " + verb.word() : "")
        + particle
        + naming.restriction(sentence, after, false);
  }

  /** "she was elected with 52%", "the party won 20% of the vote": the share of the vote. */
  private Optional<String> won(Sentence sentence, Wording words, Token verb, int next) {
    boolean votes =
        words.is(next, "of")
            && (words.at(next + 1) + words.at(next + 2))
                .matches("(?:the)?(?:votes?|ballots?|poll).*");
    boolean bare =
        !words.is(next, "of") && !words.isNoun(next) && verb.lemma().matches("elect|re-elect|poll");
    if (!(votes || bare) || !verb.lemma().matches(WINNING)) {
      return Optional.empty();
    }
    return sentence
        .child(verb, "nsubj", "nsubj:pass")
        .flatMap(
            w ->
                w.tag().startsWith("W")
                    ? sentence.head(verb).filter(Token::isNoun)
                    : Optional.of(w))
        .flatMap(w -> naming.name(sentence, w).or(() -> noun(sentence, w)))
        .map(w -> "share of vote of " + w);
  }

  /** "the confirmed death toll from the flood": people killed in it, however it is put. */
  private static String victims(String subject) {
    Matcher toll = TOLL.matcher(subject);
    return toll.matches()
        ? "people killed" + (toll.group(1) == null ? "" : " in " + toll.group(1))
        : subject;
  }

  /** "raised $5 million", "300 litres were dropped": the sum or measure itself, no move of it. */
  private static boolean isHandled(
      Sentence sentence, Amount amount, Counted unit, KindReader.Reading kind) {
    if (!sentence.token(kind.word()).isVerb()) {
      return false;
    }
    Wording words = new Wording(sentence);
    boolean subject =
        unit.unitClass() == UnitClass.MEASURE
            && amount.first() < kind.word()
            && words.is(unit.last() + 1, "of", "(");
    boolean object =
        unit.unitClass() == UnitClass.MONEY
            && amount.first() > kind.word()
            && Payments.isPaying(sentence.token(kind.word()).lemma())
            && !words.is(amount.first() - 1, "by", "to", "from", "at")
            && sentence.child(sentence.token(kind.word()), "obj").stream()
                .allMatch(o -> o.index() >= amount.first());
    return subject || object;
  }

  /** "on a salary of more than $3,000". */
  private static boolean isOfNoun(Sentence sentence, Amount amount) {
    int of = amount.first() - 1;
    return of > 0 && sentence.token(of).word().equals("of") && sentence.token(of - 1).isNoun();
  }

  static boolean isThem(Sentence sentence, int at) {
    return at < sentence.size() && sentence.token(at).word().matches("them|these|those|us|whom");
  }

  /** "fell to 300": what it is of falls; in "leaving 300" what was counted before is left. */
  static boolean scales(Sentence sentence, int word) {
    return new KindReader(sentence)
        .change(word)
        .filter(c -> c.kind().matches("scale|noun|by"))
        .isPresent();
  }

  static boolean isChange(Sentence sentence, int word) {
    return word >= 0
        && (new KindReader(sentence).change(word).isPresent() || Measured.isMoveOf(sentence, word));
  }

  /** What votes are for or against, where the number is one of "72 to 29". */
  Optional<String> tally(Sentence sentence, Numeral numeral) {
    return tallies.of(sentence, numeral).map(Naming::shortened);
  }

  /** What the words beside a number without a noun say that it counts; empty if they do not. */
  Optional<Labels.Label> label(
      Sentence sentence, Amount amount, UnitReader units, KindReader.Reading kind) {
    return new Labels(units, naming, things)
        .of(sentence, amount, kind)
        .map(l -> new Labels.Label(l.counted(), naming.national(victims(l.subject()))));
  }

  /** What a length of time lies between or is set for; empty if it only dates. */
  Optional<Intervals.Interval> interval(Sentence sentence, Amount amount, Counted unit) {
    return intervals.of(sentence, amount, unit);
  }

  /** Whose age it is: the noun behind "12-year-old", the name before "Lee, 44,"; empty if none. */
  Optional<String> aged(Sentence sentence, Numeral numeral, @Nullable Counted counted) {
    int last = counted == null ? numeral.last() : Math.max(numeral.last(), counted.last());
    for (int i = last + 1; i < Math.min(sentence.size(), last + 5); i++) {
      Token token = sentence.token(i);
      if (token.isNoun() && !token.lemma().equals("age")) {
        int head = NounPhrases.headFrom(sentence, i);
        return age(sentence, i, head);
      }
      if (!token.word().matches("-|old|year-old|[a-z]+-old") && !token.tag().startsWith("JJ")) {
        break;
      }
    }
    for (int i = numeral.first() - 1; i >= Math.max(0, numeral.first() - 4); i--) {
      if (sentence.token(i).tag().equals("PRP")) {
        return naming.pronoun(sentence, sentence.token(i)).map(who -> "age of " + who);
      }
      if (sentence.token(i).isNoun() && !sentence.token(i).lemma().equals("age")) {
        return age(sentence, Naming.first(sentence, sentence.token(i)), i);
      }
    }
    return Optional.empty();
  }

  private Optional<String> age(Sentence sentence, int first, int head) {
    Token noun = sentence.token(head);
    boolean someone = noun.name().equals("PERSON") || new UnitReader().isPeople(noun);
    return Optional.of(naming.name(sentence, noun).orElse(naming.words(sentence, first, head)))
        .filter(w -> someone || noun.isProperNoun())
        .map(w -> "age of " + w);
  }

  /** What a number said in passing is about, in as few words as it takes. */
  String passing(Sentence sentence, @Nullable Counted counted, String unit) {
    return counted == null || counted.head() < 0
        ? unit
        : naming.words(sentence, counted.head(), counted.head())
            + (new Wording(sentence).is(counted.head() + 1, "of")
                ? naming.restriction(sentence, counted.head() + 1, false)
                : "");
  }

  /** The subject of a number without a noun. */
  String bare(Sentence sentence, Amount amount, KindReader.Reading kind, Counted unit) {
    return naming.national(victims(alone(sentence, amount, kind, unit)));
  }

  private String alone(Sentence sentence, Amount amount, KindReader.Reading kind, Counted unit) {
    boolean thing = unit.unitClass() == UnitClass.PEOPLE || unit.unitClass() == UnitClass.COUNT;
    if (!thing) {
      String what = Naming.shortened(measure(sentence, amount, unit, kind));
      clauses.remember(what);
      return what;
    }
    int toll = Tolls.before(sentence, amount.first());
    if (toll >= 0) {
      String where = naming.restriction(sentence, toll + 1, false);
      return where.isEmpty() && lastCounted.matches(".*\\b(?:killed|dead|died|deaths)\\b.*")
          ? lastCounted
          : Naming.shortened("death toll" + where);
    }
    int of = amount.last() + 1;
    Optional<String> lone =
        unit.unitClass() == UnitClass.PEOPLE ? people.of(sentence, amount) : Optional.empty();
    if (lone.isPresent()) {
      return Naming.shortened(lone.get());
    }
    boolean them =
        isThem(sentence, of + 1)
            && sentence.token(of).word().equals("of")
            && !mainCounted.isEmpty();
    Optional<Token> part = them ? Parts.noun(sentence, amount.last()) : Optional.empty();
    if (part.isPresent()) {
      return Naming.shortened(parts.named(sentence, part.get(), mainCounted));
    }
    Optional<Token> whole =
        counts != sentence.index()
                && isThem(sentence, of + 1)
                && sentence.token(of).word().equals("of")
            ? OwnWords.themselves(sentence, amount)
            : Optional.empty();
    if (whole.isPresent()) {
      return Naming.shortened(naming.phrase(sentence, whole.get()));
    }
    String what = them ? mainCounted : lastCounted.isEmpty() ? unit.unit() : lastCounted;
    int spoke = of + 2; // "30 people came, ten of whom spoke"
    if (isThem(sentence, of + 1)
        && sentence.token(of).word().equals("of")
        && spoke < sentence.size()
        && sentence.token(spoke).tag().equals("VBD")
        && !isChange(sentence, spoke)) {
      return Naming.shortened(
          what.replaceFirst(" who .*", "") + things.doing(sentence, sentence.token(spoke)));
    }
    String base =
        what.replaceFirst(
            " (?:killed|wounded|injured|hurt|dead|died|arrested|left|displaced|missing)\\b.*", "");
    int next = amount.last() + 1;
    boolean left = // "300 were injured and 40 left homeless"
        new Wording(sentence).is(next, "left")
            && next + 1 < sentence.size()
            && FigureWords.is(sentence.token(next + 1).word(), "nominal");
    if (left) {
      return Naming.shortened(base + " left " + sentence.token(next + 1).word());
    }
    Optional<Token> kept =
        kind.word() >= 0
                && amount.first() > 0
                && sentence.token(amount.first() - 1).word().equals("at")
            ? sentence.child(sentence.token(kind.word()), "obj").filter(Token::isNoun)
            : Optional.empty();
    if (kept.isPresent()) {
      return Naming.shortened(
          naming.fullName(kept.get().word()).orElse(naming.phrase(sentence, kept.get())));
    }
    if (isChange(sentence, kind.word()) && scales(sentence, kind.word())) {
      Optional<String> moved =
          clauses
              .changed(sentence, kind.word(), amount.first())
              .filter(m -> !m.isEmpty() && !FigureWords.is(m, "measure"));
      return Naming.shortened(moved.orElse(what));
    }
    if (next < sentence.size()
        && sentence.token(next).tag().matches("VBN|VBD|JJ")
        && (FigureWords.is(sentence.token(next).lemma(), "casualty")
            || FigureWords.is(sentence.token(next).word(), "nominal"))) {
      return Naming.shortened(base + " " + sentence.token(next).word());
    }
    boolean doing = // "95 voted no"
        unit.unitClass() == UnitClass.PEOPLE
            && next < sentence.size()
            && sentence.token(next).tag().matches("VBD|VBN")
            && sentence.token(amount.number()).is("nsubj")
            && sentence.token(amount.number()).head() == next;
    if (doing) {
      String did = things.doing(sentence, sentence.token(next));
      return did.isEmpty() ? Naming.shortened(base) : Naming.shortened(base + did);
    }
    Optional<String> harmed = things.casualties(sentence, base, amount.last(), kind);
    if (harmed.isPresent()) {
      return Naming.shortened(harmed.get());
    }
    String here = naming.where(sentence, amount.last());
    int in = what.indexOf(" in ");
    return Naming.shortened(here.isEmpty() ? what : (in < 0 ? what : what.substring(0, in)) + here);
  }

  private String time(Sentence sentence, Amount amount, Counted unit) {
    Optional<Token> head = Durations.measured(sentence, amount, unit);
    if (head.isEmpty()) {
      return unit.unit();
    }
    Optional<String> penalty = penalties.of(sentence, unit);
    if (penalty.isPresent()) {
      return penalty.get();
    }
    if (unit.attributive() && head.get().index() > unit.last()) {
      String after = naming.restriction(sentence, head.get().index() + 1, false);
      String what =
          naming
                  .words(
                      sentence,
                      Math.max(unit.last() + 1, Naming.first(sentence, head.get())),
                      head.get().index())
                  .replaceFirst("^-", "")
              + (after.isEmpty() ? deeds.of(sentence, head.get(), amount.first(), false) : after);
      return "duration of " + setting.of(sentence, head.get(), owners.with(sentence, amount, what));
    }
    if (head.get().isVerb() && FigureWords.is(head.get().lemma(), "view") && unit.head() >= 0) {
      // "said that it would be for 50 days"
      return sentence
          .child(sentence.token(unit.head()), "nsubj")
          .filter(Token::isNoun)
          .map(own -> "duration of " + naming.phrase(sentence, own))
          .orElse(unit.unit());
    }
    Optional<String> given =
        given(sentence, head.get(), amount.first(), Math.max(unit.last(), amount.last()) + 1);
    if (given.isPresent()) {
      return given.get();
    }
    String lasting = lasting(sentence, head.get());
    return lasting.isEmpty() ? unit.unit() : "duration of " + lasting;
  }

  /** "armed groups besieging the embassy", "the strike" for "the strike lasted". */
  String lasting(Sentence sentence, Token head) {
    if (!head.isVerb()) {
      return naming.phrase(sentence, head);
    }
    Optional<String> subject = clauses.of(sentence, head.index()).filter(w -> !w.isEmpty());
    Optional<String> task = head.lemma().equals("take") ? task(sentence, head) : Optional.empty();
    if (task.isPresent()) {
      return task.get();
    }
    if (head.lemma().matches("last|take|run|span|endure|be|spend") && subject.isPresent()) {
      return subject.get();
    }
    Optional<Token> object =
        sentence
            .child(head, "obj", "nsubj:pass")
            .filter(Token::isNoun)
            .filter(o -> FigureWords.unit(o.word()).isEmpty());
    String deed =
        Gerunds.of(head.lemma()) + object.map(o -> " " + naming.phrase(sentence, o)).orElse("");
    return object.isPresent() || subject.isEmpty() ? deed : subject.get() + " " + deed;
  }

  /** "it took two months to clear the road": clearing the road. */
  private Optional<String> task(Sentence sentence, Token take) {
    for (int i = take.index() + 1; i + 1 < sentence.size(); i++) {
      if (sentence.token(i).tag().equals("TO") && sentence.token(i + 1).tag().equals("VB")) {
        Token verb = sentence.token(i + 1);
        return Optional.of(
            Gerunds.of(verb.lemma())
                + sentence
                    .child(verb, "obj")
                    .filter(Token::isNoun)
                    .filter(o -> FigureWords.unit(o.word()).isEmpty())
                    .map(o -> " " + naming.phrase(sentence, o))
                    .orElse(""));
      }
      if (sentence.token(i).tag().matches("[.:]|VB[DZP]|CC")) {
        break;
      }
    }
    return Optional.empty();
  }

  /** "gave the firm 90 days to reply": time that it was given, and for what. */
  private Optional<String> given(Sentence sentence, Token verb, int number, int after) {
    if (!verb.lemma().matches("give|grant|allow")) {
      return Optional.empty();
    }
    boolean passive = !sentence.children(verb, "aux:pass").isEmpty();
    Optional<Token> whom =
        passive
            ? sentence.child(verb, "nsubj:pass")
            : sentence
                .child(verb, "iobj", "obj")
                .filter(w -> w.index() > verb.index() && w.index() < after)
                .filter(w -> w.is("iobj") || (number - w.index() <= 2 && isSomeone(sentence, w)))
                .filter(w -> FigureWords.unit(w.word().toLowerCase(Locale.ROOT)).isEmpty());
    return whom.flatMap(w -> naming.name(sentence, w).or(() -> noun(sentence, w)))
        .map(w -> GIVEN + " to " + w + narrowing.purpose(sentence, after))
        .or(() -> whom.map(w -> GIVEN + narrowing.purpose(sentence, after)));
  }

  private boolean isSomeone(Sentence sentence, Token noun) {
    return noun.isProperNoun()
        || noun.isPronoun()
        || new UnitReader().isPeople(noun)
        || naming.name(sentence, noun).isPresent();
  }

  private Optional<String> noun(Sentence sentence, Token noun) {
    return noun.isNoun() ? Optional.of(naming.phrase(sentence, noun)) : Optional.empty();
  }

  /** "lost 190 points", "sales rose to 3 million units": what moves is what is measured. */
  private static boolean isGauge(Sentence sentence, Counted unit, KindReader.Reading kind) {
    return unit.unit().matches("points|times")
        || (scales(sentence, kind.word())
            && sentence.token(kind.word()).isVerb()
            && kind.why().matches(".* … (?:by|to|from)”"));
  }
}

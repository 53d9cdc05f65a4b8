package org.annals.figure;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.actor.Cast;
import org.annals.figure.FigureWords.UnitClass;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.language.WordNet;
import org.jspecify.annotations.Nullable;

/**
 * Names what a number counts, with what restricts it: "nurses in Ohio", "people killed in the
 * flood", "cost of the bridge". Reads a report from its beginning to its end and remembers what was
 * named, so that "fewer than 300 are left" and "there" find theirs.
 */
final class SubjectReader {
  private static final Set<String> SKIPPED =
      Set.of("remaining", "more", "other", "additional", "the", "of", "its", "their", "so", "or");

  /** Verbs that make what is counted belong to their subject: "the firm hired 300 workers". */
  private static final Set<String> OWNING =
      Set.of(
          "have",
          "own",
          "employ",
          "hire",
          "fire",
          "suspend",
          "furlough",
          "operate",
          "run",
          "sell",
          "deliver",
          "add",
          "cut",
          "shed",
          "dismiss",
          "recruit",
          "axe",
          "close",
          "open",
          "lay",
          "perform",
          "order",
          "lose",
          "gain",
          "hold",
          "win",
          "eliminate",
          "offer",
          "feature",
          "contain",
          "include",
          "boast",
          "make",
          "produce",
          "build",
          "ship",
          "launch");

  private static final Set<String> STAYING =
      Set.of("remain", "stay", "live", "work", "serve", "operate", "station", "deploy", "base");

  private static final Set<String> SAYING =
      Set.of(
          "say",
          "expect",
          "see",
          "find",
          "report",
          "estimate",
          "believe",
          "put",
          "need",
          "require",
          "leave",
          "think",
          "know",
          "set",
          "plan",
          "consider",
          "make",
          "do",
          "tell",
          "ask",
          "have");

  /** Before "of" they add nothing to what is counted. */
  private static final Set<String> CONTAINERS =
      Set.of(
          "total",
          "group",
          "crowd",
          "team",
          "list",
          "series",
          "range",
          "maximum",
          "minimum",
          "pair",
          "set",
          "estimate",
          "capacity",
          "goal",
          "target",
          "limit",
          "fleet",
          "force",
          "staff",
          "record",
          "majority",
          "minority",
          "combination",
          "mix",
          "some",
          "out",
          "each",
          "all");

  private static final int LONGEST_CLAUSE = 8;

  private final Naming naming;
  private final Measured measured;
  private String lastCounted = "";
  private String mainCounted = "";
  private int counts = -1;

  SubjectReader(Text text, Cast cast) {
    this.naming = new Naming(text, cast);
    this.measured = new Measured(naming);
  }

  /** "fired 16 missiles from three places": what "them" takes up is the missiles. */
  static boolean isAside(Sentence sentence, Counted counted) {
    return counted.head() >= 0 && sentence.token(counted.head()).relation().matches("obl.*|nmod.*");
  }

  /** Takes note of the places of a sentence, up to token {@code end}. */
  void pass(Sentence sentence, int from, int end) {
    naming.pass(sentence, from, end);
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
                      : counted(sentence, amount, unit, kind);
              case PEOPLE -> counted(sentence, amount, unit, kind);
            });
    if (thing) {
      lastCounted = subject;
      if (counts != sentence.index() || !isAside(sentence, unit)) {
        mainCounted = subject;
        counts = sentence.index();
      }
    }
    if (!back && unit.unitClass() != UnitClass.TIME) {
      measured.remember(subject.replaceFirst("^(?:cost|share|duration) of ", ""));
    }
    return subject;
  }

  private String measure(Sentence sentence, Amount amount, Counted unit, KindReader.Reading kind) {
    boolean share =
        unit.unitClass() == UnitClass.PERCENT
            && kind.kind() != FigureKind.CHANGE
            && new Wording(sentence).is(Math.max(unit.last(), amount.last()) + 1, "of");
    if (share && isThem(sentence, Math.max(unit.last(), amount.last()) + 2)) {
      return lastCounted.isEmpty() ? "share" : "share of " + lastCounted;
    }
    Optional<String> what =
        !share && isChange(sentence, kind.word())
            ? measured.changed(sentence, kind.word(), amount.first())
            : Optional.empty();
    String generic = unit.unit().isEmpty() ? "level" : unit.unit();
    return what.filter(w -> !w.isEmpty())
        .or(() -> measured.of(sentence, amount, unit, kind))
        .orElse(generic);
  }

  static boolean isThem(Sentence sentence, int at) {
    return at < sentence.size() && sentence.token(at).word().matches("them|these|those|us|whom");
  }

  /** "fell to 300": what it is of falls; in "leaving 300" what was counted before is left. */
  private static boolean scales(Sentence sentence, int word) {
    return new KindReader(sentence)
        .change(word)
        .filter(c -> c.kind().matches("scale|noun|by"))
        .isPresent();
  }

  private static boolean isChange(Sentence sentence, int word) {
    return word >= 0
        && (new KindReader(sentence).change(word).isPresent() || Measured.isMoveOf(sentence, word));
  }

  /** Whose age it is: the noun behind "12-year-old", the name before "Lee, 44,". */
  String aged(Sentence sentence, int first, int last) {
    for (int i = last + 1; i < Math.min(sentence.size(), last + 5); i++) {
      Token token = sentence.token(i);
      if (token.isNoun() && !token.lemma().equals("age")) {
        return naming.words(sentence, i, NounPhrases.headFrom(sentence, i));
      }
      if (!token.word().matches("-|old|year-old|[a-z]+-old") && !token.tag().startsWith("JJ")) {
        break;
      }
    }
    for (int i = first - 1; i >= Math.max(0, first - 4); i--) {
      if (sentence.token(i).isNoun()) {
        return naming.words(sentence, Naming.first(sentence, sentence.token(i)), i);
      }
    }
    return "age";
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
    boolean thing = unit.unitClass() == UnitClass.PEOPLE || unit.unitClass() == UnitClass.COUNT;
    if (!thing) {
      String what = Naming.shortened(measure(sentence, amount, unit, kind));
      measured.remember(what);
      return what;
    }
    int of = amount.last() + 1;
    boolean them =
        isThem(sentence, of + 1)
            && sentence.token(of).word().equals("of")
            && !mainCounted.isEmpty();
    String what = them ? mainCounted : lastCounted.isEmpty() ? unit.unit() : lastCounted;
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
          measured
              .changed(sentence, kind.word(), amount.first())
              .filter(m -> !m.isEmpty() && !FigureWords.is(m, "measure"));
      return Naming.shortened(moved.orElse(what));
    }
    String base = what.replaceFirst(" (?:killed|wounded|injured|hurt|dead|died|arrested)\\b.*", "");
    int next = amount.last() + 1;
    if (next < sentence.size()
        && sentence.token(next).tag().matches("VBN|VBD|JJ")
        && (FigureWords.is(sentence.token(next).lemma(), "casualty")
            || FigureWords.is(sentence.token(next).word(), "nominal"))) {
      return Naming.shortened(base + " " + sentence.token(next).word());
    }
    Optional<String> harmed = casualties(sentence, base, amount.last(), kind);
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
    if (unit.attributive() && head.get().index() > unit.last()) {
      return "duration of "
          + naming.words(
              sentence,
              Math.max(unit.last() + 1, Naming.first(sentence, head.get())),
              head.get().index())
          + naming.restriction(sentence, head.get().index() + 1, false);
    }
    return "duration of " + lasting(sentence, head.get());
  }

  /** "armed groups besieging the embassy", "the strike" for "the strike lasted". */
  private String lasting(Sentence sentence, Token head) {
    if (!head.isVerb()) {
      return naming.phrase(sentence, head);
    }
    Optional<String> subject = measured.clause(sentence, head.index());
    if (head.lemma().matches("last|take|run|span|endure|be|spend") && subject.isPresent()) {
      return subject.get();
    }
    Optional<Token> object = sentence.child(head, "obj", "nsubj:pass").filter(Token::isNoun);
    String deed =
        Gerunds.of(head.lemma())
            + object
                .filter(o -> FigureWords.unit(o.word()).isEmpty())
                .map(o -> " " + naming.phrase(sentence, o))
                .orElse("");
    return object.isPresent() || subject.isEmpty() ? deed : subject.get() + " " + deed;
  }

  /** "lost 190 points", "sales rose to 3 million units": what moves is what is measured. */
  private static boolean isGauge(Sentence sentence, Counted unit, KindReader.Reading kind) {
    return unit.unit().matches("points|times")
        || (scales(sentence, kind.word())
            && sentence.token(kind.word()).isVerb()
            && kind.why().matches(".* … (?:by|to|from)”"));
  }

  private String counted(Sentence sentence, Amount amount, Counted unit, KindReader.Reading kind) {
    if (unit.head() < 0) {
      return casualties(sentence, "people", unit.last(), kind)
          .orElse("people " + naming.words(sentence, unit.first(), unit.last()));
    }
    if (unit.attributive()) {
      return attributed(sentence, unit);
    }
    Token head = sentence.token(unit.head());
    int first = unit.first();
    while (first < unit.head()
        && SKIPPED.contains(sentence.token(first).word().toLowerCase(Locale.ROOT))) {
      first++;
    }
    boolean vague = NumberWords.plural(head.word().toLowerCase(Locale.ROOT)).isPresent();
    String phrase = vague ? "people" : naming.words(sentence, first, unit.head());
    boolean owned =
        unit.head() + 1 < sentence.size() && sentence.token(unit.head() + 1).word().equals("of");
    if (first == unit.head() && !owned) {
      phrase = naming.fullName(head.word()).orElse(phrase);
    }
    Optional<String> harmed = casualties(sentence, phrase, unit.head(), kind);
    if (harmed.isPresent()) {
      return harmed.get();
    }
    phrase = headed(sentence, amount, phrase);
    boolean moves = kind.kind() == FigureKind.CHANGE && kind.word() >= 0;
    String after = naming.restriction(sentence, unit.head() + 1, moves);
    String all = phrase + after;
    if (after.startsWith(" since ") && !all.contains(" in ")) {
      return phrase + ofWhom(sentence, head) + after;
    }
    if (all.contains(" in ") || !after.isEmpty()) {
      return all;
    }
    Optional<String> whole = measured.sizeOf(sentence, head);
    if (whole.isPresent()) {
      return whole.get();
    }
    String where = near(sentence, head);
    if (where.isEmpty()) {
      where = ofWhom(sentence, head);
    }
    if (where.isEmpty()) {
      where = naming.where(sentence, unit.head());
    }
    return all + (where.isEmpty() ? naming.usualPlace(sentence, first, unit.head()) : where);
  }

  /**
   * "sales of 300 cars", "a survey of 900 adults": the sales, the survey, not all that there are.
   */
  private String headed(Sentence sentence, Amount amount, String phrase) {
    int of = amount.first() - 1;
    if (of < 1
        || !sentence.token(of).word().equals("of")
        || !sentence.token(of - 1).isNoun()
        || CONTAINERS.contains(sentence.token(of - 1).lemma())
        || FigureWords.is(sentence.token(of - 1).lemma(), "measure")) {
      return phrase;
    }
    Token noun = sentence.token(of - 1);
    return naming.words(sentence, Naming.first(sentence, noun), of - 1) + " of " + phrase;
  }

  /** Where it is by its own clause: "remain at the post", "built to house", "where they live". */
  private String near(Sentence sentence, Token head) {
    int next = head.index() + 1;
    if (next + 2 < sentence.size() && sentence.token(next).tag().matches("WRB|WP|WDT")) {
      int last = next;
      for (int i = next + 1; i < Math.min(sentence.size(), next + LONGEST_CLAUSE); i++) {
        if (sentence.token(i).tag().matches("[.,:]|''|-RRB-|CC")) {
          break;
        }
        last = sentence.token(i).isVerb() || sentence.token(i).isNoun() ? i : last;
      }
      if (last > next + 1) {
        return " " + naming.words(sentence, next, last);
      }
    }
    Optional<Token> verb = sentence.head(head).filter(Token::isVerb);
    if (verb.isEmpty()) {
      return "";
    }
    boolean passive = head.is("nsubj:pass") && verb.get().tag().equals("VBN");
    if (passive
        && !SAYING.contains(verb.get().lemma())
        && !STAYING.contains(verb.get().lemma())
        && !isChange(sentence, verb.get().index())) {
      return " " + verb.get().word() + naming.restriction(sentence, verb.get().index() + 1, false);
    }
    if (head.is("nsubj") && STAYING.contains(verb.get().lemma())) {
      return naming.restriction(sentence, verb.get().index() + 1, false);
    }
    if (head.is("obj") && FigureWords.is(verb.get().lemma(), "limit")) {
      return measured.clause(sentence, verb.get().index()).map(whole -> " in " + whole).orElse("");
    }
    return "";
  }

  /** "three-judge panel": judges of the panel. */
  private String attributed(Sentence sentence, Counted unit) {
    int next = unit.last() + 1;
    int head = next < sentence.size() ? NounPhrases.headFrom(sentence, next) : -1;
    String counted = UnitReader.plural(sentence.token(unit.head()).lemma());
    return head < 0
        ? counted
        : counted
            + " of "
            + naming.words(sentence, next, head)
            + naming.restriction(sentence, head + 1, false);
  }

  /** "the airline cut 300 jobs": whose they are. */
  private String ofWhom(Sentence sentence, Token head) {
    Optional<Token> verb =
        head.is("obj") ? sentence.head(head).filter(Token::isVerb) : Optional.empty();
    if (verb.isEmpty() || !OWNING.contains(verb.get().lemma())) {
      return "";
    }
    return measured
        .clause(sentence, verb.get().index())
        .filter(owner -> owner.split(" ").length <= 6)
        .map(owner -> " of " + owner)
        .orElse("");
  }

  /** "people killed in the flood", "officers arrested by the ministry". */
  private Optional<String> casualties(
      Sentence sentence, String phrase, int at, KindReader.Reading kind) {
    if (at + 1 < sentence.size() && sentence.token(at + 1).tag().equals("VBN")) {
      return Optional.empty();
    }
    Optional<Token> verb =
        Optional.ofNullable(kind.word() < 0 ? null : sentence.token(kind.word()))
            .filter(Token::isVerb);
    if (verb.isEmpty()
        || (!FigureWords.is(verb.get().lemma(), "casualty")
            && !(verb.get().lemma().equals("leave") && verb.get().index() < at))) {
      return Optional.empty();
    }
    boolean passive = verb.get().index() > at;
    if (passive) {
      return Optional.of(
          phrase
              + " "
              + (verb.get().tag().equals("VBN")
                  ? verb.get().word()
                  : participle(verb.get().lemma()))
              + naming.restriction(sentence, verb.get().index() + 1, false));
    }
    Optional<Token> agent = sentence.child(verb.get(), "nsubj");
    if (agent.isPresent()
        && Set.of("that", "which", "who").contains(agent.get().word().toLowerCase(Locale.ROOT))) {
      agent = sentence.head(verb.get()).filter(Token::isNoun);
    }
    if (agent.isEmpty()) {
      agent =
          sentence
              .head(verb.get())
              .flatMap(h -> sentence.child(h, "nsubj"))
              .filter(a -> a.index() < at);
    }
    boolean leave = verb.get().lemma().equals("leave");
    if ((leave && agent.isEmpty()) || (leave && !phrase.equals("people"))) {
      return Optional.empty();
    }
    String deed = leave ? naming.words(sentence, at, at) : participle(verb.get().lemma());
    String by =
        agent
            .filter(a -> a.isNoun() && a.index() < at)
            .filter(a -> !WordNet.get().nounFile(a.lemma()).equals("noun.time"))
            .filter(a -> NumberWords.plural(a.word().toLowerCase(Locale.ROOT)).isEmpty())
            .map(a -> (isHappening(a) ? " in " : " by ") + naming.phrase(sentence, a))
            .orElse("");
    return Optional.of(phrase + " " + deed + by);
  }

  private static boolean isHappening(Token noun) {
    String file = WordNet.get().nounFile(noun.lemma());
    return file.equals("noun.event") || file.equals("noun.act") || file.equals("noun.phenomenon");
  }

  private static String participle(String lemma) {
    return switch (lemma) {
      case "die" -> "died";
      case "shoot" -> "shot";
      case "hurt" -> "hurt";
      case "kidnap" -> "kidnapped";
      default -> lemma.endsWith("e") ? lemma + "d" : lemma + "ed";
    };
  }
}

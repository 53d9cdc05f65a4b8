package org.annals.figure;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.figure.FigureWords.UnitClass;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.language.WordNet;

/** Names the people or things that a number counts, with what narrows them down. */
final class CountedThings {
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
  private static final int LONGEST_LIST = 16;

  private final Naming naming;
  private final ClauseSubjects clauses;
  private final Measured measured;
  private final Narrowing narrowing;
  private final Deeds deeds;
  private final Owners owners;
  private final Setting setting;

  CountedThings(Naming naming, ClauseSubjects clauses, Measured measured) {
    this.naming = naming;
    this.clauses = clauses;
    this.measured = measured;
    this.narrowing = new Narrowing(naming);
    this.deeds = new Deeds(naming, clauses);
    this.owners = new Owners(naming);
    this.setting = new Setting(naming);
  }

  /** The subject of people or things counted, by its clause too where it is short. */
  String counted(Sentence sentence, Amount amount, Counted unit, KindReader.Reading kind) {
    String named = named(sentence, amount, unit, kind);
    return unit.head() < 0 || unit.attributive()
        ? named
        : setting.of(sentence, sentence.token(unit.head()), named);
  }

  private String named(Sentence sentence, Amount amount, Counted unit, KindReader.Reading kind) {
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
    phrase = owners.with(sentence, amount, headed(sentence, amount, phrase));
    boolean moves = kind.kind() == FigureKind.CHANGE && kind.word() >= 0;
    String after = naming.restriction(sentence, unit.head() + 1, moves);
    String all = phrase + after;
    if (after.startsWith(" since ") && !all.contains(" in ")) {
      return phrase + ofWhom(sentence, head) + after;
    }
    if (all.contains(" in ") || !after.isEmpty()) {
      return had(sentence, head, all);
    }
    Optional<String> whole = measured.sizeOf(sentence, head);
    if (whole.isPresent()) {
      return whole.get();
    }
    String where = near(sentence, head);
    if (where.isEmpty()) {
      where = ofWhom(sentence, head);
    }
    if (where.isEmpty() && phrase.split(" ").length <= 2) {
      boolean people = unit.unitClass() == UnitClass.PEOPLE;
      where = deeds.of(sentence, head, amount.first(), people);
    }
    if (where.isEmpty()) {
      where = naming.where(sentence, unit.head());
    }
    if (where.isEmpty() && phrase.indexOf(' ') < 0) {
      where = narrowing.of(sentence, head, amount.first());
    }
    if (where.isEmpty() && phrase.indexOf(' ') < 0) {
      where = narrowing.holding(sentence, head);
    }
    return all + (where.isEmpty() ? naming.usualPlace(sentence, first, unit.head()) : where);
  }

  /**
   * "sales of 300 cars", "a survey of 900 adults": the sales, the survey, not all that there are.
   */
  private String headed(Sentence sentence, Amount amount, String phrase) {
    int of = ofWhat(sentence, amount);
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

  /** The "of" before the number, or before the first of the list that it stands in. */
  private static int ofWhat(Sentence sentence, Amount amount) {
    int before = amount.first() - 1;
    if (before < 0 || !sentence.token(before).word().matches(",|and|&")) {
      return before;
    }
    int at = before;
    while (at > 0
        && sentence.token(at).tag().matches("CD|NN.*|JJ.*|,|CC|DT|HYPH")
        && before - at < LONGEST_LIST) {
      at--;
    }
    return at >= 0 && sentence.token(at + 1).tag().matches("CD|DT") ? at : before;
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
    String which = without(sentence, head);
    if (!which.isEmpty()) {
      return which;
    }
    Optional<Token> verb = sentence.head(head).filter(Token::isVerb);
    if (verb.isEmpty()) {
      return "";
    }
    boolean passive = head.is("nsubj:pass") && verb.get().tag().equals("VBN");
    if (passive && !SAYING.contains(verb.get().lemma()) && !STAYING.contains(verb.get().lemma())) {
      return " "
          + verb.get().word()
          + infinitive(sentence, verb.get())
          + naming.restriction(sentence, verb.get().index() + 1, false);
    }
    if (head.is("nsubj") && STAYING.contains(verb.get().lemma())) {
      return naming.restriction(sentence, verb.get().index() + 1, false);
    }
    if (head.is("nsubj") && isDoing(sentence, verb.get(), head)) {
      return " who " + verb.get().word() + object(sentence, verb.get());
    }
    if (head.is("obj") && FigureWords.is(verb.get().lemma(), "limit")) {
      return clauses.of(sentence, verb.get().index()).map(whole -> " in " + whole).orElse("");
    }
    return "";
  }

  /** "the letters the council received", "people it calls victims": a clause with no "that". */
  private String without(Sentence sentence, Token head) {
    int next = head.index() + 1;
    if (next + 1 >= sentence.size() || !sentence.token(next).tag().matches("PRP|DT|NNPS?|PRP\\$")) {
      return "";
    }
    for (int i = next + 1; i < Math.min(sentence.size(), next + LONGEST_CLAUSE); i++) {
      Token verb = sentence.token(i);
      if (verb.tag().matches("[.,:]|''|-RRB-|CC|IN")) {
        return "";
      }
      if (!verb.isVerb()) {
        continue;
      }
      Token subject = sentence.child(verb, "nsubj").orElse(null);
      boolean bound =
          subject != null
              && subject.index() >= next
              && subject.index() < i
              && sentence.child(verb, "obj").isEmpty()
              && verb.tag().matches("VB[DZP]")
              && !verb.lemma().equals("be");
      return bound && subject != null
          ? " that "
              + clauses.of(sentence, i).filter(w -> !w.isEmpty()).orElse(subject.word())
              + " "
              + verb.word()
          : "";
    }
    return "";
  }

  /** "allowed to repay", "told to leave": what it is that they are to do. */
  private String infinitive(Sentence sentence, Token verb) {
    Token next = sentence.child(verb, "xcomp").orElse(null);
    boolean follows =
        next != null
            && next.tag().equals("VB")
            && next.index() == verb.index() + 2
            && sentence.token(verb.index() + 1).tag().equals("TO");
    return follows && next != null ? " to " + next.word() + object(sentence, next) : "";
  }

  /** "95 voted no": who did what, a space before it; empty if that tells nothing. */
  String doing(Sentence sentence, Token verb) {
    return SAYING.contains(verb.lemma()) || SubjectReader.isChange(sentence, verb.index())
        ? ""
        : " who " + verb.word() + object(sentence, verb);
  }

  /** "140 members voted yes": people who are told apart by what they did. */
  private static boolean isDoing(Sentence sentence, Token verb, Token head) {
    return verb.tag().equals("VBD")
        && head.index() < verb.index()
        && verb.index() - head.index() <= 2
        && new UnitReader().isPeople(head)
        && !SAYING.contains(verb.lemma())
        && !FigureWords.is(verb.lemma(), "casualty")
        && !SubjectReader.isChange(sentence, verb.index())
        && sentence.children(verb, "xcomp", "neg", "aux", "aux:pass").isEmpty()
        && sentence.children(verb, "ccomp").stream().allMatch(c -> isApart(sentence, verb, c))
        && sentence.children(verb, "advmod").stream().noneMatch(a -> a.lemma().equals("not"));
  }

  /** "voted yes and 95 voted no": another clause, whatever the parser took it for. */
  private static boolean isApart(Sentence sentence, Token verb, Token clause) {
    return sentence.tokens().stream()
        .filter(t -> t.index() > verb.index() && t.index() < clause.index())
        .anyMatch(t -> t.tag().matches("CC|[,:]"));
  }

  /** What follows a verb and makes it whole: "yes", "the measure", "against the plan". */
  private String object(Sentence sentence, Token verb) {
    int next = verb.index() + 1;
    if (next < sentence.size() && sentence.token(next).tag().matches("UH|RP|RB")) {
      return " " + sentence.token(next).word();
    }
    int from = next < sentence.size() ? NounPhrases.afterDeterminers(sentence, next) : -1;
    int last = from < 0 ? -1 : NounPhrases.headFrom(sentence, from);
    boolean thing = last > 0 && !ClauseSubjects.isAmount(sentence, sentence.token(last));
    return thing && !ClauseSubjects.isTime(sentence, last)
        ? " " + naming.words(sentence, from, last)
        : naming.restriction(sentence, next, false);
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
    return clauses
        .of(sentence, verb.get().index())
        .filter(owner -> !owner.isEmpty() && owner.split(" ").length <= 6)
        .map(owner -> " of " + owner)
        .orElse("");
  }

  /** "Kenya has 300 nurses in the north": Kenya’s nurses. */
  private String had(Sentence sentence, Token head, String things) {
    return sentence
        .head(head)
        .filter(v -> head.is("obj") && v.lemma().equals("have"))
        .flatMap(v -> sentence.child(v, "nsubj"))
        .filter(Token::isProperNoun)
        .flatMap(w -> naming.name(sentence, w))
        .filter(w -> w.split(" ").length <= 4 && !things.contains(w))
        .map(w -> w + "’s " + things)
        .orElse(things);
  }

  /** "people killed in the flood", "officers arrested by the ministry". */
  Optional<String> casualties(Sentence sentence, String phrase, int at, KindReader.Reading kind) {
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
              + inWhich(sentence, verb.get())
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
    return Optional.of(phrase + " " + deed + by + naming.restriction(sentence, at + 1, false));
  }

  /** "the flood in which 30 people died": in the flood. */
  private String inWhich(Sentence sentence, Token verb) {
    Token noun = sentence.head(verb).filter(Token::isNoun).orElse(null);
    if (noun == null || !verb.relation().startsWith("acl") || noun.index() > verb.index()) {
      return "";
    }
    for (int i = noun.index() + 1; i + 1 < verb.index(); i++) {
      if (sentence.token(i).word().equals("in") && sentence.token(i + 1).word().equals("which")) {
        return " in " + naming.words(sentence, Naming.first(sentence, noun), noun.index());
      }
    }
    return "";
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

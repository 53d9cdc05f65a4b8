package org.annals.figure;

import java.util.Optional;
import java.util.Set;
import org.annals.figure.FigureWords.UnitClass;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.WordList;

/**
 * Finds what a measure, a sum of money or a percentage is of: the noun behind it ("a 6-inch
 * screen"), behind "of", before "of" ("a speed of 40 mph"), else the subject of its clause, else
 * the noun before it.
 */
final class Measured {
  private static final Set<String> EXTENTS =
      Set.of(
          "long", "wide", "tall", "high", "deep", "thick", "away", "apart", "higher", "lower",
          "more", "less", "longer", "shorter", "old", "north", "south", "east", "west");

  private static final Set<String> MANNERS = WordList.words(Measured.class, "in-manner.txt");

  private static final int LONGEST_CHAIN = 6;

  private final Naming naming;
  private final ClauseSubjects clauses;
  private final Narrowing narrowing;
  private final Deeds deeds;
  private final Setting setting;
  private final Payments payments;
  private final Completion completion;
  private final Extents extents;
  private final Antecedents antecedents;

  Measured(Naming naming, ClauseSubjects clauses) {
    this.naming = naming;
    this.clauses = clauses;
    this.narrowing = new Narrowing(naming);
    this.deeds = new Deeds(naming, clauses);
    this.setting = new Setting(naming);
    this.payments = new Payments(naming, clauses, narrowing);
    this.completion = new Completion(naming, clauses);
    this.extents = new Extents(naming, clauses);
    this.antecedents = new Antecedents(naming, clauses);
  }

  /** The subject of an amount of this unit; empty if nothing names one. */
  Optional<String> of(Sentence sentence, Amount amount, Counted unit, KindReader.Reading kind) {
    Wording words = new Wording(sentence);
    int next = Math.max(unit.last(), amount.last()) + 1;
    int before = beforeSigns(words, amount.first() - 1);
    boolean changes = kind.kind() == FigureKind.CHANGE;
    if (words.is(before, "(") && !clauses.last().isEmpty()) {
      return behind(sentence, words, next, amount, unit)
          .filter(b -> unit.unitClass() != UnitClass.MONEY)
          .or(() -> Optional.of(clauses.last()));
    }
    if (!changes) {
      Optional<String> extent =
          extents.of(sentence, amount, unit, afterBrackets(words, next, unit));
      if (extent.isPresent()) {
        return extent;
      }
    }
    Optional<String> listed = antecedents.listed(sentence, words, before);
    if (listed.isPresent()) {
      return listed;
    }
    Optional<String> apposed =
        changes || unit.unitClass() != UnitClass.MONEY
            ? Optional.empty()
            : antecedents.apposed(sentence, words, before, afterBrackets(words, next, unit));
    if (apposed.isPresent()) {
      return apposed;
    }
    // "Lee Group, down 68 points at 1,112 points"
    int move = before - 1;
    while (move > before - LONGEST_CHAIN && words.has(move) && !isMoveOf(sentence, move)) {
      move--;
    }
    if (words.is(before, "at") && !clauses.last().isEmpty() && isMoveOf(sentence, move)) {
      return Optional.of(clauses.last());
    }
    Optional<String> valued =
        changes ? Optional.empty() : antecedents.valued(sentence, words, before);
    if (valued.isPresent()) {
      return valued;
    }
    if (!changes && unit.unitClass() == UnitClass.MONEY) {
      Optional<String> put =
          payments.put(sentence, words, kind.word(), afterBrackets(words, next, unit));
      if (put.isPresent()) {
        return put;
      }
      Optional<String> own = new OwnWords(naming).sum(sentence, afterBrackets(words, next, unit));
      if (own.isPresent()) {
        return own;
      }
    }
    if (!changes) {
      Optional<String> behind = behind(sentence, words, next, amount, unit);
      if (behind.isPresent()) {
        return behind.map(what -> what + deed(sentence, amount, unit, what));
      }
    }
    // "a speed of 40 mph", "at a cost of"
    int of = before;
    while (words.is(of, "a", "an", "the", "between", "up", "to", "over")) {
      of--;
    }
    if (words.is(of, "of") && words.isNoun(of - 1) && !changes) {
      String noun = ofNoun(sentence, of - 1, next);
      return Optional.of(
          noun.contains(" of ") ? noun : setting.of(sentence, sentence.token(of - 1), noun));
    }
    if (words.is(before, "with") && !changes && words.isNoun(before - 1)) {
      Token noun = sentence.token(before - 1);
      return Optional.of(naming.words(sentence, Naming.first(sentence, noun), before - 1));
    }
    if (words.is(before, "worth") || words.is(of, "worth")) {
      int at = words.is(before, "worth") ? before : of;
      Optional<String> worth = owner(sentence, at);
      if (worth.isPresent()) {
        return worth;
      }
    }
    Optional<String> bought =
        unit.unitClass() == UnitClass.MONEY && words.is(before, "for")
            ? payments.bought(sentence, before)
            : Optional.empty();
    if (bought.isPresent()) {
      return bought;
    }
    Optional<String> available =
        unit.unitClass() == UnitClass.MONEY && !changes
            ? payments.available(sentence, words, kind.word(), next)
            : Optional.empty();
    if (available.isPresent()) {
      return available;
    }
    Optional<String> done =
        unit.unitClass() == UnitClass.MONEY && !changes
            ? payments.done(sentence, Completion.top(sentence, amount, unit))
            : Optional.empty();
    if (done.isPresent()) {
      return done;
    }
    Optional<String> equal = antecedents.predicated(sentence, amount, unit);
    if (equal.isPresent() && !changes) {
      return equal;
    }
    Optional<String> extended =
        EXTENTS.contains(words.at(next))
            ? antecedents.extended(sentence, words, before)
            : Optional.empty();
    if (extended.isPresent()) {
      return extended;
    }
    boolean paying =
        unit.unitClass() == UnitClass.MONEY
            && kind.word() >= 0
            && sentence.token(kind.word()).isVerb()
            && payments.isPaid(sentence, sentence.token(kind.word()));
    Optional<String> handled =
        changes || paying ? Optional.empty() : completion.handled(sentence, amount, unit);
    if (handled.isPresent()) {
      return handled;
    }
    Optional<String> subject =
        clauses.of(sentence, kind.word() < 0 ? amount.number() : kind.word());
    if (subject.filter(String::isEmpty).isPresent()) {
      return unit.unitClass() == UnitClass.MONEY && !changes
          ? payments.given(sentence, kind.word(), next)
          : Optional.empty();
    }
    if (unit.unitClass() == UnitClass.MEASURE && !changes) {
      String which = narrowing.relative(sentence, next); // "gallons that have poured into the sea"
      return (which.isEmpty() ? subject : subject.map(s -> s + which))
          .or(() -> clauses.nearest(sentence, before));
    }
    boolean money = unit.unitClass() == UnitClass.MONEY && kind.word() >= 0 && !changes;
    return (money ? subject.map(s -> payments.paid(sentence, kind.word(), s, next)) : subject)
        .or(() -> clauses.nearest(sentence, before));
  }

  /** "captured 300 barrels of oil": the oil that was captured, not all that there is. */
  private String deed(Sentence sentence, Amount amount, Counted unit, String what) {
    if (unit.unitClass() != UnitClass.MEASURE || what.indexOf(' ') >= 0) {
      return "";
    }
    Token measure = sentence.token(Math.max(amount.number(), unit.last()));
    for (int i = amount.number(); i < unit.last() && !measure.is("obj"); i++) {
      measure = sentence.token(i); // "300 barrels per day"
    }
    Token verb =
        measure.is("obj") ? sentence.head(measure).filter(Token::isVerb).orElse(null) : null;
    boolean under = // "is spewing 300 barrels", not "concerning 300 barrels"
        verb != null
            && verb.tag().equals("VBG")
            && sentence.children(verb, "aux").stream().anyMatch(a -> a.lemma().equals("be"));
    if (verb != null && under && verb.index() < amount.first()) {
      return clauses
          .of(sentence, verb.index())
          .filter(w -> !w.isEmpty() && !SubjectReader.isChange(sentence, verb.index()))
          .map(w -> " that " + w + " is " + verb.word())
          .orElse("");
    }
    boolean told =
        verb != null
            && verb.index() < amount.first()
            && verb.tag().matches("VBD|VBN")
            && verb.word().endsWith("ed")
            && !verb.lemma().matches("need|want|use|total|exceed|reach|contain|estimate")
            && !SubjectReader.isChange(sentence, verb.index());
    if (!told || verb == null) {
      return "";
    }
    String into = naming.restriction(sentence, afterPhrase(sentence, measure), false);
    String by =
        sentence
            .child(verb, "nsubj")
            .filter(a -> a.isNoun() && a.index() < verb.index())
            .map(a -> " by " + naming.phrase(sentence, a))
            .orElse("");
    return " " + verb.word() + (into.isEmpty() ? by : into);
  }

  /** "lost $3 million of its value", "wiped $3 million off its value": what is changed. */
  Optional<String> whole(Sentence sentence, Amount amount, Counted unit, int word) {
    int next = Math.max(unit.last(), amount.last()) + 1;
    if (next + 1 >= sentence.size() || !sentence.token(next).word().matches("of|from|off")) {
      return Optional.empty();
    }
    int from = next + 1;
    boolean its = sentence.token(from).tag().equals("PRP$");
    int head = NounPhrases.headFrom(sentence, NounPhrases.afterDeterminers(sentence, from));
    if (head < 0
        || sentence.token(from).tag().equals("CD")
        || ClauseSubjects.isAmount(sentence, sentence.token(head))
        || ClauseSubjects.isTime(sentence, head)) {
      return Optional.empty();
    }
    String what = naming.words(sentence, NounPhrases.afterDeterminers(sentence, from), head);
    boolean whose =
        its || sentence.children(sentence.token(head), "nmod:poss").stream().findAny().isPresent();
    Optional<String> owner =
        its
            ? naming
                .pronoun(sentence, sentence.token(from))
                .or(() -> word < 0 ? Optional.empty() : clauses.of(sentence, word))
                .filter(n -> !n.isEmpty())
                .map(n -> n + "’s ")
            : Optional.of("");
    return whose ? Optional.of(owner.orElse("") + what) : Optional.empty();
  }

  private static int afterPhrase(Sentence sentence, Token head) {
    return sentence.subtree(head).length();
  }

  private static int beforeSigns(Wording words, int at) {
    int before = at;
    while (FigureWords.isSign(words.written(before)) || words.is(before - 1, "$")) {
      before--;
    }
    return before;
  }

  /** "Lee Group, down 68 points": a particle that tells of a change of the name before it. */
  static boolean isMoveOf(Sentence sentence, int word) {
    return word > 1
        && word < sentence.size()
        && !sentence.token(word).isVerb()
        && sentence.token(word).word().matches("up|down")
        && sentence.token(word - 1).word().matches("[,(]")
        && sentence.token(word - 2).isNoun();
  }

  /** "the population is 8 million people": the population. */
  Optional<String> sizeOf(Sentence sentence, Token counted) {
    return sentence.child(counted, "cop").isEmpty()
        ? Optional.empty()
        : sentence
            .child(counted, "nsubj")
            .filter(s -> s.index() < counted.index() && s.isNoun())
            .filter(s -> isSize(s.lemma()))
            .map(s -> naming.phrase(sentence, s));
  }

  private static boolean isSize(String lemma) {
    return FigureWords.is(lemma, "measure")
        || lemma.matches(
            "population|membership|attendance|workforce|enrollment|readership|turnout|dozen|gross");
  }

  private Optional<String> behind(
      Sentence sentence, Wording words, int start, Amount amount, Counted unit) {
    int next = afterBrackets(words, start, unit);
    if (!words.has(next) || EXTENTS.contains(words.at(next))) {
      return Optional.empty();
    }
    boolean percent = unit.unitClass() == UnitClass.PERCENT;
    boolean money = unit.unitClass() == UnitClass.MONEY;
    boolean swap = MANNERS.contains(words.at(next + 1));
    boolean linked = words.is(next, "of") || (money && words.is(next, "for", "in") && !swap);
    if (linked) {
      int from = NounPhrases.afterDeterminers(sentence, next + 1);
      if (words.tag(from).equals("CD") && words.is(from + 1, "%", "percent")) {
        from += 2;
      } else if (percent && words.tag(from).matches("CD|RB|IN") && from > next + 1) {
        while (words.tag(from).matches("CD|RB|IN|JJR")) {
          from++; // "12 percent of the roughly 300 pages"
        }
      }
      int sum = percent ? afterSum(words, from) : -1; // "a third of the $3 million invested in"
      Optional<String> part =
          sum < 0
              ? Optional.empty()
              : payments.put(sentence, words, -1, sum).map(w -> "share of " + w);
      if (part.isPresent()) {
        return part;
      }
      int head = words.has(from) ? NounPhrases.headFrom(sentence, from) : -1;
      if (head < 0 || ClauseSubjects.isTime(sentence, head)) {
        return Optional.empty();
      }
      String what =
          naming.words(sentence, from, head) + naming.restriction(sentence, head + 1, false);
      boolean for_ = words.is(next, "for");
      if (!percent && !for_) {
        what = setting.of(sentence, sentence.token(amount.number()), what);
      }
      return Optional.of((percent ? "share of " : for_ ? "cost of " : "") + what);
    }
    int from = words.isHyphen(next) ? next + 1 : next;
    if (unit.attributive()) {
      // "a five-year, 300-mile (480 km) journey"
      int end = next + LONGEST_CHAIN + LONGEST_CHAIN;
      while (from < end
          && (words.tag(from).matches("CD|HYPH|,|-LRB-|-RRB-")
              || words.isHyphen(from - 1)
              || FigureWords.unit(words.at(from)).isPresent())) {
        from++;
      }
    }
    if (words.tag(from).equals("JJ") && words.isHyphen(from + 1)) {
      return Optional.empty();
    }
    boolean may =
        words.isNoun(from)
            || words.tag(from).matches("JJ.?|VBN|VBG")
            || (words.at(next - 1).matches("\\d.*")
                && words.tag(from).equals("VB")
                && words.isNoun(from + 1));
    if (words.tag(from).equals("VB") && may) {
      return Optional.of(naming.words(sentence, from, NounPhrases.headFrom(sentence, from + 1)));
    }
    int head = may ? NounPhrases.headFrom(sentence, from) : -1;
    if (head < 0
        || ClauseSubjects.isTime(sentence, head)
        || (words.tag(from).equals("VBN") && !words.isNoun(from + 1))) {
      return Optional.empty();
    }
    String after = naming.restriction(sentence, head + 1, false);
    String what = naming.words(sentence, from, head);
    if (after.isEmpty()) {
      after = narrowing.purpose(sentence, head + 1);
    }
    if (after.isEmpty() && what.split(" ").length <= 2) {
      after = deeds.of(sentence, sentence.token(head), start - 1, false);
    }
    if (after.isEmpty() && unit.attributive()) {
      after = called(sentence, head);
    }
    return Optional.of(
        unit.attributive() && !money
            ? what + after
            : setting.of(sentence, sentence.token(head), what + after));
  }

  /** "a 15-metre yacht, the Swan": its name. */
  private String called(Sentence sentence, int head) {
    return sentence.children(sentence.token(head), "appos").stream()
        .filter(a -> a.isProperNoun() && a.index() > head && a.index() <= head + LONGEST_CHAIN)
        .map(a -> " " + naming.words(sentence, Naming.first(sentence, a), a.index()))
        .findFirst()
        .orElse("");
  }

  /** Behind the sum of money that begins at {@code from}; −1 if none does. */
  private static int afterSum(Wording words, int from) {
    int at = from;
    while (words.tag(at).matches("\\$|CD|RB")) {
      at++;
    }
    return at > from && words.tag(from).equals("$") ? at : -1;
  }

  /** "300 yen ($2) for the ticket": what is in brackets is the same sum. */
  private static int afterBrackets(Wording words, int at, Counted unit) {
    boolean twice = unit.unitClass() == UnitClass.MONEY || unit.unitClass() == UnitClass.MEASURE;
    if (!twice || !words.is(at, "(")) {
      return at;
    }
    int close = at;
    while (words.has(close) && !words.is(close, ")") && close - at <= 2 * LONGEST_CHAIN) {
      close++;
    }
    return words.is(close, ")") ? close + 1 : at;
  }

  /** "the price of the flat of": the noun with what belongs to it, but for the amount. */
  private String ofNoun(Sentence sentence, int noun, int next) {
    Token head = sentence.token(noun);
    String phrase = naming.words(sentence, Naming.first(sentence, head), noun);
    // "a surcharge of 25% on large firms", "a line of $5 million from the bank"
    String behind = naming.restriction(sentence, next, false);
    if (!behind.isEmpty()) {
      return phrase + behind;
    }
    boolean bare = phrase.indexOf(' ') < 0 && !head.relation().matches("nmod|conj|appos|dep");
    Optional<Token> hired = // "hired the physician on a salary of": his, not the employer's
        sentence
            .head(head)
            .filter(v -> v.isVerb() && head.is("obl"))
            .flatMap(v -> sentence.child(v, "obj"))
            .filter(o -> o.isNoun() && new UnitReader().isPeople(o));
    Optional<String> whose =
        !bare || (head.is("obj") && hired.isEmpty())
            ? Optional.empty()
            : hired.isPresent()
                ? hired.map(o -> naming.words(sentence, Naming.first(sentence, o), o.index()))
                : clauses.of(sentence, noun);
    return whose.map(w -> phrase + " of " + w).orElse(phrase);
  }

  /** The noun that a word such as "worth" stands behind. */
  private Optional<String> owner(Sentence sentence, int at) {
    Token word = sentence.token(at);
    Optional<Token> head =
        at > 0 && sentence.token(at - 1).isNoun()
            ? Optional.of(sentence.token(at - 1))
            : sentence.head(word).filter(Token::isNoun).filter(h -> h.index() < at);
    return head.map(
            h ->
                setting.of(
                    sentence, h, naming.words(sentence, Naming.first(sentence, h), h.index())))
        .or(() -> clauses.of(sentence, at));
  }
}

package org.annals.figure;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.figure.FigureWords.Change;
import org.annals.figure.FigureWords.UnitClass;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a number is how much there is, by how much it changes, how much it is to be or may
 * be. Goes by the word before the number ("by", "to", "from", "of"), the nearest word of change to
 * its left and that word's tense; a parser errs too often about numbers to go by it alone.
 */
final class KindReader {
  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "its", "their", "another");
  private static final Set<String> MORE =
      Set.of("more", "additional", "extra", "further", "another");
  private static final Set<String> REACHING =
      Set.of(
          "remain", "stay", "reach", "total", "number", "be", "have", "exceed", "top", "hit",
          "attain");

  /** With "up" or "down" after them they tell of a change; "makes up 20 percent" does not. */
  private static final Set<String> MOVING =
      Set.of(
          "be", "trade", "trend", "end", "close", "finish", "go", "come", "move", "stay", "remain",
          "head", "open", "revise", "settle", "drift", "tick", "inch", "edge", "creep");

  private static final int LONGEST_CHAIN = 3;
  private static final int LONGEST_RECORD = 6;
  private static final int LIMIT_WINDOW_TOKENS = 5;

  /**
   * @param kind what the number says
   * @param down whether it is a change to less
   * @param word index of the word of change or the governing verb; −1 if there is none
   * @param why the rule
   */
  record Reading(FigureKind kind, boolean down, int word, String why) {}

  private final Sentence sentence;

  KindReader(Sentence sentence) {
    this.sentence = sentence;
  }

  Reading read(Numeral numeral, Amount amount, Optional<Counted> counted) {
    if (numeral.signed() && counted.filter(c -> c.unitClass() == UnitClass.PERCENT).isPresent()) {
      boolean down = amount.isNegative();
      int governing = verb(amount, counted);
      return new Reading(FigureKind.CHANGE, down, governing, "written with its sign");
    }
    boolean time = counted.filter(c -> c.unitClass() == UnitClass.TIME).isPresent();
    int before = amount.first() - 1;
    while (before >= 0 && ARTICLES.contains(word(before))) {
      before--;
    }
    if (!time && before >= 0) {
      Reading noun = nounAhead(amount, counted);
      if (noun != null) {
        return noun;
      }
      Reading prepositional = prepositional(before, amount, counted);
      if (prepositional != null) {
        return prepositional;
      }
      Reading direct = direct(before, amount, counted);
      if (direct != null) {
        return direct;
      }
    }
    int verb = verb(amount, counted);
    boolean set = // "a deadline of 30 days", "a maximum of five years"
        word(before).equals("of")
            && (FigureWords.is(lemma(before - 1), "limit")
                || FigureWords.is(lemma(before - 1), "term"));
    if (time && set) {
      return new Reading(FigureKind.LIMIT, false, verb, "“" + word(before - 1) + " of”");
    }
    if (!time) {
      if (isLimit(amount, counted)) {
        return new Reading(FigureKind.LIMIT, false, verb, "words of capacity");
      }
      if (isGoal(verb, amount) || isWanted(verb, amount)) {
        return new Reading(FigureKind.TARGET, false, verb, "words of plan or expectation");
      }
    }
    return new Reading(FigureKind.LEVEL, false, verb, "how much there is");
  }

  /** "190 points, or 0.6%": the same said in another unit; empty if it is not. */
  static Optional<Reading> again(
      Sentence sentence, int end, Reading before, Amount amount, Optional<Counted> counted) {
    int at = amount.first() - 1;
    boolean aside = sentence.token(Math.max(at, 0)).word().equals("(");
    boolean or = at >= 0 && sentence.token(at).word().equals("or");
    int gap = or && at > 0 && sentence.token(at - 1).word().equals(",") ? at - 2 : at - 1;
    boolean measured =
        counted
            .filter(c -> c.unitClass() != UnitClass.TIME && c.unitClass() != UnitClass.PEOPLE)
            .isPresent();
    int of = gap; // "cut 3 percent of its staff, or about 300 jobs"
    while (or && of > end && sentence.token(of).tag().matches("NN.*|JJ.*|DT|PRP\\$|POS|IN")) {
      of--;
    }
    gap =
        gap < at - 1
                && of == end
                && end + 1 < sentence.size()
                && sentence.token(end + 1).word().equals("of")
            ? end
            : gap;
    return (or || aside) && gap == end && measured && before.kind() == FigureKind.CHANGE
        ? Optional.of(before)
        : Optional.empty();
  }

  private @Nullable Reading prepositional(int before, Amount amount, Optional<Counted> counted) {
    String preposition = word(before);
    if (preposition.equals("by")
        || (preposition.equals("in") && word(amount.first()).equals("half"))) {
      int change = changeBefore(before);
      if (change >= 0) {
        boolean down = change(change).map(Change::isDown).orElse(false);
        return new Reading(FigureKind.CHANGE, down, change, "“" + word(change) + " … by”");
      }
    }
    if (preposition.equals("to")) {
      int change = changeBefore(before);
      String prior = word(before - 1);
      if (FigureWords.is(prior, "limit")) {
        return new Reading(FigureKind.LIMIT, false, before - 1, "“" + prior + " to”");
      }
      if (change >= 0) {
        FigureKind kind = isDone(change) ? FigureKind.LEVEL : FigureKind.TARGET;
        return new Reading(kind, false, change, "“" + word(change) + " … to”");
      }
    }
    if (preposition.equals("from")) {
      int change = changeBefore(before);
      if (change >= 0 && !change(change).map(c -> c.kind().equals("move")).orElse(false)) {
        return new Reading(FigureKind.LEVEL, false, change, "“" + word(change) + " … from”");
      }
    }
    if (preposition.equals("of") && before == amount.first() - 1) {
      // "down a one-day record of 778 points"
      int up = before - 1;
      while (up > 0
          && before - up <= LONGEST_RECORD
          && sentence.token(up).tag().matches("DT|JJ.?|NN|HYPH|CD")) {
        up--;
      }
      boolean points = counted.filter(c -> c.unit().matches("points|percent")).isPresent();
      if (points && up > 0 && up < before - 1 && word(up).matches("up|down")) {
        return new Reading(
            FigureKind.CHANGE, word(up).equals("down"), up, "“" + word(up) + " … of”");
      }
    }
    if (preposition.equals("of") && before > 0) {
      Optional<Change> noun = FigureWords.changeNoun(lemma(before - 1));
      // "a cut of 300 jobs" is a change, "the withdrawal of the 300 nurses" is not
      if (noun.isPresent()
          && before == amount.first() - 1
          && amount.form() != Numeral.Form.VAGUE
          && !hasDefinite(before - 1)) {
        return new Reading(
            FigureKind.CHANGE, noun.get().isDown(), before - 1, "“" + word(before - 1) + " of”");
      }
      if (FigureWords.is(lemma(before - 1), "goal")) {
        return new Reading(FigureKind.TARGET, false, before - 1, "“" + word(before - 1) + " of”");
      }
    }
    return null;
  }

  private @Nullable Reading direct(int before, Amount amount, Optional<Counted> counted) {
    boolean percent = counted.filter(c -> c.unitClass() == UnitClass.PERCENT).isPresent();
    boolean measured = isMeasured(counted);
    boolean point = counted.isPresent() && counted.get().unit().equals("points");
    if ((measured || point)
        && amount.first() == before + 1
        && word(before).matches("up|down")
        && (!sentence.token(Math.max(before - 1, 0)).isVerb()
            || MOVING.contains(lemma(before - 1)))) {
      return new Reading(
          FigureKind.CHANGE, word(before).equals("down"), before, "“" + word(before) + "”");
    }
    int after = Math.max(amount.last(), counted.map(Counted::last).orElse(-1)) + 1;
    if (point
        && word(after).matches("higher|lower")
        && word(before).matches("[a-z]+ed|closes|ends")) {
      return new Reading(
          FigureKind.CHANGE, word(after).equals("lower"), before, "“" + word(after) + "”");
    }
    int at = before;
    while (at > 0
        && (sentence.token(at).tag().equals("RP") || sentence.token(at).tag().equals("RB"))) {
      at--;
    }
    boolean bound = // "is up to 200": "up" belongs to the number
        at == before && amount.first() == at + 1 && word(at + 1).matches("up|down");
    Optional<Change> verb =
        !sentence.token(at).isVerb()
            ? Optional.empty()
            : bound ? FigureWords.changeVerb(lemma(at)) : change(at);
    boolean funds =
        counted.filter(c -> c.unitClass() == UnitClass.MONEY).isPresent()
            && lemma(at).equals("raise");
    boolean mark = word(amount.first()).matches("below|under|above");
    if (verb.isPresent() && !funds && !mark) {
      boolean more =
          MORE.contains(word(amount.number() + 1)) || MORE.contains(word(amount.first()));
      String kind = verb.get().kind();
      if (kind.equals("leave")) {
        boolean nominal = counted.filter(c -> c.head() < 0).isPresent();
        boolean planned =
            sentence.head(sentence.token(at)).filter(h -> !isDone(h.index())).isPresent();
        return nominal || !planned || !sentence.token(at).tag().equals("VBG")
            ? null
            : new Reading(FigureKind.TARGET, false, at, "what is to be left");
      }
      boolean short_ = // "fell about 300 pages short of the goal"
          lemma(at).equals("fall") && word(after).equals("short");
      boolean rescued = // "30 people were pulled out alive"
          lemma(at).equals("pull") && sentence.token(at).tag().equals("VBN");
      if (short_ || rescued) {
        return null;
      }
      boolean points = point || isLost(after, counted);
      if (kind.equals("move")
          || kind.equals("scale")
          || (kind.equals("lose") && points)
          || (kind.equals("more") && more)) {
        return new Reading(
            FigureKind.CHANGE, verb.get().isDown(), at, "object of “" + word(at) + "”");
      }
    }
    if (counted.isPresent() && counted.get().head() >= 0 && !percent) {
      Token head = sentence.token(counted.get().head());
      Optional<Token> above = sentence.head(head).filter(Token::isVerb);
      if (head.is("nsubj:pass") && above.isPresent()) {
        Optional<Change> passive = change(above.get().index());
        boolean pulled = above.get().lemma().equals("pull");
        if (!pulled && passive.filter(c -> c.kind().matches("move|scale")).isPresent()) {
          return new Reading(
              FigureKind.CHANGE,
              passive.get().isDown(),
              above.get().index(),
              "subject of “" + above.get().word() + "”");
        }
      }
    }
    return null;
  }

  /**
   * "lost 9 percent", "lost $3 million of its value": less of it; "lost $3 million" in a quarter,
   * or 30 litres of oil, is how much was lost.
   */
  private boolean isLost(int after, Optional<Counted> counted) {
    return isMeasured(counted)
        && (counted.filter(c -> c.unitClass() == UnitClass.PERCENT).isPresent()
            || (counted.filter(c -> c.unitClass() == UnitClass.MONEY).isPresent()
                && word(after).matches("of|off|from|in")));
  }

  private static boolean isMeasured(Optional<Counted> counted) {
    return counted
        .filter(
            c ->
                c.unit().equals("points")
                    || (c.unitClass() != UnitClass.PEOPLE && c.unitClass() != UnitClass.COUNT))
        .isPresent();
  }

  /** "a 25% drop". */
  private @Nullable Reading nounAhead(Amount amount, Optional<Counted> counted) {
    int after = Math.max(amount.last(), counted.map(Counted::last).orElse(-1)) + 1;
    int ahead = after;
    while (ahead < Math.min(sentence.size(), after + 3)
        && (sentence.token(ahead).tag().startsWith("JJ")
            || UnitReader.isHyphen(sentence.token(ahead)))) {
      ahead++;
    }
    if (!isMeasured(counted) || ahead >= sentence.size() || !sentence.token(ahead).isNoun()) {
      return null;
    }
    Optional<Change> noun = FigureWords.changeNoun(lemma(ahead));
    return noun.isPresent()
        ? new Reading(FigureKind.CHANGE, noun.get().isDown(), ahead, "“… " + word(ahead) + "”")
        : null;
  }

  private boolean hasDefinite(int noun) {
    for (Token child : sentence.children(sentence.token(noun), "det")) {
      if (child.word().equalsIgnoreCase("the")) {
        return true;
      }
    }
    return false;
  }

  /** The nearest word of change to the left, or −1. */
  int changeBefore(int from) {
    for (int i = from - 1; i >= 0 && !word(i).equals(";"); i--) {
      if (change(i).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /** The change that token {@code i} tells, with its particle. */
  Optional<Change> change(int i) {
    Token token = sentence.token(i);
    if (token.isVerb()) {
      Optional<Change> withParticle = FigureWords.changeVerb(lemma(i) + " " + word(i + 1));
      return withParticle.isPresent() ? withParticle : FigureWords.changeVerb(lemma(i));
    }
    return token.isNoun() ? FigureWords.changeNoun(lemma(i)) : Optional.empty();
  }

  /** Whether the verb tells something done, not something planned or under way. */
  private boolean isDone(int i) {
    Token verb = sentence.token(i);
    boolean modal = sentence.children(verb, "aux").stream().anyMatch(t -> t.tag().equals("MD"));
    boolean infinitive =
        sentence.children(verb, "mark").stream().anyMatch(t -> t.tag().equals("TO"));
    if (modal || infinitive || verb.tag().equals("VB")) {
      return false;
    }
    if (verb.tag().equals("VBG")) {
      return sentence.child(verb, "aux").isEmpty()
          && sentence.head(verb).filter(h -> h.isVerb() && isDone(h.index())).isPresent();
    }
    return true;
  }

  private int verb(Amount amount, Optional<Counted> counted) {
    int at = counted.filter(c -> c.head() >= 0).map(Counted::head).orElse(amount.number());
    for (Token t = sentence.token(at); ; t = sentence.token(t.head())) {
      if (t.isVerb()) {
        return t.index();
      }
      if (t.head() < 0) {
        return t.index();
      }
    }
  }

  private boolean isLimit(Amount amount, Optional<Counted> counted) {
    int last = Math.max(amount.last(), counted.map(Counted::last).orElse(-1));
    for (int i = Math.max(0, amount.first() - LIMIT_WINDOW_TOKENS); i < amount.first(); i++) {
      boolean may =
          i > 0
              && ((word(i - 1).equals("to") && i > 1 && sentence.token(i - 2).tag().equals("VBN"))
                  || Set.of("can", "could").contains(word(i - 1)));
      boolean verb = Set.of("house", "hold", "seat", "accommodate").contains(lemma(i));
      if (FigureWords.is(lemma(i), "limit") && (verb ? may : sentence.token(i).isNoun())) {
        return true;
      }
    }
    return FigureWords.is(lemma(last + 1), "limit") && sentence.token(last + 1).isNoun();
  }

  private boolean isGoal(int verb, Amount amount) {
    if (verb < 0) {
      return false;
    }
    Token token = sentence.token(verb);
    boolean reaching = REACHING.contains(lemma(verb)) || sentence.child(token, "cop").isPresent();
    boolean will =
        sentence.children(token, "aux").stream()
            .anyMatch(t -> Set.of("will", "would", "’ll", "'ll").contains(word(t.index())));
    boolean subject = amount.first() < verb;
    Optional<Token> above = sentence.head(token);
    boolean infinitive =
        sentence.children(token, "mark").stream().anyMatch(t -> t.tag().equals("TO"));
    if (reaching
        && !subject
        && (will
            || (infinitive && above.filter(a -> FigureWords.is(a.lemma(), "goal")).isPresent()))) {
      return true;
    }
    // "fewer than 200 are expected to remain"
    return FigureWords.is(lemma(verb), "goal")
        && sentence.children(token, "xcomp").stream().anyMatch(x -> REACHING.contains(x.lemma()));
  }

  /** "wants 90% connected", "hopes to earn $3 million": what somebody strives for. */
  private boolean isWanted(int verb, Amount amount) {
    boolean part = // "wants 15 percent of the 300 pages": there are 300 of them
        word(amount.first() - 1).matches("of|the");
    Token at = verb < 0 || part ? null : sentence.token(verb);
    for (int i = 0; i < LONGEST_CHAIN && at != null; i++) {
      if (at.isVerb() && at.index() < amount.first() && FigureWords.is(at.lemma(), "wanting")) {
        return isAhead(at);
      }
      boolean inside = at.relation().matches("xcomp|ccomp|dep|advcl");
      at = inside ? sentence.head(at).orElse(null) : null;
    }
    return false;
  }

  /** Not "wanted 90%" that is over and done, not "does not want". */
  private boolean isAhead(Token verb) {
    return sentence.children(verb, "advmod", "neg").stream()
        .noneMatch(n -> n.lemma().matches("not|n't|n’t|never"));
  }

  private String word(int i) {
    return i < 0 || i >= sentence.size() ? "" : sentence.token(i).word().toLowerCase(Locale.ROOT);
  }

  private String lemma(int i) {
    return i < 0 || i >= sentence.size() ? "" : sentence.token(i).lemma().toLowerCase(Locale.ROOT);
  }
}

package org.annals.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.WordList;

/**
 * Whether the words chosen for the line of an event still make a whole, and what to show instead
 * where they do not.
 *
 * <p>The words are chosen along the dependencies. Where the parser went wrong, what is chosen
 * begins or ends inside a phrase, lacks its subject or joins what does not belong together. Each of
 * these shows at the seams: what stands in the report beside the first and the last chosen word,
 * and beside each gap. Then the report's own words are shown without a gap.
 */
final class LineShape {
  private static final Set<String> LINKING = WordList.words(LineShape.class, "linking-words.txt");
  private static final Set<String> OPENERS =
      Set.of("IN", "TO", "WDT", "WP", "WP$", "WRB", "CC", "VBG", "VBN");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
  private static final Set<String> BARE = Set.of("VB", "VBN");
  private static final int LONGEST_WORDS = 30;
  private static final int MOST_ADDED = 4;

  private final Sentence sentence;
  private final Token top;

  LineShape(Sentence sentence, Token top) {
    this.sentence = sentence;
    this.top = top;
  }

  /** A word that links the sentence to the one before: "however", "meanwhile". */
  static boolean isLinking(Token token) {
    return LINKING.contains(token.lemma().toLowerCase(Locale.ROOT));
  }

  /**
   * Mends what can be mended in place: nothing stands behind a dropped second deed, no noun is cut
   * off its neighbour, commas between words that stay do stay.
   */
  void mend(BitSet in) {
    for (Token other : sentence.children(top, "conj")) {
      boolean dropped = !in.get(other.index()) && other.index() > top.index();
      if (dropped && top.isVerb() && (other.isVerb() || hasSubject(other))) {
        BitSet under = sentence.subtree(other);
        in.clear(under.nextSetBit(0), Math.max(in.length(), under.nextSetBit(0)));
      }
    }
    for (Token t : sentence.tokens()) {
      if (in.get(t.index()) && goesOnOutside(t)) {
        int begins =
            sentence.children(t, "aux").stream().mapToInt(Token::index).min().orElse(t.index());
        in.clear(Math.min(begins, t.index()), Math.max(in.length(), t.index() + 1));
      }
    }
    int last = in.length() - 1;
    for (int i = last + 1; i > 0 && i < sentence.size() && i <= last + MOST_ADDED; i++) {
      Token t = sentence.token(i);
      boolean oneName = t.isProperNoun() && sentence.token(i - 1).isProperNoun();
      if (!oneName && !(isName(t) && isNominal(sentence.token(i - 1)) && goesOn(i))) {
        break;
      }
      in.set(i);
    }
    for (int i = in.nextSetBit(0); i >= 0; i = in.nextSetBit(i + 1)) {
      if (i + 2 < sentence.size() && in.get(i + 2) && !in.get(i + 1) && isComma(i + 1)) {
        in.set(i + 1);
      }
    }
  }

  /**
   * "The club that was founded to fight the disease will close": the parser takes "the disease will
   * close" for what is fought, and it is the main clause that goes on.
   */
  private boolean goesOnOutside(Token verb) {
    Optional<Token> above = sentence.head(verb);
    return top.relation().equals("acl:relcl")
        && (verb.is("ccomp") || verb.is("dep"))
        && verb.index() > top.index()
        && sentence.children(verb, "mark").isEmpty()
        && !sentence.children(verb, "aux", "nsubj").isEmpty()
        && above.isPresent()
        && above.get().tag().equals("VB")
        && !EventLexicon.get().isSaying(above.get().lemma());
  }

  /** Leaves out what a phrase says aside, between commas. */
  void trim(BitSet phrase) {
    for (int i = phrase.nextSetBit(0); i >= 0; i = phrase.nextSetBit(i + 1)) {
      Token t = sentence.token(i);
      if (t.relation().equals("acl:relcl")) {
        BitSet under = sentence.subtree(t);
        int first = under.nextSetBit(0);
        if (first > 0 && isComma(first - 1)) {
          phrase.andNot(under);
        }
      }
    }
    while (!phrase.isEmpty() && isMark(phrase.length() - 1)) {
      phrase.clear(phrase.length() - 1);
    }
  }

  /**
   * Whether the line reads as a whole.
   *
   * @param phrase the subject written in front; empty where it stands among the other words
   * @param in the other words
   */
  boolean isWhole(BitSet phrase, BitSet in) {
    int first = first(phrase.isEmpty() ? in : phrase);
    return first >= 0
        && beginsWell(first)
        && (!top.isVerb() || phrase.isEmpty() || in.nextSetBit(0) >= 0)
        && (phrase.isEmpty() || hasNoOddGap(phrase))
        && hasNoOddGap(in)
        && (!isFinite() || !phrase.isEmpty() || hasSubjectIn(in));
  }

  /** "would", "has been": what a later deed of a row shares with the first; empty if nothing. */
  List<Token> shared() {
    if (!top.is("conj")
        || !BARE.contains(top.tag())
        || !sentence.children(top, "aux", "cop").isEmpty()) {
      return List.of();
    }
    Token at = top;
    while (at.is("conj")) {
      Optional<Token> above = sentence.head(at);
      if (above.isEmpty()) {
        return List.of();
      }
      at = above.get();
    }
    List<Token> shared = new ArrayList<>(sentence.children(at, "aux"));
    boolean alike = at.tag().equals(top.tag());
    return alike ? shared : List.of();
  }

  /**
   * The report's own words around the deed without a gap: the clause, or where the clause has no
   * begin of its own, the sentence up to where the deed is told.
   */
  BitSet slice() {
    if (top.isNoun()) {
      return phrase();
    }
    Token clause = top;
    for (int i = 0;
        i < sentence.size()
            && !(beginsWell(start(clause)) && (!clause.isVerb() || hasSubject(clause)));
        i++) {
      Optional<Token> above = sentence.head(clause);
      if (above.isEmpty()) {
        break;
      }
      clause = above.get();
    }
    int first = start(clause);
    if (!beginsWell(first)) {
      first = skip(0);
    }
    int last = sentence.subtree(clause).length() - 1;
    last = Math.max(last, top.index());
    int own = sentence.subtree(top).length() - 1;
    for (int i = top.index() + 1; i <= last; i++) {
      boolean opens = isComma(i) || isDash(i) || sentence.token(i).tag().equals(":");
      boolean second = sentence.token(i).tag().equals("CC") && opensDeed(i);
      if (second || (opens && (i - first >= LONGEST_WORDS || i > own)) || (opens && opensDeed(i))) {
        last = i - 1;
        break;
      }
    }
    while (last > top.index() && isMark(last)) {
      last--;
    }
    BitSet words = new BitSet();
    words.set(Math.min(first, top.index()), last + 1);
    return words;
  }

  /** The noun with all that stands before it in its phrase, and what of it stands behind. */
  private BitSet phrase() {
    BitSet under = sentence.subtree(top);
    int first = Math.min(under.nextSetBit(0), top.index());
    while (first > 0 && isInNoun(sentence.token(first - 1))) {
      first--;
    }
    first = skip(first);
    int last = top.index();
    while (last + 1 < under.length() && under.get(last + 1) && !isMark(last + 1)) {
      last++;
    }
    BitSet words = new BitSet();
    words.set(Math.min(first, top.index()), last + 1);
    return words;
  }

  private static boolean isInNoun(Token token) {
    return isNominal(token)
        || token.word().equals("of")
        || List.of("DT", "CD", "POS", "PRP$").contains(token.tag());
  }

  private boolean opensDeed(int at) {
    for (Token t : sentence.tokens()) {
      boolean deed =
          (t.is("conj") || t.is("parataxis") || t.is("advcl"))
              && (t.isVerb() || !sentence.children(t, "cop", "aux", "nsubj").isEmpty());
      if (t.index() > at && deed) {
        int begins = sentence.subtree(t).nextSetBit(0);
        if (begins >= at && begins <= at + 2) {
          return true;
        }
      }
    }
    return false;
  }

  private int start(Token clause) {
    return skip(sentence.subtree(clause).nextSetBit(0));
  }

  /** Past what only links or introduces. */
  private int skip(int from) {
    int at = from;
    while (at < sentence.size() - 1) {
      Token t = sentence.token(at);
      boolean mark =
          t.is("mark")
              && t.tag().equals("IN")
              && !t.lemma().equals("if")
              && !t.lemma().equals("unless");
      if (!isMark(at) && !isLinking(t) && !t.is("cc") && !mark && !t.tag().equals("WRB")) {
        break;
      }
      at++;
    }
    return at;
  }

  private int first(BitSet words) {
    int at = words.nextSetBit(0);
    while (at >= 0 && isMark(at)) {
      at = words.nextSetBit(at + 1);
    }
    return at;
  }

  /** Whether no phrase is cut in two where the line begins. */
  private boolean beginsWell(int first) {
    if (first <= 0) {
      return true;
    }
    Token token = sentence.token(first);
    Token before = sentence.token(first - 1);
    if (token.word().equals("of")) {
      return false; // "tens of thousands": cut in two
    }
    if (!isNominal(before) && !before.tag().equals("DT") && !before.tag().equals("POS")) {
      boolean cutName =
          before.word().equals("of")
              && token.isProperNoun()
              && first > 1
              && sentence.token(first - 2).isProperNoun();
      boolean gerund =
          before.tag().equals("IN") && token.tag().equals("VBG") && top.isVerb() && isFinite();
      return !cutName && !gerund;
    }
    if (before.tag().equals("DT") || before.tag().equals("POS")) {
      return before.head() != token.index() || !token.isNoun() || !before.tag().equals("DT");
    }
    boolean begins = isNominal(token) || token.tag().equals("DT") || token.tag().equals("CD");
    // "told reporters the plant would close": the words before hang on a verb that governs this.
    Optional<Token> governs = sentence.head(before);
    boolean other =
        governs.isPresent()
            && governs.get().isVerb()
            && sentence.isUnder(top, governs.get())
            && governs.get().index() != top.index();
    boolean reduced = sentence.head(top).map(h -> h.index() == first - 1).orElse(false);
    return !begins || other || reduced || token.tag().equals("DT");
  }

  private boolean hasNoOddGap(BitSet in) {
    int last = in.length() - 1;
    int at = first(in);
    while (at >= 0 && at < last) {
      int next = in.nextSetBit(at + 1);
      if (next > at + 1 && isOdd(at + 1, next - 1)) {
        return false;
      }
      at = next;
    }
    return true;
  }

  private boolean isOdd(int from, int to) {
    int a = from;
    int b = to;
    while (a <= b && isMark(a)) {
      a++;
    }
    while (b >= a && isMark(b)) {
      b--;
    }
    if (a > b || (a == b && isLinking(sentence.token(a)))) {
      return false;
    }
    boolean parted =
        (a > from || isMark(from - 1)) && (b < to || isMark(Math.min(to + 1, sentence.size() - 1)));
    if (parted) {
      return false;
    }
    Token opener = sentence.token(a);
    if (a == b && (opener.tag().startsWith("W") || opener.isVerb())) {
      return true;
    }
    return !isComplete(a, b) || !(OPENERS.contains(opener.tag()) || opener.tag().startsWith("RB"));
  }

  /** Whether nothing inside hangs on a word outside but through one or two heads. */
  private boolean isComplete(int a, int b) {
    int heads = 0;
    for (int i = a; i <= b; i++) {
      Token t = sentence.token(i);
      if (!isMark(i) && (t.head() < a || t.head() > b)) {
        heads++;
      }
    }
    for (Token t : sentence.tokens()) {
      boolean outside = t.index() < a || t.index() > b;
      if (outside && t.head() >= a && t.head() <= b && !isMark(t.index())) {
        return false;
      }
    }
    return heads <= 2;
  }

  private boolean isFinite() {
    return top.isVerb()
        && (FINITE.contains(top.tag())
            || sentence.children(top, "aux").stream().anyMatch(a -> FINITE.contains(a.tag())));
  }

  private boolean hasSubject(Token head) {
    return !sentence.children(head, "nsubj", "csubj", "expl").isEmpty();
  }

  private boolean hasSubjectIn(BitSet in) {
    return sentence.children(top, "nsubj", "csubj", "expl").stream()
        .anyMatch(s -> in.get(s.index()));
  }

  /** Whether the noun at {@code i} hangs together with the one before it and on nothing behind. */
  private boolean goesOn(int i) {
    Token t = sentence.token(i);
    Optional<Token> head = sentence.head(t);
    boolean timed = t.relation().endsWith(":tmod") || t.is("nsubj") || t.is("advmod");
    return !timed && head.isPresent();
  }

  private static boolean isName(Token token) {
    return token.tag().startsWith("NN");
  }

  private static boolean isNominal(Token token) {
    return token.tag().startsWith("NN") || token.tag().startsWith("JJ");
  }

  private boolean isComma(int i) {
    return sentence.token(i).word().equals(",");
  }

  private boolean isDash(int i) {
    return List.of("-", "–", "—", "--").contains(sentence.token(i).word());
  }

  private boolean isMark(int i) {
    Token t = sentence.token(i);
    return t.is("punct") || t.tag().equals("``") || t.tag().equals("''") || isComma(i) || isDash(i);
  }
}

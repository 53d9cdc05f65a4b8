package org.annals.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.figure.FigureWords.UnitClass;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.Like;
import org.annals.text.WordList;

/**
 * Says more of a subject of one word, which tells a reader next to nothing: "workers" as "workers
 * of the mill", "areas" as "areas at risk", and what is done with an amount that has no noun:
 * "money sent by the club", "barrels pumped by the firm".
 *
 * <p>Method: the clause of the number, by the dependencies, and by the words right beside it where
 * the parser errs. Nothing is added that the clause denies.
 */
final class Completion {
  /** Verbs that tell how much their subject is, has or costs, not what is done with an amount. */
  private static final Set<String> MEASURING = WordList.words(Completion.class, "measuring.txt");

  private static final Set<String> STATES = Set.of("VBN", "JJ");
  private static final String EMPTY =
      "the|a|an|of|in|on|at|to|for|by|with|from|and|or|that|which|who|per|more|other|s|";
  private static final int LONGEST = 6;
  private static final int LONGEST_STATE = 4;

  private final Naming naming;
  private final ClauseSubjects clauses;
  private final Setting setting;

  Completion(Naming naming, ClauseSubjects clauses) {
    this.naming = naming;
    this.clauses = clauses;
    this.setting = new Setting(naming);
  }

  /** Whether a subject is of one word, but for those that every subject has. */
  static boolean isThin(String subject) {
    return Arrays.stream(subject.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+"))
            .filter(w -> !Like.is(w, EMPTY))
            .count()
        <= 1;
  }

  /** The subject of people or things counted, with what its clause tells of them. */
  String things(Sentence sentence, Amount amount, Counted unit, String subject) {
    if (!isThin(subject)) {
      return subject;
    }
    Token noun = top(sentence, amount, unit);
    String had = had(sentence, noun);
    if (!had.isEmpty()) {
      return subject + had;
    }
    String state = state(sentence, noun);
    if (!state.isEmpty()) {
      return subject + state;
    }
    String done = setting.further(sentence, noun, subject);
    return done.equals(subject) ? subject + beside(sentence, amount) : done;
  }

  /** The word of the number's phrase that the clause governs. */
  static Token top(Sentence sentence, Amount amount, Counted unit) {
    Token token = sentence.token(unit.head() >= 0 ? unit.head() : amount.number());
    int last = Math.max(amount.last(), unit.last());
    while (true) {
      Token above = sentence.head(token).orElse(null);
      if (above == null || above.index() < amount.first() || above.index() > last) {
        return token;
      }
      token = above;
    }
  }

  /** "the mill had 46 workers": of the mill. */
  private String had(Sentence sentence, Token noun) {
    Token verb = noun.is("obj") ? sentence.head(noun).orElse(null) : null;
    if (verb == null || !verb.lemma().equals("have") || isDenied(sentence, verb)) {
      return "";
    }
    return clauses
        .of(sentence, verb.index())
        .filter(Completion::isShort)
        .map(w -> " of " + w)
        .orElse("");
  }

  /** "20 areas were at risk", "six were without power". */
  private String state(Sentence sentence, Token noun) {
    Token state = noun.is("nsubj") ? sentence.head(noun).orElse(null) : null;
    if (state == null || state.isVerb() || sentence.child(state, "cop").isEmpty()) {
      return "";
    }
    Token link = sentence.child(state, "case").orElse(null);
    boolean placed = state.isNoun() && link != null && link.index() < state.index();
    if (isDenied(sentence, state) || (!placed && !STATES.contains(state.tag()))) {
      return "";
    }
    String more = naming.restriction(sentence, state.index() + 1, false);
    return placed && link != null
        ? " " + naming.words(sentence, link.index(), state.index()) + more
        : " " + state.word() + more;
  }

  /** "jailed 30 people" where the parser saw no object: the verb right before the number. */
  private String beside(Sentence sentence, Amount amount) {
    Wording words = new Wording(sentence);
    int at = amount.first() - 1;
    if (!words.tag(at).equals("VBD")
        || MEASURING.contains(words.lemma(at))
        || Narrowing.isIdle(words.token(at))
        || SubjectReader.isChange(sentence, at)) {
      return "";
    }
    Token verb = words.token(at);
    return " "
        + Participles.of(verb)
        + setting.doer(sentence, verb).filter(Completion::isShort).map(w -> " by " + w).orElse("");
  }

  /** "sent $300 to the school": money sent by whom; empty if the verb only says how much it is. */
  Optional<String> handled(Sentence sentence, Amount amount, Counted unit) {
    Token noun = top(sentence, amount, unit);
    Token verb = noun.is("obj") ? sentence.head(noun).filter(Token::isVerb).orElse(null) : null;
    if (verb == null
        || verb.index() > amount.first()
        || MEASURING.contains(verb.lemma())
        || Narrowing.isIdle(verb)
        || isDenied(sentence, verb)) {
      return Optional.empty();
    }
    String what =
        switch (unit.unitClass()) {
          case MONEY -> "money";
          case PERCENT -> "share";
          default -> unit.unit().replaceFirst(" per .*", "");
        };
    String done = setting.done(sentence, noun, verb, what);
    boolean told =
        !done.isEmpty() && (unit.unitClass() != UnitClass.PERCENT || done.contains(" by "));
    return told ? Optional.of(what + done) : Optional.empty();
  }

  /** "the bridge is 98% done", "half the town", "80% of it": the share of it that is so. */
  Optional<String> share(Sentence sentence, Amount amount, Counted unit) {
    if (unit.unitClass() != UnitClass.PERCENT) {
      return Optional.empty();
    }
    int next = Math.max(unit.last(), amount.last()) + 1;
    Wording words = new Wording(sentence);
    if (amount.form() == Numeral.Form.FRACTION && words.tag(next).matches("DT|PRP\\$|PDT")) {
      return whole(sentence, next);
    }
    if (words.is(next, "of") && words.is(next + 1, "it", "this", "that", "which")) {
      return Optional.of(clauses.last())
          .filter(w -> !w.isEmpty())
          .or(() -> naming.pronoun(sentence, words.token(next + 1)))
          .map(w -> "share of " + w);
    }
    if (words.is(next, "of") && words.is(next + 1, "what")) {
      return what(sentence, words, next + 1);
    }
    boolean state =
        words.tag(next).matches("VBN|JJ")
            && !words.isNoun(next + 1)
            && !words.tag(next + 1).matches("JJ|IN|HYPH|RBR|JJR")
            && !SubjectReader.isChange(sentence, next);
    if (!state) {
      return Optional.empty();
    }
    int be = amount.first() - 1;
    while (words.tag(be).matches("RB|,")) {
      be--;
    }
    Optional<String> left =
        words.is(be, "is", "are", "was", "were") && words.isNoun(be - 1)
            ? Optional.of(
                naming.words(sentence, Naming.first(sentence, words.token(be - 1)), be - 1))
            : clauses.of(sentence, next);
    return left.filter(w -> !w.isEmpty())
        .or(() -> Optional.of(clauses.last()).filter(w -> !w.isEmpty()))
        .map(w -> w.replaceFirst("^share of ", ""))
        .filter(w -> w.split(" ", -1).length <= LONGEST)
        .map(w -> "share of " + w + " " + sentence.token(next).word());
  }

  /** "half the town", "a third of" without "of". */
  private Optional<String> whole(Sentence sentence, int next) {
    int start = NounPhrases.afterDeterminers(sentence, next);
    int head = NounPhrases.headFrom(sentence, start);
    return head < 0
            || ClauseSubjects.isTime(sentence, head)
            || ClauseSubjects.isAmount(sentence, sentence.token(head))
            || FigureWords.unit(sentence.token(head).word()).isPresent()
        ? Optional.empty()
        : Optional.of(
            "share of "
                + naming.words(sentence, start, head)
                + naming.restriction(sentence, head + 1, false));
  }

  /** "15 percent of what is required". */
  private Optional<String> what(Sentence sentence, Wording words, int what) {
    int last = -1;
    for (int i = what + 1; words.has(i) && i - what <= LONGEST; i++) {
      if (words.isVerb(i)) {
        last = i;
      } else if (last >= 0 || words.tag(i).matches("[.,:]")) {
        break;
      }
    }
    return last < 0
        ? Optional.empty()
        : Optional.of("share of " + naming.words(sentence, what, last));
  }

  private static boolean isShort(String words) {
    return !words.isEmpty() && words.split(" ", -1).length <= LONGEST_STATE;
  }

  private static boolean isDenied(Sentence sentence, Token word) {
    return sentence.children(word, "advmod", "neg").stream()
        .anyMatch(n -> n.lemma().matches("not|n't|n’t|never|no"));
  }
}

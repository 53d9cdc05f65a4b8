package org.annals.figure;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Names lengths of time that lie between two happenings or are set for one: "quit six weeks after
 * the vote", "to be published within 30 days", "the eight weeks of the trial".
 *
 * <p>Method: the word before or behind the length tells which it is; the happenings are put by the
 * verb that the length depends on and by what follows "after". A length that only dates from the
 * day of the report ("two years ago", "in the past decade") gets no name and is no figure.
 */
final class Intervals {
  /** Words before a length that reach back from the day of the report. */
  private static final Set<String> PAST = WordList.words(Intervals.class, "reaching-back.txt");

  private static final String SET_FOR = "time for ";
  private static final String SINCE = "time since ";

  private static final int LONGEST_NAME = 6;
  private static final int LONGEST_WAY = 5;

  private final Naming naming;
  private final ClauseSubjects clauses;

  Intervals(Naming naming, ClauseSubjects clauses) {
    this.naming = naming;
    this.clauses = clauses;
  }

  /**
   * A length of time with what it is of.
   *
   * @param kind a limit where something is yet to be done in it
   * @param verb index of the verb of its clause; −1 if none
   */
  record Interval(String subject, FigureKind kind, int verb) {
    /** Whether it reaches to the day of the report. */
    boolean isSince() {
      return subject.startsWith(SINCE);
    }
  }

  /** What the length of time is of; empty if it only dates from the day of the report. */
  Optional<Interval> of(Sentence sentence, Amount amount, Counted unit) {
    Token verb = over(sentence, amount, unit).filter(Token::isVerb).orElse(null);
    return subject(sentence, amount, unit)
        .map(Naming::shortened)
        .map(w -> new Interval(w, kind(sentence, w, verb), verb == null ? -1 : verb.index()));
  }

  private static FigureKind kind(Sentence sentence, String subject, @Nullable Token verb) {
    boolean ahead =
        verb != null
            && !verb.tag().equals("VBD")
            && sentence.children(verb, "aux").stream()
                .noneMatch(a -> a.lemma().equals("have") || a.tag().equals("VBD"));
    return ahead && subject.startsWith(SET_FOR) ? FigureKind.LIMIT : FigureKind.LEVEL;
  }

  private Optional<String> subject(Sentence sentence, Amount amount, Counted unit) {
    Wording words = new Wording(sentence);
    int before = amount.first() - 1;
    int after = Math.max(unit.last(), amount.last()) + 1;
    boolean article = words.tag(amount.number()).endsWith("DT");
    boolean told = // "a week after the vote", but not "a week ago"
        words.is(after, "after", "before", "since") && amount.first() < amount.number();
    if ((article && !told) || words.is(after, "ago", "old", "hence", "apart")) {
      return Optional.empty();
    }
    if (words.is(after, "after", "before", "since") && words.has(after + 1)) {
      return between(sentence, words, amount, unit, after);
    }
    if (words.is(after, "later", "afterwards", "earlier", "beforehand")) {
      return around(sentence, amount, unit).map(w -> "time to " + w);
    }
    if (PAST.contains(words.at(before))) {
      return Optional.empty();
    }
    boolean ahead = words.is(before, "next", "first", "coming", "following");
    if (words.is(before, "within")) {
      return around(sentence, amount, unit).map(w -> SET_FOR + w);
    }
    int link = ahead || words.is(before, "the", "those", "these", "all") ? before - 1 : before;
    if (words.is(link, "the")) {
      link--;
    }
    if (words.is(after, "of") && words.has(after + 1) && !words.tag(after + 1).equals("CD")) {
      return phrase(sentence, after + 1).map(w -> "duration of " + w);
    }
    if (words.is(before, "of") && words.isNoun(before - 1)) {
      String noun =
          naming.words(sentence, Naming.first(sentence, sentence.token(before - 1)), before - 1)
              + naming.restriction(sentence, after, false);
      return Optional.of("duration of " + noun);
    }
    if (words.is(link, "within", "in", "over", "during", "for", "by", "until")
        || ahead
        || words.is(link, "than")) {
      return around(sentence, amount, unit).map(w -> SET_FOR + w);
    }
    if (words.is(link, "after")) {
      return around(sentence, amount, unit).map(w -> "time before " + w);
    }
    return Optional.empty();
  }

  /** "three days after the fall of the town": from the one to the other. */
  private Optional<String> between(
      Sentence sentence, Wording words, Amount amount, Counted unit, int link) {
    Optional<String> other = happening(sentence, words, link);
    if (other.isEmpty()) {
      return Optional.empty();
    }
    if (words.is(link, "since")) {
      return other.map(w -> SINCE + w);
    }
    Optional<String> own = around(sentence, amount, unit).filter(w -> !w.contains(other.get()));
    if (words.is(link, "before")) {
      return Optional.of(
          "time " + own.map(w -> "from " + w + " ").orElse("") + "to " + other.get());
    }
    return Optional.of("time from " + other.get() + own.map(w -> " to " + w).orElse(""));
  }

  /** What stands behind "after": "the vote", "it began", "capturing the town". */
  private Optional<String> happening(Sentence sentence, Wording words, int link) {
    Token above = sentence.head(sentence.token(link)).orElse(null);
    if (above != null && above.isVerb() && above.index() > link) {
      return deed(sentence, above);
    }
    if (words.tag(link + 1).equals("VBG")) {
      return deed(sentence, sentence.token(link + 1));
    }
    return phrase(sentence, link + 1);
  }

  /** The happening in whose clause the length stands. */
  private Optional<String> around(Sentence sentence, Amount amount, Counted unit) {
    return over(sentence, amount, unit)
        .flatMap(
            t ->
                t.isVerb()
                    ? deed(sentence, t)
                    : Optional.of(naming.words(sentence, Naming.first(sentence, t), t.index())));
  }

  /** The verb that the length depends on, or the noun before it. */
  private static Optional<Token> over(Sentence sentence, Amount amount, Counted unit) {
    Token token = sentence.token(unit.head() < 0 ? unit.last() : unit.head());
    for (int i = 0; i < LONGEST_WAY; i++) {
      @Nullable Token above = sentence.head(token).orElse(null);
      if (above == null
          || above.isVerb()
          || (above.isNoun() && above.index() < amount.first() && token.is("nmod"))) {
        return Optional.ofNullable(above);
      }
      token = above;
    }
    return Optional.empty();
  }

  /** A verb with who does it and what is done: "council publishing results". */
  private Optional<String> deed(Sentence sentence, Token verb) {
    boolean passive = !sentence.children(verb, "aux:pass").isEmpty();
    String who =
        passive ? "" : clauses.of(sentence, verb.index()).filter(Intervals::isShort).orElse("");
    if (verb.lemma().matches("come|be|occur|happen|follow|take|begin|start|last")
        && !who.isEmpty()) {
      boolean starts = verb.lemma().matches("begin|start");
      return Optional.of((starts ? "start of " : "") + who);
    }
    String what =
        sentence
            .child(verb, passive ? "nsubj:pass" : "obj")
            .filter(Token::isNoun)
            .filter(o -> FigureWords.unit(o.word().toLowerCase(Locale.ROOT)).isEmpty())
            .map(o -> naming.phrase(sentence, o))
            .filter(Intervals::isShort)
            .orElse("");
    String where =
        what.isEmpty()
            ? sentence.children(verb, "obl").stream()
                .filter(o -> o.isNoun() && o.index() > verb.index())
                .filter(o -> !ClauseSubjects.isTime(sentence, o.index()))
                .filter(o -> !ClauseSubjects.isAmount(sentence, o))
                .findFirst()
                .map(
                    o ->
                        sentence.child(o, "case").map(c -> " " + c.word()).orElse("")
                            + " "
                            + naming.words(sentence, Naming.first(sentence, o), o.index()))
                .orElse("")
            : "";
    if (who.isEmpty() && what.isEmpty() && where.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        (who.isEmpty() ? "" : who + " ")
            + Gerunds.of(verb.lemma())
            + sentence.child(verb, "compound:prt").map(p -> " " + p.word()).orElse("")
            + (what.isEmpty() ? "" : " " + what)
            + where);
  }

  private Optional<String> phrase(Sentence sentence, int from) {
    int start = NounPhrases.afterDeterminers(sentence, from);
    int head = NounPhrases.headFrom(sentence, start);
    return head < 0
        ? Optional.empty()
        : Optional.of(
            naming.words(sentence, start, head) + naming.restriction(sentence, head + 1, false));
  }

  private static boolean isShort(String words) {
    return !words.isEmpty() && words.split(" ").length <= LONGEST_NAME;
  }
}

package org.annals.time;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Dates that a clause has from another clause beside it: "since the mayor took office", "two days
 * after the coach quit on March 3", "trained for about a decade" counted back from the report.
 */
final class BesideClause {
  /** Asks for the date of another clause of the sentence. */
  interface Asked {
    @Nullable TimeReference at(Token head, int depth);
  }

  private static final Pattern AMOUNT =
      Pattern.compile("P(?<n>\\d{1,3}|X)(?<unit>DE|CE|D|W|M|Y|Q)");

  /** What another clause is asked, it may ask of a third, and no further. */
  private static final int NESTED = 4;

  /** What is counted from the news is counted from a day of the month up to it. */
  private static final int NEWS_SLACK_DAYS = 31;

  private static final int FEW = 2;
  private static final int SOME = 11;
  private static final int JUST_SOME = 6;

  private final Sentence sentence;
  private final List<TimeExpression> expressions;
  private final Asked asked;

  BesideClause(Sentence sentence, List<TimeExpression> expressions, Asked asked) {
    this.sentence = sentence;
    this.expressions = expressions;
    this.asked = asked;
  }

  /** "since the mayor took office": the clause beside, seen from this one. */
  @Nullable TimeReference clause(Token head, Tense tense, int depth) {
    for (Token clause : sentence.children(head, "advcl")) {
      String mark = mark(clause);
      Bound bound =
          switch (mark) {
            case "since" -> Bound.SINCE;
            case "after" -> tense == Tense.FUTURE ? Bound.FROM : Bound.SINCE;
            case "before", "until", "till" -> Bound.BY;
            case "when", "as", "while" -> Bound.IN;
            default -> null;
          };
      TimeReference said = bound == null ? null : ofItsOwn(clause, depth);
      if (bound != null && said != null && said.bound() == Bound.IN) {
        return Attachment.bounded(said, bound)
            .inherited(mark + " “" + clause.word() + "”: " + said.rule());
      }
    }
    return null;
  }

  /** Whether a "before" or "after", or a deed done about it, sets it apart from its clause. */
  boolean isApart(Token head) {
    return order(head) != 0 || Presupposed.isBy(sentence, head);
  }

  /**
   * "met on March 3 after the crash": up to March 3; "on Jan. 27, the day before the vote": Jan.
   * 28; "on Monday the court reviewed the ban": up to Monday. Null where the other has no day.
   */
  @Nullable TimeReference apart(Token head, Token above, int depth) {
    int order = order(head);
    boolean before = order < 0 || Presupposed.isBy(sentence, head);
    if (depth >= NESTED || (order == 0 && !before)) {
      return null;
    }
    TimeReference other = asked.at(above, depth + 1);
    TimePoint point = other == null ? null : other.point();
    if (other == null || point == null || other.bound() != Bound.IN) {
      return null;
    }
    int days = head.isNoun() && above.lemma().equals("day") ? daysCounted(above) : 0;
    if (days > 0 && order != 0 && point.unit() == Unit.DAY) {
      return new TimeReference(
          Basis.INHERITED,
          Bound.IN,
          point.shifted(order * days, Unit.DAY),
          null,
          other.span(),
          other.words(),
          "so long " + (order < 0 ? "before" : "after") + " “" + other.words() + "”");
    }
    String why = (before ? "not after “" : "not before “") + other.words() + "”: " + other.rule();
    boolean over = Tense.of(sentence, head).isOver();
    Bound bound = before ? Bound.BY : over && !head.isNoun() ? Bound.SINCE : Bound.FROM;
    boolean dayOfNews =
        point.unit() == Unit.DAY && point.deictic() && point.month() == null && point.offset() > -2;
    return order < 0 && over && dayOfNews && Fallback.isNews(sentence, head)
        ? new TimeReference(
            Basis.INHERITED,
            Bound.BETWEEN,
            TimePoint.relative(Unit.MONTH, -1),
            point,
            other.span(),
            other.words(),
            "told as new; " + why)
        : Attachment.bounded(other, bound).inherited(why);
  }

  /** −1 if its clause was after it, 1 if before it, 0 if no word sets them apart. */
  private int order(Token head) {
    boolean noun = head.isNoun() && (head.is("obl") || head.is("nmod"));
    if (!noun && !head.is("advcl")) {
      return 0;
    }
    for (Token mark : sentence.children(head, "mark", "case", "advmod")) {
      if (mark.index() < head.index()) {
        switch (mark.word().toLowerCase(Locale.ROOT)) {
          case "after", "following", "once", "since" -> {
            return -1;
          }
          case "before", "until", "till", "ahead", "prior" -> {
            return 1;
          }
          default -> {}
        }
      }
    }
    return 0;
  }

  /** "the day", "a day", "one day": 1; "two days": 2; 0 if it is not said. */
  private int daysCounted(Token day) {
    Integer number = new Words(sentence).number(day.index() - 1, WordClass.NUMBER);
    String before = day.index() == 0 ? "" : sentence.token(day.index() - 1).lemma();
    boolean one = before.equals("the") || before.equals("a");
    return number != null ? number : day.word().equals("day") && one ? 1 : 0;
  }

  private @Nullable TimeReference ofItsOwn(Token clause, int depth) {
    TimeReference taken = Accession.at(sentence, clause);
    for (TimeExpression e : expressions) {
      Token hook = ExpressionLinker.head(sentence, e.firstToken(), e.endToken());
      if (taken == null && sentence.isUnder(hook, clause)) {
        return asked.at(clause, depth + 1);
      }
    }
    return taken;
  }

  private String mark(Token clause) {
    for (Token mark : sentence.children(clause, "mark", "advmod", "case")) {
      if (mark.index() < clause.index()) {
        return mark.word().toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  /** An amount of time beside the clause: up to now, or from another clause. */
  @Nullable TimeReference distance(Token head, int depth) {
    for (TimeExpression e : expressions) {
      Matcher m = AMOUNT.matcher(e.value());
      if (e.type() != TimeType.DURATION || e.reference() != null || !m.matches()) {
        continue;
      }
      Token hook = ExpressionLinker.head(sentence, e.firstToken(), e.endToken());
      Amount amount = amount(m, e);
      if (hook.head() == head.index()
          && Tense.of(sentence, head) == Tense.PERFECT
          && isLed(e, "for")) {
        return stretch(e, amount.far(), amount.unit(), "for so long, up to now");
      }
      if (e.endToken() >= sentence.size()) {
        continue;
      }
      String word = sentence.token(e.endToken()).word().toLowerCase(Locale.ROOT);
      boolean after = word.equals("after");
      if ((after || word.equals("before")) && depth < NESTED) {
        TimeReference from = between(e, hook, head, amount, after, depth);
        if (from != null) {
          return from;
        }
      }
    }
    return null;
  }

  /** How many of what: "X" is some, of which "just" makes fewer. */
  private record Amount(int near, int far, Unit unit) {}

  private Amount amount(Matcher m, TimeExpression e) {
    DurationUnit unit = DurationUnit.valueOf(m.group("unit"));
    Unit calendar = unit.unit() == null ? Unit.DAY : unit.unit();
    if (!m.group("n").equals("X")) {
      int n = Integer.parseInt(m.group("n")) * unit.times();
      return new Amount(n, n, calendar);
    }
    boolean just = isLed(e, "just") || isLed(e, "only") || isLed(e, "barely");
    return new Amount(FEW * unit.times(), (just ? JUST_SOME : SOME) * unit.times(), calendar);
  }

  private boolean isLed(TimeExpression e, String word) {
    for (int i = e.firstToken() - 1; i >= Math.max(0, e.firstToken() - 2); i--) {
      if (sentence.token(i).word().equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "The start comes months after they decided to leave": the decision was so long before the
   * start, and the start so long after the decision.
   */
  private @Nullable TimeReference between(
      TimeExpression e, Token hook, Token head, Amount amount, boolean after, int depth) {
    Token mark = sentence.token(e.endToken());
    Token told = mark.head() < 0 ? mark : sentence.token(mark.head());
    for (Token below : sentence.children(hook)) {
      boolean clause = below.isVerb() && sentence.child(below, "nsubj").isPresent();
      boolean relative =
          sentence.children(below).stream()
              .anyMatch(c -> c.word().equals("that") || c.tag().startsWith("W"));
      boolean later = below.index() > mark.index();
      told = !told.isVerb() && clause && !relative && later ? below : told;
    }
    Token main = hook.head() < 0 ? hook : sentence.token(hook.head());
    if (!told.isVerb() || main.index() == told.index()) {
      main = told.head() < 0 ? main : sentence.token(told.head());
    }
    boolean isTold = head.index() == told.index();
    if (!isTold && head.index() != main.index()) {
      return null;
    }
    Token other = isTold ? main : told;
    if (other.index() == head.index()) {
      return null;
    }
    TimeReference base = asked.at(other, depth + NESTED);
    TimePoint point = base == null ? null : base.point();
    boolean now = isTold && base == null && Tense.of(sentence, main) == Tense.PRESENT;
    if (isTold && base == null && after && amount.unit() == Unit.DAY && isNews(main)) {
      return beforeTheNews(e, amount);
    }
    int sign = isTold == after ? -1 : 1;
    if (now && sign < 0) {
      return range(e, TimePoint.relative(Unit.DAY, 0), amount, sign, "so long before the report");
    }
    return base == null || point == null || base.bound() != Bound.IN
        ? null
        : range(
            e,
            point,
            amount,
            sign,
            "so long " + (sign < 0 ? "before" : "after") + " “" + base.words() + "”");
  }

  /** What is told as the news: the past tense of the main clause in the first sentences. */
  private boolean isNews(Token main) {
    return main.head() < 0 && Tense.of(sentence, main).isOver() && Fallback.isNews(sentence, main);
  }

  /** "40 days after the mine caved in, it was sealed": so long before the month of the news. */
  private TimeReference beforeTheNews(TimeExpression e, Amount amount) {
    return new TimeReference(
        Basis.INHERITED,
        Bound.BETWEEN,
        TimePoint.fromToday(-amount.far() - NEWS_SLACK_DAYS, Unit.DAY),
        TimePoint.fromToday(-amount.near(), Unit.DAY),
        e.span(),
        words(e),
        "so long before the news of the report");
  }

  private TimeReference range(
      TimeExpression e, TimePoint base, Amount amount, int sign, String rule) {
    boolean one = amount.near() == amount.far() && amount.unit() == Unit.DAY;
    // "four months after" is no closer than half a month to either side
    int slack = amount.near() == amount.far() ? amount.unit().days() / 2 : 0;
    TimePoint near = moved(base, sign, amount.near(), amount.unit(), -slack);
    TimePoint far = moved(base, sign, amount.far(), amount.unit(), slack);
    return new TimeReference(
        Basis.INHERITED,
        one ? Bound.IN : Bound.BETWEEN,
        sign < 0 ? far : near,
        one ? null : sign < 0 ? near : far,
        e.span(),
        words(e),
        rule);
  }

  private static TimePoint moved(TimePoint base, int sign, int steps, Unit unit, int slackDays) {
    return slackDays == 0
        ? base.shifted(sign * steps, unit)
        : base.shifted(sign * (steps * unit.days() + slackDays), Unit.DAY);
  }

  private TimeReference stretch(TimeExpression e, int steps, Unit unit, String rule) {
    return new TimeReference(
        Basis.RELATIVE,
        Bound.BETWEEN,
        TimePoint.fromToday(-steps, unit),
        TimePoint.relative(Unit.DAY, 0),
        e.span(),
        words(e),
        rule);
  }

  private String words(TimeExpression e) {
    StringBuilder words = new StringBuilder();
    for (int i = e.firstToken(); i < e.endToken(); i++) {
      words.append(words.isEmpty() ? "" : " ").append(sentence.token(i).word());
    }
    return words.toString();
  }
}

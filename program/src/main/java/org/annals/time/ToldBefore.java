package org.annals.time;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.report.PassageKind;
import org.jspecify.annotations.Nullable;

/**
 * Dates that a clause takes from the sentences before it: "then", "during the siege" where the
 * siege was dated.
 *
 * <p>Looks back at most {@value #FAR} sentences in the same section. Two words name one event where
 * the longer begins with, or holds, the shorter less its ending ("besieged", "siege").
 */
final class ToldBefore {
  private static final int FAR = 4;
  private static final int SHORTEST_STEM = 5;
  private static final int MONTH_DAYS = 31;
  private static final int STORY_DAYS = 6;

  private final Text text;
  private final List<List<TimeExpression>> bySentence;

  ToldBefore(Text text, List<List<TimeExpression>> bySentence) {
    this.text = text;
    this.bySentence = bySentence;
  }

  /** The date that words of the clause ask for from before; null if they ask for none. */
  @Nullable TimeReference at(Sentence sentence, Token head) {
    if (sentence.kind() == PassageKind.CAPTION) {
      return null;
    }
    TimeReference counted =
        new CountedFromNoun(
                sentence, bySentence.get(sentence.index()), noun -> dated(sentence, noun))
            .at(head);
    if (counted != null) {
      return counted;
    }
    TimeReference itself = head.isNoun() ? during(sentence, head) : null;
    if (itself == null && head.isNoun()) {
      itself = spoken(sentence, head);
    }
    if (itself == null && Lexicon.is(head.lemma(), WordClass.CAUSES)) {
      itself = consequence(sentence, head);
    }
    if (itself != null) {
      return itself;
    }
    for (Token child : sentence.children(head)) {
      String word = child.word().toLowerCase(Locale.ROOT);
      if (child.is("advmod")
          && (word.equals("then")
              || word.equals("thereupon")
              || word.equals("afterwards")
              || word.equals("afterward"))
          && Tense.of(sentence, head) == Tense.PAST) {
        TimeReference here = firstOfRow(sentence, head);
        return here != null ? here : lastTold(sentence);
      }
      if ((child.is("obl") || child.is("nmod")) && child.isNoun()) {
        TimeReference during = during(sentence, child);
        if (during != null) {
          return during;
        }
      }
    }
    TimeReference planned = plannedOn(sentence, head);
    return planned != null ? planned : continued(sentence, head);
  }

  /** "The threat": a threat, where the report gives threats one date and no other. */
  private @Nullable TimeReference spoken(Sentence sentence, Token noun) {
    String group = group(noun);
    if (group == null || !isDefinite(sentence, noun)) {
      return null;
    }
    TimeReference one = null;
    for (Sentence other : text.sentences()) {
      if (bySentence.get(other.index()).isEmpty()) {
        continue;
      }
      for (Token token : other.tokens()) {
        boolean same = token.isNoun() && group.equals(group(token));
        TimeReference said = same ? made(other, token) : null;
        if (said != null && said.bound() == Bound.IN && said.point() != null) {
          if (one != null && !said.point().equals(one.point())) {
            return null;
          }
          one = one == null ? said.inherited("the " + group + " that the report dates") : one;
        }
      }
    }
    return one;
  }

  /** The date that the words give the noun, or the verb that it is the object of: "issued a …". */
  private @Nullable TimeReference made(Sentence sentence, Token noun) {
    Attachment attachment = new Attachment(sentence, bySentence.get(sentence.index()));
    TimeReference own = attachment.own(noun, false);
    boolean done = noun.is("obj") || noun.is("nsubj:pass");
    return own != null || !done || noun.head() < 0
        ? own
        : attachment.own(sentence.token(noun.head()), false);
  }

  private static @Nullable String group(Token noun) {
    Map<WordClass, String> classes = Lexicon.get(noun.lemma());
    return classes == null ? null : classes.get(WordClass.SPEECH_ACT);
  }

  private static boolean isDefinite(Sentence sentence, Token noun) {
    return sentence.children(noun, "det", "nmod:poss").stream()
        .anyMatch(
            d -> !d.lemma().equals("a") && !d.lemma().equals("no") && !d.lemma().equals("any"));
  }

  /** "The threat provoked an outcry": from the threat on. */
  private @Nullable TimeReference consequence(Sentence sentence, Token verb) {
    Token subject = sentence.child(verb, "nsubj").orElse(null);
    if (subject == null || !Tense.of(sentence, verb).isOver()) {
      return null;
    }
    TimeReference cause =
        new Attachment(sentence, bySentence.get(sentence.index())).own(subject, false);
    cause = cause == null ? spoken(sentence, subject) : cause;
    return cause == null || cause.bound() != Bound.IN
        ? null
        : Attachment.bounded(cause, Bound.SINCE)
            .inherited("not before what brought it about: " + cause.rule());
  }

  /**
   * A story goes forward: what the next sentence of a paragraph tells of the same thing in the
   * simple past was not before what the sentence before it dated.
   */
  private @Nullable TimeReference continued(Sentence sentence, Token head) {
    Token root = sentence.root();
    Token subject = sentence.child(root, "nsubj").orElse(null);
    int i = sentence.index() - 1;
    boolean speech = Lexicon.is(root.lemma(), WordClass.SAYING);
    boolean plain = root.tag().equals("VBD") || Tense.of(sentence, root) == Tense.PAST;
    if (subject == null || i < 0 || speech || !plain || Tense.of(sentence, head) != Tense.PAST) {
      return null;
    }
    boolean same = subject.isPronoun() || subject.isNoun();
    Sentence before = text.sentences().get(i);
    if (!same || !sameStory(before, sentence) || before.paragraph() != sentence.paragraph()) {
      return null;
    }
    List<TimeExpression> times = bySentence.get(i);
    for (int k = times.size() - 1; k >= 0; k--) {
      TimeReference last = times.get(k).reference();
      if (last != null
          && last.point() != null
          && last.point().pick() != Pick.FUTURE
          && times.get(k).type() == TimeType.DATE
          && (last.bound() == Bound.IN || last.bound() == Bound.SINCE)
          && Tense.of(
                  before,
                  ExpressionLinker.head(before, times.get(k).firstToken(), times.get(k).endToken()))
              .isOver()) {
        TimePoint point = last.point();
        if (point != null && point.unit() == Unit.DAY && isInCourse(sentence, head)) {
          return new TimeReference(
              Basis.INHERITED,
              Bound.BETWEEN,
              point.shifted(-MONTH_DAYS, Unit.DAY),
              point,
              last.span(),
              last.words(),
              "going on at the time of the sentence before: in the month up to “"
                  + last.words()
                  + "”");
        }
        if (isGoingOn(sentence, head)) {
          return Attachment.bounded(last, Bound.BY)
              .inherited(
                  "going on, or over, at the time of the sentence before: not after “"
                      + last.words()
                      + "”");
        }
        TimeExpression e = times.get(k);
        boolean main =
            ExpressionLinker.head(before, e.firstToken(), e.endToken()).is("obl")
                && before.root().index() < e.firstToken();
        TimeReference next = toldOn(before, sentence, head, main ? last : null);
        return next != null || !isSameThing(sentence, subject)
            ? next
            : Attachment.bounded(last, Bound.SINCE)
                .inherited("told on from the sentence before: not before “" + last.words() + "”");
      }
    }
    return toldOn(before, sentence, head, null);
  }

  private static boolean isSameThing(Sentence sentence, Token subject) {
    return subject.isPronoun() || (!subject.isProperNoun() && isDefinite(sentence, subject));
  }

  /** What was done next: no time of its own, after a main clause that has one. */
  private @Nullable TimeReference toldOn(
      Sentence before, Sentence sentence, Token head, @Nullable TimeReference last) {
    boolean own =
        bySentence.get(sentence.index()).stream()
            .anyMatch(e -> e.reference() != null && !e.value().endsWith("_REF"));
    TimeReference told =
        own || isGoingOn(sentence, head) || isInCourse(sentence, head)
            ? null
            : last != null
                ? last
                : new Attachment(before, bySentence.get(before.index())).at(before.root());
    boolean over =
        told != null
            && told.point() != null
            && told.point().pick() != Pick.FUTURE
            && (told.bound() == Bound.IN || told.bound() == Bound.SINCE)
            && Tense.of(before, before.root()).isOver();
    TimePoint point = told == null ? null : told.point();
    boolean ofDay = point != null && point.unit() == Unit.DAY;
    return over && told != null && (ofDay || !isSum(sentence))
        ? soonAfter(told, TimeReference.TOLD_ON + told.words() + "” or soon after")
        : null;
  }

  /**
   * "The raids left 700 dead", told after a month: a sum of what was done in who knows what time.
   */
  private static boolean isSum(Sentence sentence) {
    Token root = sentence.root();
    return sentence.children(root, "obj", "nsubj:pass", "xcomp", "ccomp").stream()
        .flatMap(o -> sentence.subtree(o).stream().mapToObj(sentence::token))
        .anyMatch(t -> t.tag().equals("CD"));
  }

  /** "He was preparing a tour". */
  private static boolean isInCourse(Sentence sentence, Token head) {
    List<Token> helpers = sentence.children(head, "aux");
    return head.tag().equals("VBG")
        && helpers.stream().anyMatch(a -> a.lemma().equals("be") && a.tag().equals("VBD"))
        && helpers.stream().noneMatch(a -> a.lemma().equals("have"));
  }

  /** "He had retired and was writing": the ground on which the sentence before stands. */
  private static boolean isGoingOn(Sentence sentence, Token head) {
    List<Token> helpers = sentence.children(head, "aux", "cop");
    boolean been = helpers.stream().anyMatch(a -> a.lemma().equals("be") && !a.is("aux:pass"));
    boolean had = helpers.stream().anyMatch(a -> a.word().equals("had"));
    return had || (been && head.tag().equals("VBG"));
  }

  /** "He plans to meet the mayors": on the day that the sentence before sets for the visit. */
  private @Nullable TimeReference plannedOn(Sentence sentence, Token head) {
    Token root = sentence.root();
    int i = sentence.index() - 1;
    boolean pronoun = sentence.child(root, "nsubj").filter(Token::isPronoun).isPresent();
    if (!pronoun || i < 0 || Tense.of(sentence, head) != Tense.FUTURE) {
      return null;
    }
    boolean planned =
        Lexicon.is(root.lemma(), WordClass.LOOKS_AHEAD)
            || sentence.children(root, "aux").stream().anyMatch(a -> a.word().equals("will"));
    Sentence before = text.sentences().get(i);
    if (!planned || !sameStory(before, sentence) || before.paragraph() != sentence.paragraph()) {
      return null;
    }
    TimeReference one = null;
    for (TimeExpression e : bySentence.get(i)) {
      TimeReference told = e.reference();
      TimePoint point = told == null ? null : told.point();
      if (told != null
          && point != null
          && point.unit() == Unit.DAY
          && point.pick() == Pick.FUTURE
          && told.bound() == Bound.IN) {
        if (one != null) {
          return null;
        }
        one = told;
      }
    }
    return one == null
        ? null
        : one.inherited("told on from the sentence before: planned for “" + one.words() + "”");
  }

  /**
   * The day of a chronicle's entry, for whatever its paragraph tells: "May 31: The crew walks out,
   * blaming the owner. Guards seal the mill."; null in other paragraphs.
   */
  @Nullable TimeReference entry(Sentence sentence) {
    for (int i = sentence.index(); i >= 0; i--) {
      Sentence before = text.sentences().get(i);
      if (before.paragraph() != sentence.paragraph() || before.section() != sentence.section()) {
        return null;
      }
      for (TimeExpression e : bySentence.get(i)) {
        TimeReference reference = e.reference();
        if (reference != null
            && reference.point() != null
            && e.type() == TimeType.DATE
            && Chronicle.opens(before, e.firstToken(), e.endToken())) {
          return reference.inherited("the entry of “" + reference.words() + "”");
        }
      }
    }
    return null;
  }

  /** "closed the mine in May, then reopened it": soon after what the verb before it has. */
  private @Nullable TimeReference firstOfRow(Sentence sentence, Token head) {
    Token first = sentence.head(head).orElse(null);
    boolean row = head.is("conj") || head.is("dep");
    if (!row || first == null || !first.isVerb() || first.index() > head.index()) {
      return null;
    }
    TimeReference said = new Attachment(sentence, bySentence.get(sentence.index())).at(first);
    return said != null && said.bound() == Bound.IN && Tense.of(sentence, first).isOver()
        ? after(said, "“then”, after “" + first.word() + "”")
        : null;
  }

  private @Nullable TimeReference lastTold(Sentence sentence) {
    for (int i = sentence.index() - 1; i >= Math.max(0, sentence.index() - 2); i--) {
      Sentence before = text.sentences().get(i);
      TimeReference said =
          sameStory(before, sentence)
              ? new Attachment(before, bySentence.get(i)).at(before.root())
              : null;
      if (said != null
          && said.point() != null
          && said.point().pick() != Pick.FUTURE
          && said.bound() == Bound.IN
          && Tense.of(before, before.root()).isOver()) {
        return after(said, "“then”, after what the sentence before dates");
      }
    }
    return null;
  }

  /** A story goes on within the week of a day, within the month after a month. */
  private static @Nullable TimeReference soonAfter(TimeReference told, String why) {
    TimePoint point = told.point();
    boolean day = point != null && point.unit() == Unit.DAY;
    boolean month = point != null && point.unit() == Unit.MONTH;
    return point == null || !(day || month)
        ? null
        : new TimeReference(
            Basis.INHERITED,
            Bound.BETWEEN,
            point,
            point.shifted(day ? STORY_DAYS : MONTH_DAYS, Unit.DAY),
            told.span(),
            told.words(),
            why);
  }

  private static TimeReference after(TimeReference said, String why) {
    TimePoint point = said.point();
    return point == null
        ? said
        : new TimeReference(
            Basis.INHERITED,
            Bound.BETWEEN,
            point,
            point.shifted(31, Unit.DAY),
            said.span(),
            said.words(),
            why);
  }

  private static boolean sameStory(Sentence before, Sentence sentence) {
    return before.section() == sentence.section() && before.kind() == sentence.kind();
  }

  private @Nullable TimeReference during(Sentence sentence, Token noun) {
    String word = "";
    for (Token mark : sentence.children(noun, "case")) {
      word = mark.word().toLowerCase(Locale.ROOT);
    }
    boolean definite =
        sentence.children(noun, "det").stream().anyMatch(d -> !d.lemma().equals("a"));
    boolean after = word.equals("after") || word.equals("following");
    if (!definite || !(word.equals("during") || word.equals("amid") || after)) {
      return null;
    }
    TimeReference said = dated(sentence, noun);
    if (said == null) {
      return null;
    }
    String why = "“" + word + " the " + noun.word() + "”, dated before (" + said.rule() + ")";
    return after ? after(said, why) : said.inherited(why);
  }

  /** The date that a sentence shortly before gave to what the noun names; null if none did. */
  private @Nullable TimeReference dated(Sentence sentence, Token noun) {
    for (int i = sentence.index() - 1; i >= Math.max(0, sentence.index() - FAR); i--) {
      Sentence before = text.sentences().get(i);
      if (!sameStory(before, sentence) || bySentence.get(i).isEmpty()) {
        continue;
      }
      for (Token token : before.tokens()) {
        boolean same = (token.isVerb() || token.isNoun()) && alike(token.lemma(), noun.lemma());
        // "the day" is not one of the days of "eight days ago"
        same &=
            bySentence.get(i).stream()
                .noneMatch(e -> e.firstToken() <= token.index() && token.index() < e.endToken());
        TimeReference said = same ? new Attachment(before, bySentence.get(i)).at(token) : null;
        if (said != null && said.bound() == Bound.IN) {
          return said.inherited("“" + token.word() + "”");
        }
      }
    }
    return null;
  }

  static boolean alike(String a, String b) {
    String x = stem(a);
    String y = stem(b);
    return x.equals(y)
        || (x.length() >= SHORTEST_STEM
            && y.length() >= SHORTEST_STEM
            && (x.contains(y) || y.contains(x)))
        || (x.length() >= SHORTEST_STEM - 1
            && y.length() >= SHORTEST_STEM - 1
            && (x.endsWith(y) || y.endsWith(x)));
  }

  private static String stem(String lemma) {
    String w = lemma.toLowerCase(Locale.ROOT);
    for (String ending : new String[] {"ation", "ion", "ment", "ing", "e", "s"}) {
      if (w.endsWith(ending) && w.length() - ending.length() >= 4) {
        return w.substring(0, w.length() - ending.length());
      }
    }
    return w;
  }
}

package org.annals.time;

import java.util.List;
import java.util.Locale;
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
    TimeReference itself = head.isNoun() ? during(sentence, head) : null;
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
        return lastTold(sentence);
      }
      if ((child.is("obl") || child.is("nmod")) && child.isNoun()) {
        TimeReference during = during(sentence, child);
        if (during != null) {
          return during;
        }
      }
    }
    return null;
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
          && said.bound() == Bound.IN
          && Tense.of(before, before.root()).isOver()) {
        return after(said, "“then”, after what the sentence before dates");
      }
    }
    return null;
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
    for (int i = sentence.index() - 1; i >= Math.max(0, sentence.index() - FAR); i--) {
      Sentence before = text.sentences().get(i);
      if (!sameStory(before, sentence) || bySentence.get(i).isEmpty()) {
        continue;
      }
      for (Token token : before.tokens()) {
        boolean same = (token.isVerb() || token.isNoun()) && alike(token.lemma(), noun.lemma());
        TimeReference said = same ? new Attachment(before, bySentence.get(i)).at(token) : null;
        if (said != null && said.bound() == Bound.IN) {
          String why =
              "“" + word + " the " + noun.word() + "”, dated before (“" + token.word() + "”)";
          return after ? after(said, why) : said.inherited(why);
        }
      }
    }
    return null;
  }

  private static boolean alike(String a, String b) {
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

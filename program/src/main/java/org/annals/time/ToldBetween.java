package org.annals.time;

import java.time.LocalDate;
import java.util.List;
import org.annals.language.Sentence;
import org.annals.language.Text;
import org.annals.language.Token;
import org.annals.report.PassageKind;
import org.jspecify.annotations.Nullable;

/**
 * Dates of what a story tells between two days: "In July the polls closed. Crowds gathered at the
 * gate. In September he fled." Where the sentences on both sides are dated, one after the other,
 * and the clause is in the simple past like them, it was between the two.
 *
 * <p>Looks at most {@value #FAR} sentences back and ahead in the same section. Source: narrative
 * progression, as in Lascarides and Asher, "Temporal interpretation, discourse relations and
 * commonsense entailment" (1993): simple pasts that follow each other tell what followed each
 * other, unless something says otherwise.
 */
final class ToldBetween {
  private static final int FAR = 4;

  /** Days so far apart tell no one story. */
  private static final long LONGEST_DAYS = 400;

  private static final int DEEPEST = 6;

  private final Text text;
  private final List<List<TimeExpression>> bySentence;
  private final @Nullable When published;

  ToldBetween(Text text, List<List<TimeExpression>> bySentence, @Nullable When published) {
    this.text = text;
    this.bySentence = bySentence;
    this.published = published;
  }

  /** When the clause was by the sentences around it; null if they do not say. */
  @Nullable TimeReference at(Sentence sentence, Token head) {
    if (published == null
        || published.last() == null
        || sentence.kind() != PassageKind.BODY
        || Tense.of(sentence, head) != Tense.PAST
        || isAside(sentence, head)) {
      return null;
    }
    TimeReference from = near(sentence, -1);
    TimeReference to = from == null ? null : near(sentence, 1);
    if (from == null || to == null) {
      return null;
    }
    When first = TimeResolver.resolve(from, published);
    When last = TimeResolver.resolve(to, published);
    boolean forward = first != null && last != null && isForward(first, last, published.last());
    return forward
        ? new TimeReference(
            Basis.INHERITED,
            Bound.BETWEEN,
            from.point(),
            to.point(),
            from.span(),
            from.words(),
            "told between “" + from.words() + "” and “" + to.words() + "”")
        : null;
  }

  /** Whether the one is wholly before the other, not too long, and neither after the report. */
  private static boolean isForward(When first, When last, @Nullable LocalDate report) {
    LocalDate from = first.first();
    LocalDate to = last.first();
    return from != null
        && to != null
        && report != null
        && last.last() != null
        && from.isBefore(to)
        && !first.overlaps(last)
        && !to.isAfter(report)
        && When.between(from, last.last()).days() <= LONGEST_DAYS;
  }

  /** The date of the main clause of the nearest dated sentence on one side. */
  private @Nullable TimeReference near(Sentence sentence, int step) {
    for (int i = sentence.index() + step, n = 0;
        i >= 0 && i < text.sentences().size() && n < FAR;
        i += step, n++) {
      Sentence other = text.sentences().get(i);
      if (other.section() != sentence.section() || other.kind() != sentence.kind()) {
        return null;
      }
      if (bySentence.get(i).isEmpty()) {
        continue;
      }
      Token root = other.root();
      if (!Tense.of(other, root).isOver()) {
        continue;
      }
      TimeReference said = new Attachment(other, bySentence.get(i)).at(root);
      boolean told =
          said != null
              && said.bound() == Bound.IN
              && said.end() == null
              && said.point() != null
              && (said.basis() == Basis.STATED || said.basis() == Basis.RELATIVE);
      if (told) {
        return said;
      }
    }
    return null;
  }

  /** What hangs on a noun, had been before, or is of what somebody says. */
  private static boolean isAside(Sentence sentence, Token head) {
    Token t = head;
    for (int i = 0; i < DEEPEST && t.head() >= 0; i++) {
      if (t.is("acl") || t.is("appos") || t.is("amod") || t.is("ccomp") || t.is("parataxis")) {
        return true;
      }
      t = sentence.token(t.head());
    }
    return sentence.children(t, "aux").stream().anyMatch(a -> a.lemma().equals("have"));
  }
}

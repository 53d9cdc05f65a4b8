package org.annals.statement;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.Like;

/** The words of a sentence as the rules about saying ask for them; nothing beyond its ends. */
final class Words {
  private static final Pattern GAPS = Pattern.compile("\\s+");

  private final Sentence sentence;
  private final List<Quotation> quotations;

  Words(Sentence sentence, List<Quotation> quotations) {
    this.sentence = sentence;
    this.quotations = quotations;
  }

  /** The words with one space between them, however they are broken into lines. */
  static String spaced(String words) {
    return GAPS.matcher(words).replaceAll(" ").strip();
  }

  int size() {
    return sentence.size();
  }

  Token token(int i) {
    return sentence.token(i);
  }

  String lower(int i) {
    return i < 0 || i >= sentence.size() ? "" : sentence.token(i).word().toLowerCase(Locale.ROOT);
  }

  boolean is(int i, String word) {
    return lower(i).equals(word);
  }

  boolean isTag(int i, String tag) {
    return i >= 0 && i < sentence.size() && sentence.token(i).tag().equals(tag);
  }

  boolean isEndMark(int i) {
    return i >= 0 && i < sentence.size() && Like.is(sentence.token(i).tag(), "\\.|''|:|-RRB-");
  }

  /** Whether a finite verb stands there or after it. */
  boolean hasVerb(int from) {
    for (int i = from; i < sentence.size(); i++) {
      if (isFinite(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a finite verb stands in the run. */
  boolean hasVerb(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (isFinite(i)) {
        return true;
      }
    }
    return false;
  }

  /** "their stated aim": after an owner it is no verb, whatever the tagger says. */
  private boolean isFinite(int i) {
    return Like.is(sentence.token(i).tag(), "VBD|VBZ|VBP|MD")
        && !(i > 0 && Like.is(sentence.token(i - 1).tag(), "POS|PRP\\$"));
  }

  /** Whether the first finite verb from there on belongs to no relative clause or aside. */
  boolean hasClause(int from) {
    for (int i = from; i < sentence.size(); i++) {
      String tag = sentence.token(i).tag();
      if (isFinite(i)) {
        return i > from && !is(i + 1, "by");
      }
      if (tag.matches("WP|WDT|WRB|[,:]|\\.") || is(i, "as")) {
        return false;
      }
    }
    return false;
  }

  /**
   * "the sum announced on Thursday includes": a participle behind its noun, which the tagger takes
   * for the verb of the clause; that one comes after it with no subject of its own. So it may also
   * look where the noun is one who says it: "officials said in May prices rose".
   */
  boolean isReduced(int verb) {
    if (!Like.is(sentence.token(verb).tag(), "VB[DN]")
        || verb == 0
        || !sentence.token(verb - 1).isNoun()
        || !isTag(verb + 1, "IN")
        || is(verb + 1, "that")) {
      return false;
    }
    for (int i = verb + 2; i < sentence.size(); i++) {
      if (isFinite(i)) {
        return sentence.token(i - 1).isNoun() || isTag(i - 1, "CD") || isTag(i - 1, "RB");
      }
      if (!Like.is(sentence.token(i).tag(), "NN.*|DT|JJ|CD|POS|IN|RB") || is(i, "that")) {
        return false;
      }
    }
    return false;
  }

  boolean inQuotation(int i) {
    int at = sentence.token(i).span().begin();
    return quotations.stream().anyMatch(q -> q.contains(at));
  }

  /** The last word of a run, marks and conjunctions at its end left out. */
  int trimmed(int first, int last) {
    int end = last;
    while (end > first) {
      String tag = sentence.token(end).tag();
      if (!tag.equals(",") && !tag.equals("CC") && !tag.equals(":") && !tag.equals(".")) {
        break;
      }
      end--;
    }
    return end;
  }
}

package org.annals.figure;

import java.util.Locale;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.Like;

/** The words of a sentence in lower case, empty beyond its ends, so that rules need not ask. */
final class Wording {
  private final Sentence sentence;
  private final String[] words;

  Wording(Sentence sentence) {
    this.sentence = sentence;
    words = new String[sentence.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = sentence.token(i).word().toLowerCase(Locale.ROOT);
    }
  }

  int size() {
    return words.length;
  }

  boolean has(int i) {
    return i >= 0 && i < words.length;
  }

  Token token(int i) {
    return sentence.token(i);
  }

  String at(int i) {
    return has(i) ? words[i] : "";
  }

  /** As written. */
  String written(int i) {
    return has(i) ? sentence.token(i).word() : "";
  }

  String tag(int i) {
    return has(i) ? sentence.token(i).tag() : "";
  }

  String lemma(int i) {
    return has(i) ? sentence.token(i).lemma().toLowerCase(Locale.ROOT) : "";
  }

  boolean is(int i, String... of) {
    String word = at(i);
    for (String one : of) {
      if (one.equals(word)) {
        return true;
      }
    }
    return false;
  }

  boolean isNoun(int i) {
    return has(i) && sentence.token(i).isNoun();
  }

  boolean isVerb(int i) {
    return has(i) && sentence.token(i).isVerb();
  }

  boolean isHyphen(int i) {
    return has(i) && UnitReader.isHyphen(sentence.token(i));
  }

  /** Whether a noun in the plural follows, with adjectives and nouns at most before it. */
  boolean isPluralAhead(int from) {
    for (int i = from; i < Math.min(words.length, from + 5); i++) {
      String tag = tag(i);
      if (tag.equals("NNS") || tag.equals("NNPS")) {
        return true;
      }
      boolean joins = tag.equals("CC") && tag(i - 1).startsWith("JJ");
      if (!isNoun(i) && !joins && !Like.is(tag, "JJ.?|RB.?|VBN|VBG|PRP\\$")) {
        return false;
      }
    }
    return false;
  }
}

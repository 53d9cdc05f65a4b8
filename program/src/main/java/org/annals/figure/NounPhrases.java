package org.annals.figure;

import org.annals.language.Sentence;
import org.annals.language.Token;

/** Where noun phrases begin and end, by the words and their parts of speech. */
final class NounPhrases {
  private NounPhrases() {}

  /** The head of the noun phrase that begins at {@code at}, or −1. */
  static int headFrom(Sentence sentence, int at) {
    int head = -1;
    for (int i = at; i < sentence.size(); i++) {
      Token t = sentence.token(i);
      boolean plural = t.tag().equals("NNS") || t.tag().equals("NNPS");
      if (head >= 0 && isNumbered(sentence, i)) {
        head = ++i;
        continue;
      }
      if (t.isNoun()) {
        if (head >= 0 && sentence.token(head).tag().endsWith("S") && t.isProperNoun()) {
          return head;
        }
        head = i;
      } else if (head >= 0 && sentence.token(head).tag().endsWith("S")) {
        return head;
      } else if (head >= 0 && joinsNames(sentence, i)) {
        continue;
      } else if ((isJoined(sentence, i) || (head >= 0 && joinsKinds(sentence, i)))) {
        continue;
      } else if (head >= 0 && isShort(sentence, i)) {
        i += 2;
        head = i + 1;
        continue;
      } else if ((t.isVerb() && head >= 0) || !mayPrecede(sentence, i)) {
        return head;
      }
      if (plural && i + 1 < sentence.size() && !sentence.token(i + 1).isNoun()) {
        return head;
      }
    }
    return head;
  }

  /** "K-1": a number joined to a name. */
  private static boolean isNumbered(Sentence sentence, int i) {
    return UnitReader.isHyphen(sentence.token(i))
        && i + 1 < sentence.size()
        && sentence.token(i + 1).tag().equals("CD")
        && (sentence.token(i - 1).isProperNoun()
            || sentence.token(i - 1).word().matches("\\p{Lu}+"))
        && sentence.token(i - 1).span().end() == sentence.token(i).span().begin();
  }

  /** "price-to-sales ratio": words between hyphens that belong to one word. */
  private static boolean isJoined(Sentence sentence, int i) {
    boolean hyphen = UnitReader.isHyphen(sentence.token(i));
    int at = hyphen ? i + 1 : i;
    return at > 0
        && at + 1 < sentence.size()
        && UnitReader.isHyphen(sentence.token(at - 1))
        && UnitReader.isHyphen(sentence.token(at + 1))
        && sentence.token(at).tag().matches("IN|TO|CC");
  }

  /** "Ford and Kia cars", "German and French troops": names of one thing. */
  private static boolean joinsNames(Sentence sentence, int i) {
    if (i == 0 || i + 2 >= sentence.size() || !sentence.token(i).tag().equals("CC")) {
      return false;
    }
    int next = i + 1;
    while (next + 1 < sentence.size()
        && (sentence.token(next).isProperNoun()
            || (sentence.token(next).isNoun()
                && Character.isUpperCase(sentence.token(next).word().charAt(0))))) {
      next++;
    }
    return (sentence.token(i - 1).tag().equals("NNP")
            || sentence.token(i - 1).word().matches("\\p{Lu}"))
        && next > i + 1
        && sentence.token(next).tag().equals("NNS");
  }

  /** "search and rescue teams", "riot and plainclothes police": kinds of one thing. */
  private static boolean joinsKinds(Sentence sentence, int i) {
    if (!sentence.token(i).tag().equals("CC") || !sentence.token(i - 1).tag().equals("NN")) {
      return false;
    }
    int next = i + 1;
    while (next + 1 < sentence.size()
        && sentence.token(next).tag().matches("NN|JJ|VBN")
        && sentence.token(next + 1).isNoun()) {
      next++;
    }
    Token last = next < sentence.size() ? sentence.token(next) : sentence.token(i);
    return next > i + 1
        && last.tag().matches("NNS?")
        && (last.tag().equals("NNS") || FigureWords.is(last.lemma(), "people"));
  }

  /** "National Rail Board (NRB) guards": the short form of the name between it and its noun. */
  private static boolean isShort(Sentence sentence, int i) {
    return i + 3 < sentence.size()
        && sentence.token(i - 1).isProperNoun()
        && sentence.token(i).word().equals("(")
        && sentence.token(i + 1).word().matches("\\p{Lu}[\\p{Lu}\\p{Nd}]+")
        && sentence.token(i + 2).word().equals(")")
        && sentence.token(i + 3).isNoun();
  }

  private static boolean mayPrecede(Sentence sentence, int i) {
    Token t = sentence.token(i);
    String tag = t.tag();
    if (tag.startsWith("JJ") || tag.equals("VBN") || tag.equals("VBG") || tag.equals("HYPH")) {
      return true;
    }
    if (tag.equals("POS") || tag.equals("``") || tag.equals("''")) {
      return true;
    }
    boolean more = i + 1 < sentence.size();
    String next = more ? sentence.token(i + 1).tag() : "";
    if (tag.equals("RBR")) {
      return next.startsWith("NN");
    }
    if (tag.equals("RB")) {
      return next.startsWith("JJ") || next.equals("VBN") || next.equals("NNP");
    }
    // "Type 2 patients"
    if (tag.equals("CD")) {
      return i > 0
          && sentence.token(i - 1).isNoun()
          && Character.isUpperCase(sentence.token(i - 1).word().charAt(0))
          && next.startsWith("NN");
    }
    // "U.S. and coalition forces", "old, frail patients"
    return more
        && (tag.equals("CC") || tag.equals(","))
        && i > 0
        && sentence.token(i - 1).tag().startsWith("JJ")
        && next.startsWith("JJ");
  }

  /** The first token of the phrase with its determiners. */
  static int beforeDeterminers(Sentence sentence, int at) {
    int from = at;
    while (from > 0 && sentence.token(from - 1).tag().matches("DT|PRP\\$|PDT")) {
      from--;
    }
    return from;
  }

  /** The first token of the phrase after determiners. */
  static int afterDeterminers(Sentence sentence, int at) {
    int from = at;
    while (from < sentence.size() - 1
        && (sentence.token(from).tag().endsWith("DT")
            || sentence.token(from).tag().equals("PRP$"))) {
      from++;
    }
    return from;
  }
}

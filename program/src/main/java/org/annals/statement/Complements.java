package org.annals.statement;

import java.util.Set;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.annals.text.Like;

/** What a word of attitude is about: the run of its complements. */
final class Complements {
  private static final Set<String> RELATIONS =
      Set.of(
          "obj",
          "iobj",
          "ccomp",
          "xcomp",
          "obl",
          "advcl",
          "compound",
          "advmod",
          "parataxis",
          "dep");

  private final Sentence sentence;

  Complements(Sentence sentence) {
    this.sentence = sentence;
  }

  /** The last token of the complements of a verb from {@code from} on; less than that if none. */
  int ofVerb(Token verb, int from) {
    int end = -1;
    for (Token child : sentence.children(verb)) {
      boolean complement = RELATIONS.stream().anyMatch(child::is);
      boolean behind = // "spoke of losing": the parser hangs the deed on "of"
          child.index() >= from
              || (child.tag().equals("IN") && sentence.subtree(child).length() > from);
      if (complement && behind) {
        end = Math.max(end, sentence.subtree(child).length() - 1);
      }
    }
    return clip(from, end);
  }

  /** The last token of the infinitive that begins there: "have left the city". */
  int toEnd(int from) {
    Token verb = sentence.token(from);
    while (verb.is("aux") || verb.is("aux:pass") || verb.is("cop")) {
      Token above = sentence.head(verb).orElse(verb);
      if (above.index() <= verb.index()) {
        break;
      }
      verb = above;
    }
    return clip(from, sentence.subtree(verb).length() - 1);
  }

  /** The last token of all that depends on {@code word} behind it, from {@code from} on. */
  int behind(Token word, int from) {
    int end = -1;
    for (Token child : sentence.children(word)) {
      if (child.index() > word.index()) {
        end = Math.max(end, sentence.subtree(child).length() - 1);
      }
    }
    return clip(from, end);
  }

  /** Ends before what only stands beside the complement: "…, a lawyer said", "; …". */
  private int clip(int from, int end) {
    int last = end;
    for (int i = from; i <= end; i++) {
      String word = sentence.token(i).word();
      boolean mark = Like.is(word, "[;–—]|--");
      boolean aside =
          word.equals(",")
              && i + 1 <= end
              && sentence.token(i + 1).tag().matches("WDT|WP|WRB|VBG|CC|IN")
              && i - from > 2;
      if (mark || aside) {
        last = i - 1;
        break;
      }
    }
    while (last > from && sentence.token(last).tag().matches("[.,:]|CC")) {
      last--;
    }
    return last;
  }
}

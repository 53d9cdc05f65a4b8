package org.annals.commitment;

import java.util.ArrayList;
import java.util.List;
import org.annals.language.Sentence;
import org.annals.language.Token;

/**
 * The further deeds of one word that binds: "promised to build a road, to open a school and not to
 * raise the tax". Read in the order of the words, for parsers hang the later ones on whatever
 * stands between; "to" opens one after a comma or "and", and the last must stand after "and" or
 * "or", or it may be what the others are for.
 */
final class Series {
  private Series() {}

  /**
   * One deed.
   *
   * @param cue the word that binds
   * @param deed its verb
   * @param first index of the first word of its phrase, "to" or "not"
   * @param last index of the last one
   */
  record Run(Token cue, Token deed, int first, int last) {}

  /** The deeds after the first one, in reading order. */
  static List<Run> after(Sentence sentence, Token cue, Token act) {
    if (act.index() <= cue.index() || !act.isVerb()) {
      return List.of();
    }
    if (!Deeds.isInfinitive(sentence, act)) {
      return List.of();
    }
    List<Run> deeds = new ArrayList<>();
    boolean ended = false;
    for (int i = act.index() + 1; i + 1 < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (token.word().equals(";") || token.word().equals(":")) {
        break;
      }
      if (!token.tag().equals("TO") || !sentence.token(i + 1).tag().equals("VB")) {
        continue;
      }
      int before = i - 1;
      while (before > act.index() && sentence.token(before).tag().equals("RB")) {
        before--; // "and not to"
      }
      boolean and = sentence.token(before).tag().equals("CC");
      if (and || sentence.token(before).word().equals(",")) {
        deeds.add(new Run(cue, sentence.token(i + 1), before + 1, end(sentence, i + 1)));
        ended = and;
      }
    }
    return ended ? deeds : List.of();
  }

  /** The further clauses of "demanded that they leave and that they pay". */
  static List<Run> clauses(Sentence sentence, Token cue, Token act) {
    List<Run> clauses = new ArrayList<>();
    for (Token other : sentence.children(act, "conj")) {
      Token that =
          sentence
              .child(other, "mark")
              .filter(m -> m.lemma().equals("that") && m.index() > act.index())
              .orElse(null);
      boolean past =
          other.tag().matches("VB[DN]")
              && sentence.children(other, "aux").stream().noneMatch(a -> a.tag().equals("MD"));
      if (that != null && act.index() > cue.index() && other.isVerb() && !past) {
        clauses.add(new Run(cue, other, that.index(), end(sentence, other.index())));
      }
    }
    return clauses;
  }

  /** Up to the next comma or "and" that opens a deed, or the end of the clause. */
  private static int end(Sentence sentence, int deed) {
    int at = deed;
    while (at + 1 < sentence.size()) {
      Token next = sentence.token(at + 1);
      boolean opens =
          (next.word().equals(",") || next.tag().equals("CC"))
              && at + 3 < sentence.size()
              && (sentence.token(at + 2).tag().matches("TO|CC|RB")
                  || sentence.token(at + 2).word().equals("as"));
      if (opens || next.tag().matches("[.:]|''|-RRB-")) {
        break;
      }
      at++;
    }
    return at;
  }
}

package org.annals.statement;

import java.util.List;
import org.annals.language.Sentence;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Makes a line that can be read by itself of what was said: "to build 10,000 homes" becomes
 * "promised to build 10,000 homes", "$12 million in damages" "demands $12 million in damages".
 */
final class Gist {
  private static final int LONGEST_WORDS = 45;

  private Gist() {}

  static String of(String content, @Nullable Cue cue) {
    String line = cue == null || isClause(cue) ? content : words(cue) + " " + content;
    String[] words = line.split(" ");
    return words.length <= LONGEST_WORDS
        ? line
        : String.join(" ", List.of(words).subList(0, LONGEST_WORDS)) + " …";
  }

  /** Whether what was said stands as a clause; quotations beside the cue do. */
  private static boolean isClause(Cue cue) {
    if (cue.parenthetical() || cue.content().isEmpty()) {
      return true;
    }
    Sentence sentence = cue.sentence();
    int[] run = cue.content().get(0);
    boolean that = run[0] > 0 && sentence.token(run[0] - 1).word().equalsIgnoreCase("that");
    if (run[0] < cue.verb() || that) {
      return true;
    }
    for (int i = run[0]; i <= run[1]; i++) {
      Token token = sentence.token(i);
      if (token.tag().matches("VBD|VBZ|VBP|MD") && i > run[0]) {
        return true;
      }
      if (token.tag().matches("TO|WDT|WP|IN") && !token.word().matches("of|in")) {
        return false;
      }
    }
    return false;
  }

  /** The cue with the one spoken to: "told the council". */
  private static String words(Cue cue) {
    StringBuilder words = new StringBuilder();
    int run = cue.content().get(0)[0];
    boolean whole = cue.addressee() >= 0 || cue.sentence().token(cue.verb()).isNoun();
    int end = Math.max(cue.verb(), whole ? run - 1 : cue.last());
    int from = cue.verb();
    for (int i = from; i <= Math.min(end, run - 1); i++) {
      String word = cue.sentence().token(i).word();
      boolean joined =
          i > from
              && cue.sentence().token(i - 1).span().end() == cue.sentence().token(i).span().begin();
      words.append(words.isEmpty() || joined ? "" : " ").append(word);
    }
    return words.toString();
  }
}

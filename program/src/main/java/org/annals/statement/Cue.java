package org.annals.statement;

import java.util.List;
import org.annals.language.Sentence;

/**
 * A place where someone is said to say something.
 *
 * @param sentence where it stands
 * @param verb index of the verb or noun of saying
 * @param first index of the first token of the cue: the verb or what helps or denies it
 * @param last index of the last token of the cue, at least {@code verb}
 * @param speaker head of the words that name the speaker; −1 for "according to" with none
 * @param content runs of tokens that were said, first and last index each; empty where only
 *     quotations beside it were
 * @param parenthetical whether it stands beside what was said ("…, she said") and not over it
 * @param belief whether it is thought or wished rather than said
 * @param distanced whether the writer holds back from vouching for it
 * @param addressee head of the words that name who was told; −1 if none
 * @param why the rule
 */
record Cue(
    Sentence sentence,
    int verb,
    int first,
    int last,
    int speaker,
    List<int[]> content,
    boolean parenthetical,
    boolean belief,
    boolean distanced,
    int addressee,
    String why) {
  Cue {
    content = List.copyOf(content);
  }

  Cue withContent(List<int[]> runs) {
    return new Cue(
        sentence,
        verb,
        first,
        last,
        speaker,
        runs,
        parenthetical,
        belief,
        distanced,
        addressee,
        why);
  }
}

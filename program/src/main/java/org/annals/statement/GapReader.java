package org.annals.statement;

import java.util.ArrayList;
import java.util.List;
import org.annals.language.Sentence;
import org.annals.text.Like;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a second one says where the verb of the first holds for him too: "police said 800
 * came, the organisers at least 2,000", "the firm said that it paid, the union that it did not". A
 * bare number is taken only where the first says a number too, else it may be one more of what he
 * tells.
 */
final class GapReader {
  /** How many words may lead up to a number: "at least", "closer to". */
  private static final int LEAD = 3;

  private final Sentence sentence;
  private final Words words;
  private final SpeakerFinder speakers;

  GapReader(Sentence sentence, Words words, SpeakerFinder speakers) {
    this.sentence = sentence;
    this.words = words;
    this.speakers = speakers;
  }

  /** The cues, each cut off where another goes on with its verb, and the others. */
  List<Cue> read(List<Cue> cues) {
    List<Cue> all = new ArrayList<>();
    for (Cue cue : cues) {
      Cue gapped = gapped(cue);
      if (gapped == null) {
        all.add(cue);
        continue;
      }
      List<int[]> own = new ArrayList<>();
      for (int[] run : cue.content()) {
        int begin = Phrases.first(sentence, gapped.speaker());
        if (run[0] < begin - 1) {
          own.add(new int[] {run[0], words.trimmed(run[0], Math.min(run[1], begin - 2))});
        }
      }
      all.add(cue.withContent(own));
      all.add(gapped);
    }
    return all;
  }

  private @Nullable Cue gapped(Cue cue) {
    if (cue.parenthetical() || cue.belief() || cue.content().isEmpty()) {
      return null;
    }
    int[] run = cue.content().get(cue.content().size() - 1);
    for (int i = run[0] + 1; run[0] > cue.verb() && i + 2 < run[1]; i++) {
      if (!Like.is(sentence.token(i).word(), "[,;]") || words.inQuotation(i)) {
        continue;
      }
      int head = Phrases.begins(sentence, i + 1) ? Phrases.head(sentence, i + 1) : -1;
      if (head < 0 || Phrases.first(sentence, head) != i + 1) {
        continue;
      }
      int next = Phrases.last(sentence, head) + 1;
      boolean that = words.is(next, "that") && words.isTag(next, "IN");
      boolean number = isNumber(run[0]) && isNumber(next) && !words.hasVerb(next, run[1]);
      boolean may = !sentence.token(head).isPronoun() && speakers.maySpeak(head, false, true);
      if (may && (that || number) && next < run[1]) {
        int from = that ? next + 1 : next;
        return new Cue(
            sentence,
            cue.verb(),
            cue.first(),
            cue.last(),
            head,
            List.of(new int[] {from, words.trimmed(from, run[1])}),
            false,
            false,
            cue.distanced(),
            -1,
            "said as the one before says it");
      }
    }
    return null;
  }

  private boolean isNumber(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + LEAD); i++) {
      if (sentence.token(i).tag().matches("CD|\\$")) {
        return true;
      }
      if (!sentence.token(i).tag().matches("IN|RB|RBR|RBS|JJR|JJS|TO")) {
        return false;
      }
    }
    return false;
  }
}

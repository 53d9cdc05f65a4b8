package org.annals.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.annals.language.Sentence;
import org.annals.text.Span;
import org.jspecify.annotations.Nullable;

/** A statement while it is put together. */
final class Draft {
  final Speaker speaker;
  final @Nullable Cue cue;
  final int paragraph;
  final int sentence;
  final List<Span> content = new ArrayList<>();

  /** What a second cue adds that is no clause by itself: said, but no part of the gist. */
  final List<Span> besides = new ArrayList<>();

  /** Others who say the same with him: "the union and the bank said". */
  final List<Speaker> others = new ArrayList<>();

  String why;

  Draft(Speaker speaker, @Nullable Cue cue, Sentence sentence, String why) {
    this.speaker = speaker;
    this.cue = cue;
    this.paragraph = sentence.paragraph();
    this.sentence = sentence.index();
    this.why = why;
  }

  /** Takes in what was said, in one piece with what it overlaps. */
  void add(Span span) {
    Span whole = span;
    for (boolean grown = true; grown; ) {
      grown = false;
      for (Span other : List.copyOf(content)) {
        if (other.overlaps(whole)) {
          whole = whole.cover(other);
          content.remove(other);
          grown = true;
        }
      }
    }
    content.add(whole);
    content.sort(Comparator.naturalOrder());
  }

  boolean covers(Draft inner) {
    return inner.content.stream().allMatch(i -> content.stream().anyMatch(o -> o.contains(i)));
  }

  /** Whether it names no one: "some say". */
  boolean isVague() {
    return cue != null && SpeechWords.is(cue.sentence().token(cue.speaker()).lemma(), "vague");
  }
}

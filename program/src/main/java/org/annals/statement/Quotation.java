package org.annals.statement;

import java.util.List;
import org.annals.text.Span;

/**
 * Words between quotation marks.
 *
 * @param parts the words without their marks, one part a paragraph, in reading order
 * @param whole from the opening mark of the first part to the closing mark of the last
 */
record Quotation(List<Span> parts, Span whole) {
  Quotation {
    parts = List.copyOf(parts);
  }

  boolean overlaps(Span span) {
    return parts.stream().anyMatch(part -> part.overlaps(span));
  }

  boolean contains(int offset) {
    for (Span part : parts) {
      if (part.contains(offset)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the cue of the statement itself stands inside. */
  boolean holdsCueOf(Draft draft) {
    return draft.cue != null
        && contains(draft.cue.sentence().token(draft.cue.verb()).span().begin());
  }
}

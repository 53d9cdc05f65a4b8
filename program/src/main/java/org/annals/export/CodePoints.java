package org.annals.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.annals.text.Span;
import org.jspecify.annotations.Nullable;

/** Turns offsets in UTF-16 units, which the program counts in, into the code points of exports. */
final class CodePoints {
  private final int @Nullable [] before;

  CodePoints(String text) {
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      before = null;
      return;
    }
    int[] counts = new int[text.length() + 1];
    int points = 0;
    for (int i = 0; i < text.length(); ) {
      int width = Character.charCount(text.codePointAt(i));
      counts[i] = points;
      if (width == 2) {
        // Inside a pair no offset should fall; one that does counts as after it.
        counts[i + 1] = points + 1;
      }
      i += width;
      points++;
    }
    counts[text.length()] = points;
    before = counts;
  }

  int at(int offset) {
    return before == null ? offset : before[offset];
  }

  /** {@code [begin, end]}. */
  ArrayNode pair(Span span) {
    return JsonNodeFactory.instance.arrayNode().add(at(span.begin())).add(at(span.end()));
  }
}

package org.annals.statement;

import org.annals.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks.
 *
 * @param actor local id of the actor; null if the report only describes the speaker
 * @param words as written, for a description the fullest one
 * @param anonymous whether the report keeps the name back
 * @param reason why, as written; null if not said
 * @param span where the words stand
 */
record Speaker(
    @Nullable String actor, String words, boolean anonymous, @Nullable String reason, Span span) {
  /** One whom the report does not name: "was widely criticized"; the place is empty. */
  static Speaker unnamed(int at) {
    return new Speaker(null, "unnamed", true, null, new Span(at, at));
  }

  boolean isSame(Speaker other) {
    return actor != null
        ? actor.equals(other.actor)
        : other.actor == null && words.equalsIgnoreCase(other.words);
  }
}

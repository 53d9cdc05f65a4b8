package org.annals.actor;

import org.annals.text.Span;

/**
 * One place in a report where an actor is named.
 *
 * @param sentence number of the sentence in the report
 * @param first index of the first token
 * @param last index of the last token
 * @param head index of the head token
 * @param span where it stands in the report
 * @param words as written
 * @param kind how it names the actor
 */
public record Mention(
    int sentence, int first, int last, int head, Span span, String words, Kind kind) {
  /** How a mention names its actor. */
  public enum Kind {
    NAME,
    DESCRIPTION,
    PRONOUN
  }
}

package org.annals.event;

import org.annals.text.Span;

/**
 * A mention whose place is given, to be clustered.
 *
 * @param id as given
 * @param span where it stands in its text, UTF-16 units
 * @param head lemma of its head word, an event noun as the verb that it comes from; empty if no
 *     word is there
 */
public record GivenMention(String id, Span span, String head) {
  /** The same mention with its head. */
  GivenMention withHead(String lemma) {
    return new GivenMention(id, span, lemma);
  }
}

package org.annals.event;

import java.util.List;
import java.util.Set;
import org.annals.text.Span;

/**
 * A mention of an event whose place is given, as its sentence shows it. All words are lemmas in
 * small letters.
 *
 * @param id as given
 * @param span where it stands in its text, UTF-16 units
 * @param head the word that names the event, with its particle ("step down"); of a light verb with
 *     its noun the noun; empty if no word is there
 * @param noun whether the head is a noun
 * @param saying whether the head is a verb of saying or thinking
 * @param light whether the head says little by itself ("take")
 * @param by words of who does it
 * @param to words of what it is done to
 * @param at words of where and when it is done
 * @param near content words that stand close to it in the tree of its sentence
 * @param sentence content words of its sentence, the head left out
 * @param numbers numbers of its arguments
 * @param place how many sentences stand before its own
 */
public record GivenMention(
    String id,
    Span span,
    String head,
    boolean noun,
    boolean saying,
    boolean light,
    Set<String> by,
    Set<String> to,
    Set<String> at,
    Set<String> near,
    List<String> sentence,
    Set<String> numbers,
    int place) {
  public GivenMention {
    by = Set.copyOf(by);
    to = Set.copyOf(to);
    at = Set.copyOf(at);
    near = Set.copyOf(near);
    sentence = List.copyOf(sentence);
    numbers = Set.copyOf(numbers);
  }
}

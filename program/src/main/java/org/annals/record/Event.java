package org.annals.record;

import java.util.List;
import org.annals.event.PloverClass;
import org.annals.event.Status;
import org.annals.text.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * One event of the record.
 *
 * @param identity id, origins and the days on which it was known
 * @param what one readable line
 * @param type class
 * @param when when it was or is to be
 * @param status deed, plan, threat, …
 * @param by actor ids
 * @param to actor ids
 * @param place as written; null if not said
 * @param weight 0 to 1, only ranks
 * @param assertedBy id of the actor, or words for one that is only described; null when a report
 *     itself says so
 * @param evidence the words, by report
 * @param why the rules that read it
 */
public record Event(
    Identity identity,
    String what,
    PloverClass type,
    Dated when,
    Status status,
    List<String> by,
    List<String> to,
    @Nullable String place,
    double weight,
    @Nullable String assertedBy,
    List<Evidence> evidence,
    String why) {
  public Event {
    by = List.copyOf(by);
    to = List.copyOf(to);
    evidence = List.copyOf(evidence);
  }
}

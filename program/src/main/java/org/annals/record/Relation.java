package org.annals.record;

import java.util.List;
import org.annals.actor.RelationKind;
import org.annals.text.Evidence;

/**
 * A relation between two actors.
 *
 * @param identity id and the days on which it was known
 * @param from id of the actor that leads, belongs to, backs, …
 * @param kind how it stands to {@code to}
 * @param to id of the other actor
 * @param evidence the words, by report
 */
public record Relation(
    Identity identity, String from, RelationKind kind, String to, List<Evidence> evidence) {
  public Relation {
    evidence = List.copyOf(evidence);
  }
}

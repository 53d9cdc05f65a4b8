package org.annals.record;

import java.util.List;
import org.annals.event.Status;
import org.annals.figure.FigureKind;
import org.annals.figure.Quantity;
import org.annals.text.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the record.
 *
 * @param identity id, origins and the days on which it was known
 * @param subject what is counted, a canonical phrase
 * @param quantity how much
 * @param kind level, change, target or limit
 * @param when when it holds
 * @param status as for events
 * @param asWritten the number as the earliest report writes it
 * @param givenBy actor id, or words for one that is only described; null when a report itself gives
 *     it
 * @param series id shared by the figures of one subject and unit
 * @param evidence the words, by report
 * @param why the rule that read it
 */
public record Figure(
    Identity identity,
    String subject,
    Quantity quantity,
    FigureKind kind,
    Dated when,
    Status status,
    String asWritten,
    @Nullable String givenBy,
    String series,
    List<Evidence> evidence,
    String why) {
  public Figure {
    evidence = List.copyOf(evidence);
  }
}

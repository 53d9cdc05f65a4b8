package org.annals.record;

import java.util.List;
import org.annals.commitment.CommitmentKind;
import org.annals.text.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * One commitment of the record.
 *
 * @param identity id, origins and the days on which it was known
 * @param by actor id, or the one who commits himself as written; null if no one is named
 * @param to actor id; null if not said
 * @param kind promise, plan, threat, …
 * @param what what is to be done, one line
 * @param condition as written; null if there is none
 * @param due by when; null if not said
 * @param made when it was made
 * @param outcome what came of it
 * @param outcomeWhy why so, for the reader
 * @param note for the reader: "deadline passed, no report of it"; null if there is none
 * @param outcomeEvidence sentences that show the outcome
 * @param evidence the words, by report
 * @param why the rule that read it
 */
public record Commitment(
    Identity identity,
    @Nullable String by,
    @Nullable String to,
    CommitmentKind kind,
    String what,
    @Nullable String condition,
    @Nullable Dated due,
    Dated made,
    Outcome outcome,
    String outcomeWhy,
    @Nullable String note,
    List<Evidence> outcomeEvidence,
    List<Evidence> evidence,
    String why) {
  public Commitment {
    outcomeEvidence = List.copyOf(outcomeEvidence);
    evidence = List.copyOf(evidence);
  }
}

package org.annals.record;

import org.annals.commitment.CommitmentMention;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as one report tells it, with its days and its maker resolved.
 *
 * @param report id
 * @param mention as told
 * @param made when it was made
 * @param due by when; null if not said, or if the day had passed when it was made
 * @param by actor id, or the maker as written; null if no one is named
 * @param past whether a due day was left out, since it had passed
 */
record ToldCommitment(
    String report,
    CommitmentMention mention,
    Dated made,
    @Nullable Dated due,
    @Nullable String by,
    boolean past) {

  /** Its id, report and offset. */
  Identities.Told identity() {
    int offset = mention.evidence().focus().begin();
    return new Identities.Told(Ids.of("c", report, offset, mention.kind().label()), report, offset);
  }
}

package org.annals.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every fact of the record has.
 *
 * @param id made from its earliest mention, the same from run to run and when reports are added
 * @param alsoIds ids of its other mentions, sorted
 * @param knownFrom first day on which a reader could have known it; null if no report of it is
 *     dated
 * @param knownTo last day on which it stood; null while it stands
 * @param origins number of independent reports that give it, copies of one counted once
 */
public record Identity(
    String id,
    List<String> alsoIds,
    @Nullable LocalDate knownFrom,
    @Nullable LocalDate knownTo,
    int origins) {
  public Identity {
    alsoIds = Ids.packed(alsoIds);
  }
}

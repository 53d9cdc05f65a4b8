package org.annals.store;

import java.util.List;
import org.annals.report.Skipped;

/**
 * What came of a build.
 *
 * @param reports how many the record holds
 * @param read how many of them were read in this build
 * @param forgotten ids of reports of the record before that are no longer in the input, sorted
 * @param skipped what of the input is not in the record, for a reason that the user can put right
 * @param failed ids of reports that a defect of the program kept out, sorted
 * @param rewritten whether the record was written anew; false if nothing had changed
 */
public record Built(
    int reports,
    int read,
    List<String> forgotten,
    List<Skipped> skipped,
    List<String> failed,
    boolean rewritten) {
  public Built {
    forgotten = List.copyOf(forgotten);
    skipped = List.copyOf(skipped);
    failed = List.copyOf(failed);
  }

  /** Whether all that was given is in the record. */
  public boolean isComplete() {
    return skipped.isEmpty() && failed.isEmpty();
  }
}

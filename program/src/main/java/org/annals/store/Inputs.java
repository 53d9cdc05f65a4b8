package org.annals.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.annals.report.Skipped;

/** What a record was read from. */
public final class Inputs {
  private final List<StoredExtracts.Finished> files;

  /** The files that the record in the store was made of. */
  public Inputs(Store store) {
    files =
        new StoredExtracts(store)
            .sources().values().stream()
                .sorted(Comparator.comparing(StoredExtracts.Finished::id))
                .toList();
  }

  /** How many files were read to their end. */
  public int files() {
    return files.size();
  }

  /** What was left out of them, by file. */
  public List<Skipped> skipped() {
    List<Skipped> all = new ArrayList<>();
    files.forEach(file -> all.addAll(file.skipped()));
    return all;
  }
}

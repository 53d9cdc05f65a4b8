package org.annals.store;

import org.annals.record.Extract;
import org.jspecify.annotations.NullMarked;

/** What becomes of an extract that is written to the store and read back. */
@NullMarked
public final class StoredAgain {
  private StoredAgain() {}

  public static Extract of(Extract extract) {
    return ExtractJson.read(ExtractJson.write(extract));
  }
}

package org.annals.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one record out of many extracts: a pure function of their set. */
public final class Linker {
  /**
   * The record of the extracts.
   *
   * @param extracts in any order; the result does not depend on it
   * @param asOf the last day whose knowledge counts; null for all that is known
   */
  public Record link(Collection<Extract> extracts, @Nullable LocalDate asOf) {
    return new Record(
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of());
  }
}

package org.annals.event;

import java.util.Optional;
import org.annals.text.Span;
import org.jspecify.annotations.Nullable;

/** Who, if anyone, alone asserts what stands at a place of a report. */
public interface Attribution {
  /**
   * Who asserts it.
   *
   * @param actor local id; null if only described
   * @param words as written
   * @param quoted whether it stands in quotation marks
   */
  record Source(@Nullable String actor, String words, boolean quoted) {}

  /** The innermost source of what stands at {@code focus}; empty if the report itself says so. */
  Optional<Source> at(Span focus);
}

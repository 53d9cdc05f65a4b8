package org.annals.time;

import org.jspecify.annotations.Nullable;

/**
 * When a report was published.
 *
 * @param when the day, or the interval that the report allows; null: cannot tell
 * @param basis STATED, INFERRED or UNKNOWN
 * @param why for the reader: what states it, or the reasons with their words
 */
public record Publication(@Nullable When when, Basis basis, String why) {}

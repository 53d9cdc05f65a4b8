package org.annals.record;

import org.annals.time.Basis;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * A date of the record with how it came about.
 *
 * @param when the days; null: cannot tell
 * @param basis how they came about
 * @param why the words, the rule and the anchor, for the reader
 */
public record Dated(@Nullable When when, Basis basis, String why) {}

package org.annals.report;

import org.annals.text.Span;

/**
 * A run of characters that is not running text.
 *
 * @param kind what it is
 * @param span where it stands in the report as it was read in; for a broken hyphen the whole word
 */
public record Noise(NoiseKind kind, Span span) {}

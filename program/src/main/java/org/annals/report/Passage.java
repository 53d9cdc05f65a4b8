package org.annals.report;

import org.annals.text.Span;

/**
 * A stretch of a report that is read as text: no sentence crosses its ends.
 *
 * @param kind what it is
 * @param section number of the section it stands in, from 0; a section head or a rule begins the
 *     next
 * @param paragraph number of the paragraph in the report, from 0
 * @param span where it stands in the report as it was read in, no blank line inside
 */
public record Passage(PassageKind kind, int section, int paragraph, Span span) {}

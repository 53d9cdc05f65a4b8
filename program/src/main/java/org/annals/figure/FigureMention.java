package org.annals.figure;

import org.annals.event.Status;
import org.annals.text.Evidence;
import org.annals.text.Span;
import org.annals.time.TimeReference;
import org.jspecify.annotations.Nullable;

/**
 * A figure as one report gives it.
 *
 * @param subject what is counted, a canonical phrase: "U.S. troops in Iraq", "cost of …", "duration
 *     of …"
 * @param quantity how much
 * @param kind level, change, target or limit
 * @param when when it holds
 * @param status as for events
 * @param givenBy local id of the actor who gives it; null when the report itself or a description
 *     does
 * @param givenByWords who gives it as written; null when the report itself does
 * @param asWritten the number with its modifiers and unit as written
 * @param evidence its focus is the number with its modifiers, at most 12 words
 * @param why the rule that read it
 * @param rivalOf where the number of the same thing stands in the report that somebody sets this
 *     one against; null if nobody does
 */
public record FigureMention(
    String subject,
    Quantity quantity,
    FigureKind kind,
    TimeReference when,
    Status status,
    @Nullable String givenBy,
    @Nullable String givenByWords,
    String asWritten,
    Evidence evidence,
    String why,
    @Nullable Span rivalOf) {}

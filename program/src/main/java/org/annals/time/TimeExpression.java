package org.annals.time;

import org.annals.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A time expression found in a report.
 *
 * @param span where it stands in the report
 * @param sentence number of its sentence in the report, from 0
 * @param firstToken index of its first token in the sentence
 * @param endToken index after its last token
 * @param type the type of TIMEX3
 * @param value the TIMEX3 value as far as it is known without the report's date ("XXXX-12", "P2D");
 *     see {@link TimeResolver} for the value with it
 * @param reference what it refers to; null for a duration or a set, which name no time of their own
 */
public record TimeExpression(
    Span span,
    int sentence,
    int firstToken,
    int endToken,
    TimeType type,
    String value,
    @Nullable TimeReference reference) {}

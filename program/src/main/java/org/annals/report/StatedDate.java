package org.annals.report;

import org.annals.text.Span;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * The date of publication that a report states of itself.
 *
 * @param when the date
 * @param span where it stands in the report's text; null if it came from outside the text
 * @param why what states it, for the reader: "header line “date 2020-12-02”", "given with
 *     --published"
 */
public record StatedDate(When when, @Nullable Span span, String why) {}

/**
 * Dates: how words of a report become days.
 *
 * <p>In: the text of one report. Out: the time expressions in it ({@link
 * org.annals.time.TimeReference}), kept as expressions so that a report dated later settles them,
 * and {@link org.annals.time.When}, the interval of days that they resolve to. How a record dates
 * an undated report is decided in {@code record}.
 */
@Internal
@NullMarked
package org.annals.time;

import org.annals.Internal;
import org.jspecify.annotations.NullMarked;

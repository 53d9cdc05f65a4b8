/**
 * Which days of a story matter most, and which sentences tell them.
 *
 * <p>In: the sentences of the reports with the days that they speak of, as {@link
 * org.annals.timeline.StoryReport}. Out: {@link org.annals.timeline.Day}, in order of time. Start
 * at {@link org.annals.timeline.Timeline}. What day an expression means is decided in {@code time},
 * the day of an event in {@code record}.
 */
@Internal
@NullMarked
package org.annals.timeline;

import org.annals.Internal;
import org.jspecify.annotations.NullMarked;

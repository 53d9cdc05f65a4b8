/**
 * What happened, and what was only planned, threatened, demanded, offered, expected or denied.
 *
 * <p>In: the text of one report with its actors and dates. Out: {@link
 * org.annals.event.EventMention}, in reading order. Whether two mentions tell of one event is
 * decided in {@code record}.
 */
@Internal
@NullMarked
package org.annals.event;

import org.annals.Internal;
import org.jspecify.annotations.NullMarked;

/**
 * Who acts in a report: people, organisations, groups, states, places and facilities, each in one
 * {@link org.annals.actor.Actor} with all that the report calls it.
 *
 * <p>In: the text of one report. Out: {@link org.annals.actor.Cast}. Whether two reports speak of
 * one actor is decided in {@code record}.
 */
@Internal
@NullMarked
package org.annals.actor;

import org.annals.Internal;
import org.jspecify.annotations.NullMarked;

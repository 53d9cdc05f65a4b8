/**
 * Who promised, threatened, demanded, offered, planned or agreed what, on what condition, by when.
 *
 * <p>In: the text of one report with its actors, dates and events. Out: {@link
 * org.annals.commitment.CommitmentMention}, in reading order. Whether it came about is decided in
 * {@code record}.
 */
@Internal
@NullMarked
package org.annals.commitment;

import org.annals.Internal;
import org.jspecify.annotations.NullMarked;

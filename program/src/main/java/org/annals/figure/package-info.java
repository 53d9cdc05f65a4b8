/**
 * Numbers that a report gives: how many, of what, when it held.
 *
 * <p>In: the text of one report with its actors and dates. Out: {@link
 * org.annals.figure.FigureMention}, in reading order. Whether two reports give the same figure is
 * decided in {@code record}.
 */
@Internal
@NullMarked
package org.annals.figure;

import org.annals.Internal;
import org.jspecify.annotations.NullMarked;

/**
 * Gets pages and feeds from the web, politely and only where told to.
 *
 * <p>In: addresses. Out: what was got and when, kept as a web archive that {@code report} reads
 * like any other file. Start at {@link org.annals.fetch.Fetcher} and {@link
 * org.annals.fetch.Watch}. No other package opens a connection.
 */
@Internal
@NullMarked
package org.annals.fetch;

import org.annals.Internal;
import org.jspecify.annotations.NullMarked;

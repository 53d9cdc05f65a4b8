/**
 * One SQLite file a record: reports, what each says, the facts with their evidence, a full-text
 * index.
 *
 * <p>In: files of reports as {@link org.annals.store.Source}. Out: the file. Start at {@link
 * org.annals.store.Build}, which brings a file up to date, and {@link org.annals.store.Store}, the
 * file itself. What the reports say is decided in {@code record}.
 */
@Internal
@NullMarked
package org.annals.store;

import org.annals.Internal;
import org.jspecify.annotations.NullMarked;

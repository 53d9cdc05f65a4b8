/**
 * The record to look at: a server for one reader's own machine, and the same page as files to
 * publish.
 *
 * <p>In: a record through {@link org.annals.store.StoredRecord}. Out: answers under {@code /api/v1}
 * as {@code openapi.json} describes them, and one page that asks nothing else. Start at {@link
 * org.annals.web.Server} and {@link org.annals.web.Site}. What the record says is decided in {@code
 * record}; nothing is written here.
 */
@Internal
@NullMarked
package org.annals.web;

import org.annals.Internal;
import org.jspecify.annotations.NullMarked;

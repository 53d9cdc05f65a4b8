/**
 * The record as files that people and other programs read: JSON and its schema, tables, Markdown,
 * TimelineJS, calendars, linked data, feeds, plain texts.
 *
 * <p>In: {@link org.annals.record.Record}. Out: {@link org.annals.export.Facts}, the same in the
 * fields of the JSON format and in code points, and from it the files. Start at {@link
 * org.annals.export.JsonExport}. What the record says is decided in {@code record}.
 */
@Internal
@NullMarked
package org.annals.export;

import org.annals.Internal;
import org.jspecify.annotations.NullMarked;

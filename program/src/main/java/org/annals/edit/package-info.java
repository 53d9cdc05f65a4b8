/**
 * What people correct in a record: an append-only log, and the record with it.
 *
 * <p>In: the facts as the program reads them and the log. Out: the facts as corrected, with a
 * section that tells of each correction. Start at {@link org.annals.edit.Corrections}; {@link
 * org.annals.edit.Editor} makes entries of what somebody asks for. Nothing here knows what time it
 * is. Where the log is kept is decided in {@code store}.
 */
@Internal
@NullMarked
package org.annals.edit;

import org.annals.Internal;
import org.jspecify.annotations.NullMarked;

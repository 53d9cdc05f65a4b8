/**
 * Reports as they come: files read, decoded, cleaned for the analysis without losing an offset.
 *
 * <p>In: bytes of a file. Out: {@link org.annals.report.Report}. What the sentences say is decided
 * elsewhere.
 */
@NullMarked
package org.annals.report;

import org.jspecify.annotations.NullMarked;

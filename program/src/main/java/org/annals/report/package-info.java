/**
 * Reports as they come: files read, decoded, cleaned for the analysis without losing an offset.
 *
 * <p>In: files and folders, or texts already decoded. Out: {@link org.annals.report.Report}, with
 * what is not running text marked as noise, and what could not be read as {@link
 * org.annals.report.Skipped}. Start at {@link org.annals.report.ReportFolder} and {@link
 * org.annals.report.ReportReader}; near copies are found by {@link org.annals.report.MinHash}. What
 * the sentences say is decided elsewhere, and so is when a report without a date was published.
 */
@Internal
@NullMarked
package org.annals.report;

import org.annals.Internal;
import org.jspecify.annotations.NullMarked;

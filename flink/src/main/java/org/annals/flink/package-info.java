/**
 * The reading of Annals on Apache Flink: many machines, the same record.
 *
 * <p>In: files of reports on any file system that Flink knows. Out: parts, lines of JSON that
 * {@code annals load} turns into records. Start at {@link org.annals.flink.ReadingJob}. What a
 * report says is decided by the extractors, what the reports say together by {@code record.Linker},
 * what a line holds by {@code store.PartLine}; here is only which machine does it when.
 */
@Internal
@NullMarked
package org.annals.flink;

import org.annals.Internal;
import org.jspecify.annotations.NullMarked;

package org.annals.record;

import org.annals.report.Report;
import org.annals.time.Publication;
import org.annals.time.When;
import org.jspecify.annotations.Nullable;

/**
 * One report in the record.
 *
 * @param report the report as read
 * @param published when it was published, stated or inferred
 * @param copyOf id of the report that it is a near-copy of; null if it is none
 * @param known when a reader could first have had it; null: cannot tell
 */
public record ReportEntry(
    Report report, Publication published, @Nullable String copyOf, @Nullable When known) {}

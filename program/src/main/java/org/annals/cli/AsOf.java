package org.annals.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option by which a command tells what was known on a day. */
final class AsOf {
  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = DayOption.class,
      description = "Only what the reports known by that day say: 2020-10-31.")
  private @Nullable LocalDate day;

  /** The day; null for all that is known. */
  @Nullable LocalDate day() {
    return day;
  }

  /** The day as it is written; null for all that is known. */
  @Nullable String text() {
    return day == null ? null : day.toString();
  }
}

package org.annals.report;

import java.util.List;

/**
 * What one source gave.
 *
 * @param reports in the order of the file
 * @param problems what was left out of it
 */
public record ReadResult(List<Report> reports, List<Skipped> problems) {
  public ReadResult {
    reports = List.copyOf(reports);
    problems = List.copyOf(problems);
  }

  static ReadResult of(Report report) {
    return new ReadResult(List.of(report), List.of());
  }

  static ReadResult skipped(String id, String problem, String remedy) {
    return new ReadResult(List.of(), List.of(new Skipped(id, problem, remedy)));
  }
}

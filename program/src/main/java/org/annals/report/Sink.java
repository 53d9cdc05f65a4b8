package org.annals.report;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Where reports and what was left out go while one file is read. */
final class Sink {
  private final Consumer<Report> reports;
  private final Consumer<Skipped> problems;
  private final Set<String> ids = new HashSet<>();
  private long found;

  Sink(Consumer<Report> reports, Consumer<Skipped> problems) {
    this.reports = reports;
    this.problems = problems;
  }

  void report(Report report) {
    found++;
    reports.accept(report);
  }

  void problem(String id, String problem, String remedy) {
    found++;
    problems.accept(new Skipped(id, problem, remedy));
  }

  /** How many reports and problems there were. */
  long found() {
    return found;
  }

  /** The id, or the same with a number where the file has used it before. */
  String unused(String id) {
    String one = id;
    for (int n = 2; !ids.add(one); n++) {
      one = id + "~" + n;
    }
    return one;
  }

  /** Whether the id is used here for the first time. */
  boolean use(String id) {
    return ids.add(id);
  }
}

package org.annals.flink;

import java.io.Serializable;
import java.util.function.Function;
import org.annals.language.Language;
import org.annals.record.Extract;
import org.annals.record.Extractors;
import org.annals.report.Report;
import org.annals.store.ProgramDigest;

/**
 * What a process has once, however many tasks it runs: the models of the language and the version
 * of the program. Loaded when first asked for.
 */
final class Program {
  private static final class Version {
    static final String PROGRAM = ProgramDigest.version();
  }

  private static final class English {
    static final Extractors EXTRACTORS = new Extractors(Language.ofThisRun());
  }

  private Program() {}

  static String version() {
    return Version.PROGRAM;
  }

  /** Gives what reads a report, on the machine that reads it. */
  interface Reader extends Serializable {
    /** Safe for use by several tasks at once; the first call may take seconds. */
    Function<Report, Extract> load();
  }

  /** The extractors with the models of English. */
  static Function<Report, Extract> english() {
    return English.EXTRACTORS::extract;
  }
}

package org.annals.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A command that was run, with what it printed.
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
record Ran(int code, String out, String err) {
  /** Runs the command without a terminal. */
  static Ran annals(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Annals.run(
            new PrintWriter(out),
            new PrintWriter(err),
            new Terminal(false, false, true),
            Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    return new Ran(code, out.toString(), err.toString());
  }

  /** The record as JSON. */
  static String json(Path record) {
    Ran export = annals("export", record, "--format", "json");
    if (export.code() != 0) {
      throw new AssertionError(export.err());
    }
    return export.out();
  }
}

package org.annals.store;

import java.util.function.Consumer;
import org.annals.report.Report;
import org.annals.report.Skipped;

/** One file of the input. */
public interface Source {
  /** Its path under the input folder, with {@code /}. */
  String id();

  /** Its length in bytes. */
  long size();

  /**
   * SHA-256 of its bytes, in hexadecimal: tells whether it must be read again.
   *
   * @throws org.annals.InputException if it cannot be read
   */
  String sha256();

  /**
   * Reads it from beginning to end.
   *
   * @param reports takes what is in it
   * @param skipped takes what of it could not be read
   */
  void read(Consumer<Report> reports, Consumer<Skipped> skipped);
}

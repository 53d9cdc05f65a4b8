package org.annals.store;

import java.util.function.Consumer;
import java.util.function.LongConsumer;
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

  /**
   * The same.
   *
   * @param at is told now and then how many bytes have been read; never, where nobody counts them
   */
  default void read(Consumer<Report> reports, Consumer<Skipped> skipped, LongConsumer at) {
    read(reports, skipped);
  }
}

package org.annals.report;

/**
 * How much is read at once.
 *
 * @param textBytes longest text or HTML file read, in bytes; a longer one is skipped
 * @param lineBytes longest line of a {@code .jsonl} file read, in bytes; the file itself may have
 *     any length
 */
public record Limits(long textBytes, long lineBytes) {
  private static final long MEGABYTE = 1_000_000;

  public Limits {
    if (textBytes < 1 || lineBytes < 1 || textBytes > 1_000 * MEGABYTE) {
      throw new IllegalArgumentException("no limits: " + textBytes + ", " + lineBytes);
    }
  }

  /** 20 MB a file, 20 MB a line: some four million words, more than any report has. */
  public static Limits standard() {
    return new Limits(20 * MEGABYTE, 20 * MEGABYTE);
  }
}

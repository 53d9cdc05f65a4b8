package org.annals.report;

/**
 * How much is read at once, so that no input can fill the memory or run for ever.
 *
 * @param textBytes longest text, page or message read, in bytes; a longer one is skipped
 * @param lineBytes longest line of a {@code .jsonl} or row of a {@code .csv} file, in bytes; the
 *     file itself may have any length
 * @param documentBytes longest PDF, office document or feed read, in bytes
 * @param unpackedBytes most that one packed file may unpack to, in bytes, but for web archives,
 *     which are read record by record
 * @param members most files in one packed file
 * @param depth how many packed files may lie inside one another
 * @param pages most pages of a PDF that are read
 */
public record Limits(
    long textBytes,
    long lineBytes,
    long documentBytes,
    long unpackedBytes,
    int members,
    int depth,
    int pages) {
  private static final long MEGABYTE = 1_000_000;

  public Limits {
    if (textBytes < 1
        || lineBytes < 1
        || textBytes > 1_000 * MEGABYTE
        || documentBytes < 1
        || documentBytes > 1_000 * MEGABYTE
        || unpackedBytes < 1
        || members < 1
        || depth < 0
        || pages < 1) {
      throw new IllegalArgumentException("no limits: " + textBytes + ", " + lineBytes);
    }
  }

  /**
   * 20 MB a text (some four million words) and a line, 100 MB a document, 2 GB and 100,000 files
   * out of a packed file, two levels of packing, 2,000 pages.
   */
  public static Limits standard() {
    return new Limits(
        20 * MEGABYTE, 20 * MEGABYTE, 100 * MEGABYTE, 2_000 * MEGABYTE, 100_000, 2, 2_000);
  }

  /** The standard limits with others for texts and lines. */
  Limits(long textBytes, long lineBytes) {
    this(textBytes, lineBytes, 100 * MEGABYTE, 2_000 * MEGABYTE, 100_000, 2, 2_000);
  }
}

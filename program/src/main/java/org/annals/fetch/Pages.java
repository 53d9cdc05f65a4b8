package org.annals.fetch;

import java.net.URI;
import java.nio.file.Path;

/** Pages asked for by their address on the command line, kept as captures. */
public final class Pages {
  private final Fetcher fetcher;
  private final Archive archive;

  /**
   * Pages that go into an archive.
   *
   * @param file a {@code .warc.gz}; made if it is not there, added to if it is
   */
  public Pages(Fetcher fetcher, Path file) {
    this.fetcher = fetcher;
    this.archive = new Archive(file);
  }

  /** Whether a word on the command line is meant as an address. */
  public static boolean isAddress(String word) {
    return word.matches("(?i)[a-z][a-z0-9+.-]*://.*");
  }

  /**
   * Gets a page into the archive.
   *
   * @throws org.annals.InputException if it may not or cannot be had
   */
  public void get(String address) {
    Fetched answer = fetcher.get(address, null, null);
    if (!answer.isOk()) {
      throw new org.annals.InputException(
          address + " answers with " + answer.status() + ".", "Try again, or save it by hand.");
    }
    URI at = answer.address();
    archive.add(at.toString(), answer);
  }
}

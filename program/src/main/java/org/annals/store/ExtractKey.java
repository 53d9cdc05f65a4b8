package org.annals.store;

/**
 * Names one extract: another text of the report or another version of the extractors gives another.
 *
 * @param report id of the report
 * @param hash of the report
 * @param version of the extractors
 */
record ExtractKey(String report, String hash, String version) implements Comparable<ExtractKey> {
  @Override
  public int compareTo(ExtractKey other) {
    int byReport = report.compareTo(other.report);
    int byHash = byReport != 0 ? byReport : hash.compareTo(other.hash);
    return byHash != 0 ? byHash : version.compareTo(other.version);
  }
}

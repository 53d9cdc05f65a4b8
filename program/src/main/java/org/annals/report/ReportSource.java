package org.annals.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that may hold reports. Its time on disk is never looked at.
 *
 * @param id path under the input folder, with {@code /}; of a file given by itself its name
 * @param path where it is
 * @param size in bytes
 * @param type what its name says that it holds
 */
public record ReportSource(String id, Path path, long size, SourceType type) {

  /**
   * SHA-256 of the bytes, in hexadecimal, so that an unchanged file need not be decoded again.
   *
   * @throws IOException if the file cannot be read
   */
  public String sha256() throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(path)) {
      for (int n; (n = in.read(buffer)) >= 0; ) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}

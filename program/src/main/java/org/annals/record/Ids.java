package org.annals.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names facts by where they are first told, so that the same mention has the same id in every run.
 */
final class Ids {
  private static final int HEX_DIGITS = 10;

  private Ids() {}

  /**
   * The id of the mention of a kind of fact at an offset of a report; {@code more} tells apart two
   * at one place.
   */
  static String of(String kind, String report, int offset, String more) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  (kind + "\n" + report + "\n" + offset + "\n" + more)
                      .getBytes(StandardCharsets.UTF_8));
      return kind + "-" + HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

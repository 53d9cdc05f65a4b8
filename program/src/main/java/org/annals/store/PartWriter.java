package org.annals.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a part: lines of JSON, packed with gzip, the last of which says how many there are before
 * it and their SHA-256, so that a part that breaks off or was altered is known for it.
 */
public final class PartWriter {
  private final GZIPOutputStream out;
  private final MessageDigest digest;
  private long lines;

  /** A part that goes to {@code to}, which is left open. */
  public PartWriter(OutputStream to) throws IOException {
    out =
        new GZIPOutputStream(to, 1 << 16) {
          {
            def.setLevel(Deflater.BEST_SPEED);
          }
        };
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Adds a line. */
  public void add(PartLine line) throws IOException {
    byte[] bytes = (line.json() + "\n").getBytes(StandardCharsets.UTF_8);
    digest.update(bytes);
    out.write(bytes);
    lines++;
  }

  /** Hands on what is packed so far. */
  public void flush() throws IOException {
    out.flush();
  }

  /** Writes the last line; nothing may be added after it. */
  public void finish() throws IOException {
    out.write(end(lines, digest).getBytes(StandardCharsets.UTF_8));
    out.finish();
  }

  /** The last line of a part. */
  static String end(long lines, MessageDigest digest) {
    return "{\"lines\":"
        + lines
        + ",\"sha256\":\""
        + HexFormat.of().formatHex(digest.digest())
        + "\"}\n";
  }
}

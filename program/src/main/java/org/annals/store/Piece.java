package org.annals.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.annals.export.Json;

/** Facts packed for the store: a line of JSON each, all deflated. */
final class Piece {
  private Piece() {}

  static byte[] of(List<ObjectNode> facts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, fast)) {
      for (ObjectNode fact : facts) {
        out.write((Json.line(fact) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("facts that cannot be packed", e);
    } finally {
      fast.end();
    }
    return bytes.toByteArray();
  }

  /**
   * The lines that {@link #of} packed.
   *
   * @throws UncheckedIOException if it is not that
   */
  static List<String> lines(byte[] packed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      // JSON writes no bare line end, so that each is the end of a fact.
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.isEmpty()
          ? List.of()
          : List.of(all.substring(0, all.length() - 1).split("\n", -1));
    } catch (IOException e) {
      throw new UncheckedIOException("facts that cannot be unpacked", e);
    }
  }
}

package org.annals.report;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as characters: what the byte-order mark says, else UTF-8, else Windows-1252.
 *
 * <p>Text in Windows-1252 that has a character beyond ASCII is hardly ever valid UTF-8, so a strict
 * try tells the two apart. The byte-order mark is no part of the text; line ends stay as they are.
 */
final class Decoding {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** First bytes of pictures, sound, archives, programs, office files, databases and PDF. */
  private static final byte[][] SIGNATURES = {
    {(byte) 0x89, 'P', 'N', 'G'},
    {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
    {'G', 'I', 'F', '8'},
    {'R', 'I', 'F', 'F'},
    {'I', 'I', '*', 0},
    {'M', 'M', 0, '*'},
    {'%', 'P', 'D', 'F', '-'},
    {'P', 'K', 3, 4},
    {0x1F, (byte) 0x8B},
    {'B', 'Z', 'h'},
    {'7', 'z', (byte) 0xBC, (byte) 0xAF},
    {'R', 'a', 'r', '!'},
    {0x7F, 'E', 'L', 'F'},
    {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
    {'I', 'D', '3'},
    {'O', 'g', 'g', 'S'},
    {'{', '\\', 'r', 't', 'f'},
  };

  private Decoding() {}

  /** The characters; {@code fallback} is tried where there is no mark and no UTF-8. */
  static String decode(byte[] bytes, @Nullable Charset fallback) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      // No UTF-8: that is the question asked here, not an error.
      return new String(bytes, fallback == null ? WINDOWS_1252 : fallback);
    }
  }

  /** Whether the bytes begin as those of no text do. */
  static boolean isBinary(byte[] bytes) {
    for (byte[] signature : SIGNATURES) {
      if (bytes.length >= signature.length
          && Arrays.equals(bytes, 0, signature.length, signature, 0, signature.length)) {
        return true;
      }
    }
    return false;
  }

  /** Whether characters stand in it that no text has, or too many of those that few texts have. */
  static boolean isBinary(String text) {
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return true;
      }
      if ((c < ' ' && !Character.isWhitespace(c)) || c == 0x7F || c == '\uFFFD') {
        controls++;
      }
    }
    return controls > 2 && controls > text.length() / 100;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}

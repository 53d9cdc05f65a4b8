package org.annals.text;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The text of a report as it is held while many are linked: in one byte a character where it has
 * only those of Windows-1252, which Java would hold in two for the sake of a few quotation marks.
 */
public final class HeldText {
  /** The characters of Windows-1252 by their bytes from 128 on; 0 where there is none. */
  private static final String HIGH = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

  private static final int FIRST_HIGH = 0x80;
  private static final int AFTER_HIGH = 0xA0;
  private static final int BYTE = 0xFF;

  private final @Nullable String text;
  private final byte[] bytes;

  private HeldText(@Nullable String text, byte[] bytes) {
    this.text = text;
    this.bytes = bytes;
  }

  /** The text as it is. */
  public static HeldText of(String text) {
    return new HeldText(text, new byte[0]);
  }

  /**
   * The same text, in little room if it can be; then it is put together each time it is asked for.
   */
  public HeldText packed() {
    if (text == null) {
      return this;
    }
    byte[] packed = new byte[text.length()];
    for (int i = 0; i < packed.length; i++) {
      char c = text.charAt(i);
      int code = c < FIRST_HIGH || (c >= AFTER_HIGH && c <= BYTE) ? c : high(c);
      if (code < 0) {
        return this;
      }
      packed[i] = (byte) code;
    }
    return new HeldText(null, packed);
  }

  private static int high(char c) {
    int place = c <= BYTE ? -1 : HIGH.indexOf(c);
    return place < 0 ? -1 : FIRST_HIGH + place;
  }

  private static char character(byte packed) {
    int code = packed & BYTE;
    return code >= FIRST_HIGH && code < AFTER_HIGH ? HIGH.charAt(code - FIRST_HIGH) : (char) code;
  }

  /** UTF-16 units. */
  public int length() {
    return text == null ? bytes.length : text.length();
  }

  /** The characters from {@code begin} to before {@code end}. */
  public String cut(int begin, int end) {
    if (text != null) {
      return text.substring(begin, end);
    }
    if (!hasHigh(begin, end)) {
      return new String(bytes, begin, end - begin, StandardCharsets.ISO_8859_1);
    }
    char[] cut = new char[end - begin];
    for (int i = 0; i < cut.length; i++) {
      cut[i] = character(bytes[begin + i]);
    }
    return new String(cut);
  }

  /** Whether a character stands there by whose byte Latin 1 means another. */
  private boolean hasHigh(int begin, int end) {
    for (int i = begin; i < end; i++) {
      int code = bytes[i] & BYTE;
      if (code >= FIRST_HIGH && code < AFTER_HIGH) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether this has at {@code begin} what the other has at {@code at}, so many characters long.
   */
  boolean has(int begin, HeldText other, int at, int length) {
    if (begin + length > length() || at + length > other.length()) {
      return false;
    }
    if (text != null && other.text != null) {
      return text.regionMatches(begin, other.text, at, length);
    }
    for (int i = 0; i < length; i++) {
      if (at(begin + i) != other.at(at + i)) {
        return false;
      }
    }
    return true;
  }

  private char at(int place) {
    return text == null ? character(bytes[place]) : text.charAt(place);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HeldText that && length() == that.length() && has(0, that, 0, length());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    return text == null ? cut(0, bytes.length) : text;
  }
}

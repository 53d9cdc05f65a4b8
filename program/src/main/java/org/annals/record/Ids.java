package org.annals.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.AbstractList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.RandomAccess;

/**
 * Names facts by where they are first told, so that the same mention has the same id in every run.
 */
final class Ids {
  private static final int HEX_DIGITS = 10;

  /** Never given anything to digest. */
  private static final MessageDigest SHA_256 = lookedUp();

  private Ids() {}

  /**
   * The same ids, never to change, in eight bytes each where they are all of one kind and as {@link
   * #of} makes them: what thousands of reports tell has thousands of them.
   */
  static List<String> packed(Collection<String> ids) {
    if (ids instanceof Packed packed) {
      return packed;
    }
    if (ids.isEmpty()) {
      return List.of();
    }
    String first = ids.iterator().next();
    String kind = first.substring(0, first.indexOf('-') + 1).intern(); // a handful of kinds
    return !kind.isEmpty() && ids.stream().allMatch(id -> isPackable(id, kind))
        ? new Packed(
            kind,
            ids.stream()
                .mapToLong(id -> HexFormat.fromHexDigitsToLong(id, kind.length(), id.length()))
                .toArray())
        : List.copyOf(ids);
  }

  private static boolean isPackable(String id, String kind) {
    return id.length() == kind.length() + HEX_DIGITS
        && id.startsWith(kind)
        && id.chars()
            .skip(kind.length())
            .allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  private static final class Packed extends AbstractList<String> implements RandomAccess {
    private final String kind;
    private final long[] digits;

    Packed(String kind, long[] digits) {
      this.kind = kind;
      this.digits = digits;
    }

    @Override
    public String get(int index) {
      return kind + HexFormat.of().toHexDigits(digits[index], HEX_DIGITS);
    }

    @Override
    public int size() {
      return digits.length;
    }
  }

  /**
   * The id of the mention of a kind of fact at an offset of a report; {@code more} tells apart two
   * at one place.
   */
  static String of(String kind, String report, int offset, String more) {
    byte[] hash =
        sha256()
            .digest(
                (kind + "\n" + report + "\n" + offset + "\n" + more)
                    .getBytes(StandardCharsets.UTF_8));
    return kind + "-" + HexFormat.of().formatHex(hash, 0, HEX_DIGITS / 2);
  }

  /** A copy of one that was looked up: a record has millions of ids. */
  private static MessageDigest sha256() {
    try {
      return (MessageDigest) SHA_256.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("Java's own SHA-256 can be copied", e);
    }
  }

  private static MessageDigest lookedUp() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

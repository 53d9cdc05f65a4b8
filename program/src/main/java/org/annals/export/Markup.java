package org.annals.export;

/** Text as XML and HTML take it. */
final class Markup {
  private Markup() {}

  /**
   * {@code text} for content and for attributes in quotes, in XML 1.0 and in HTML. What neither may
   * hold (most control characters, lone surrogates, U+FFFE and U+FFFF) becomes U+FFFD.
   */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(isCharacter(point) ? point : 0xFFFD);
              }
            });
    return out.toString();
  }

  /** The production Char of XML 1.0, less the control characters that HTML leaves out as well. */
  private static boolean isCharacter(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= 0x20 && point < 0x7F)
        || (point >= 0xA0 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || (point >= 0x10000 && (point & 0xFFFE) != 0xFFFE);
  }
}

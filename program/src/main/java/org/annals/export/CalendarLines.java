package org.annals.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lines of an iCalendar file (RFC 5545, 3.1 and 3.3.11): texts escaped, lines of at most 75
 * octets, a longer one folded between characters.
 */
final class CalendarLines {
  private static final int OCTETS = 75;

  private final StringBuilder out = new StringBuilder();

  /** A line whose value needs no escaping. */
  void add(String name, String value) {
    fold(name + ":" + value);
  }

  /** A line whose value is a text. */
  void addText(String name, String text) {
    fold(name + ":" + escaped(text));
  }

  /** A line whose value is a list of texts. */
  void addList(String name, List<String> texts) {
    fold(name + ":" + texts.stream().map(CalendarLines::escaped).collect(Collectors.joining(",")));
  }

  /** All lines, each ended by CR and LF. */
  String text() {
    return out.toString();
  }

  /** Backslash, semicolon and comma are escaped; a line break is {@code \n}; no other controls. */
  static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\r\n|[\r\n]", "\\\\n")
        .replaceAll("[\\p{Cntrl}&&[^\t]]", "");
  }

  private void fold(String line) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int point = line.codePointAt(i);
      String character = Character.toString(point);
      int width = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + width > OCTETS) {
        out.append("\r\n ");
        octets = 1; // the space counts
      }
      out.append(character);
      octets += width;
      i += Character.charCount(point);
    }
    out.append("\r\n");
  }
}

package org.annals.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names that are the same in every export: URNs in the namespace {@code x-annals}. */
final class Iri {
  /** What the terms of the format are called in. */
  static final String TERMS = "urn:x-annals:format:";

  private final String record;

  /**
   * @param title the record's name, which keeps its ids apart from those of other records
   */
  Iri(String title) {
    record = "urn:x-annals:record:" + encoded(title) + ":";
  }

  /** For a fact, an actor included. */
  String fact(String id) {
    return record + encoded(id);
  }

  /** For a report, as the text that the offsets count in. */
  String report(String id) {
    return record + "report:" + encoded(id);
  }

  /** For anything else of the record. */
  String other(String name) {
    return record + name;
  }

  /** {@code text} with all but letters, digits and {@code - . _ ~ /} as octets: RFC 3986, 2.1. */
  static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-._~/".indexOf(c) >= 0;
      out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return out.toString();
  }
}

package org.annals.report;

import java.util.Locale;

/** What a file holds, as its name says. */
public enum SourceType {
  /** One report in plain text. */
  TEXT,
  /** One report as a web page. */
  HTML,
  /** A report a line, as JSON. */
  JSONL,
  /** Not a report that this version reads. */
  OTHER;

  /** By the ending of the name; a file without one is taken for text. */
  static SourceType of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return switch (dot < 0 ? "" : name.substring(dot + 1)) {
      case "", "txt", "text", "md" -> TEXT;
      case "html", "htm", "xhtml" -> HTML;
      case "jsonl", "ndjson" -> JSONL;
      default -> OTHER;
    };
  }
}

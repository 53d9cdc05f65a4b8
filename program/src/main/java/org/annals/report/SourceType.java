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
  /** A report a row, with named columns. */
  CSV,
  /** RSS, Atom or NewsML-G2; which one, its root element says. */
  XML,
  /** Items in ninjs, or an array of reports. */
  JSON,
  /** Captures of the web. */
  WARC,
  /** A mailbox. */
  MBOX,
  /** One message. */
  EML,
  /** Pages with a text layer. */
  PDF,
  /** An office document. */
  DOCX,
  /** Files packed into one. */
  ZIP,
  /** One file, packed. */
  GZIP,
  /** Not a report that this version reads. */
  OTHER;

  /** What a person may give, for messages. */
  static final String READ =
      "It reads .txt, .html, .jsonl, .json (ninjs), .csv, .rss, .atom, .xml (feeds, NewsML-G2), .warc, .wacz, .mbox,"
          + " .eml, .pdf, .docx and .zip";

  /** By the ending of the name; a file without one is taken for text. */
  public static SourceType of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".warc.gz") || name.endsWith(".arc.gz")) {
      return WARC;
    }
    int dot = name.lastIndexOf('.');
    return switch (dot <= name.lastIndexOf('/') ? "" : name.substring(dot + 1)) {
      case "", "txt", "text", "md" -> TEXT;
      case "html", "htm", "xhtml", "shtml" -> HTML;
      case "jsonl", "ndjson" -> JSONL;
      case "csv", "tsv" -> CSV;
      case "xml", "rss", "atom", "rdf" -> XML;
      case "json" -> JSON;
      case "warc" -> WARC;
      case "mbox", "mbx" -> MBOX;
      case "eml", "mht", "mhtml" -> EML;
      case "pdf" -> PDF;
      case "docx" -> DOCX;
      case "zip", "wacz" -> ZIP;
      case "gz" -> GZIP;
      default -> OTHER;
    };
  }

  /** Whether the file holds one report at most. */
  public boolean isSingle() {
    return switch (this) {
      case TEXT, HTML, EML, PDF, DOCX -> true;
      default -> false;
    };
  }
}

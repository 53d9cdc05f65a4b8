package org.annals.report;

import java.util.Locale;

/** What in a report is not its running text. */
public enum NoiseKind {
  HEADER_DATE,
  BYLINE,
  DATELINE,
  CAPTION,
  SECTION_HEAD,
  CREDIT,
  BROKEN_HYPHEN,
  TYPO,
  RULE;

  /** The name in exports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.annals.report;

/** What a passage of a report is. */
public enum PassageKind {
  TITLE,
  BODY,
  CAPTION
}

package org.annals.statement;

import java.util.Locale;

/** How the words are given. */
public enum Mode {
  /** In quotation marks. */
  DIRECT,
  /** In the reporter's words. */
  INDIRECT,
  /** In the reporter's words with some of the speaker's in quotation marks. */
  MIXED;

  /** The name in exports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

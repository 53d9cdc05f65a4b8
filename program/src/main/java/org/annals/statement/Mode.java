package org.annals.statement;

import java.util.Locale;

/** How a report gives what someone said. */
public enum Mode {
  /** All in quotation marks. */
  DIRECT,
  /** In the reporter's words. */
  INDIRECT,
  /** In the reporter's words with some in quotation marks. */
  MIXED,
  /** Not said but thought, wished, favoured or opposed: "criticized the plan", "wants a vote". */
  ATTITUDE;

  /** The name in exports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it belongs to the record; attitudes are listed for those who ask for them. */
  public boolean isOfRecord() {
    return this != ATTITUDE;
  }
}

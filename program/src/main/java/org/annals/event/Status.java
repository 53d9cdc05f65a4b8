package org.annals.event;

import java.util.Locale;

/**
 * How a fact stands to the world: told as a deed, or only as something planned, threatened,
 * supposed.
 */
public enum Status {
  /** Over, or begun and done. */
  HAPPENED,
  /** A state or action still going on at the report's date. */
  ONGOING,
  /** Decided by one who can. */
  PLANNED,
  /** Said to someone, to move him by fear. */
  THREATENED,
  /** Asked of someone. */
  DEMANDED,
  /** Held out to someone. */
  OFFERED,
  /** Others think it will be. */
  EXPECTED,
  /** Said not to be so. */
  DENIED,
  /** Only supposed. */
  HYPOTHETICAL;

  /** Whether it is told as something that is or was so. */
  public boolean isDeed() {
    return this == HAPPENED || this == ONGOING;
  }

  /** The name in exports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

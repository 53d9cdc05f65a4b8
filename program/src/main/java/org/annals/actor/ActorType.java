package org.annals.actor;

import java.util.Locale;

/** What an actor is. */
public enum ActorType {
  PERSON,
  ORGANIZATION,
  GROUP,
  STATE,
  PLACE,
  FACILITY;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The name in exports. */
  public String label() {
    return label;
  }
}

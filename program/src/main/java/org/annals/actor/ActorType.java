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

  /** The name in exports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.annals.web;

/** What assistants may do that speak the Model Context Protocol to the server. */
public enum Assistants {
  /** Nothing: there is no door for them. */
  NONE,
  /** Ask. */
  ASK,
  /** Ask, and correct the record. */
  CORRECT
}

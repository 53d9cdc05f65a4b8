package org.annals.event;

/**
 * The event classes of the PLOVER ontology (Open Event Data Alliance, PLOVER manual), and OTHER for
 * what no class fits.
 */
public enum PloverClass {
  AGREE,
  CONSULT,
  SUPPORT,
  COOPERATE,
  AID,
  CONCEDE,
  RETREAT,
  REQUEST,
  ACCUSE,
  REJECT,
  THREATEN,
  PROTEST,
  SANCTION,
  MOBILIZE,
  COERCE,
  ASSAULT,
  OTHER
}

package org.annals.time;

/**
 * What a word can be to a time expression; {@code lexicon.txt} says which words and their value.
 */
enum WordClass {
  MONTH,
  WEEKDAY,
  UNIT,
  SEASON,
  NUMBER,
  SOME,
  ORDINAL,
  DECADE,
  PART,
  EDGE,
  SHIFT,
  STRETCH,
  DAY,
  DAYPART,
  HOUR,
  NOW,
  PAST,
  RECENT,
  FUTURE,
  SET,
  EVERY,
  ZONE,
  BOUND,
  FINANCE,
  COUNTED,
  NOYEAR,
  CARRIES,
  AHEAD,
  LOOKS_AHEAD,
  PROSPECT,
  LIES_AHEAD,
  EXPECTED,
  SAYING,
  SPEECH_ACT,
  CAUSES,
  PRESUPPOSES,
  DAYTIME;

  /** Whether a word of this class alone is worth a look for an expression. */
  boolean begins() {
    return switch (this) {
      case MONTH,
          WEEKDAY,
          UNIT,
          SEASON,
          NUMBER,
          SOME,
          ORDINAL,
          DECADE,
          PART,
          EDGE,
          SHIFT,
          STRETCH,
          DAY,
          DAYPART,
          HOUR,
          NOW,
          PAST,
          RECENT,
          FUTURE,
          SET,
          EVERY ->
          true;
      case ZONE,
          BOUND,
          FINANCE,
          COUNTED,
          NOYEAR,
          CARRIES,
          AHEAD,
          LOOKS_AHEAD,
          PROSPECT,
          LIES_AHEAD,
          EXPECTED,
          SAYING,
          SPEECH_ACT,
          CAUSES,
          PRESUPPOSES,
          DAYTIME ->
          false;
    };
  }
}

package org.annals.time;

/**
 * What a word can be to a time expression; {@code lexicon.txt} says which words and their value.
 */
enum WordClass {
  MONTH,
  WEEKDAY,

  /** "Fri", "Sun": a weekday where a day follows it, a name or a verb elsewhere. */
  SHORT_WEEKDAY,
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

  /** "election", "deadline": a date with it is one set beforehand. */
  SET_DAY,
  EXPECTED,

  /** Verbs that put a thing on a day: "set for May 5". */
  FIXES,
  SAYING,
  SPEECH_ACT,
  CAUSES,
  PRESUPPOSES,
  DAYTIME,
  PORTION,
  MEASURE,
  MOVES,
  FESTIVE,
  SCORES,
  LASTS,
  STATE,
  LIFE,
  IMPUTES,

  /** Who or what holds somebody to account: "prosecutors", "the indictment". */
  ACCUSER,
  BACKGROUND;

  /** Whether a word of this class alone is worth a look for an expression. */
  boolean begins() {
    return switch (this) {
      case MONTH,
          WEEKDAY,
          SHORT_WEEKDAY,
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
          SET_DAY,
          EXPECTED,
          FIXES,
          SAYING,
          SPEECH_ACT,
          CAUSES,
          PRESUPPOSES,
          DAYTIME,
          PORTION,
          MEASURE,
          MOVES,
          FESTIVE,
          SCORES,
          LASTS,
          STATE,
          LIFE,
          IMPUTES,
          ACCUSER,
          BACKGROUND ->
          false;
    };
  }
}

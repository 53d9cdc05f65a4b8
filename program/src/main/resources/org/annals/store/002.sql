-- The record as it was known on a day, kept from the first time that the day is asked for. A body
-- that did not change from one day to the next is there once.

CREATE TABLE known_days (
  day TEXT PRIMARY KEY,
  -- Says in short which extracts the record of the day is made of; with others it is stale.
  mark TEXT NOT NULL
) STRICT;

CREATE TABLE known_bodies (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE known_facts (
  day TEXT NOT NULL REFERENCES known_days (day) ON DELETE CASCADE,
  section TEXT NOT NULL,
  position INTEGER NOT NULL,
  body INTEGER NOT NULL REFERENCES known_bodies (id),
  PRIMARY KEY (day, section, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX known_facts_by_body ON known_facts (body);
CREATE INDEX reports_by_known_day ON reports (known_last);

-- What people corrected. The log is the truth: it is only added to, and no build touches it. The
-- tables of the facts hold the record as corrected; as_read keeps the facts of each section in
-- which that differs from what the reports give.

CREATE TABLE edits (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  json TEXT NOT NULL CHECK (json_valid(json))
) STRICT;
CREATE TRIGGER edits_stay BEFORE DELETE ON edits BEGIN
  SELECT raise(ABORT, 'edits are undone, not removed');
END;
CREATE TRIGGER edits_stand BEFORE UPDATE ON edits BEGIN
  SELECT raise(ABORT, 'edits are undone, not changed');
END;

-- What came of each edit in this record: applied, undone, overruled or vanished.
CREATE TABLE corrections (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  action TEXT NOT NULL,
  of_section TEXT,
  facts TEXT NOT NULL,
  who TEXT NOT NULL,
  made TEXT NOT NULL,
  why TEXT NOT NULL,
  of_edit TEXT,
  state TEXT NOT NULL,
  state_why TEXT,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE as_read (
  section TEXT NOT NULL,
  -- As in known_pieces.
  first INTEGER NOT NULL,
  facts BLOB NOT NULL,
  PRIMARY KEY (section, first)
) STRICT;

-- Which edits the pieces of an earlier day were corrected with, in short; empty for none.
ALTER TABLE known_days ADD COLUMN edits TEXT NOT NULL DEFAULT '';

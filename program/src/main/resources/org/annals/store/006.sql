-- Some plans have nobody who holds them: "the hearing is set for 5 April". by_actor may be null.

DROP VIEW promises;

CREATE TABLE commitments_of_anyone (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  by_actor TEXT,
  to_actor TEXT,
  kind TEXT NOT NULL,
  what TEXT NOT NULL,
  condition TEXT,
  due_edtf TEXT,
  due_first TEXT,
  due_last TEXT,
  made_edtf TEXT,
  made_first TEXT,
  made_last TEXT,
  outcome TEXT NOT NULL,
  outcome_why TEXT NOT NULL,
  note TEXT,
  known_from TEXT,
  known_to TEXT,
  origins INTEGER NOT NULL,
  why TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;

INSERT INTO commitments_of_anyone SELECT * FROM commitments;
DROP TABLE commitments;
ALTER TABLE commitments_of_anyone RENAME TO commitments;

CREATE VIEW promises AS
SELECT coalesce(a.name, c.by_actor) AS "by", c.kind, c.what, c.condition, c.made_edtf AS made,
  c.due_edtf AS due, c.outcome, c.note, c.id
FROM commitments c LEFT JOIN actors a ON a.id = c.by_actor
ORDER BY c.position;

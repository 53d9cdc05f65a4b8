-- The first schema of a record. Dates stand three times: as EDTF, and as the first and last day
-- that it allows (null where that end is open). Offsets count Unicode code points in reports.text.
-- The column json of a fact holds it exactly as `annals export --format json` writes it.

PRAGMA application_id = 1097756268;

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- One row a file of the input that was read to its end: what came of it.
CREATE TABLE sources (
  id TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  version TEXT NOT NULL,
  reports TEXT NOT NULL CHECK (json_valid(reports)),
  skipped TEXT NOT NULL CHECK (json_valid(skipped))
) STRICT;

-- All that one report says, for a later build to use again. Rows of the next record stand beside
-- those of the present one until that is written.
CREATE TABLE extracts (
  report TEXT NOT NULL,
  hash TEXT NOT NULL,
  version TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (report, hash, version)
) STRICT;

CREATE TABLE reports (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  hash TEXT NOT NULL,
  version TEXT NOT NULL,
  file TEXT,
  url TEXT,
  title TEXT,
  publisher TEXT,
  authors TEXT NOT NULL,
  place TEXT,
  language TEXT NOT NULL,
  characters INTEGER NOT NULL,
  published_edtf TEXT,
  published_first TEXT,
  published_last TEXT,
  published_basis TEXT NOT NULL,
  published_why TEXT NOT NULL,
  copy_of TEXT,
  known_edtf TEXT,
  known_first TEXT,
  known_last TEXT,
  text TEXT NOT NULL,
  json TEXT NOT NULL,
  FOREIGN KEY (id, hash, version) REFERENCES extracts (report, hash, version)
    DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE actors (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  aliases TEXT NOT NULL,
  roles TEXT NOT NULL,
  known_from TEXT,
  known_to TEXT,
  origins INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE relations (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  from_actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  to_actor TEXT NOT NULL,
  known_from TEXT,
  known_to TEXT,
  origins INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE events (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  what TEXT NOT NULL,
  type TEXT NOT NULL,
  when_edtf TEXT,
  when_first TEXT,
  when_last TEXT,
  status TEXT NOT NULL,
  by_actors TEXT NOT NULL,
  to_actors TEXT NOT NULL,
  place TEXT,
  weight REAL NOT NULL,
  asserted_by TEXT,
  known_from TEXT,
  known_to TEXT,
  origins INTEGER NOT NULL,
  why TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;
CREATE INDEX events_by_day ON events (when_first, when_last);

CREATE TABLE figures (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  series TEXT NOT NULL,
  subject TEXT NOT NULL,
  low REAL,
  high REAL,
  approximate INTEGER NOT NULL,
  unit TEXT NOT NULL,
  kind TEXT NOT NULL,
  when_edtf TEXT,
  when_first TEXT,
  when_last TEXT,
  status TEXT NOT NULL,
  as_written TEXT NOT NULL,
  given_by TEXT,
  known_from TEXT,
  known_to TEXT,
  origins INTEGER NOT NULL,
  why TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;
CREATE INDEX figures_by_series ON figures (series, when_first);

CREATE TABLE statements (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  speaker TEXT NOT NULL,
  anonymous INTEGER NOT NULL,
  reason TEXT,
  mode TEXT NOT NULL,
  gist TEXT NOT NULL,
  when_edtf TEXT,
  when_first TEXT,
  when_last TEXT,
  to_actor TEXT,
  distanced INTEGER NOT NULL,
  known_from TEXT,
  known_to TEXT,
  origins INTEGER NOT NULL,
  why TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;
CREATE INDEX statements_by_speaker ON statements (speaker, when_first);

CREATE TABLE commitments (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  by_actor TEXT NOT NULL,
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

CREATE TABLE links (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  between_facts TEXT NOT NULL,
  why TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE disagreements (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  between_facts TEXT NOT NULL,
  why TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;

-- The words that show a fact. kind: evidence, or outcome for the outcome of a commitment.
CREATE TABLE evidence (
  section TEXT NOT NULL,
  fact TEXT NOT NULL,
  kind TEXT NOT NULL,
  n INTEGER NOT NULL,
  report TEXT NOT NULL REFERENCES reports (id) DEFERRABLE INITIALLY DEFERRED,
  begin INTEGER NOT NULL,
  end INTEGER NOT NULL,
  focus_begin INTEGER NOT NULL,
  focus_end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  PRIMARY KEY (section, fact, kind, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_by_report ON evidence (report, begin);

CREATE TABLE sentences (
  id INTEGER PRIMARY KEY,
  report TEXT NOT NULL REFERENCES reports (id) DEFERRABLE INITIALLY DEFERRED,
  n INTEGER NOT NULL,
  begin INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX sentences_by_report ON sentences (report, n);

-- SELECT s.report, s.text FROM search JOIN sentences s ON s.id = search.rowid
--   WHERE search MATCH 'strike AND talks' ORDER BY rank;
CREATE VIRTUAL TABLE search USING fts5 (
  text, content = 'sentences', content_rowid = 'id', tokenize = 'porter unicode61'
);
CREATE TRIGGER sentences_added AFTER INSERT ON sentences BEGIN
  INSERT INTO search (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER sentences_removed AFTER DELETE ON sentences BEGIN
  INSERT INTO search (search, rowid, text) VALUES ('delete', old.id, old.text);
END;

CREATE VIEW timeline AS
SELECT
  e.when_edtf AS "when",
  e.status,
  e.what,
  (SELECT group_concat(coalesce(a.name, j.value), ', ')
     FROM json_each(e.by_actors) j LEFT JOIN actors a ON a.id = j.value) AS "by",
  (SELECT group_concat(coalesce(a.name, j.value), ', ')
     FROM json_each(e.to_actors) j LEFT JOIN actors a ON a.id = j.value) AS "to",
  e.place,
  e.weight,
  e.origins,
  e.known_from,
  e.id
FROM events e
ORDER BY e.when_first IS NULL AND e.when_last IS NULL, coalesce(e.when_first, e.when_last),
  e.position;

CREATE VIEW latest_figures AS
SELECT subject, low, high, approximate, unit, when_edtf AS "when", status, as_written,
  origins, series, id
FROM (
  SELECT *, row_number() OVER (
    PARTITION BY series
    ORDER BY coalesce(when_last, when_first) DESC NULLS LAST, known_from DESC, id) AS latest
  FROM figures
  WHERE kind = 'level' AND status IN ('happened', 'ongoing'))
WHERE latest = 1
ORDER BY subject;

CREATE VIEW who_said AS
SELECT coalesce(a.name, s.speaker) AS speaker, s.anonymous, s.gist, s.mode,
  s.when_edtf AS "when", v.report, v.quote, s.id
FROM statements s
LEFT JOIN actors a ON a.id = s.speaker
LEFT JOIN evidence v
  ON v.section = 'statements' AND v.fact = s.id AND v.kind = 'evidence' AND v.n = 0
ORDER BY s.position;

CREATE VIEW promises AS
SELECT coalesce(a.name, c.by_actor) AS "by", c.kind, c.what, c.condition, c.made_edtf AS made,
  c.due_edtf AS due, c.outcome, c.note, c.id
FROM commitments c LEFT JOIN actors a ON a.id = c.by_actor
ORDER BY c.position;

-- The facts of today's record as lines to search in, in lower case: what the fact says in one line
-- and, of an actor, its other names. Short rows apart from the facts themselves, so that all of them
-- are looked through in milliseconds. Empty until a build of this version has filled it.
--   SELECT section, fact FROM fact_lines WHERE instr(text, 'harbour') > 0;

CREATE TABLE fact_lines (
  section TEXT NOT NULL,
  fact TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (section, fact)
) STRICT, WITHOUT ROWID;

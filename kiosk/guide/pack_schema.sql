-- The content pack, schema 2. The compiler makes it and the guide reads it; both use this file.
-- Schema 1 had a table for each kind of entry; since layers change single fields, an entry is now
-- one JSON object that lies on the one below it (RFC 7396), and its sentences stand in `text`.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,  -- schema, id, kind, under, example, source
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Only the base has languages; a layer speaks those of its base.
CREATE TABLE language (
  position      INTEGER PRIMARY KEY,
  tag           TEXT NOT NULL UNIQUE,
  endonym       TEXT NOT NULL,
  italian_name  TEXT NOT NULL,
  right_to_left INTEGER NOT NULL CHECK (right_to_left IN (0, 1))
) STRICT;

-- A mask in media/<sha256>.
CREATE TABLE picture (
  id      TEXT PRIMARY KEY,
  sha256  TEXT NOT NULL CHECK (length(sha256) = 64),
  mirror  INTEGER NOT NULL CHECK (mirror IN (0, 1)),
  meaning TEXT NOT NULL,
  licence TEXT NOT NULL,  -- SPDX
  source  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A need, a service, an office, a helpline … (content/README.md names the kinds and their keys).
-- `body` holds what is no sentence: ids, numbers, dates, how many paragraphs there are.
CREATE TABLE card (
  kind     TEXT NOT NULL,
  id       TEXT NOT NULL,
  position INTEGER NOT NULL,  -- from 1 within its kind, in the order of showing
  body     TEXT NOT NULL CHECK (length(body) BETWEEN 2 AND 100000),
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- Every sentence. `category` is '' or, for a text with a count, the CLDR category of its form.
CREATE TABLE text (
  path       TEXT NOT NULL,
  language   TEXT NOT NULL,
  category   TEXT NOT NULL CHECK (category IN ('', 'zero', 'one', 'two', 'few', 'many', 'other')),
  value      TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 4000),
  state      TEXT NOT NULL CHECK (state IN ('checked', 'unchecked', 'outdated')),
  checked_by TEXT,
  checked_on TEXT,
  PRIMARY KEY (path, language, category)
) STRICT, WITHOUT ROWID;

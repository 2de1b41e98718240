-- The content pack, schema 1. The compiler makes it and the guide reads it; both use this file.
-- Ids are those of the sources; `position` and `n` count from 1 in the order of showing.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,  -- schema, id, source
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE need (
  position   INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  silhouette TEXT NOT NULL REFERENCES picture (id),
  colour     INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 0xFFFFFF),
  pictogram  TEXT NOT NULL REFERENCES picture (id)
) STRICT;

CREATE TABLE document (
  id        TEXT PRIMARY KEY,
  pictogram TEXT NOT NULL REFERENCES picture (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE office (
  id        TEXT PRIMARY KEY,
  pictogram TEXT NOT NULL REFERENCES picture (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE service (
  position      INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE,
  need          TEXT REFERENCES need (id),  -- NULL = of no tile: the general desk
  pictogram     TEXT NOT NULL REFERENCES picture (id),
  sensitive     INTEGER NOT NULL CHECK (sensitive IN (0, 1)),
  official_page TEXT NOT NULL,  -- '' = none
  descriptions  INTEGER NOT NULL CHECK (descriptions BETWEEN 0 AND 100),
  notices       INTEGER NOT NULL CHECK (notices BETWEEN 0 AND 100),
  checked_by    TEXT,           -- a role; NULL = nobody yet
  checked_on    TEXT
) STRICT;

CREATE TABLE service_step (
  service   TEXT NOT NULL REFERENCES service (id),
  n         INTEGER NOT NULL,
  pictogram TEXT NOT NULL REFERENCES picture (id),
  PRIMARY KEY (service, n)
) STRICT, WITHOUT ROWID;

-- Rows of one `line` are alternatives: one of them is enough.
CREATE TABLE service_document (
  service     TEXT NOT NULL REFERENCES service (id),
  line        INTEGER NOT NULL,
  alternative INTEGER NOT NULL,
  document    TEXT NOT NULL REFERENCES document (id),
  PRIMARY KEY (service, line, alternative)
) STRICT, WITHOUT ROWID;

CREATE TABLE service_office (
  service TEXT NOT NULL REFERENCES service (id),
  n       INTEGER NOT NULL,
  office  TEXT NOT NULL REFERENCES office (id),
  PRIMARY KEY (service, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE service_contact (
  service TEXT NOT NULL REFERENCES service (id),
  n       INTEGER NOT NULL,
  kind    TEXT NOT NULL CHECK (kind IN ('phone', 'url', 'email')),
  value   TEXT NOT NULL,
  certain INTEGER NOT NULL CHECK (certain IN (0, 1)),
  PRIMARY KEY (service, n)
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

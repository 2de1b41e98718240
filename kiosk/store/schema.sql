-- The hall's database, version 1 (PRAGMA user_version). A later version is a numbered file in
-- store/migrations/, never an edit here.
--
-- Times that order things are milliseconds since 1970 (…_ms); what people read on a clock is
-- local time as text, written down at once and never computed again from UTC.

CREATE TABLE hall (
  id           INTEGER PRIMARY KEY CHECK (id = 1),
  opening_day  TEXT NOT NULL CHECK (opening_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE TABLE series_counter (
  day          TEXT NOT NULL,
  series       TEXT NOT NULL CHECK (series GLOB '[A-HJ-NPR-Z]'),
  last_serial  INTEGER NOT NULL CHECK (last_serial BETWEEN 1 AND 9999),
  PRIMARY KEY (day, series)
) STRICT, WITHOUT ROWID;

CREATE TABLE ticket (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,  -- a past ticket's id is never given again
  request        TEXT NOT NULL UNIQUE CHECK (length(request) BETWEEN 1 AND 64),
  terminal       TEXT NOT NULL,
  day            TEXT NOT NULL,
  series         TEXT NOT NULL CHECK (series GLOB '[A-HJ-NPR-Z]'),
  serial         INTEGER NOT NULL CHECK (serial BETWEEN 1 AND 9999),
  service        TEXT NOT NULL,
  state          TEXT NOT NULL CHECK (state IN ('issued', 'waiting', 'called', 'serving', 'held',
                                                'done', 'no_show', 'cancelled', 'expired')),
  arrived_ms     INTEGER NOT NULL,
  arrived_local  TEXT NOT NULL,
  sort_ms        INTEGER NOT NULL,        -- arrival, earlier by the bonus of a priority
  desk           TEXT,
  called_ms      INTEGER,                 -- the latest call
  call_count     INTEGER NOT NULL DEFAULT 0 CHECK (call_count >= 0),
  serving_ms     INTEGER,
  finished_ms    INTEGER,
  people_ahead   INTEGER NOT NULL CHECK (people_ahead >= 0),  -- as told to the visitor
  wait_from_min  INTEGER,
  wait_to_min    INTEGER CHECK (wait_to_min >= wait_from_min),
  -- What the visitor said of herself: for today's staff, NULL from the day's end on.
  language       TEXT CHECK (length(language) <= 35),
  mediator       INTEGER CHECK (mediator IN (0, 1)),
  priority       TEXT CHECK (priority IN ('none', 'pregnancy', 'small_child', 'disability', 'age')),

  UNIQUE (day, series, serial),
  CHECK ((desk IS NOT NULL) = (state IN ('called', 'serving'))),
  CHECK ((wait_from_min IS NULL) = (wait_to_min IS NULL))
) STRICT;

-- A desk has one visitor at a time.
CREATE UNIQUE INDEX ticket_at_desk ON ticket (desk) WHERE state IN ('called', 'serving');
CREATE INDEX ticket_turn ON ticket (sort_ms, id) WHERE state = 'waiting';
CREATE INDEX ticket_of_day ON ticket (day, service, id, series, serial, arrived_local);
CREATE INDEX ticket_done ON ticket (service, finished_ms) WHERE state = 'done';

-- The edges of queue::legal; a test compares the two.
CREATE TRIGGER ticket_edge BEFORE UPDATE OF state ON ticket
WHEN old.state <> new.state AND (old.state, new.state) NOT IN (VALUES
  ('issued', 'waiting'), ('issued', 'cancelled'), ('issued', 'expired'),
  ('waiting', 'called'), ('waiting', 'held'), ('waiting', 'cancelled'), ('waiting', 'expired'),
  ('called', 'serving'), ('called', 'waiting'), ('called', 'no_show'), ('called', 'held'),
  ('called', 'cancelled'),
  ('serving', 'done'), ('serving', 'waiting'), ('serving', 'held'),
  ('held', 'waiting'), ('held', 'called'), ('held', 'cancelled'), ('held', 'expired'),
  ('no_show', 'waiting'),
  ('done', 'waiting'))
BEGIN
  SELECT RAISE(ABORT, 'a ticket cannot go from this state to that');
END;

CREATE TRIGGER ticket_number_stays BEFORE UPDATE OF day, series, serial, request ON ticket
BEGIN
  SELECT RAISE(ABORT, 'a number once given never changes');
END;

CREATE TRIGGER ticket_stays BEFORE DELETE ON ticket
BEGIN
  SELECT RAISE(ABORT, 'tickets are not deleted');
END;

-- What happened, in order. Never carries language, mediator or priority.
CREATE TABLE ticket_event (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,   -- the sequence of calls on the board
  ticket  INTEGER NOT NULL REFERENCES ticket (id),
  n       INTEGER NOT NULL CHECK (n >= 1),     -- 1, 2, 3 … of its ticket
  kind    TEXT NOT NULL CHECK (kind IN ('issue', 'call', 'recall', 'serve', 'finish', 'no_show',
                                        'expire')),
  state   TEXT NOT NULL,                       -- after it
  desk    TEXT,
  at_ms   INTEGER NOT NULL,
  UNIQUE (ticket, n)
) STRICT;
CREATE INDEX ticket_event_call ON ticket_event (id) WHERE kind IN ('call', 'recall');
CREATE INDEX ticket_event_desk ON ticket_event (at_ms, desk) WHERE desk IS NOT NULL;

CREATE TRIGGER ticket_event_order BEFORE INSERT ON ticket_event
WHEN new.n <> 1 + (SELECT COUNT(*) FROM ticket_event WHERE ticket = new.ticket)
BEGIN
  SELECT RAISE(ABORT, 'events of a ticket are numbered without gaps');
END;

CREATE TRIGGER ticket_event_stays BEFORE UPDATE ON ticket_event
BEGIN
  SELECT RAISE(ABORT, 'events are only added');
END;

CREATE TRIGGER ticket_event_is_kept BEFORE DELETE ON ticket_event
BEGIN
  SELECT RAISE(ABORT, 'events are only added');
END;

-- One print attempt each.
CREATE TABLE print_job (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  ticket      INTEGER NOT NULL REFERENCES ticket (id),
  request     TEXT NOT NULL UNIQUE,
  copy        INTEGER NOT NULL CHECK (copy >= 1),
  state       TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'confirmed', 'unknown',
                                             'failed')),
  proof       INTEGER NOT NULL DEFAULT 0 CHECK (proof BETWEEN 0 AND 4),
  queued_ms   INTEGER NOT NULL,
  ended_ms    INTEGER,
  UNIQUE (ticket, copy)
) STRICT;
CREATE INDEX print_job_open ON print_job (id) WHERE state IN ('queued', 'sending');

-- `unknown` leads nowhere: what may be on paper is never printed again by itself.
CREATE TRIGGER print_job_edge BEFORE UPDATE OF state ON print_job
WHEN (old.state, new.state) NOT IN (VALUES
  ('queued', 'sending'), ('queued', 'failed'),
  ('sending', 'sent'), ('sending', 'confirmed'), ('sending', 'unknown'), ('sending', 'failed'),
  ('sent', 'confirmed'))
BEGIN
  SELECT RAISE(ABORT, 'a print job cannot go from this state to that');
END;

CREATE TABLE person_call (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  request      TEXT NOT NULL UNIQUE,
  terminal     TEXT NOT NULL,
  state        TEXT NOT NULL CHECK (state IN ('asked', 'coming', 'ended')),
  asked_ms     INTEGER NOT NULL,
  asked_local  TEXT NOT NULL,
  changed_ms   INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX person_call_open ON person_call (terminal) WHERE state <> 'ended';

-- Sign-in sessions are not stored: they end with the program.
CREATE TABLE staff_account (
  name         TEXT PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 40),
  pin_hash     TEXT NOT NULL CHECK (pin_hash GLOB '$argon2id$*'),
  must_change  INTEGER NOT NULL CHECK (must_change IN (0, 1)),
  created_ms   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

#!/usr/bin/env python3
"""The reader of the books must see what the kill tests rely on it to see: every damage is found."""
import contextlib
import pathlib
import shutil
import sqlite3
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "support"), str(HERE)]
import cases  # noqa: E402
from books import Books, Wrong  # noqa: E402
from terminal import Terminal  # noqa: E402

# What a faulty hall might leave behind -> how.
DAMAGES = {
    "a number is lost": "DELETE FROM ticket WHERE serial = 2",
    "a number is skipped": "UPDATE ticket SET serial = 9 WHERE serial = 3",
    "the counter stands still": "UPDATE series_counter SET last_serial = 2",
    "the counter runs ahead": "UPDATE series_counter SET last_serial = 4",
    "a call without an event": "UPDATE ticket SET state = 'called', desk = '1' WHERE serial = 2",
    "an event without its effect": "UPDATE ticket SET state = 'waiting', desk = NULL "
                                   "WHERE serial = 1",
    "the wrong desk": "UPDATE ticket SET desk = '4' WHERE serial = 1",
    "a recall is not counted": "UPDATE ticket SET call_count = 1 WHERE serial = 1",
    "an event is lost": "DELETE FROM ticket_event WHERE kind = 'call'",
    "an event jumps over another": "UPDATE ticket_event SET kind = 'finish', state = 'done' "
                                   "WHERE kind = 'recall'",
    "a ticket without a print job": "DELETE FROM print_job WHERE ticket = 2",
    "two first papers of one number": "INSERT INTO print_job (ticket, request, copy, state, "
                                      "queued_ms) VALUES (2, 'twice', 1, 'sent', 0)",
}


def every_damage_to_the_books_is_seen(case):
    terminal = Terminal(case)
    terminal.open_hall()
    for n in (1, 2, 3):
        assert terminal.ask_ticket(f"press-{n}")[0] == 201
    called = terminal.staff.at_desk(terminal.staff.call_next())
    terminal.staff.act(called["id"], "recall")
    assert terminal.hall.program.stop() == 0
    terminal.books.check()
    for name, damage in DAMAGES.items():
        copy = case.folder / "damaged.db"
        shutil.copy(terminal.hall.folder / "hall.db", copy)
        with contextlib.closing(sqlite3.connect(copy)) as db:
            allow_anything(db)
            assert db.execute(damage).rowcount > 0, f"'{name}' changed nothing"
            db.commit()
        try:
            Books(copy).check()
        except Wrong as seen:
            print(f"    {name}: {seen}", flush=True)
        else:
            raise AssertionError(f"'{name}' was not seen")


def allow_anything(db):
    """Without the triggers and constraints that keep an honest hall honest."""
    for (trigger,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'"
                                 ).fetchall():
        db.execute(f"DROP TRIGGER {trigger}")
    for table in ("ticket", "print_job"):
        db.execute(f"CREATE TABLE loose AS SELECT * FROM {table}")
        db.execute(f"DROP TABLE {table}")
        db.execute(f"ALTER TABLE loose RENAME TO {table}")


cases.run([every_damage_to_the_books_is_seen])

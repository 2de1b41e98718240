"""Reads a hall's database beside the hall and says whether the books are right (queue.md §3.4)."""
import contextlib
import sqlite3

# kiosk/queue/ticket.cpp and the schema each hold these edges; this is a third, independent list.
EDGES = {
    "issue": {None: "waiting"},
    "call": {"waiting": "called", "held": "called"},
    "recall": {"called": "called"},
    "serve": {"called": "serving"},
    "finish": {"serving": "done"},
    "no_show": {"called": "no_show"},
    "expire": {"waiting": "expired", "held": "expired"},
}
AT_A_DESK = {"called", "serving"}


class Wrong(AssertionError):
    """The books contradict themselves, or what was promised to somebody."""


def require(condition, what):
    if not condition:
        raise Wrong(what)


class Books:
    """Reads only. Opens anew for every question, so that it never holds the hall up."""

    def __init__(self, database):
        self.database = database

    def rows(self, sql, *values):
        address = f"file:{self.database}?mode=ro"
        with contextlib.closing(sqlite3.connect(address, uri=True, timeout=30)) as db:
            db.row_factory = sqlite3.Row
            return [dict(row) for row in db.execute(sql, values)]

    def tickets(self):
        return self.rows("SELECT * FROM ticket ORDER BY id")

    def ticket(self, request):
        """The one ticket of a press, or None."""
        found = self.rows("SELECT * FROM ticket WHERE request = ?", request)
        return found[0] if found else None

    def jobs(self):
        return self.rows("SELECT * FROM print_job ORDER BY id")

    def calls(self, ticket):
        return self.rows("SELECT * FROM ticket_event WHERE ticket = ? AND kind IN "
                         "('call', 'recall')", ticket)

    def events(self):
        return self.rows("SELECT * FROM ticket_event ORDER BY id")

    def check(self):
        """Raises Wrong with the first thing that is not as it must be."""
        tickets = self.tickets()
        self._check_numbers(tickets)
        self._check_states(tickets)
        self._check_jobs(tickets)
        desks = [ticket["desk"] for ticket in tickets if ticket["state"] in AT_A_DESK]
        require(len(desks) == len(set(desks)), f"a desk has two tickets: {desks}")

    def check_file(self):
        found = self.rows("PRAGMA integrity_check")
        require(found == [{"integrity_check": "ok"}], f"the file is damaged: {found}")
        require(not self.rows("PRAGMA foreign_key_check"), "a row names something not there")

    def _check_numbers(self, tickets):
        given = {}
        for ticket in tickets:
            given.setdefault((ticket["day"], ticket["series"]), []).append(ticket["serial"])
        for series, serials in given.items():
            require(sorted(serials) == list(range(1, len(serials) + 1)),
                    f"{series}: a number is missing or given twice: {serials}")
        counters = {(row["day"], row["series"]): row["last_serial"]
                    for row in self.rows("SELECT * FROM series_counter")}
        require(counters == {series: max(serials) for series, serials in given.items()},
                f"counters {counters} are not the highest numbers given")

    def _check_states(self, tickets):
        events = {ticket["id"]: [] for ticket in tickets}
        for event in self.events():
            events[event["ticket"]].append(event)
        for ticket in tickets:
            state, desk, calls = None, None, 0
            for n, event in enumerate(events[ticket["id"]], 1):
                require(event["n"] == n, f"ticket {ticket['id']}: event {n} is missing")
                require(state in EDGES[event["kind"]],
                        f"ticket {ticket['id']}: {event['kind']} of a ticket that is {state}")
                state = EDGES[event["kind"]][state]
                require(event["state"] == state, f"ticket {ticket['id']}: event {n} says "
                                                 f"{event['state']}, it leads to {state}")
                desk = event["desk"] if state in AT_A_DESK else None
                calls += event["kind"] in ("call", "recall")
            require((ticket["state"], ticket["desk"]) == (state, desk),
                    f"ticket {ticket['id']} is {ticket['state']} at {ticket['desk']}, "
                    f"its events lead to {state} at {desk}")
            require(ticket["call_count"] == calls,
                    f"ticket {ticket['id']}: {calls} calls, {ticket['call_count']} counted")

    def _check_jobs(self, tickets):
        first_copies = [job["ticket"] for job in self.jobs() if job["copy"] == 1]
        require(sorted(first_copies) == [ticket["id"] for ticket in tickets],
                "a ticket was committed without its print job, or with two")
